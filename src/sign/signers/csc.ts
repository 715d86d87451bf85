import type { Text } from '../../model/diagnostic.js';
import { EnvironmentError } from '../../model/environment-error.js';
import type { Bytes } from '../bytes.js';
import { identifierOf } from '../crypto/algorithms.js';
import { HASH_OID, OID } from '../crypto/asn1.js';
import { type Certificate, chainOf, readCertificates } from '../crypto/certificate.js';
import { type Signer, schemeFor } from '../crypto/cms-build.js';
import type { CscConfig } from './csc-config.js';

/** Options for a remote signing service. */
export interface CscOptions {
  config: CscConfig;
  /** Certificates that the signer's chain may need. */
  pool: readonly Certificate[];
  /** For each question. */
  timeoutMs: number;
  signal: AbortSignal;
}

/** An answer larger than this is none. */
const LARGEST = 4 * 1024 * 1024;

/**
 * A signer behind a remote signing service (CSC API v2: `credentials/info`, `credentials/authorize`,
 * `signatures/signHash`). The service is trusted with nothing: its signature is checked against its certificate.
 *
 * @throws EnvironmentError when it refuses, takes too long or answers something else
 */
export async function cscSigner(options: CscOptions): Promise<Signer> {
  const service = new CscService(options);
  const { certificates, algorithms } = await service.credential();
  const [leaf, ...others] = certificates;
  if (!leaf)
    throw service.failed({ sv: 'har inget certifikat för nyckeln', en: 'has no certificate for the key' });
  const [, ...issuers] = chainOf(leaf, [...others, ...options.pool]);
  let scheme: Signer['scheme'];
  try {
    scheme = schemeFor(leaf.node.publicKey);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw service.failed({
      sv: `har ett certifikat som inte går att använda (${why})`,
      en: `has a certificate of no use (${why})`,
    });
  }
  // Services name RSA either with its hash or alone.
  const named = identifierOf(scheme).algorithmId;
  const algorithm =
    algorithms.includes(named) || !algorithms.includes(OID.rsaEncryption) ? named : OID.rsaEncryption;
  return {
    certificates: [leaf, ...issuers],
    scheme,
    sign: (_, digest) => service.sign(digest, { algorithm, hash: HASH_OID[scheme.hash] }),
  };
}

type Answer = Record<string, unknown>;

/** Algorithms for signing a hash, by object identifiers. */
interface HashSigning {
  algorithm: string;
  hash: string;
}

/** The service refuses, and says by which code. */
class Refusal extends EnvironmentError {
  constructor(
    readonly code: string,
    text: Text,
    hint: Text,
  ) {
    super(text, hint);
  }
}

class CscService {
  constructor(private readonly options: CscOptions) {}

  async credential(): Promise<{ certificates: Certificate[]; algorithms: readonly string[] }> {
    const { credential } = this.options.config;
    const info = await this.#ask('credentials/info', {
      credentialID: credential,
      certificates: 'chain',
      certInfo: true,
      authInfo: true,
    });
    const [key, cert] = [objectIn(info.key), objectIn(info.cert)];
    if (key.status !== undefined && key.status !== 'enabled') {
      throw this.failed({ sv: 'säger att nyckeln är avstängd', en: 'says that the key is disabled' });
    }
    if (cert.status !== undefined && cert.status !== 'valid') {
      throw this.failed({
        sv: `säger att certifikatet inte gäller (${String(cert.status)})`,
        en: `says that the certificate is not valid (${String(cert.status)})`,
      });
    }
    try {
      const certificates = textsIn(cert.certificates).flatMap((each) =>
        readCertificates(Buffer.from(each, 'base64')),
      );
      return { certificates, algorithms: textsIn(key.algo) };
    } catch {
      throw this.failed({
        sv: 'svarade med ett certifikat som inte går att läsa',
        en: 'answered with a certificate that cannot be read',
      });
    }
  }

  /** Signs a hash. An authorisation that has expired meanwhile is asked for once more. */
  async sign(digest: Bytes, how: HashSigning): Promise<Uint8Array> {
    try {
      return await this.#signOnce(digest, how);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'SAD') throw error;
      return this.#signOnce(digest, how);
    }
  }

  async #signOnce(digest: Bytes, { algorithm, hash }: HashSigning): Promise<Uint8Array> {
    const { credential, pin } = this.options.config;
    const hashes = [Buffer.from(digest).toString('base64')];
    const { SAD } = await this.#ask('credentials/authorize', {
      credentialID: credential,
      numSignatures: 1,
      hashes,
      hashAlgorithmOID: hash,
      ...(pin !== undefined && { authData: [{ id: 'PIN', value: pin }] }),
    });
    if (typeof SAD !== 'string' || SAD === '') {
      throw this.failed({
        sv: 'gav inget tillstånd att skriva under (SAD)',
        en: 'gave no authorisation to sign (SAD)',
      });
    }
    const { signatures } = await this.#ask(
      'signatures/signHash',
      { credentialID: credential, SAD, hashes, hashAlgorithmOID: hash, signAlgo: algorithm },
      [SAD],
    );
    const [signature, ...more] = textsIn(signatures);
    if (!signature || more.length > 0) {
      throw this.failed({ sv: 'svarade utan underskrift', en: 'answered without a signature' });
    }
    return Buffer.from(signature, 'base64');
  }

  /** @param secrets that this question holds besides token and PIN */
  async #ask(operation: string, question: Answer, secrets: readonly string[] = []): Promise<Answer> {
    const { config, timeoutMs, signal } = this.options;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${config.service}/${operation}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${config.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(question),
        // The token goes to no other service.
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      text = await limited(response);
    } catch (error) {
      signal.throwIfAborted();
      throw this.failed(reasonOf(error, timeoutMs));
    }
    const answer = objectIn(parsed(text));
    if (response.ok && Object.keys(answer).length > 0) return answer;
    if (response.ok)
      throw this.failed({ sv: 'svarade något annat än JSON', en: 'answered something else than JSON' });
    throw this.#refusal(response.status, answer, [config.token, config.pin ?? '', ...secrets]);
  }

  #refusal(status: number, answer: Answer, secrets: readonly string[]): Refusal {
    const said = [answer.error, answer.error_description]
      .filter((each) => typeof each === 'string')
      .join(': ');
    const why = secrets
      .filter((each) => each !== '')
      .reduce((text, each) => text.replaceAll(each, '•••'), said);
    const code = /\bSAD\b/.test(why) ? 'SAD' : String(status);
    const because = why === '' ? '' : ` (${why.slice(0, 300)})`;
    const what = { sv: `svarade HTTP ${status}${because}`, en: `answered HTTP ${status}${because}` };
    const { text } = this.failed(what);
    return new Refusal(code, text, status === 401 ? NEW_TOKEN : NOTHING_SIGNED);
  }

  /** `what` continues the sentence that begins with the service. */
  failed(what: Text): EnvironmentError {
    const { service } = this.options.config;
    return new EnvironmentError(
      { sv: `Underskriftstjänsten ${service} ${what.sv}.`, en: `The signing service ${service} ${what.en}.` },
      NOTHING_SIGNED,
    );
  }
}

const NOTHING_SIGNED: Text = {
  sv: 'Inget är underskrivet. Inställningarna beskrivs i docs/signing.md.',
  en: 'Nothing is signed. The settings are described in docs/signing.md.',
};

const NEW_TOKEN: Text = {
  sv: 'Åtkomsttoken gäller inte (längre): hämta en ny från tjänsten. Inget är underskrivet.',
  en: 'The access token is not valid (any more): get a new one from the service. Nothing is signed.',
};

async function limited(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) throw new Error('too much');
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectIn(value: unknown): Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answer) : {};
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function reasonOf(error: unknown, timeoutMs: number): Text {
  if (error instanceof Error && error.name === 'TimeoutError') {
    const seconds = timeoutMs / 1000;
    return { sv: `svarade inte inom ${seconds} s`, en: `did not answer within ${seconds} s` };
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return { sv: `går inte att nå${code}`, en: `cannot be reached${code}` };
}
