import { type LookChange, lookChanges, NONE } from '../lock/look.js';
import { addressesOf, type Token, textOf } from './token.js';
import { isRestyled, type Op } from './words.js';

/** A stretch of an excerpt; `gap` stands for words that are left out. */
export interface Segment {
  readonly kind: 'equal' | 'removed' | 'added' | 'restyled' | 'gap';
  readonly text: string;
  /** The same in English, of words that the comparison says itself; absent for words of the documents. */
  readonly en?: string;
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
      const addresses = new Map(
        op.new
          .flatMap((token, at) => lookChanges(addressesOf(op.old[at]!), addressesOf(token)))
          .map((change) => [JSON.stringify(change), change]),
      );
      const facts = [...addresses.values()];
      const words = facts.length === 0 ? text : text.trimEnd();
      segments.push({ kind: 'restyled', text: words });
      if (facts.length > 0)
        segments.push(equal(' ('), ...factSegments(facts), equal(`)${text.slice(words.length)}`));
    } else {
      segments.push(...context(op.new, index > 0, index < ops.length - 1));
    }
  }
  return spaced(segments);
}

/** Facts that differ, with what each was and is marked: `enhet: ` ~~kronor~~ `tusen kronor`. */
export function factSegments(changes: readonly LookChange[]): Segment[] {
  return changes.flatMap(({ name, old, new: now }, index): Segment[] => [
    equal(`${index > 0 ? ', ' : ''}${name === '' ? '' : `${name}: `}`),
    ...(old === NONE ? [] : [{ kind: 'removed', text: now === NONE ? old : `${old} ` } as const]),
    ...(now === NONE ? [] : [{ kind: 'added', text: now } as const]),
  ]);
}

function equal(text: string): Segment {
  return { kind: 'equal', text };
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
