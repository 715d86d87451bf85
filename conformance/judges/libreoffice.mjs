// LibreOffice (https://www.libreoffice.org): opens workbooks and CSV as an officer of a region does.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readFlatOds } from './flat-ods.mjs';

const run = promisify(execFile);

/** CSV as it is read in Swedish: semicolons, quotation marks, UTF-8, from the first line, language 1053 of Windows. */
const SWEDISH_CSV = 'Text - txt - csv (StarCalc):59,34,76,1,,1053,false,false';
/** Largest number of faults listed. */
const MOST_FAULTS = 20;
const PATIENCE = 300_000;

/** @type {import('./judge.js').Judge} */
export const libreoffice = {
  name: 'LibreOffice',
  judges: ['spreadsheet'],

  async prepare() {
    const there = await run('soffice', ['--version'], { timeout: PATIENCE }).then(
      () => true,
      () => false,
    );
    return there ? undefined : 'LibreOffice is not here (soffice, in libreoffice-calc).';
  },

  async judge(subjects) {
    const folder = mkdtempSync(join(tmpdir(), 'uppdrag-libreoffice-'));
    try {
      const files = subjects.map(({ file }, index) => {
        const copy = join(folder, `${index}${extname(file)}`);
        copyFileSync(file, copy);
        return copy;
      });
      const out = join(folder, 'out');
      const complaints = [];
      for (const [ending, options] of [
        ['.xlsx', []],
        ['.csv', [`--infilter=${SWEDISH_CSV}`]],
      ]) {
        const own = files.filter((file) => file.endsWith(ending));
        if (own.length > 0) complaints.push(await convert(own, options, out, folder));
      }
      return subjects.map(({ name, sheets }, index) => {
        const read = join(out, `${index}.fods`);
        const faults = existsSync(read)
          ? faultsOf(readFlatOds(readFileSync(read, 'utf8')), sheets)
          : [`was not opened. ${complaints.join('\n')}`];
        return { subject: name, about: 'LibreOffice', faults: faults.slice(0, MOST_FAULTS) };
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Converts files to flat OpenDocument with LibreOffice, in a home folder of its own, without the user's settings. */
async function convert(files, options, out, folder) {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const parameters = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    ...['--headless', '--norestore', ...options, '--convert-to', 'fods', '--outdir', out],
  ];
  const { stderr } = await run('soffice', [...parameters, ...files], {
    env: { ...process.env, HOME: home },
    timeout: PATIENCE,
  }).catch((error) => error);
  return String(stderr);
}

/** Differences from the expectations: sheets by their names, then cell by cell. */
function faultsOf({ sheets, filters }, expected) {
  const names = (of) => of.map(({ name }) => name).join(', ');
  if (sheets.length !== expected.length) return [`the sheets are ${names(sheets)}, not ${names(expected)}`];
  return expected.flatMap((wanted, index) => {
    const sheet = sheets[index];
    const faults = [];
    if (wanted.name !== undefined && sheet.name !== wanted.name) faults.push(`is called ${sheet.name}`);
    if (wanted.headRows !== undefined && sheet.headRows !== wanted.headRows)
      faults.push(`${sheet.headRows} rows are printed on every page, not ${wanted.headRows}`);
    // An address begins with the sheet's name, in apostrophes when it has spaces.
    const filtered = filters.some((range) => range.replace(/^\$?'?/, '').startsWith(sheet.name));
    if (wanted.filtered !== undefined && filtered !== wanted.filtered)
      faults.push(filtered ? 'has a filter' : 'has no filter');
    if (sheet.rows.length !== wanted.rows.length)
      faults.push(`has ${sheet.rows.length} rows, not ${wanted.rows.length}`);
    for (const [row, cells] of wanted.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const found = sheet.rows[row]?.[column] ?? null;
        if (!isAsWanted(found, cell))
          faults.push(`row ${row + 1}, column ${column + 1}: ${show(found)}, not ${show(cell)}`);
      }
    }
    return faults.map((fault) => `${wanted.name ?? sheet.name}: ${fault}`);
  });
}

function isAsWanted(found, cell) {
  if (cell?.begins !== undefined) return typeof found === 'string' && found.startsWith(cell.begins);
  return cell?.any === true || show(found) === show(cell);
}

function show(cell) {
  if (cell === null) return 'nothing';
  if (cell.begins !== undefined) return `text that begins with ${JSON.stringify(cell.begins)}`;
  if (typeof cell === 'number') return `the number ${cell}`;
  if (typeof cell === 'string') return `the text ${JSON.stringify(cell)}`;
  return cell.date === undefined ? cell.other : `the day ${cell.date}`;
}
