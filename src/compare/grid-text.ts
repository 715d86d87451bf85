import type { Grid, GridCell } from './grid.js';
import { wordsOf } from './likeness.js';
import { type Tokenise, textOf } from './token.js';

/** Words beyond these do not make a table more recognisable. */
const MOST_WORDS = 3000;

/** A cell as it is compared. */
export function cellKey({ content }: GridCell, read: Tokenise): string {
  return read(content)
    .map(({ key }) => key)
    .join(' ');
}

/** A cell as it is printed. */
export function cellText({ content }: GridCell, read: Tokenise): string {
  return textOf(read(content)).trim();
}

/** Hash that is equal for tables with the same text. */
export function gridHash({ columns, rows, kind }: Grid, read: Tokenise): string {
  const lines = rows.map(
    ({ cells, level }) => `${level}\u0001${cells.map((each) => cellKey(each, read)).join('\u0001')}`,
  );
  return [`table ${kind}`, columns.map(({ head }) => cellKey(head, read)).join('\u0001'), ...lines].join(
    '\u0002',
  );
}

/** The words that identify a table. */
export function gridWords({ columns, rows }: Grid, read: Tokenise): string[] {
  const words = columns.flatMap(({ head }) => wordsOf(cellText(head, read)));
  for (const { cells } of rows) {
    if (words.length > MOST_WORDS) break;
    for (const each of cells) words.push(...wordsOf(cellText(each, read)));
  }
  return words;
}
