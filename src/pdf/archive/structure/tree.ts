import type { PdfValue, Reference } from '../../../pdf-syntax/values.js';
import type { MarkedPart } from '../content/parts.js';
import type { ContentStream } from '../content/streams.js';
import type { PageElement } from '../mark-elements.js';

/** A stretch of a page's content that belongs to an element. */
export interface ContentKid {
  kind: 'content';
  /** Index of the page it is seen on. */
  page: number;
  stream: ContentStream;
  part: MarkedPart;
}

/** An annotation that belongs to an element: the active area of a link. */
export interface AnnotationKid {
  kind: 'annotation';
  annotation: Reference;
  /** Index of its page. */
  page: number | undefined;
}

/** Child of a structure element (ISO 32000-1, 14.7.2). */
export type Kid = Tag | ContentKid | AnnotationKid;

/** Attributes of an element by their owner (`Table`, `List`, `Layout`). */
export type StructureAttributes = Map<string, Map<string, PdfValue>>;

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export class Tag {
  readonly kind = 'tag';
  parent: Tag | undefined;
  kids: Kid[] = [];
  /** Its element of the page; `undefined` for a wrapper that Chromium added. */
  source: PageElement | undefined;
  /** Number of the object it was read from, by which bookmarks know it. */
  object: number | undefined;
  /** Alternate description (of a picture), replacement text, and expansion (of an abbreviation). */
  alt: string | undefined;
  actualText: string | undefined;
  expansion: string | undefined;
  id: string | undefined;
  attributes: StructureAttributes = new Map();

  constructor(
    /** Structure type: `P`, `TH`. */
    public name: string,
    /** Language of its text. */
    public language: string,
  ) {}

  /** The elements right below. */
  get tags(): Tag[] {
    return this.kids.filter((kid) => kid instanceof Tag);
  }

  /** Puts something in it, last. */
  append(...kids: Kid[]): this {
    for (const kid of kids) {
      if (kid.kind === 'tag') kid.parent = this;
      this.kids.push(kid);
    }
    return this;
  }

  /** Replaces its children. */
  replaceKids(kids: readonly Kid[]): void {
    this.kids = [...kids];
    for (const kid of kids) if (kid.kind === 'tag') kid.parent = this;
  }

  /** A new element with the same language. */
  like(name: string): Tag {
    return new Tag(name, this.language);
  }

  setAttribute(owner: string, name: string, value: PdfValue): void {
    const attributes = this.attributes.get(owner) ?? new Map<string, PdfValue>();
    attributes.set(name, value);
    this.attributes.set(owner, attributes);
  }
}

/** Every element from the leaves up, each after what it holds. What a visitor does to its own kids is safe. */
export function eachUpwards(tag: Tag, visit: (tag: Tag) => void): void {
  for (const each of tag.kids) if (each.kind === 'tag') eachUpwards(each, visit);
  visit(tag);
}

/** The element itself or the nearest around it that is so. */
export function closest(tag: Tag, is: (tag: Tag) => boolean): Tag | undefined {
  for (let each: Tag | undefined = tag; each; each = each.parent) if (is(each)) return each;
  return undefined;
}

/** All content and annotations below, in reading order. */
export function* contentBelow(tag: Tag): Generator<ContentKid | AnnotationKid> {
  for (const kid of tag.kids) {
    if (kid instanceof Tag) yield* contentBelow(kid);
    else yield kid;
  }
}
