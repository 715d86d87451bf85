import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RequestError } from '../model/request-error.js';

const SUFFIX = '-signerad.pdf';

/**
 * Path for a signed document: beside the unsigned one as `namn-signerad.pdf`, so that a later build cannot replace it.
 * A document that already has such a name gets its next signature in place. Paths are absolute.
 *
 * @param out a folder, or a file for a single document
 * @param name the target's name, for messages
 * @throws RequestError when there is another signed document already
 */
export function signedPath(file: string, out: string | undefined, name: (path: string) => string): string {
  const path = targetOf(file, out);
  if (path === file || !isThere(path)) return path;
  throw new RequestError(
    {
      sv: `${name(path)} finns redan och skrivs inte över.`,
      en: `${name(path)} is there already and is not overwritten.`,
    },
    {
      sv: `En underskrift till läggs till med uppdrag sign ${name(path)}. Annars: ta bort filen, eller välj en annan plats med --out.`,
      en: `One more signature is added with uppdrag sign ${name(path)}. Otherwise remove the file, or choose another place with --out.`,
    },
  );
}

function targetOf(file: string, out: string | undefined): string {
  if (out === undefined) {
    return file.endsWith(SUFFIX) ? file : join(dirname(file), basename(file).replace(/(\.pdf)?$/i, SUFFIX));
  }
  return /\.pdf$/i.test(out) ? out : join(out, basename(file));
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
