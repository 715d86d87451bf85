import * as pkijs from 'pkijs';
import { own } from '../../src/sign/bytes.js';
import { engine, parse } from '../../src/sign/crypto/asn1.js';
import type { Identity } from './authority.js';

/** A PKCS#12 file with an identity's key, its certificate and those of its issuers but the root. */
export async function pkcs12File(
  { certificate, key, issuer }: Identity,
  password: string,
): Promise<Uint8Array> {
  const secret = own(new TextEncoder().encode(password)).buffer;
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const shrouded = new pkijs.PKCS8ShroudedKeyBag({
    parsedValue: new pkijs.PrivateKeyInfo({ schema: parse(pkcs8) }),
  });
  const encryption = {
    password: secret,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 } as never,
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 2048,
  };
  await shrouded.makeInternalValues(encryption, engine);
  const chain = issuer?.issuer ? [certificate, issuer.certificate] : [certificate];
  const bags = [
    new pkijs.SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: shrouded }),
    ...chain.map(
      ({ asn }) =>
        new pkijs.SafeBag({
          bagId: '1.2.840.113549.1.12.10.1.3',
          bagValue: new pkijs.CertBag({ parsedValue: asn }),
        }),
    ),
  ];
  const safe = new pkijs.AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value: new pkijs.SafeContents({ safeBags: bags }) }] },
  });
  await safe.makeInternalValues({ safeContents: [{}] }, engine);
  const pfx = new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await pfx.makeInternalValues(
    { password: secret, iterations: 2048, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' },
    engine,
  );
  return new Uint8Array(pfx.toSchema().toBER(false));
}
