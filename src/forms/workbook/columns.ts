import type { OutcomeRow } from '../../outcome/rows.js';
import type { FormRow } from '../form.js';

/** A column of the sheet of answers. */
export interface AnswerColumn {
  key:
    | 'nyckel'
    | 'uppdrag'
    | 'var'
    | 'fråga'
    | 'mål'
    | 'tidigare'
    | 'värde'
    | 'enhet'
    | 'täljare'
    | 'nämnare'
    | 'svar'
    | 'text';
  heading: string;
  /** Width in characters. */
  width: number;
  /** Whether the reporter writes in it, for a row. Absent where nobody does. */
  open?(row: OutcomeRow): boolean;
}

const takesNumber = ({ slag }: OutcomeRow): boolean => slag !== 'ja-nej' && slag !== 'redovisning';
const takesShare = (row: OutcomeRow): boolean =>
  takesNumber(row) && (row.måttenhet === '%' || /^(?:[^:]*: )?andel/iu.test(row.indicator.plain));

/** The columns of the sheet of answers, in their order. The first is hidden. */
export const ANSWER_COLUMNS: readonly AnswerColumn[] = [
  { key: 'nyckel', heading: 'Nyckel', width: 4 },
  { key: 'uppdrag', heading: 'Uppdrag', width: 20 },
  { key: 'var', heading: 'Område och enhet', width: 24 },
  { key: 'fråga', heading: 'Det som efterfrågas', width: 44 },
  { key: 'mål', heading: 'Mål', width: 18 },
  { key: 'tidigare', heading: 'Föregående värde', width: 16 },
  { key: 'värde', heading: 'Värde', width: 11, open: takesNumber },
  { key: 'enhet', heading: 'Enhet', width: 8 },
  { key: 'täljare', heading: 'Täljare (antal som uppfyller)', width: 14, open: takesShare },
  { key: 'nämnare', heading: 'Nämnare (antal totalt)', width: 13, open: takesShare },
  { key: 'svar', heading: 'Ja eller nej', width: 9, open: ({ slag }) => slag === 'ja-nej' },
  { key: 'text', heading: 'Redovisning eller kommentar', width: 50, open: () => true },
];

/** The key of a row in a workbook: commission and row. */
export function workbookKey(uppdrag: string, { name }: Pick<FormRow, 'name'>): string {
  return `${uppdrag}#${name}`;
}
