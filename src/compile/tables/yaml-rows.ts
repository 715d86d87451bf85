import type { Report } from '../../model/diagnostic.js';
import type { Cellvarde, Rad, Tabell } from '../../model/sources.js';
import type { YamlSource } from '../../source/yaml.js';
import { nearest } from '../../text/suggest.js';
import type { FieldText } from '../field-text.js';
import { didYouMean } from '../reporter.js';
import { type Columns, ROW_KEYS } from './columns.js';
import { readCell } from './read-cell.js';
import { MAX_LEVEL, type WrittenCell, type WrittenRow } from './written-row.js';

/** Reads the rows of a table's own YAML. Cells without a column and rows nested too deep are reported and left out. */
export function rowsFromYaml(
  yaml: YamlSource<Tabell>,
  columns: Columns,
  text: FieldText,
  report: Report,
): WrittenRow[] {
  const readRows = (
    rader: readonly Rad[],
    path: readonly (string | number)[],
    level: number,
  ): WrittenRow[] => {
    if (level <= MAX_LEVEL || rader.length === 0)
      return rader.map((rad, index) => readRow(rad, [...path, index], level));
    report({
      rule: 'row-level',
      severity: 'error',
      place: yaml.place(path, 'key'),
      message: {
        sv: `Raderna är nästlade djupare än ${MAX_LEVEL} nivåer.`,
        en: `The rows are nested deeper than ${MAX_LEVEL} levels.`,
      },
      hint: { sv: 'Dela tabellen i flera.', en: 'Divide the table into several.' },
    });
    return [];
  };

  const readRow = (rad: Rad, path: readonly (string | number)[], level: number): WrittenRow => {
    const cells: WrittenCell[] = new Array(columns.list.length);
    for (const [key, value] of Object.entries(rad)) {
      if (ROW_KEYS.has(key) && key !== 'nivå') continue;
      const column = columns.byId.get(key);
      if (!column) reportUnknownKey(key, yaml, [...path, key], columns, report);
      else {
        const at = [...path, key];
        const place = yaml.place(at);
        const written = () => yaml.written(at);
        cells[column.index] = {
          value: readCell(column, value as Cellvarde, place, text, report, written),
          blank: typeof value === 'string' && value.trim() === '',
          place,
        };
      }
    }
    const agreesWith = rad['stämmer-med'];
    return {
      ...(rad.id !== undefined && { id: { text: rad.id, place: yaml.place([...path, 'id']) } }),
      slag: rad.slag ?? 'rad',
      level,
      cells,
      noter: (rad.noter ?? []).map((key, index) => ({ key, place: yaml.place([...path, 'noter', index]) })),
      ...(agreesWith !== undefined && {
        agreesWith: { path: agreesWith, place: yaml.place([...path, 'stämmer-med']) },
      }),
      rader: readRows(rad.rader ?? [], [...path, 'rader'], level + 1),
      place: cells[0]?.place ?? yaml.place(path),
    };
  };

  return readRows(yaml.value.rader ?? [], ['rader'], 1);
}

function reportUnknownKey(
  key: string,
  yaml: YamlSource<Tabell>,
  path: readonly (string | number)[],
  columns: Columns,
  report: Report,
): void {
  const ids = columns.list.map((column) => column.id);
  report({
    rule: 'unknown-cell',
    severity: 'error',
    place: yaml.place(path, 'key'),
    message: {
      sv: `Raden har en cell ”${key}”, men tabellen har ingen sådan kolumn.`,
      en: `The row has a cell “${key}”, but the table has no such column.`,
    },
    ...didYouMean(nearest(key, [...ids, 'id', 'slag', 'stämmer-med', 'noter', 'rader']), {
      sv: `Kolumnerna är ${ids.join(', ')}.`,
      en: `The columns are ${ids.join(', ')}.`,
    }),
  });
}
