import type { Units } from '../../format/words.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { Kolumn, Tabell } from '../../model/sources.js';
import type { CompiledTable, TableColumn } from '../../model/table.js';
import type { YamlSource } from '../../source/yaml.js';
import { nearest } from '../../text/suggest.js';
import { didYouMean } from '../reporter.js';

/** Keys of a row that are no cells, in YAML and as columns of a row file. No column may be called so. */
export const ROW_KEYS: ReadonlySet<string> = new Set(['id', 'slag', 'stämmer-med', 'noter', 'rader', 'nivå']);

/** A column with everything that reading, adding and printing its cells need. */
export interface Column extends TableColumn {
  /** Its place among the columns that can be used, from 0: where its cell is in a row. */
  index: number;
  /** Its place among the columns in the YAML, from 0. */
  sourceIndex: number;
  mönster?: string;
  /** The units that its words may have. */
  units: Units;
  /** Columns this one is the sum of; empty when it has no such rule. */
  parts: Column[];
}

/** The columns of a table that can be used: those with an id of their own. */
export interface Columns {
  /** As printed. */
  list: Column[];
  byId: ReadonlyMap<string, Column>;
  /** Every column after the columns it is the sum of. */
  inOrderOfRules: Column[];
}

/** Whether cells of the column hold one number each. */
export function isNumeric(column: TableColumn): boolean {
  return column.typ === 'tal' || column.typ === 'belopp' || column.typ === 'procent';
}

/** Reads a table's columns and reports ids that are reserved or used twice, and rules that cannot be followed. */
export function readColumns(yaml: YamlSource<Tabell>, units: Units, report: Report): Columns {
  const byId = new Map<string, Column>();
  for (const [sourceIndex, kolumn] of yaml.value.kolumner.entries()) {
    if (!isFree(kolumn.id, sourceIndex, byId, yaml, report)) continue;
    byId.set(kolumn.id, {
      ...printedColumn({ ...kolumn, place: yaml.place(['kolumner', sourceIndex]) }),
      index: byId.size,
      sourceIndex,
      units,
      parts: [],
    });
  }
  const list = [...byId.values()];
  for (const column of list) {
    const { mönster } = yaml.value.kolumner[column.sourceIndex]!;
    if (mönster !== undefined) column.mönster = mönster;
    column.parts = usableParts(column, byId, yaml, report);
  }
  return { list, byId, inOrderOfRules: sortByRules(list, yaml, report) };
}

/** Properties of a column that a printed table needs. */
export function printedColumn({
  id,
  rubrik,
  typ,
  enhet,
  decimaler,
  place,
}: TableColumn | (Kolumn & { place: Place })): TableColumn {
  return {
    id,
    rubrik,
    typ: typ ?? 'text',
    ...(enhet !== undefined && { enhet }),
    ...(decimaler !== undefined && { decimaler }),
    place,
  };
}

function isFree(
  id: string,
  index: number,
  before: ReadonlyMap<string, Column>,
  yaml: YamlSource<Tabell>,
  report: Report,
): boolean {
  const place = yaml.place(['kolumner', index, 'id']);
  if (ROW_KEYS.has(id)) {
    report({
      rule: 'reserved-column',
      severity: 'error',
      place,
      message: {
        sv: `En kolumn får inte heta ”${id}”: i en rad betyder det något annat.`,
        en: `A column cannot be called “${id}”: in a row that means something else.`,
      },
      hint: {
        sv: 'Ge kolumnen ett annat id. Rubriken påverkas inte.',
        en: 'Give the column another id. Its heading stays.',
      },
    });
    return false;
  }
  const first = before.get(id);
  if (!first) return true;
  const line = yaml.place(['kolumner', first.sourceIndex, 'id']).start.line;
  report({
    rule: 'duplicate-column',
    severity: 'error',
    place,
    message: {
      sv: `Kolumnen ”${id}” finns redan på rad ${line}.`,
      en: `There is a column “${id}” on line ${line} already.`,
    },
    hint: { sv: 'Ge varje kolumn ett eget id.', en: 'Give each column an id of its own.' },
  });
  return false;
}

/** The columns named in `summa-av` that exist and hold numbers; the others are reported. */
function usableParts(
  column: Column,
  byId: ReadonlyMap<string, Column>,
  yaml: YamlSource<Tabell>,
  report: Report,
): Column[] {
  const path = ['kolumner', column.sourceIndex, 'summa-av'];
  const ids = yaml.value.kolumner[column.sourceIndex]?.['summa-av'] ?? [];
  if (ids.length > 0 && !isNumeric(column)) {
    reportNoNumbers(column, yaml.place(path, 'key'), report);
    return [];
  }
  return ids.flatMap((id, position) => {
    const part = byId.get(id);
    if (part && isNumeric(part)) return [part];
    const place = yaml.place([...path, position]);
    if (part) reportNoNumbers(part, place, report);
    else reportUnknownColumn(id, byId.keys(), place, report);
    return [];
  });
}

function reportNoNumbers(column: Column, place: Place, report: Report): void {
  report({
    rule: 'column-sum',
    severity: 'error',
    place,
    message: {
      sv: `Kolumnen ”${column.id}” har typen ${column.typ} och kan inte ingå i en summa.`,
      en: `The column “${column.id}” has the type ${column.typ} and cannot be part of a sum.`,
    },
    hint: {
      sv: 'Ge kolumnen typen tal, belopp eller procent.',
      en: 'Give the column the type tal, belopp or procent.',
    },
  });
}

function reportUnknownColumn(id: string, columns: Iterable<string>, place: Place, report: Report): void {
  const ids = [...columns];
  report({
    rule: 'unknown-column',
    severity: 'error',
    place,
    message: { sv: `Det finns ingen kolumn ”${id}”.`, en: `There is no column “${id}”.` },
    ...didYouMean(nearest(id, ids), {
      sv: `Kolumnerna är ${ids.join(', ')}.`,
      en: `The columns are ${ids.join(', ')}.`,
    }),
  });
}

/** Puts each column after its parts. A column that is in the end a sum of itself is reported and loses its rule. */
function sortByRules(list: readonly Column[], yaml: YamlSource<Tabell>, report: Report): Column[] {
  const sorted = new Set<Column>();
  const visit = (column: Column, path: readonly Column[]): void => {
    if (sorted.has(column)) return;
    const way = [...path, column];
    const circle = column.parts.find((part) => way.includes(part));
    if (circle) {
      reportCircle([...way.slice(way.indexOf(circle)), circle], column, yaml, report);
      column.parts = [];
    }
    for (const part of column.parts) visit(part, way);
    sorted.add(column);
  };
  for (const column of list) visit(column, []);
  return [...sorted];
}

function reportCircle(
  circle: readonly Column[],
  last: Column,
  yaml: YamlSource<Tabell>,
  report: Report,
): void {
  const [first] = circle;
  const names = circle.map((column) => column.id).join(' → ');
  report({
    rule: 'column-sum',
    severity: 'error',
    place: yaml.place(['kolumner', last.sourceIndex, 'summa-av'], 'key'),
    message: {
      sv: `Kolumnen ”${first?.id}” är en summa av sig själv: ${names}.`,
      en: `The column “${first?.id}” is a sum of itself: ${names}.`,
    },
    hint: { sv: 'Ta bort en av kolumnerna ur summa-av.', en: 'Remove one of the columns from summa-av.' },
  });
}

/** Reads the headings over several columns: their columns must exist and stand side by side. */
export function readColumnGroups(
  yaml: YamlSource<Tabell>,
  columns: Columns,
  report: Report,
): CompiledTable['kolumngrupper'] {
  const { byId } = columns;
  const order = columns.list.map((column) => column.id).join(', ');
  return (yaml.value.kolumngrupper ?? []).flatMap((group, index) => {
    const known = group.kolumner.flatMap((id, at) => {
      const column = byId.get(id);
      if (column) return [column];
      reportUnknownColumn(id, byId.keys(), yaml.place(['kolumngrupper', index, 'kolumner', at]), report);
      return [];
    });
    const [first] = known;
    if (!first) return [];
    const apart = known.find((column, at) => column.index !== first.index + at);
    if (!apart) return [{ rubrik: group.rubrik, kolumner: known.map((column) => column.id) }];
    report({
      rule: 'column-group',
      severity: 'error',
      place: yaml.place(['kolumngrupper', index, 'kolumner', group.kolumner.indexOf(apart.id)]),
      message: {
        sv: `Kolumnen ”${apart.id}” står inte bredvid de andra under ”${group.rubrik}”.`,
        en: `The column “${apart.id}” does not stand beside the others under “${group.rubrik}”.`,
      },
      hint: {
        sv: `En rubrik kan bara spänna över kolumner intill varandra. Ordningen är ${order}.`,
        en: `A heading can only span neighbouring columns. Their order is ${order}.`,
      },
    });
    return [];
  });
}
