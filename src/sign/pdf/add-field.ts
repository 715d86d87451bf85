import { Dictionary, Name, PdfString, Reference } from '../../pdf-syntax/values.js';
import { malformed } from './malformed.js';
import { requirePage } from './pages.js';
import { formFields } from './signature-fields.js';
import { dictionary, type Update } from './update.js';

/** A signature field to be added. */
export interface NewField {
  /** Unique in the document. */
  name: string;
  /** Description of the field for assistive technology. */
  description: string;
  /**
   * Position and appearance, when the field is visible: page counted from 0, rectangle in points from the lower left
   * corner.
   */
  visible?: { page: number; rectangle: readonly [number, number, number, number]; appearance: Reference };
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
 * A field without a size, beside the page. PDF/UA-1 wants widgets on a page in the structure tree, and validators take
 * a change there for a change of the document; a widget outside belongs to neither.
 */
const NOWHERE = [-1, -1, -1, -1];

/**
 * Adds a signature field with its widget. One that shows is in the structure tree as a Form element (ISO 14289-1,
 * 7.18.4).
 */
export function addField(update: Update, field: NewField, value: Reference): void {
  const { base } = update;
  const page = requirePage(base, field.visible?.page ?? 0);
  const widget = dictionary({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PdfString.ofText(field.name),
    TU: PdfString.ofText(field.description),
    F: PRINTED_AND_LOCKED,
    Rect: field.visible?.rectangle ?? NOWHERE,
    P: page,
    V: value,
    AP: field.visible && { N: field.visible.appearance },
  });
  const reference = update.add(widget);
  const form = update.dictionaryIn(update.change(base.root), 'AcroForm');
  update.append(form, 'Fields', reference);
  form.set('SigFlags', SIGNED_AND_APPEND_ONLY);
  const changedPage = update.change(page);
  update.append(changedPage, 'Annots', reference);
  changedPage.set('Tabs', Name.of('S'));
  if (field.visible) addToStructure(update, { widget, reference, page, description: field.description });
}

interface Placed {
  widget: Dictionary;
  reference: Reference;
  page: Reference;
  description: string;
}

function addToStructure(update: Update, { widget, reference, page, description }: Placed): void {
  const { base } = update;
  const rootReference = base.catalog.get('StructTreeRoot');
  if (!(rootReference instanceof Reference)) return;
  const root = update.change(rootReference);
  const parent = topElement(update, root);
  const key = nextKey(update, root);
  const element = update.add(
    dictionary({
      Type: 'StructElem',
      S: 'Form',
      P: parent,
      Pg: page,
      Alt: PdfString.ofText(description),
      K: { Type: 'OBJR', Obj: reference, Pg: page },
    }),
  );
  update.append(update.change(parent), 'K', element);
  const tree = update.dictionaryIn(root, 'ParentTree');
  if (tree.has('Kids')) {
    const leaf = update.add(dictionary({ Limits: [key, key], Nums: [key, element] }));
    update.append(tree, 'Kids', leaf);
  } else {
    update.append(tree, 'Nums', key, element);
  }
  root.set('ParentTreeNextKey', key + 1);
  widget.set('StructParent', key);
}

/** The element of the structure tree that holds the document. */
function topElement(update: Update, root: Dictionary): Reference {
  const kids = root.get('K');
  const value = update.current(kids);
  const first = Array.isArray(value) ? value[0] : kids;
  if (first instanceof Reference && update.current(first) instanceof Dictionary) return first;
  throw malformed('strukturträdet saknar rot', 'the structure tree has no top element');
}

/** The first key of the parent tree that nothing has. */
function nextKey(update: Update, root: Dictionary): number {
  const { base } = update;
  const named = base.number(root, 'ParentTreeNextKey');
  if (named !== undefined) return named;
  let next = 0;
  const waiting = [base.dictionary(root, 'ParentTree')];
  const visited = new Set<Dictionary>();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined || visited.has(node)) continue;
    visited.add(node);
    const items = base.list(node, 'Nums');
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (typeof key === 'number') next = Math.max(next, key + 1);
    }
    for (const kid of base.list(node, 'Kids')) {
      const value = base.resolve(kid);
      if (value instanceof Dictionary) waiting.push(value);
    }
  }
  return next;
}
