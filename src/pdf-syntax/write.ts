import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from './values.js';

/** The number an object has in the file that is written. */
export type Numbering = (number: number) => number;

/** Serializes a value, one character per byte; of a stream only its dictionary. */
export function written(value: PdfValue, numbering: Numbering = (number) => number): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return writtenNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Name) return writtenName(value.value);
  if (value instanceof Reference) return `${numbering(value.number)} 0 R`;
  if (value instanceof PdfString) return writtenString(value);
  if (value instanceof PdfStream) return writtenDictionary(value.dictionary, numbering);
  if (value instanceof Dictionary) return writtenDictionary(value, numbering);
  const values = new Joined();
  for (const each of value) values.add(written(each, numbering));
  return `[${values.text}]`;
}

/** At most five decimals, which is less than any device can show, and never an exponent (7.3.3). */
export function writtenNumber(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  const text = value.toFixed(5).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

const names = new Map<string, string>();

function writtenName(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    text = `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, hexadecimal)}`;
    names.set(name, text);
  }
  return text;
}

/** `#` and two digits for a character of a name. */
function hexadecimal(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** A string between round brackets when it is ASCII, otherwise in hexadecimal digits. */
export function writtenString({ bytes }: PdfString): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}

function writtenDictionary(dictionary: Dictionary, numbering: Numbering): string {
  const entries = new Joined();
  for (const [key, value] of dictionary) {
    entries.add(writtenName(key));
    entries.add(written(value, numbering));
  }
  return `<<${entries.text}>>`;
}

/** Delimiters, which end the token before them (7.2.2). */
const DELIMITERS = '()<>[]{}/%';

/** Values one after the other, with a space only where two would become one. */
class Joined {
  text = '';
  #open = false;

  add(part: string): void {
    if (this.#open && !DELIMITERS.includes(part[0]!)) this.text += ' ';
    this.text += part;
    this.#open = !DELIMITERS.includes(part.at(-1)!);
  }
}
