import type { Document, YAMLError } from 'yaml';
import type { Fix, Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { directive, directiveAt, duplicateKey, secondDocument, tag, tooDeep } from './document.js';
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
const HARMLESS: readonly string[] = ['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED'];

/** More errors than this are one mistake that the parser cannot get over. */
const MAX_ERRORS = 20;

/** The explanations from the most particular to the most general: the first that fits is given. */
const EXPLANATIONS: readonly Explain[] = [
  duplicateKey,
  directive,
  secondDocument,
  tooDeep,
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
 * Reports the parser's errors in words of our own, the first on each line, as one mistake often gives several. Says
 * whether there still is a value that can be relied on.
 */
export function reportYamlErrors(
  document: Document,
  text: string,
  placeOf: (start: number, end: number) => Place,
  report: Report,
): 'usable' | 'unusable' {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const lines = new Set<number>();
  const say = (said: YamlExplanation, start = said.start ?? 0, end = said.end ?? start) => {
    const place = placeOf(start, end);
    const fix: Fix | undefined =
      said.replacement === undefined ? undefined : { place, text: said.replacement };
    report({
      rule: said.rule,
      severity: 'error',
      place,
      message: said.message,
      hint: said.hint,
      ...(fix && { fix }),
    });
  };
  for (const error of errors) {
    const mistake = mistakeOf(error, document, text, placeOf);
    if (lines.has(mistake.line.start) || lines.size === MAX_ERRORS) continue;
    lines.add(mistake.line.start);
    const said = firstOf(EXPLANATIONS, mistake);
    say(said, said.start ?? mistake.start, said.end ?? mistake.end);
  }
  if (errors.length === 0 && document.directives?.docStart && /^%/m.test(text)) {
    const { start, text: words } = lineAt(text, text.search(/^%/m));
    say(directiveAt(start, start + words.length));
    return 'unusable';
  }
  return errors.every(({ code }) => HARMLESS.includes(code)) ? 'usable' : 'unusable';
}

function firstOf(explanations: readonly Explain[], mistake: YamlMistake) {
  for (const explain of explanations) {
    const said = explain(mistake);
    if (said) return said;
  }
  return inTheWordsOfTheLibrary(mistake);
}

function mistakeOf(
  error: YAMLError,
  document: Document,
  text: string,
  placeOf: (start: number, end: number) => Place,
): YamlMistake {
  const [start, end] = [Math.min(error.pos[0], text.length), Math.min(error.pos[1], text.length)];
  const lineNumber = (offset: number) => placeOf(offset, offset).start.line;
  return {
    code: error.code,
    message: error.message,
    start,
    end,
    text,
    document,
    line: lineAt(text, start),
    lineNumber,
  };
}

/** For the rare errors that have no words of ours. */
function inTheWordsOfTheLibrary({ message }: YamlMistake) {
  return syntax(
    { sv: `YAML-fel: ${message}.`, en: `YAML error: ${message}.` },
    { sv: 'Kontrollera raden och raden före.', en: 'Check the line and the line before it.' },
  );
}
