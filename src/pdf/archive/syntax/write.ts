import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from './values.js';

/** A value as it stands in a file, one character per byte; of a stream only its dictionary. */
export function written(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return writtenNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Name) return writtenName(value);
  if (value instanceof Reference) return `${value.number} 0 R`;
  if (value instanceof PdfString) return writtenString(value);
  if (value instanceof Dictionary) return writtenDictionary(value);
  if (value instanceof PdfStream) return writtenDictionary(value.dictionary);
  return `[${joined(value.map(written))}]`;
}

/** At most five decimals, which is less than any device can show, and never an exponent (7.3.3). */
export function writtenNumber(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  const text = value.toFixed(5).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function writtenName({ value }: Name): string {
  const encoded = value.replace(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${encoded}`;
}

function writtenString({ bytes }: PdfString): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}

function writtenDictionary(dictionary: Dictionary): string {
  const entries: string[] = [];
  for (const [key, value] of dictionary) entries.push(joined([writtenName(Name.of(key)), written(value)]));
  return `<<${entries.join('')}>>`;
}

/** With a space only where two values would become one. */
function joined(parts: readonly string[]): string {
  let text = '';
  let open = false;
  for (const part of parts) {
    if (open && !DELIMITERS.includes(part[0]!)) text += ' ';
    text += part;
    open = !DELIMITERS.includes(part.at(-1)!);
  }
  return text;
}

/** What ends the value before it (7.2.2). */
const DELIMITERS = '()<>[]{}/%';
