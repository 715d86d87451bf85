import type { Certificate } from './crypto/certificate.js';
import type { Signer } from './crypto/cms-build.js';
import { commandSigner } from './signers/command.js';
import { pkcs12Signer } from './signers/pkcs12.js';
import { splitCommand } from './signers/split-command.js';

/** Source of signatures: a PKCS#12 file with its password, or a command as typed in a shell. */
export type SignerSource =
  | { p12: Uint8Array; name: string; password: string }
  | { command: string; timeoutMs: number };

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
  return commandSigner({ command: splitCommand(source.command), pool, timeoutMs: source.timeoutMs, signal });
}
