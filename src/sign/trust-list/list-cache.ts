import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolders } from '../../files/cache-folder.js';
import { temporaryBeside } from '../../files/temporary-name.js';
import type { Certificate } from '../crypto/certificate.js';
import type { TrustListContent } from './trusted-service.js';

/** Number of the form of {@link TrustListContent} in the cache. */
const FORM = 1;

/**
 * The content of a list that was verified before: the same bytes, and the same certificates that may have signed it.
 * Verifying the longest takes seconds. The cache is in the user's own folder, as are the certificates that are trusted.
 */
export function cachedContent(
  bytes: Uint8Array,
  signers: readonly Certificate[],
): TrustListContent | undefined {
  try {
    return JSON.parse(readFileSync(placeOf(bytes, signers), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps the content of a verified list. A cache that cannot be written is none. */
export function keepContent(
  bytes: Uint8Array,
  signers: readonly Certificate[],
  list: TrustListContent,
): void {
  const place = placeOf(bytes, signers);
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const temporary = temporaryBeside(place);
    writeFileSync(temporary, JSON.stringify(list), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, place);
  } catch {
    // Verified again next time.
  }
}

function placeOf(bytes: Uint8Array, signers: readonly Certificate[]): string {
  const hash = createHash('sha256').update(bytes);
  for (const name of signers.map(({ node }) => node.fingerprint256).sort()) hash.update(name);
  const [folder] = cacheFolders(process.env);
  return join(folder!.path, 'trust-lists', `${FORM}-${hash.digest('hex')}.json`);
}
