import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

const name = (key: string) => PDFName.of(key);

/**
 * What is wrong with a tagged document's bookkeeping: parents and kids that do not know each other, content that claims
 * to belong to the structure and does not, content outside all marks, ids without an element. Empty when all is well.
 */
export function inconsistencies(document: PDFDocument): string[] {
  const { context, catalog } = document;
  const faults: string[] = [];
  const lookup = (value: PDFObject | undefined) => (value instanceof PDFRef ? context.lookup(value) : value);
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  /** What each piece of content and each annotation belongs to by the tree: `page mcid` or the annotation → element. */
  const claimed = new Map<string, string>();
  const ids = new Set<string>();

  const walk = (ref: PDFRef, parent: PDFObject | undefined) => {
    const element = context.lookup(ref, PDFDict);
    if ((element.get(name('P')) as PDFRef).tag !== (parent as PDFRef).tag)
      faults.push(`${ref.tag}: wrong parent`);
    const id = element.get(name('ID'));
    if (id && ids.has(String(id))) faults.push(`${ref.tag}: the id ${id} is used twice`);
    if (id) ids.add(String(id));
    const claim = (key: string) => {
      if (claimed.has(key)) faults.push(`${key} belongs to two elements`);
      claimed.set(key, ref.tag);
    };
    const kids = element.get(name('K'));
    const resolved = lookup(kids);
    for (const kid of resolved instanceof PDFArray ? resolved.asArray() : kids ? [kids] : []) {
      const value = lookup(kid);
      if (value instanceof PDFNumber) claim(`${(element.get(name('Pg')) as PDFRef).tag} ${value.asNumber()}`);
      else if (!(value instanceof PDFDict)) faults.push(`${ref.tag}: a kid is nothing`);
      else if (value.has(name('MCID'))) {
        const owner = (value.get(name('Stm')) ?? value.get(name('Pg'))) as PDFRef;
        claim(`${owner.tag} ${value.lookup(name('MCID'), PDFNumber).asNumber()}`);
      } else if (value.has(name('Obj'))) claim((value.get(name('Obj')) as PDFRef).tag);
      else walk(kid as PDFRef, ref);
    }
  };
  for (const kid of root.lookup(name('K'), PDFArray).asArray())
    walk(kid as PDFRef, catalog.get(name('StructTreeRoot')));

  const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
  const parents = new Map<number, PDFObject>();
  for (let i = 0; i < numbers.length; i += 2)
    parents.set((numbers[i] as PDFNumber).asNumber(), numbers[i + 1]!);
  const keys = [...parents.keys()];
  if (keys.some((key, index) => index > 0 && key <= keys[index - 1]!))
    faults.push('parent tree is not in order');

  const seen = new Set<string>();
  const checkContent = (owner: PDFRef, dictionary: PDFDict, content: string) => {
    const key = dictionary.get(name('StructParents'));
    const list = key instanceof PDFNumber ? lookup(parents.get(key.asNumber())) : undefined;
    for (const mcid of marksOf(content, `${owner.tag}`, faults)) {
      const mark = `${owner.tag} ${mcid}`;
      const entry = list instanceof PDFArray ? list.get(mcid) : undefined;
      if (seen.has(mark)) faults.push(`${mark} is marked twice`);
      seen.add(mark);
      if (!claimed.has(mark)) faults.push(`${mark} belongs to no element`);
      if (claimed.get(mark) !== (entry as PDFRef | undefined)?.tag)
        faults.push(`${mark}: wrong in the parent tree`);
    }
  };
  for (const page of document.getPages()) {
    const contents = page.node.lookup(name('Contents'), PDFRawStream);
    checkContent(page.ref, page.node, decoded(contents));
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dictionary = lookup(annotation) as PDFDict;
      const key = dictionary.get(name('StructParent'));
      const entry = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
      const owner = claimed.get((annotation as PDFRef).tag);
      if (owner === undefined || owner !== (entry as PDFRef | undefined)?.tag) {
        faults.push(`annotation ${(annotation as PDFRef).tag}: belongs to no element`);
      }
      seen.add((annotation as PDFRef).tag);
    }
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(name('Subtype')) !== name('Form')) continue;
    if (object.dict.has(name('StructParents'))) checkContent(ref, object.dict, decoded(object));
  }
  for (const mark of claimed.keys()) if (!seen.has(mark)) faults.push(`${mark} is nowhere in the content`);
  return faults;
}

function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** What paints. Every one of these must stand within a mark. */
const PAINTS = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|EI)$/;

/** The numbers of the marks in a content stream; everything that is painted outside of one is a fault. */
function marksOf(content: string, owner: string, faults: string[]): number[] {
  const marks: number[] = [];
  const tokens = content
    .replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '()')
    .match(/<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>|<[^<>]*>|\[[^\]]*\]|\/?[^\s<>[\]()/]+|\(\)/g);
  let depth = 0;
  let last = '';
  for (const token of tokens ?? []) {
    if (token === 'BDC' || token === 'BMC') {
      depth++;
      const mcid = /\/MCID (\d+)/.exec(last)?.[1];
      if (mcid !== undefined) marks.push(Number(mcid));
    } else if (token === 'EMC') {
      if (--depth < 0) faults.push(`${owner}: a mark ends that did not begin`);
    } else if (depth === 0 && PAINTS.test(token)) faults.push(`${owner}: ${token} outside all marks`);
    last = token;
  }
  if (depth !== 0) faults.push(`${owner}: a mark does not end`);
  return marks;
}
