import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { replaceFile } from '../files/replace-file.js';
import { clearUnfinished, temporaryBeside } from '../files/temporary-name.js';
import { writeProblem } from '../files/write-problem.js';
import { RequestError } from '../model/request-error.js';

/**
 * Writes a signed document. It takes its name when it is whole, and takes the place of nothing but what it was made of.
 *
 * @param path absolute
 * @param source what was signed: its path and what it held
 * @param name the file's name, for messages
 * @throws RequestError when the file has come or changed meanwhile, EnvironmentError when it cannot be written
 */
export function writeSigned(
  path: string,
  source: { path: string; bytes: Uint8Array },
  signed: Uint8Array,
  name: string,
): void {
  try {
    if (path !== source.path) writeNew(path, signed);
    else if (!replaceFile(path, source.bytes, signed)) throw changed(name);
  } catch (error) {
    throw isThere(error) ? changed(name) : writeProblem(error, name);
  }
}

/** A link cannot replace anything, a rename would. */
function writeNew(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  clearUnfinished(dirname(path));
  const temporary = temporaryBeside(path);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    linkSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function changed(name: string): RequestError {
  return new RequestError(
    {
      sv: `${name} har ändrats under tiden. Inget är skrivet.`,
      en: `${name} was changed meanwhile. Nothing is written.`,
    },
    { sv: 'Kör kommandot igen.', en: 'Run the command again.' },
  );
}
