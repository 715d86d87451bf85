import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { Dictionary, type PdfValue, Reference } from '../../../pdf-syntax/values.js';
import { unexpected } from '../../printed-file.js';
import type { ContentStreams } from '../content/streams.js';
import type { PageElement } from '../mark-elements.js';
import { type Kid, type StructureAttributes, Tag } from './tree.js';

/** Objects and page contents that a structure tree is read from. */
export interface TreeSource {
  objects: PdfObjects;
  streams: ContentStreams;
  /** Index of a page by its object number. */
  pageIndex: ReadonlyMap<number, number>;
  /** The elements of the page by the numbers in the languages (see markElements). */
  elements: readonly PageElement[];
  language: string;
}

/** A language with the number of its element: `sv-x-n17`. */
const MARK = /^(.*)-x-n(\d+)$/;

/** Reads the structure tree as Chromium wrote it; the outermost element is the document. */
export function readTree(root: Dictionary, source: TreeSource): Tag {
  return new TreeReader(source).document(root);
}

class TreeReader {
  constructor(private readonly source: TreeSource) {}

  document(root: Dictionary): Tag {
    const { objects, language } = this.source;
    const kids = objects.resolve(root.get('K'));
    const document = objects.dictionary(Array.isArray(kids) ? kids[0] : root.get('K'));
    if (!document) throw unexpected('no structure tree');
    return this.#tag(document, language, undefined);
  }

  #tag(element: Dictionary, inherited: string, inheritedPage: Reference | undefined): Tag {
    const { objects, elements } = this.source;
    const own = objects.text(element.get('Lang'));
    const [, language, number] = MARK.exec(own ?? '') ?? [undefined, own];
    const tag = new Tag(objects.name(element.get('S')) ?? 'NonStruct', language || inherited);
    tag.source = number === undefined ? undefined : elements[Number(number)];
    tag.alt = objects.text(element.get('Alt'));
    tag.id = objects.text(element.get('ID'));
    tag.attributes = this.#attributes(element.get('A'));
    const page = element.get('Pg');
    const at = page instanceof Reference ? page : inheritedPage;
    const kids = objects.resolve(element.get('K'));
    const list: readonly PdfValue[] = Array.isArray(kids) ? kids : kids === null ? [] : [element.get('K')!];
    return tag.append(...list.flatMap((kid) => this.#kid(kid, at, tag)));
  }

  #kid(value: PdfValue, page: Reference | undefined, parent: Tag): Kid[] {
    const { objects } = this.source;
    const kid = objects.resolve(value);
    if (typeof kid === 'number') return this.#content(kid, page, undefined);
    if (!(kid instanceof Dictionary)) return [];
    const own = kid.get('Pg');
    const at = own instanceof Reference ? own : page;
    const type = objects.name(kid.get('Type'));
    if (type === 'MCR') return this.#content(objects.number(kid.get('MCID')) ?? -1, at, kid.get('Stm'));
    if (type !== 'OBJR') {
      const tag = this.#tag(kid, parent.language, page);
      tag.object = value instanceof Reference ? value.number : undefined;
      return [tag];
    }
    const annotation = kid.get('Obj');
    if (!(annotation instanceof Reference)) return [];
    return [{ kind: 'annotation', annotation, page: at && this.source.pageIndex.get(at.number) }];
  }

  /** Marked content in a mask or a pattern is not among the streams, and is no real content. */
  #content(mcid: number, page: Reference | undefined, form: PdfValue | undefined): Kid[] {
    const { streams, pageIndex } = this.source;
    const index = page && pageIndex.get(page.number);
    if (index === undefined) return [];
    const stream = form instanceof Reference ? streams.forms.get(form.number) : streams.pages[index];
    const part = stream?.marked.get(mcid);
    return stream && part ? [{ kind: 'content', page: index, stream, part }] : [];
  }

  /** One dictionary or several, each with its owner (14.7.5). */
  #attributes(value: PdfValue | undefined): StructureAttributes {
    const { objects } = this.source;
    const attributes: StructureAttributes = new Map();
    const found = objects.resolve(value);
    for (const each of Array.isArray(found) ? found : [found]) {
      const dictionary = objects.dictionary(each);
      const owner = objects.name(dictionary?.get('O'));
      if (!dictionary || owner === undefined) continue;
      const known = attributes.get(owner) ?? new Map<string, PdfValue>();
      for (const [name, attribute] of dictionary) if (name !== 'O') known.set(name, attribute);
      attributes.set(owner, known);
    }
    return attributes;
  }
}
