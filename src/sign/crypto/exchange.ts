import type { Text } from '../../model/diagnostic.js';
import { EnvironmentError } from '../../model/environment-error.js';
import { type Bytes, joined } from '../bytes.js';

/** Certificates, lists and tokens are small; the largest lists of revoked certificates have some megabytes. */
const LARGEST = 20 * 1024 * 1024;

/** Request to a service, with the time limit for its answer. */
export interface Exchange {
  body?: Bytes;
  /** Media type of the body, and of what is expected. */
  type?: string;
  accept?: string;
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}

/** A service that does not answer, or answers something useless. */
export class ServiceError extends EnvironmentError {}

/**
 * One exchange over HTTP with a time-stamp, OCSP or CRL service: bounded in time and size.
 *
 * @throws ServiceError
 */
export async function exchange(address: string, options: Exchange = {}): Promise<Bytes> {
  const { body, type, accept, timeoutMs = 15_000, signal } = options;
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(address, {
      ...(body && { method: 'POST', body }),
      headers: { ...(type && { 'content-type': type }), ...(accept && { accept }) },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    if (!response.ok) {
      throw serviceError(address, {
        sv: `svarade HTTP ${response.status}`,
        en: `answered HTTP ${response.status}`,
      });
    }
    return await limited(response, address);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    signal?.throwIfAborted();
    throw serviceError(address, reasonOf(error, timeoutMs), error);
  }
}

async function limited(response: Response, address: string): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) throw serviceError(address, { sv: 'skickade för mycket', en: 'sent too much' });
  }
  return joined(parts);
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

/** `what` continues the sentence that begins with the address. */
export function serviceError(address: string, what: Text, cause?: unknown): ServiceError {
  return new ServiceError(
    { sv: `${address} ${what.sv}.`, en: `${address} ${what.en}.` },
    {
      sv: 'Kontrollera adressen och nätet, eller försök igen senare.',
      en: 'Check the address and the network, or try again later.',
    },
    { cause },
  );
}
