import { createHash } from 'node:crypto';
import type { Nodes, Parents } from 'mdast';
import type { Commission } from '../model/commission.js';
import type { CompiledPlan } from '../model/plan.js';
import type { CompiledTable, TableRow } from '../model/table.js';
import {
  CAPTION_LIST_LOOK,
  CAPTIONED_LOOK,
  columnLook,
  definitionLook,
  FIGURE_LOOK,
  headingLook,
  indicatorLook,
  inlineLook,
  itemLook,
  type Look,
  lookDifference,
  markdownColumnLook,
  planLook,
  rowLook,
  tableLook,
  unitLook,
} from './look.js';
import { inlineText } from './markdown-lines.js';

/** A piece of text that shows more than its words. */
export interface Appearance {
  /** The words it is about. */
  words: string;
  look: Look;
  /** The number of headings before it, which keeps equal words in different sections apart. */
  section: number;
}

/** All that a reader sees or hears of a commission besides the lines of its decided text, in reading order. */
function appearancesOf({ meta, body, footnotes }: Commission): Appearance[] {
  const found: Appearance[] = [];
  let section = 0;
  const add = (words: string, look: Look): void => {
    if (Object.keys(look).length > 0) found.push({ words: words.replace(/\s+/g, ' ').trim(), look, section });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') section++;
    for (const [words, look] of looksOf(node)) add(words, look);
    if ('children' in node) for (const child of (node as Parents).children) walk(child);
  };
  add(meta.titel, {
    ...(meta.numrering && { 'numrerade rubriker': 'ja' }),
    ...(meta.styckenummer && { 'numrerade stycken': 'ja' }),
  });
  for (const { text, ändring } of meta.beslut) if (ändring !== undefined) add(text, { ändring });
  for (const node of [...body.children, ...footnotes]) walk(node);
  return found;
}

/** SHA-256 of all appearances, hex. */
export function appearanceHash(commission: Commission): string {
  return createHash('sha256').update(appearancesOf(commission).map(lineOf).join('')).digest('hex');
}

/**
 * The facts that differ between two commissions, as `Ekonomi: bilaga: – → ja`; none when their appearances are the
 * same.
 */
export function differentLooks(old: Commission, now: Commission): string[] {
  const [before, after] = [appearancesOf(old), appearancesOf(now)];
  const onlyIn = (some: readonly Appearance[], others: readonly Appearance[]) => {
    const known = new Set(others.map(lineOf));
    return some.filter((each) => !known.has(lineOf(each)));
  };
  const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
  const places = new Map([...gone, ...come].map((each) => [`${each.section} ${each.words}`, each]));
  const differences = [...places].map(([key, { words }]) => {
    const lookOf = (all: readonly Appearance[]) =>
      all.find((each) => `${each.section} ${each.words}` === key)?.look;
    return `${words}: ${lookDifference(lookOf(gone), lookOf(come))}`;
  });
  const isReordered = differences.length === 0 && before.map(lineOf).join('') !== after.map(lineOf).join('');
  return isReordered ? ['…'] : differences;
}

/** An appearance as it is hashed. */
function lineOf({ words, look, section }: Appearance): string {
  return `${section} ${JSON.stringify(Object.entries(look).sort())} ${words}\n`;
}

function looksOf(node: Nodes): [words: string, look: Look][] {
  switch (node.type) {
    case 'heading':
      return [[inlineText(node.children), headingLook(node)]];
    case 'list':
      return node.children.map((item) => [inlineText([item]), itemLook(node, item)]);
    case 'definitionList':
      return node.children.map((part) => [inlineText([part]), definitionLook(part)]);
    case 'table':
      return (node.children[0]?.children ?? []).map((head, index) => [
        inlineText([head]),
        markdownColumnLook(node, index),
      ]);
    case 'figure':
      return [[inlineText(node.children), FIGURE_LOOK]];
    case 'captionedTable':
      return [[inlineText([node.children[0]]), CAPTIONED_LOOK]];
    case 'captionList':
      return [['', CAPTION_LIST_LOOK]];
    case 'dataTable':
      return tableLooks(node.table);
    case 'followUpPlan':
      return planLooks(node.plan);
    case 'analysisTemplate':
      return node.plan.analysmall ? [['analysmall', planLook(node.plan.analysmall)]] : [];
    default:
      return [[inlineText([node]), inlineLook(node)]];
  }
}

function tableLooks(table: CompiledTable): [string, Look][] {
  const [first] = table.kolumner;
  const rows = (all: readonly TableRow[]): [string, Look][] =>
    all.flatMap((row) => [[row.cells[first?.id ?? '']?.text ?? '', rowLook(row)], ...rows(row.rader)]);
  return [
    [`tabell ${table.id}`, tableLook(table)],
    ...table.kolumner.map((column): [string, Look] => [column.rubrik, columnLook(column)]),
    ...rows(table.rader),
  ];
}

function planLooks(plan: CompiledPlan): [string, Look][] {
  const units = plan.områden.flatMap(({ enheter }) => enheter);
  const words = (content: readonly Nodes[]) => content.flatMap(inlineLooks);
  return [
    ['uppföljningsplan', planLook(plan)],
    ...units.flatMap((unit): [string, Look][] => [
      [unit.namn.join(' · '), unitLook(unit)],
      ...unit.indikatorer.flatMap((each): [string, Look][] => [
        [each.plain, indicatorLook(each, plan)],
        ...words(each.text),
        ...each.punkter.flatMap(words),
      ]),
    ]),
    ...plan.noter.flatMap(({ content }) => words(content)),
  ];
}

/** The looks of running text that is no part of the tree. */
function inlineLooks(node: Nodes): [string, Look][] {
  const own: [string, Look] = [inlineText([node]), inlineLook(node)];
  return 'children' in node ? [own, ...(node as Parents).children.flatMap(inlineLooks)] : [own];
}
