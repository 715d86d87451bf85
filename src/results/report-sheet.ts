import { COMMISSION_COLUMNS, commissionCells } from '../export/commission-columns.js';
import { optionalColumn, type Sheet, textColumn } from '../export/sheet.js';
import { fixed } from '../outcome/rational.js';
import { outcomeValue } from '../outcome/verdict.js';
import type { OutcomeReport } from './outcome-report.js';

const COLUMNS = [
  textColumn('tillfälle', 'Tillfälle', 12, 'Tillfället med året först, 2026-T2.'),
  ...COMMISSION_COLUMNS,
  textColumn('område', 'Område', 26, 'Planens område.'),
  optionalColumn('enhet', 'Enhet', 30, 'Enheten, eller flera med semikolon emellan.'),
  textColumn('indikator', 'Indikator', 60, 'Indikatorns text.'),
  textColumn('indikatorId', 'Indikatorns id', 24, 'Unikt i uppdragets plan.'),
  optionalColumn('part', 'Part', 12, 'När målet är ett tal per part: vilken part.'),
  optionalColumn('målvärde', 'Målvärde', 24, 'Målvärdet som det står i uppdraget.'),
  optionalColumn('utfall', 'Utfall', 14, 'Utfallet så som det visas.'),
  optionalColumn('tal', 'Utfall, tal', 12, 'Utfallet som tal med högst sex decimaler.', 'number'),
  textColumn(
    'bedömning',
    'Bedömning',
    20,
    'nått, nära, ej nått, avvikelse godtagen, kan inte bedömas, för tidigt, saknas, besvarad, obesvarad eller följs.',
  ),
  optionalColumn('skäl', 'Skäl', 40, 'Varför det inte kan bedömas, eller vem som bedömt.'),
  optionalColumn('kommentar', 'Utförarens ord', 60, 'Redovisningen eller kommentaren.'),
  optionalColumn('analys', 'Analys', 60, 'Analysen.'),
  optionalColumn('åtgärder', 'Åtgärder', 60, 'Vad, vem och när; en rad för varje.'),
];

/** A report as rows, one for each row of the plans. */
export function reportSheet({ occasion, parts }: OutcomeReport): Sheet {
  const rows = parts.flatMap(({ commission, rows: judged }) =>
    judged
      .filter(({ row }) => row.slag !== 'hänvisning')
      .map(({ row, outcome, judgement, actions }) => {
        const value = outcome && outcomeValue(row, outcome);
        return [
          occasion,
          ...commissionCells(commission),
          row.area.namn,
          row.unit.namn.join('; ') || undefined,
          row.indicator.plain,
          row.indikator,
          row.part,
          row.målvärde,
          judgement.visat,
          value && Number(fixed(value, 6)),
          judgement.verdikt,
          judgement.skäl?.sv,
          outcome?.text,
          outcome?.analys,
          actions
            .map(({ vad, vem, när, klar }) => `${vad}; ${vem}; ${när}${klar ? `; klar ${klar}` : ''}`)
            .join('\n') || undefined,
        ];
      }),
  );
  return { name: 'Uppföljning', columns: COLUMNS, rows };
}
