import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import type { Commission, CommissionMeta } from '../model/commission.js';
import type { Origin, Place } from '../model/place.js';
import { originOf, placeOf } from '../source/markdown.js';
import { fileStart } from '../source/read-problem.js';
import { inlineText, markdownLines } from './markdown-lines.js';
import { planLines, templateLines } from './plan-lines.js';
import { tableLines } from './table-lines.js';

/**
 * Part of a commission that a text belongs to, and hence the file to edit. `titel`: the front matter. `uppdrag`: the
 * commission file. `uppföljningsplan`: the plan's file. Else a block, as `block lakemedel@1`, or a table, as `tabell
 * volymer`.
 */
export type PartName = 'titel' | 'uppdrag' | 'uppföljningsplan' | `block ${string}` | `tabell ${string}`;

/** A line of the text: a paragraph, heading, list item, table row or note. */
export interface TextLine {
  part: PartName;
  /** As it reads, in Markdown on one line; ordinary spaces only. */
  text: string;
  place: Place;
  origin: Origin;
  /** The heading it is under, as it reads; a heading is under itself. */
  heading: string;
}

/** The object of a decision: the words and figures of a commission in their order, without their appearance. */
export interface DecidedText {
  lines: readonly TextLine[];
  /** SHA-256 of all lines, hex. */
  sha256: string;
  /** SHA-256 of each part's own lines, hex, in the order of first use. */
  parts: ReadonlyMap<PartName, string>;
}

/**
 * The decided text of a compiled commission. It is the same however its source is wrapped, indented or quoted. The
 * numbers of headings, tables and notes follow from the order and are left out.
 *
 * @param file the commission file
 */
export function decidedText(commission: Commission, file: string): DecidedText {
  const lines: TextLine[] = [];
  let heading = '';
  const add = (part: PartName, text: string, place: Place, origin: Origin = { file: place.file }): void => {
    const plain = oneLine(text);
    if (plain !== '') lines.push({ part, text: plain, place, origin, heading });
  };
  const addMarkdown = (node: RootContent, before = ''): void => {
    for (const { node: written, text } of markdownLines(node)) {
      const origin = originOf(written);
      add(partOf(origin), before + text, placeOf(written), origin);
    }
  };
  for (const text of titleTexts(commission.meta)) add('titel', text, fileStart(file));
  for (const node of commission.body.children) {
    if (node.type === 'heading') heading = oneLine(inlineText(node.children));
    if (node.type === 'dataTable') {
      const { table } = node;
      tableLines(table, (text, place) => add(`tabell ${table.id}`, text, place));
    } else if (node.type === 'followUpPlan') {
      planLines(node.plan, (text, place) => add('uppföljningsplan', text, place));
    } else if (node.type === 'analysisTemplate') {
      templateLines(node.plan, (text, place) => add('uppföljningsplan', text, place));
    } else addMarkdown(node);
  }
  for (const note of commission.footnotes) for (const child of note.children) addMarkdown(child, '[^]: ');
  return { lines, sha256: hashOf(lines), parts: partHashes(lines) };
}

/** The facts of the title page, without decisions, which are not part of the text. */
function titleTexts({ titel, undertitel, från, till, giltighet, ...meta }: CommissionMeta): string[] {
  const { diarienummer, handlingReviderad, kompletterar, typ } = meta;
  return [
    titel,
    undertitel,
    typ,
    `${från.namn} – ${till.styrelse}`,
    `${giltighet.från} – ${giltighet.till}`,
    diarienummer ?? '',
    kompletterar?.text ?? '',
    handlingReviderad === undefined ? '' : `reviderat ${handlingReviderad}`,
  ];
}

function partOf({ block }: Origin): PartName {
  return block ? `block ${block.id}@${block.version}` : 'uppdrag';
}

/** Without soft hyphens; every white space, also one that keeps words together, is one ordinary space. */
function oneLine(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function partHashes(lines: readonly TextLine[]): Map<PartName, string> {
  const byPart = new Map<PartName, TextLine[]>();
  for (const line of lines) {
    const others = byPart.get(line.part);
    if (others) others.push(line);
    else byPart.set(line.part, [line]);
  }
  return new Map([...byPart].map(([part, own]) => [part, hashOf(own)]));
}

function hashOf(lines: readonly TextLine[]): string {
  return createHash('sha256')
    .update(lines.map(({ text }) => `${text}\n`).join(''))
    .digest('hex');
}
