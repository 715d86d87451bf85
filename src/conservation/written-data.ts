import type { Place } from '../model/place.js';
import type { TableColumn } from '../model/table.js';
import type { CsvSource } from '../source/csv.js';
import { parseInline } from '../source/markdown.js';
import type { YamlPath, YamlSource } from '../source/yaml.js';
import { wordsIn } from './words.js';
import type { SourceWords, WrittenUnit, WrittenWord } from './written.js';
import { inlineWords } from './written-inline.js';

type Order = WrittenUnit['order'];

/** Keys of a table's file that say nothing to a reader. All other keys do. */
const SILENT_IN_TABLES: ReadonlySet<string> = new Set(
  'visa-rubrik slag liggande summering radfil id stämmer-med typ decimaler summa-av mönster i-radfil saknas decimaltecken'.split(
    ' ',
  ),
);
/** The same of a follow-up plan. */
const SILENT_IN_PLANS: ReadonlySet<string> = new Set(
  'visa-rubrik id ersätter tillfällen bättre marginal redovisning noter-här hänvisning etiketter'.split(' '),
);
/** Words of the program's own between two cells: a sign, a computed value, the mark of a note. */
const BETWEEN_CELLS = 4;

/** Adds the texts of a data table: caption, heads and rows in order, legend and notes somewhere near. */
export function writtenTable(yaml: YamlSource, csv: CsvSource | undefined, written: SourceWords): void {
  const value = asMap(yaml.value);
  const data = new DataFile(yaml, written);
  if (value['visa-rubrik'] !== false) data.text(['titel'], 'flow');
  if (value.enhet !== '%') data.text(['enhet'], 'near');
  for (const key of ['kolumngrupper', 'kolumner'])
    for (const index of asList(value[key]).keys()) {
      data.text([key, index, 'rubrik'], 'near');
      // A percent sign is at each number.
      if (asMap(asList(value[key])[index]).enhet !== '%') data.text([key, index, 'enhet'], 'near');
    }
  const columns = asList(value.kolumner) as TableColumn[];
  if (csv) csvRows(csv, columns, data);
  else rows(value.rader, ['rader'], columns, data);
  for (const code of Object.keys(asMap(value.teckenförklaring)))
    data.text(['teckenförklaring', code], 'near');
  data.notes(value.noter);
  data.rest(
    value,
    [],
    new Set([
      ...SILENT_IN_TABLES,
      'titel',
      'enhet',
      'kolumngrupper',
      'kolumner',
      'rader',
      'teckenförklaring',
      'noter',
    ]),
  );
}

function rows(value: unknown, path: YamlPath, columns: readonly TableColumn[], data: DataFile): void {
  for (const [index, row] of asList(value).entries()) {
    const at = [...path, index];
    const cells = asMap(row);
    data.row(columns.map((column) => data.cell([...at, column.id], cells[column.id], column)));
    rows(cells.rader, [...at, 'rader'], columns, data);
  }
}

function csvRows(csv: CsvSource, columns: readonly TableColumn[], data: DataFile): void {
  const index = new Map(csv.header.map(({ name }, at) => [name, at]));
  for (const { cells } of csv.rows)
    data.row(
      columns.map((column) => {
        const cell = cells[index.get(column.id) ?? -1];
        return cell ? cellWords(cell.text, cell.place, column) : [];
      }),
    );
}

/**
 * Adds the texts of a follow-up plan.
 *
 * @param only id of the one area that is printed here, under a heading of the commission's own
 */
export function writtenPlan(yaml: YamlSource, only: string | undefined, written: SourceWords): void {
  const value = asMap(yaml.value);
  const data = new DataFile(yaml, written);
  if (value.form !== 'lista' && value['visa-rubrik'] !== false) data.text(['titel'], 'flow');
  data.rest(value.tabellhuvud, ['tabellhuvud'], new Set());
  for (const [index, area] of asList(value.områden).entries()) {
    const path = ['områden', index];
    if (only !== undefined && asMap(area).id !== only) continue;
    if (only === undefined) data.text([...path, 'namn'], 'flow');
    data.rest(asMap(area).tabellhuvud, [...path, 'tabellhuvud'], new Set());
    for (const [number, unit] of asList(asMap(area).enheter).entries()) {
      const unitPath = [...path, 'enheter', number];
      const names = asMap(unit).namn;
      if (Array.isArray(names)) for (const at of names.keys()) data.text([...unitPath, 'namn', at], 'near');
      else data.text([...unitPath, 'namn'], 'flow');
      for (const [at, indicator] of asList(asMap(unit).indikatorer).entries())
        data.rest(indicator, [...unitPath, 'indikatorer', at], new Set([...SILENT_IN_PLANS, 'noter']));
    }
  }
  data.notes(value.noter);
}

/** Adds the texts of the template for the provider's analysis. */
export function writtenTemplate(yaml: YamlSource, written: SourceWords): void {
  const template = asMap(asMap(yaml.value).analysmall);
  const data = new DataFile(yaml, written);
  const path = ['analysmall'];
  if (template['visa-rubrik'] !== false) data.text([...path, 'titel'], 'flow');
  for (const at of asList(template.kolumner).keys()) data.text([...path, 'kolumner', at], 'near');
  for (const at of asList(template.områden).keys()) data.text([...path, 'områden', at], 'near');
}

/** Reads the texts of one YAML file. */
class DataFile {
  readonly #yaml: YamlSource;
  readonly #written: SourceWords;

  constructor(yaml: YamlSource, written: SourceWords) {
    this.#yaml = yaml;
    this.#written = written;
  }

  /** A text that an editor wrote. All of them are read as a paragraph is. */
  text(path: YamlPath, order: Order): void {
    const written = this.#scalar(path, valueAt(this.#yaml.value, path));
    if (written === undefined) return;
    const { words, attributes } = fieldWords(written, this.#yaml.place(path));
    this.#unit(words, order);
    this.#written.attributes.push(...attributes);
  }

  /** A row's cells in the order of the columns; between them the program may write a sign or a computed value. */
  row(cells: readonly WrittenWord[][]): void {
    const words: WrittenWord[] = [];
    let between = 0;
    for (const cell of cells) {
      between += BETWEEN_CELLS;
      const [first, ...rest] = cell;
      if (!first) continue;
      words.push({ ...first, afterGenerated: words.length === 0 ? 0 : between }, ...rest);
      between = 0;
    }
    this.#unit(words, 'flow');
  }

  /** The words of a cell as its column prints them. */
  cell(path: YamlPath, value: unknown, column: TableColumn): WrittenWord[] {
    if (typeof value === 'object' && value !== null)
      return ['från', 'till'].flatMap((limit) => this.cell([...path, limit], asMap(value)[limit], column));
    const written = this.#scalar(path, value);
    return written === undefined ? [] : cellWords(written, this.#yaml.place(path), column);
  }

  notes(value: unknown): void {
    for (const key of Object.keys(asMap(value))) this.text(['noter', key], 'apart');
  }

  /** Every text at or below a path, but for what is under silent keys. */
  rest(value: unknown, path: YamlPath, silent: ReadonlySet<string>): void {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) this.rest(each, [...path, index], silent);
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value))
        if (!silent.has(key)) this.rest(each, [...path, key], silent);
      return;
    }
    this.text(path, 'near');
  }

  #unit(words: WrittenWord[], order: Order): void {
    if (words.length > 0) this.#written.units.push({ order, words, origin: { file: this.#yaml.file } });
  }

  /** A scalar as it is written: of text what it says, of anything else the characters in the file. */
  #scalar(path: YamlPath, value: unknown): string | undefined {
    if (typeof value === 'string') return value;
    if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
    const { start, end } = this.#yaml.place(path);
    return this.#yaml.source.text.slice(start.offset, end.offset);
  }
}

/** The words of a printed field, with the attributes of the links in it. */
export function fieldWords(text: string, place: Place): ReturnType<typeof inlineWords> {
  return inlineWords(parseInline(text, place), {
    origin: { file: place.file },
    isChosen: () => true,
    definition: () => undefined,
    placeOf: () => place,
  });
}

/** A lone dash says that there is no value. */
const DASH = /^\s*[-\u2013\u2212]\s*$/;
const NUMBER = /^[-+\u2212]?(\d+)(?:[.,](\d+))?$/;

/** The words of a cell. A number is what it is worth: `0.90` and `0,9` are the same in a column of numbers. */
function cellWords(written: string, place: Place, column: TableColumn): WrittenWord[] {
  if (column.typ === undefined || column.typ === 'text') return fieldWords(written, place).words;
  // A code is printed as it is written, braces and all.
  if (column.typ === 'kod')
    return wordsIn(written).map(({ text }) => ({ text, place: () => place, afterGenerated: 0 }));
  if (DASH.test(written)) return [];
  const found = NUMBER.exec(written.replace(/[\s\u00a0\u2009\u202f%]/g, ''));
  if (!found) return fieldWords(written, place).words;
  const whole = found[1]!.replace(/^0+(?=\d)/, '');
  const decimals = (found[2] ?? '').replace(/0+$/, '');
  const word = (text: string, extra?: Partial<WrittenWord>): WrittenWord => ({
    text,
    place: () => place,
    afterGenerated: 0,
    ...extra,
  });
  // Rounded to the column's decimals, which a warning says: what is printed then is another number.
  if (column.decimaler !== undefined && decimals.length > column.decimaler) return [];
  return [word(whole), ...(decimals === '' ? [] : [word(decimals, { decimals: true })])];
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inside, step) => (inside as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
