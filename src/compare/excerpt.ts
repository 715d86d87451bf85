import { lookDifference } from '../lock/look.js';
import { addressesOf, type Token, textOf } from './token.js';
import { isRestyled, type Op } from './words.js';

/** A stretch of an excerpt; `gap` stands for words that are left out. */
export interface Segment {
  readonly kind: 'equal' | 'removed' | 'added' | 'restyled' | 'gap';
  readonly text: string;
}

/** Number of words shown around a change, and of a long added or removed stretch. */
const AROUND = 4;
const LONGEST = 26;

/** The changes of a text with a few words around them. */
export function excerptOf(ops: readonly Op[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, op] of ops.entries()) {
    if (op.kind !== 'equal') {
      const text = clip(textOf(op[op.kind === 'removed' ? 'old' : 'new']), LONGEST);
      segments.push({ kind: op.kind, text });
    } else if (isRestyled(op)) {
      const text = clip(textOf(op.new), LONGEST);
      const addresses = new Set(
        op.new
          .map((token, at) => lookDifference(addressesOf(op.old[at]!), addressesOf(token)))
          .filter(Boolean),
      );
      const told = addresses.size > 0 ? ` (${[...addresses].join(', ')})` : '';
      const words = told === '' ? text : text.trimEnd();
      segments.push({ kind: 'restyled', text: words });
      if (told !== '') segments.push({ kind: 'equal', text: told + text.slice(words.length) });
    } else {
      segments.push(...context(op.new, index > 0, index < ops.length - 1));
    }
  }
  return spaced(segments);
}

/** The words after a change and before the next. */
function context(tokens: readonly Token[], afterChange: boolean, beforeChange: boolean): Segment[] {
  const most = (afterChange ? AROUND : 0) + (beforeChange ? AROUND : 0);
  if (tokens.length <= most + 1) return [{ kind: 'equal', text: textOf(tokens) }];
  const after = afterChange ? textOf(tokens.slice(0, AROUND)) : '';
  const before = beforeChange ? textOf(tokens.slice(-AROUND)) : '';
  const gap: Segment = { kind: 'gap', text: '…' };
  return [
    ...(after ? [{ kind: 'equal', text: after } as const] : []),
    gap,
    ...(before ? [{ kind: 'equal', text: before } as const] : []),
  ];
}

/** Line breaks are spaces here, and what was removed and what was added do not run into each other. */
function spaced(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    const text = segment.text.replace(/\s*\n\s*/g, ' ');
    const next = segments[index + 1];
    const other = segment.kind === 'removed' ? 'added' : segment.kind === 'added' ? 'removed' : undefined;
    const apart = other !== undefined && next?.kind === other && !/\s$/.test(text);
    return { ...segment, text: apart ? `${text} ` : text };
  });
}

/** The first words of a text. */
export function clip(text: string, words: number): string {
  const all = text.trim().split(/\s+/u);
  if (all.length <= words + 2) return text;
  return `${all.slice(0, words).join(' ')} …`;
}

/** An excerpt of a text that is whole on one side. */
export function wholeExcerpt(kind: Segment['kind'], text: string): Segment[] {
  return text.trim() === '' ? [] : [{ kind, text: clip(text.replace(/\s*\n\s*/g, ' ').trim(), LONGEST) }];
}
