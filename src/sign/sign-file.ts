import type { Text } from '../model/diagnostic.js';
import type { Certificate } from './crypto/certificate.js';
import { nameOf } from './crypto/certificate.js';
import type { Signer } from './crypto/cms-build.js';
import type { TimestampService } from './crypto/time-stamp.js';
import type { Level } from './level.js';
import { readNamedFile } from './read-file.js';
import { type Certification, checkSigner, signDocument } from './sign-document.js';
import { signedPath } from './signed-path.js';

import { drawnSignature } from './visible/drawn-signature.js';
import { writeSigned } from './write-signed.js';

/** A file that is to be signed, and how. Paths are absolute. */
export interface SignFileRequest {
  file: string;
  /** A folder, or a file; otherwise beside the file. */
  out?: string;
  /** What a file is called in messages. */
  name: (path: string) => string;
  signer: Signer;
  level: Level;
  /** Needed from B-T. */
  service?: TimestampService;
  /** True to give up when there is no time-stamp, instead of signing without. */
  timestampRequired: boolean;
  certify?: Certification;
  reason?: string;
  location?: string;
  /** Page to show the signature on, counted from 0. */
  visiblePage?: number;
  /** Certificates of authorities that are trusted, roots among them. */
  anchors: readonly Certificate[];
  /** True to sign also what `uppdrag build` has not made. */
  anyPdf?: boolean;
  signal?: AbortSignal;
}

/** A file that was signed. */
export interface SignedFile {
  /** Where it was written. */
  file: string;
  /** The level that was reached: lower than asked for when the time-stamp service was down. */
  level: Level;
  signer: string;
  warnings: readonly Text[];
}

/**
 * Signs a file. The signed document takes its place when it is whole; the file itself is never written to, unless it is a
 * signed document that gets one more signature.
 *
 * @throws RequestError when it cannot be signed as asked
 * @throws EnvironmentError when a service, the signer or the disk does not do what it should
 */
export async function signFile(request: SignFileRequest): Promise<SignedFile> {
  const { file, out, name, signer, visiblePage, ...options } = request;
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
  const signed = await signDocument(bytes, name(file), {
    ...options,
    signer,
    date,
    pool: options.anchors,
    ...(visiblePage !== undefined && { visible: drawnSignature(drawing, visiblePage) }),
  });
  writeSigned(target, { path: file, bytes }, signed.bytes, name(target));
  return { file: target, level: signed.level, signer: signerName, warnings: signed.warnings };
}
