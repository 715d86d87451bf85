import type { Report } from '../../model/diagnostic.js';
import type { Kolumn, Tabell } from '../../model/sources.js';
import type { CompiledTable, TableColumn } from '../../model/table.js';
import { nearest } from '../../source/suggest.js';
import type { YamlSource } from '../../source/yaml.js';
import { didYouMean } from '../reporter.js';

/** Keys of a row that are no cells, in YAML and as columns of a row file. No column may be called so. */
export const ROW_KEYS: ReadonlySet<string> = new Set(['id', 'slag', 'stämmer-med', 'noter', 'rader', 'nivå']);

/** A column with everything that reading, adding and printing its cells need. */
export interface Column extends TableColumn {
  mönster?: string;
  /** Columns this one is the sum of; empty when it has no such rule. */
  parts: string[];
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
export function readColumns(yaml: YamlSource<Tabell>, report: Report): Columns {
  const byId = new Map<string, Column>();
  const indexes = new Map<string, number>();
  for (const [index, kolumn] of yaml.value.kolumner.entries()) {
    if (!isFree(kolumn.id, index, indexes, yaml, report)) continue;
    indexes.set(kolumn.id, index);
    byId.set(kolumn.id, toColumn(kolumn));
  }
  for (const [id, index] of indexes) {
    const column = byId.get(id)!;
    column.parts = usableParts(column, index, byId, yaml, report);
  }
  const list = [...byId.values()];
  return { list, byId, inOrderOfRules: sortByRules(list, byId, indexes, yaml, report) };
}

function toColumn(kolumn: Kolumn): Column {
  return {
    id: kolumn.id,
    rubrik: kolumn.rubrik,
    typ: kolumn.typ ?? 'text',
    ...(kolumn.enhet !== undefined && { enhet: kolumn.enhet }),
    ...(kolumn.decimaler !== undefined && { decimaler: kolumn.decimaler }),
    ...(kolumn.mönster !== undefined && { mönster: kolumn.mönster }),
    parts: kolumn['summa-av'] ?? [],
  };
}

function isFree(
  id: string,
  index: number,
  indexes: ReadonlyMap<string, number>,
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
  const first = indexes.get(id);
  if (first === undefined) return true;
  const line = yaml.place(['kolumner', first, 'id']).start.line;
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
  index: number,
  byId: ReadonlyMap<string, Column>,
  yaml: YamlSource<Tabell>,
  report: Report,
): string[] {
  if (column.parts.length > 0 && !isNumeric(column)) {
    reportNoNumbers(column, yaml.place(['kolumner', index, 'summa-av'], 'key'), report);
    return [];
  }
  return column.parts.filter((id, position) => {
    const place = yaml.place(['kolumner', index, 'summa-av', position]);
    const part = byId.get(id);
    if (!part) reportUnknownColumn(id, byId.keys(), place, report);
    else if (!isNumeric(part)) reportNoNumbers(part, place, report);
    return part !== undefined && isNumeric(part);
  });
}

function reportNoNumbers(
  column: Column,
  place: ReturnType<YamlSource<Tabell>['place']>,
  report: Report,
): void {
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

function reportUnknownColumn(
  id: string,
  columns: Iterable<string>,
  place: ReturnType<YamlSource<Tabell>['place']>,
  report: Report,
): void {
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
function sortByRules(
  list: readonly Column[],
  byId: ReadonlyMap<string, Column>,
  indexes: ReadonlyMap<string, number>,
  yaml: YamlSource<Tabell>,
  report: Report,
): Column[] {
  const sorted = new Set<Column>();
  const visit = (column: Column, path: readonly string[]): void => {
    if (sorted.has(column)) return;
    const circle = column.parts.find((id) => id === column.id || path.includes(id));
    if (circle !== undefined) {
      const names = [...path.slice(path.indexOf(circle)), column.id, circle].join(' → ');
      report({
        rule: 'column-sum',
        severity: 'error',
        place: yaml.place(['kolumner', indexes.get(column.id)!, 'summa-av'], 'key'),
        message: {
          sv: `Kolumnen ”${circle}” är en summa av sig själv: ${names}.`,
          en: `The column “${circle}” is a sum of itself: ${names}.`,
        },
        hint: { sv: 'Ta bort en av kolumnerna ur summa-av.', en: 'Remove one of the columns from summa-av.' },
      });
      column.parts = [];
    }
    for (const id of column.parts) visit(byId.get(id)!, [...path, column.id]);
    sorted.add(column);
  };
  for (const column of list) visit(column, []);
  return [...sorted];
}

/** Reads the headings over several columns: their columns must exist and stand side by side. */
export function readColumnGroups(
  yaml: YamlSource<Tabell>,
  columns: Columns,
  report: Report,
): CompiledTable['kolumngrupper'] {
  const position = new Map(columns.list.map((column, index) => [column.id, index]));
  return (yaml.value.kolumngrupper ?? []).flatMap((group, index) => {
    const known = group.kolumner.filter((id, at) => {
      const place = yaml.place(['kolumngrupper', index, 'kolumner', at]);
      if (!position.has(id)) reportUnknownColumn(id, position.keys(), place, report);
      return position.has(id);
    });
    const first = position.get(known[0] ?? '') ?? 0;
    const apart = known.findIndex((id, at) => position.get(id) !== first + at);
    if (apart < 0) return known.length > 0 ? [{ rubrik: group.rubrik, kolumner: known }] : [];
    report({
      rule: 'column-group',
      severity: 'error',
      place: yaml.place(['kolumngrupper', index, 'kolumner', group.kolumner.indexOf(known[apart]!)]),
      message: {
        sv: `Kolumnen ”${known[apart]}” står inte bredvid de andra under ”${group.rubrik}”.`,
        en: `The column “${known[apart]}” does not stand beside the others under “${group.rubrik}”.`,
      },
      hint: {
        sv: `En rubrik kan bara spänna över kolumner intill varandra. Ordningen är ${[...position.keys()].join(', ')}.`,
        en: `A heading can only span neighbouring columns. Their order is ${[...position.keys()].join(', ')}.`,
      },
    });
    return [];
  });
}
