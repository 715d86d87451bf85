import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { Dictionary, Name, PdfString, type PdfValue, type Reference } from '../../../pdf-syntax/values.js';
import type { ContentStream, ContentStreams } from '../content/streams.js';
import { ROLE_MAP } from './naming.js';
import { type Kid, Tag } from './tree.js';

/** The structure element of a marked part. */
interface Owner {
  tag: string;
  element: Reference;
}

/** Objects and pages that a structure tree is written to. */
export interface TreeTarget {
  objects: PdfObjects;
  streams: ContentStreams;
  /** In order. */
  pages: readonly Reference[];
}

/** A structure tree as written. */
export interface WrittenTree {
  root: Reference;
  /** The elements by the objects that their tags were read from. */
  elements: ReadonlyMap<number, Written>;
}

/** An element of a written structure tree. */
export interface Written {
  tag: Tag;
  element: Reference;
}

/**
 * Writes the structure tree with all that points into it: the tags in the content streams, the tree of parents
 * (ISO 32000-1, 14.7.4.4) and the tree of ids.
 */
export function writeTree(document: Tag, language: string, target: TreeTarget): WrittenTree {
  return new TreeWriter(target).write(document, language);
}

class TreeWriter {
  readonly #target: TreeTarget;
  readonly #owners = new Map<ContentStream, Map<number, Owner>>();
  readonly #annotations: { annotation: Reference; element: Reference }[] = [];
  readonly #ids: { id: string; element: Reference }[] = [];
  readonly #elements = new Map<number, Written>();
  readonly #roles = new Set<string>();

  constructor(target: TreeTarget) {
    this.#target = target;
  }

  write(document: Tag, language: string): WrittenTree {
    const { objects } = this.#target;
    const root = Dictionary.of({ Type: Name.of('StructTreeRoot') });
    const reference = objects.add(root);
    root.set('K', [this.#element(document, reference, language)]);
    this.#parentTree(root);
    if (this.#ids.length > 0) root.set('IDTree', objects.add(this.#idTree()));
    if (this.#roles.size > 0) {
      const roles = [...this.#roles].sort().map((each) => [each, Name.of(ROLE_MAP[each]!)] as const);
      root.set('RoleMap', Dictionary.of(Object.fromEntries(roles)));
    }
    for (const stream of this.#target.streams.all()) {
      const owners = this.#owners.get(stream);
      this.#target.streams.write(stream, (mcid) => owners?.get(mcid)?.tag);
    }
    return { root: reference, elements: this.#elements };
  }

  #element(tag: Tag, parent: Reference, inherited: string): Reference {
    const { objects, pages } = this.#target;
    const element = new Dictionary();
    const reference = objects.add(element);
    if (tag.object !== undefined) this.#elements.set(tag.object, { tag, element: reference });
    const page = tag.kids.find((kid) => kid.kind === 'content')?.page;
    element.set('S', Name.of(tag.name));
    element.set('P', parent);
    if (page !== undefined) element.set('Pg', pages[page]!);
    if (tag.language !== inherited) element.set('Lang', PdfString.ofText(tag.language));
    if (tag.alt !== undefined) element.set('Alt', PdfString.ofText(tag.alt));
    if (tag.actualText !== undefined) element.set('ActualText', PdfString.ofText(tag.actualText));
    if (tag.expansion !== undefined) element.set('E', PdfString.ofText(tag.expansion));
    if (tag.id !== undefined) {
      element.set('ID', PdfString.ofText(tag.id));
      this.#ids.push({ id: tag.id, element: reference });
    }
    const attributes = [...tag.attributes].map(([owner, values]) =>
      Dictionary.of({ O: Name.of(owner), ...Object.fromEntries(values) }),
    );
    if (attributes.length > 0) element.set('A', attributes.length === 1 ? attributes[0]! : attributes);
    if (tag.name in ROLE_MAP) this.#roles.add(tag.name);
    const kids = tag.kids.map((kid) => this.#kid(kid, tag, reference, page));
    if (kids.length > 0) element.set('K', kids.length === 1 ? kids[0]! : kids);
    return reference;
  }

  /**
   * @param page the page of the element; content on it does not name its page
   * @param page the one the element names, on which content need not say where it is
   */
  #kid(kid: Kid, tag: Tag, element: Reference, page: number | undefined): PdfValue {
    const { pages } = this.#target;
    if (kid instanceof Tag) return this.#element(kid, element, tag.language);
    if (kid.kind === 'annotation') {
      this.#annotations.push({ annotation: kid.annotation, element });
      const at = kid.page === undefined || kid.page === page ? undefined : pages[kid.page];
      return Dictionary.of({ Type: Name.of('OBJR'), Pg: at, Obj: kid.annotation });
    }
    const { stream, part } = kid;
    const owners = this.#owners.get(stream) ?? new Map<number, Owner>();
    this.#owners.set(stream, owners.set(part.mcid, { tag: tag.name, element }));
    if (kid.page === page && !stream.form) return part.mcid;
    return Dictionary.of({
      Type: Name.of('MCR'),
      Pg: pages[kid.page]!,
      Stm: stream.form ? stream.owner : undefined,
      MCID: part.mcid,
    });
  }

  /** Content streams first, then annotations, each with its key. */
  #parentTree(root: Dictionary): void {
    const { objects, streams } = this.#target;
    const numbers: PdfValue[] = [];
    let key = 0;
    for (const stream of streams.all()) {
      const owners = this.#owners.get(stream);
      stream.dictionary.delete('StructParents');
      if (!owners) continue;
      stream.dictionary.set('StructParents', key);
      const last = Math.max(...owners.keys());
      const parents = Array.from({ length: last + 1 }, (_, mcid) => owners.get(mcid)?.element ?? null);
      numbers.push(key++, objects.add(parents));
    }
    for (const { annotation, element } of this.#annotations) {
      objects.dictionary(annotation)?.set('StructParent', key);
      numbers.push(key++, element);
    }
    root.set('ParentTree', objects.add(Dictionary.of({ Nums: numbers })));
    root.set('ParentTreeNextKey', key);
  }

  #idTree(): Dictionary {
    const sorted = this.#ids.sort((a, b) => (a.id < b.id ? -1 : 1));
    return Dictionary.of({ Names: sorted.flatMap(({ id, element }) => [PdfString.ofText(id), element]) });
  }
}
