import { Dictionary, Name, PdfStream, type PdfString, type PdfValue, Reference } from './values.js';
import { writtenString } from './write.js';

/**
 * A value as it is in an incremental update: entries on lines of their own, items between spaces, strings spelled
 * as they were read, a stream's length as a number. This form must not change: `verify` writes updates again to see
 * that nothing hides in those that no signature covers, also updates of documents that were signed years ago.
 */
export function spaced(value: PdfValue): Buffer {
  if (!(value instanceof PdfStream)) return Buffer.from(spacedText(value), 'latin1');
  const dictionary = new Dictionary(value.dictionary).set('Length', value.data.length);
  return Buffer.concat([
    Buffer.from(`${spacedText(dictionary)}\nstream\n`, 'latin1'),
    value.data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A value other than a stream in the form of {@link spaced}, one character per byte. */
export function spacedText(value: Exclude<PdfValue, PdfStream>): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Name) return spacedName(value.value);
  if (value instanceof Reference) return `${value.number} ${value.generation} R`;
  if (value instanceof Dictionary) {
    const lines = [...value].map(([key, item]) => `${spacedName(key)} ${nested(item)}\n`);
    return `<<\n${lines.join('')}>>`;
  }
  if (isArray(value)) return `[ ${value.map((item) => `${nested(item)} `).join('')}]`;
  return value.token ?? writtenString(value);
}

function nested(value: PdfValue): string {
  if (value instanceof PdfStream) throw new TypeError('a stream stands inside another object');
  return spacedText(value);
}

function isArray(value: readonly PdfValue[] | PdfString): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function spacedName(name: string): string {
  const code = (character: string) =>
    `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, code)}`;
}

/** All the digits of a number, without an exponent. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  if (Math.abs(value) > 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/\.?0+$/, '');
}
