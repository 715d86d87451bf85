import type { Element, ElementContent } from 'hast';
import type { Change } from '../../compare/change.js';
import { el } from '../../render/element.js';
import { causesText, changeName } from '../labels.js';
import { wordsFor } from '../report/words.js';
import type { SummaryRow } from '../summary-row.js';
import { changeAnchor, summaryAnchor } from './change-tag.js';
import { inlineSegments } from './inline.js';

/** More numbers than these are shortened to the first and a count. */
const MOST_NUMBERS = 6;

/** The table of changes; in print with the page of each change. */
export function summaryTable(rows: readonly SummaryRow[], print: boolean): Element {
  const { head } = wordsFor('sv');
  const heads = [head.number, head.section, head.kind, head.change, head.cause, ...(print ? ['Sida'] : [])];
  const table = el(
    'table',
    { className: ['t-reg', 'full', 'andringar'], ariaLabel: 'Sammanställning av ändringar' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        heads.map((text, index) => el('th', { scope: 'col', className: [index === 5 && 'n'] }, text)),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map((row) => summaryRow(row, print)),
    ),
  );
  const region = {
    className: ['tabellram'],
    role: 'region',
    ariaLabel: 'Sammanställning av ändringar, kan rullas i sidled',
    tabIndex: 0,
  };
  return el('div', { className: ['tab', 'bredd'] }, el('div', region, table));
}

function summaryRow(row: SummaryRow, print: boolean): Element {
  const [first] = row.changes;
  const section = row.section === '' ? wordsFor('sv').noSection(first!) : row.section;
  const lines = row.lines.map((line) => el('span', { className: ['rad'] }, inlineSegments(line), ' '));
  const page = el(
    'td',
    { className: ['n'] },
    el('span', { className: ['sida'], dataRef: changeAnchor(first!) }),
  );
  return el(
    'tr',
    { id: summaryAnchor(first!) },
    el('th', { scope: 'row' }, numbers(row.changes)),
    el('td', {}, section),
    el('td', {}, row.label),
    el('td', {}, lines),
    el('td', {}, causesText(row.causes, 'sv')),
    ...(print ? [page] : []),
  );
}

/** Links to the changes; a long run of consecutive ones as its two ends. */
function numbers(changes: readonly Change[]): ElementContent[] {
  const link = (change: Change) => el('a', { href: `#${changeAnchor(change)}` }, changeName(change.number));
  const [first, last] = [changes[0]!, changes.at(-1)!];
  if (changes.length === 1) return [link(first)];
  if (last.number - first.number === changes.length - 1)
    return [link(first), { type: 'text', value: '–' }, link(last)];
  const shown = changes.slice(0, MOST_NUMBERS);
  const more = changes.length - shown.length;
  return shown.flatMap((change, index): ElementContent[] => {
    const end = index < shown.length - 1 ? ', ' : more > 0 ? ` och ${more} till` : '';
    return [link(change), { type: 'text', value: end }];
  });
}
