import type { Report, Text } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { RuleId } from '../model/rules/rules.js';
import { MAX_FILE_BYTES, type ReadProblem } from '../workspace/workspace.js';

/** The very beginning of a file: where a problem with the whole file is shown. */
export function fileStart(file: string): Place {
  return { file, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
}

/**
 * Reports that a file cannot be had. Rules: `file-missing`, `file-outside`, `file-too-large`, `file-unreadable`.
 *
 * @param askedBy what in another file asks for it; the file itself is blamed when nothing does
 */
export function reportReadProblem(file: string, problem: ReadProblem, report: Report, askedBy?: Place): void {
  report({ severity: 'error', place: askedBy ?? fileStart(file), ...WORDS[problem](file) });
}

const MAX_MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;

const WORDS: Record<ReadProblem, (file: string) => { rule: RuleId; message: Text; hint: Text }> = {
  missing: (file) => ({
    rule: 'file-missing',
    message: { sv: `Filen ${file} finns inte.`, en: `The file ${file} does not exist.` },
    hint: {
      sv: 'Kontrollera stavningen, även stora och små bokstäver, eller lägg till filen.',
      en: 'Check the spelling, capital letters included, or add the file.',
    },
  }),
  outside: (file) => ({
    rule: 'file-outside',
    message: {
      sv: `${file} leder ut ur arbetsytan och läses inte.`,
      en: `${file} leads out of the workspace and is not read.`,
    },
    hint: {
      sv: 'Lägg en kopia av filen i arbetsytan. Absoluta sökvägar, .. och symboliska länkar utåt följs inte.',
      en: 'Put a copy of the file in the workspace. Absolute paths, .. and symbolic links outwards are not followed.',
    },
  }),
  'too-large': (file) => ({
    rule: 'file-too-large',
    message: {
      sv: `Filen ${file} är för stor: mer än ${MAX_MEGABYTES} MB.`,
      en: `The file ${file} is too large: more than ${MAX_MEGABYTES} MB.`,
    },
    hint: {
      sv: 'Kontrollera att det är rätt fil; dela den annars i flera.',
      en: 'Check that it is the right file; otherwise split it into several.',
    },
  }),
  unreadable: (file) => ({
    rule: 'file-unreadable',
    message: {
      sv: `${file} kan inte läsas.`,
      en: `${file} cannot be read.`,
    },
    hint: {
      sv: 'Kontrollera att det är en vanlig fil (ingen mapp) och att du har behörighet att läsa den.',
      en: 'Check that it is an ordinary file (not a folder) and that you have permission to read it.',
    },
  }),
};
