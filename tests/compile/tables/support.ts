import { readFileSync } from 'node:fs';
import { fieldText } from '../../../src/compile/read-fields.js';
import { compileTables, type TableInput } from '../../../src/compile/tables/index.js';
import type { Diagnostic } from '../../../src/model/diagnostic.js';
import type { CompiledTable, TableRow } from '../../../src/model/table.js';
import { parseCsv } from '../../../src/source/csv.js';
import { sourceText } from '../../../src/source/text.js';
import { validate } from '../../../src/source/validate.js';
import { parseYaml } from '../../../src/source/yaml.js';

/** A table's sources: its YAML, and its row file when it has one. */
export interface TableSource {
  yaml: string;
  csv?: string;
}

/** Compiles tables given as text, by id, the way the compiler does: parsed and validated first. */
export function compileTexts(sources: Record<string, string | TableSource>): {
  tables: CompiledTable[];
  diagnostics: Diagnostic[];
  /** What {@link brief} says of the diagnostics. */
  found: string[];
} {
  const texts: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const inputs = Object.entries(sources).map(([id, source]): TableInput => {
    const { yaml, csv } = typeof source === 'string' ? { yaml: source } : source;
    texts[`${id}.yaml`] = yaml;
    if (csv !== undefined) texts[`${id}.csv`] = csv;
    const parsed = parseYaml(sourceText(`${id}.yaml`, yaml), report);
    const valid = parsed && validate('tabell', parsed, report);
    if (!valid) throw new Error(`${id} is not valid: ${JSON.stringify(diagnostics)}`);
    const rows = csv === undefined ? undefined : parseCsv(sourceText(`${id}.csv`, csv), report);
    return { id, yaml: valid, ...(rows && { csv: rows }) };
  });
  const tables = compileTables(inputs, report, (source) => fieldText(undefined, source, report));
  return { tables, diagnostics, found: brief(diagnostics, texts) };
}

/** Compiles a single table given as text. */
export function compileText(
  source: string | TableSource,
): Omit<ReturnType<typeof compileTexts>, 'tables'> & { table: CompiledTable } {
  const { tables, ...rest } = compileTexts({ t: source });
  return { table: tables[0]!, ...rest };
}

/** A file of the real commissions. */
export function real(file: string): string {
  return readFileSync(new URL(`../../../uppdrag/${file}`, import.meta.url), 'utf8');
}

/** What a row prints, cell by cell, with ordinary spaces. */
export function printed(row: TableRow): string[] {
  return Object.values(row.cells).map((cell) => cell.text.replaceAll('\u00a0', ' '));
}

/** Every row, nested ones after the row they stand under. */
export function allRows(rows: readonly TableRow[]): TableRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.rader)]);
}

/** Diagnostics in short, in the order of their places: `rule line ‹what stands at the place›`. */
export function brief(diagnostics: readonly Diagnostic[], texts: Record<string, string>): string[] {
  return [...diagnostics]
    .sort((a, b) => (a.place.start.offset ?? 0) - (b.place.start.offset ?? 0))
    .map(({ rule, place: { file, start, end } }) => {
      return `${rule} ${start.line} ‹${texts[file]?.slice(start.offset, end.offset)}›`;
    });
}

/** The Swedish messages, with ordinary spaces. */
export function messages(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ message }) => message.sv.replaceAll('\u00a0', ' '));
}
