import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './build.mjs';

/** Exports with their names on the command line, in their JSON, and on the tab of the workbook. */
const EXPORTS = [
  ['indicators', 'indikatorer', 'Indikatorer'],
  ['tables', 'tabeller', 'Celler'],
  ['blocks', 'block', 'Block'],
  ['calendar', 'kalender', 'Kalender'],
];

/** A single commission, whose tables are named by their titles alone. */
const ONE = '2026/sodra-alvsborgs-sjukhus';
/** Longest name of a tab in Excel. */
const LONGEST_NAME = 31;

/**
 * Exports of the real commissions as workbooks and as CSV, with the rows of the JSON as expectation; and one with cells
 * that look like other types.
 *
 * @type {import('../judges/judge.js').SubjectKind}
 */
export const spreadsheets = {
  name: 'spreadsheets',
  claims: ['spreadsheet'],
  async make(folder) {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/export.schema.json'), 'utf8'));
    const compiled = await compiledCommissions(join(folder, 'build'));
    const subjects = [];
    for (const [what, kind, tab] of EXPORTS) {
      const made = await exported(folder, what, what, []);
      const data = dataSheet(tab, schema.$defs[kind].properties, made.rows);
      const tables = what === 'tables' ? compiled.flatMap(tableSheets) : [];
      const named = tables.map(({ name, ...sheet }) => sheet);
      subjects.push(subject(`${what}.xlsx`, made.xlsx, [data, ...named]));
      subjects.push(subject(`${what}.csv`, made.csv, [asCsv(data)]));
    }
    const one = await exported(folder, 'one', 'tables', [ONE]);
    const data = dataSheet('Celler', schema.$defs.tabeller.properties, one.rows);
    const tables = compiled.filter(({ uppdrag }) => uppdrag.id === ONE).flatMap(tableSheets);
    subjects.push(subject('one commission.xlsx', one.xlsx, [data, ...tables]));
    return [...subjects, ...(await hostile(folder))];
  },
};

function subject(name, file, sheets) {
  return { name: `spreadsheets/${name}`, file, claims: ['spreadsheet'], sheets };
}

/** Runs the command line on the real commissions. */
function uppdrag(...parameters) {
  const all = [join(ROOT, 'dist/bin/uppdrag.js'), ...parameters, '--root', join(ROOT, 'uppdrag')];
  return promisify(execFile)(process.execPath, all, { maxBuffer: 1 << 26 });
}

/** An export in each form: the paths of the workbook and the CSV, and the rows of the JSON. */
async function exported(folder, name, what, ids) {
  const [xlsx, csv, json] = ['xlsx', 'csv', 'json'].map((format) => join(folder, `${name}.${format}`));
  for (const file of [xlsx, csv, json]) await uppdrag('export', what, ...ids, '--out', file);
  return { xlsx, csv, rows: JSON.parse(readFileSync(json, 'utf8')).rader };
}

/** The compiled commissions, by id. */
async function compiledCommissions(folder) {
  await uppdrag('build', '--format', 'json', '--out', folder);
  const { stdout } = await uppdrag('list', '--format', 'json');
  const ids = JSON.parse(stdout).commissions.map(({ id }) => id);
  return ids
    .sort()
    .map((id) => JSON.parse(readFileSync(join(folder, id, `${id.replace(/^.*\//, '')}.json`), 'utf8')));
}

/** The rows under the headings, which are the titles of the fields. */
function dataSheet(name, fields, rows) {
  const keys = Object.keys(fields);
  const cells = rows.map((row) => keys.map((key) => cellOf(row[key], fields[key].format)));
  return { name, headRows: 1, filtered: true, rows: [keys.map((key) => fields[key].title), ...cells] };
}

function cellOf(value, format) {
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return format === 'date' ? { date: value } : value;
}

/**
 * Tables as they are in their document; headings have their unit after them. A name too long for a tab is not known.
 */
function tableSheets({ tabeller }) {
  return tabeller.map(({ titel, kolumner, rader }) => ({
    ...(titel.length <= LONGEST_NAME && { name: titel }),
    headRows: 1,
    filtered: false,
    rows: [
      kolumner.map(({ rubrik }) => (rubrik === '' ? null : { begins: typed(rubrik) })),
      ...flat(rader).map(({ celler }) => kolumner.map(({ id }) => tableCell(celler[id]))),
    ],
  }));
}

const flat = (rows) => rows.flatMap((row) => [row, ...flat(row.rader)]);
const typed = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u00ad/g, '');

/** Numbers as numbers, ranges as they are printed. */
function tableCell({ värde, text }) {
  if (värde === null || värde === '') return null;
  if (typeof värde === 'number') return värde;
  return typed(typeof värde === 'string' ? värde : text);
}

const NUMBER = /^(?:\d+|\d{1,3}(?: \d{3})+)(?:,\d+)?$/;

/** CSV does not distinguish text of digits from numbers; a text like a formula has an apostrophe in front. */
function asCsv({ rows }) {
  const seen = (cell) => {
    if (typeof cell !== 'string') return cell;
    if (NUMBER.test(cell)) return Number(cell.replaceAll(' ', '').replace(',', '.'));
    return /^[=+@-]./.test(cell) ? `'${cell}` : cell;
  };
  return { rows: rows.map((cells) => cells.map(seen)) };
}

/** Text that looks like something else, letters that are not ASCII, and numbers that have to be exact. */
const CELLS = [
  ['=1+1', 4400209],
  ['=HYPERLINK("http://example.invalid";"x")', -1204.5],
  ['+46', 0.1],
  ['-', 8.5],
  ['-5 %', 0],
  ['@SUM(B2)', 1e15],
  ['100 %', 1e-7],
  ['2026-02-28', 9007199254740991],
  ['TRUE', -0.25],
  ['\'citat; "i" citat', null],
  ['rad ett\nrad två', null],
  ['  mellanslag  två  ', null],
  ['Åtgärd för höft & knä <b> 🏥', null],
];

async function hostile(folder) {
  const { xlsx } = await import('../../dist/export/xlsx.js');
  const { csv } = await import('../../dist/export/csv.js');
  const column = (key, heading, type) => ({ key, heading, about: '', type, width: 20 });
  const columns = [
    column('text', '=Är & é', 'text'),
    column('tal', 'Tal', 'number'),
    column('dag', 'Dag', 'date'),
  ];
  const days = ['1999-12-31', '2024-02-29', '2026-03-29', '2026-10-25'];
  const sheet = {
    name: 'Å & Ö – prov',
    columns,
    rows: CELLS.map(([text, number], index) => [text, number ?? undefined, days[index]]),
  };
  const files = [join(folder, 'hostile.xlsx'), join(folder, 'hostile.csv')];
  writeFileSync(files[0], await xlsx([sheet]));
  writeFileSync(files[1], csv(sheet));
  const rows = [
    columns.map(({ heading }) => heading),
    ...CELLS.map(([text, number], index) => [text, number, cellOf(days[index], 'date')]),
  ];
  const inCsv = asCsv({ rows });
  // These are days and truth values to anyone who opens a CSV.
  const [day, truth] = ['2026-02-28', 'TRUE'].map((text) => rows.findIndex(([cell]) => cell === text));
  inCsv.rows[day][0] = { date: '2026-02-28' };
  inCsv.rows[truth][0] = { any: true };
  return [
    subject('hostile.xlsx', files[0], [{ name: sheet.name, headRows: 1, filtered: true, rows }]),
    subject('hostile.csv', files[1], [inCsv]),
  ];
}
