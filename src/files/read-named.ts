import { readFileSync, statSync } from 'node:fs';
import type { Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';

/** Largest file read: documents to sign, certificates and passwords are smaller. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Reads a file that is named on a command line.
 *
 * @param path absolute
 * @param name the file's name, for messages
 * @throws RequestError when there is none, EnvironmentError when it cannot be read
 */
export function readNamedFile(path: string, name: string): Uint8Array {
  try {
    const status = statSync(path);
    // Not a device or a pipe, which might never end.
    if (status.isFile() && status.size <= LARGEST) return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      const text: Text = {
        sv: `Det går inte att läsa ${name} (${code}).`,
        en: `Cannot read ${name} (${code}).`,
      };
      throw new EnvironmentError(text, {
        sv: 'Ge dig själv läsrätt till filen.',
        en: 'Give yourself permission to read the file.',
      });
    }
    throw new RequestError({ sv: `Filen ${name} finns inte.`, en: `There is no file ${name}.` });
  }
  throw new RequestError({ sv: `${name} är ingen vanlig fil.`, en: `${name} is not a regular file.` });
}
