import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { readContent } from './read-content.js';

/** Marked content: where it stands, and the text in it. */
export interface Content {
  page: number;
  mcid: number;
  text: string;
}

/** An element of a structure tree, as another program reads it (pdf-lib). */
export interface Element {
  tag: string;
  parent?: Element;
  kids: (Element | Content | { annotation: PDFDict })[];
  lang?: string;
  alt?: string;
  actualText?: string;
  id?: string;
  attributes: Record<string, unknown>;
}

/** A document read for its structure. */
export interface Structure {
  document: PDFDocument;
  root: Element;
  /** Text of every piece of marked content, `page:mcid` → text. */
  texts: Map<string, string>;
  /** Per page, the text that is only to be seen. */
  artifacts: string[];
}

const name = (key: string) => PDFName.of(key);

export async function readStructure(pdf: Uint8Array): Promise<Structure> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const contents = document.getPages().map(readContent);
  const texts = new Map(
    contents.flatMap(({ marked }, index) =>
      [...marked].map(([mcid, text]) => [`${index + 1}:${mcid}`, text] as const),
    ),
  );
  const artifacts = contents.map((content) => content.artifacts.join(' '));
  const { context, catalog } = document;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.tag, index + 1]));
  const lookup = (value: PDFObject | undefined) => (value instanceof PDFRef ? context.lookup(value) : value);
  const text = (value: PDFObject | undefined) => {
    const found = lookup(value);
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
  };
  const plain = (value: PDFObject | undefined): unknown => {
    const found = lookup(value);
    if (found instanceof PDFNumber) return found.asNumber();
    if (found instanceof PDFName) return found.decodeText();
    if (found instanceof PDFArray) return found.asArray().map(plain);
    return text(found);
  };
  const attributesOf = (dictionary: PDFDict) => {
    const value = lookup(dictionary.get(name('A')));
    const list = value instanceof PDFArray ? value.asArray().map(lookup) : [value];
    const entries = list.flatMap((each) => (each instanceof PDFDict ? each.entries() : []));
    return Object.fromEntries(entries.map(([key, each]) => [key.decodeText(), plain(each)]));
  };
  const read = (dictionary: PDFDict, parent: Element | undefined): Element => {
    const optional = (key: string, value: string | undefined) =>
      value === undefined ? {} : { [key]: value };
    const element: Element = {
      tag: (lookup(dictionary.get(name('S'))) as PDFName).decodeText(),
      ...(parent && { parent }),
      kids: [],
      ...optional('lang', text(dictionary.get(name('Lang')))),
      ...optional('alt', text(dictionary.get(name('Alt')))),
      ...optional('actualText', text(dictionary.get(name('ActualText')))),
      ...optional('id', text(dictionary.get(name('ID')))),
      attributes: attributesOf(dictionary),
    };
    const content = (page: PDFObject | undefined, mcid: PDFObject | undefined) => {
      const number = pages.get((page as PDFRef).tag)!;
      const id = (mcid as PDFNumber).asNumber();
      return { page: number, mcid: id, text: texts.get(`${number}:${id}`) ?? '' };
    };
    const kids = lookup(dictionary.get(name('K')));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
      const value = lookup(kid);
      if (value instanceof PDFNumber) element.kids.push(content(dictionary.get(name('Pg')), value));
      else if (!(value instanceof PDFDict)) continue;
      else if (value.has(name('MCID'))) {
        element.kids.push(content(value.get(name('Pg')), value.get(name('MCID'))));
      } else if (value.has(name('Obj'))) {
        element.kids.push({ annotation: lookup(value.get(name('Obj'))) as PDFDict });
      } else element.kids.push(read(value, element));
    }
    return element;
  };
  const tree = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const top = tree.lookup(name('K'), PDFArray).lookup(0, PDFDict);
  return { document, root: read(top, undefined), texts, artifacts };
}

export const isElement = (kid: Element['kids'][number]): kid is Element => 'tag' in kid;
export const isContent = (kid: Element['kids'][number]): kid is Content => 'mcid' in kid;

/** The elements below with one of these tags, in reading order. */
export function find(root: Element, ...tags: string[]): Element[] {
  return root.kids
    .filter(isElement)
    .flatMap((kid) => [...(tags.includes(kid.tag) ? [kid] : []), ...find(kid, ...tags)]);
}

/** All marked content below, in reading order. */
export function contentOf(element: Element): Content[] {
  return element.kids.flatMap((kid) => (isContent(kid) ? [kid] : isElement(kid) ? contentOf(kid) : []));
}

/** Elements that stand in the middle of a text. Between others there is a new line. */
const INLINE = /^(?:Span|Link|Reference|Em|Strong|Code|Quote|Note|Document)$/;

/** The text in reading order, blocks apart. */
export function textOf(element: Element, skip: (element: Element) => boolean = () => false): string {
  return element.kids
    .map((kid) => {
      if (isContent(kid)) return kid.text;
      if (!isElement(kid) || skip(kid)) return '';
      const text = textOf(kid, skip);
      return INLINE.test(kid.tag) ? text : `\n${text}\n`;
    })
    .join('');
}

/** Every element itself and below. */
export function all(element: Element): Element[] {
  return [element, ...element.kids.filter(isElement).flatMap(all)];
}
