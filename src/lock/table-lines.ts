import type { Place } from '../model/place.js';
import type { CompiledTable, TableRow } from '../model/table.js';
import { fileStart } from '../source/read-problem.js';
import { inlineText } from './markdown-lines.js';

/** Receives a line and where it is written. */
export type AddLine = (text: string, place: Place) => void;

/** A printed data table line by line: caption, column heads, rows, legend, notes. */
export function tableLines(table: CompiledTable, add: AddLine): void {
  const { kolumner, kolumngrupper, enhet, file } = table;
  const top = fileStart(file);
  if (table.visaRubrik) add(`# ${table.titel}`, top);
  if (enhet !== undefined) add(`(${enhet})`, top);
  for (const group of kolumngrupper) {
    const places = group.kolumner.map((id) => kolumner.findIndex((column) => column.id === id) + 1);
    add(`${places.join(', ')}: ${group.rubrik}`, top);
  }
  add(row(kolumner.map(({ rubrik, enhet }) => (enhet === undefined ? rubrik : `${rubrik} (${enhet})`))), top);
  addRows(table.rader, table, add);
  for (const { kod, betydelse } of table.teckenförklaring) add(`${kod} = ${betydelse ?? ''}`, top);
  for (const { number, content } of table.noter) add(`${number}) ${inlineText(content)}`, top);
}

function addRows(rows: readonly TableRow[], table: CompiledTable, add: AddLine): void {
  for (const { cells, level, noter, rader, place } of rows) {
    const numbers = noter.map((key) => table.noter.find((note) => note.key === key)?.number).join(',');
    const texts = table.kolumner.map(({ id }) => cells[id]?.text ?? '');
    add(`${'·'.repeat(level - 1)}${row(texts)}${numbers === '' ? '' : ` ${numbers})`}`, place);
    addRows(rader, table, add);
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
