import { pageReferences } from './pages.js';
import type { Revision } from './revision.js';

/** Left, bottom, right, top, in points from the lower left corner. */
export type Rectangle = readonly [number, number, number, number];

/** Between two signatures on a page. */
const GAP = 10;

/** A rectangle moved up until no field of the page is in its way: signatures that show stand one above the other. */
export function freeRectangle(revision: Revision, page: number, wanted: Rectangle): Rectangle {
  const fields = revision.list(revision.resolve(pageReferences(revision)[page]), 'Annots').filter((item) => {
    return revision.name(revision.resolve(item), 'Subtype') === 'Widget';
  });
  const taken = fields.map((item): Rectangle => {
    const sides = revision.list(revision.resolve(item), 'Rect');
    const [left = 0, bottom = 0, right = 0, top = 0] = sides.map((side) =>
      typeof side === 'number' ? side : 0,
    );
    return [left, bottom, right, top];
  });
  let free = wanted;
  for (let other = meeting(taken, free); other; other = meeting(taken, free)) {
    const up = other[3] + GAP - free[1];
    free = [free[0], free[1] + up, free[2], free[3] + up];
  }
  return free;
}

function meeting(taken: readonly Rectangle[], [left, bottom, right, top]: Rectangle): Rectangle | undefined {
  return taken.find((each) => each[0] < right && each[2] > left && each[1] < top && each[3] > bottom);
}
