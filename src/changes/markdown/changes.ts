import type { IndicatorChange } from '../../compare/summaries/indicators.js';
import { type CommissionChange, isNothing } from '../../compare/summaries/summaries.js';
import type { SumChange, TableChange } from '../../compare/summaries/tables.js';
import { decimalsOf } from '../../format/decimal.js';
import { formatNumber } from '../../format/number.js';
import type { Language } from '../../model/diagnostic.js';
import { code, plain } from '../../report/markdown/escape.js';
import type { Limits } from '../../report/markdown/page.js';
import { table } from '../../report/markdown/table.js';
import type { CommissionReview } from '../review.js';
import { REVIEW_WORDS, type ReviewWords } from './words.js';

/** Changes of the commissions, one heading each; those without a visible change in one line at the end. */
export function changeLines(
  commissions: readonly CommissionReview[],
  limits: Limits,
  language: Language,
): string[] {
  const words = REVIEW_WORDS[language];
  const unseen = commissions.filter(({ change }) => change && isNothing(change));
  const seen = commissions.filter((each) => !unseen.includes(each));
  const shown = seen.slice(0, limits.commissions);
  const ids = unseen.slice(0, limits.rows).map(({ id }) => code(id));
  if (unseen.length > ids.length) ids.push(words.more(unseen.length - ids.length));
  return [
    ...shown.flatMap((each) => ['', ...commissionLines(each, limits.rows, words)]),
    ...(seen.length > shown.length ? ['', words.moreCommissions(seen.length - shown.length)] : []),
    ...(ids.length > 0 ? ['', `${words.unseen} ${ids.join(', ')}`] : []),
  ];
}

function commissionLines(review: CommissionReview, most: number, words: ReviewWords): string[] {
  const { id, title, outcome, change, size } = review;
  const head = title === undefined ? `#### ${code(id)}` : `#### ${plain(title)}\n\n${code(id)}`;
  const lines = [head, ''];
  if (outcome === 'removed') lines.push(words.removed);
  if (outcome === 'unreadable') lines.push(words.unreadable);
  if (outcome === 'added') {
    const has = size && ` ${words.size(size.sections, size.indicators, size.tables, size.blocks)}`;
    lines.push(`${words.added}${has ?? ''}`);
  }
  return change ? [...lines, ...comparedLines(change, most, words)] : lines;
}

function comparedLines(change: CommissionChange, most: number, words: ReviewWords): string[] {
  const facts = change.facts.map(
    ({ fact, before, after }) => `* **${words.facts[fact]}:** ${arrow(before, after, words)}`,
  );
  const sections = change.sections.map(({ change: kind, heading, before }) => {
    const name = heading === '' ? words.footnotes : plain(heading);
    return `${name} – ${words.sectionChange[kind]}${before === undefined ? '' : ` ${words.formerly(plain(before))}`}`;
  });
  const blocks = change.blocks.map(
    ({ id, before, after }) => `${code(id)} – ${words.blockChange(before, after)}`,
  );
  return [
    ...facts,
    ...listed(words.sections, sections, most, words),
    ...listed(words.blocks, blocks, most, words),
    ...indicatorLines(change.indicators, most, words),
    // A list right under a table would be a row of it.
    ...(change.tables.length > 0 ? ['', ...tableLines(change.tables, most, words)] : []),
  ];
}

function listed(label: string, items: readonly string[], most: number, words: ReviewWords): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `  * ${item}`);
  if (items.length > most) shown.push(`  * ${words.more(items.length - most)}`);
  return [`* **${label}:**`, ...shown];
}

function arrow(before: string, after: string, words: ReviewWords): string {
  const side = (text: string) => (text === '' ? `*${words.none}*` : plain(text));
  return `${side(before)} → ${side(after)}`;
}

function indicatorLines(changes: readonly IndicatorChange[], most: number, words: ReviewWords): string[] {
  const shown = changes.slice(0, most);
  const rows = shown.flatMap(({ change, indicator, where, facts }) => {
    const name = `${plain(indicator)} (${plain(where)})`;
    const what = change === 'changed' ? '' : `**${words.thingChange[change]}** `;
    const lines = facts.map(({ fact, before, after }, index) => [
      index === 0 ? `${what}${name}` : '',
      words.indicatorFacts[fact],
      cell(before),
      cell(after),
    ]);
    return lines.length > 0 ? lines : [[`${what}${name}`, '', '', '']];
  });
  const left = changes.length - shown.length;
  return rows.length === 0
    ? []
    : [
        '',
        ...table([words.indicators, '', ...words.beforeAfter], rows),
        ...(left > 0 ? ['', words.more(left)] : []),
      ];
}

function tableLines(changes: readonly TableChange[], most: number, words: ReviewWords): string[] {
  const tables = changes.map(({ change, titel, cells }) => {
    const what = change === 'changed' ? (cells === 0 ? '' : words.cells(cells)) : words.thingChange[change];
    return what === '' ? '' : `${plain(titel)} – ${what}`;
  });
  const sums = changes.flatMap(({ titel, sums }) => sums.map((sum) => ({ titel, sum })));
  const rows = sums.slice(0, most).map(({ titel, sum }) => [plain(titel), ...sumCells(sum)]);
  const heads = [...words.sumColumns, ...words.beforeAfter, words.difference];
  const left = sums.length - rows.length;
  return [
    ...listed(
      words.tables,
      tables.filter((line) => line !== ''),
      most,
      words,
    ),
    ...(rows.length > 0 ? ['', ...table(heads, rows, [3, 4, 5])] : []),
    ...(left > 0 ? ['', words.more(left)] : []),
  ];
}

/** All three figures with the decimals of the most exact. */
function sumCells({ row, column, unit, before, after, difference }: SumChange): string[] {
  const figures = [before, after, difference];
  const decimals = Math.max(...figures.map((figure) => (figure === undefined ? 0 : decimalsOf(figure))));
  const [old, now, by] = figures.map((figure) =>
    figure === undefined ? '–' : formatNumber(figure, decimals),
  );
  const sign = difference !== undefined && difference > 0 ? '+' : '';
  const head = unit === undefined ? plain(column) : `${plain(column)} (${plain(unit)})`;
  return [plain(row), head, old!, now!, `${sign}${by}`];
}

/** Several targets of an indicator are under each other. */
function cell(text: string): string {
  return text === '' ? '–' : text.split('\n').map(plain).join('<br>');
}
