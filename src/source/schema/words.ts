import type { Text } from '../../model/diagnostic.js';
import type { JsonSchema, JsonType } from './node.js';

/** Longer texts are cut when they are quoted in a message. */
const MAX_QUOTED = 60;

const TYPES: Record<JsonType, Text> = {
  string: { sv: 'en text', en: 'a text' },
  number: { sv: 'ett tal', en: 'a number' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'true (ja) eller false (nej)', en: 'true (yes) or false (no)' },
  null: { sv: 'null (inget värde)', en: 'null (no value)' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'nycklar med värden', en: 'keys with values' },
};

/** Descriptions of the schemas' regular expressions in English; the schemas have them in Swedish. */
const PATTERNS_IN_ENGLISH: Record<string, string> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$':
    'Only small letters a–z, digits and single hyphens, such as lakemedel or ordnat-overforande.',
  '^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$':
    'Only small letters, digits and single hyphens, such as bas or summa-tillägg.',
  '\\{\\}': 'The pattern must contain {} where the value goes.',
  '^[A-Za-z0-9_-]+\\.csv$':
    'The name of a file in the same folder that ends with .csv, without spaces and å, ä, ö, such as volymer.csv.',
  '^[^\\d\\n]*N[^\\d\\n]*$':
    'A for the board, ÅÅÅÅ for the year and N for the serial number, without figures, such as A ÅÅÅÅ-NNNNN.',
  '^[\\p{L}][\\p{L}-]*$': 'A word of letters, such as bed-days.',
  '^(\\d{4}-)?(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$':
    'Write MM-DD, MM or YYYY-MM-DD in quotation marks, such as "08-15".',
  '^(uppföljningsplan|analysmall|tabell [a-z0-9]+(-[a-z0-9]+)*)$':
    'Write uppföljningsplan, analysmall or tabell followed by the id of the table, such as tabell ersattning.',
  '^([^:\\s]+:)?[a-z0-9]+(-[a-z0-9]+)*$':
    'An id of small letters a–z, digits and single hyphens, with the id of the commission and a colon in front when it is another’s.',
  '^[0-9a-f]{64}$': '64 characters 0–9 and a–f.',
  '^[a-z0-9]+(-[a-z0-9]+)*@[1-9][0-9]*$': 'The id of the block, @ and its version, such as lakemedel@1.',
  '^[a-zåäö0-9.-]+$': 'Table, row and column with a full stop between them, such as ersattning.total.belopp.',
};

/** Description of a schema's expected value: `en text eller en lista`, `ett datum (ÅÅÅÅ-MM-DD)`. */
export function expected(schema: JsonSchema): Text {
  if (schema.format === 'date') return { sv: 'ett datum (ÅÅÅÅ-MM-DD)', en: 'a date (YYYY-MM-DD)' };
  const types = [schema.type ?? []].flat();
  const words = types.map((type) => (type === 'object' ? objectWords(schema) : TYPES[type]));
  return either(words);
}

function objectWords(schema: JsonSchema): Text {
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length === 0 || keys.length > 3) return TYPES.object;
  return { sv: `nycklarna ${listed(keys).sv}`, en: `the keys ${listed(keys).en}` };
}

/** Description of a value: `texten ”§ 330”`, `talet 12`, `en lista`. */
export function found(value: unknown, written: string): Text {
  if (value === null || value === undefined) return { sv: 'inget värde', en: 'no value' };
  if (Array.isArray(value)) return TYPES.array;
  if (typeof value === 'string')
    return { sv: `texten ${quoted(value).sv}`, en: `the text ${quoted(value).en}` };
  if (typeof value === 'number') return { sv: `talet ${written}`, en: `the number ${written}` };
  if (typeof value === 'boolean') return { sv: `${value} (${value ? 'ja' : 'nej'})`, en: `${value}` };
  return TYPES.object;
}

/** Description of a schema's pattern. */
export function patternWords(schema: JsonSchema): Text {
  const english = PATTERNS_IN_ENGLISH[schema.pattern ?? ''];
  return { sv: schema.patternErrorMessage ?? '', en: english ?? `It must match ${schema.pattern}.` };
}

/** A value between the language's quotation marks, cut when it is long. */
export function quoted(value: unknown): Text {
  const text = String(value).replace(/\s+/g, ' ');
  const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1).trimEnd()}…` : text;
  return { sv: `”${short}”`, en: `“${short}”` };
}

/** `a, b och c` / `a, b and c`. */
export function listed(words: readonly string[]): Text {
  const head = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return words.length < 2 ? { sv: last, en: last } : { sv: `${head} och ${last}`, en: `${head} and ${last}` };
}

function either(words: readonly Text[]): Text {
  const join = (language: keyof Text, or: string) => {
    const texts = words.map((word) => word[language]);
    return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1)}`;
  };
  return { sv: join('sv', 'eller'), en: join('en', 'or') };
}

/** A hint out of a schema's description, which is in Swedish only. */
export function described(description: string): Text {
  return { sv: description, en: `In the schema's words: ${description}` };
}

/** `Menade du ”x”?` */
export function didYouMean(suggestion: string): Text {
  return { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` };
}

/** Sentences after each other. */
export function join(...sentences: (Text | undefined)[]): Text {
  const said = sentences.filter((sentence) => sentence !== undefined);
  return { sv: said.map(({ sv }) => sv).join(' '), en: said.map(({ en }) => en).join(' ') };
}
