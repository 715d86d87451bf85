import type { DomDocument, DomElement, StyleDeclaration } from '../dom.js';

declare const document: DomDocument;
declare function getComputedStyle(element: DomElement): StyleDeclaration;

/**
 * Facts about an element that are known in the page and missing from its PDF. Absent fields are absent attributes.
 * Plain data, so that the browser can return it.
 */
export interface PageElement {
  /** Local name: `nav`. */
  tag: string;
  /** ARIA role. */
  role?: string;
  /** The language its text is in, inherited or its own, as a BCP 47 tag. */
  lang: string;
  id?: string;
  /** Accessible name, `aria-label`. */
  label?: string;
  title?: string;
  /** Of a picture; empty for one that only decorates. */
  alt?: string;
  /** Words of a link or a heading, with single spaces, without page numbers (unknown at this point) and note marks. */
  text?: string;
  /** Classes that give the element's meaning in a PDF. */
  classes?: string[];
  /** True when assistive technology is not to meet it. */
  hidden?: boolean;
  /** Of a box to tick, whether it is ticked. */
  checked?: boolean;
  /** Of a list with numbers, their kind as in HTML: `a`, `A`, `i`, `I`, `1`. */
  numbers?: string;
  /** True for a part of a table's head, which is repeated on every page of the table. */
  inHead?: boolean;
  /** True for a span that is on lines of its own. */
  block?: boolean;
}

/**
 * Runs in the page, before it is printed for good. Gives every element a language with a number of its own, such as
 * `sv-x-n17`: the only attribute that Chromium carries over to the PDF's structure tree, where it tells which element a
 * part of the tree comes from. `x-` begins what is for private use (RFC 5646, 2.2.7). Fonts and line breaks keep the
 * real language.
 *
 * @returns the elements by their numbers
 */
export function markElements(): PageElement[] {
  const elements: PageElement[] = [];
  const languages = new Set<string>();
  /** Marks, set only after the whole page has been read: every change in between would cause a layout. */
  const marks: { element: DomElement; lang: string; id: string | undefined }[] = [];
  const optional = (name: string, value: string | null) => (value ? { [name]: value } : undefined);

  const wordsOf = (element: DomElement): string => {
    let words = element.textContent;
    for (const number of element.querySelectorAll('.sida, :is(h1,h2,h3,h4,h5,h6) [role="doc-noteref"]')) {
      words = words.replace(number.textContent, '');
    }
    return words;
  };

  const isBlock = (element: DomElement) =>
    element.localName === 'span' &&
    !element.closest('a') &&
    getComputedStyle(element).getPropertyValue('display') === 'block';

  const describe = (element: DomElement, tag: string, lang: string): PageElement => {
    const classes = [...element.classList];
    const alt = element.getAttribute('alt');
    return {
      tag,
      lang,
      ...optional('role', element.getAttribute('role')),
      ...optional('id', element.id),
      ...optional('label', element.getAttribute('aria-label')),
      ...optional('title', element.getAttribute('title')),
      ...(alt !== null && { alt }),
      ...(/^(?:a|h[1-6])$/.test(tag) && { text: wordsOf(element).replace(/\s+/g, ' ').trim() }),
      ...(classes.length > 0 && { classes }),
      ...(element.getAttribute('aria-hidden') === 'true' && { hidden: true }),
      ...(/^(?:thead|tr|th|td)$/.test(tag) && element.closest('thead') && { inHead: true }),
      ...(tag === 'input' && { checked: element.getAttribute('checked') !== null }),
      ...(tag === 'ol' && optional('numbers', element.getAttribute('type'))),
      ...(isBlock(element) && { block: true }),
    };
  };

  const mark = (element: DomElement, inherited: string) => {
    const own = element.getAttribute('lang');
    const lang = own || inherited;
    const number = elements.length;
    const described = describe(element, element.localName, lang);
    elements.push(described);
    languages.add(lang);
    // Without an id an inline element is no part of Chromium's tree, and its attributes would be lost.
    const id = (own || described.block) && !element.id ? `_x-${number}` : undefined;
    marks.push({ element, lang: `${lang}-x-n${number}`, id });
    for (const child of element.children) mark(child, lang);
  };

  const language = document.documentElement.getAttribute('lang') || 'und';
  document.documentElement.setAttribute('lang', language);
  mark(document.body, language);
  const style = document.createElement('style');
  style.textContent = [...languages]
    .map((each) => `[lang^="${each}-x-n"]{-webkit-locale:"${each}"}`)
    .join('\n');
  document.head.append(style);
  for (const { element, lang, id } of marks) {
    if (id !== undefined) element.setAttribute('id', id);
    element.setAttribute('lang', lang);
  }
  return elements;
}
