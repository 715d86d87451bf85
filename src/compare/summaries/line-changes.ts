import type { Text } from 'mdast';
import type { DecidedText, TextLine } from '../../lock/decided-text.js';
import { comparePassages } from '../compare-passages.js';
import type { Added, Entry, MovedTo, Paired, Removed } from '../entry.js';
import type { ComparedPassage } from '../passage.js';
import { markdownTokens, type Token, type Tokenise } from '../token.js';
import { type WordChange, wordChanges, wordChangesOf } from './word-changes.js';

/** Lines of a text that were edited, removed, added, replaced or moved. */
export interface LineChange {
  readonly before: readonly TextLine[];
  readonly after: readonly TextLine[];
  /** The heading they are under, by its newer name if it is in both texts. */
  readonly heading: string;
  readonly words: readonly WordChange[];
  /** The line now standing at the change: the first new one, else the one that follows, else the one before. */
  readonly at: TextLine | undefined;
}

/** The changes under one heading. */
export interface HeadingChange {
  /** As it reads; empty for the title page. */
  readonly heading: string;
  /** Whether the heading itself is new or gone. */
  readonly kind: 'changed' | 'added' | 'removed';
  readonly changes: readonly LineChange[];
}

/** The differences between two texts, line by line in the order of the newer. */
export function compareLines(before: readonly TextLine[], after: readonly TextLine[]): LineChange[] {
  return new LineComparison(before, after).changes;
}

/** The differences between two texts, heading by heading in the order of the newer. */
export function compareByHeading(before: DecidedText, after: DecidedText): HeadingChange[] {
  const { changes, renamed } = new LineComparison(before.lines, after.lines);
  const had = new Set(before.lines.map(({ heading }) => renamed.get(heading) ?? heading));
  const has = new Set(after.lines.map(({ heading }) => heading));
  return [...new Set(changes.map(({ heading }) => heading))].map((heading) => {
    const kind = !had.has(heading) ? 'added' : !has.has(heading) ? 'removed' : 'changed';
    return { heading, kind, changes: changes.filter((change) => change.heading === heading) };
  });
}

/** Lines of one heading that were removed, and those that were added at the same place. */
interface Replacement {
  before: TextLine[];
  after: TextLine[];
  /** The line of the newer text that follows what was removed, else the one before. */
  at: TextLine | undefined;
}

/** Compares lines as passages and sums the entries up. */
class LineComparison {
  readonly changes: LineChange[] = [];
  /** The newer names of headings that read otherwise, by their older. */
  readonly renamed = new Map<string, string>();
  readonly #after: readonly TextLine[];
  readonly #lines = new Map<ComparedPassage, TextLine>();
  /** Number of lines of the newer text that have been passed. */
  #passed = 0;
  /** Removed and added lines since the last line that is in both texts, by heading. */
  readonly #open = new Map<string, Replacement>();

  constructor(before: readonly TextLine[], after: readonly TextLine[]) {
    this.#after = after;
    const read = markdownReader();
    // Most edits are local: what is equal at both ends need not be aligned.
    const start = commonStart(before, after);
    const [old, now] = [before.slice(start), after.slice(start)];
    const end = commonStart(old.toReversed(), now.toReversed());
    this.#passed = start;
    const entries = comparePassages({
      old: old.slice(0, old.length - end).map((line) => this.#passageOf(line)),
      new: now.slice(0, now.length - end).map((line) => this.#passageOf(line)),
      read: { old: read, new: read },
      noteName: { old: new Map(), new: new Map() },
    });
    this.#findRenamed(entries);
    this.#addAll(entries);
  }

  /** The marks of a line's Markdown are part of its words: a list item is a line that begins with `-`. */
  #passageOf(line: TextLine): ComparedPassage {
    const { text, origin } = line;
    const depth = /^#+(?= )/.exec(text)?.[0].length;
    const passage: ComparedPassage = {
      form: depth === undefined ? 'paragraph' : 'heading',
      content: [{ type: 'text', value: text }],
      ...(depth !== undefined && { depth }),
      containers: [],
      origin,
    };
    this.#lines.set(passage, line);
    return passage;
  }

  #linesOf(passages: readonly ComparedPassage[]): TextLine[] {
    return passages.map((each) => this.#lines.get(each)!);
  }

  #findRenamed(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'moved-to') this.#findRenamed(entry.body);
      if (entry.kind !== 'paired' || entry.new[0]!.form !== 'heading') continue;
      const [old, now] = this.#linesOf([entry.old[0]!, entry.new[0]!]);
      if (old!.heading !== now!.heading) this.renamed.set(old!.heading, now!.heading);
    }
  }

  #addAll(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'removed' || entry.kind === 'added') this.#addToReplacement(entry);
      else {
        this.#close();
        if (entry.kind === 'paired') this.#addPaired(entry);
        if (entry.kind === 'moved-to') this.#addMoved(entry);
      }
    }
    this.#close();
  }

  #addToReplacement({ kind, passage }: Removed | Added): void {
    const line = this.#lines.get(passage)!;
    const heading = kind === 'removed' ? (this.renamed.get(line.heading) ?? line.heading) : line.heading;
    const at = this.#after[this.#passed] ?? this.#after[this.#passed - 1];
    const replacement = this.#open.get(heading) ?? { before: [], after: [], at };
    this.#open.set(heading, replacement);
    replacement[kind === 'removed' ? 'before' : 'after'].push(line);
    if (kind === 'added') this.#passed++;
  }

  /** Ends the replacements at a line that is in both texts. */
  #close(): void {
    for (const [heading, { before, after, at }] of this.#open) {
      const words = wordChanges(joined(before), joined(after));
      this.changes.push({ before, after, heading, words, at: after[0] ?? at });
    }
    this.#open.clear();
  }

  #addPaired({ old, new: now, ops }: Paired): void {
    const [before, after] = [this.#linesOf(old), this.#linesOf(now)];
    this.#passed += after.length;
    if (before.length === after.length && joined(before) === joined(after)) return;
    this.changes.push({
      before,
      after,
      heading: after[0]!.heading,
      words: wordChangesOf(ops),
      at: after[0],
    });
  }

  #addMoved({ body }: MovedTo): void {
    const kept = body.flatMap((entry) => (entry.kind === 'paired' ? [entry] : []));
    const before = this.#linesOf(kept.flatMap(({ old }) => old));
    const after = this.#linesOf(kept.flatMap((entry) => entry.new));
    const text = joined(after);
    this.changes.push({
      before,
      after,
      heading: after[0]!.heading,
      words: [{ before: text, after: text, moved: true }],
      at: after[0],
    });
    this.#addAll(body);
  }
}

/** Number of equal lines at the beginning of two texts. */
function commonStart(before: readonly TextLine[], after: readonly TextLine[]): number {
  const differs = before.findIndex(({ text }, index) => text !== after[index]?.text);
  return differs < 0 ? before.length : differs;
}

function joined(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** A tokeniser of lines that remembers what it has read. */
function markdownReader(): Tokenise {
  const known = new Map<unknown, readonly Token[]>();
  return (content) => {
    const tokens = known.get(content) ?? content.flatMap((node) => markdownTokens((node as Text).value));
    known.set(content, tokens);
    return tokens;
  };
}
