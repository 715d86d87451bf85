import { type Cause, CauseFinder, distinct } from './cause.js';
import type { Change, ChangedThing, Draft } from './change.js';
import type { Comparison } from './compare.js';
import type { Entry, MovedTo, Paired } from './entry.js';
import { excerptOf, factSegments, wholeExcerpt } from './excerpt.js';
import { gridChanges } from './grid-changes.js';
import { isGridChanged } from './grid-diff.js';
import { cellText } from './grid-text.js';
import { wordsOf } from './likeness.js';
import { isMetaChanged, type MetaDiff } from './meta.js';
import { actionOf, formChanges, onlyDifference, otherFormOf } from './paired-text.js';
import type { ComparedPassage } from './passage.js';
import { readTokens, textOf } from './token.js';
import { hunksOf, isChanged, sideOf } from './words.js';

/** The changes of a comparison, numbered in reading order. */
export interface ChangeList {
  readonly changes: readonly Change[];
  /** The change that an entry, a row, a column or a line of the title page belongs to. */
  of(thing: object): Change | undefined;
  /** The change of a move, by the move's number. */
  ofMove(move: number): Change | undefined;
  /** The changes of a table, given its entry, in order. */
  within(entry: Entry): readonly Change[];
  /** The first row, entry … that belongs to a change: where the change is found. */
  firstThing(change: Change): object | undefined;
}

/** Numbers the changes of a comparison and finds the cause of each. */
export function listChanges(comparison: Comparison): ChangeList {
  const lister = new Lister(comparison);
  lister.addAll();
  return lister;
}

class Lister implements ChangeList {
  readonly changes: Change[] = [];
  readonly #comparison: Comparison;
  readonly #causes: CauseFinder;
  readonly #byThing = new Map<object, Change>();
  readonly #byMove = new Map<number, Change>();
  readonly #byTable = new Map<Entry, Change[]>();
  readonly #firstThings = new Map<Change, object>();
  /** The headings that moved text stood under, by move. */
  readonly #movedFrom = new Map<number, readonly string[]>();
  /** The headings above, by depth − 1. */
  #section: string[] = [];

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#causes = new CauseFinder(comparison.old, comparison.new);
  }

  of(thing: object): Change | undefined {
    return this.#byThing.get(thing);
  }

  ofMove(move: number): Change | undefined {
    return this.#byMove.get(move);
  }

  within(entry: Entry): readonly Change[] {
    return this.#byTable.get(entry) ?? [];
  }

  firstThing(change: Change): object | undefined {
    return this.#firstThings.get(change);
  }

  addAll(): void {
    this.#findOrigins(this.#comparison.entries);
    this.#section = [];
    for (const line of this.#comparison.meta) if (isMetaChanged(line)) this.#addMeta(line);
    this.#addEntries(this.#comparison.entries);
  }

  /** Finds the old place of moved text, which is needed before its entry in the list is reached. */
  #findOrigins(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'moved-from') this.#movedFrom.set(entry.move, [...this.#section]);
      else this.#enterSection(entry);
      if (entry.kind === 'moved-to') this.#findOrigins(entry.body);
    }
  }

  #enterSection(entry: Entry): void {
    const heading = headingOf(entry);
    if (!heading) return;
    this.#section = [
      ...this.#section.slice(0, heading.depth! - 1),
      textOf(readTokens(heading.content)).trim(),
    ];
  }

  #add(things: readonly object[], draft: Draft): Change {
    const change: Change = { section: [...this.#section], ...draft, number: this.changes.length + 1 };
    this.changes.push(change);
    for (const thing of things) this.#byThing.set(thing, change);
    this.#firstThings.set(change, things[0]!);
    return change;
  }

  #addMeta(line: MetaDiff): void {
    const { old, new: now, ops, label, key } = line;
    const action = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    this.#add([line], {
      thing: 'meta',
      action,
      section: [],
      subject: label,
      causes: [{ kind: 'metadata', field: key }],
      excerpt: excerptOf(ops),
      ...(old !== undefined && { old }),
      ...(now !== undefined && { new: now }),
    });
  }

  #addEntries(entries: readonly Entry[]): void {
    for (let index = 0; index < entries.length; ) {
      const entry = entries[index]!;
      if (entry.kind === 'removed' || entry.kind === 'added') {
        const run = runFrom(entries, index);
        this.#addRun(run, entry.kind);
        index += run.length;
        continue;
      }
      this.#enterSection(entry);
      if (entry.kind === 'paired') this.#addPaired(entry);
      if (entry.kind === 'moved-to') this.#addMove(entry);
      index++;
    }
  }

  /** New or removed text: a whole section, or neighbouring paragraphs, is one change. */
  #addRun(run: readonly { passage: ComparedPassage }[], action: 'added' | 'removed'): void {
    const passages = run.map(({ passage }) => passage);
    const first = passages[0]!;
    // Changes under a removed heading belong to it; after them the section is the one before.
    const around = this.#section;
    const isSection = first.form === 'heading';
    if (isSection) this.#enterSection({ kind: 'added', passage: first });
    const text = passages.map(passageText).join('\n');
    const causes = passages.flatMap(({ origin }) =>
      this.#causes.ofStretch({
        old: [],
        new: [],
        ...(action === 'added' ? { newOrigin: origin } : { oldOrigin: origin }),
      }),
    );
    const paragraphs = passages.length - (isSection ? 1 : 0);
    const table = isSection ? undefined : tableOf(passages);
    const told = isSection ? passageText(first) : !table || table.kind === 'markdown' ? text : table.title;
    this.#add(run, {
      thing: isSection ? 'section' : table ? 'table' : thingOf(first),
      action,
      causes: distinct(causes),
      excerpt: wholeExcerpt(action, told),
      [action === 'added' ? 'new' : 'old']: text,
      ...(passages.length > 1 && !table && { size: { paragraphs, words: wordsOf(text).length } }),
    });
    for (const { passage } of run)
      if (passage.form === 'heading') this.#enterSection({ kind: 'added', passage });
    if (action === 'removed') this.#section = around;
  }

  #addMove(entry: MovedTo): void {
    const passages = entry.body.flatMap((each) => (each.kind === 'paired' ? each.new : []));
    const first = passages[0]!;
    const isSection = first.form === 'heading';
    const text = passages.map(passageText).join('\n');
    const from = this.#movedFrom.get(entry.move) ?? [];
    const to = [...this.#section];
    const section = isSection ? [...to.slice(0, first.depth! - 1), passageText(first)] : to;
    const change = this.#add([entry], {
      thing: isSection ? 'section' : thingOf(first),
      action: 'moved',
      section,
      causes: this.#causes.ofStretch({ old: [], new: [], oldOrigin: first.origin, newOrigin: first.origin }),
      excerpt: wholeExcerpt('equal', isSection ? passageText(first) : text),
      from,
      to,
      old: text,
      new: text,
      ...(passages.length > 1 && { size: { paragraphs: passages.length, words: wordsOf(text).length } }),
    });
    this.#byMove.set(entry.move, change);
    this.#addEntries(entry.body);
  }

  #addPaired(entry: Paired): void {
    if (entry.grid) {
      const drafts = isGridChanged(entry.grid)
        ? gridChanges(entry.grid, this.#causes, this.changes.length)
        : [];
      const changes = drafts.map(({ things, draft }) => this.#add(things, draft));
      if (changes.length > 0) this.#byTable.set(entry, changes);
      return;
    }
    const otherForm = otherFormOf(entry);
    if (!isChanged(entry.ops) && otherForm === undefined) return;
    const [old, now] = [textOf(sideOf(entry.ops, 'old')), textOf(sideOf(entry.ops, 'new'))];
    this.#add([entry], {
      thing: entry.new[0]!.form === 'heading' ? 'heading' : thingOf(entry.new[0]!),
      action: actionOf(entry, otherForm),
      causes: this.#causesOfOps(entry),
      excerpt: isChanged(entry.ops) ? excerptOf(entry.ops) : wholeExcerpt('equal', now),
      ...(otherForm !== undefined && { subject: otherForm }),
      ...(formChanges(entry).length > 0 && { form: factSegments(formChanges(entry)) }),
      old,
      new: now,
      ...onlyDifference(entry.ops),
    });
  }

  #causesOfOps({ ops, old, new: now }: Paired): Cause[] {
    const origins = { oldOrigin: old[0]!.origin, newOrigin: now[0]!.origin };
    const causes = hunksOf(ops).flatMap((hunk) => this.#causes.ofStretch({ ...hunk, ...origins }));
    return causes.length > 0 ? distinct(causes) : this.#causes.ofStretch({ old: [], new: [], ...origins });
  }
}

function headingOf(entry: Entry): ComparedPassage | undefined {
  const passage = entry.kind === 'paired' ? entry.new[0] : entry.kind === 'added' ? entry.passage : undefined;
  return passage?.form === 'heading' ? passage : undefined;
}

/** A removed or added section up to the next heading of its level; otherwise adjacent entries of the same kind. */
function runFrom(
  entries: readonly Entry[],
  start: number,
): { kind: 'removed' | 'added'; passage: ComparedPassage }[] {
  const first = entries[start]!;
  const run: { kind: 'removed' | 'added'; passage: ComparedPassage }[] = [];
  for (const entry of entries.slice(start)) {
    if ((entry.kind !== 'removed' && entry.kind !== 'added') || entry.kind !== first.kind) break;
    if (run.length > 0 && !belongsTo(run[0]!.passage, entry.passage)) break;
    run.push(entry);
  }
  return run;
}

function belongsTo(first: ComparedPassage, next: ComparedPassage): boolean {
  if (first.form === 'heading') return next.form !== 'heading' || next.depth! > first.depth!;
  return next.form !== 'heading' && (next.form === 'note') === (first.form === 'note');
}

function thingOf({ form }: ComparedPassage): ChangedThing {
  switch (form) {
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'rule':
      return 'text';
    case 'text caption':
      return 'caption';
    default:
      return form;
  }
}

/** The table that a run of passages is: itself, or after its title and legend. */
function tableOf(passages: readonly ComparedPassage[]): ComparedPassage['grid'] {
  const first = passages.find(({ form }) => form !== 'caption' && form !== 'legend');
  return first?.grid;
}

/** A passage's words; of a table its title. */
function passageText({ content, grid }: ComparedPassage): string {
  if (!grid) return textOf(readTokens(content)).trim();
  const heads = grid.columns.map(({ head }) => cellText(head, readTokens)).filter(Boolean);
  return `${grid.title} (${heads.join(', ')})`;
}
