import type { Html, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from '../model/visit.js';

/** A no-break space keeps a line from beginning anything but a paragraph, and is a boundary for what is emphasised. */
const BEFORE = '\u00a0';

/**
 * Makes a paragraph of a comment with text after it on the same line. CommonMark takes such a line for raw HTML from
 * its first sign to its last, text included; for an editor it is text with a comment in front.
 *
 * @param root the tree of a whole file; it is changed
 * @param parse the parser that made it
 */
export function keepTextBesideComments(root: Root, parse: (text: string) => Root): void {
  let labels: string | undefined;
  visit(root, 'html', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'paragraph') return;
    const { comment, rest } = divided(node);
    if (rest === undefined) return;
    labels ??= labelsOf(root);
    const [paragraph] = parse(`${BEFORE}${rest}\n\n${labels}`).children;
    const end = node.position?.end;
    if (paragraph?.type !== 'paragraph' || !end) return;
    const start = before(end, rest.length);
    for (const child of paragraph.children) visit(child, (each: Nodes) => move(each, start));
    (parent as Parents).children[index] = paragraphOf(node, comment, paragraph.children, start) as never;
  });
}

/** The comments that raw HTML begins with, and the text after them, which always stands on the line where they end. */
function divided({ value }: Html): { comment: string; rest?: string } {
  const end = endOfComments(value);
  // Lines that begin with anything else are refused as a whole.
  return end === 0 || end === value.length
    ? { comment: value }
    : { comment: value.slice(0, end), rest: value.slice(end) };
}

/** Whether raw HTML is comments and nothing else: of what stands between two comments a reader would never learn. */
export function isComments(html: string): boolean {
  return endOfComments(html) === html.length;
}

/**
 * Offset of the end of the comments that a text begins with and the space after them. `<!-->` and `<!--->` are comments
 * too.
 */
function endOfComments(text: string): number {
  let end = 0;
  while (text.startsWith('<!--', end)) {
    const close = text.indexOf('-->', end + 2);
    if (close < 0) break;
    end = close + 3;
    while (end < text.length && text[end]!.trim() === '') end += 1;
  }
  return end;
}

function paragraphOf(
  node: Html,
  comment: string,
  children: readonly PhrasingContent[],
  start: Point,
): Paragraph {
  const position = node.position!;
  const [first, ...others] = children;
  const text = first?.type === 'text' ? [{ ...first, value: first.value.slice(BEFORE.length) }] : [];
  const own: Html = { type: 'html', value: comment, position: { start: position.start, end: start } };
  return { type: 'paragraph', children: [own, ...text.filter(({ value }) => value), ...others], position };
}

/** Definitions of the file, which give names in a separately parsed line the same meaning. */
function labelsOf(root: Root): string {
  const labels = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'definition') labels.add(`[${node.label ?? node.identifier}]: #`);
    else if (node.type === 'footnoteDefinition') labels.add(`[^${node.label ?? node.identifier}]: .`);
  });
  return [...labels].join('\n\n');
}

function before({ line, column, offset }: Point, length: number): Point {
  return { line, column: column - length, offset: (offset ?? 0) - length };
}

/** Gives a node of a line that was parsed by itself, behind a no-break space, its place in the file. */
function move(node: Nodes, start: Point): void {
  const { position } = node;
  if (!position) return;
  const moved = ({ offset }: Point): Point => {
    const by = Math.max(0, (offset ?? 0) - BEFORE.length);
    return { line: start.line, column: start.column + by, offset: (start.offset ?? 0) + by };
  };
  node.position = { start: moved(position.start), end: moved(position.end) };
}
