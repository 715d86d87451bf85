import type { PageElement } from '../mark-elements.js';
import { eachUpwards, type Tag } from './tree.js';

/** Structure types (ISO 32000-1, 14.8.4) of page elements for which Chromium writes a less specific one. */
const NAMES: Readonly<Record<string, string>> = {
  header: 'Sect',
  nav: 'Sect',
  section: 'Sect',
  article: 'Art',
  aside: 'Sect',
  details: 'Sect',
  figure: 'Figure',
  figcaption: 'Caption',
  caption: 'Caption',
  blockquote: 'BlockQuote',
  pre: 'P',
  code: 'Code',
  kbd: 'Code',
  samp: 'Code',
  q: 'Quote',
  p: 'P',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  li: 'LI',
  dt: 'Lbl',
  dd: 'LBody',
};

/** Types of Chromium's own that mean what another does. */
const SYNONYMS: Readonly<Record<string, string>> = { Aside: 'Sect' };

/** Structure types that are not among the standard ones, and what they are to a reader that knows only those. */
export const ROLE_MAP: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' };

/** Gives every element the type of the page's element; wrappers get none and are removed later. */
export function nameTags(document: Tag): void {
  eachUpwards(document, (tag) => {
    const { source } = tag;
    tag.name = SYNONYMS[tag.name] ?? tag.name;
    if (source?.tag === 'a' && tag.kids.some(({ kind }) => kind === 'annotation')) tag.name = 'Link';
    else if (tag.name === 'NonStruct' && source) tag.name = nameOf(source) ?? 'NonStruct';
    if (source?.tag === 'abbr') tag.expansion = source.title;
    if (source?.checked !== undefined) {
      // A box that is printed and cannot be ticked: read as the sign for it.
      tag.name = 'Span';
      tag.actualText = source.checked ? '☑' : '☐';
    }
  });
}

function nameOf({ tag, block }: PageElement): string | undefined {
  return block ? 'P' : NAMES[tag];
}
