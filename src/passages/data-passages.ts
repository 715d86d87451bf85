import type { PhrasingContent } from 'mdast';
import type { Place } from '../model/place.js';
import { type CompiledPlan, goalText, type Indicator } from '../model/plan.js';
import { columnsOf, GOAL_COLUMNS, type PlanHead } from '../model/plan-columns.js';
import type { CompiledTable, TableNote, TableRow } from '../model/table.js';
import { placeOf } from '../source/markdown.js';
import { fileStart } from '../source/read-problem.js';
import type { YamlPath } from '../source/yaml.js';
import type { Collect, PassageKind, ReadSource } from './passage.js';
import { piecesOf } from './pieces.js';
import { yamlIn } from './yaml-in.js';

/** Collects the texts of one data file. Their places are looked up in the YAML on demand. */
interface DataFile {
  /** A text whose place is known. */
  placed(kind: PassageKind, text: string | undefined, place: Place): void;
  /** A text that was typeset on the way, as it was written when that is plain to see. */
  typeset(kind: PassageKind, text: string, place: Place): void;
  /** A text at a path of the YAML, or at another where it stands when the first does not exist. */
  at(kind: PassageKind, text: string | undefined, path: YamlPath, otherwise?: YamlPath): void;
  /** Running text that was parsed where it stands. */
  running(kind: PassageKind, content: readonly PhrasingContent[]): void;
}

/** A YAML value on one line without escapes, quoted or not. */
const SIMPLE_SCALAR = /^(?:(["'])([^"'\\\n]*)\1|([^"'\\\n>|][^"'\\\n]*))$/;

function dataFile(file: string, source: ReadSource, collect: Collect): DataFile {
  const origin = { file };
  const add = (kind: PassageKind, text: string | undefined, place: () => Place): void => {
    if (text) collect(kind, [{ text, place, nature: 'written', linked: false }], origin, place);
  };
  const placeAt = (path: YamlPath, otherwise: YamlPath): Place => {
    const yaml = yamlIn(source(file));
    return yaml?.place(exists(yaml.value, path) ? path : otherwise) ?? fileStart(file);
  };
  return {
    placed: (kind, text, place) => add(kind, text, () => place),
    typeset: (kind, text, place) => {
      const written = source(file)?.text.slice(place.start.offset, place.end.offset) ?? '';
      const scalar = SIMPLE_SCALAR.exec(written);
      add(kind, scalar?.[2] ?? scalar?.[3] ?? text, () => place);
    },
    at: (kind, text, path, otherwise = path) => add(kind, text, () => placeAt(path, otherwise)),
    running: (kind, content) => {
      const [first] = content;
      if (first) collect(kind, piecesOf(content), origin, () => placeOf(first));
    },
  };
}

function exists(value: unknown, path: YamlPath): boolean {
  let found = value;
  for (const step of path) found = (found as Record<string | number, unknown> | null | undefined)?.[step];
  return found !== undefined;
}

/** The commission's title, subtitle and subject, as far as they are in the front matter. */
export function titlePassages(file: string, source: ReadSource, collect: Collect): void {
  const front = /^---\r?\n[\s\S]*?\n---/.exec(source(file)?.text ?? '')?.[0] ?? '';
  const data = dataFile(file, source, collect);
  for (const [, key] of front.matchAll(/^(titel|undertitel|ämne|kompletterar):/gm)) {
    const value = (yamlIn(source(file))?.value as Record<string, unknown> | undefined)?.[key!];
    // The id of a commission is no text.
    if (key === 'kompletterar' && /^[\w-]+(?:\/[\w-]+)+$/.test(String(value))) continue;
    if (typeof value === 'string') data.at('title', value, [key!]);
  }
}

/** The texts of a printed data table: caption, column heads, cells of text columns, notes. */
export function tablePassages(table: CompiledTable, source: ReadSource, collect: Collect): void {
  const data = dataFile(table.file, source, collect);
  if (table.visaRubrik) data.at('head', table.titel, ['titel']);
  for (const [index, { rubrik }] of table.kolumngrupper.entries())
    data.at('head', rubrik, ['kolumngrupper', index, 'rubrik']);
  for (const [index, { rubrik }] of table.kolumner.entries())
    data.at('head', rubrik, ['kolumner', index, 'rubrik']);
  const columns = table.kolumner.filter(({ typ }) => typ === 'text').map(({ id }) => id);
  const addRows = (rows: readonly TableRow[]): void => {
    for (const row of rows) {
      for (const column of columns) {
        const cell = row.cells[column];
        if (typeof cell?.value === 'string') data.placed('cell', cell.value, cell.place);
      }
      addRows(row.rader);
    }
  };
  addRows(table.rader);
  for (const { kod, betydelse } of table.teckenförklaring)
    if (betydelse !== null) data.at('note', betydelse, ['teckenförklaring', kod]);
  addNotes(table.noter, data);
}

/** The texts of the follow-up plan, in the order they are printed. */
export function planPassages(plan: CompiledPlan, source: ReadSource, collect: Collect): void {
  const data = dataFile(plan.file, source, collect);
  if (plan.visaRubrik) data.at('head', plan.titel, ['titel']);
  addHead(plan.tabellhuvud, ['tabellhuvud'], data);
  for (const [index, area] of plan.områden.entries()) {
    const path = ['områden', index];
    data.placed('name', area.namn, area.place);
    if (area.tabellhuvud) addHead(area.tabellhuvud, [...path, 'tabellhuvud'], data, plan.tabellhuvud);
    for (const [number, unit] of area.enheter.entries()) {
      const unitPath = [...path, 'enheter', number];
      if (unit.namn.length === 1) data.placed('name', unit.namn[0], unit.place);
      else for (const [at, name] of unit.namn.entries()) data.at('name', name, [...unitPath, 'namn', at]);
      for (const [at, indicator] of unit.indikatorer.entries())
        addIndicator(indicator, [...unitPath, 'indikatorer', at], data);
    }
  }
  addNotes(plan.noter, data);
}

/** The analysis template: what its columns ask for. */
export function templatePassages(
  { file, analysmall }: CompiledPlan,
  source: ReadSource,
  collect: Collect,
): void {
  if (!analysmall) return;
  const data = dataFile(file, source, collect);
  if (analysmall.visaRubrik) data.at('head', analysmall.titel, ['analysmall', 'titel']);
  for (const column of analysmall.kolumner) data.running('head', column);
  for (const [index, name] of analysmall.områden.entries())
    data.at('name', name, ['analysmall', 'områden', index]);
}

function addIndicator({ text, punkter, mål }: Indicator, path: YamlPath, data: DataFile): void {
  data.running('indicator', text);
  for (const point of punkter) data.running('item', point);
  for (const [index, goal] of mål.entries()) {
    const own = [...path, 'mål', index];
    for (const { key, kind, passage } of GOAL_COLUMNS) {
      if (passage === undefined) continue;
      const text = goalText(goal, key);
      if (kind !== 'target') data.at(passage, text, [...own, key], [...path, key]);
      else if (text !== '') data.typeset(passage, text, goal.targetPlace ?? goal.place);
    }
  }
}

/** Column heads; of an area's own only those that differ from the plan's. */
function addHead(head: PlanHead, path: YamlPath, data: DataFile, plans?: PlanHead): void {
  for (const key of columnsOf(head))
    if (head[key] !== plans?.[key]) data.at('head', head[key], [...path, key]);
}

function addNotes(notes: readonly TableNote[], data: DataFile): void {
  for (const { content } of notes) data.running('note', content);
}
