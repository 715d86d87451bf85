import { PdfFile } from '../pdf-syntax/file.js';
import { Dictionary, Reference } from '../pdf-syntax/values.js';

/**
 * A PDF that Chromium has just written: one classic cross-reference table, nothing encrypted, every object at its
 * place.
 */
export class PrintedFile extends PdfFile {
  readonly root: Reference;
  readonly catalog: Dictionary;
  /** The pages, in reading order. */
  readonly pages: readonly Reference[];

  private constructor(pdf: Uint8Array) {
    super(pdf);
    const root = this.trailer.get('Root');
    const catalog = this.dictionary(root);
    if (this.sections.length > 1 || this.sections[0]!.isStream) throw new Error('no cross-reference table');
    if (!(root instanceof Reference) || !catalog) throw new Error('no catalog');
    this.root = root;
    this.catalog = catalog;
    this.pages = this.#pagesBelow(catalog.get('Pages'), new Set());
    if (this.pages.length === 0) throw new Error('no pages');
  }

  /** @throws Error when the file is not of that form */
  static open(pdf: Uint8Array): PrintedFile {
    try {
      return new PrintedFile(pdf);
    } catch (error) {
      throw unexpected(error instanceof Error ? error.message : String(error));
    }
  }

  #pagesBelow(node: unknown, seen: Set<number>): Reference[] {
    if (!(node instanceof Reference) || seen.has(node.number)) throw new Error('a page is missing');
    seen.add(node.number);
    const dictionary = this.dictionary(node);
    if (!(dictionary instanceof Dictionary)) throw new Error('a page is missing');
    if (!dictionary.has('Kids')) return [node];
    return this.array(dictionary.get('Kids')).flatMap((kid) => this.#pagesBelow(kid, seen));
  }
}

/** The error about a file that Chromium has written in another way than it does. */
export function unexpected(what: string): Error {
  return new Error(`Not a PDF in the form Chromium writes: ${what}`);
}
