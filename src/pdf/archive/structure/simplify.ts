import { eachUpwards, type Kid, Tag } from './tree.js';

/** Elements that hold others and no text of their own (ISO 32000-1, 14.8.4.2). */
const GROUPING = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'NonStruct']);

/** Elements that stand among words (14.8.4.4). */
const INLINE = new Set([
  'Span',
  'Quote',
  'Code',
  'Link',
  'Reference',
  'Em',
  'Strong',
  'Ruby',
  'Annot',
  'Form',
]);

/** Elements that mean something although nothing is in them: an empty cell keeps its place. */
const MAY_BE_EMPTY = new Set(['TD', 'TH']);

/** Removes wrappers without meaning and elements without content, and puts free text into paragraphs. */
export function simplify(document: Tag): void {
  eachUpwards(document, (tag) => {
    if (GROUPING.has(tag.name)) tag.replaceKids(tag.kids.map((kid) => paragraphOf(kid, tag)));
    tag.replaceKids(tag.kids.flatMap((kid) => (kid instanceof Tag ? unwrapped(kid, tag) : [kid])));
    if (GROUPING.has(tag.name) && tag.name !== 'NonStruct') tag.replaceKids(inParagraphs(tag));
  });
}

/** A line that is by itself: a wrapper with nothing but text in it, right below a grouping element. */
function paragraphOf(kid: Kid, parent: Tag): Kid {
  if (!(kid instanceof Tag) || kid.name !== 'NonStruct' || kid.source || parent.name === 'NonStruct')
    return kid;
  const isText = kid.kids.length > 0 && kid.kids.every((each) => !(each instanceof Tag));
  if (!isText) return kid;
  const paragraph = kid.like('P');
  return paragraph.append(...kid.kids);
}

/** The element, or its children when it has no meaning of its own. */
function unwrapped(tag: Tag, parent: Tag): Kid[] {
  if (tag.kids.length === 0) return MAY_BE_EMPTY.has(tag.name) ? [tag] : [];
  if (tag.name !== 'NonStruct') return [tag];
  if (tag.language === parent.language && tag.expansion === undefined && tag.alt === undefined) {
    return tag.kids;
  }
  tag.name = tag.tags.some(({ name }) => !INLINE.has(name)) ? 'Div' : 'Span';
  return [tag];
}

/** A grouping element's content with text that stands free set in paragraphs. */
function inParagraphs(tag: Tag): Kid[] {
  const kids: Kid[] = [];
  let paragraph: Tag | undefined;
  for (const kid of tag.kids) {
    if (kid instanceof Tag && !INLINE.has(kid.name)) {
      paragraph = undefined;
      kids.push(kid);
      continue;
    }
    if (!paragraph) {
      paragraph = tag.like('P');
      kids.push(paragraph);
    }
    paragraph.append(kid);
  }
  return kids;
}
