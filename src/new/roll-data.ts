import type { MarkedEdit } from '../edit/marked-edit.js';
import { GOAL_COLUMNS } from '../model/plan-columns.js';
import type { Kolumn, Rad, Tabell } from '../model/sources.js';
import type { CompiledTable } from '../model/table.js';
import type { YamlPath, YamlSource } from '../source/yaml.js';
import { listed } from '../text/listed.js';
import { questionOf } from './roll-body.js';
import type { YearShift } from './year-shift.js';

/** Keys whose values are ids, or contain them. */
const IDS = new Set(['id', 'hänvisning', 'stämmer-med', 'summa-av', 'kolumner', 'radfil', 'noter']);
/** Keys whose values are running text, where only an editor can decide whether a year still holds. */
const RUNNING = new Set([
  'text',
  'punkter',
  ...GOAL_COLUMNS.map(({ key, kind }) => (kind === 'occasions' ? `${key}-text` : key)),
]);

/**
 * Rolls a follow-up plan over to a new year: years in its title, heads and names move, and so do those in its text,
 * which is marked. Its targets are last year's until somebody says otherwise.
 */
export function rollPlan(edit: MarkedEdit, yaml: YamlSource, shift: YearShift): void {
  shiftYears(edit, yaml, shift, new Map());
  const reviewed = GOAL_COLUMNS.filter(({ key }) =>
    new RegExp(`^\\s*(?:- )?(?:\\{.*)?${key}:`, 'mu').test(edit.source.text),
  ).flatMap(({ reviewed }) => reviewed ?? []);
  if (reviewed.length > 0)
    markTop(
      edit,
      yaml,
      `${listed(reviewed, 'och')} är de för ${shift.before}; se över dem för ${shift.after}`,
    );
}

/**
 * Rolls a table over to a new year: years in title, heads, labels and ids move. In a table of changes the opening
 * amount is what last year's changes came to, and every change is 0 until it is decided; other numbers are last year's,
 * and marked.
 *
 * @param last the table as compiled for the old year
 * @param registryNumber that of the old commission
 */
export function rollTable(
  edit: MarkedEdit,
  yaml: YamlSource<Tabell>,
  shift: YearShift,
  last: CompiledTable | undefined,
  registryNumber: string | undefined,
): void {
  const { kolumner, rader = [], slag } = yaml.value;
  const ids = new Map(kolumner.map(({ id }) => [id, shift.id(id)]));
  shiftYears(edit, yaml, shift, ids);
  const numbers = kolumner.filter(({ typ }) => typ !== undefined && typ !== 'text' && typ !== 'kod');
  if (numbers.length === 0) return;
  if (slag === 'förändringar' && last && rader.some((row) => row.slag === 'ingående'))
    rollChanges(edit, yaml, shift, numbers, last, registryNumber);
  else markTop(edit, yaml, `talen är de för ${shift.before}; ändra dem till dem för ${shift.after}`);
}

function rollChanges(
  edit: MarkedEdit,
  yaml: YamlSource<Tabell>,
  shift: YearShift,
  columns: readonly Kolumn[],
  last: CompiledTable,
  registryNumber: string | undefined,
): void {
  const frames = new Map(columns.map(({ id }) => [id, frameOf(last, id)]));
  if ([...frames.values()].includes(undefined)) {
    markTop(edit, yaml, `talen är de för ${shift.before}; ändra dem till dem för ${shift.after}`);
    return;
  }
  const roll = (rows: readonly Rad[], at: YamlPath): void => {
    for (const [index, row] of rows.entries()) {
      const path = [...at, index];
      const isFrame = at.length === 1 && (row.slag === 'ingående' || row.slag === 'summa');
      for (const { id } of columns) {
        const written = row[id];
        if (written === undefined || written === null || typeof written === 'object') continue;
        set(edit, yaml, [...path, id], String(isFrame ? frames.get(id) : 0));
        if (row.slag === 'ingående')
          edit.mark(
            start(yaml, [...path, id], 'key'),
            `ingående är ramen för ${shift.before} (förra året: ${written})`,
          );
        else if (row.slag !== 'summa')
          edit.mark(start(yaml, [...path, id], 'key'), `${written} i uppdraget för ${shift.before}`);
      }
      if (row.slag === 'ingående') rollRegistryNumber(edit, yaml, row, path, shift, registryNumber);
      if (row.rader) roll(row.rader, [...path, 'rader']);
    }
  };
  roll(yaml.value.rader ?? [], ['rader']);
}

const REGISTRY_NUMBER = /(?:\p{Lu}{2,6}[ \u00a0])?(?<!\d)\d{4}-\d{3,6}(?!\d)/u;

/** Replaces the registry number of the commission that the opening amount comes from. */
function rollRegistryNumber(
  edit: MarkedEdit,
  yaml: YamlSource<Tabell>,
  row: Rad,
  path: YamlPath,
  shift: YearShift,
  registryNumber: string | undefined,
): void {
  for (const [key, value] of Object.entries(row)) {
    const found = typeof value === 'string' ? REGISTRY_NUMBER.exec(value)?.[0] : undefined;
    if (found === undefined || found === registryNumber) continue;
    const { start, end } = yaml.place([...path, key]);
    const from = (start.offset ?? 0) + edit.source.text.slice(start.offset, end.offset).indexOf(found);
    if (registryNumber !== undefined) edit.replace(from, from + found.length, registryNumber);
    edit.mark(from, `diarienumret var ${found}; nu ska det vara det för ${shift.before}`);
  }
}

/** Value of a table's last sum in a column. */
function frameOf({ rader }: CompiledTable, column: string): number | undefined {
  const value = rader.findLast(({ slag }) => slag === 'summa')?.cells[column]?.value;
  return typeof value === 'number' ? value : undefined;
}

/** @param columns the ids of a table's columns as they were and as they are */
function shiftYears(
  edit: MarkedEdit,
  yaml: YamlSource,
  shift: YearShift,
  columns: ReadonlyMap<string, string>,
): void {
  const change = (path: YamlPath, part: 'key' | 'value', changed: (raw: string) => string) => {
    const { start, end } = yaml.place(path, part);
    const [from, to] = [start.offset ?? 0, end.offset ?? 0];
    edit.replace(from, to, changed(edit.source.text.slice(from, to)));
  };
  const walk = (value: unknown, path: YamlPath): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (columns.get(key) !== undefined && columns.get(key) !== key)
          change([...path, key], 'key', (raw) => shift.id(raw));
        walk(item, [...path, key]);
      }
    } else if (typeof value === 'string') {
      const key = path.findLast((step) => typeof step === 'string');
      if (isId(path)) change(path, 'value', (raw) => shift.id(raw));
      else if (RUNNING.has(String(key))) {
        const { changed, earlier } = shift.running(value);
        change(path, 'value', (raw) => shift.running(raw).text);
        const question = questionOf(changed, earlier, shift);
        if (question) edit.mark(start(yaml, path, 'key'), question);
      } else change(path, 'value', (raw) => shift.head(raw));
    }
  };
  walk(yaml.value, []);
}

/** Whether a text is an id; the texts of notes at the top are not, and neither are the heads of a template. */
function isId(path: YamlPath): boolean {
  const key = path.findLast((step) => typeof step === 'string');
  if (path[0] === 'analysmall' || (path[0] === 'noter' && path.length === 2)) return false;
  return IDS.has(String(key)) && typeof path.at(-1) !== 'object';
}

function start(yaml: YamlSource, path: YamlPath, part: 'key' | 'value' = 'value'): number {
  return yaml.place(path, part).start.offset ?? 0;
}

function set(edit: MarkedEdit, yaml: YamlSource, path: YamlPath, text: string): void {
  const { start, end } = yaml.place(path);
  edit.replace(start.offset ?? 0, end.offset ?? 0, text);
}

/** Adds a mark about the whole file, above its title. */
function markTop(edit: MarkedEdit, yaml: YamlSource, text: string): void {
  edit.mark(start(yaml, ['titel'], 'key'), text);
}
