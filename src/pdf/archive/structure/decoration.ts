import { type ContentKid, closest, eachUpwards, type Kid, type Tag } from './tree.js';

/** Text for a bullet that is drawn instead of written. */
const BULLET = '•';

/**
 * Turns decoration in the tree into artifacts: lines and backgrounds, which Chromium counts as content of the heading
 * or table they belong to, and the heads of tables on every page after the first.
 */
export function dropDecoration(document: Tag): void {
  eachUpwards(document, (tag) => {
    if (!tag.kids.some(({ kind }) => kind === 'content')) return;
    if (closest(tag, isPicture)) return;
    if (tag.name === 'Lbl' && tag.kids.length > 0 && !tag.kids.some(saysSomething)) {
      tag.actualText = BULLET;
      return;
    }
    tag.kids = tag.kids.filter(saysSomething);
    if (closest(tag, ({ source }) => source?.inHead === true)) tag.kids = onFirstPage(tag.kids);
  });
}

function isPicture({ name }: Tag): boolean {
  return name === 'Figure' || name === 'Formula' || name === 'Form';
}

function saysSomething(kid: Kid): boolean {
  return kid.kind !== 'content' || kid.part.text || kid.part.image;
}

/** A table's head is never divided between pages. */
function onFirstPage(kids: readonly Kid[]): Kid[] {
  const content = kids.filter((kid): kid is ContentKid => kid.kind === 'content');
  const first = Math.min(...content.map(({ page }) => page));
  return kids.filter((kid) => kid.kind !== 'content' || kid.page === first);
}
