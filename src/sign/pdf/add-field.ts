import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { malformed } from './malformed.js';
import { requirePage } from './pages.js';
import { formFields } from './signature-fields.js';
import { dictionary, type Update } from './update.js';

/** A signature field to be added. */
export interface NewField {
  /** Unique in the document. */
  name: string;
  /** What assistive technology says of the field. */
  description: string;
  /** Where it shows, when it does: page counted from 0, rectangle in points from the lower left corner, and what is drawn. */
  visible?: { page: number; rectangle: readonly [number, number, number, number]; appearance: PDFRef };
}

/** Bits of an annotation's flags: printed, and not to be moved or removed by hand. */
const PRINTED_AND_LOCKED = 4 + 128;
/** The document has signatures, and changes must be appended. */
const SIGNED_AND_APPEND_ONLY = 3;

/** A field name that the document does not have: Underskrift1, Underskrift2 … */
export function freeName(update: Update, stem: string): string {
  const { base } = update;
  const taken = new Set(formFields(base).map((reference) => base.text(base.resolve(reference), 'T')));
  for (let count = 1; ; count++) if (!taken.has(`${stem}${count}`)) return `${stem}${count}`;
}

/**
 * A field without a size, beside the page. PDF/UA-1 wants widgets on a page in the structure tree, and validators take a
 * change there for a change of the document; a widget outside belongs to neither.
 */
const NOWHERE = [-1, -1, -1, -1];

/**
 * Adds a signature field with its widget. One that shows stands in the structure tree as a Form element (ISO 14289-1,
 * 7.18.4).
 */
export function addField(update: Update, field: NewField, value: PDFRef): void {
  const { base } = update;
  const page = requirePage(base, field.visible?.page ?? 0);
  const widget = dictionary({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText(field.name),
    TU: pdfText(field.description),
    F: PRINTED_AND_LOCKED,
    Rect: field.visible?.rectangle ?? NOWHERE,
    P: page,
    V: value,
    AP: field.visible && { N: field.visible.appearance },
  });
  const reference = update.add(widget);
  const form = update.dictionaryIn(update.change(base.root), 'AcroForm');
  update.append(form, 'Fields', reference);
  form.set(PDFName.of('SigFlags'), PDFNumber.of(SIGNED_AND_APPEND_ONLY));
  const changedPage = update.change(page);
  update.append(changedPage, 'Annots', reference);
  changedPage.set(PDFName.of('Tabs'), PDFName.of('S'));
  if (field.visible) addToStructure(update, { widget, reference, page, description: field.description });
}

/** Text as a PDF has it: ASCII as it is, anything else as UTF-16. */
export function pdfText(text: string): PDFString | PDFHexString {
  if (!/^[\x20-\x7e]*$/.test(text)) return PDFHexString.fromText(text);
  return PDFString.of(text.replace(/[\\()]/g, '\\$&'));
}

interface Placed {
  widget: PDFDict;
  reference: PDFRef;
  page: PDFRef;
  description: string;
}

function addToStructure(update: Update, { widget, reference, page, description }: Placed): void {
  const { base } = update;
  const rootReference = base.catalog.get(PDFName.of('StructTreeRoot'));
  if (!(rootReference instanceof PDFRef)) return;
  const root = update.change(rootReference);
  const parent = topElement(update, root);
  const key = nextKey(update, root);
  const element = update.add(
    dictionary({
      Type: 'StructElem',
      S: 'Form',
      P: parent,
      Pg: page,
      Alt: pdfText(description),
      K: { Type: 'OBJR', Obj: reference, Pg: page },
    }),
  );
  update.append(update.change(parent), 'K', element);
  const tree = update.dictionaryIn(root, 'ParentTree');
  if (tree.has(PDFName.of('Kids'))) {
    const leaf = update.add(dictionary({ Limits: [key, key], Nums: [key, element] }));
    update.append(tree, 'Kids', leaf);
  } else {
    update.append(tree, 'Nums', PDFNumber.of(key), element);
  }
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
  widget.set(PDFName.of('StructParent'), PDFNumber.of(key));
}

/** The element of the structure tree that holds the document. */
function topElement(update: Update, root: PDFDict): PDFRef {
  const kids = root.get(PDFName.of('K'));
  const value = update.current(kids);
  const first = value instanceof PDFArray ? value.get(0) : kids;
  if (first instanceof PDFRef && update.current(first) instanceof PDFDict) return first;
  throw malformed('strukturträdet saknar rot', 'the structure tree has no top element');
}

/** The first key of the parent tree that nothing has. */
function nextKey(update: Update, root: PDFDict): number {
  const { base } = update;
  const named = base.number(root, 'ParentTreeNextKey');
  if (named !== undefined) return named;
  let next = 0;
  const visit = (node: PDFDict | undefined): void => {
    const items = base.list(node, 'Nums');
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (key instanceof PDFNumber) next = Math.max(next, key.asNumber() + 1);
    }
    for (const kid of base.list(node, 'Kids')) {
      const value = base.resolve(kid);
      if (value instanceof PDFDict) visit(value);
    }
  };
  visit(base.dictionary(root, 'ParentTree'));
  return next;
}
