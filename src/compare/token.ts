import type { PhrasingContent } from 'mdast';
import { inlineLook, type Look, PLAIN } from '../lock/look.js';
import type { ReferenceNode } from '../model/tree.js';

/** One of the two compared documents. */
export type Side = 'old' | 'new';

/** A stretch of text in one leaf of the tree, with the marks (emphasis, link …) around it, outermost first. */
export interface TokenPiece {
  readonly text: string;
  readonly leaf: PhrasingContent;
  readonly marks: readonly PhrasingContent[];
}

/**
 * A word, amount, date, percentage, punctuation mark, or something in the text that is no text, with the space after
 * it.
 */
export class Token {
  /** The compared text: NFC with plain spaces; a footnote by a name that is the same in both documents. */
  readonly key: string;
  /** As written, without the space; empty for what is no text. */
  readonly text: string;
  readonly #source: Source;
  readonly #from: number;
  readonly #end: number;
  /** Index of the end of the space after the token. */
  readonly #spaceEnd: number;

  constructor(key: string, text: string, source: Source, from: number, end: number, spaceEnd: number) {
    this.key = key;
    this.text = text;
    this.#source = source;
    this.#from = from;
    this.#end = end;
    this.#spaceEnd = spaceEnd;
  }

  /** Cut out of the tree on demand: most tokens are only compared. */
  get pieces(): TokenPiece[] {
    return this.#source.cut(this.#from, this.#end);
  }

  get space(): TokenPiece[] {
    return this.#source.cut(this.#end, this.#spaceEnd);
  }

  get spaceText(): string {
    return this.#source.text.slice(this.#end, this.#spaceEnd);
  }

  /** The words as they are read, with the space: a line break is a line break, a picture what is said instead of it. */
  get read(): string {
    const words = this.text === '' ? piecesText(this.pieces) : this.text;
    return words + this.spaceText;
  }

  /** Whether any of its text is emphasised, linked …: most text is not. */
  get isInMarkedText(): boolean {
    return this.#source.isMarked;
  }

  withoutSpace(): Token {
    return new Token(this.key, this.text, this.#source, this.#from, this.#end, this.#end);
  }
}

/** Turns running text into tokens. The same content gives the same tokens. */
export type Tokenise = (content: readonly PhrasingContent[]) => readonly Token[];

const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const SPACE = '[ \\u00a0\\u2007\\u2009\\u202f]';
const NUMBER = `(?:\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?|\\d+(?:[.,:]\\d+)*)(?![\\p{L}\\d])`;
const RANGE = `${NUMBER}(?:[-–]${NUMBER})?`;

/** Stands for an object that is no text. */
const OBJECT = '\ufffc';

/** Words and figures, one token each; the order matters. */
const WORDS = [
  '\\d{4}-\\d{2}-\\d{2}(?!\\d)',
  `\\d{1,2}${SPACE}(?:${MONTHS})(?:${SPACE}\\d{4})?(?![\\p{L}\\d])`,
  `(?:[<>≤≥±]${SPACE}?)?${RANGE}${SPACE}?%`,
  `§${SPACE}?\\d+`,
  `\\p{Lu}{2,5}[ -]\\d{4}-\\d+`,
  // A unit may be written together with its amount: 54 609kr.
  `(?<![\\p{L}\\d])[−-]?\\d{1,3}(?:${SPACE}\\d{3})+(?=\\p{L})`,
  `(?<![\\p{L}\\d])[−-]?${RANGE}`,
  "[\\p{L}\\p{N}]+(?:[-’'.&:/][\\p{L}\\p{N}]+)*-?",
].join('|');

/** One token: a word, a figure, or any other single character. */
const TOKEN = new RegExp(`${WORDS}|\\S`, 'gu');

/** `{{name}}`, or an inline directive such as `:ref{#id}`. */
const EXPRESSION = '\\{\\{[^{}]*\\}\\}|:\\p{Ll}+(?:\\[[^[\\]]*\\])?\\{[^{}]*\\}';
const ONE_EXPRESSION = new RegExp(`^(?:${EXPRESSION})$`, 'u');

/** Whether a token's key is an expression of a block's source, which reads otherwise in every commission. */
export function isExpression(key: string): boolean {
  return ONE_EXPRESSION.test(key);
}

/**
 * One token of text that is written in Markdown: the marks of emphasis and links stay with the word they are at, and
 * an expression or inline directive of a block's source is one word.
 */
const MARKDOWN_TOKEN = new RegExp(
  `${EXPRESSION}|(?<!\\S)#+(?= )|[*[\`]{0,4}(?:${WORDS})(?:[*\`]|\\]\\([^\\s()]*\\))*|\\S`,
  'gu',
);

/** A text that is one token, as most cells of a table are. */
const ONE_WORD = /^[\p{L}\p{N}]+$/u;

/** The key of the token that is between two paragraphs that were one, or became one. */
export const PARAGRAPH_END = '¶';

/** Running text as tokens, where footnotes need no common name. */
export const readTokens: Tokenise = (content) => tokensOf(new Source(piecesOf(content)), NO_NAMES);

/** A text in Markdown, on one line as a lock has it, as tokens. */
export function markdownTokens(text: string): readonly Token[] {
  const leaf = { type: 'text', value: text } as const;
  return tokensOf(new Source([{ text, leaf, marks: [] }]), NO_NAMES, MARKDOWN_TOKEN);
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/**
 * A tokeniser that remembers what it has read, for as long as it lives: for one comparison. Text is read across the
 * borders of nodes: whether a figure comes from a table or was written by hand, and where an emphasis begins, makes no
 * other words of it.
 *
 * @param notes the common name of each footnote, by its identifier in this document
 */
export function tokeniser(notes: ReadonlyMap<string, string>): Tokenise {
  const known = new Map<readonly PhrasingContent[], readonly Token[]>();
  return (content) => {
    const before = known.get(content);
    if (before) return before;
    const tokens = tokensOf(new Source(piecesOf(content)), notes);
    known.set(content, tokens);
    return tokens;
  };
}

function piecesOf(content: readonly PhrasingContent[]): TokenPiece[] {
  const pieces: TokenPiece[] = [];
  const walk = (nodes: readonly PhrasingContent[], marks: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      if ('children' in node) walk(node.children, [...marks, node]);
      else pieces.push({ text: leafText(node), leaf: node, marks });
    }
  };
  walk(content, []);
  return pieces;
}

function leafText(node: PhrasingContent): string {
  return 'value' in node && node.type !== 'html' ? node.value : OBJECT;
}

/** A text that tokens are cut out of. */
class Source {
  readonly text: string;
  readonly isMarked: boolean;
  readonly #pieces: readonly TokenPiece[];

  constructor(pieces: readonly TokenPiece[]) {
    this.#pieces = pieces;
    this.text = pieces.map((piece) => piece.text).join('');
    this.isMarked = pieces.some(({ marks }) => marks.length > 0);
  }

  /** The pieces between two offsets. */
  cut(from: number, to: number): TokenPiece[] {
    const found: TokenPiece[] = [];
    let start = 0;
    for (const piece of this.#pieces) {
      if (start >= to) break;
      const text = piece.text.slice(Math.max(0, from - start), to - start);
      if (text !== '' && start + piece.text.length > from) found.push({ ...piece, text });
      start += piece.text.length;
    }
    return found;
  }
}

function tokensOf(source: Source, notes: ReadonlyMap<string, string>, token = TOKEN): Token[] {
  const { text } = source;
  if (ONE_WORD.test(text)) return [new Token(keyOf(text), text, source, 0, text.length, text.length)];
  const matches = [...text.matchAll(token)];
  const tokens: Token[] = [];
  const leading = matches[0]?.index ?? text.length;
  if (leading > 0) tokens.push(new Token('', '', source, 0, 0, leading));
  for (const [index, match] of matches.entries()) {
    const [words] = match;
    const end = match.index + words.length;
    const spaceEnd = matches[index + 1]?.index ?? text.length;
    const object = words === OBJECT ? source.cut(match.index, end)[0]!.leaf : undefined;
    const key = object ? objectKey(object, notes) : keyOf(words);
    tokens.push(new Token(key, object ? '' : words, source, match.index, end, spaceEnd));
  }
  return tokens;
}

/** A text as it is compared: kinds of spaces make no difference. */
function keyOf(text: string): string {
  return /[^ -~åäöÅÄÖ–é]/.test(text)
    ? text.normalize('NFC').replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    : text;
}

function objectKey(node: PhrasingContent, notes: ReadonlyMap<string, string>): string {
  if (node.type === 'footnoteReference') return `[^${notes.get(node.identifier) ?? node.identifier}]`;
  if (node.type === 'image') return `![${node.alt ?? ''}](${node.url} ${node.title ?? ''})`;
  return `<${node.type}>`;
}

/** The text of tokens, spaces included. What is no text is left out; a line break is a line break. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.read).join('');
}

/** The text of pieces, as {@link textOf}. */
function piecesText(pieces: readonly TokenPiece[]): string {
  return pieces.map(({ text, leaf }) => (text === OBJECT ? objectText(leaf) : text)).join('');
}

function objectText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  return node.type === 'image' ? (node.alt ?? '') : '';
}

/** The marks around a token as a text: what a reader sees of them. Equal words with other marks are words restyled. */
export function lookOf(token: Token): string {
  if (!token.isInMarkedText) return '';
  const looks = token.pieces.map(({ marks }) => marks.map(markName).filter(Boolean).join('/'));
  return looks.every((look) => look === looks[0]) ? (looks[0] ?? '') : looks.join('|');
}

function markName(mark: PhrasingContent): string {
  const look = Object.entries(inlineLook(mark)).map(([name, value]) => `${name} ${value}`);
  return [mark.type, ...look].join(' ');
}

/** Addresses, tips and languages of a token: what a reader meets in its marks besides how they look. */
export function addressesOf(token: Token): Look {
  if (!token.isInMarkedText) return PLAIN;
  return Object.assign({}, ...token.pieces.flatMap(({ marks }) => marks.map(inlineLook)));
}

/** The reference that generated a token, when one did. */
export function referenceOf(token: Token): ReferenceNode | undefined {
  for (const { marks } of token.pieces) {
    const found = marks.find((mark) => mark.type === 'reference');
    if (found) return found;
  }
  return undefined;
}

/** The token that is between paragraphs that are compared as one text. */
export const BREAK = new Token(
  PARAGRAPH_END,
  '',
  new Source([{ text: OBJECT, leaf: { type: 'break' }, marks: [] }]),
  0,
  1,
  1,
);
