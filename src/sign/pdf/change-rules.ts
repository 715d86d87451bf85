import { Dictionary, Name, PdfStream, PdfString, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { spaced } from '../../pdf-syntax/write-spaced.js';
import type { ChangeAfterSigning } from './change.js';
import { pageReferences } from './pages.js';
import type { Revision } from './revision.js';
import { formFields } from './signature-fields.js';

/** Entries that a signature field may have. No actions, no kids: nothing that does something or belongs elsewhere. */
const FIELD_KEYS =
  'Type Subtype FT T TU F Rect P V AP StructParent Ff MK BS Border DA Lock SV M NM Parent'.split(' ');
/** Entries that a structure element of a signature may have. */
const ELEMENT_KEYS = 'Type S P Pg Alt K T ID Lang'.split(' ');
/** Entries of a form that a signature may add. */
const FORM_KEYS = 'Fields SigFlags DA DR'.split(' ');

/** Entries of the document information that a later update may set: they say nothing of the content. */
const INFORMATION_KEYS = ['ModDate', 'Producer'];

/** Explains changes by the signatures, time-stamps and validation data that came with them. */
export class ChangeRules {
  /** Numbers of changed objects that have an explanation. */
  readonly explained = new Set<number>();
  private readonly signed: Revision;
  private readonly whole: Revision;
  private readonly changed: ReadonlySet<number>;
  private readonly newFields = new Set<number>();
  /** Changed leaves of the parent tree that have been examined. */
  private readonly leaves = new Set<number>();

  constructor(signed: Revision, whole: Revision, changed: ReadonlySet<number>) {
    this.signed = signed;
    this.whole = whole;
    this.changed = changed;
  }

  /**
   * Explains the added objects. Changed objects that are missing from {@link explained} afterwards have no explanation.
   */
  explain(): ChangeAfterSigning[] {
    const changes = this.fields();
    const growing: string[] = [];
    if (this.newFields.size > 0) {
      if (this.form()) growing.push('AcroForm');
      this.pages();
      this.structure();
    }
    const store = this.validationStore();
    if (store) growing.push('DSS');
    if (this.extensions()) growing.push('Extensions');
    this.information();
    this.catalogue(growing);
    return store ? [...changes, store] : changes;
  }

  private fields(): ChangeAfterSigning[] {
    const before = new Set(formFields(this.signed).map(({ number }) => number));
    return formFields(this.whole).flatMap((reference): ChangeAfterSigning[] => {
      const kind = before.has(reference.number) ? undefined : this.fieldKind(reference);
      if (!kind) return [];
      this.newFields.add(reference.number);
      this.explainNew(reference, ['P', 'Parent']);
      const name = this.whole.text(this.whole.resolve(reference), 'T') ?? '?';
      return kind === 'signature'
        ? [{ kind, what: { sv: `underskriften ${name}`, en: `the signature ${name}` } }]
        : [{ kind, what: { sv: `arkivtidsstämpeln ${name}`, en: `the document time-stamp ${name}` } }];
    });
  }

  private fieldKind(reference: Reference): 'signature' | 'time-stamp' | undefined {
    const field = this.whole.resolve(reference);
    const value = this.whole.dictionary(field, 'V');
    if (!(field instanceof Dictionary) || !value || this.whole.name(field, 'FT') !== 'Sig') return undefined;
    if (this.signed.object(reference.number) !== undefined) return undefined;
    if (!hasOnly(field, FIELD_KEYS)) return undefined;
    if (this.whole.name(value, 'Type') !== 'DocTimeStamp') return 'signature';
    const [left, bottom, right, top] = this.whole.list(field, 'Rect').map(spelled);
    // A time-stamp shows nothing.
    return left === right && bottom === top ? 'time-stamp' : undefined;
  }

  /** True when the form has gained the new fields and nothing else: it may stand in the catalogue itself. */
  private form(): boolean {
    const [before, after] = [this.signed, this.whole].map((each) =>
      each.dictionary(each.catalog, 'AcroForm'),
    );
    const growing = ['Fields', 'SigFlags', ...this.lackingResources(before)];
    if (!after || !this.isGrown(before, after, growing, FORM_KEYS)) return false;
    if (!this.hasOnlyNewItems(before, after, 'Fields', (item) => this.isNewField(item))) return false;
    this.mark(this.whole.catalog, 'AcroForm');
    this.mark(after, 'Fields');
    if (!before?.has('DR')) this.explainNew(after.get('DR') ?? null, []);
    return true;
  }

  /** Entries that a form of nothing but signatures may gain: without other fields nothing is set with them. */
  private lackingResources(form: Dictionary | undefined): string[] {
    const isOfSignatures = formFields(this.signed).every(
      (reference) => this.signed.name(this.signed.resolve(reference), 'FT') === 'Sig',
    );
    return isOfSignatures ? ['DR', 'DA'].filter((key) => !form?.has(key)) : [];
  }

  /** True when the declared extensions of the format (ISO 32000-2, 7.12) are names and numbers and nothing else. */
  private extensions(): boolean {
    const value = this.whole.get(this.whole.catalog, 'Extensions');
    if (!isDeclaration(value, 0)) return false;
    this.mark(this.whole.catalog, 'Extensions');
    return true;
  }

  /** The document information may say when the file was changed and by which program; nothing else may differ. */
  private information(): void {
    const reference = this.whole.trailer.get('Info');
    if (!(reference instanceof Reference)) return;
    const [before, after] = [this.signed.resolve(reference), this.whole.resolve(reference)];
    if (!(before instanceof Dictionary) || !(after instanceof Dictionary)) return;
    const isStated = INFORMATION_KEYS.every((key) => {
      const value = after.get(key);
      return value === undefined || value instanceof PdfString;
    });
    if (isStated && this.isGrown(before, after, INFORMATION_KEYS)) this.explained.add(reference.number);
  }

  private pages(): void {
    for (const reference of this.changedPages()) {
      const [before, after] = [this.signed.resolve(reference), this.whole.resolve(reference)];
      if (!(before instanceof Dictionary) || !(after instanceof Dictionary)) continue;
      if (!this.isGrown(before, after, ['Annots', 'Tabs'])) continue;
      if (!this.hasOnlyNewItems(before, after, 'Annots', (item) => this.isNewField(item))) continue;
      const tabs = this.whole.name(after, 'Tabs');
      if (tabs !== this.signed.name(before, 'Tabs') && tabs !== 'S') continue;
      this.explained.add(reference.number);
      this.mark(after, 'Annots');
    }
  }

  /** All pages only when an array has changed, which may hold the annotations of a page that has not. */
  private changedPages(): Reference[] {
    const numbers = [...this.changed];
    if (numbers.some((number) => Array.isArray(this.signed.object(number))))
      return pageReferences(this.signed);
    const pages = numbers.filter((number) => this.signed.name(this.signed.object(number), 'Type') === 'Page');
    return pages.map((number) => new Reference(number));
  }

  private structure(): void {
    for (const number of this.changed) {
      const [before, after] = [this.signed.object(number), this.whole.object(number)];
      if (!(after instanceof Dictionary)) continue;
      if (before === undefined && this.isNewElement(new Reference(number))) this.explained.add(number);
      if (!(before instanceof Dictionary)) continue;
      const type = this.signed.name(before, 'Type');
      const isElement = type === 'StructElem' || (type === undefined && before.has('S'));
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
  private isGrownTree(before: Dictionary | undefined, after: Dictionary): boolean {
    if (!this.isGrown(before, after, ['Nums', 'Kids', 'Limits'])) return false;
    const isEntry = (item: PdfValue) => typeof item === 'number' || this.isNewElement(item);
    const isLeaf = (item: PdfValue): boolean => {
      const leaf = this.whole.resolve(item);
      if (!(item instanceof Reference) || !(leaf instanceof Dictionary)) return false;
      // A leaf that is met again is in a circle, or in two places of the tree.
      if (this.leaves.has(item.number)) return false;
      this.leaves.add(item.number);
      const old = this.signed.resolve(item);
      const isFine = this.isGrownTree(old instanceof Dictionary ? old : undefined, leaf);
      if (isFine) this.explained.add(item.number);
      return isFine;
    };
    const old = this.signed.list(before, 'Kids');
    const kids = this.whole.list(after, 'Kids');
    if (old.some((item, index) => !equal(item, kids[index]))) return false;
    if (!kids.filter((item) => this.isChanged(item)).every(isLeaf)) return false;
    if (!this.hasOnlyNewItems(before, after, 'Nums', isEntry)) return false;
    this.mark(after, 'Nums');
    this.mark(after, 'Kids');
    return true;
  }

  private validationStore(): ChangeAfterSigning | undefined {
    const reference = this.whole.catalog.get('DSS');
    const [before, after] = [this.signed, this.whole].map((each) => each.dictionary(each.catalog, 'DSS'));
    if (!after || (before && equal(before, after) && !this.isChanged(reference))) return undefined;
    if (!hasOnly(after, ['Type', 'Certs', 'OCSPs', 'CRLs', 'VRI'])) return undefined;
    for (const key of ['Certs', 'OCSPs', 'CRLs']) {
      const now = new Set(this.whole.list(after, key).map(spelled));
      if (this.signed.list(before, key).some((item) => !now.has(spelled(item)))) return undefined;
    }
    const [entries, entriesNow] = [
      this.signed.dictionary(before, 'VRI'),
      this.whole.dictionary(after, 'VRI'),
    ];
    if (entries && [...entries].some(([key, entry]) => !equal(entry, entriesNow?.get(key)))) return undefined;
    this.mark(this.whole.catalog, 'DSS');
    for (const key of ['Certs', 'OCSPs', 'CRLs', 'VRI']) this.mark(after, key);
    this.explainNew(after, []);
    return { kind: 'validation-data', what: { sv: 'valideringsdata', en: 'validation data' } };
  }

  /** The catalogue, whose form and validation data are explained when they are among those growing. */
  private catalogue(growing: readonly string[]): void {
    if (this.isGrown(this.signed.catalog, this.whole.catalog, growing)) {
      this.explained.add(this.whole.root.number);
    }
  }

  /**
   * True when all entries but the named ones are the same, and no others were added; `only` limits the entries allowed
   * at all.
   */
  private isGrown(
    before: Dictionary | undefined,
    after: Dictionary,
    growing: readonly string[],
    only?: readonly string[],
  ): boolean {
    if (before === undefined) return only === undefined || hasOnly(after, only);
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].every((key) => growing.includes(key) || equal(before.get(key), after.get(key)));
  }

  /** True when an array has its items in the same order, and the items after them are acceptable. */
  private hasOnlyNewItems(
    before: Dictionary | undefined,
    after: Dictionary,
    key: string,
    accept: (item: PdfValue) => boolean,
  ): boolean {
    const [old, now] = [listAt(this.signed, before, key), listAt(this.whole, after, key)];
    return old.every((item, index) => equal(item, now[index])) && now.slice(old.length).every(accept);
  }

  private isNewField(item: PdfValue): boolean {
    return item instanceof Reference && this.newFields.has(item.number);
  }

  private isNewElement(item: PdfValue): boolean {
    if (!(item instanceof Reference) || this.signed.object(item.number) !== undefined) return false;
    const element = this.whole.resolve(item);
    if (!(element instanceof Dictionary) || this.whole.name(element, 'S') !== 'Form') return false;
    const content = this.whole.dictionary(element, 'K')?.get('Obj');
    return hasOnly(element, ELEMENT_KEYS) && content !== undefined && this.isNewField(content);
  }

  private isChanged(item: PdfValue | undefined): boolean {
    return item instanceof Reference && this.changed.has(item.number);
  }

  /** Explains the object that an entry refers to. */
  private mark(container: Dictionary, key: string): void {
    const value = container.get(key);
    if (value instanceof Reference) this.explained.add(value.number);
  }

  /** Explains an object and what it holds, as far as that is new. */
  private explainNew(value: PdfValue, without: readonly string[]): void {
    const waiting = [value];
    const seen = new Set<number>();
    while (waiting.length > 0) {
      const item = waiting.pop()!;
      if (item instanceof Reference) {
        if (seen.has(item.number) || this.signed.object(item.number) !== undefined) continue;
        seen.add(item.number);
        this.explained.add(item.number);
      }
      const found = this.whole.resolve(item);
      const content = found instanceof PdfStream ? found.dictionary : found;
      if (Array.isArray(content)) for (const each of content) waiting.push(each);
      if (!(content instanceof Dictionary)) continue;
      for (const [key, entry] of content) if (!without.includes(key)) waiting.push(entry);
    }
  }
}

function isDeclaration(value: PdfValue | undefined, depth: number): boolean {
  if (value instanceof Dictionary) {
    return depth < 3 && [...value.values()].every((each) => isDeclaration(each, depth + 1));
  }
  if (Array.isArray(value)) return depth < 3 && value.every((each) => isDeclaration(each, depth + 1));
  return value instanceof Name || value instanceof PdfString || typeof value === 'number';
}

function hasOnly(dictionary: Dictionary, keys: readonly string[]): boolean {
  return [...dictionary.keys()].every((key) => keys.includes(key));
}

function spelled(value: PdfValue): string {
  return spaced(value).toString('latin1');
}

function equal(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return spaced(a).equals(spaced(b));
}

/**
 * One value that stands alone counts as an array of one: a single kid of a structure element may have become several.
 */
function listAt(revision: Revision, container: Dictionary | undefined, key: string): readonly PdfValue[] {
  const value = container?.get(key);
  const resolved = revision.resolve(value);
  if (Array.isArray(resolved)) return resolved;
  return value === undefined ? [] : [value];
}
