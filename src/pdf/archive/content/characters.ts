import { decoded } from '../../../pdf-syntax/decode.js';
import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { type PdfValue, Reference } from '../../../pdf-syntax/values.js';

/** The text that codes of a font stand for. */
export interface Characters {
  /** Bytes of a code. */
  bytes: 1 | 2;
  /** The text of a code; undefined when the font does not say. */
  of(code: number): string | undefined;
}

/** Reads what the codes of fonts mean (`/ToUnicode`, ISO 32000-1, 9.10.3), once for each font. */
export class FontCharacters {
  readonly #objects: PdfObjects;
  readonly #known = new Map<number, Characters | undefined>();

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** The characters of a font; undefined when the font does not say what its codes mean. */
  read(font: PdfValue | undefined): Characters | undefined {
    const number = font instanceof Reference ? font.number : undefined;
    if (number !== undefined && this.#known.has(number)) return this.#known.get(number);
    const stream = this.#objects.stream(this.#objects.dictionary(font)?.get('ToUnicode'));
    const characters = stream && readMap(Buffer.from(decoded(stream)).toString('latin1'));
    if (number !== undefined) this.#known.set(number, characters);
    return characters;
  }
}

const SECTION = /begin(codespacerange|bfchar|bfrange)([\s\S]*?)end\1/g;
const STRING = /<([\da-f\s]*)>|([[\]])/gi;

function readMap(map: string): Characters {
  const texts = new Map<number, string>();
  let bytes: 1 | 2 = 2;
  for (const [, section, content = ''] of map.matchAll(SECTION)) {
    const tokens = [...content.matchAll(STRING)].map(
      ([, hex, bracket]) => bracket ?? hex!.replace(/\s/g, ''),
    );
    if (section === 'codespacerange') bytes = (tokens[0]?.length ?? 4) <= 2 ? 1 : 2;
    else if (section === 'bfchar')
      for (let at = 0; at + 1 < tokens.length; at += 2)
        texts.set(Number.parseInt(tokens[at]!, 16), textOf(tokens[at + 1]!));
    else readRanges(tokens, texts);
  }
  return { bytes, of: (code) => texts.get(code) };
}

/** `first last <text>` for codes whose texts follow each other, or `first last [<text> …]`. */
function readRanges(tokens: readonly string[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < tokens.length; ) {
    const first = Number.parseInt(tokens[at]!, 16);
    const last = Math.min(Number.parseInt(tokens[at + 1]!, 16), 0xffff);
    at += 2;
    if (tokens[at] === '[') {
      at += 1;
      for (let code = first; at < tokens.length && tokens[at] !== ']'; code++)
        texts.set(code, textOf(tokens[at++]!));
      at += 1;
      continue;
    }
    const text = textOf(tokens[at++]!);
    const [before, end] = [text.slice(0, -1), text.charCodeAt(text.length - 1)];
    for (let code = first; code <= last; code++)
      texts.set(code, before + String.fromCharCode(end + code - first));
  }
}

/** UTF-16BE in hexadecimal digits. */
function textOf(hex: string): string {
  let text = '';
  for (let at = 0; at + 3 < hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  return text;
}
