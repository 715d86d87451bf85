import type { PhrasingContent } from 'mdast';
import type { ReferenceNode } from '../model/tree.js';

/** Which of the two documents that are compared. */
export type Side = 'old' | 'new';

/** A stretch of text in one leaf of the tree, with the marks (emphasis, link …) around it, outermost first. */
export interface Piece {
  readonly text: string;
  readonly leaf: PhrasingContent;
  readonly marks: readonly PhrasingContent[];
}

/** A word, amount, date, percentage, punctuation mark, or something in the text that is no text, with the space after it. */
export interface Token {
  /** What is compared: NFC with plain spaces; a footnote by the name that both documents know it by. */
  readonly key: string;
  /** As written, without the space. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly space: readonly Piece[];
}

/** Turns running text into tokens. The same content gives the same tokens. */
export type Tokenise = (content: readonly PhrasingContent[]) => readonly Token[];

const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const SPACE = '[ \\u00a0\\u2009\\u202f]';
const NUMBER = `(?:\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?|\\d+(?:[.,:]\\d+)*)(?![\\p{L}\\d])`;
const RANGE = `${NUMBER}(?:[-–]${NUMBER})?`;

/** What stands for something that is no text. */
const OBJECT = '\ufffc';

/** One token; the order matters. */
const TOKEN = new RegExp(
  [
    '\\d{4}-\\d{2}-\\d{2}(?!\\d)',
    `\\d{1,2}${SPACE}(?:${MONTHS})(?:${SPACE}\\d{4})?(?![\\p{L}\\d])`,
    `(?:[<>≤≥±]${SPACE}?)?${RANGE}${SPACE}?%`,
    `§${SPACE}?\\d+`,
    `\\p{Lu}{2,5}[ -]\\d{4}-\\d+`,
    `(?<![\\p{L}\\d])[−-]?${RANGE}`,
    "[\\p{L}\\p{N}]+(?:[-’'.&:/][\\p{L}\\p{N}]+)*-?",
    '\\S',
  ].join('|'),
  'gu',
);

/** The key of the token that stands between two paragraphs that were one, or became one. */
export const PARAGRAPH_END = '¶';

const END: PhrasingContent = { type: 'break' };

/** The token that stands between paragraphs that are compared as one text. */
export const BREAK: Token = {
  key: PARAGRAPH_END,
  text: '',
  pieces: [{ text: '\n', leaf: END, marks: [] }],
  space: [],
};

/**
 * A tokeniser. Text is read across the borders of nodes: whether a figure comes from a table or was written by hand, and
 * where an emphasis begins, makes no other words of it.
 *
 * @param notes the common name of each footnote, by its identifier in this document
 */
export function tokeniser(notes: ReadonlyMap<string, string> = new Map()): Tokenise {
  const known = new WeakMap<readonly PhrasingContent[], readonly Token[]>();
  return (content) => {
    const before = known.get(content);
    if (before) return before;
    const tokens = tokensOf(piecesOf(content), notes);
    known.set(content, tokens);
    return tokens;
  };
}

function piecesOf(content: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = [];
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

function tokensOf(pieces: readonly Piece[], notes: ReadonlyMap<string, string>): Token[] {
  const text = pieces.map((piece) => piece.text).join('');
  const cut = cutter(pieces);
  const tokens: Token[] = [];
  let end = 0;
  const close = (until: number) => {
    const space = cut(end, until);
    if (space.length === 0) return;
    const last = tokens.pop() ?? { key: '', text: '', pieces: [], space: [] };
    tokens.push({ ...last, space: [...last.space, ...space] });
  };
  for (const match of text.matchAll(TOKEN)) {
    close(match.index);
    end = match.index + match[0].length;
    const own = cut(match.index, end);
    const object = match[0] === OBJECT ? own[0]!.leaf : undefined;
    tokens.push({
      key: object ? objectKey(object, notes) : keyOf(match[0]),
      text: object ? '' : match[0],
      pieces: own,
      space: [],
    });
  }
  close(text.length);
  return tokens;
}

/** Cuts stretches out of the pieces, from left to right. */
function cutter(pieces: readonly Piece[]): (from: number, to: number) => Piece[] {
  let index = 0;
  let start = 0;
  return (from, to) => {
    const found: Piece[] = [];
    while (index < pieces.length && start < to) {
      const piece = pieces[index]!;
      const stop = start + piece.text.length;
      if (stop > from) {
        const text = piece.text.slice(Math.max(0, from - start), to - start);
        if (text) found.push(text === piece.text ? piece : { ...piece, text });
      }
      if (stop > to) break;
      start = stop;
      index++;
    }
    return found;
  };
}

/** A text as it is compared: kinds of spaces make no difference. */
export function keyOf(text: string): string {
  return /[^ -~åäöÅÄÖ–é]/.test(text) ? text.normalize('NFC').replace(/[\u00a0\u2009\u202f]/g, ' ') : text;
}

function objectKey(node: PhrasingContent, notes: ReadonlyMap<string, string>): string {
  if (node.type === 'footnoteReference') return `[^${notes.get(node.identifier) ?? node.identifier}]`;
  if (node.type === 'image') return `![${node.alt ?? ''}](${node.url})`;
  return `<${node.type}>`;
}

/** The text of tokens, spaces included. What is no text is left out; a line break is a line break. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => piecesText(token.pieces) + piecesText(token.space)).join('');
}

/** The text of pieces, as {@link textOf}. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(({ text, leaf }) => (text === OBJECT ? objectText(leaf) : text)).join('');
}

function objectText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  return node.type === 'image' ? (node.alt ?? '') : '';
}

/** The marks around a token as a text: what a reader sees of them. Equal words with other marks are words restyled. */
export function lookOf(token: Token): string {
  return token.pieces.map(({ marks }) => marks.map(markName).join('/')).join('|');
}

function markName(mark: PhrasingContent): string {
  if (mark.type === 'link') return `link ${mark.url}`;
  // What a reference leads to is found again by its words; its address may change with a heading.
  if (mark.type === 'language') return `language ${mark.language}`;
  return mark.type === 'reference' ? '' : mark.type;
}

/** The reference that generated a token, when one did. */
export function referenceOf(token: Token): ReferenceNode | undefined {
  for (const { marks } of token.pieces) {
    const found = marks.find((mark) => mark.type === 'reference');
    if (found) return found;
  }
  return undefined;
}
