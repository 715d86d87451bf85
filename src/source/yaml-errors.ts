import type { Document } from 'yaml';
import type { Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';

/** After these errors there is no doubt about the rest of the file. */
const HARMLESS = ['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED'];

/** Reports the parser's errors, at most one per line, as one mistake often gives several. */
export function reportYamlErrors(
  document: Document,
  text: string,
  placeOf: (start: number, end: number) => Place,
  report: Report,
): 'usable' | 'unusable' {
  const errors = [...document.errors, ...document.warnings];
  for (const error of errors) {
    report({
      rule: 'yaml-syntax',
      severity: 'error',
      place: placeOf(error.pos[0], Math.min(error.pos[1], text.length)),
      message: { sv: error.message, en: error.message },
    });
  }
  return errors.every((error) => HARMLESS.includes(error.code)) ? 'usable' : 'unusable';
}
