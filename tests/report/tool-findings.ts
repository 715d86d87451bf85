import type { Diagnostic } from '../../src/model/diagnostic.js';
import { findings } from '../../src/model/finding.js';
import type { Place } from '../../src/model/place.js';
import type { ToolReportOptions } from '../../src/report/tool-report.js';

/** A place on one line, or on more. */
export function at(file: string, line: number, column: number, endLine: number, endColumn: number): Place {
  return { file, start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** A misspelt name in a block, with a repair. */
export const NAME: Diagnostic = {
  rule: 'organisation-name',
  severity: 'warning',
  place: at('block/ram verk, å.md', 3, 5, 3, 9),
  message: { sv: 'Namnet ”SÄSS” är fel.', en: 'The name “SÄSS” is wrong.' },
  why: { sv: 'Registret säger något annat.', en: 'The register says otherwise.' },
  hint: { sv: 'Skriv SÄS.', en: 'Write SÄS.' },
  chain: [{ place: at('2026/sas/uppdrag.md', 12, 1, 12, 20), block: 'ramverk@2' }],
  fix: { place: at('block/ram verk, å.md', 3, 5, 3, 9), text: 'SÄS' },
};

/** An error over three lines that a source with hostile characters speaks through. */
export const BLOCK: Diagnostic = {
  rule: 'unknown-block',
  severity: 'error',
  place: at('2026/sas/uppdrag.md', 7, 1, 10, 1),
  message: {
    sv: 'Blocket ”<a&"b">\u001b[2J\n::error::x%0A\u202e\ud800]]>” finns inte, 100 % säkert.',
    en: 'There is no block.',
  },
};

/** A note about an empty stretch. */
export const NOTE: Diagnostic = {
  rule: 'punctuation',
  severity: 'info',
  place: at('2026/sas/uppdrag.md', 5, 3, 5, 3),
  message: { sv: 'Punkt saknas.', en: 'A full stop is missing.' },
};

/** The three, as they are shown. */
export const ALL = findings([
  { diagnostics: [] },
  { commission: '2026/sas', diagnostics: [NOTE, NAME, BLOCK] },
  { commission: '2026/norr', diagnostics: [] },
]);

export const OPTIONS: ToolReportOptions = {
  language: 'sv',
  path: (file) => `uppdrag/${file}`,
  lines: () => [],
};
