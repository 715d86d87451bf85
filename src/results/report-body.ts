import type { Element } from 'hast';
import { formatDate } from '../format/date.js';
import { rowName } from '../outcome/rows.js';
import { shownPoint } from '../outcome/verdict.js';
import { type Child, el } from '../render/element.js';
import { bulletFigure } from './bullet.js';
import { countVerdicts, type OutcomeReport, type ReportedRow, type ReportPart } from './outcome-report.js';
import { NAMES, OVERVIEW, sentenceOf } from './words.js';

/** A heading of the report, for its contents. */
export interface ReportHeading {
  anchor: string;
  text: string;
}

/** The headings of a report in order. */
export function reportHeadings({ parts }: OutcomeReport): ReportHeading[] {
  return [
    { anchor: 'i-korthet', text: 'I korthet' },
    { anchor: 'nas-inte', text: 'Mål som inte nås' },
    { anchor: 'saknas', text: 'Det som saknas' },
    ...parts.map(({ commission }, index) => ({
      anchor: `uppdrag-${index + 1}`,
      text: commission.meta.kortTitel,
    })),
  ];
}

/** The content of a report below its title: the page for the board, then every commission with all its rows. */
export function reportBody(report: OutcomeReport): Element[] {
  const [brief, missed, missing, ...parts] = reportHeadings(report);
  const rows = report.parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
  return [
    heading(2, brief!),
    el('p', {}, sentenceOf(countVerdicts(rows.map(({ row }) => row)))),
    overview(report),
    heading(2, missed!),
    ...missedRows(
      rows.filter(({ row }) => row.judgement.verdikt === 'ej nått'),
      report.parts.length > 1,
    ),
    heading(2, missing!),
    ...missingRows(report),
    ...report.parts.flatMap((part, index) => partBody(part, parts[index]!)),
  ];
}

function heading(level: 2 | 3 | 4, { anchor, text }: ReportHeading): Element {
  return el(`h${level}`, { id: anchor }, text);
}

/** Counts by commission and verdict; columns that nothing is in are left out. */
function overview({ parts }: OutcomeReport): Element {
  const counted = parts.map((part) => ({ part, counts: countVerdicts(part.rows) }));
  const number = (
    counts: ReturnType<typeof countVerdicts>,
    verdicts: (typeof OVERVIEW)[number]['verdicts'],
  ) => verdicts.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  const columns = OVERVIEW.filter(({ verdicts }) =>
    counted.some(({ counts }) => number(counts, verdicts) > 0),
  );
  return table(
    'Antal rader efter bedömning',
    ['Uppdrag', ...columns.map(({ heading: text }) => text)],
    counted.map(({ part, counts }) => [
      part.commission.meta.kortTitel,
      ...columns.map(({ verdicts }) => String(number(counts, verdicts))),
    ]),
    { numbers: true },
  );
}

function missedRows(rows: readonly { part: ReportPart; row: ReportedRow }[], several: boolean): Element[] {
  if (rows.length === 0) return [el('p', {}, 'Inget bedömt mål är missat.')];
  return rows.map(({ part, row }) =>
    el(
      'section',
      { className: ['missat'] },
      el(
        'p',
        {},
        el('b', {}, questionOf(row)),
        several ? ` (${part.commission.meta.till.namn})` : undefined,
        `: ${row.judgement.visat ?? 'inget tal'}, mål ${row.row.målvärde ?? ''}.`,
        row.earlier === 'ej nått' ? ' Nåddes inte heller förra gången.' : undefined,
        row.earlier === 'nått' ? ' Nåddes förra gången.' : undefined,
      ),
      ...analysisOf(row, true),
    ),
  );
}

function missingRows({ parts }: OutcomeReport): Element[] {
  const lists = parts.flatMap(({ commission, rows }) => {
    const missing = rows.filter(
      ({ judgement }) => judgement.verdikt === 'saknas' || judgement.verdikt === 'obesvarad',
    );
    if (missing.length === 0) return [];
    return [
      ...(parts.length > 1 ? [el('p', {}, el('b', {}, commission.meta.kortTitel))] : []),
      el(
        'ul',
        {},
        missing.map((row) => el('li', {}, `${whereOf(row)}: ${questionOf(row)}`)),
      ),
    ];
  });
  return lists.length === 0 ? [el('p', {}, 'Inget som skulle ha lämnats saknas.')] : lists;
}

function partBody({ commission, rows, senders, analysis }: ReportPart, title: ReportHeading): Element[] {
  const areas = new Map<string, ReportedRow[]>();
  for (const row of rows) areas.set(row.row.area.namn, [...(areas.get(row.row.area.namn) ?? []), row]);
  return [
    heading(2, title),
    el('p', {}, sentenceOf(countVerdicts(rows))),
    ...(senders.length > 0
      ? [el('p', { className: ['lamnat'] }, `Uppgifterna är lämnade av ${senders.join('; ')}.`)]
      : []),
    ...[...areas].flatMap(([name, list], index) => [
      heading(3, { anchor: `${title.anchor}-${index + 1}`, text: name }),
      rowTable(`${name}: ${title.text}`, list),
      ...list.flatMap(wordsOf),
    ]),
    ...(analysis.length > 0
      ? [
          heading(3, {
            anchor: `${title.anchor}-analys`,
            text: commission.plan?.analysmall?.titel ?? 'Analys',
          }),
          ...analysis.flatMap(({ område, svar }) => [
            el('p', {}, el('b', {}, område)),
            ...svar.filter((each) => each !== '').flatMap(paragraphs),
          ]),
        ]
      : []),
  ];
}

function rowTable(label: string, rows: readonly ReportedRow[]): Element {
  return table(
    `Utfall, ${label}`,
    ['Indikator', 'Mål', 'Utfall', 'Föregående', 'Bedömning'],
    rows.map((row) => [
      questionOf(row),
      row.row.målvärde ?? '–',
      [row.judgement.visat ?? '–', bulletFigure(row)],
      previousOf(row),
      [
        NAMES[row.judgement.verdikt],
        row.judgement.till !== undefined ? ` till och med ${formatDate(row.judgement.till)}` : undefined,
      ],
    ]),
  );
}

function previousOf({ before, row }: ReportedRow): string {
  const last = before.at(-1);
  return last ? `${shownPoint(last.value, row.måttenhet)} (${last.key})` : '–';
}

/** The provider's own words and the reasons of a judgement, below the table that the row is in. */
function wordsOf(row: ReportedRow): Element[] {
  const { outcome, judgement } = row;
  const said = outcome?.text;
  const reasons = judgement.skäl?.sv;
  const more = judgement.verdikt === 'ej nått' ? [] : analysisOf(row, false);
  if (said === undefined && reasons === undefined && more.length === 0) return [];
  return [
    el(
      'p',
      {
        className: ['rubrik'],
        id: `rad-${row.row.area.id}-${rowName(row.row).replace(/[^a-z0-9-]/gi, '-')}`,
      },
      el('b', {}, questionOf(row)),
    ),
    ...(said === undefined ? [] : [el('blockquote', {}, paragraphs(said))]),
    ...(reasons === undefined ? [] : [el('p', {}, reasons)]),
    ...more,
  ];
}

function analysisOf({ outcome, actions }: ReportedRow, needed: boolean): Element[] {
  const { analys } = outcome ?? {};
  const missing = needed && analys === undefined && actions.length === 0;
  return [
    ...(analys === undefined ? [] : paragraphs(`Analys: ${analys}`)),
    ...(actions.length === 0
      ? []
      : [
          el(
            'ul',
            {},
            actions.map(({ vad, vem, när, klar, late }) =>
              el(
                'li',
                {},
                `${vad}. ${vem}, ${formatDate(när)}`,
                klar === undefined
                  ? late
                    ? el('b', {}, ' – försenad')
                    : undefined
                  : ` – klar ${formatDate(klar)}`,
              ),
            ),
          ),
        ]),
    ...(missing ? [el('p', {}, el('i', {}, 'Analys och åtgärd saknas.'))] : []),
  ];
}

function whereOf({ row }: ReportedRow): string {
  return [row.area.namn, ...row.unit.namn].join(', ');
}

function questionOf({ row }: ReportedRow): string {
  return row.indicator.plain + (row.part === undefined ? '' : ` (${row.part})`);
}

function paragraphs(text: string): Element[] {
  return text
    .split(/\n+/)
    .filter((each) => each.trim() !== '')
    .map((each) => el('p', {}, each.trim()));
}

function table(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
  { numbers = false } = {},
): Element {
  const right = (index: number) => numbers && index > 0 && 'n';
  const body = rows.map((cells) =>
    el(
      'tr',
      {},
      cells.map((cell, index) =>
        index === 0 ? el('th', { scope: 'row' }, cell) : el('td', { className: [right(index)] }, cell),
      ),
    ),
  );
  const region = {
    className: ['tabellram'],
    role: 'region',
    ariaLabel: `${label}, kan rullas i sidled`,
    tabIndex: 0,
  };
  return el(
    'div',
    { className: ['tab', 'bredd'] },
    el(
      'div',
      region,
      el(
        'table',
        { className: ['t-reg', 'full'], ariaLabel: label },
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            heads.map((text, index) => el('th', { scope: 'col', className: [right(index)] }, text)),
          ),
        ),
        el('tbody', {}, body),
      ),
    ),
  );
}
