import type { Figure } from '../../../compile/tables/index.js';
import { parseNumberWords } from '../../../format/number-words.js';
import { pattern } from '../../../format/pattern.js';
import type { CompiledTable, TableRow } from '../../../model/table.js';
import { yamlIn } from '../../../passages/yaml-in.js';
import type { CheckContext } from '../../check.js';

const LEAST = pattern('iu')`^(?:minsta|minst|lägsta|lägst)(?!\p{L})`;
const MOST = pattern('iu')`^(?:högsta|högst|största|längsta|maximal|max)(?!\p{L})`;

/** A table's word for a figure, when it is the opposite of a text's. */
export function oppositeLabel(
  tables: readonly CompiledTable[],
  figure: Pick<Figure, 'table' | 'column' | 'place'>,
  operator: '≥' | '≤',
): string | undefined {
  const table = tables.find(({ id }) => id === figure.table);
  const row = table && rowWith(table.rader, figure);
  const label = row?.cells[table!.kolumner[0]?.id ?? '']?.text ?? '';
  return (operator === '≥' ? MOST : LEAST).test(label) ? label : undefined;
}

function rowWith(rows: readonly TableRow[], figure: Pick<Figure, 'column' | 'place'>): TableRow | undefined {
  for (const row of rows) {
    if (row.cells[figure.column]?.place.start.offset === figure.place.start.offset) return row;
    const below = rowWith(row.rader, figure);
    if (below) return below;
  }
  return undefined;
}

const NUMBERS = `\\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv`;
const WITHIN = pattern(
  'giu',
)`(?<!\p{L})(?:inom|under|efter|på|högst) (${NUMBERS}) (minut|timm|dag|dygn|veck|månad)(?:er|ar|e|or|a)?(?!\p{L})`;

/** A time limit that a column names and the text around its table does not. */
export interface NamedLimit {
  table: CompiledTable;
  /** The column's index. */
  column: number;
  /** `inom 8 minuter` */
  words: string;
  /** The limit in the same unit, or of the same number, that the text names. */
  said: string;
}

/**
 * The limits in headings and patterns of columns where the text under the same heading names others of the same unit or
 * number.
 */
export function limitsNamed({ commission, passages, source }: CheckContext): NamedLimit[] {
  const named: NamedLimit[] = [];
  for (const table of commission.tables) {
    const columns = (yamlIn(source(table.file))?.value as { kolumner?: unknown } | undefined)?.kolumner;
    const limits = (Array.isArray(columns) ? columns : []).flatMap((column, index) =>
      ['rubrik', 'mönster'].flatMap((key) =>
        limitsIn(String((column as Record<string, unknown> | null)?.[key] ?? '')).map((limit) => ({
          ...limit,
          index,
        })),
      ),
    );
    if (limits.length === 0) continue;
    const heading = passages.find(({ origin, heading }) => origin.file === table.file && heading)?.heading;
    if (!heading) continue;
    const said = passages
      .filter((each) => each.heading === heading && (each.kind === 'paragraph' || each.kind === 'item'))
      .flatMap(({ text }) => limitsIn(text));
    for (const { words, unit, number, index } of limits) {
      const others = said.filter((each) => each.unit === unit || each.number === number);
      if (others.length > 0 && !others.some((each) => each.unit === unit && each.number === number))
        named.push({ table, column: index, words, said: others[0]!.words });
    }
  }
  return named;
}

function limitsIn(text: string): { words: string; number: number; unit: string }[] {
  const plain = text.replaceAll('\u00a0', ' ');
  return [...plain.matchAll(WITHIN)].map(({ 0: words, 1: number = '', 2: unit = '' }) => ({
    words: words.toLowerCase(),
    number: parseNumberWords(number) ?? Number(number),
    unit: unit.toLowerCase(),
  }));
}
