import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';

const FREE_SPACE: Text = {
  sv: 'Frigör utrymme och bygg igen, eller ange en annan mapp med --out. De tidigare dokumenten är orörda.',
  en: 'Free some space and build again, or name another folder with --out. The earlier documents are untouched.',
};
const OTHER_FOLDER: Text = {
  sv: 'Ge dig själv skrivrätt, eller ange en annan mapp med --out. De tidigare dokumenten är orörda.',
  en: 'Give yourself permission to write, or name another folder with --out. The earlier documents are untouched.',
};
const IN_THE_WAY: Text = {
  sv: 'Flytta det som ligger i vägen, eller ange en annan mapp med --out. De tidigare dokumenten är orörda.',
  en: 'Move what is in the way, or name another folder with --out. The earlier documents are untouched.',
};

const KNOWN: Record<string, { what: Text; hint: Text }> = {
  ENOSPC: { what: { sv: 'disken är full', en: 'the disk is full' }, hint: FREE_SPACE },
  EDQUOT: { what: { sv: 'diskkvoten är slut', en: 'the disk quota is used up' }, hint: FREE_SPACE },
  EFBIG: {
    what: { sv: 'filen får inte bli så stor', en: 'the file may not grow that large' },
    hint: FREE_SPACE,
  },
  EACCES: { what: { sv: 'behörighet saknas', en: 'permission denied' }, hint: OTHER_FOLDER },
  EPERM: { what: { sv: 'behörighet saknas', en: 'permission denied' }, hint: OTHER_FOLDER },
  ENOENT: {
    what: { sv: 'mappen finns inte och kan inte skapas', en: 'the folder is not there and cannot be made' },
    hint: OTHER_FOLDER,
  },
  EROFS: {
    what: { sv: 'filsystemet går bara att läsa', en: 'the file system is read-only' },
    hint: OTHER_FOLDER,
  },
  ENOTDIR: {
    what: { sv: 'en fil ligger där en mapp ska vara', en: 'a file is where a folder should be' },
    hint: IN_THE_WAY,
  },
  EEXIST: {
    what: { sv: 'en fil ligger där en mapp ska vara', en: 'a file is where a folder should be' },
    hint: IN_THE_WAY,
  },
  EISDIR: {
    what: { sv: 'en mapp ligger där en fil ska vara', en: 'a folder is where a file should be' },
    hint: IN_THE_WAY,
  },
  ENOTEMPTY: {
    what: { sv: 'en mapp ligger där en fil ska vara', en: 'a folder is where a file should be' },
    hint: IN_THE_WAY,
  },
  ENAMETOOLONG: { what: { sv: 'sökvägen är för lång', en: 'the path is too long' }, hint: IN_THE_WAY },
};

/**
 * Translates an error from writing a file: an EnvironmentError that names the file, or the error itself when it is not
 * one of the usual refusals of a file system.
 */
export function writeProblem(error: unknown, file: string): unknown {
  const known = knownReason(error);
  if (!known) return error;
  const named = known.hint === IN_THE_WAY ? inTheWay(file) : file;
  return new EnvironmentError(
    {
      sv: `Det går inte att skriva ${named}: ${known.what.sv}.`,
      en: `Cannot write ${named}: ${known.what.en}.`,
    },
    known.hint,
    { cause: error },
  );
}

/** Error about a symbolic link in place of a folder: a file written below it could end up anywhere. */
export function linkInTheWay(link: string): EnvironmentError {
  return new EnvironmentError(
    {
      sv: `Det går inte att skriva i ${link}: det är en symbolisk länk, och dokumenten kunde hamna var som helst.`,
      en: `Cannot write in ${link}: it is a symbolic link, and the documents could end up anywhere.`,
    },
    {
      sv: 'Ta bort länken, eller ange en annan mapp med --out. De tidigare dokumenten är orörda.',
      en: 'Remove the link, or name another folder with --out. The earlier documents are untouched.',
    },
  );
}

/** The same as {@link linkInTheWay} for a new source file, which has no other folder to go to. */
export function sourceLinkInTheWay(link: string): EnvironmentError {
  return new EnvironmentError(
    {
      sv: `Det går inte att skriva i ${link}: det är en symbolisk länk, och filen kunde hamna var som helst.`,
      en: `Cannot write in ${link}: it is a symbolic link, and the file could end up anywhere.`,
    },
    { sv: 'Ta bort länken. Inget är skrivet.', en: 'Remove the link. Nothing is written.' },
  );
}

/** The same as {@link writeProblem} for a source file, which has no other folder to go to. */
export function sourceWriteProblem(error: unknown, file: string): unknown {
  const known = knownReason(error);
  if (!known) return error;
  return new EnvironmentError(
    {
      sv: `Det går inte att skriva ${file}: ${known.what.sv}.`,
      en: `Cannot write ${file}: ${known.what.en}.`,
    },
    {
      sv: 'Filen är orörd. Rätta till det och kör kommandot igen.',
      en: 'The file is untouched. Put it right and run the command again.',
    },
    { cause: error },
  );
}

function knownReason(error: unknown): (typeof KNOWN)[string] | undefined {
  return KNOWN[error instanceof Error && 'code' in error ? String(error.code) : ''];
}

/** The outermost part of a path that is a file instead of a folder; the path itself when there is none. */
function inTheWay(path: string): string {
  const parent = dirname(path);
  if (parent === path) return path;
  const outer = inTheWay(parent);
  if (outer !== parent) return outer;
  return statSync(parent, { throwIfNoEntry: false })?.isFile() ? parent : path;
}
