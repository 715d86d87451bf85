import type { PhrasingContent, Text } from 'mdast';
import type { Place } from '../model/place.js';
import type { CompiledTable, TableNote } from '../model/table.js';
import type { OriginData } from '../model/tree.js';

/** A line of text that belongs to a table: a footnote, or what a code means. */
export interface Annotation {
  readonly id: string;
  readonly number: number;
  readonly content: PhrasingContent[];
}

/** A piece of text from a data file, as a node of the tree. */
export function textIn(file: string, value: string, place?: Place): Text {
  const data: OriginData = { origin: { file } };
  return { type: 'text', value, data, ...(place && { position: { start: place.start, end: place.end } }) };
}

/** The printed title of a table or form, with its unit; empty when no title is printed. Its number is no part of it. */
export function tableTitle(table: {
  file?: string;
  titel: string;
  visaRubrik: boolean;
  enhet?: string;
}): PhrasingContent[] {
  if (!table.visaRubrik) return [];
  const unit = table.enhet === undefined ? '' : ` (${table.enhet})`;
  return [textIn(table.file ?? '', table.titel + unit)];
}

/** The identifier of a footnote under a table, in the commission. */
function noteId(table: string, key: string): string {
  return `${table}/${key}`;
}

/** Whether a footnote is under a table, by its identifier in the commission. */
export function isNoteOfTable(id: string): boolean {
  return id.includes('/');
}

/** The footnotes under a table. */
export function tableNotesOf(file: string, notes: readonly TableNote[], table: string): Annotation[] {
  return notes.map(({ key, number, content }) => ({
    id: noteId(table, key),
    number,
    content: content.length > 0 ? content : [textIn(file, '')],
  }));
}

/** Legend of a table's codes, one line each. */
export function legendOf({ teckenförklaring, file }: CompiledTable): Annotation[] {
  return teckenförklaring.map(({ kod, betydelse }, index) => ({
    id: kod,
    number: index + 1,
    content: [textIn(file, betydelse === null ? kod : `${kod}: ${betydelse}`)],
  }));
}

/** References to footnotes under a table. */
export function noteMarks(file: string, keys: readonly string[], table: string): PhrasingContent[] {
  return keys.map((key) => ({
    type: 'footnoteReference',
    identifier: noteId(table, key),
    label: key,
    data: { origin: { file } } as OriginData,
  }));
}
