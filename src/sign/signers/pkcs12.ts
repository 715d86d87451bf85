import { createPrivateKey, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Text } from '../../model/diagnostic.js';
import { RequestError } from '../../model/request-error.js';
import { type Bytes, own } from '../bytes.js';
import { der, engine, octets, parse, raw } from '../crypto/asn1.js';
import { type Certificate, certificate, chainOf } from '../crypto/certificate.js';
import { keySigner, type Signer } from '../crypto/cms-build.js';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED = '1.2.840.113549.1.7.6';
/** Encryption with a password as RFC 8018 has it; everything else in use is RC2 and 3DES. */
const PBES2 = '1.2.840.113549.1.5.13';

/**
 * Opens a PKCS#12 file (RFC 7292: `.p12`, `.pfx`) with an RSA or EC key as a signer.
 *
 * @param name the file's name, for messages
 * @param pool more certificates that its chain may need
 * @throws RequestError for a wrong password, a file without a key, one that is encrypted with outdated ciphers …
 */
export async function pkcs12Signer(
  file: Uint8Array,
  password: string,
  name: string,
  pool: readonly Certificate[] = [],
): Promise<Signer> {
  const reader = new Pkcs12Reader(name, password);
  const { key, certificates } = await reader.read(file);
  const leaf = certificates.find((item) => item.node.checkPrivateKey(key));
  if (!leaf) {
    throw reader.problem(
      'har inget certifikat som hör till nyckeln',
      'has no certificate that belongs to its key',
      ASK_FOR_WHOLE,
    );
  }
  const [, ...issuers] = chainOf(leaf, [...certificates, ...pool]);
  try {
    return keySigner(key, [leaf, ...issuers]);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw reader.problem(
      `har en nyckel som inte kan användas: ${why}`,
      `has a key that cannot be used: ${why}`,
      {
        sv: 'Använd en RSA-nyckel med minst 2048 bitar eller en EC-nyckel (P-256, P-384, P-521).',
        en: 'Use an RSA key of at least 2048 bits or an EC key (P-256, P-384, P-521).',
      },
    );
  }
}

const ASK_FOR_WHOLE: Text = {
  sv: 'Exportera underskriftens certifikat på nytt, med den privata nyckeln och alla certifikat i kedjan.',
  en: 'Export the signing certificate again, with its private key and all certificates of its chain.',
};

const EXPORT_AGAIN: Text = {
  sv: 'Kontrollera att det är rätt fil (.p12 eller .pfx), eller exportera den på nytt.',
  en: 'Check that it is the right file (.p12 or .pfx), or export it again.',
};

class Pkcs12Reader {
  private readonly name: string;
  private readonly password: string;

  constructor(name: string, password: string) {
    this.name = name;
    this.password = password;
  }

  problem(sv: string, en: string, hint: Text): RequestError {
    return new RequestError({ sv: `${this.name} ${sv}.`, en: `${this.name} ${en}.` }, hint);
  }

  async read(file: Uint8Array): Promise<{ key: KeyObject; certificates: Certificate[] }> {
    const secret = own(new TextEncoder().encode(this.password)).buffer;
    const pfx = this.parsed(file);
    if (!pfx.macData) {
      throw this.problem(
        'går inte att kontrollera: den har ingen MAC',
        'cannot be checked: it has no MAC',
        EXPORT_AGAIN,
      );
    }
    try {
      await pfx.parseInternalValues({ password: secret }, engine);
    } catch {
      throw this.problem('går inte att öppna: fel lösenord', 'cannot be opened: wrong password', {
        sv: 'Ange lösenordet som filen exporterades med: --password-file, UPPDRAG_P12_PASSWORD eller när programmet frågar.',
        en: 'Give the password the file was exported with: --password-file, UPPDRAG_P12_PASSWORD or when the program asks.',
      });
    }
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (!safe) throw this.problem('är tom', 'is empty', EXPORT_AGAIN);
    for (const each of safe.safeContents) this.refuseOutdated(each);
    try {
      await safe.parseInternalValues(
        { safeContents: safe.safeContents.map(() => ({ password: secret })) },
        engine,
      );
    } catch {
      throw this.problem('går inte att läsa: den är skadad', 'cannot be read: it is damaged', EXPORT_AGAIN);
    }
    const parts = safe.parsedValue as { safeContents: readonly { value: pkijs.SafeContents }[] };
    return this.keyAndCertificates(parts.safeContents.flatMap(({ value }) => value.safeBags));
  }

  private parsed(file: Uint8Array): pkijs.PFX {
    try {
      return new pkijs.PFX({ schema: parse(file) });
    } catch {
      throw this.problem('är ingen PKCS#12-fil', 'is not a PKCS#12 file', EXPORT_AGAIN);
    }
  }

  /** Node’s OpenSSL no longer decrypts RC2, and what protects a signing key with it protects nothing. */
  private refuseOutdated({ contentType, content }: pkijs.ContentInfo): void {
    if (contentType === DATA) return;
    if (contentType !== ENCRYPTED) {
      throw this.problem(
        'är krypterad för ett certifikat, inte med ett lösenord',
        'is encrypted for a certificate, not with a password',
        EXPORT_AGAIN,
      );
    }
    // A copy of the bytes: pkijs changes a tree as it reads it.
    const { encryptedContentInfo } = new pkijs.EncryptedData({
      schema: parse(raw(content as asn1js.AsnType)),
    });
    this.requirePbes2(encryptedContentInfo.contentEncryptionAlgorithm);
  }

  private requirePbes2({ algorithmId }: pkijs.AlgorithmIdentifier): void {
    if (algorithmId === PBES2) return;
    const convert = `openssl pkcs12 -legacy -in ${this.name} -out ny.pem && openssl pkcs12 -export -in ny.pem -out ny.p12 && rm ny.pem`;
    throw this.problem(
      'är krypterad på ett föråldrat sätt (RC2 eller 3DES)',
      'is encrypted in an outdated way (RC2 or 3DES)',
      {
        sv: `Gör om den till AES (nyckeln är hela tiden krypterad): ${convert}`,
        en: `Convert it to AES (the key is encrypted all the time): ${convert}`,
      },
    );
  }

  private keyAndCertificates(bags: readonly pkijs.SafeBag[]): {
    key: KeyObject;
    certificates: Certificate[];
  } {
    const keys: Bytes[] = [];
    const certificates: Certificate[] = [];
    for (const { bagValue } of bags as readonly { bagValue: unknown }[]) {
      if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
        this.requirePbes2(bagValue.encryptionAlgorithm);
        keys.push(der(bagValue.toSchema()));
      }
      if (bagValue instanceof pkijs.PrivateKeyInfo) keys.push(der(bagValue.toSchema()));
      if (bagValue instanceof pkijs.CertBag && bagValue.certValue instanceof asn1js.OctetString) {
        certificates.push(certificate(octets(bagValue.certValue)));
      }
    }
    const [encoded, second] = keys;
    if (!encoded) {
      throw this.problem(
        'har certifikat men ingen privat nyckel',
        'has certificates but no private key',
        ASK_FOR_WHOLE,
      );
    }
    if (second) {
      throw this.problem('har flera privata nycklar', 'has several private keys', {
        sv: 'Exportera en fil med bara den nyckel som underskriften ska göras med.',
        en: 'Export a file with just the key that is to sign.',
      });
    }
    const key = createPrivateKey({
      key: Buffer.from(encoded),
      format: 'der',
      type: 'pkcs8',
      passphrase: this.password,
    });
    return { key, certificates };
  }
}
