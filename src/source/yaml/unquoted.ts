import type { Text } from '../../model/diagnostic.js';
import type { YamlExplanation, YamlMistake } from './mistake.js';

/** A block line `key: value` or `- value`: what is before the value, and the value. */
const LINE = /^(?<before>[ ]*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'#:][^:]*?)\s*:\s+)?)(?<value>\S.*)$/u;

/** Longest line that is examined: longer ones are not written by hand, and matching takes time. */
const MAX_LINE = 10_000;

/** Codes of errors that have other causes, whatever the value begins with. */
const OTHER_CODES: readonly string[] = [
  'DUPLICATE_KEY',
  'MULTIPLE_DOCS',
  'RESOURCE_EXHAUSTION',
  'TAB_AS_INDENT',
];

/**
 * Explains an error whose cause is a text that has to be in quotation marks because YAML reads its first character
 * or a colon in it as syntax: `>90%`, `*kursiv*`, `{{aktör}}`, `Uppdrag: del 2`. Undefined for other errors.
 */
export function unquoted(mistake: YamlMistake): YamlExplanation | undefined {
  const { start, text, line } = mistake;
  if (OTHER_CODES.includes(mistake.code) || line.text.length > MAX_LINE) return undefined;
  if (mistake.code === 'BAD_SCALAR_START')
    return inQuotes(mistake, start, wordEnd(text, start), text[start] ?? '');
  const match = LINE.exec(line.text);
  const value = match?.groups?.value;
  if (match?.groups?.before === undefined || value === undefined) return undefined;
  const valueStart = line.start + match.groups.before.length;
  const reason = reasonToQuote(value, mistake);
  return reason === undefined ? undefined : inQuotes(mistake, valueStart, valueStart + value.length, reason);
}

/** The characters that make a value something else than text, or undefined when it is text as it stands. */
function reasonToQuote(value: string, { code, message }: YamlMistake): string | undefined {
  if (value.startsWith('{{')) return '{{';
  if (/^[@`%]/.test(value)) return value[0];
  if (/^[>|]/.test(value) && /[Bb]lock scalar header|Not a YAML token/.test(message)) return value[0];
  if (/^[*&]/.test(value) && code !== 'BAD_INDENT') return value[0];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(value) && !/^[?{[]/.test(value)) return ': ';
  return undefined;
}

function inQuotes(mistake: YamlMistake, start: number, end: number, reason: string): YamlExplanation {
  const value = mistake.text.slice(start, end);
  const replacement = value.includes(' #') || /^["']/.test(value) ? undefined : quotedYaml(value);
  return {
    rule: 'yaml-quotes',
    start,
    end,
    message: reason === ': ' ? COLON : special(reason),
    hint: replacement === undefined ? QUOTE : { sv: `Skriv ${replacement}.`, en: `Write ${replacement}.` },
    ...(replacement !== undefined && { replacement }),
  };
}

const COLON: Text = {
  sv: 'En text med kolon och mellanslag måste stå inom citattecken: YAML läser annars kolonet som slutet på en nyckel.',
  en: 'A text with a colon and a space must be in quotation marks: otherwise YAML reads the colon as the end of a key.',
};

const QUOTE: Text = {
  sv: 'Sätt citattecken (") om hela värdet.',
  en: 'Put quotation marks (") around the whole value.',
};

function special(characters: string): Text {
  return {
    sv: `En text som börjar med ${characters} måste stå inom citattecken: tecknet betyder något annat i YAML.`,
    en: `A text that begins with ${characters} must be in quotation marks: it means something else in YAML.`,
  };
}

/** Text as a quoted YAML scalar: in double quotation marks when that needs no escapes, else in single ones. */
function quotedYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Offset of the end of a value in a flow collection (or on a line of its own). */
function wordEnd(text: string, start: number): number {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const stop = /[{[]/.test(before) ? /[,\]}\n]/ : /\n/;
  const length = text.slice(start).search(stop);
  const value = text.slice(start, length === -1 ? undefined : start + length);
  return start + value.trimEnd().length;
}
