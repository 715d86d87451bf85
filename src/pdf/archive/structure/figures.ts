import { around, type Box } from '../content/box.js';
import { contentBelow, eachUpwards, Tag } from './tree.js';

/**
 * Pictures: one element for each, with its description and the box around it (PDF/UA-1, 7.3; ISO 32000-1, 14.8.5.4.3).
 * Chromium makes two of a picture in a `figure`, the outer one without a description. Where there is a caption, the
 * outer one holds both: a description replaces all that its own element contains, and the caption is to be read.
 */
export function formFigures(document: Tag): void {
  eachUpwards(document, (tag) => {
    if (tag.name !== 'Figure') return;
    const inner = tag.tags.filter(({ name }) => name === 'Figure');
    if (tag.tags.some(({ name }) => name === 'Caption') && hasPicture(tag)) tag.name = 'Sect';
    else if (inner.length === 1 && tag.alt === undefined) {
      const [picture] = inner;
      tag.alt = picture!.alt;
      tag.replaceKids(tag.kids.flatMap((kid) => (kid === picture ? picture.kids : [kid])));
    } else if (inner.length > 1) tag.name = 'Sect';
    if (tag.name !== 'Figure') return;
    tag.alt ??= tag.source?.alt || tag.source?.label;
    const box = boxOf(tag);
    if (box)
      tag.setAttribute(
        'Layout',
        'BBox',
        box.map((each) => Math.round(each * 100) / 100),
      );
  });
}

/** Whether a picture is in an element, perhaps in a link. */
function hasPicture(tag: Tag): boolean {
  return tag.tags.some((each) => each.name === 'Figure' || hasPicture(each));
}

/** Around everything but the caption, on the page where the picture begins. */
function boxOf(figure: Tag): Box | undefined {
  const content = figure.kids
    .filter((kid) => !(kid instanceof Tag && kid.name === 'Caption'))
    .flatMap((kid) => (kid instanceof Tag ? [...contentBelow(kid)] : [kid]))
    .filter((kid) => kid.kind === 'content');
  const [first] = content;
  return content
    .filter(({ page }) => page === first?.page)
    .reduce<Box | undefined>((box, { part }) => around(box, part.box), undefined);
}
