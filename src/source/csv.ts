import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Report, Text } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { SourceText } from './text.js';

/** One cell of a CSV file. */
export interface CsvCell {
  /** Without quotation marks and the white space around it. Numbers are text as written, decimal comma and all. */
  text: string;
  /** Place of the cell, quotation marks included; an empty cell has a place without extent. */
  place: Place;
}

/** One row of a CSV file. */
export interface CsvRow {
  /** One per column of the header, in the same order; a cell that is missing in the file is empty here. */
  cells: CsvCell[];
  place: Place;
}

/** A CSV file (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, with `;` or `,` between the cells). */
export interface CsvSource {
  file: string;
  source: SourceText;
  /** The character between the cells. */
  separator: string;
  /** The first row that is not empty. */
  header: { name: string; place: Place }[];
  /** The other rows that are not empty. */
  rows: CsvRow[];
}

/**
 * Parses a CSV file with a header row. The separator is the one that a first line `sep=;` names, as Excel writes it,
 * else the one that the header uses. Columns at the end without a name and without anything in them are left out.
 * Reports `csv-empty`, `csv-separator`, `csv-header` and `csv-row` (a cell too many or too few), after which there
 * still is a result, and `csv-quote`, after which there is none.
 */
export function parseCsv(source: SourceText, report: Report): CsvSource | undefined {
  const [named, said] = SEPARATOR_LINE.exec(source.text) ?? [];
  const begin = named?.length ?? 0;
  const separator = said ?? separatorOf(source, report);
  const records = parseRecords(source, separator, begin, report);
  if (!records) return undefined;
  const rows = withPlaces(source, records, begin).filter((row) => row.cells.some((cell) => cell.text !== ''));
  const [head, ...body] = withoutEmptyColumns(rows);
  if (!head) {
    const message = { sv: `${source.file} är tom.`, en: `${source.file} is empty.` };
    const hint = {
      sv: 'Skriv kolumnernas id i första raden och sedan en rad per tabellrad.',
      en: 'Write the ids of the columns in the first row, then one row for each row of the table.',
    };
    report({ rule: 'csv-empty', severity: 'error', place: source.place(0, 0), message, hint });
    return undefined;
  }
  const reportSome = upTo(MAX_REPORTED, report);
  checkHeader(head, reportSome);
  const header = head.cells.map(({ text, place }) => ({ name: text, place }));
  return {
    file: source.file,
    source,
    separator,
    header,
    rows: body.map((row) => withWidth(row, header.length, source, reportSome)),
  };
}

/** The line by which Excel tells itself the separator. */
const SEPARATOR_LINE = /^[ \t]*sep=([;,\t|])[ \t]*(?:\r?\n|$)/i;

/** The rows without the columns at the end that have no name and nothing in them. */
function withoutEmptyColumns(rows: readonly PlacedRow[]): readonly CsvRow[] {
  const width = (rows[0]?.cells.findLastIndex(({ text }) => text !== '') ?? -1) + 1;
  const isEmpty = (row: CsvRow) => row.cells.slice(width).every(({ text }) => text === '');
  if (!rows.every(isEmpty)) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, width) }));
}

/** Largest number of faults reported for one file: with the wrong header every row has one. */
const MAX_REPORTED = 50;

/** Passes on the first diagnostics. */
function upTo(most: number, report: Report): Report {
  let reported = 0;
  return (diagnostic) => {
    if (reported++ < most) report(diagnostic);
  };
}

/** `;` or `,`: the one there is more of in the header, outside quotation marks. */
function separatorOf(source: SourceText, report: Report): string {
  const [line = ''] = /^.*\S.*$/m.exec(source.text) ?? [];
  const unquoted = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => unquoted.split(separator).length - 1;
  if (count(';') + count(',') === 0 && count('\t') > 0) {
    const start = source.text.indexOf('\t');
    report({
      rule: 'csv-separator',
      severity: 'error',
      place: source.place(start, start + 1),
      message: {
        sv: 'Kolumnerna är åtskilda med tabb; det ska vara semikolon eller komma.',
        en: 'The columns are separated by tabs; it must be semicolons or commas.',
      },
      hint: {
        sv: 'Spara om filen som CSV med semikolon (CSV UTF-8 i Excel).',
        en: 'Save the file again as CSV with semicolons (CSV UTF-8 in Excel).',
      },
    });
    return '\t';
  }
  return count(',') > count(';') ? ',' : ';';
}

/** @param begin offset where the header is looked for */
function parseRecords(
  source: SourceText,
  separator: string,
  begin: number,
  report: Report,
): string[][] | undefined {
  const text = source.text.slice(begin);
  const options = { delimiter: separator, record_delimiter: ['\r\n', '\n'], relax_column_count: true };
  try {
    // With `raw`, an error contains the text of the faulty row.
    const records: unknown = parse(text, { ...options, raw: true });
    return (records as { record: string[] }[]).map(({ record }) => record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read = String(error.raw);
    const before = Number(error.records) > 0 ? parse(text, { ...options, to: Number(error.records) }) : [];
    const start = withPlaces(source, before, begin).at(-1)?.next ?? begin;
    // With its last cell closed the row can be measured, which gives the place where that cell opens.
    const [row = []] = error.code === 'CSV_QUOTE_NOT_CLOSED' ? parse(`${read}"`, options) : [];
    const opening = measure(source.text, start, row).cells[Number(error.column)]?.start;
    reportQuote(source, error.code, opening ?? start + read.length - 1, report);
    return undefined;
  }
}

function reportQuote(source: SourceText, code: string, at: number, report: Report): void {
  const { message, hint } = code === 'CSV_QUOTE_NOT_CLOSED' ? NOT_CLOSED : STRAY;
  report({ rule: 'csv-quote', severity: 'error', place: source.place(at, at + 1), message, hint });
}

const NOT_CLOSED: { message: Text; hint: Text } = {
  message: {
    sv: 'Citattecknet som börjar här avslutas aldrig.',
    en: 'The quotation mark that begins here is never closed.',
  },
  hint: {
    sv: 'Sätt ett citattecken (") där cellen slutar. Ett citattecken i texten skrivs två gånger ("").',
    en: 'Put a quotation mark (") where the cell ends. One that belongs to the text is written twice ("").',
  },
};

const STRAY: { message: Text; hint: Text } = {
  message: {
    sv: 'Här står ett citattecken mitt i en cell.',
    en: 'There is a quotation mark in the middle of a cell here.',
  },
  hint: {
    sv: 'Sätt citattecken (") om hela cellen och skriv det som hör till texten två gånger ("").',
    en: 'Put quotation marks (") around the whole cell and write the one that belongs to the text twice ("").',
  },
};

/** A row with the offset where the next one begins. */
type PlacedRow = CsvRow & { next: number };

function withPlaces(source: SourceText, records: readonly string[][], begin: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let offset = begin;
  for (const record of records) {
    const { cells, end } = measure(source.text, offset, record);
    rows.push({
      cells: cells.map((cell) => ({ text: cell.text, place: source.place(cell.start, cell.end) })),
      place: source.place(offset, end),
      next: end + (/^\r?\n/.exec(source.text.slice(end, end + 2))?.[0].length ?? 0),
    });
    offset = rows.at(-1)?.next ?? offset;
  }
  return rows;
}

/**
 * Computes the places of a record's cells, which csv-parse does not give, from their values. A cell that begins with a
 * quotation mark is as long as its value with every quotation mark doubled, and two more; any other is as long as its
 * value.
 */
function measure(text: string, start: number, record: readonly string[]) {
  const cells: { text: string; start: number; end: number }[] = [];
  let at = start;
  for (const value of record) {
    const quoted = text[at] === '"';
    const end = at + (quoted ? value.replaceAll('"', '""').length + 2 : value.length);
    const from = quoted ? at : at + value.length - value.trimStart().length;
    const trimmed = value.trim();
    cells.push({
      text: trimmed,
      start: trimmed === '' ? at : from,
      end: quoted ? end : from + trimmed.length,
    });
    at = end + 1;
  }
  return { cells, end: Math.max(start, at - 1) };
}

/** Checks that every column has a name of its own. */
function checkHeader(head: CsvRow, report: Report): void {
  const seen = new Set<string>();
  head.cells.forEach(({ text, place }, index) => {
    if (text === '') {
      report({
        rule: 'csv-header',
        severity: 'error',
        place: head.cells.slice(index).every((cell) => cell.text === '') ? head.place : place,
        message: { sv: `Kolumn ${index + 1} saknar namn.`, en: `Column ${index + 1} has no name.` },
        hint: {
          sv: 'Skriv kolumnens id i första raden, eller ta bort kolumnen (även tomma kolumner sist).',
          en: 'Write the id of the column in the first row, or remove the column (empty ones at the end too).',
        },
      });
    } else if (seen.has(text)) {
      report({
        rule: 'csv-header',
        severity: 'error',
        place,
        message: { sv: `Kolumnen ”${text}” finns två gånger.`, en: `The column “${text}” is there twice.` },
        hint: {
          sv: 'Ta bort den ena eller ge den ett annat namn.',
          en: 'Remove one or give it another name.',
        },
      });
    }
    seen.add(text);
  });
}

/** The row with as many cells as the header; a difference is reported. */
function withWidth(row: CsvRow, width: number, source: SourceText, report: Report): CsvRow {
  const found = row.cells.length;
  if (found !== width) {
    const first = row.cells[width];
    const extra = first && source.place(first.place.start.offset ?? 0, row.place.end.offset ?? 0);
    report({
      rule: 'csv-row',
      severity: 'error',
      place: extra ?? row.place,
      message: {
        sv: `Raden har ${count(found, 'cell', 'celler')} men rubrikraden ${width}.`,
        en: `The row has ${count(found, 'cell', 'cells')} but the header has ${width}.`,
      },
      hint: found > width ? TOO_MANY : TOO_FEW,
    });
  }
  const end = { file: source.file, start: row.place.end, end: row.place.end };
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? { text: '', place: end });
  return { cells, place: row.place };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

const TOO_MANY: Text = {
  sv: 'Ta bort det som är för mycket. En cell som innehåller skiljetecknet ska stå inom citattecken (").',
  en: 'Remove what is too much. A cell that contains the separator must be in quotation marks (").',
};

const TOO_FEW: Text = {
  sv: 'Lägg till de celler som saknas; en tom cell är bara sitt skiljetecken.',
  en: 'Add the cells that are missing; an empty cell is just its separator.',
};
