import type { Commission } from '../model/commission.js';
import { decidedText, type TextLine } from './decided-text.js';

/** A commission's text as Markdown: what was decided, then every paragraph, list, table row and note in order. */
export function markdownOf(commission: Commission, commissionFile: string): string {
  const { meta } = commission;
  const lines = decidedText(commission, commissionFile).lines.filter(({ part }) => part !== 'titel');
  const head = [
    `# ${meta.titel}`,
    meta.undertitel,
    ...meta.beslut.map(({ text }) => text.replaceAll('\u00a0', ' ')),
    ...(meta.handlingReviderad === undefined ? [] : [`Reviderat ${meta.handlingReviderad}`]),
    ...(meta.diarienummer === undefined ? [] : [`Diarienummer ${meta.diarienummer}`]),
    `Gäller ${meta.giltighet.från} – ${meta.giltighet.till}`,
  ];
  return `${[...head, ...blocksOf(lines)].join('\n\n')}\n`;
}

/** The same without marks, for reading. */
export function plainTextOf(commission: Commission, commissionFile: string): string {
  return markdownOf(commission, commissionFile)
    .replace(/^#+ /gm, '')
    .replace(/^\|(?: --- \|)+\n/gm, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1');
}

/** Puts rows of one table and items of one list together, everything else by itself. */
function blocksOf(lines: readonly TextLine[]): string[] {
  const blocks: string[][] = [];
  let kind: 'row' | 'item' | undefined;
  for (const { text } of lines) {
    const row = rowOf(text);
    const now = row === undefined ? (/^ *(?:-|\d+\.) /.test(text) ? 'item' : undefined) : 'row';
    const open = blocks.at(-1);
    if (now !== undefined && now === kind && open) open.push(row ?? text);
    else if (row !== undefined) blocks.push([row, separatorOf(row)]);
    else blocks.push([text]);
    kind = now;
  }
  return blocks.map((block) => block.join('\n'));
}

/** A row of a table; dots before it, for rows under another, move into its first cell. */
function rowOf(text: string): string | undefined {
  const [, dots = '', cells, rest = ''] = /^(·*)\| (.*) \|(.*)$/.exec(text) ?? [];
  if (cells === undefined) return undefined;
  return `| ${dots}${dots === '' ? '' : ' '}${cells}${rest} |`;
}

function separatorOf(row: string): string {
  const columns = row.split(' | ').length;
  return `|${' --- |'.repeat(columns)}`;
}
