import { distinct } from '../compare/cause.js';
import type { Change, ChangeAction } from '../compare/change.js';
import type { Segment } from '../compare/excerpt.js';
import type { SummaryRow } from './summary-row.js';

/** As many lines as a page holds beside its head, and as many characters as one of them. */
const LINES = 44;
const LINE = 46;

/** Number of lines shown for several changes in one section. */
const MOST_LINES = 2;

/**
 * Shortens a long table of changes to about a page: new and removed sections of a chapter are listed by name, and
 * several changes of one section by their number and the first of them. A short table stays as it is.
 */
export function condense(rows: readonly SummaryRow[]): SummaryRow[] {
  if (rows.reduce((sum, row) => sum + linesOf(row), 0) <= LINES) return [...rows];
  const groups = new Map<string, SummaryRow[]>();
  for (const [index, row] of rows.entries()) {
    const key = groupKey(row) ?? `${index}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(merge);
}

/** Approximate number of printed lines of a row; at least two, because sections have long names. */
function linesOf({ lines }: SummaryRow): number {
  const own = lines.map((line) => Math.ceil(line.reduce((sum, { text }) => sum + text.length, 0) / LINE));
  return Math.max(
    2,
    own.reduce((sum, count) => sum + count, 0),
  );
}

/** Key of rows that are shown as one; `undefined` for a row that stays by itself. */
function groupKey({ changes }: SummaryRow): string | undefined {
  const [{ thing, action, section }] = changes as [Change];
  if (changes.length > 1) return undefined;
  if (thing === 'meta') return 'meta';
  // A section belongs to the heading above its own.
  if (thing === 'section') return `section ${action} ${section.slice(0, -1).join('/')}`;
  return `text ${section.join('/')}`;
}

/** Names of several sections in the table, by what was done with them. */
const SECTIONS: Partial<Record<ChangeAction, readonly [sv: string, en: string]>> = {
  added: ['nya avsnitt', 'new sections'],
  removed: ['strukna avsnitt', 'removed sections'],
  moved: ['flyttade avsnitt', 'moved sections'],
};

function merge(rows: readonly SummaryRow[]): SummaryRow {
  const [first] = rows as [SummaryRow];
  if (rows.length === 1) return first;
  const changes = rows.flatMap((row) => row.changes);
  const all = distinct(rows.flatMap((row) => row.causes));
  const written = all.filter(({ kind }) => kind !== 'follows');
  const causes = written.length > 0 ? written : all;
  const [{ thing, action, section }] = changes as [Change];
  if (thing === 'meta')
    return {
      changes,
      causes,
      section: '',
      label: 'ändrade uppgifter',
      en: 'changed facts',
      lines: rows.flatMap(({ lines }) => lines),
    };
  if (thing === 'section') {
    const [label, en] = SECTIONS[action] ?? ['ändrade avsnitt', 'changed sections'];
    return { changes, causes, section: section.at(-2) ?? '', label, en, lines: [names(changes)] };
  }
  const lines = [...rows.filter(isWritten), ...rows.filter((row) => !isWritten(row))]
    .flatMap((row) => row.lines)
    .slice(0, MOST_LINES);
  const more =
    changes.length > MOST_LINES
      ? [[equal(`… ${counts(changes)}`, `… ${changes.length} changes in all`)]]
      : [];
  return {
    changes,
    causes,
    section: first.section,
    label: 'flera ändringar',
    en: 'several changes',
    lines: [...lines, ...more],
  };
}

/** Whether an editor wrote any of it: what follows from others is told after it. */
function isWritten({ changes }: SummaryRow): boolean {
  return changes.some(({ computed }) => !computed);
}

/** The names of sections, marked as they are in the text. */
function names(changes: readonly Change[]): Segment[] {
  return changes.flatMap(({ excerpt }, index) => [...(index > 0 ? [equal(', ')] : []), ...excerpt]);
}

/** `3 ändringar, 2 tillägg, 1 strykning`. */
function counts(changes: readonly Change[]): string {
  const nouns: [readonly ChangeAction[], string, string][] = [
    [['added'], 'tillägg', 'tillägg'],
    [['removed'], 'strykning', 'strykningar'],
    [['moved'], 'flyttning', 'flyttningar'],
    [['changed', 'figures', 'restyled', 'spelling', 'form'], 'ändring', 'ändringar'],
  ];
  const told = nouns.flatMap(([actions, one, many]) => {
    const count = changes.filter(({ action }) => actions.includes(action)).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return `sammanlagt ${told.join(', ')}`;
}

function equal(text: string, en?: string): Segment {
  return { kind: 'equal', text, ...(en !== undefined && { en }) };
}
