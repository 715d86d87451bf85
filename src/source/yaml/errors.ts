import type { Document, YAMLError } from 'yaml';
import type { Diagnostic, Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { acceptedDirective, directive, secondDocument, tag } from './document.js';
import {
  afterQuote,
  badEscape,
  extraComma,
  missingComma,
  openBracket,
  openQuote,
  strayBracket,
} from './flow.js';
import {
  colonWithoutSpace,
  commentWithoutSpace,
  hyphenWithoutSpace,
  keyAmongItems,
  keyNotText,
  listAmongKeys,
  listOnKeyLine,
  notAKey,
  tab,
  tooFarIn,
  wrongIndent,
} from './lines.js';
import { type Explain, lineAt, syntax, type YamlExplanation, type YamlMistake } from './mistake.js';
import { unquoted } from './unquoted.js';

/** After these errors there is no doubt about the rest of the file. */
const HARMLESS: readonly string[] = ['TAG_RESOLVE_FAILED'];

/** More errors than this are one mistake that the parser cannot get over. */
const MAX_ERRORS = 20;

/** Explanations from the most specific to the most general: the first that fits is used. */
const EXPLANATIONS: readonly Explain[] = [
  directive,
  secondDocument,
  tab,
  unquoted,
  tag,
  openQuote,
  badEscape,
  afterQuote,
  openBracket,
  strayBracket,
  missingComma,
  extraComma,
  commentWithoutSpace,
  listOnKeyLine,
  tooFarIn,
  listAmongKeys,
  keyAmongItems,
  hyphenWithoutSpace,
  colonWithoutSpace,
  notAKey,
  wrongIndent,
  keyNotText,
  inTheWordsOfTheLibrary,
];

/**
 * Reports the parser's errors in this program's words, the first on each line, as one mistake often causes several.
 * Returns whether there still is a reliable value.
 */
export function reportYamlErrors(
  document: Document,
  text: string,
  placeOf: (start: number, end: number) => Place,
  report: Report,
): 'usable' | 'unusable' {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const lines = new Set<number>();
  const lastOffset = text.trimEnd().length;
  for (const error of errors) {
    const at = Math.min(error.pos[0], lastOffset);
    const { line } = placeOf(at, at).start;
    if (lines.has(line)) continue;
    if (lines.size === MAX_ERRORS) break;
    lines.add(line);
    const mistake = mistakeOf(error, document, text);
    const said = firstOf(EXPLANATIONS, mistake);
    const place = placeOf(said.start ?? mistake.start, said.end ?? mistake.end);
    report(diagnosticOf(said, place));
  }
  const accepted = errors.length === 0 ? acceptedDirective(document, text) : undefined;
  if (accepted) report(diagnosticOf(accepted, placeOf(accepted.start ?? 0, accepted.end ?? 0)));
  return accepted || !errors.every(({ code }) => HARMLESS.includes(code)) ? 'unusable' : 'usable';
}

function diagnosticOf({ rule, message, hint, replacement }: YamlExplanation, place: Place): Diagnostic {
  const fix = replacement === undefined ? undefined : { place, text: replacement };
  return { rule, severity: 'error', place, message, hint, ...(fix && { fix }) };
}

function firstOf(explanations: readonly Explain[], mistake: YamlMistake) {
  for (const explain of explanations) {
    const said = explain(mistake);
    if (said) return said;
  }
  return inTheWordsOfTheLibrary(mistake);
}

function mistakeOf({ code, message, pos }: YAMLError, document: Document, text: string): YamlMistake {
  const [start, end] = [Math.min(pos[0], text.length), Math.min(pos[1], text.length)];
  return { code, message, start, end, text, document, line: lineAt(text, start) };
}

/** Fallback for rare errors without words of this program. */
function inTheWordsOfTheLibrary({ message }: YamlMistake) {
  return syntax(
    { sv: `YAML-fel: ${message}.`, en: `YAML error: ${message}.` },
    { sv: 'Kontrollera raden och raden före.', en: 'Check the line and the line before it.' },
  );
}
