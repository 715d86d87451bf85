import { daysInYear } from '../format/occasion.js';
import type { Commission } from '../model/commission.js';
import type { Indicator, Occasion } from '../model/plan.js';
import { COMMISSION_COLUMNS, commissionCells } from './commission-columns.js';
import { optionalColumn, type Sheet, textColumn } from './sheet.js';

/** Something to report on a day: all indicators of a commission that are followed up then. */
export interface ReportingDay {
  commission: Commission;
  occasion: Occasion;
  /** ISO date. */
  date: string;
  indicators: ReportedIndicator[];
}

/** An indicator with the target that is followed up on a day. */
export interface ReportedIndicator {
  where: string;
  indicator: Indicator;
  målvärde?: string;
  uppgiftslämnare?: string;
}

const COLUMNS = [
  {
    ...optionalColumn(
      'datum',
      'Datum',
      12,
      'Sista dagen i perioden som följs upp, eller tillfällets dag.',
      'date',
    ),
    always: true,
  },
  textColumn('tillfälle', 'Tillfälle', 18, 'Tillfällets namn i planen, till exempel T2.'),
  ...COMMISSION_COLUMNS,
  textColumn('område', 'Område och enhet', 40, 'Planens område och enhet.'),
  textColumn('indikator', 'Indikator', 60, 'Indikatorns text.'),
  textColumn('indikatorId', 'Indikatorns id', 24, 'Unikt i uppdragets plan.'),
  optionalColumn('målvärde', 'Målvärde', 24, 'Målvärdet som det står i uppdraget.'),
  optionalColumn('uppgiftslämnare', 'Uppgiftslämnare', 24, 'Vem som lämnar uppgiften.'),
];

/** Every day on which something is reported while a commission holds, by date and commission. */
export function reportingDays(commissions: readonly Commission[]): ReportingDay[] {
  return commissions.flatMap(daysOf).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The same as rows, one for each indicator and day. */
export function calendarSheet(commissions: readonly Commission[]): Sheet {
  const rows = reportingDays(commissions).flatMap(({ commission, occasion, date, indicators }) =>
    indicators.map(({ where, indicator, målvärde, uppgiftslämnare }) => [
      date,
      occasion,
      ...commissionCells(commission),
      where,
      indicator.plain,
      indicator.id,
      målvärde,
      uppgiftslämnare,
    ]),
  );
  return { name: 'Kalender', columns: COLUMNS, rows };
}

function order({ date, occasion, commission }: ReportingDay): string {
  return `${date} ${commission.meta.id} ${occasion}`;
}

function daysOf(commission: Commission): ReportingDay[] {
  const { från, till } = commission.meta.giltighet;
  const byOccasion = indicatorsByOccasion(commission);
  const years: number[] = [];
  for (let year = Number(från.slice(0, 4)); year <= Number(till.slice(0, 4)); year += 1) years.push(year);
  return [...byOccasion].flatMap(([occasion, indicators]) =>
    years
      .flatMap((year) => daysInYear(year, commission.plan?.occasions.get(occasion)?.dagar ?? []))
      .filter((date) => från <= date && date <= till)
      .map((date) => ({ commission, occasion, date, indicators })),
  );
}

function indicatorsByOccasion({ plan }: Commission): Map<Occasion, ReportedIndicator[]> {
  const byOccasion = new Map<Occasion, ReportedIndicator[]>();
  for (const { namn: area, enheter } of plan?.områden ?? []) {
    for (const unit of enheter) {
      for (const indicator of unit.indikatorer) {
        for (const { tillfällen, målvärde, uppgiftslämnare } of indicator.mål) {
          for (const occasion of tillfällen) {
            const reported = {
              where: [area, ...unit.namn].join(', '),
              indicator,
              ...(målvärde && { målvärde: målvärde.text }),
              ...(uppgiftslämnare !== undefined && { uppgiftslämnare }),
            };
            byOccasion.set(occasion, [...(byOccasion.get(occasion) ?? []), reported]);
          }
        }
      }
    }
  }
  return byOccasion;
}
