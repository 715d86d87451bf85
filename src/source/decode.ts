import { isUtf8 } from 'node:buffer';
import type { Report, Text } from '../model/diagnostic.js';
import { fileStart } from './read-problem.js';

/**
 * The first bytes of files that people mistake for text files, with what the file is, in Swedish and English.
 * https://en.wikipedia.org/wiki/List_of_file_signatures
 */
const SIGNATURES: readonly { bytes: readonly number[]; name: Text }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: { sv: 'en PDF', en: 'a PDF' } },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: {
      sv: 'en zip-fil eller ett dokument från Word eller Excel',
      en: 'a zip file or a Word or Excel document',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: { sv: 'ett äldre dokument från Word eller Excel', en: 'an older Word or Excel document' },
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: { sv: 'en bild (PNG)', en: 'a picture (PNG)' } },
  { bytes: [0xff, 0xd8, 0xff], name: { sv: 'en bild (JPEG)', en: 'a picture (JPEG)' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: { sv: 'en bild (GIF)', en: 'a picture (GIF)' } },
  { bytes: [0x1f, 0x8b], name: { sv: 'en komprimerad fil (gzip)', en: 'a compressed file (gzip)' } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: { sv: 'ett RTF-dokument', en: 'an RTF document' } },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: { sv: 'ett program', en: 'a program' } },
];

const SAVE_AS_UTF8: Text = {
  sv: 'Spara filen som UTF-8: i VS Code klickar du på teckenkodningen i statusraden och väljer Save with Encoding, UTF-8; i Anteckningar finns valet under Spara som.',
  en: 'Save the file as UTF-8: in VS Code, click the encoding in the status bar and choose Save with Encoding, UTF-8; in Notepad, the choice is under Save as.',
};

/** Number of characters searched for NUL: a binary file has one early. */
const BINARY_SAMPLE = 8192;

/**
 * A file's text out of its bytes, without byte order mark. Reports `file-binary` or `file-encoding` (at the first byte
 * that is not UTF-8) and gives undefined when it is no text in UTF-8.
 */
export function decode(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const binary = binaryKind(bytes);
  if (binary) {
    report({
      rule: 'file-binary',
      severity: 'error',
      place: fileStart(file),
      message: { sv: `${file} är ${binary.sv}, inte text.`, en: `${file} is ${binary.en}, not text.` },
      hint: {
        sv: 'Spara innehållet som ren text i UTF-8, eller ta bort filen ur mappen.',
        en: 'Save the content as plain text in UTF-8, or remove the file from the folder.',
      },
    });
    return undefined;
  }
  if (isUtf8(bytes)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  reportEncoding(file, bytes, report);
  return undefined;
}

/** Kind of binary file, or `undefined` for text. UTF-16 is text in another encoding. */
function binaryKind(bytes: Uint8Array): Text | undefined {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (known) return known.name;
  const hasNul = bytes.subarray(0, BINARY_SAMPLE).includes(0);
  return hasNul && !utf16Mark(bytes) ? { sv: 'en binär fil', en: 'a binary file' } : undefined;
}

function utf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function reportEncoding(file: string, bytes: Uint8Array, report: Report): void {
  if (utf16Mark(bytes)) {
    report({
      rule: 'file-encoding',
      severity: 'error',
      place: fileStart(file),
      message: { sv: `${file} är sparad som UTF-16.`, en: `${file} is saved as UTF-16.` },
      hint: SAVE_AS_UTF8,
    });
    return;
  }
  const offset = firstInvalidByte(bytes);
  const byte = bytes[offset] ?? 0;
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const character = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  const start = pointAfter(bytes.subarray(0, offset));
  report({
    rule: 'file-encoding',
    severity: 'error',
    place: { file, start, end: { ...start, column: start.column + 1, offset: start.offset + 1 } },
    message: {
      sv: `Filen är inte sparad som UTF-8: här står byten 0x${hex}. Den är ”${character}” i Windows-1252 (Latin-1), som filen kanske är sparad i.`,
      en: `The file is not saved as UTF-8: the byte here is 0x${hex}. It is “${character}” in Windows-1252 (Latin-1), in which the file may be saved.`,
    },
    hint: SAVE_AS_UTF8,
  });
}

/** The offset of the first byte that is not part of well-formed UTF-8, in bytes of which one is not. */
function firstInvalidByte(bytes: Uint8Array): number {
  // The longest well-formed beginning, by halving: `good` bytes are known to be well-formed.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (startsWellFormed(bytes, middle)) good = middle;
    else bad = middle;
  }
  return characterStart(bytes, good);
}

/** Whether the first `length` bytes are well-formed, but for a last character that is cut off. */
function startsWellFormed(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The offset where the character begins that is cut off at `length`, or `length` when none is. */
function characterStart(bytes: Uint8Array, length: number): number {
  for (let start = length; start >= Math.max(0, length - 3); start--) {
    if (isUtf8(bytes.subarray(0, start))) return start;
  }
  return length;
}

/** The point after well-formed bytes, in the text as it would be read. */
function pointAfter(bytes: Uint8Array): { line: number; column: number; offset: number } {
  const text = new TextDecoder('utf-8').decode(bytes).normalize('NFC');
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: text.length };
}
