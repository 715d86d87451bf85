// Reads what LibreOffice writes as "Flat XML ODF Spreadsheet": OpenDocument 1.3 in one file.

const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
/** Longest repetition that is read: a sheet ends with empty rows and columns up to the format's limit. */
const MOST_REPEATED = 1000;

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * A cell: a string, a number, a day or nothing (null); a formula, a truth value or whatever else is an object that says
 * so.
 *
 * @typedef {string | number | { date: string } | { other: string } | null} Cell
 * @typedef {{ name: string, rows: Cell[][], headRows: number }} Sheet
 */

/**
 * The sheets of a document, and the ranges of its filters.
 *
 * @param {string} xml
 * @returns {{ sheets: Sheet[], filters: string[] }}
 */
export function readFlatOds(xml) {
  const sheets = [];
  const filters = [];
  let [sheet, row, cell, inText, inHead] = [];
  for (const [, end, tag, attributes, alone, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (inText) cell.text += plain(text);
      continue;
    }
    const has = (name) => attribute(attributes, name);
    const times = (name) => Number(has(`table:number-${name}-repeated`) ?? 1);
    if (tag === 'table:table') {
      if (end) sheets.push(trimmed(sheet));
      else sheet = { name: has('table:name'), rows: [], headRows: 0 };
    } else if (tag === 'table:table-header-rows') inHead = !end;
    else if (tag === 'table:table-row') {
      if (!end) row = { cells: [], times: times('rows') };
      if (!end && !alone) continue;
      for (let n = 0; n < Math.min(row.times, MOST_REPEATED); n += 1) sheet.rows.push(row.cells);
      if (inHead) sheet.headRows += row.times;
    } else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
      if (!end) cell = { has, text: '', paragraphs: 0, times: times('columns') };
      if (!end && !alone) continue;
      const value = cellValue(cell);
      for (let n = 0; n < Math.min(cell.times, MOST_REPEATED); n += 1) row.cells.push(value);
    } else if (tag === 'text:p' && cell) {
      if (!end && cell.paragraphs++ > 0) cell.text += '\n';
      inText = !end && !alone;
    } else if (inText && !end && tag === 'text:s') cell.text += ' '.repeat(Number(has('text:c') ?? 1));
    else if (inText && !end && tag === 'text:tab') cell.text += '\t';
    else if (inText && !end && tag === 'text:line-break') cell.text += '\n';
    else if (tag === 'table:database-range' && !end && has('table:display-filter-buttons') === 'true')
      filters.push(has('table:target-range-address'));
  }
  return { sheets, filters };
}

function cellValue({ has, text }) {
  const formula = has('table:formula');
  if (formula !== undefined) return { other: `the formula ${formula}` };
  const type = has('office:value-type');
  if (type === undefined) return null;
  if (type === 'string') return text === '' ? null : text;
  if (type === 'float') return Number(has('office:value'));
  if (type === 'date') return { date: has('office:date-value') };
  return { other: `${type} ${text}` };
}

function attribute(attributes, name) {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes);
  return found === null ? undefined : plain(found[1]);
}

function plain(text) {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
    )
    .replace(/^[\r\n]+\s*$/, '');
}

/** Removes empty cells and rows at the end. */
function trimmed(sheet) {
  const rows = sheet.rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1));
  return { ...sheet, rows: rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1) };
}
