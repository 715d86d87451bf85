import type { Comparison } from '../../src/compare/compare.js';
import type { Entry, Kept } from '../../src/compare/entry.js';
import type { Grid, GridCell } from '../../src/compare/grid.js';
import type { GridDiff, GridLine } from '../../src/compare/grid-diff.js';
import { type ComparedPassage, formOf } from '../../src/compare/passage.js';
import { lookOf, PARAGRAPH_END, readTokens, type Side, type Token } from '../../src/compare/token.js';
import { sideOf } from '../../src/compare/words.js';

/** One passage as a line of text: what it is, and its exact words. */
type PassageText = string;

/** A document as text, passage by passage: what a comparison must keep of both sides. */
export function documentText(passages: readonly ComparedPassage[]): PassageText[] {
  return passages.map((passage) => {
    if (passage.grid)
      return tableText(
        passage,
        gridText(passage.grid, ({ content }) => marked(readTokens(content))),
      );
    return `${headOf(passage)} ${marked(readTokens(passage.content))}`;
  });
}

/** The old or the new document's text, made of nothing but a comparison. */
export function sideText({ entries }: Pick<Comparison, 'entries'>, side: Side): PassageText[] {
  const bodies = new Map<number, readonly Entry[]>();
  for (const entry of entries) if (entry.kind === 'moved-to') bodies.set(entry.move, entry.body);
  const own = side === 'old' ? 'removed' : 'added';
  const walk = (list: readonly Entry[]): PassageText[] =>
    list.flatMap((entry) => {
      switch (entry.kind) {
        case 'paired':
          return keptText(entry, side);
        case 'moved-from':
          return side === 'old' ? walk(bodies.get(entry.move) ?? []) : [];
        case 'moved-to':
          return side === 'new' ? walk(entry.body) : [];
        default:
          return entry.kind === own ? documentText([entry.passage]) : [];
      }
    });
  return walk(entries);
}

function keptText(entry: Kept, side: Side): PassageText[] {
  const [passage] = entry[side];
  if (entry.grid) return [tableText(passage!, gridSide(entry.grid, side))];
  const parts: Token[][] = [[]];
  for (const token of sideOf(entry.ops, side)) {
    if (token.key === PARAGRAPH_END) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return entry[side].map((each, index) => `${headOf(each)} ${marked(parts[index] ?? [])}`);
}

/** Words with the marks around them, so that text that looks different is different. */
function marked(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const look = lookOf(token);
      const object = token.text === '' ? `‹${token.pieces[0]?.leaf.type ?? ''}›` : '';
      return `${look === '' ? '' : `‹${look}›`}${object}${token.read}`;
    })
    .join('');
}

function headOf(passage: ComparedPassage): string {
  const { number, note } = passage;
  return `[${formOf(passage)}${number === undefined ? '' : ` ${number}`}${note ? ` ${note.number}` : ''}]`;
}

function tableText(passage: ComparedPassage, lines: readonly string[]): string {
  return [headOf(passage), ...lines].join('\n');
}

function gridText({ columns, rows }: Grid, text: (cell: GridCell) => string): string[] {
  return [
    columns.map(({ head }) => text(head)).join('\t'),
    ...rows.map(({ level, cells }) => `${level}\t${cells.map(text).join('\t')}`),
  ];
}

function gridSide({ columns, rows }: GridDiff, side: Side): string[] {
  const inOrder = <T extends GridLine>(lines: readonly T[]) =>
    lines.filter((line) => line[side] >= 0).sort((x, y) => x[side] - y[side]);
  const own = inOrder(columns);
  const places = own.map((column) => columns.indexOf(column));
  return [
    own.map(({ head }) => marked(sideOf(head.ops, side))).join('\t'),
    ...inOrder(rows).map((row) => {
      const { level } = (side === 'old' ? row.before : row.after)!;
      return `${level}\t${places.map((place) => marked(sideOf(row.cells[place]!.ops, side))).join('\t')}`;
    }),
  ];
}
