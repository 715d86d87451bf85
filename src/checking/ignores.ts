import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
import { ignorableRules, limitsOf, type RuleLimits } from './limits.js';

/** A place where an editor has silenced a check, with the reason. */
export interface Ignore {
  check: string;
  reason: string;
  /** The comment itself. */
  place: Place;
  /** First and last line it covers. */
  lines: { from: number; to: number };
}

const COMMENT =
  /<!--\s*uppdrag-ignore\s+([^\s:]*)\s*:?\s*([\s\S]*?)\s*-->|#\s*uppdrag-ignore\s+([^\s:]*)\s*:?[ \t]*([^\n]*)/dg;

/**
 * The ignores of a source file. In Markdown `<!-- uppdrag-ignore check-id: reason -->` on a line of its own covers the
 * paragraph, list or heading that follows, and at the end of a line what it is in. In YAML and front matter
 * `# uppdrag-ignore check-id: reason` covers the following line and what is indented below it, or its own line.
 * An ignore without a reason, or of something that is no check or cannot be ignored, is reported and has no effect.
 */
export function ignoresOf(source: SourceText, report: Report): Ignore[] {
  if (!source.text.includes('uppdrag-ignore')) return [];
  const lines = source.text.split(/\r?\n/);
  const ignores: Ignore[] = [];
  for (const match of source.text.matchAll(COMMENT)) {
    const check = match[1] ?? match[3] ?? '';
    const reason = (match[2] ?? match[4] ?? '').trim();
    const place = source.place(match.index, match.index + match[0].trimEnd().length);
    const limits = limitsOf(check);
    if (!limits?.ignorable) {
      const [from, to] = match.indices?.[1] ?? match.indices?.[3] ?? [0, 0];
      const id = from < to ? source.place(from, to) : place;
      report({ severity: 'error', place: id, ...(limits ? notIgnorable(check, limits) : notKnown(check)) });
    } else if (reason === '') {
      report({
        rule: 'ignore-reason',
        severity: 'error',
        place,
        message: {
          sv: `Undantaget från ”${check}” saknar skäl.`,
          en: `The exception from “${check}” gives no reason.`,
        },
        why: {
          sv: 'Den som läser beslutet om tre år behöver veta varför.',
          en: 'Whoever reads the decision in three years needs to know why.',
        },
        hint: {
          sv: `Skriv skälet efter kolon: uppdrag-ignore ${check}: så står det i beslutet`,
          en: `Write the reason after a colon: uppdrag-ignore ${check}: as decided`,
        },
      });
    } else ignores.push({ check, reason, place, lines: covered(lines, place) });
  }
  return ignores;
}

function notKnown(check: string): Pick<Diagnostic, 'rule' | 'message' | 'hint'> {
  const suggestion = nearest(check, ignorableRules());
  return {
    rule: 'unknown-ignore',
    message: {
      sv: `Det finns ingen kontroll som heter ”${check}”.`,
      en: `There is no check called “${check}”.`,
    },
    ...(suggestion && { hint: { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` } }),
  };
}

function notIgnorable(
  rule: string,
  { adjustable }: RuleLimits,
): Pick<Diagnostic, 'rule' | 'message' | 'hint'> {
  return {
    rule: 'fixed-rule',
    message: {
      sv: `Regeln ”${rule}” går inte att undanta på ett ställe.`,
      en: `The rule “${rule}” cannot be ignored at a place.`,
    },
    hint: adjustable
      ? {
          sv: `Rätta det som regeln påpekar, eller ändra den för hela mappen: ${rule} under regler i uppdrag.yaml.`,
          en: `Correct what the rule points out, or change it for the whole folder: ${rule} under regler in uppdrag.yaml.`,
        }
      : {
          sv: 'Rätta det som regeln påpekar, och ta bort kommentaren.',
          en: 'Correct what the rule points out, and remove the comment.',
        },
  };
}

function covered(lines: string[], place: Place): Ignore['lines'] {
  const first = lines[place.start.line - 1] ?? '';
  const alone = first.slice(0, place.start.column - 1).trim() === '';
  const markdown = first.startsWith('<!--', place.start.column - 1);
  if (!alone)
    return markdown ? block(lines, place.start.line) : { from: place.start.line, to: place.start.line };
  let from = place.end.line + 1;
  while (from <= lines.length && lines[from - 1]!.trim() === '') from++;
  return markdown ? block(lines, from) : { from, to: lastIndented(lines, from) };
}

/** From a line to the last before the next empty one. */
function block(lines: string[], from: number): Ignore['lines'] {
  let to = from;
  while (to < lines.length && lines[to]!.trim() !== '') to++;
  return { from, to };
}

function lastIndented(lines: string[], from: number): number {
  const depth = (line: string) => line.length - line.trimStart().length;
  const own = depth(lines[from - 1] ?? '');
  let to = from;
  while (to < lines.length && (lines[to]!.trim() === '' || depth(lines[to]!) > own)) to++;
  return to;
}

/** Whether an ignore covers a diagnostic. */
export function covers(ignore: Ignore, { rule, place }: Diagnostic): boolean {
  const { file, start } = place;
  return (
    ignore.check === rule &&
    ignore.place.file === file &&
    start.line >= ignore.lines.from &&
    start.line <= ignore.lines.to
  );
}
