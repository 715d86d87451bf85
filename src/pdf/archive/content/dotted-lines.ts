import type { ContentPart } from './parts.js';

/** Fewer dots are left as they are. */
const FEWEST = 4;

interface Dot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Draws dotted lines as lines with a dash pattern (ISO 32000-1, 8.4.3.6). Chromium fills a square for each dot, and the
 * leaders of one page of contents are six thousand of them: more than all the text of the document.
 */
export function joinDots(parts: readonly ContentPart[]): ContentPart[] {
  const joined: ContentPart[] = [];
  for (let index = 0; index < parts.length; ) {
    const dots = dotsFrom(parts, index);
    if (dots.length < FEWEST) joined.push(parts[index]!);
    else joined.push({ kind: 'painted', what: 'path', plain: true, content: line(dots) });
    index += dots.length < FEWEST ? 1 : dots.length;
  }
  return joined;
}

/** The dots of one line: of one size, on one height, equally far apart. */
function dotsFrom(parts: readonly ContentPart[], start: number): Dot[] {
  const dots: Dot[] = [];
  for (let index = start; index < parts.length; index++) {
    const dot = dotOf(parts[index]!);
    if (!dot) break;
    const [first, second] = dots;
    const last = dots.at(-1);
    if (first && (dot.y !== first.y || dot.width !== first.width || dot.height !== first.height)) break;
    if (last && dot.x - last.x <= dot.width) break;
    if (last && first && second && dot.x - last.x !== second.x - first.x) break;
    dots.push(dot);
  }
  return dots;
}

function dotOf(part: ContentPart): Dot | undefined {
  if (part.kind !== 'painted' || !part.plain || !part.rectangle) return undefined;
  const [x = 0, y = 0, width = -1, height = -1] = part.rectangle;
  return width >= 0 && height >= 0 ? { x, y, width, height } : undefined;
}

function line(dots: readonly Dot[]): string {
  const [first, second] = dots as [Dot, Dot];
  const last = dots.at(-1)!;
  const { width, height } = first;
  const middle = first.y + height / 2;
  const gap = second.x - first.x - width;
  return `q ${height} w 0 J [${width} ${gap}] 0 d ${first.x} ${middle} m ${last.x + width} ${middle} l S Q`;
}
