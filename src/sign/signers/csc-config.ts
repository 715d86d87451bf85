import { dirname, resolve } from 'node:path';
import type { Environment } from '../../files/cache-folder.js';
import { readNamedFile } from '../../files/read-named.js';
import { RequestError } from '../../model/request-error.js';

/** A remote signing service that speaks the CSC API (Cloud Signature Consortium, version 2), and its secrets. */
export interface CscConfig {
  /** Base address, such as `https://sign.example/csc/v2`. */
  service: string;
  /** The identifier of the credential: a key with its certificate. */
  credential: string;
  /** OAuth 2.0 access token for the service. */
  token: string;
  /** PIN of the credential, when it needs one. */
  pin?: string;
}

/** Settings in the file. Secrets are in files of their own, or in the environment. */
const KEYS = ['service', 'credential', 'tokenFile', 'pinFile'] as const;

/**
 * Reads the settings of a remote signing service. The token is in `tokenFile` or `UPPDRAG_CSC_TOKEN`, the PIN in
 * `pinFile` or `UPPDRAG_CSC_PIN`; files are named from the folder of the settings.
 *
 * @param file the settings' path, absolute, and its name for messages
 * @throws RequestError for settings that are incomplete
 */
export function readCscConfig(file: { path: string; name: string }, env: Environment): CscConfig {
  const settings = parsed(readNamedFile(file.path, file.name), file.name);
  const secret = (key: 'tokenFile' | 'pinFile', variable: string): string | undefined => {
    const named = settings[key];
    if (named === undefined) return env[variable];
    const bytes = readNamedFile(resolve(dirname(file.path), named), named);
    return Buffer.from(bytes)
      .toString('utf8')
      .replace(/\r?\n$/, '');
  };
  const { service, credential } = settings;
  const token = secret('tokenFile', 'UPPDRAG_CSC_TOKEN');
  const pin = secret('pinFile', 'UPPDRAG_CSC_PIN');
  if (!service || !isSafe(service)) {
    throw wrong(
      file.name,
      'service: adressen ska börja med https://',
      'service: the address must begin with https://',
    );
  }
  if (!credential) throw wrong(file.name, 'credential saknas', 'credential is missing');
  if (!token || /[\r\n]/.test(token)) {
    throw wrong(
      file.name,
      'åtkomsttoken saknas (tokenFile eller UPPDRAG_CSC_TOKEN)',
      'the access token is missing (tokenFile or UPPDRAG_CSC_TOKEN)',
    );
  }
  return { service: service.replace(/\/+$/, ''), credential, token, ...(pin && { pin }) };
}

type Settings = Partial<Record<(typeof KEYS)[number], string>>;

function parsed(bytes: Uint8Array, name: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw wrong(name, 'filen är inte JSON', 'the file is not JSON');
  }
  const entries =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const unknown = entries.find(
    ([key, each]) => !KEYS.some((known) => known === key) || typeof each !== 'string',
  );
  if (unknown) throw wrong(name, `${unknown[0]} är ingen inställning`, `${unknown[0]} is no setting`);
  return Object.fromEntries(entries);
}

/** A token must not travel in the clear; on the machine itself it may. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isLocal = hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost';
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}

function wrong(name: string, sv: string, en: string): RequestError {
  return new RequestError(
    {
      sv: `${name} duger inte för underskriftstjänsten: ${sv}.`,
      en: `${name} is of no use for the signing service: ${en}.`,
    },
    {
      sv: 'Filen är JSON med service och credential, och gärna tokenFile och pinFile. Se docs/signing.md.',
      en: 'The file is JSON with service and credential, and possibly tokenFile and pinFile. See docs/signing.md.',
    },
  );
}
