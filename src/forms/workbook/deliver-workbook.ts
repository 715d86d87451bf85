import type { Delivered, DeliveredRow, DeliveredValue, DeliveryFault } from '../delivered.js';
import { ANSWER_FIELDS } from '../delivered.js';
import type { FormQuestions } from '../form.js';
import { ANSWER_COLUMNS } from './columns.js';
import { cellAddress, type ReadSheet, type SheetCell } from './read-workbook.js';
import { REASON_LABEL, SENDER_LABEL } from './write-workbook.js';

/**
 * Finds the answers in a workbook that came back, by its headings and hidden keys: sheets may have been renamed, and
 * rows and columns inserted or moved.
 */
export function deliverWorkbook(sheets: readonly ReadSheet[]): Delivered | { faults: DeliveryFault[] } {
  const answers = sheets.map((sheet) => ({ sheet, head: headOf(sheet) })).find(({ head }) => head);
  const asked = sheets.map(askedIn).find((each) => each !== undefined);
  if (!answers?.head || !asked) return { faults: [noAnswers(asked !== undefined)] };
  const { sheet, head } = answers;
  const faults: DeliveryFault[] = [];
  const rows: DeliveredRow[] = [];
  const seen = new Map<string, DeliveredRow>();
  const keyColumn = head.columns.get('nyckel')!;
  for (const [number, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (number <= head.row) continue;
    const key = textOf(cells.get(keyColumn));
    const row = rowOf(key, number, cells, sheet, head.columns);
    if (key === '') {
      const stray = Object.values(row.values)[0];
      if (stray) faults.push(strayFault(stray));
      continue;
    }
    const other = seen.get(key);
    if (other) faults.push(twiceFault(row, other));
    seen.set(key, row);
    rows.push(row);
  }
  if (faults.length > 0) return { faults };
  const sender = labelled(sheets, SENDER_LABEL);
  const reason = labelled(sheets, REASON_LABEL);
  return {
    asked: asked.asked,
    id: asked.id,
    ...(sender && { sender }),
    ...(reason && { reason }),
    rows,
    analysis: asked.asked.parts.flatMap(({ uppdrag }) => analysisOf(sheets, uppdrag)),
  };
}

interface Head {
  row: number;
  columns: Map<string, number>;
}

/** The row of headings, wherever it is: the first that has the key and a column to answer in. */
function headOf({ rows }: ReadSheet): Head | undefined {
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const columns = new Map<string, number>();
    for (const [column, cell] of cells) {
      const found = ANSWER_COLUMNS.find(({ heading }) => heading === textOf(cell));
      if (found) columns.set(found.key, column);
    }
    if (columns.has('nyckel') && columns.has('text')) return { row, columns };
  }
  return undefined;
}

function rowOf(
  key: string,
  number: number,
  cells: ReadonlyMap<number, SheetCell>,
  sheet: ReadSheet,
  columns: ReadonlyMap<string, number>,
): DeliveredRow {
  const place = (column: number) => ({
    at: `${sheet.name}!${cellAddress(number, column)}`,
    cell: { part: sheet.part, row: number, column },
  });
  const values: DeliveredRow['values'] = {};
  for (const field of ANSWER_FIELDS) {
    const column = columns.get(field);
    const cell = column === undefined ? undefined : cells.get(column);
    if (column === undefined || !cell) continue;
    const { value, percent, formula } = cell;
    if (!formula && typeof value === 'string' && value.trim() === '') continue;
    values[field] = { value, ...place(column), ...(percent && { percent }), ...(formula && { formula }) };
  }
  const hash = key.indexOf('#');
  return {
    uppdrag: key.slice(0, Math.max(0, hash)),
    name: key.slice(hash + 1),
    at: place(columns.get('värde') ?? columns.get('text')!),
    values,
  };
}

/** Questions of the form, from the sheet that is hidden. */
function askedIn({ rows }: ReadSheet): { id: string; asked: FormQuestions } | undefined {
  const id = textOf(rows.get(1)?.get(1));
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
  let json = '';
  for (let row = 2; rows.has(row); row += 1) json += rawText(rows.get(row)?.get(1));
  try {
    return { id, asked: JSON.parse(json) as FormQuestions };
  } catch {
    return undefined;
  }
}

/** The text of the cell to the right of a label. */
function labelled(sheets: readonly ReadSheet[], label: string): string {
  for (const { rows } of sheets) {
    for (const cells of rows.values()) {
      for (const [column, cell] of cells) {
        if (textOf(cell) !== label) continue;
        const right = [...cells].filter(([other]) => other > column).sort(([a], [b]) => a - b)[0]?.[1];
        return textOf(right);
      }
    }
  }
  return '';
}

/** Answers to the analysis template of a commission: the block of rows above its id. */
function analysisOf(sheets: readonly ReadSheet[], uppdrag: string): Delivered['analysis'] {
  for (const { rows } of sheets) {
    const ordered = [...rows].sort(([a], [b]) => a - b);
    const end = ordered.findIndex(([, cells]) => textOf(cells.get(1)) === uppdrag && cells.size === 1);
    if (end < 0) continue;
    const answers: Delivered['analysis'] = [];
    for (let index = end - 1; index >= 0 && ordered[index]![0] === ordered[index + 1]![0] - 1; index -= 1) {
      const cells = ordered[index]![1];
      const last = Math.max(...cells.keys());
      const svar = Array.from({ length: last - 1 }, (_, column) => rawText(cells.get(column + 2)).trim());
      answers.unshift({ uppdrag, område: textOf(cells.get(1)), svar });
    }
    // The title and the headings stand first.
    return answers.slice(2).filter(({ svar }) => svar.some((each) => each !== ''));
  }
  return [];
}

function textOf(cell: SheetCell | undefined): string {
  return rawText(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function rawText(cell: SheetCell | undefined): string {
  return cell === undefined || cell.value instanceof Date ? '' : String(cell.value);
}

function strayFault(at: DeliveredValue): DeliveryFault {
  return {
    at,
    message: {
      sv: 'Det som står här hör inte till någon fråga.',
      en: 'What stands here belongs to no question.',
    },
    hint: {
      sv: 'Skriv svaret på frågans egen rad, och ta bort raden som lagts till.',
      en: 'Write the answer on the row of the question, and remove the row that was added.',
    },
  };
}

function twiceFault({ at }: DeliveredRow, other: DeliveredRow): DeliveryFault {
  return {
    at,
    message: {
      sv: `Frågan står redan vid ${other.at.at}.`,
      en: `The question stands at ${other.at.at} already.`,
    },
    hint: { sv: 'Ta bort den rad som kopierats.', en: 'Remove the row that was copied.' },
  };
}

function noAnswers(known: boolean): DeliveryFault {
  return known
    ? {
        message: {
          sv: 'Kolumnrubrikerna på bladet med svar saknas.',
          en: 'The headings of the sheet of answers are missing.',
        },
        hint: {
          sv: 'Fyll i formuläret så som det kom, utan att ändra rubriker eller ta bort blad.',
          en: 'Fill in the form as it came, without changing headings or removing sheets.',
        },
      }
    : {
        message: {
          sv: 'Arbetsboken är inget formulär från uppdrag form.',
          en: 'The workbook is no form from uppdrag form.',
        },
        hint: {
          sv: 'Fyll i formuläret som skickades ut. Egna tabeller lämnas som CSV.',
          en: 'Fill in the form that was sent out. Tables of your own are delivered as CSV.',
        },
      };
}
