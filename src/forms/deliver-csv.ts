import { parse } from 'csv-parse/sync';
import { nearest } from '../text/suggest.js';
import {
  ANSWER_FIELDS,
  type AnswerField,
  type Delivered,
  type DeliveredRow,
  type DeliveryFault,
} from './delivered.js';

/** Headings of somebody else's table, by the column that each is. */
export type CsvColumns = ReadonlyMap<CsvColumn, string>;

/** The columns of delivered CSV. */
export const CSV_COLUMNS = ['uppdrag', 'indikator', 'mål', 'part', ...ANSWER_FIELDS] as const;

/** One of {@link CSV_COLUMNS}. */
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** Largest table, in bytes. */
const LARGEST = 20_000_000;

/**
 * Finds the answers in a table out of another system: a row for each row of a plan, named by commission and indicator.
 * UTF-8 or Windows-1252, with semicolons, commas or tabs.
 */
export function deliverCsv(bytes: Uint8Array, columns: CsvColumns): Delivered | { faults: DeliveryFault[] } {
  if (bytes.length > LARGEST) return { faults: [TOO_LARGE] };
  const text = decoded(bytes);
  if (text === undefined) return { faults: [NO_TABLE] };
  let table: string[][];
  try {
    table = parse(text, {
      bom: true,
      delimiter: [';', ',', '\t'].sort((a, b) => countIn(text, b) - countIn(text, a))[0]!,
      relax_column_count: true,
      skip_empty_lines: true,
      info: false,
    });
  } catch {
    return { faults: [NO_TABLE] };
  }
  const [heading = [], ...lines] = table.map((cells) => cells.map((cell) => cell.trim()));
  const at = new Map<CsvColumn, number>();
  const faults: DeliveryFault[] = [];
  for (const column of CSV_COLUMNS) {
    const named = columns.get(column) ?? column;
    const index = heading.findIndex((each) => each.toLocaleLowerCase('sv') === named.toLocaleLowerCase('sv'));
    if (index >= 0) at.set(column, index);
    else if (columns.has(column) || column === 'indikator') faults.push(noColumn(column, named, heading));
  }
  if (faults.length > 0) return { faults };
  const rows = lines.map((cells, number): DeliveredRow => {
    const cell = (column: CsvColumn) => (at.has(column) ? (cells[at.get(column)!] ?? '') : '');
    const place = (column: CsvColumn) => ({ at: `rad ${number + 2}, ${heading[at.get(column)!]}` });
    const values: DeliveredRow['values'] = {};
    for (const field of ANSWER_FIELDS)
      if (cell(field) !== '') values[field as AnswerField] = { value: cell(field), ...place(field) };
    const [target, party] = [cell('mål'), cell('part')];
    return {
      uppdrag: cell('uppdrag'),
      name: `${cell('indikator')}${target === '' ? '' : `:${target}`}${party === '' ? '' : `/${party}`}`,
      at: place('indikator'),
      values,
    };
  });
  return { rows, analysis: [] };
}

/** The text of a table: UTF-8, else the code page of Swedish Windows. Undefined when it is neither. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.includes(0) ? undefined : new TextDecoder('windows-1252').decode(bytes);
  }
}

function countIn(text: string, sign: string): number {
  return text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')).split(sign).length;
}

function noColumn(column: CsvColumn, named: string, heading: readonly string[]): DeliveryFault {
  const meant = nearest(named, heading);
  return {
    message: { sv: `Tabellen har ingen kolumn ${named}.`, en: `The table has no column ${named}.` },
    hint:
      meant === undefined
        ? {
            sv: `Ange vilken som är det med --column ${column}=rubrik. Rubrikerna är: ${heading.join(', ')}.`,
            en: `Say which one it is by --column ${column}=heading. The headings are: ${heading.join(', ')}.`,
          }
        : {
            sv: `Menade du ${meant}? Ange --column ${column}=${meant}.`,
            en: `Did you mean ${meant}? Give --column ${column}=${meant}.`,
          },
  };
}

const TOO_LARGE: DeliveryFault = {
  message: { sv: 'Tabellen är större än 20 MB.', en: 'The table is larger than 20 MB.' },
  hint: { sv: 'Lämna bara raderna för tillfället.', en: 'Deliver only the rows of the occasion.' },
};
const NO_TABLE: DeliveryFault = {
  message: {
    sv: 'Filen är varken ett formulär eller en läsbar tabell (CSV).',
    en: 'The file is neither a form nor a readable table (CSV).',
  },
  hint: { sv: 'Spara den som .xlsx eller som CSV i UTF-8.', en: 'Save it as .xlsx or as CSV in UTF-8.' },
};
