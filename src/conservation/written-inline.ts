import type { Nodes, Parents } from 'mdast';
import type { Origin, Place } from '../model/place.js';
import { wordsIn } from './words.js';
import type { WrittenAttribute, WrittenWord } from './written.js';

/** Largest number of generated words in place of a value or a reference, and of a note's mark. */
const VALUE = 80;
const MARK = 2;

const COMMENT = /<!--[\s\S]*?-->/g;
const EXPRESSION = /\{\{[^{}]*\}\}/g;

/** Settings for reading running text. */
export interface InlineSetting {
  origin: Origin;
  /** Tells whether an optional text of the block is chosen. */
  isChosen(option: string): boolean;
  /** Target that the file itself defines for a reference, if it does. */
  definition(identifier: string): { url: string; title?: string | null | undefined } | undefined;
  /** Place of a stretch of a node's text. */
  placeOf(node: Nodes, text: string, from: number, length: number): Place;
}

/** The words of running text, with the attributes of the links and pictures in it. */
export function inlineWords(
  nodes: readonly Nodes[],
  setting: InlineSetting,
): { words: WrittenWord[]; attributes: WrittenAttribute[] } {
  const gathering = new Gathering(setting);
  for (const node of nodes) gathering.read(node);
  gathering.divide();
  return gathering;
}

/** Reads nodes one after the other: a word may begin in one and end in the next. */
class Gathering {
  readonly words: WrittenWord[] = [];
  readonly attributes: WrittenAttribute[] = [];
  readonly #setting: InlineSetting;
  /** Largest number of generated words before the next word. */
  #generated = 0;
  #text = '';
  #pieces: { at: number; text: string; node: Nodes }[] = [];

  constructor(setting: InlineSetting) {
    this.#setting = setting;
  }

  read(node: Nodes): void {
    switch (node.type) {
      case 'text':
        this.#withoutExpressions(node.value, node);
        return;
      case 'inlineCode':
      case 'code':
        this.#add(node.value, node);
        return;
      case 'html':
        this.#add(visibleHtml(node.value), node);
        return;
      case 'break':
        this.#add('\n', node);
        return;
      case 'image':
        this.#program(MARK);
        this.#attribute('description', node.alt, node);
        this.#attribute('title', node.title, node);
        return;
      case 'imageReference':
        this.#program(MARK);
        this.#attribute('description', node.alt, node);
        this.#attribute('title', this.#setting.definition(node.identifier)?.title, node);
        return;
      case 'footnoteReference':
        this.#program(MARK);
        return;
      case 'link':
        this.#attribute('address', node.url, node);
        this.#attribute('title', node.title, node);
        break;
      case 'linkReference': {
        const definition = this.#setting.definition(node.identifier);
        this.#attribute('address', definition?.url, node);
        this.#attribute('title', definition?.title, node);
        break;
      }
      case 'textDirective':
        if (node.name === 'tillval' && !this.#setting.isChosen(node.attributes?.id ?? '')) return;
        if (node.name === 'ref') this.#program(VALUE);
        else this.divide();
        break;
    }
    if (!('children' in node)) return;
    for (const child of (node as Parents).children) this.read(child);
    if (node.type === 'textDirective') this.divide();
  }

  /** Divides what has been read since the last time into words. */
  divide(): void {
    const pieces = this.#pieces;
    for (const word of wordsIn(this.#text)) {
      const piece = pieces.findLast(({ at }) => at <= word.start)!;
      const [from, length] = [word.start - piece.at, word.end - word.start];
      this.words.push({
        text: word.text,
        afterGenerated: this.#generated,
        place: () => this.#setting.placeOf(piece.node, piece.text, from, length),
      });
      this.#generated = 0;
    }
    this.#text = '';
    this.#pieces = [];
  }

  #withoutExpressions(value: string, node: Nodes): void {
    let from = 0;
    for (const { 0: expression, index } of value.matchAll(EXPRESSION)) {
      this.#add(value.slice(from, index), node);
      this.#program(VALUE);
      from = index + expression.length;
    }
    this.#add(value.slice(from), node);
  }

  #add(text: string, node: Nodes): void {
    if (text === '') return;
    this.#pieces.push({ at: this.#text.length, text, node });
    this.#text += text;
  }

  /** Something that the program writes stands here. */
  #program(words: number): void {
    this.divide();
    this.#generated = Math.max(this.#generated, words);
  }

  #attribute(kind: WrittenAttribute['kind'], value: string | null | undefined, node: Nodes): void {
    if (!value) return;
    const place = this.#setting.placeOf(node, value, 0, value.length);
    this.attributes.push({ kind, value, place, origin: this.#setting.origin });
  }
}

/** Raw HTML as it would be read: comments are for other editors, and one that nothing closes hides the rest. */
function visibleHtml(html: string): string {
  return html
    .replace(COMMENT, ' ')
    .replace(/<!--[\s\S]*$/, '')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');
}
