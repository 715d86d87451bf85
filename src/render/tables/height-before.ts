import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Measured } from '../context.js';

/**
 * Points from the top of the page to a table that follows these nodes in a landscape section, on its first page.
 *
 * @param captioned whether the table has a caption
 */
export function heightBefore(
  nodes: readonly Nodes[],
  captioned: boolean,
  { metrics, measures: { landscape, table } }: Measured,
): number {
  const text = nodes.map((node) => {
    const items: readonly Nodes[] = node.type === 'list' ? node.children : [node];
    const lines = items.map((item) => metrics.lines(textOf(item), landscape.width, landscape.size, 'text'));
    return lines.reduce((sum, count) => sum + count, 0) * landscape.line + landscape.paragraphSpace;
  });
  // The space above a table and that under a paragraph are one, the larger of the two.
  const space = Math.max(0, table.space - (text.length > 0 ? landscape.paragraphSpace : 0));
  const above = landscape.heading + text.reduce((sum, height) => sum + height, 0) + space;
  return (above + (captioned ? table.caption : 0)) % landscape.height;
}
