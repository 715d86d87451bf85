import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { FontMetrics } from '../metrics.js';

const MM = 72 / 25.4;
/** Text on landscape pages: width and type as in print.css. The serif face is a little wider than the measured sans. */
const TEXT_WIDTH = 150 * MM;
const SERIF = 1.09;
const SIZE = 10;
const LINE = 14.5;
const PARAGRAPH_SPACE = 7.25;
/** The section's heading with its rule and the space under it, and the caption. */
const HEADING = 56;
const PAGE = 164 * MM;

/** Points from the top of the page to a table that follows these nodes in a landscape section, on its first page. */
export function heightBefore(nodes: readonly Nodes[], metrics: FontMetrics): number {
  const text = nodes.map((node) => {
    const items: readonly Nodes[] = node.type === 'list' ? node.children : [node];
    const lines = items.map((item) => metrics.lines(textOf(item), TEXT_WIDTH / SERIF, SIZE));
    return lines.reduce((sum, count) => sum + count, 0) * LINE + PARAGRAPH_SPACE;
  });
  return (HEADING + text.reduce((sum, height) => sum + height, 0)) % PAGE;
}
