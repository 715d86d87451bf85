import { PdfString } from '../../../pdf-syntax/values.js';
import { eachUpwards, type Tag } from './tree.js';

/**
 * Tables: rows of the head and of the body apart, spans only where cells are merged, and header cells with ids that are
 * the same in every build. Which headers a cell has, Chromium has found out (`/Headers`).
 */
export function formTables(document: Tag): void {
  const ids = new Map<string, string>();
  eachUpwards(document, (tag) => {
    if (tag.name !== 'TH' || tag.id === undefined) return;
    const id = `th-${ids.size + 1}`;
    ids.set(tag.id, id);
    tag.id = id;
  });
  eachUpwards(document, (tag) => {
    if (tag.name === 'TD' || tag.name === 'TH') cellAttributes(tag, ids);
    else if (tag.name === 'Table') tag.replaceKids(headAndBody(tag));
  });
}

function cellAttributes(cell: Tag, ids: ReadonlyMap<string, string>): void {
  const attributes = cell.attributes.get('Table');
  if (!attributes) return;
  for (const span of ['RowSpan', 'ColSpan']) if (attributes.get(span) === 1) attributes.delete(span);
  const headers = attributes.get('Headers');
  if (Array.isArray(headers)) {
    const known = headers.flatMap((each) => (each instanceof PdfString ? (ids.get(each.text) ?? []) : []));
    if (known.length > 0)
      attributes.set(
        'Headers',
        known.map((id) => PdfString.ofText(id)),
      );
    else attributes.delete('Headers');
  }
  if (attributes.size === 0) cell.attributes.delete('Table');
}

function headAndBody(table: Tag): Tag[] {
  const rows = table.tags.filter(({ name }) => name === 'TR');
  const head = rows.filter(({ source }) => source?.inHead);
  const body = rows.filter(({ source }) => !source?.inHead);
  const others = table.tags.filter(({ name }) => name !== 'TR');
  if (head.length === 0) return [...others, ...body];
  return [
    ...others,
    table.like('THead').append(...head),
    ...(body.length > 0 ? [table.like('TBody').append(...body)] : []),
  ];
}
