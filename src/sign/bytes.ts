import { createHash } from 'node:crypto';

/** Bytes with a memory of their own, as Web Crypto and ASN.1 libraries want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Hash functions that signatures are made with and accepted with. */
export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A copy in a buffer of its own. */
export function own(bytes: ArrayLike<number>): Bytes {
  return new Uint8Array(bytes);
}

/** True for the same bytes. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** One after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  return joined(parts);
}

/** One after the other, of any number: more arguments than fit on the stack. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  return own(Buffer.concat(parts));
}

/** The name OpenSSL, and so node:crypto, has for a hash function. */
export function nodeName(hash: Hash | 'SHA-1'): string {
  return hash.replace('-', '').toLowerCase();
}

/** The hash of all parts together. SHA-1 only ever names things here (RFC 6960, ISO 32000-2 12.8.4.4). */
export function digest(hash: Hash | 'SHA-1', ...parts: readonly Uint8Array[]): Bytes {
  const state = createHash(nodeName(hash));
  for (const part of parts) state.update(part);
  return own(state.digest());
}

/** Bytes as a text of the same length, for looking at the structure of a PDF. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Lower-case hexadecimal. */
export function hexadecimal(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
