import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { ChangeAfterSigning } from './change.js';
import { pageReferences } from './pages.js';
import type { Revision } from './revision.js';
import { formFields } from './signature-fields.js';
import { serialised } from './write-update.js';

/** Entries that a signature field may have. No actions, no kids: nothing that does something or belongs elsewhere. */
const FIELD_KEYS =
  'Type Subtype FT T TU F Rect P V AP StructParent Ff MK BS Border DA Lock SV M NM Parent'.split(' ');
/** Entries that a structure element of a signature may have. */
const ELEMENT_KEYS = 'Type S P Pg Alt K T ID Lang'.split(' ');
/** Entries that a form may have when a signature brings it along. */
const FORM_KEYS = 'Fields SigFlags DA DR'.split(' ');

/** Explains changes by the signatures, time-stamps and validation data that came with them. */
export class ChangeRules {
  /** Numbers of changed objects that have an explanation. */
  readonly explained = new Set<number>();
  private readonly signed: Revision;
  private readonly whole: Revision;
  private readonly changed: ReadonlySet<number>;
  private readonly newFields = new Set<number>();

  constructor(signed: Revision, whole: Revision, changed: ReadonlySet<number>) {
    this.signed = signed;
    this.whole = whole;
    this.changed = changed;
  }

  /** What was added. Changed objects that are left out of {@link explained} afterwards have no explanation. */
  explain(): ChangeAfterSigning[] {
    const changes = this.fields();
    if (this.newFields.size > 0) {
      this.form();
      this.pages();
      this.structure();
    }
    const store = this.validationStore();
    this.catalogue();
    return store ? [...changes, store] : changes;
  }

  private fields(): ChangeAfterSigning[] {
    const before = new Set(formFields(this.signed).map(({ objectNumber }) => objectNumber));
    return formFields(this.whole).flatMap((reference): ChangeAfterSigning[] => {
      const kind = before.has(reference.objectNumber) ? undefined : this.fieldKind(reference);
      if (!kind) return [];
      this.newFields.add(reference.objectNumber);
      this.explainNew(reference, ['P', 'Parent']);
      const name = this.whole.text(this.whole.resolve(reference), 'T') ?? '?';
      return kind === 'signature'
        ? [{ kind, what: { sv: `underskriften ${name}`, en: `the signature ${name}` } }]
        : [{ kind, what: { sv: `arkivtidsstämpeln ${name}`, en: `the document time-stamp ${name}` } }];
    });
  }

  private fieldKind(reference: PDFRef): 'signature' | 'time-stamp' | undefined {
    const field = this.whole.resolve(reference);
    const value = this.whole.dictionary(field, 'V');
    if (!(field instanceof PDFDict) || !value || this.whole.name(field, 'FT') !== 'Sig') return undefined;
    if (this.signed.object(reference.objectNumber) !== undefined) return undefined;
    if (!hasOnly(field, FIELD_KEYS)) return undefined;
    if (this.whole.name(value, 'Type') !== 'DocTimeStamp') return 'signature';
    const [left, bottom, right, top] = this.whole.list(field, 'Rect').map(String);
    // A time-stamp shows nothing.
    return left === right && bottom === top ? 'time-stamp' : undefined;
  }

  private form(): void {
    const [before, after] = [this.signed, this.whole].map((each) =>
      each.dictionary(each.catalog, 'AcroForm'),
    );
    if (!after || !this.isGrown(before, after, ['Fields', 'SigFlags'], FORM_KEYS)) return;
    if (!this.hasOnlyNewItems(before, after, 'Fields', (item) => this.isNewField(item))) return;
    this.mark(this.whole.catalog, 'AcroForm');
    this.mark(after, 'Fields');
  }

  private pages(): void {
    for (const reference of this.changedPages()) {
      const [before, after] = [this.signed.resolve(reference), this.whole.resolve(reference)];
      if (!(before instanceof PDFDict) || !(after instanceof PDFDict)) continue;
      if (!this.isGrown(before, after, ['Annots', 'Tabs'])) continue;
      if (!this.hasOnlyNewItems(before, after, 'Annots', (item) => this.isNewField(item))) continue;
      const tabs = this.whole.name(after, 'Tabs');
      if (tabs !== this.signed.name(before, 'Tabs') && tabs !== 'S') continue;
      this.explained.add(reference.objectNumber);
      this.mark(after, 'Annots');
    }
  }

  /** All pages only when an array has changed, which may hold the annotations of a page that has not. */
  private changedPages(): PDFRef[] {
    const numbers = [...this.changed];
    if (numbers.some((number) => this.signed.object(number) instanceof PDFArray))
      return pageReferences(this.signed);
    const pages = numbers.filter((number) => this.signed.name(this.signed.object(number), 'Type') === 'Page');
    return pages.map((number) => PDFRef.of(number));
  }

  private structure(): void {
    for (const number of this.changed) {
      const [before, after] = [this.signed.object(number), this.whole.object(number)];
      if (!(after instanceof PDFDict)) continue;
      if (before === undefined && this.isNewElement(PDFRef.of(number))) this.explained.add(number);
      if (!(before instanceof PDFDict)) continue;
      const type = this.signed.name(before, 'Type');
      const isElement = type === 'StructElem' || (type === undefined && before.has(PDFName.of('S')));
      if (isElement && this.isGrown(before, after, ['K'])) {
        if (!this.hasOnlyNewItems(before, after, 'K', (item) => this.isNewElement(item))) continue;
        this.explained.add(number);
        this.mark(after, 'K');
      }
    }
    const [before, after] = [this.signed, this.whole].map((each) =>
      each.dictionary(each.catalog, 'StructTreeRoot'),
    );
    if (!before || !after || !this.isGrown(before, after, ['ParentTree', 'ParentTreeNextKey'])) return;
    const trees = [
      this.signed.dictionary(before, 'ParentTree'),
      this.whole.dictionary(after, 'ParentTree'),
    ] as const;
    if (trees[1] && !this.isGrownTree(trees[0], trees[1])) return;
    this.mark(this.whole.catalog, 'StructTreeRoot');
    this.mark(after, 'ParentTree');
  }

  /** A number tree that has only gained entries for the new elements. */
  private isGrownTree(before: PDFDict | undefined, after: PDFDict): boolean {
    if (!this.isGrown(before, after, ['Nums', 'Kids', 'Limits'])) return false;
    const isEntry = (item: PDFObject) => item instanceof PDFNumber || this.isNewElement(item);
    const isLeaf = (item: PDFObject): boolean => {
      const leaf = this.whole.resolve(item);
      if (!(item instanceof PDFRef) || !(leaf instanceof PDFDict)) return false;
      const old = this.signed.resolve(item);
      const isFine = this.isGrownTree(old instanceof PDFDict ? old : undefined, leaf);
      if (isFine) this.explained.add(item.objectNumber);
      return isFine;
    };
    const old = this.signed.list(before, 'Kids');
    const kids = this.whole.list(after, 'Kids');
    if (old.some((item, index) => String(kids[index]) !== String(item))) return false;
    if (!kids.filter((item) => this.isChanged(item)).every(isLeaf)) return false;
    if (!this.hasOnlyNewItems(before, after, 'Nums', isEntry)) return false;
    this.mark(after, 'Nums');
    this.mark(after, 'Kids');
    return true;
  }

  private validationStore(): ChangeAfterSigning | undefined {
    const reference = this.whole.catalog.get(PDFName.of('DSS'));
    const [before, after] = [this.signed, this.whole].map((each) => each.dictionary(each.catalog, 'DSS'));
    if (!after || (before && String(before) === String(after) && !this.isChanged(reference)))
      return undefined;
    if (!hasOnly(after, ['Type', 'Certs', 'OCSPs', 'CRLs', 'VRI'])) return undefined;
    for (const key of ['Certs', 'OCSPs', 'CRLs']) {
      const now = new Set(this.whole.list(after, key).map(String));
      if (this.signed.list(before, key).some((item) => !now.has(String(item)))) return undefined;
    }
    const [entries, entriesNow] = [
      this.signed.dictionary(before, 'VRI'),
      this.whole.dictionary(after, 'VRI'),
    ];
    if (entries?.keys().some((key) => !equal(entries.get(key), entriesNow?.get(key)))) return undefined;
    this.mark(this.whole.catalog, 'DSS');
    for (const key of ['Certs', 'OCSPs', 'CRLs', 'VRI']) this.mark(after, key);
    this.explainNew(after, []);
    return { kind: 'validation-data', what: { sv: 'valideringsdata', en: 'validation data' } };
  }

  private catalogue(): void {
    const allowed = ['DSS', ...(this.newFields.size > 0 ? ['AcroForm'] : [])];
    if (this.isGrown(this.signed.catalog, this.whole.catalog, allowed)) {
      this.explained.add(this.whole.root.objectNumber);
    }
  }

  /** True when every entry but those named is the same, and no others have come; `only` limits what may be there at all. */
  private isGrown(
    before: PDFDict | undefined,
    after: PDFDict,
    growing: readonly string[],
    only?: readonly string[],
  ): boolean {
    if (before === undefined) return only === undefined || hasOnly(after, only);
    const keys = new Set([...before.keys(), ...after.keys()].map((key) => key.decodeText()));
    return [...keys].every((key) => {
      const name = PDFName.of(key);
      return growing.includes(key) || equal(before.get(name), after.get(name));
    });
  }

  /** True when an array has kept its items in their order, and those behind them are acceptable. */
  private hasOnlyNewItems(
    before: PDFDict | undefined,
    after: PDFDict,
    key: string,
    accept: (item: PDFObject) => boolean,
  ): boolean {
    const [old, now] = [listAt(this.signed, before, key), listAt(this.whole, after, key)];
    return old.every((item, index) => equal(item, now[index])) && now.slice(old.length).every(accept);
  }

  private isNewField(item: PDFObject): boolean {
    return item instanceof PDFRef && this.newFields.has(item.objectNumber);
  }

  private isNewElement(item: PDFObject): boolean {
    if (!(item instanceof PDFRef) || this.signed.object(item.objectNumber) !== undefined) return false;
    const element = this.whole.resolve(item);
    if (!(element instanceof PDFDict) || this.whole.name(element, 'S') !== 'Form') return false;
    const content = this.whole.dictionary(element, 'K')?.get(PDFName.of('Obj'));
    return hasOnly(element, ELEMENT_KEYS) && content !== undefined && this.isNewField(content);
  }

  private isChanged(item: PDFObject | undefined): boolean {
    return item instanceof PDFRef && this.changed.has(item.objectNumber);
  }

  /** Explains the object that an entry refers to. */
  private mark(container: PDFDict, key: string): void {
    const value = container.get(PDFName.of(key));
    if (value instanceof PDFRef) this.explained.add(value.objectNumber);
  }

  /** Explains an object and what it holds, as far as that is new. */
  private explainNew(value: PDFObject, without: readonly string[]): void {
    if (value instanceof PDFRef) {
      if (this.explained.has(value.objectNumber) || this.signed.object(value.objectNumber) !== undefined)
        return;
      this.explained.add(value.objectNumber);
    }
    const found = this.whole.resolve(value);
    const content = found instanceof PDFRawStream ? found.dict : found;
    if (content instanceof PDFArray) for (const item of content.asArray()) this.explainNew(item, without);
    if (!(content instanceof PDFDict)) return;
    for (const [key, item] of content.entries()) {
      if (!without.includes(key.decodeText())) this.explainNew(item, without);
    }
  }
}

function hasOnly(dictionary: PDFDict, keys: readonly string[]): boolean {
  return dictionary.keys().every((key) => keys.includes(key.decodeText()));
}

function equal(a: PDFObject | undefined, b: PDFObject | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Buffer.compare(serialised(a), serialised(b)) === 0;
}

/** One value that stands alone counts as an array of one: a single kid of a structure element may have become several. */
function listAt(revision: Revision, container: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = container?.get(PDFName.of(key));
  const resolved = revision.resolve(value);
  if (resolved instanceof PDFArray) return resolved.asArray();
  return value === undefined ? [] : [value];
}
