import { distinct } from '../compare/cause.js';
import type { Change } from '../compare/change.js';
import type { Segment } from '../compare/excerpt.js';
import { differenceInEnglish } from '../compare/figure.js';
import { condense } from './condense.js';
import { changeLabel } from './labels.js';
import type { SummaryRow } from './summary-row.js';

/** Rows of one table that are listed one by one; more are summed up with the largest differences. */
const FEW_ROWS = 5;
const LARGEST_SHOWN = 3;
const TABLE_THINGS: ReadonlySet<Change['thing']> = new Set(['row', 'indicator', 'area', 'unit']);
/** Number of places from which the same replacement is listed once. */
const THROUGHOUT = 3;

/** Makes the table of changes: repeated changes and long runs of changes are put together. */
export function summarise(changes: readonly Change[]): SummaryRow[] {
  const rows: SummaryRow[] = [];
  const told = new Set<Change>();
  const groups = groupsOf(changes);
  for (const change of changes) {
    if (told.has(change)) continue;
    const group = groups.get(change);
    rows.push(group ?? rowOf(change));
    for (const each of group?.changes ?? [change]) told.add(each);
  }
  return condense(rows);
}

function groupsOf(changes: readonly Change[]): Map<Change, SummaryRow> {
  const groups = new Map<Change, SummaryRow>();
  const add = (row: SummaryRow) => {
    for (const each of row.changes) groups.set(each, row);
  };
  for (const group of byKey(changes, tableKey)) if (group.length > FEW_ROWS) add(tableRow(group));
  for (const group of byKey(changes, replacementKey))
    if (group.length >= THROUGHOUT) add(throughoutRow(group));
  for (const group of byKey(changes, quietKey)) if (group.length >= THROUGHOUT) add(quietRow(group));
  return groups;
}

function byKey(changes: readonly Change[], keyOf: (change: Change) => string | undefined): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = keyOf(change);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

function tableKey({ thing, table, section }: Change): string | undefined {
  return TABLE_THINGS.has(thing) ? `${section.join('/')}|${table}` : undefined;
}

/** Key of the removed and added words of a change that replaces one text by another, in one place or several. */
function replacementKey({ thing, excerpt }: Change): string | undefined {
  if (thing === 'row' || thing === 'meta') return undefined;
  const marks = excerpt.filter(({ kind }) => kind === 'removed' || kind === 'added');
  const keys = new Set(
    marks.flatMap((each, index) =>
      index % 2 === 0
        ? [`${each.kind} ${each.text.trim()}\u0001${marks[index + 1]?.kind} ${marks[index + 1]?.text.trim()}`]
        : [],
    ),
  );
  const [key] = keys;
  return keys.size === 1 && key?.startsWith('removed') && key.includes('\u0001added') ? key : undefined;
}

function quietKey({ action }: Change): string | undefined {
  return action === 'spelling' || action === 'restyled' ? action : undefined;
}

function rowOf(change: Change): SummaryRow {
  const { thing, excerpt, difference, size, from, section } = change;
  const isRow = TABLE_THINGS.has(thing) || thing === 'column' || thing === 'meta';
  const about = nameBefore(change);
  const lead = change.form
    ? [...change.form, equal(change.form.at(-1)!.text.endsWith('.') ? ' ' : '. ')]
    : about === undefined
      ? []
      : [equal(isRow || thing === 'table' ? `${about}: ` : sentence(about))];
  const tail = [
    ...(difference === undefined || thing === 'row' || thing === 'indicator'
      ? []
      : [equal(`, ${difference}`, `, ${differenceInEnglish(difference)}`)]),
    ...(size === undefined ? [] : [equal(` (${sizeText(change)})`, ` (${sizeInEnglish(change)})`)]),
    ...(from === undefined ? [] : [equal(`, ${movedText(change)}`, `, ${movedInEnglish(change)}`)]),
  ];
  return {
    changes: [change],
    section: section.at(-1) ?? '',
    label: changeLabel(change, 'sv'),
    en: changeLabel(change, 'en'),
    lines: [[...lead, ...(from !== undefined && thing !== 'section' ? quoted(excerpt) : excerpt), ...tail]],
    causes: change.causes,
  };
}

/** A name with its stop; the number of a list, `5.`, has one already. */
function sentence(name: string): string {
  return name.endsWith('.') ? `${name} ` : `${name}. `;
}

/** Words that are the same in both documents are quoted, so that what is said of them stands apart. */
function quoted(excerpt: readonly Segment[]): readonly Segment[] {
  return [equal('”'), ...excerpt.map((each) => ({ ...each, text: each.text.trim() })), equal('”')];
}

/** Name before an excerpt; for an added or removed row, whose name is in the excerpt, only its place. */
function nameBefore({ thing, action, subject }: Change): string | undefined {
  const isWhole = TABLE_THINGS.has(thing) && (action === 'added' || action === 'removed');
  if (!isWhole || subject === undefined) return subject;
  return subject.split(' · ').slice(0, -1).join(' · ') || undefined;
}

function sizeText({ size, thing }: Change): string {
  const { paragraphs, words } = size!;
  if (words === 0)
    return `och ${thing === 'row' ? counted(paragraphs, 'rad', 'rader') : counted(paragraphs, 'rad i planen', 'rader i planen')} under den`;
  return `${counted(paragraphs, 'stycke', 'stycken')}, ${words} ord`;
}

function sizeInEnglish({ size, thing }: Change): string {
  const { paragraphs, words } = size!;
  if (words > 0)
    return `${counted(paragraphs, 'paragraph', 'paragraphs')}, ${counted(words, 'word', 'words')}`;
  const rows = counted(paragraphs, 'row', 'rows');
  return `and ${rows}${thing === 'row' ? '' : ' of the plan'} below it`;
}

/** The old place of moved text: `från 1177 på telefon`, `från Utökade uppdrag, efter Sjukvårdsapoteket`. */
export function movedFromText(change: Change): string {
  return isWithinSection(change) ? 'inom avsnittet' : `från ${placeOf(change, change.from, change.to)}`;
}

/** The new place of moved text: `till Tillgänglighet`, `till platsen efter Läkemedel`. */
export function movedToText(change: Change): string {
  return isWithinSection(change) ? 'inom avsnittet' : `till ${placeOf(change, change.to, change.from)}`;
}

/** Both places of moved text. */
function movedText(change: Change): string {
  return isWithinSection(change) ? movedFromText(change) : `${movedFromText(change)}, ${movedToText(change)}`;
}

function movedInEnglish(change: Change): string {
  if (isWithinSection(change)) return 'within the section';
  const name = (place: readonly string[] = []) => place.at(-1) ?? 'the beginning of the document';
  return change.thing === 'section'
    ? `after ${name(change.from)} before, now after ${name(change.to)}`
    : `from ${name(change.from)}, to ${name(change.to)}`;
}

function isWithinSection({ thing, from = [], to = [] }: Change): boolean {
  return thing !== 'section' && from.length > 0 && from.join('/') === to.join('/');
}

/**
 * A place by the headings above it. Of a section: the section that it is a part of, unless that is the same at the
 * other place, and the section of its own level before it.
 */
function placeOf(
  { thing, section }: Change,
  here: readonly string[] = [],
  there: readonly string[] = [],
): string {
  if (thing !== 'section') return here.at(-1) ?? 'början av dokumentet';
  const above = section.length - 1;
  const [part, before] = [here.slice(0, above).at(-1), here[above]];
  const where = before === undefined ? 'först' : `efter ${before}`;
  if (part === undefined || part === there.slice(0, above).at(-1))
    return before === undefined && part === undefined ? 'början av dokumentet' : `platsen ${where}`;
  return `${part}, ${where}`;
}

function tableRow(changes: readonly Change[]): SummaryRow {
  const [first] = changes;
  const isPlan = changes.some(({ thing }) => thing !== 'row');
  const [one, many] = isPlan ? ['rad i planen', 'rader i planen'] : ['rad', 'rader'];
  const kinds = byKey(changes, ({ action }) => (action === 'figures' ? 'changed' : action));
  const words: Record<string, [string, string]> = {
    changed: ['ändrad', 'ändrade'],
    added: ['ny', 'nya'],
    removed: ['struken', 'strukna'],
    moved: ['flyttad', 'flyttade'],
  };
  const counts = kinds.map((group) => {
    const [single, plural] = words[group[0]!.action === 'figures' ? 'changed' : group[0]!.action] ?? [
      'annan',
      'andra',
    ];
    return `${group.length} ${group.length === 1 ? `${single} ${one}` : `${plural} ${many}`}`;
  });
  const sums = changes.filter(({ computed, amount }) => computed && amount !== undefined);
  const largest = changes
    .filter(({ computed, amount }) => !computed && amount !== undefined)
    .sort((x, y) => Math.abs(y.amount!) - Math.abs(x.amount!))
    .slice(0, LARGEST_SHOWN);
  const shown = [...largest, ...sums.slice(-1)];
  return {
    changes,
    section: first!.section.at(-1) ?? '',
    label: 'ändrad tabell',
    en: 'changed table',
    lines: [
      [
        equal(
          `${first!.table}: ${counts.join(', ')}.${largest.length > 0 ? ' Störst:' : ''}`,
          `${first!.table}: ${counted(changes.length, 'changed row', 'changed rows')}.${largest.length > 0 ? ' Largest:' : ''}`,
        ),
      ],
      ...shown.map((each) => [equal(`${each.subject}: `), ...firstCell(each.excerpt)]),
    ],
    causes: distinct(changes.flatMap(({ causes }) => causes).filter(({ kind }) => kind !== 'follows')),
  };
}

/** The first cell in the excerpt of a row. */
function firstCell(excerpt: readonly Segment[]): readonly Segment[] {
  const end = excerpt.findIndex(({ kind, text }) => kind === 'equal' && text.startsWith('; '));
  return end < 0 ? excerpt : [...excerpt.slice(0, end), equal(' …')];
}

function throughoutRow(changes: readonly Change[]): SummaryRow {
  const [removed, added] = changes[0]!.excerpt.filter(({ kind }) => kind === 'removed' || kind === 'added');
  const sections = new Set(changes.map(({ section }) => section.join('/')));
  return {
    changes,
    section: sections.size === 1 ? (changes[0]!.section.at(-1) ?? '') : '',
    label: 'genomgående',
    en: 'throughout',
    lines: [[{ ...removed!, text: `${removed!.text.trimEnd()} ` }, added!, places(changes)]],
    causes: distinct(changes.flatMap(({ causes }) => causes)),
  };
}

function quietRow(changes: readonly Change[]): SummaryRow {
  const { action } = changes[0]!;
  const what =
    action === 'spelling' ? 'Streck, mellanslag, citattecken eller versaler' : 'Kursiv, halvfet eller länk';
  const inEnglish =
    action === 'spelling' ? 'Dashes, spaces, quotation marks or capitals' : 'Italics, bold or links';
  return {
    changes,
    section: '',
    label: changeLabel({ thing: 'text', action }, 'sv'),
    en: changeLabel({ thing: 'text', action }, 'en'),
    lines: [[equal(what, inEnglish), places(changes)]],
    causes: distinct(changes.flatMap(({ causes }) => causes)),
  };
}

/** Number of places of a change that is made in several. */
function places({ length }: readonly Change[]): Segment {
  return equal(`, ${length} ställen`, `, in ${length} places`);
}

function equal(text: string, en?: string): Segment {
  return { kind: 'equal', text, ...(en !== undefined && { en }) };
}

/** A number with its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `6 ändringar i 4 avsnitt`. */
export function countText(changes: readonly Change[]): string {
  const sections = new Set(
    changes.filter(({ section }) => section.length > 0).map(({ section }) => section.join('/')),
  );
  const where = sections.size === 0 ? '' : ` i ${sections.size} avsnitt`;
  return `${counted(changes.length, 'ändring', 'ändringar')}${where}`;
}
