import type { Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { DefinitionListNode, DefinitionPart } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { align } from './source-offsets.js';

/** The sign of an explanation at the beginning of a line. */
const SIGN = /^:[ \t]+(?:(?=\S)|$)/;
/** Longest term on the line above an empty one: a longer paragraph is text. */
const LONGEST_TERM = 100;

/** Nodes that may have definition lists in them. */
const AROUND: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

/** A line of a paragraph. */
type Line = PhrasingContent[];

/**
 * Makes definition lists of paragraphs in which a term stands alone on a line and the lines below it begin with a colon
 * and a space, as in PHP Markdown Extra. Each explanation is one paragraph. Done on the finished tree, since everything
 * else about these lines is running text; the micromark extension for them takes time that grows with the square.
 *
 * @param root the tree of a whole file; it is changed
 */
export function formDefinitionLists(root: Root, source: string): void {
  if (!/^[\s>]*:[ \t]/m.test(source)) return;
  visit(root, (node) => {
    if (AROUND.has(node.type) && 'children' in node) formIn(node as Parents, source);
  });
}

function formIn(parent: Parents, source: string): void {
  const formed: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    const parts = child.type === 'paragraph' ? partsOf(linesOf(child, source), source) : undefined;
    const before = formed.at(-1);
    if (!parts) formed.push(child);
    else if (parts[0]!.data.part === 'term') addTo(formed, before, parts);
    else if (before?.type === 'definitionList') addTo(formed, before, parts);
    else if (before?.type === 'paragraph' && isTerm(before)) {
      formed.pop();
      addTo(formed, formed.at(-1), [partOf('term', before.children), ...parts]);
    } else formed.push(child);
  }
  parent.children = formed as never;
}

function addTo(formed: Nodes[], before: Nodes | undefined, parts: DefinitionPart[]): void {
  const end = parts.at(-1)!.position!.end;
  if (before?.type === 'definitionList') {
    before.children.push(...parts);
    before.position!.end = end;
    return;
  }
  const position = { start: parts[0]!.position!.start, end };
  formed.push({ type: 'definitionList', children: parts, position } satisfies DefinitionListNode);
}

/** Whether a paragraph is short and on one line. */
function isTerm({ children, position }: Paragraph): boolean {
  const { start, end } = position!;
  return start.line === end.line && end.column - start.column <= LONGEST_TERM && !children.some(isComment);
}

function isComment({ type }: Nodes): boolean {
  return type === 'html';
}

/** Terms and explanations of lines; undefined when there are none, or when the first line is neither. */
function partsOf(lines: readonly Line[], source: string): DefinitionPart[] | undefined {
  const explains = lines.map((line) => begins(line, source));
  if (!explains.includes(true)) return undefined;
  const parts: { part: 'term' | 'explanation'; content: PhrasingContent[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (explains[index]) parts.push({ part: 'explanation', content: withoutSign(line) });
    else if (explains[index + 1]) parts.push({ part: 'term', content: line });
    else if (last?.part === 'explanation') last.content.push(newLine(line), ...line);
    else return undefined;
  }
  return parts.map(({ part, content }) => partOf(part, content));
}

function partOf(part: 'term' | 'explanation', children: PhrasingContent[]): DefinitionPart {
  const position = { start: children[0]!.position!.start, end: children.at(-1)!.position!.end };
  return { type: 'paragraph', children, position, data: { part } };
}

/** Whether a line begins with the sign of an explanation, and no backslash makes text of it. */
function begins([first, second]: Line, source: string): boolean {
  if (first?.type !== 'text') return false;
  const length = SIGN.exec(first.value)?.[0].length;
  const at = first.position?.start.offset ?? 0;
  const isFollowed = length !== undefined && (length < first.value.length || second !== undefined);
  return isFollowed && source[at] === ':' && source[at - 1] !== '\\';
}

function withoutSign([first, ...others]: Line): Line {
  const { value, position } = first as Text;
  const length = SIGN.exec(value)![0].length;
  const { start, end } = position!;
  const moved = { ...start, column: start.column + length, offset: (start.offset ?? 0) + length };
  if (length === value.length) return others;
  return [{ type: 'text', value: value.slice(length), position: { start: moved, end } }, ...others];
}

/** The end of the line before; it has no place of its own. */
function newLine([first]: Line): Text {
  const { start } = first!.position!;
  return { type: 'text', value: '\n', position: { start, end: start } };
}

/** A paragraph by the line ends in its own text; those within emphasis and links divide nothing. */
function linesOf({ children }: Paragraph, source: string): Line[] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (child.type !== 'text' || !child.value.includes('\n')) {
      lines.at(-1)!.push(child);
      continue;
    }
    let from = 0;
    for (const [index, value] of child.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (value !== '')
        lines.at(-1)!.push({ type: 'text', value, position: positionIn(child, from, value.length, source) });
      from += value.length + 1;
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Position of a stretch of a text; of all of it, when it is written otherwise. */
function positionIn({ value, position }: Text, from: number, length: number, source: string): Position {
  const { start, end } = position!;
  const exact = align(value, source, start.offset ?? 0, end.offset ?? 0);
  if (!exact) return position!;
  return {
    start: pointAt(source, start, exact.offsets[from]!),
    end: pointAt(source, start, exact.offsets[from + length - 1]! + 1),
  };
}

function pointAt(source: string, start: Point, offset: number): Point {
  const before = source.slice(start.offset, offset);
  const lineEnd = before.lastIndexOf('\n');
  const lines = before.split('\n').length - 1;
  const column = lineEnd < 0 ? start.column + before.length : before.length - lineEnd;
  return { line: start.line + lines, column, offset };
}
