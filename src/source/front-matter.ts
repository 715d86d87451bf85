import type { Report, Text } from '../model/diagnostic.js';
import type { SourceText } from './text.js';
import type { TextRange } from './yaml.js';

/** The two parts of a Markdown file with front matter, in offsets of its text. */
export interface FrontMatter {
  /** Between the two lines `---`. */
  yaml: TextRange;
  /** From the line after the second `---` to the end. */
  body: TextRange;
}

const OPENING = /^---[ \t]*(?:\r?\n|$)/;
const CLOSING = /^---[ \t]*\r?$/m;

/**
 * Finds the front matter, which begins on line 1 with `---` and ends with the next such line. Reports
 * `front-matter-missing` or `front-matter-not-closed`; the result then is undefined.
 */
export function splitFrontMatter(source: SourceText, report: Report): FrontMatter | undefined {
  const opening = OPENING.exec(source.text);
  if (!opening) {
    reportMissing(source, report);
    return undefined;
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(source.text.slice(start));
  if (!closing) {
    reportNotClosed(source, start, report);
    return undefined;
  }
  const end = start + closing.index;
  const afterLine = source.text.indexOf('\n', end);
  return {
    yaml: { start, end },
    body: { start: afterLine === -1 ? source.text.length : afterLine + 1, end: source.text.length },
  };
}

function reportMissing(source: SourceText, report: Report): void {
  const firstLine = /^.*/.exec(source.text)?.[0] ?? '';
  const later = /^[ \t]*[-–—]{2,}[ \t]*\r?$/m.exec(source.text);
  const line = later && source.point(later.index).line;
  report({
    rule: 'front-matter-missing',
    severity: 'error',
    place: source.place(0, firstLine.trimEnd().length),
    message: {
      sv: 'Filen ska börja med --- på rad 1 och därefter uppgifterna om dokumentet.',
      en: 'The file must begin with --- on line 1, followed by the facts about the document.',
    },
    hint: line ? almostOpening(line) : EXAMPLE,
  });
}

const EXAMPLE: Text = {
  sv: 'Skriv överst: ---, sedan en uppgift per rad (nyckel: värde), sedan --- igen.',
  en: 'Write at the top: ---, then one fact per line (key: value), then --- again.',
};

function almostOpening(line: number): Text {
  return line === 1
    ? {
        sv: 'Rad 1 ska vara exakt tre bindestreck (---), utan mellanslag före.',
        en: 'Line 1 must be exactly three hyphens (---), with no space before them.',
      }
    : {
        sv: `Ta bort det som står före --- på rad ${line}, även tomma rader, eller lägg till --- överst.`,
        en: `Remove what stands before --- on line ${line}, empty lines too, or add --- at the top.`,
      };
}

function reportNotClosed(source: SourceText, start: number, report: Report): void {
  const line = lastFactLine(source, start);
  report({
    rule: 'front-matter-not-closed',
    severity: 'error',
    place: source.place(0, 3),
    message: {
      sv: 'Uppgifterna som börjar här avslutas aldrig: raden --- efter dem saknas.',
      en: 'The facts that begin here never end: the line --- after them is missing.',
    },
    hint: {
      sv: `Lägg till en rad med exakt tre bindestreck (---) efter rad ${line}.`,
      en: `Add a line with exactly three hyphens (---) after line ${line}.`,
    },
  });
}

/** The line where the facts seem to end: the one before the first that is empty, a heading or a directive. */
function lastFactLine(source: SourceText, start: number): number {
  const lines = source.text.slice(start).trimEnd().split('\n');
  const next = lines.findIndex((line) => /^(?:\s*$|#{1,6} |:{2,}\w|[ \t]+---|[-–—]{2,})/.test(line));
  return 1 + (next === -1 ? lines.length : next);
}
