import type { Environment } from '../files/cache-folder.js';
import type { Certificate } from './crypto/certificate.js';
import type { Signer } from './crypto/cms-build.js';
import type { NamedFile } from './read-trust.js';
import { commandSigner } from './signers/command.js';
import { cscSigner } from './signers/csc.js';
import { readCscConfig } from './signers/csc-config.js';
import { pkcs12Signer } from './signers/pkcs12.js';
import { splitCommand } from './signers/split-command.js';

/**
 * Source of signatures: a PKCS#12 file with its password, a command as typed in a shell, or the settings of a remote
 * signing service.
 */
export type SignerSource =
  | { p12: Uint8Array; name: string; password: string }
  | { command: string; timeoutMs: number }
  | { csc: NamedFile; env: Environment; timeoutMs: number };

/** Options for opening a source. */
export interface OpenSignerOptions {
  /** Certificates that the signer's chain may need. */
  pool: readonly Certificate[];
  /** Stops a command that is running. */
  signal: AbortSignal;
}

/**
 * Opens a source of signatures.
 *
 * @throws RequestError for a wrong password, a file without a key …
 * @throws EnvironmentError when the command does not work
 */
export async function openSigner(source: SignerSource, { pool, signal }: OpenSignerOptions): Promise<Signer> {
  if ('p12' in source) return pkcs12Signer(source.p12, source.password, source.name, pool);
  if ('csc' in source) {
    const config = readCscConfig(source.csc, source.env);
    return cscSigner({ config, pool, timeoutMs: source.timeoutMs, signal });
  }
  return commandSigner({ command: splitCommand(source.command), pool, timeoutMs: source.timeoutMs, signal });
}
