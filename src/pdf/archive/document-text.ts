import type { PdfObjects } from '../../pdf-syntax/objects.js';
import type { PdfValue } from '../../pdf-syntax/values.js';
import { type Characters, FontCharacters } from './content/characters.js';
import { Operators } from './content/operators.js';
import type { ContentStream } from './content/streams.js';
import type { ContentKid, Tag } from './structure/tree.js';

/** Elements within a line: a word may go on through them. */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Em', 'Strong', 'Code', 'Quote', 'NonStruct']);

/** The text of a document as read and copied, and the descriptions of its pictures. */
export interface DocumentSpeech {
  /** The text in reading order; elements that stand on lines of their own are divided by a line end. */
  text: string;
  /** Descriptions of pictures. */
  descriptions: string[];
}

/**
 * The text of a document as it is read and copied: the glyphs that its pages paint, in the order of the structure tree,
 * by what their fonts say that they mean.
 */
export function documentText(document: Tag, objects: PdfObjects): DocumentSpeech {
  const reader = new TextReader(objects);
  reader.tag(document);
  return { text: reader.text, descriptions: reader.descriptions };
}

class TextReader {
  text = '';
  readonly descriptions: string[] = [];
  readonly #objects: PdfObjects;
  readonly #fonts: FontCharacters;
  readonly #byStream = new Map<ContentStream, Map<string, PdfValue>>();

  constructor(objects: PdfObjects) {
    this.#objects = objects;
    this.#fonts = new FontCharacters(objects);
  }

  tag(tag: Tag): void {
    const apart = !INLINE.has(tag.name);
    if (apart) this.text += '\n';
    if (tag.alt !== undefined) this.descriptions.push(tag.alt);
    if (tag.actualText !== undefined) this.text += tag.actualText;
    else
      for (const kid of tag.kids) {
        if (kid.kind === 'tag') this.tag(kid);
        else if (kid.kind === 'content') this.#content(kid);
      }
    if (apart) this.text += '\n';
  }

  #content({ stream, part }: ContentKid): void {
    const operators = new Operators(part.content);
    let characters: Characters | undefined;
    /** For each open mark whether it has a text of its own, which stands instead of what is painted within it. */
    const marks: boolean[] = [];
    while (operators.next()) {
      const { operator, operands } = operators;
      if (operator === 'Tf') characters = this.#characters(stream, operands[0]?.slice(1) ?? '');
      else if (operator === 'BDC' || operator === 'BMC') marks.push(this.#ownText(operands[1] ?? ''));
      else if (operator === 'EMC') marks.pop();
      else if (
        (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') &&
        !marks.includes(true)
      )
        this.#show(operands.at(-1) ?? '', characters);
    }
  }

  /** Adds the text that a mark gives to what it holds, if it gives any. */
  #ownText(properties: string): boolean {
    const hex = /\/ActualText\s*<([\da-f]*)>/i.exec(properties)?.[1];
    if (hex === undefined) return false;
    this.text += Buffer.from(hex, 'hex')
      .swap16()
      .toString('utf16le')
      .replace(/^\ufeff/, '');
    return true;
  }

  #show(operand: string, characters: Characters | undefined): void {
    if (!characters) return;
    const digits = characters.bytes * 2;
    for (const [, hex = ''] of operand.matchAll(/<([\da-f]*)>/gi))
      for (let at = 0; at + digits <= hex.length; at += digits)
        this.text += characters.of(Number.parseInt(hex.slice(at, at + digits), 16)) ?? '';
  }

  #characters(stream: ContentStream, name: string): Characters | undefined {
    let fonts = this.#byStream.get(stream);
    if (!fonts) {
      const resources = this.#objects.dictionary(stream.dictionary.get('Resources'));
      fonts = new Map(this.#objects.dictionary(resources?.get('Font')) ?? []);
      this.#byStream.set(stream, fonts);
    }
    return this.#fonts.read(fonts.get(name));
  }
}
