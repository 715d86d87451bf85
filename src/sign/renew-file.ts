import { readNamedFile } from '../files/read-named.js';
import { type RenewedDocument, type RenewOptions, renewDocument } from './renew-document.js';
import { isDue } from './renewal-due.js';
import { signedPath } from './signed-path.js';
import { verifyDocument } from './verify-document.js';
import { writeSigned } from './write-signed.js';

/** A file whose proof is to be renewed. Paths are absolute. */
export interface RenewFileRequest extends Omit<RenewOptions, 'date'> {
  file: string;
  /** A folder, or a file; otherwise the file itself, or `namn-signerad.pdf` beside one that is not called so. */
  out?: string;
  /** Name of a file in messages. */
  name: (path: string) => string;
  /** Leaves a file alone that can be verified for more months than these. */
  within?: number;
}

/** A file that was renewed, or had no need of it. */
export type RenewedFile =
  | ({ file: string } & Omit<RenewedDocument, 'bytes'>)
  | { file: string; until: Date; left: true };

/**
 * Renews the proof of a file. What is written is a file that begins with the whole of the old one.
 *
 * @throws RequestError when it cannot be renewed
 * @throws EnvironmentError when a service or the disk does not do what it should
 */
export async function renewFile(request: RenewFileRequest): Promise<RenewedFile> {
  const { file, out, name, within, ...options } = request;
  const date = new Date();
  const bytes = readNamedFile(file, name(file));
  if (within !== undefined) {
    const { provable } = await verifyDocument(bytes, { anchors: options.anchors, at: date, online: false });
    if (provable && !isDue(provable, date, within)) return { file, until: provable.until, left: true };
  }
  const target = signedPath(file, out, name);
  const renewed = await renewDocument(bytes, name(file), { ...options, date });
  writeSigned(target, { path: file, bytes }, renewed.bytes, name(target));
  const { time, by, until } = renewed;
  return { file: target, time, by, until };
}
