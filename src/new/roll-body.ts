import type { Nodes, RootContent } from 'mdast';
import type { BlockStore } from '../compile/block-store.js';
import type { MarkedEdit } from '../edit/marked-edit.js';
import { visit } from '../model/visit.js';
import { type Directive, parseMarkdown } from '../source/markdown.js';
import type { YearShift } from './year-shift.js';

/** Options for rolling the text over, besides the years. */
export interface BodyOptions {
  blocks: BlockStore;
  /** Ids of blocks that keep their version because the newest does not fit. */
  kept: ReadonlySet<string>;
}

/** Attributes and expressions: what is between braces holds ids, not prose. */
const BRACES = /\{\{[^{}]*\}\}|\{[^{}\n]*\}/g;

/**
 * Rolls the text of a commission over to a new year: years in headings and in the ids made of them move, and so do
 * those in running text, where a comment asks whether what is said still holds. Blocks are raised to their newest
 * version.
 */
export function rollBody(edit: MarkedEdit, shift: YearShift, options: BodyOptions): void {
  const { file, text } = edit.source;
  const { children } = parseMarkdown(text, { file });
  let above: RootContent | undefined;
  for (const node of children) {
    const [start, end] = rangeOf(node);
    const from = above ? rangeOf(above)[0] : start;
    if (node.type === 'html') above ??= node;
    else above = undefined;
    if (node.type === 'html' || node.type === 'yaml' || node.type === 'code') continue;
    raiseBlocks(node, from, edit, shift, options);
    const raw = text.slice(start, end);
    if (isDirective(node, 'block')) continue;
    if (node.type === 'heading') changePieces(raw, start, edit, shift, (prose) => shift.head(prose));
    else rollProse(raw, start, from, edit, shift);
  }
}

function rollProse(raw: string, start: number, from: number, edit: MarkedEdit, shift: YearShift): void {
  const changed = new Set<string>();
  const earlier = new Set<string>();
  changePieces(raw, start, edit, shift, (prose) => {
    const shifted = shift.running(prose);
    for (const year of shifted.changed) changed.add(year);
    for (const year of shifted.earlier) earlier.add(year);
    return shifted.text;
  });
  const question = questionOf([...changed], [...earlier], shift);
  if (question) edit.mark(from, question);
}

/** Question to an editor about a text that contains years; `undefined` when it contains none. */
export function questionOf(changed: string[], earlier: string[], shift: YearShift): string | undefined {
  const moved = changed.map((year) => `${year} är ändrat till ${shift.head(year)}`);
  const named = earlier.map((year) => `${year} nämns`);
  const all = [...moved, ...named];
  return all.length === 0 ? undefined : `${all.join(', ')}; stämmer texten fortfarande?`;
}

/** Changes what is prose in a piece of Markdown one way, and what is ids another. Blocks keep theirs. */
function changePieces(
  raw: string,
  start: number,
  edit: MarkedEdit,
  shift: YearShift,
  prose: (text: string) => string,
): void {
  let done = 0;
  const change = (to: number, how: (text: string) => string): void => {
    edit.replace(start + done, start + to, how(raw.slice(done, to)));
    done = to;
  };
  for (const { 0: braces, index } of raw.matchAll(BRACES)) {
    change(index, prose);
    const isBlock = raw.slice(0, index).endsWith('::block');
    change(index + braces.length, isBlock ? (text) => text : (text) => shift.id(text));
  }
  change(raw.length, prose);
}

function raiseBlocks(
  node: Nodes,
  from: number,
  edit: MarkedEdit,
  shift: YearShift,
  { blocks, kept }: BodyOptions,
): void {
  visit(node, (each) => {
    if (!isDirective(each, 'block')) return;
    const { id, version, ...rest } = each.attributes ?? {};
    const [start, end] = rangeOf(each);
    const written = edit.source.text.slice(start, end);
    let raised = written;
    const newest = id ? blocks.versions(id).at(-1) : undefined;
    if (version && newest !== undefined && newest !== Number(version)) {
      const later = `blocket ${id} finns i version ${newest}, men här står version ${version}`;
      if (kept.has(id!)) edit.mark(from, `${later} kvar: den nya passar inte utan ändringar`);
      else {
        raised = raised.replace(/(?<=[\s{])version\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}]+)/, `version=${newest}`);
        edit.mark(from, `blocket ${id} är höjt från version ${version} till ${newest}; läs det`);
      }
    }
    for (const [name, value] of Object.entries(rest)) {
      const moved = shift.head(value ?? '');
      if (name === 'tillval' || moved === value) continue;
      raised = raised
        .replace(`${name}="${value}"`, `${name}="${moved}"`)
        .replace(`${name}=${value}`, `${name}=${moved}`);
      edit.mark(from, `${name} var ${value}`);
    }
    edit.replace(start, end, raised);
  });
}

function isDirective(node: Nodes, name: string): node is Directive {
  return node.type === 'leafDirective' && node.name === name;
}

function rangeOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
