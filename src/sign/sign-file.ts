import { readNamedFile } from '../files/read-named.js';
import type { Text } from '../model/diagnostic.js';
import { nameOf } from './crypto/certificate.js';
import { type Level, levelFor } from './level.js';
import { checkSigner, type SignOptions, signDocument } from './sign-document.js';
import { signedPath } from './signed-path.js';
import { checkWords, drawnSignature } from './visible/drawn-signature.js';
import { writeSigned } from './write-signed.js';

/** A file that is to be signed, and how. Paths are absolute. */
export interface SignFileRequest extends Omit<SignOptions, 'level' | 'date' | 'pool' | 'visible'> {
  file: string;
  /** A folder, or a file; otherwise beside the file. */
  out?: string;
  /** Name of a file in messages. */
  name: (path: string) => string;
  /** Default: B-T with a time-stamp service, B-B without. */
  level?: Level;
  /** Page to show the signature on, counted from 0. */
  visiblePage?: number;
}

/** A file that was signed. */
export interface SignedFile {
  /** Path of the written file. */
  file: string;
  /** The level reached: lower than requested when the time-stamp service was down. */
  level: Level;
  signer: string;
  warnings: readonly Text[];
}

/**
 * Signs a file. The signed document takes its place when it is whole; the file itself is never written to, unless it is
 * a signed document that gets one more signature.
 *
 * @throws RequestError when it cannot be signed as asked
 * @throws EnvironmentError when a service, the signer or the disk does not do what it should
 */
export async function signFile(request: SignFileRequest): Promise<SignedFile> {
  const { file, out, name, signer, visiblePage, level: wanted, ...options } = request;
  const { service, timestampRequired } = options;
  const level = levelFor({
    ...(wanted && { level: wanted }),
    hasService: service !== undefined,
    timestampRequired,
  });
  const date = new Date();
  const bytes = readNamedFile(file, name(file));
  const target = signedPath(file, out, name);
  await checkSigner(signer, options.anchors, date);
  const signerName = nameOf(signer.certificates[0]);
  const drawing = {
    signer: signerName,
    date,
    ...(options.reason !== undefined && { reason: options.reason }),
  };
  if (visiblePage !== undefined) checkWords(drawing);
  const signed = await signDocument(bytes, name(file), {
    ...options,
    signer,
    level,
    date,
    pool: options.anchors,
    ...(visiblePage !== undefined && { visible: drawnSignature(drawing, visiblePage) }),
  });
  writeSigned(target, { path: file, bytes }, signed.bytes, name(target));
  return { file: target, level: signed.level, signer: signerName, warnings: signed.warnings };
}
