import type { Report, Text } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { RuleId } from '../../model/rules/rules.js';
import type { TableRow } from '../../model/table.js';
import type { CsvCell, CsvSource } from '../../source/csv.js';
import { nearest } from '../../text/suggest.js';
import type { FieldText } from '../field-text.js';
import { didYouMean } from '../reporter.js';
import { type Columns, ROW_KEYS } from './columns.js';
import { readCell } from './read-cell.js';
import { MAX_LEVEL, type WrittenRow } from './written-row.js';

const KINDS: readonly TableRow['slag'][] = ['rad', 'grupp', 'summa', 'varav', 'ingående'];
const NAME = /^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$/;

/** Columns a row file may have besides the table's own. Rows nest by `nivå`, not by a list of rows. */
const EXTRA = [...ROW_KEYS].filter((key) => key !== 'rader');

/**
 * Reads the rows of a row file. Its header names the table's columns by id, in any order, and may have `nivå` (1 for
 * the outermost rows), `id`, `slag`, `noter` (keys with spaces between) and `stämmer-med`. An empty cell is left out.
 */
export function rowsFromCsv(csv: CsvSource, columns: Columns, text: FieldText, report: Report): WrittenRow[] {
  const indexes = readHeader(csv, columns, report);
  const outermost: WrittenRow[] = [];
  /** The row that is open on each level: where the next deeper row belongs. */
  const open: WrittenRow[] = [];
  for (const { cells, place } of csv.rows) {
    const cell = (name: string): CsvCell | undefined => {
      const found = cells[indexes.get(name) ?? -1];
      return found && found.text !== '' ? found : undefined;
    };
    const level = readLevel(cell('nivå'), open.length, report);
    const row = readRow(cell, level, place, columns, text, report);
    (open[level - 2]?.rader ?? outermost).push(row);
    open.length = level - 1;
    open.push(row);
  }
  return outermost;
}

/** Maps columns to cells by the header. Unknown and missing columns are reported; repeated ones have been. */
function readHeader(csv: CsvSource, columns: Columns, report: Report): Map<string, number> {
  const indexes = new Map<string, number>();
  const allowed = [...columns.byId.keys(), ...EXTRA];
  for (const [index, { name, place }] of csv.header.entries()) {
    if (!allowed.includes(name)) {
      error(
        'unknown-column',
        place,
        report,
        {
          sv: `Tabellen har ingen kolumn ”${name}”.`,
          en: `The table has no column “${name}”.`,
        },
        didYouMean(nearest(name, allowed), {
          sv: `Kolumnerna är ${allowed.join(', ')}.`,
          en: `The columns are ${allowed.join(', ')}.`,
        }).hint,
      );
    } else if (!indexes.has(name)) indexes.set(name, index);
  }
  const missing = columns.list.filter((column) => column.parts.length === 0 && !indexes.has(column.id));
  const place = csv.header[0]?.place;
  if (missing.length > 0 && place) {
    const names = missing.map((column) => `”${column.id}”`).join(', ');
    error('missing-column', place, report, {
      sv: `Radfilen saknar kolumnen ${names}.`,
      en: `The row file lacks the column ${names}.`,
    });
  }
  return indexes;
}

/** A row can be one level deeper than the row before it, not more. */
function readLevel(cell: CsvCell | undefined, depth: number, report: Report): number {
  if (!cell) return 1;
  const level = /^[1-9]$/.test(cell.text) ? Number(cell.text) : undefined;
  const deepest = Math.min(depth + 1, MAX_LEVEL);
  if (level !== undefined && level <= deepest) return level;
  error(
    'row-level',
    cell.place,
    report,
    level === undefined || level > MAX_LEVEL
      ? {
          sv: `Nivån är ett heltal från 1 till ${MAX_LEVEL}, inte ”${cell.text}”.`,
          en: `The level is a whole number from 1 to ${MAX_LEVEL}, not “${cell.text}”.`,
        }
      : {
          sv: `Nivå ${level} kan inte följa direkt på nivå ${depth}.`,
          en: `Level ${level} cannot come right after level ${depth}.`,
        },
    { sv: `Här går det bra med 1 till ${deepest}.`, en: `Here it can be 1 to ${deepest}.` },
  );
  const likely = level === undefined || level > MAX_LEVEL ? depth : deepest;
  return Math.max(1, likely);
}

function readRow(
  cell: (name: string) => CsvCell | undefined,
  level: number,
  place: Place,
  columns: Columns,
  text: FieldText,
  report: Report,
): WrittenRow {
  const id = readName(cell('id'), report);
  const agreesWith = cell('stämmer-med');
  const cells = columns.list.map((column) => {
    const written = cell(column.id);
    return (
      written && {
        value: readCell(column, written.text, written.place, text, report),
        blank: false,
        place: written.place,
      }
    );
  });
  const noter = cell('noter');
  return {
    ...(id && { id }),
    slag: readKind(cell('slag'), report),
    level,
    cells,
    noter: noter ? noter.text.split(/\s+/).map((key) => ({ key, place: noter.place })) : [],
    ...(agreesWith && { agreesWith: { path: agreesWith.text, place: agreesWith.place } }),
    rader: [],
    place: cells[0]?.place ?? place,
  };
}

function readName(cell: CsvCell | undefined, report: Report): WrittenRow['id'] {
  if (!cell) return undefined;
  if (NAME.test(cell.text)) return { text: cell.text, place: cell.place };
  error(
    'row-id',
    cell.place,
    report,
    { sv: `”${cell.text}” kan inte vara radens id.`, en: `“${cell.text}” cannot be the row's id.` },
    {
      sv: 'Bara små bokstäver, siffror och enkla bindestreck.',
      en: 'Only small letters, digits and single hyphens.',
    },
  );
  return undefined;
}

function readKind(cell: CsvCell | undefined, report: Report): TableRow['slag'] {
  if (!cell) return 'rad';
  const kind = KINDS.find((each) => each === cell.text);
  if (kind) return kind;
  error(
    'row-kind',
    cell.place,
    report,
    { sv: `”${cell.text}” är inget slags rad.`, en: `“${cell.text}” is no kind of row.` },
    didYouMean(nearest(cell.text, KINDS), {
      sv: `En rad är ${KINDS.join(', ')}.`,
      en: `A row is ${KINDS.join(', ')}.`,
    }).hint,
  );
  return 'rad';
}

function error(rule: RuleId, place: Place, report: Report, message: Text, hint?: Text): void {
  report({ rule, severity: 'error', place, message, ...(hint && { hint }) });
}
