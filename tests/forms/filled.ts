import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress, readWorkbook } from '../../src/forms/workbook/read-workbook.js';

/** What a person writes in a cell: a number, a text, or a number that is shown as a percentage. */
export type Written = number | string;

/** A form as somebody fills it in: sheet name → address → what is written. */
export function filled(form: Uint8Array, cells: Record<string, Record<string, Written>>): Uint8Array {
  return changed(form, (files) => {
    for (const [sheet, written] of Object.entries(cells)) {
      const part = partOf(form, sheet);
      let xml = strFromU8(files[part]!);
      for (const [address, value] of Object.entries(written)) xml = withCell(xml, address, value);
      files[part] = strToU8(xml);
    }
  });
}

/** A workbook with its parts changed. */
export function changed(form: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(form);
  change(files);
  return zipSync(files);
}

/** The text of a part of a workbook changed. */
export function changedText(form: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  return changed(form, (files) => {
    const before = strFromU8(files[part]!);
    const after = change(before);
    if (after === before) throw new Error(`The change leaves ${part} as it is.`);
    files[part] = strToU8(after);
  });
}

/** The part of a sheet: `xl/worksheets/sheet2.xml`. */
export function partOf(form: Uint8Array, sheet: string): string {
  const read = readWorkbook(form);
  if ('refused' in read) throw new Error(read.refused.message.en);
  return read.sheets.find(({ name }) => name === sheet)!.part;
}

/** Address of a column's cell in the row of a key on the sheet of answers. */
export function cellOf(form: Uint8Array, key: string, heading: string): string {
  const read = readWorkbook(form);
  if ('refused' in read) throw new Error(read.refused.message.en);
  const { rows } = read.sheets.find(({ name }) => name === 'Svar')!;
  const column = [...rows.get(1)!].find(([, { value }]) => String(value).startsWith(heading))![0];
  const row = [...rows].find(([, cells]) => cells.get(1)?.value === key)![0];
  return cellAddress(row, column);
}

function withCell(xml: string, address: string, value: Written): string {
  const style = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`).exec(xml);
  if (!style) throw new Error(`no cell ${address}`);
  const attributes = style[1]!.replace(/ t="[^"]*"/, '');
  const content =
    typeof value === 'number'
      ? `<c r="${address}"${attributes}><v>${value}</v></c>`
      : `<c r="${address}"${attributes} t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  return xml.replace(style[0], () => content);
}
