import type { Text } from '../model/diagnostic.js';
import { isHidden } from '../workspace/path.js';

/** Names that Windows reserves for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Longest file name that file systems allow, in bytes. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1024;

/**
 * Why a path from somebody else's file must not be written below a folder, or undefined when it may: it stays inside,
 * is not hidden, and the file system takes every part of it for a name and for nothing else.
 */
export function unsafePath(path: string, platform: NodeJS.Platform = process.platform): Text | undefined {
  const parts = path.split('/');
  if (path.length > LONGEST_PATH || parts.some((part) => Buffer.byteLength(part) > LONGEST_NAME))
    return { sv: 'för lång', en: 'too long' };
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return { sv: 'absolut', en: 'absolute' };
  if (parts.some((part) => part === '..')) return { sv: 'leder ut ur mappen', en: 'leads out of the folder' };
  if (parts.some((part) => part === '' || part === '.')) return { sv: 'tom del', en: 'an empty part' };
  if (parts.some(isHidden)) return { sv: 'dold mapp eller fil', en: 'a hidden folder or file' };
  if (/[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path))
    return { sv: 'tecken som inte hör hemma i ett namn', en: 'characters that do not belong in a name' };
  if (platform === 'win32' && parts.some(otherOnWindows))
    return { sv: 'ett namn som Windows läser annorlunda', en: 'a name that Windows reads differently' };
  return undefined;
}

function otherOnWindows(part: string): boolean {
  return /[:*?"<>|]|[. ]$/.test(part) || DEVICE.test(part);
}

/** A path folded as by file systems that ignore case and Unicode normalization. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
