import type { Element, ElementContent } from 'hast';
import type { Change } from '../../compare/change.js';
import type { ChangeList } from '../../compare/change-list.js';
import type { Comparison } from '../../compare/compare.js';
import type { Entry, MovedFrom, MovedTo, Paired } from '../../compare/entry.js';
import { clip } from '../../compare/excerpt.js';
import { compareGrids, type GridDiff } from '../../compare/grid-diff.js';
import { wordsOf } from '../../compare/likeness.js';
import type { ComparedPassage } from '../../compare/passage.js';
import { readTokens, type Side, textOf } from '../../compare/token.js';
import { type Child, el } from '../../render/element.js';
import { changeName } from '../labels.js';
import { counted, movedFromText, movedToText } from '../summary.js';
import {
  changeAnchor,
  changeLink,
  changeTag,
  nextLink,
  originAnchor,
  type SummaryTarget,
} from './change-tag.js';
import { inlineOps, inlineSegments, inlineTokens, mark, type NoteNumbers } from './inline.js';
import { HeadingLevels, joinLists, passageHtml } from './passage-html.js';
import { partsOf } from './stretches.js';
import { tableDiff } from './table.js';

/** Words of moved text that are quoted where it stood. */
const QUOTED_WORDS = 25;
/** Moved text of at most this many words is shown whole; of longer text what is the same is folded. */
const SHORT_MOVE = 400;

/** The two media of a redline: in print, references have page numbers, and long words places for division. */
export interface RedlineBodyOptions {
  /** Row of a change in the table of changes. */
  target: SummaryTarget;
  print: boolean;
}

/** Renders the document with its changes marked. */
export function renderBody(
  comparison: Comparison,
  changes: ChangeList,
  options: RedlineBodyOptions,
): ElementContent[] {
  return new BodyRenderer(comparison, changes, options).render();
}

class BodyRenderer {
  readonly #comparison: Comparison;
  readonly #changes: ChangeList;
  readonly #target: SummaryTarget;
  readonly #print: boolean;
  readonly #notes: NoteNumbers;
  readonly #levels = new HeadingLevels();
  readonly #moves = new Map<number, MovedTo>();

  constructor(comparison: Comparison, changes: ChangeList, { target, print }: RedlineBodyOptions) {
    this.#comparison = comparison;
    this.#changes = changes;
    this.#target = target;
    this.#print = print;
    this.#notes = comparison.noteNumbers;
    for (const entry of comparison.entries) if (entry.kind === 'moved-to') this.#moves.set(entry.move, entry);
  }

  render(): ElementContent[] {
    return this.#entries(this.#comparison.entries);
  }

  /** `whole`: nothing is folded. */
  #entries(entries: readonly Entry[], { whole = false, moved = false } = {}): ElementContent[] {
    const result: ElementContent[] = [];
    const parts = partsOf(entries, this.#changes, (index) => whole || (moved && index < 2));
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index]!;
      if (part.kind === 'folded') {
        result.push(this.#folded(part.passages, moved ? 'Flyttat oförändrat' : 'Oförändrat'));
        continue;
      }
      const { entry } = part;
      if (entry.kind === 'removed' || entry.kind === 'added') {
        const change = this.#changes.of(entry)!;
        const run: ComparedPassage[] = [];
        for (
          let next = parts[index];
          next?.kind === 'entry' && this.#changes.of(next.entry) === change;
          next = parts[index]
        ) {
          if (next.entry.kind === 'removed' || next.entry.kind === 'added') run.push(next.entry.passage);
          index++;
        }
        index--;
        result.push(this.#run(change, entry.kind, run));
      } else if (entry.kind === 'paired') result.push(...this.#paired(entry));
      else if (entry.kind === 'moved-from') result.push(this.#movedFrom(entry));
      else result.push(this.#movedTo(entry));
    }
    return joinLists(result);
  }

  /** A change with its note in the margin. */
  #framed(
    change: Change,
    content: ElementContent[],
    more: { tag?: Child[]; className?: string } = {},
  ): Element {
    const tag = changeTag(change, this.#next(change), this.#target, more.tag);
    return el(
      'div',
      { className: ['and', more.className], id: changeAnchor(change) },
      tag,
      el('div', { className: ['at'] }, content),
    );
  }

  #next(change: Change): Change | undefined {
    return this.#changes.changes[change.number];
  }

  #paired(entry: Paired): ElementContent[] {
    const passage = entry.new[0]!;
    if (entry.grid) return [this.#table(entry, entry.grid)];
    const content = inlineOps(entry.ops, this.#notes);
    const html = passageHtml(passage, content, this.#levels);
    const change = this.#changes.of(entry);
    if (!change) return [html];
    const form =
      change.subject === undefined
        ? undefined
        : [el('span', {}, change.form ? inlineSegments(change.form) : change.subject, ', ')];
    return [this.#framed(change, [html], form ? { tag: form } : {})];
  }

  #run(change: Change, kind: 'removed' | 'added', passages: readonly ComparedPassage[]): Element {
    const side: Side = kind === 'removed' ? 'old' : 'new';
    const html = passages.map((passage): ElementContent => {
      if (passage.grid) return this.#wholeTable(passage, kind);
      const content = inlineTokens(readTokens(passage.content), side, this.#notes);
      return passageHtml(passage, content.length === 0 ? [] : mark(kind, content), this.#levels);
    });
    return this.#framed(change, joinLists(html));
  }

  #wholeTable({ grid }: ComparedPassage, kind: 'removed' | 'added'): Element {
    const empty = { ...grid!, rows: [] };
    const readBoth = { old: readTokens, new: readTokens };
    const diff: GridDiff =
      kind === 'added' ? compareGrids(empty, grid!, readBoth) : compareGrids(grid!, empty, readBoth);
    return tableDiff(diff, this.#tableContext());
  }

  #table(entry: Paired, grid: GridDiff): Element {
    const changes = this.#changes.within(entry);
    const [first, last] = [changes[0], changes.at(-1)];
    const table = tableDiff(grid, this.#tableContext());
    if (!first || !last) return table;
    const numbers = first === last ? [] : ['–', changeLink(last, this.#target(last))];
    const tag = el(
      'p',
      { className: ['am'] },
      el(
        'b',
        {},
        changeLink(first, this.#target(first)),
        numbers,
        ` ändrad ${grid.new.kind === 'plan' ? 'plan' : 'tabell'}.`,
      ),
      nextLink(this.#next(last)),
    );
    const own = this.#changes.of(grid);
    const id = own && changeAnchor(own);
    return el('div', { className: ['and', 'tabell'], id }, tag, el('div', { className: ['at'] }, table));
  }

  #tableContext() {
    return { changes: this.#changes, notes: this.#notes, target: this.#target };
  }

  /** The new place of moved text, which is shown: nothing of it is new, and nothing is gone. */
  #movedTo(entry: MovedTo): Element {
    const change = this.#changes.ofMove(entry.move)!;
    const words = wordsOf(change.new ?? '').length;
    const body = this.#entries(entry.body, { whole: words <= SHORT_MOVE, moved: true });
    return this.#framed(change, body, {
      tag: [
        el('a', { href: `#${originAnchor(change)}` }, movedFromText(change)),
        ...this.#page(originAnchor(change)),
        ', ',
      ],
      className: change.size === undefined ? 'flytt kort' : 'flytt',
    });
  }

  /** The old place of moved text: what stood here, in words and not struck through, and where it is now. */
  #movedFrom({ move }: MovedFrom): Element {
    const change = this.#changes.ofMove(move)!;
    const tag = el(
      'p',
      { className: ['am'] },
      el(
        'b',
        {},
        el('a', { className: ['nr'], href: `#${changeAnchor(change)}` }, changeName(change.number)),
        ' flyttat härifrån',
      ),
      ` ${movedToText(change)}`,
      ...this.#page(changeAnchor(change)),
      '.',
    );
    const gone = el('p', { className: ['bort'] }, this.#whatStoodHere(change, move));
    return el(
      'div',
      { className: ['and', 'flytt'], id: originAnchor(change) },
      tag,
      el('div', { className: ['at'] }, gone),
    );
  }

  #whatStoodHere({ thing, size }: Change, move: number): string {
    const body = this.#moves.get(move)?.body ?? [];
    const passages = body.flatMap((each) => (each.kind === 'paired' ? each.old : []));
    const words = passages.map(({ content, grid }) => grid?.title ?? textOf(readTokens(content)).trim());
    if (thing !== 'section') return `Här stod: ”${clip(words.join(' '), QUOTED_WORDS)}”`;
    const more = size === undefined ? '' : ` (${counted(size.paragraphs, 'stycke', 'stycken')})`;
    return `Här stod avsnittet ”${words[0]}”${more}.`;
  }

  /** In print: the page of an anchor, after a text. */
  #page(anchor: string): Child[] {
    if (!this.#print) return [];
    return [' (s.\u00a0', el('span', { className: ['sida'], dataRef: anchor }), ')'];
  }

  /** Passages that are the same, folded on the screen and left out on paper. */
  #folded(passages: readonly ComparedPassage[], word: string): Element {
    if (this.#print) return el('p', { className: ['lika'] }, foldedText(passages, word));
    const levels = new FoldedLevels();
    const html = passages.map((passage): ElementContent => {
      if (passage.grid) return el('p', { className: ['utel'] }, `Tabell: ${passage.grid.title}.`);
      return levels.html(passage, inlineTokens(readTokens(passage.content), 'new', this.#notes));
    });
    return el(
      'details',
      { className: ['lika'] },
      el('summary', {}, foldedText(passages, word)),
      joinLists(html),
    );
  }
}

/** In folded text headings are bold lines: they are no part of the outline. */
class FoldedLevels {
  readonly #levels = new HeadingLevels();

  html(passage: ComparedPassage, content: ElementContent[]): ElementContent {
    if (passage.form !== 'heading') return passageHtml(passage, content, this.#levels);
    return el('p', { className: ['rub'] }, el('b', {}, content));
  }
}

/** `Oförändrat: Läkemedel, Forskning och utveckling (12 stycken)`. */
function foldedText(passages: readonly ComparedPassage[], word: string): string {
  const headings = passages.filter(({ form }) => form === 'heading');
  const top = Math.min(...headings.map(({ depth }) => depth ?? 1));
  const names = headings
    .filter(({ depth }) => depth === top)
    .map(({ content }) => textOf(readTokens(content)).trim());
  const count = counted(passages.length - headings.length, 'stycke', 'stycken');
  if (names.length === 0) return `${word}: ${count}`;
  const shown = names.slice(0, 6).join(', ');
  const more = names.length > 6 ? ` och ${names.length - 6} avsnitt till` : '';
  return `${word}: ${shown}${more} (${count})`;
}
