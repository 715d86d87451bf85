import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { Segment } from '../../compare/excerpt.js';
import { figureKind } from '../../compare/figure.js';
import { PARAGRAPH_END, type Side, type Token, type TokenPiece } from '../../compare/token.js';
import { isRestyled, type Op } from '../../compare/words.js';
import { el } from '../../render/element.js';
import { safeHref, safeImage } from '../../render/urls.js';

/** The number a footnote has in each document, by its identifier. */
export type NoteNumbers = Readonly<Record<Side, ReadonlyMap<string, number>>>;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Compared text as HTML: the new text, with what was removed before what was added in its place. */
export function inlineOps(ops: readonly Op[], notes: NoteNumbers): ElementContent[] {
  return ops.flatMap((op, index) => {
    if (op.kind === 'equal') {
      const text = inlineTokens(op.new, 'new', notes);
      return isRestyled(op) ? [el('span', { className: ['stil'], title: 'ändrad formatering' }, text)] : text;
    }
    return marked(op, ops[index + 1], notes);
  });
}

/**
 * A mark ends with its last word, not with the space after it; between what was removed and what was added stands one.
 */
function marked(op: Op, next: Op | undefined, notes: NoteNumbers): ElementContent[] {
  const removed = op.kind === 'removed';
  const tokens = removed ? op.old : op.new;
  const last = tokens.at(-1)!;
  const words = [...tokens.slice(0, -1), last.withoutSpace()];
  const content = inlineTokens(words, removed ? 'old' : 'new', notes);
  const space = last.spaceText;
  const touches = next?.kind === (removed ? 'added' : 'removed');
  const after = space === '' && touches ? ' ' : space;
  return [...mark(removed ? 'removed' : 'added', content), ...(after === '' ? [] : [text(after)])];
}

/** Text as it is marked, for the eye and for the ear. */
export function mark(kind: 'removed' | 'added', content: ElementContent[]): ElementContent[] {
  const [tag, word] = kind === 'removed' ? ['del', 'struket'] : ['ins', 'tillagt'];
  return [heard(`[${word}:\u00a0`), el(tag, {}, content), heard(']')];
}

/** Words that are read aloud and copied, and not seen. */
function heard(words: string): ElementContent {
  return el('span', { className: ['vh'] }, words);
}

/** Text of one document as HTML. */
export function inlineTokens(tokens: readonly Token[], side: Side, notes: NoteNumbers): ElementContent[] {
  const pieces = tokens.flatMap((token): MarkedPiece[] => [
    ...(token.key === PARAGRAPH_END
      ? [{ text: '', marks: [], html: [el('span', { className: ['styck'] }, '¶'), el('br')] }]
      : pieceOf(token, side, notes)),
    ...token.space.map(({ text: space, marks }) => ({ text: space, marks, html: [text(space)] })),
  ]);
  return nested(pieces, 0);
}

interface MarkedPiece {
  text: string;
  marks: readonly PhrasingContent[];
  html: ElementContent[];
}

function pieceOf(token: Token, side: Side, notes: NoteNumbers): MarkedPiece[] {
  // A figure in one piece is never broken between two lines.
  if (token.pieces.length === 1 && figureKind(token.key) && /[\s–:-]/.test(token.text)) {
    const { marks } = token.pieces[0]!;
    return [{ text: token.text, marks, html: [el('span', { className: ['nb'] }, token.text)] }];
  }
  return token.pieces.map((piece) => ({
    text: piece.text,
    marks: piece.marks,
    html: leafOf(piece, side, notes),
  }));
}

function leafOf({ leaf, text: words }: TokenPiece, side: Side, notes: NoteNumbers): ElementContent[] {
  switch (leaf.type) {
    case 'footnoteReference':
      return [el('span', { className: ['notref'] }, raised(notes[side].get(leaf.identifier)))];
    case 'break':
      return [el('br')];
    case 'image': {
      const src = safeImage(leaf.url);
      return src === undefined ? [text(leaf.alt ?? '')] : [el('img', { src, alt: leaf.alt ?? '' })];
    }
    case 'inlineCode':
      return [el('code', {}, words)];
    default:
      return [text(words)];
  }
}

function raised(number: number | undefined): string {
  return [...String(number ?? '*')].map((digit) => RAISED[Number(digit)] ?? digit).join('');
}

/** Nests adjacent pieces that share a mark. */
function nested(pieces: readonly MarkedPiece[], depth: number): ElementContent[] {
  const result: ElementContent[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') result.push(text(plain));
    plain = '';
  };
  for (let start = 0, end = 0; start < pieces.length; start = end) {
    const around = pieces[start]!.marks[depth];
    end = start + 1;
    while (around && end < pieces.length && pieces[end]!.marks[depth] === around) end++;
    if (around) {
      flush();
      result.push(...wrapped(around, nested(pieces.slice(start, end), depth + 1)));
      continue;
    }
    for (const node of pieces[start]!.html) {
      if (node.type === 'text') plain += node.value;
      else {
        flush();
        result.push(node);
      }
    }
  }
  flush();
  return result;
}

function wrapped(around: PhrasingContent, content: ElementContent[]): ElementContent[] {
  switch (around.type) {
    case 'emphasis':
      return [el('em', {}, content)];
    case 'strong':
      return [el('strong', {}, content)];
    case 'subscript':
      return [el('sub', {}, content)];
    case 'superscript':
      return [el('sup', {}, content)];
    case 'language':
      return [el('span', { lang: around.language }, content)];
    case 'link': {
      const href = safeHref(around.url);
      // A place in one of the documents need not be in this one.
      return href === undefined || href.startsWith('#') ? content : [el('a', { href }, content)];
    }
    default:
      return content;
  }
}

/** An excerpt as HTML. */
export function inlineSegments(segments: readonly Segment[]): ElementContent[] {
  return segments.flatMap(({ kind, text: words }) => {
    if (kind !== 'removed' && kind !== 'added') return held(words);
    const trimmed = words.trimEnd();
    const space = words.slice(trimmed.length);
    return [...mark(kind, held(trimmed)), ...(space === '' ? [] : [text(space)])];
  });
}

/** Dates and ranges, which a browser would break at their dashes. */
const WHOLE = /(\d{4}-\d\d-\d\d|\d+(?:[.,:]\d+)*–\d+(?:[.,:]\d+)*)/;

/** A text with its dates and ranges kept on one line. */
function held(words: string): ElementContent[] {
  return words
    .split(WHOLE)
    .flatMap((part, index) =>
      part === '' ? [] : [index % 2 === 0 ? text(part) : el('span', { className: ['nb'] }, part)],
    );
}

/** A text node. */
function text(value: string): ElementContent {
  return { type: 'text', value };
}
