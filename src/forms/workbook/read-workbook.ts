import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Text } from '../../model/diagnostic.js';
import type { RawValue } from '../read-number.js';

/** A cell that holds something. */
export interface SheetCell {
  value: RawValue;
  /** Whether it is shown as a percentage. */
  percent: boolean;
  /** Whether a formula reckons it. */
  formula: boolean;
}

/** A sheet of a workbook: cells by row and column, both from 1. */
export interface ReadSheet {
  name: string;
  /** Path of its part in the workbook: `xl/worksheets/sheet1.xml`. */
  part: string;
  rows: Map<number, Map<number, SheetCell>>;
}

/** A workbook's sheets, or why it cannot be read. */
export type ReadWorkbook = { sheets: ReadSheet[] } | { refused: { message: Text; hint: Text } };

/** Largest workbook, in bytes as delivered and unpacked: a filled form has some hundred thousand. */
const LIMITS = { packed: 20_000_000, unpacked: 100_000_000, cells: 200_000 };

/** Reads the cells of a workbook (Office Open XML). Nothing in it is run; formulas give the value they last had. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  if (bytes.length > LIMITS.packed) return tooLarge();
  // Encrypted workbooks and those of Excel 97 are compound files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return refuse(
      'Filen är skyddad med lösenord, eller sparad i ett äldre format.',
      'The file is protected by a password, or saved in an older format.',
      'Ta bort lösenordet och spara som Excel-arbetsbok (.xlsx).',
      'Remove the password and save as an Excel workbook (.xlsx).',
    );
  }
  let files: Record<string, Uint8Array>;
  let unpacked = 0;
  const within = ({ originalSize }: UnzipFileInfo) => {
    unpacked += originalSize;
    return unpacked <= LIMITS.unpacked;
  };
  try {
    files = unzipSync(bytes, { filter: within });
  } catch {
    return notAWorkbook();
  }
  if (unpacked > LIMITS.unpacked) return tooLarge();
  if (Object.keys(files).some((name) => /vbaProject\.bin$/i.test(name))) {
    return refuse(
      'Arbetsboken innehåller makron.',
      'The workbook holds macros.',
      'Spara den som Excel-arbetsbok utan makron (.xlsx).',
      'Save it as an Excel workbook without macros (.xlsx).',
    );
  }
  try {
    return { sheets: readSheets(files) };
  } catch (error) {
    return error === TOO_MANY ? tooLarge() : notAWorkbook();
  }
}

const TOO_MANY = new Error('too many cells');

function readSheets(files: Readonly<Record<string, Uint8Array>>): ReadSheet[] {
  const targets = new Map<string, string>();
  each(files['xl/_rels/workbook.xml.rels'], {
    open: ({ name, attributes }) => {
      if (local(name) === 'Relationship') targets.set(attributes.Id!, attributes.Target!);
    },
  });
  const strings = readStrings(files['xl/sharedStrings.xml']);
  const percents = percentStyles(files['xl/styles.xml']);
  const listed: { name: string; part: string }[] = [];
  each(files['xl/workbook.xml'], {
    open: ({ name, attributes }) => {
      if (local(name) !== 'sheet') return;
      const target = targets.get(attributes['r:id'] ?? '') ?? '';
      listed.push({
        name: attributes.name ?? '',
        part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      });
    },
  });
  if (listed.length === 0) throw new Error('no sheets');
  let cells = 0;
  return listed.map(({ name, part }) => {
    const rows: ReadSheet['rows'] = new Map();
    readCells(files[part], strings, percents, (row, column, cell) => {
      cells += 1;
      if (cells > LIMITS.cells) throw TOO_MANY;
      const found = rows.get(row) ?? new Map<number, SheetCell>();
      rows.set(row, found.set(column, cell));
    });
    return { name, part, rows };
  });
}

/** The shared texts, without the readings that Japanese workbooks have beside them. */
function readStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let inText = false;
  let inReading = false;
  each(xml, {
    open: ({ name }) => {
      if (local(name) === 'si') strings.push('');
      if (local(name) === 'rPh') inReading = true;
      if (local(name) === 't') inText = !inReading;
    },
    close: ({ name }) => {
      if (local(name) === 'rPh') inReading = false;
      if (local(name) === 't') inText = false;
    },
    text: (text) => {
      if (inText && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

/** Number formats with a percent sign that every spreadsheet has: `0%` and `0.00%`. */
const BUILT_IN_PERCENT = new Set([9, 10]);
/** Formats of days and times that every spreadsheet has. */
const BUILT_IN_DATE = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

interface Styles {
  percent: Set<number>;
  date: Set<number>;
}

function percentStyles(xml: Uint8Array | undefined): Styles {
  const [percent, date] = [new Set(BUILT_IN_PERCENT), new Set(BUILT_IN_DATE)];
  const styles: Styles = { percent: new Set(), date: new Set() };
  let inCells = false;
  let index = 0;
  each(xml, {
    open: ({ name, attributes }) => {
      if (local(name) === 'numFmt') {
        const bare = (attributes.formatCode ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
        if (bare.includes('%')) percent.add(Number(attributes.numFmtId));
        else if (/[dmyhså]/i.test(bare) && !/[0#?]/.test(bare)) date.add(Number(attributes.numFmtId));
      }
      if (local(name) === 'cellXfs') inCells = true;
      if (inCells && local(name) === 'xf') {
        const format = Number(attributes.numFmtId ?? 0);
        if (percent.has(format)) styles.percent.add(index);
        if (date.has(format)) styles.date.add(index);
        index += 1;
      }
    },
    close: ({ name }) => {
      if (local(name) === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function readCells(
  xml: Uint8Array | undefined,
  strings: readonly string[],
  styles: Styles,
  found: (row: number, column: number, cell: SheetCell) => void,
): void {
  let row = 0;
  let column = 0;
  let cell: { type: string; style: number; value: string; formula: boolean } | undefined;
  let inValue = false;
  each(xml, {
    open: ({ name, attributes }) => {
      const tag = local(name);
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
      } else if (tag === 'c') {
        column = attributes.r === undefined ? column + 1 : columnNumber(attributes.r);
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false };
      } else if (tag === 'f' && cell) cell.formula = true;
      else if (tag === 'v' || tag === 't') inValue = true;
    },
    text: (text) => {
      if (inValue && cell) cell.value += text;
    },
    close: ({ name }) => {
      const tag = local(name);
      if (tag === 'v' || tag === 't') inValue = false;
      if (tag !== 'c' || !cell) return;
      const value = cellValue(cell, strings, styles);
      const { formula, style } = cell;
      // A formula whose value was never reckoned is something that somebody wrote.
      if (formula || (value !== undefined && value !== ''))
        found(row, column, { value: value ?? '', percent: styles.percent.has(style), formula });
      cell = undefined;
    },
  });
}

function cellValue(
  { type, style, value }: { type: string; style: number; value: string },
  strings: readonly string[],
  styles: Styles,
): RawValue | undefined {
  if (type === 's') return strings[Number(value)];
  if (type === 'b') return value === '1';
  if (type === 'str' || type === 'inlineStr' || type === 'e') return value;
  if (value === '') return undefined;
  if (type === 'd') return new Date(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  // Day 25,569 of a spreadsheet is 1 January 1970.
  return styles.date.has(style) ? new Date(Math.round((number - 25_569) * 86_400_000)) : number;
}

/** `AB12` to 28. */
function columnNumber(address: string): number {
  let number = 0;
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? '') number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Address of a cell, `G14`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads XML from beginning to end. Its parser knows no entities but the five of XML itself. */
function each(
  xml: Uint8Array | undefined,
  handlers: {
    open: (tag: SaxesTagPlain) => void;
    close?: (tag: SaxesTagPlain) => void;
    text?: (text: string) => void;
  },
): void {
  if (!xml) return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', handlers.open);
  if (handlers.close) parser.on('closetag', handlers.close);
  if (handlers.text) parser.on('text', handlers.text);
  parser.write(strFromU8(xml)).close();
}

function refuse(sv: string, en: string, svHint: string, enHint: string): ReadWorkbook {
  return { refused: { message: { sv, en }, hint: { sv: svHint, en: enHint } } };
}

function tooLarge(): ReadWorkbook {
  return refuse(
    'Arbetsboken är för stor för att vara ett ifyllt formulär.',
    'The workbook is too large to be a filled form.',
    'Skicka formuläret utan bilagor och bilder.',
    'Send the form without attachments and pictures.',
  );
}

function notAWorkbook(): ReadWorkbook {
  return refuse(
    'Filen är ingen Excel-arbetsbok (.xlsx), eller är skadad.',
    'The file is no Excel workbook (.xlsx), or is damaged.',
    'Spara formuläret som Excel-arbetsbok (.xlsx) och skicka det igen.',
    'Save the form as an Excel workbook (.xlsx) and send it again.',
  );
}
