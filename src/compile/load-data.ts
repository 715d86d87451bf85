import type { PhrasingContent } from 'mdast';
import { unitsOf } from '../format/words.js';
import type { SourceFile } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { CompiledPlan } from '../model/plan.js';
import type { Region } from '../model/region.js';
import type { CompiledTable } from '../model/table.js';
import { type CsvSource, parseCsv } from '../source/csv.js';
import { adapted } from '../source/open-data.js';
import { fileStart } from '../source/read-problem.js';
import { readText } from '../source/text.js';
import type { Workspace } from '../workspace/workspace.js';
import { compilePlan } from './plan/index.js';
import { type CommissionRef, loadYaml } from './project.js';
import { fieldText } from './read-fields.js';
import { reportPlace } from './reporter.js';
import { compileTables, type TableInput } from './tables/index.js';
import type { Scope } from './values.js';

/**
 * Reads and compiles every table in the commission's folder `tabeller/`, printed or not.
 *
 * @param scope the names that `{{…}}` in their texts can use, as far as they are known
 */
export function loadTables(
  workspace: Workspace,
  ref: CommissionRef,
  region: Region,
  scope: Scope | undefined,
  sources: Map<string, SourceFile>,
  report: Report,
): CompiledTable[] {
  const folder = `${folderOf(ref)}/tabeller/`;
  const inputs: TableInput[] = [];
  for (const file of workspace.files().filter((each) => each.startsWith(folder))) {
    const [, id, ending] = /([^/]+)\.([^.]+)$/.exec(file) ?? [];
    if (ending === 'yml') reportEnding(file, report);
    if (ending !== 'yaml' || id === undefined || file !== `${folder}${id}.yaml`) continue;
    const yaml = load(workspace, 'tabell', file, sources, report);
    if (!yaml) continue;
    const csv =
      yaml.value.radfil === undefined
        ? undefined
        : loadCsv(workspace, folder, yaml, yaml.value.radfil, sources, report);
    // Without its rows the table would only give rise to complaints about what depends on them.
    if (yaml.value.radfil !== undefined && !csv) continue;
    inputs.push({ id: id.normalize('NFC'), yaml, ...(csv && { csv }) });
  }
  return compileTables(inputs, report, (source) => fieldText(scope, source, report), unitsOf(region.units));
}

/**
 * Ids of the tables whose files could not be read or follow no schema: what depends on them says nothing of its own.
 */
export function unreadTables(
  workspace: Workspace,
  ref: CommissionRef,
  tables: readonly CompiledTable[],
): string[] {
  const folder = `${folderOf(ref)}/tabeller/`;
  const read = new Set(tables.map(({ id }) => id));
  return workspace.files().flatMap((file) => {
    const id = file.startsWith(folder) ? /^([^/]+)\.yaml$/.exec(file.slice(folder.length))?.[1] : undefined;
    return id === undefined || read.has(id) ? [] : [id];
  });
}

/**
 * Reads and compiles the commission's follow-up plan, if it has one.
 *
 * @param scope the names that `{{…}}` in its texts can use, as far as they are known
 */
export function loadPlan(
  workspace: Workspace,
  ref: CommissionRef,
  region: Region,
  scope: Scope | undefined,
  sources: Map<string, SourceFile>,
  report: Report,
): CompiledPlan | undefined {
  const yaml = load(workspace, 'uppfoljning', `${folderOf(ref)}/uppfoljning.yaml`, sources, report);
  return yaml && compilePlan(yaml, region, report, fieldText(scope, yaml.source, report));
}

/** The texts of tables and plan that may hold links and references. */
export function runningTexts(
  tables: readonly CompiledTable[],
  plan: CompiledPlan | undefined,
): PhrasingContent[][] {
  const notes = [...tables, ...(plan ? [plan] : [])].flatMap(({ noter }) =>
    noter.map((note) => note.content),
  );
  // Those of a list are in the body.
  const areas = plan?.form === 'tabell' ? plan.områden : [];
  const indicators = areas.flatMap(({ enheter }) => enheter.flatMap((unit) => unit.indikatorer));
  return [
    ...indicators.flatMap(({ text, punkter }) => [text, ...punkter]),
    ...(plan?.analysmall?.kolumner ?? []),
    ...notes,
  ];
}

function load<K extends 'tabell' | 'uppfoljning'>(
  workspace: Workspace,
  kind: K,
  file: string,
  sources: Map<string, SourceFile>,
  report: Report,
): ReturnType<typeof loadYaml<K>> {
  const read: SourceFile[] = [];
  const yaml = loadYaml(workspace, kind, file, read, report);
  for (const each of read) sources.set(each.file, each);
  return yaml;
}

function loadCsv(
  workspace: Workspace,
  folder: string,
  table: TableInput['yaml'],
  name: string,
  sources: Map<string, SourceFile>,
  report: Report,
): CsvSource | undefined {
  const file = folder + name;
  const source = readText(workspace, file, report, { askedBy: table.place(['radfil']) });
  sources.set(file, { file, sha256: source?.sha256 ?? '' });
  const csv = source && parseCsv(source, report);
  return csv && adapted(csv, table, report);
}

function reportEnding(file: string, report: Report): void {
  reportPlace(
    report,
    fileStart(file),
    { file },
    {
      rule: 'file-name',
      severity: 'warning',
      message: { sv: 'Filen läses inte: den slutar på .yml.', en: 'The file is not read: it ends in .yml.' },
      hint: { sv: 'Byt namn så att den slutar på .yaml.', en: 'Rename it so that it ends in .yaml.' },
    },
  );
}

function folderOf(ref: CommissionRef): string {
  return ref.file.slice(0, ref.file.lastIndexOf('/'));
}
