import { jsonText } from '../json/json-tables.js';
import type { Commission } from '../model/commission.js';
import { type Area, goalText, type Indicator, type Target, type Unit } from '../model/plan.js';
import { GOAL_COLUMNS } from '../model/plan-columns.js';
import { COMMISSION_COLUMNS, commissionCells } from './commission-columns.js';
import { optionalColumn, type Sheet, type SheetColumn, type SheetValue, textColumn } from './sheet.js';

/** Columns for the parsed target, beside its words. */
const TARGET_DETAILS: readonly SheetColumn[] = [
  optionalColumn(
    'målslag',
    'Slag av mål',
    12,
    'tal, flera (ett per part), ja-nej, riktning, saknas eller ord.',
  ),
  optionalColumn(
    'jämförelse',
    'Jämförelse',
    11,
    'För tal: =, <, ≤, > eller ≥. Ett = kan vara underförstått.',
  ),
  optionalColumn('tal', 'Mål, tal', 10, 'Målet som tal.', 'number'),
  optionalColumn('måttenhet', 'Måttenhet', 11, 'Talets enhet, till exempel %.'),
  optionalColumn('villkor', 'Villkor', 24, 'Ord som avgränsar talet.'),
  optionalColumn(
    'part',
    'Part',
    10,
    'När målet är ett tal per part: vilken part. Varje part har en egen rad.',
  ),
];

const COLUMNS = [
  ...COMMISSION_COLUMNS,
  textColumn('område', 'Område', 26, 'Planens område.'),
  optionalColumn(
    'enhet',
    'Enhet',
    30,
    'Enheten, eller flera med semikolon emellan; utelämnas när området inte är delat.',
  ),
  textColumn('indikator', 'Indikator', 60, 'Indikatorns text, med punkterna under den.'),
  textColumn('indikatorId', 'Indikatorns id', 24, 'Unikt i uppdragets plan.'),
  {
    ...optionalColumn(
      'redovisning',
      'Redovisning',
      12,
      'Sant när den beskrivs i ord och inte ska ha något mål.',
      'boolean',
    ),
    always: true,
  },
  ...GOAL_COLUMNS.flatMap(({ key, kind, export: { heading, width, about } }) => [
    optionalColumn(key, heading, width, about),
    ...(kind === 'target' ? TARGET_DETAILS : []),
  ]),
  textColumn('fil', 'Fil', 40, 'Filen den står i, från arbetsytans rot.'),
  { ...optionalColumn('rad', 'Rad', 6, 'Raden i filen.', 'number'), always: true },
];

/**
 * All indicators, one row for each target: an indicator with two sources has two rows. Rows that only refer are left
 * out.
 */
export function indicatorSheet(commissions: readonly Commission[]): Sheet {
  const rows = commissions.flatMap((commission) =>
    (commission.plan?.områden ?? []).flatMap((area) =>
      area.enheter.flatMap((unit) =>
        unit.indikatorer
          .filter(({ hänvisning }) => hänvisning === undefined)
          .flatMap((indicator) => rowsOf(commission, area, unit, indicator)),
      ),
    ),
  );
  return { name: 'Indikatorer', columns: COLUMNS, rows };
}

function rowsOf(commission: Commission, area: Area, unit: Unit, indicator: Indicator): SheetValue[][] {
  const { id, plain, punkter, redovisning, mål } = indicator;
  const text = [plain, ...punkter.map((point) => `• ${jsonText(point)}`)].join('\n');
  return mål.flatMap((goal) =>
    targetsOf(goal.målvärde).map((target) => [
      ...commissionCells(commission),
      area.namn,
      unit.namn.join('; ') || undefined,
      text,
      id,
      redovisning,
      ...GOAL_COLUMNS.flatMap(({ key, kind }): SheetValue[] => {
        if (kind === 'occasions') return [goal.tillfällen.join(', ') || undefined];
        const text = goalText(goal, key) || undefined;
        return kind === 'target' ? [text, ...target] : [text];
      }),
      goal.place.file,
      goal.place.start.line,
    ]),
  );
}

/** Kind, comparison, number, unit, condition and party; one list for each party that has a number of its own. */
function targetsOf(target: Target | undefined): SheetValue[][] {
  if (target?.slag === 'tal') {
    return [[target.slag, target.operator, target.värde, target.enhet, target.villkor, undefined]];
  }
  if (target?.slag === 'flera') {
    return target.delar.map(({ part, värde }) => [target.slag, '=', värde, undefined, undefined, part]);
  }
  return [[target?.slag, undefined, undefined, undefined, undefined, undefined]];
}
