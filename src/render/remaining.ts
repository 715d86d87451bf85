import type { Paragraph, RootContent } from 'mdast';
import type { Commission, RemainingMark } from '../model/commission.js';
import type { Place } from '../model/place.js';
import type { OriginData } from '../model/tree.js';

/** Lines that a comment may stand above the row it is about. */
const FARTHEST = 3;

/**
 * The body with the marks that stand in comments, each as a paragraph where its comment is: before the text that
 * follows it or that it stands in, below a heading that follows it, after the last text of its file, and before the
 * plan for those in the plan's file. Data tables show their own.
 */
export function withRemaining({ body, plan, unsettled = [] }: Commission): readonly RootContent[] {
  const waiting = new Set(
    unsettled.filter(({ text, inFrontMatter }) => text !== undefined && !inFrontMatter),
  );
  if (waiting.size === 0) return body.children;
  const result: RootContent[] = [];
  const last = new Map(body.children.map((node) => [fileOf(node), node]));
  /** Paragraphs for the marks that have come to their place, which wait no longer. */
  const take = (isDue: (mark: RemainingMark) => boolean) => {
    const due = [...waiting].filter(isDue);
    for (const mark of due) waiting.delete(mark);
    return due.map(paragraph);
  };
  for (const node of body.children) {
    const said = take((mark) => isAbove(mark, node, plan?.file));
    result.push(...(node.type === 'heading' ? [node, ...said] : [...said, node]));
    const file = fileOf(node);
    if (file !== undefined && last.get(file) === node)
      result.push(...take(({ place }) => place.file === file));
  }
  return result;
}

/** The file that a part of the body is written in. */
function fileOf({ data }: RootContent): string | undefined {
  return (data as OriginData | undefined)?.origin?.file;
}

function isAbove({ place }: RemainingMark, node: RootContent, planFile: string | undefined): boolean {
  if (node.type === 'followUpPlan' && place.file === planFile) return true;
  if (!node.position || !place.file.endsWith('.md')) return false;
  if (fileOf(node) !== place.file) return false;
  // Text that begins with the comment, or has it inside, begins no later than the mark.
  const reaches = node.type === 'html' ? node.position.start : node.position.end;
  return reaches.line > place.start.line || (node.type !== 'html' && reaches.line === place.start.line);
}

function paragraph({ mark, text }: RemainingMark): Paragraph {
  const value = text === undefined || text === '' ? mark : `${mark}: ${text}`;
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/**
 * The marks in comments of a data file by the row that each is in or right above. Marks of the whole file are with no
 * row.
 */
export function marksByRow<Row extends { place?: Place | undefined }>(
  rows: readonly Row[],
  unsettled: readonly RemainingMark[],
): Map<Row, RemainingMark[]> {
  const found = new Map<Row, RemainingMark[]>();
  for (const mark of unsettled) {
    if (mark.text === undefined) continue;
    const row = rowOf(mark, rows);
    if (row) found.set(row, [...(found.get(row) ?? []), mark]);
  }
  return found;
}

/** The innermost row around a mark, else the one right below it. */
function rowOf<Row extends { place?: Place | undefined }>(
  { place: { file, start } }: RemainingMark,
  rows: readonly Row[],
): Row | undefined {
  const own = rows.flatMap((row) => (row.place?.file === file ? [{ row, place: row.place }] : []));
  const around = own.filter(({ place }) => place.start.line <= start.line && start.line <= place.end.line);
  const inner = around.sort((a, b) => b.place.start.line - a.place.start.line)[0];
  if (inner) return inner.row;
  const below = own
    .filter(({ place }) => place.start.line > start.line && place.start.line - start.line <= FARTHEST)
    .sort((a, b) => a.place.start.line - b.place.start.line)[0];
  return below?.row;
}
