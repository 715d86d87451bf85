import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Dictionary, Name, PdfString, type PdfValue, Reference } from '../../src/pdf-syntax/values.js';
import { addField } from '../../src/sign/pdf/add-field.js';
import { freeRectangle } from '../../src/sign/pdf/free-rectangle.js';
import { laterChanges } from '../../src/sign/pdf/later-changes.js';
import { pageReferences } from '../../src/sign/pdf/pages.js';
import { Revision } from '../../src/sign/pdf/revision.js';
import { signatureFields } from '../../src/sign/pdf/signature-fields.js';
import { dictionary, object, type Plain, stream, Update } from '../../src/sign/pdf/update.js';
import { addToStore, readStore } from '../../src/sign/pdf/validation-store.js';
import { smallDocument } from './support.js';

let document: Uint8Array;
/** The document with a signature that shows. */
let once: Uint8Array;
/** With two of them on the page. */
let twice: Uint8Array;
/** With validation data. */
let stored: Uint8Array;

beforeAll(async () => {
  document = await smallDocument();
  once = updated(document, (update) => sign(update));
  twice = updated(once, (update) => sign(update));
  stored = updated(document, (update) => store(update, 'A', 'ett', 'två'));
});

/** A file after an update that anybody could append. */
function updated(file: Uint8Array, change: (update: Update) => void): Uint8Array {
  const update = new Update(new Revision(file));
  change(update);
  return update.write().bytes;
}

/** The kinds of what came after a file. */
function kinds(before: Uint8Array, change: (update: Update) => void): string[] {
  const base = new Revision(before);
  const update = new Update(base);
  change(update);
  const changes = laterChanges(base, new Revision(update.write().bytes));
  return [...new Set(changes.map(({ kind }) => kind))].sort();
}

interface Signature {
  update: Update;
  field: Dictionary;
  reference: Reference;
  value: Dictionary;
  /** The Form element of the structure tree; none when nothing shows. */
  element: Dictionary;
  page: Dictionary;
  form: Dictionary;
}

let count = 0;

/** Adds a signature as `sign` does, and gives its parts to be changed. */
function sign(update: Update, type = 'Sig', isVisible = true): Signature {
  const value = dictionary({ Type: type });
  const shown = () => ({
    page: 0,
    rectangle: [10, 20, 110, 60] as const,
    appearance: update.add(stream(deflateSync(Buffer.from('q Q')), { Filter: 'FlateDecode' })),
  });
  count += 1;
  const named = { name: `Fält${count}`, description: 'Ett fält' };
  addField(update, { ...named, ...(isVisible && { visible: shown() }) }, update.add(value));
  const form = update.dictionaryIn(update.change(update.base.root), 'AcroForm');
  const reference = items(update, form, 'Fields').at(-1) as Reference;
  return {
    update,
    field: update.current(reference) as Dictionary,
    reference,
    value,
    element: update.current(items(update, update.change(top(update)), 'K').at(-1)) as Dictionary,
    page: update.change(pageReferences(update.base)[0]!),
    form,
  };
}

function items(update: Update, container: Dictionary, key: string): readonly PdfValue[] {
  return update.current(container.get(key)) as readonly PdfValue[];
}

/** Puts the items of an array in another order, or others in their place. */
function rearrange(
  update: Update,
  container: Dictionary,
  key: string,
  change: (list: readonly PdfValue[]) => readonly PdfValue[],
): void {
  container.set(key, [...change(items(update, container, key))]);
}

const firstTwoSwapped = ([first, second, ...rest]: readonly PdfValue[]) => [second!, first!, ...rest];

function structureRoot(update: Update): Dictionary {
  return update.change(update.base.catalog.get('StructTreeRoot') as Reference);
}

/** The element of the structure tree that holds the document. */
function top(update: Update): Reference {
  const kids = update.current(structureRoot(update).get('K'));
  return (Array.isArray(kids) ? kids[0] : structureRoot(update).get('K')) as Reference;
}

function store(update: Update, name: string, ...certificates: string[]): void {
  const data = certificates.map((each) => new Uint8Array(Buffer.from(each)));
  addToStore(update, new Map([[name, { certificates: data, ocsps: [], crls: [] }]]));
}

const SCRIPT: Plain = { S: 'JavaScript', JS: 'app' };

describe('what a signature may bring along', () => {
  test('is its field, its widget on the page and its place in the structure', () => {
    expect(kinds(document, (update) => sign(update))).toEqual(['signature']);
    expect(kinds(once, (update) => sign(update))).toEqual(['signature']);
    expect(kinds(twice, (update) => sign(update, 'Sig', false))).toEqual(['signature']);
  });

  test('is for a time-stamp nothing that shows', () => {
    expect(kinds(document, (update) => sign(update, 'DocTimeStamp', false))).toEqual(['time-stamp']);
    expect(kinds(document, (update) => sign(update, 'DocTimeStamp', true))).toContain('other');
    for (const rectangle of [
      [0, 0, 9, 0],
      [0, 0, 0, 9],
    ]) {
      const line = (update: Update) =>
        sign(update, 'DocTimeStamp', false).field.set('Rect', rectangle as PdfValue);
      expect(kinds(document, line)).toContain('other');
    }
  });

  const wrong: [string, (parts: Signature) => unknown][] = [
    ['an action in the field', ({ field }) => field.set('A', dictionary({ S: 'URI' }))],
    ['actions for events of the field', ({ field }) => field.set('AA', dictionary({ E: SCRIPT }))],
    ['kids of the field', ({ field }) => field.set('Kids', [])],
    ['a field of another kind', ({ field }) => field.set('FT', Name.of('Tx'))],
    ['a field without a signature', ({ field }) => field.delete('V')],
    ['a form with scripts of its own', ({ form }) => form.set('XFA', PdfString.ofText('x'))],
    ['a form that lets the reader draw', ({ form }) => form.set('NeedAppearances', true)],
    ['a calculation order', ({ form }) => form.set('CO', [])],
    [
      'another field beside it',
      ({ update, form }) =>
        update.append(form, 'Fields', update.add(dictionary({ FT: 'Tx', T: PdfString.ofText('x') }))),
    ],
    [
      'another annotation beside it',
      ({ update, page }) =>
        update.append(page, 'Annots', update.add(dictionary({ Type: 'Annot', Subtype: 'FreeText' }))),
    ],
    [
      'an annotation that stands in the page',
      ({ update, page }) => update.append(page, 'Annots', dictionary({ Subtype: 'Ink' })),
    ],
    ['another order of the tab key', ({ page }) => page.set('Tabs', Name.of('R'))],
    ['a page of another size', ({ page }) => page.set('MediaBox', [0, 0, 10, 10])],
    ['actions of the page', ({ page }) => page.set('AA', dictionary({ O: SCRIPT }))],
    ['an element of another kind', ({ element }) => element.set('S', Name.of('P'))],
    ['an element with attributes', ({ element }) => element.set('A', dictionary({ O: 'Layout' }))],
    ['an element with other words', ({ element }) => element.set('ActualText', PdfString.ofText('x'))],
    ['an element without a field', ({ element }) => element.set('K', 0)],
    [
      'an element of another field',
      ({ update, element }) =>
        element.set('K', dictionary({ Type: 'OBJR', Obj: update.add(dictionary({ Type: 'Annot' })) })),
    ],
    [
      'another title of the structure',
      ({ update }) => update.change(top(update)).set('T', PdfString.ofText('x')),
    ],
    [
      'swapped kids of the structure',
      ({ update }) => {
        const kid = deepest(update);
        rearrange(update, update.change(kid), 'K', firstTwoSwapped);
      },
    ],
    [
      'a kid of the structure less',
      ({ update }) => rearrange(update, update.change(deepest(update)), 'K', (list) => list.slice(0, -1)),
    ],
    ['other roles', ({ update }) => structureRoot(update).set('RoleMap', dictionary({ Note: 'P' }))],
    [
      'the parent tree of another document',
      ({ update }) => structureRoot(update).set('ParentTree', dictionary({ Nums: [] })),
    ],
    [
      'swapped leaves of the parent tree',
      ({ update }) => {
        const tree = update.dictionaryIn(structureRoot(update), 'ParentTree');
        rearrange(
          update,
          tree,
          tree.has('Kids') ? 'Kids' : 'Nums',
          ([first, second, third, fourth, ...rest]) =>
            tree.has('Kids')
              ? [second!, first!, third!, fourth!, ...rest]
              : [first!, fourth!, third!, second!, ...rest],
        );
      },
    ],
    [
      'what is done when the document opens',
      ({ update }) => update.change(update.base.root).set('OpenAction', dictionary({ S: 'JavaScript' })),
    ],
    [
      'an object of the document in another shape',
      ({ update, field }) => {
        const metadata = update.base.catalog.get('Metadata') as Reference;
        update.replace(metadata, stream(Buffer.from('<x/>'), {}));
        field.set('AP', dictionary({ N: metadata }));
      },
    ],
  ];

  test.each(wrong)('is not %s', (_, change) => {
    expect(kinds(document, (update) => change(sign(update)))).toContain('other');
  });

  /** An element far down in the structure tree that has several kids. */
  function deepest(update: Update): Reference {
    const { base } = update;
    const waiting = [top(update)];
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const kids = base.list(base.resolve(item), 'K');
      if (kids.length > 1 && item.number !== top(update).number) return item;
      waiting.push(...kids.filter((kid): kid is Reference => kid instanceof Reference));
    }
    throw new Error('no element with several kids');
  }
});

describe('what was there before a signature', () => {
  test.each<[string, (update: Update, form: Dictionary, page: Dictionary) => void]>([
    ['fields in their order', (update, form) => rearrange(update, form, 'Fields', firstTwoSwapped)],
    ['every field', (update, form) => rearrange(update, form, 'Fields', (list) => list.slice(1))],
    [
      'annotations in their order',
      (update, _, page) => rearrange(update, page, 'Annots', (list) => [...list].reverse()),
    ],
    ['every annotation', (update, _, page) => rearrange(update, page, 'Annots', (list) => list.slice(1))],
    [
      'the elements of the top in their order',
      (update) => rearrange(update, update.change(top(update)), 'K', (list) => [...list].reverse()),
    ],
    [
      'what a signature looks like',
      (update, form) =>
        update.change(items(update, form, 'Fields')[0] as Reference).set('AP', dictionary({})),
    ],
  ])('stays: %s', (_, change) => {
    const apart = (update: Update) => {
      const { form, page } = sign(update);
      change(update, form, page);
    };
    expect(kinds(twice, apart)).toContain('other');
  });

  test('cannot become a signature', () => {
    const taken = (update: Update) => {
      const { reference, form } = sign(update, 'Sig', false);
      const old = update.base.catalog.get('Metadata') as Reference;
      update.replace(old, update.current(reference)!);
      rearrange(update, form, 'Fields', (list) => list.map((item) => (item === reference ? old : item)));
    };
    expect(kinds(document, taken)).toEqual(['other']);
  });

  test('stays also where the form and the validation data stand in the catalogue itself', () => {
    const own = (key: 'AcroForm' | 'DSS', change: (entry: Dictionary) => void) => (update: Update) => {
      sign(update, 'Sig', false);
      const catalog = update.change(update.base.root);
      const value = update.current(catalog.get(key)) ?? dictionary({ Type: key });
      const copy = new Dictionary(value as Dictionary);
      change(copy);
      catalog.set(key, copy);
    };
    expect(
      kinds(
        document,
        own('DSS', (dss) => dss.set('Certs', [])),
      ),
    ).toEqual(['signature', 'validation-data']);
    expect(
      kinds(
        document,
        own('DSS', (dss) => dss.set('X', 1)),
      ),
    ).toContain('other');
    expect(
      kinds(
        document,
        own('AcroForm', (form) => form.set('XFA', PdfString.ofText('x'))),
      ),
    ).toContain('other');
  });

  test('does not change without a new signature', () => {
    const form = (update: Update) =>
      update.dictionaryIn(update.change(update.base.root), 'AcroForm').set('SigFlags', 1);
    expect(kinds(once, form)).toEqual(['other']);
    const page = (update: Update) => update.change(pageReferences(update.base)[0]!).set('Tabs', Name.of('W'));
    expect(kinds(once, page)).toEqual(['other']);
  });
});

describe('validation data', () => {
  const change = (more: (dss: Dictionary, update: Update) => void) => (update: Update) => {
    store(update, 'B', 'tre');
    more(update.change(update.change(update.base.root).get('DSS') as Reference), update);
  };

  test('are added to those that are there', () => {
    expect(kinds(document, (update) => store(update, 'A', 'ett'))).toEqual(['validation-data']);
    expect(
      kinds(
        stored,
        change(() => {}),
      ),
    ).toEqual(['validation-data']);
    expect(
      kinds(stored, (update) => {
        sign(update);
        store(update, 'B', 'tre');
      }),
    ).toEqual(['signature', 'validation-data']);
  });

  test.each<[string, (dss: Dictionary, update: Update) => void]>([
    ['and nothing else', (dss) => dss.set('X', 1)],
    ['and none is taken away', (dss, update) => rearrange(update, dss, 'Certs', (list) => list.slice(1))],
    ['and what belongs to a signature stays', (dss) => dss.set('VRI', dictionary({ A: {}, B: {} }))],
    ['and no signature loses its own', (dss) => dss.set('VRI', dictionary({}))],
    [
      'and nothing beside them changes',
      (_, update) => update.change(update.base.root).set('Lang', PdfString.ofText('en')),
    ],
    [
      'and none is replaced',
      (dss, update) =>
        update.replace(items(update, dss, 'Certs')[0] as Reference, stream(Buffer.from('x'), {})),
    ],
  ])('%s', (_, more) => {
    expect(kinds(stored, change(more))).toContain('other');
  });
});

describe('what other programs write beside validation data', () => {
  test('arrays in objects of their own, as iText and pyHanko have them', () => {
    const apart = (update: Update) => {
      store(update, 'A', 'ett', 'två');
      const dss = update.change(update.change(update.base.root).get('DSS') as Reference);
      for (const key of ['Certs', 'VRI']) dss.set(key, update.add(dss.get(key)!));
    };
    expect(kinds(document, apart)).toEqual(['validation-data']);
  });

  const extensions = (value: Plain) => (update: Update) =>
    update.change(update.base.root).set('Extensions', object(value));
  const level = { ESIC: { BaseVersion: '1.7', ExtensionLevel: 5 } };

  test('the extensions they declare, which hold names and numbers alone', () => {
    expect(kinds(document, extensions(level))).toEqual([]);
    expect(kinds(document, extensions({ X: { Y: { Z: { A: 1 } } } }))).toEqual(['other']);
    const hidden = (update: Update) => extensions({ X: update.add(dictionary({ S: 'JavaScript' })) })(update);
    expect(kinds(document, hidden)).toContain('other');
  });

  test('the day of the change, and the name of the program; no title', () => {
    const information = (key: string, value: Plain) => (update: Update) =>
      update.change(update.base.trailer.get('Info') as Reference).set(key, object(value));
    expect(kinds(document, information('ModDate', PdfString.ofText('D:20300101')))).toEqual([]);
    expect(kinds(document, information('Producer', PdfString.ofText('x')))).toEqual([]);
    expect(kinds(document, information('Producer', { S: 'JavaScript' }))).toEqual(['other']);
    expect(kinds(document, information('Title', PdfString.ofText('x')))).toEqual(['other']);
  });

  test('resources of a form that has nothing but signatures', () => {
    const withResources = (update: Update) => {
      const { form } = sign(update);
      form.set('DR', dictionary({ Font: dictionary({ Helv: update.add(dictionary({ Type: 'Font' })) }) }));
      form.set('DA', PdfString.ofText('/Helv 0 Tf'));
    };
    expect(kinds(once, withResources)).toEqual(['signature']);
    const filled = updated(once, (update) => {
      const form = update.dictionaryIn(update.change(update.base.root), 'AcroForm');
      update.append(form, 'Fields', update.add(dictionary({ FT: 'Tx', T: PdfString.ofText('Belopp') })));
    });
    expect(kinds(filled, withResources)).toContain('other');
  });
});

describe('the frame of the update', () => {
  const tail = (from: RegExp, to: string): string[] => {
    const file = Buffer.from(updated(document, (update) => sign(update))).toString('latin1');
    const [before, after] = [file.slice(0, document.length), file.slice(document.length)];
    expect(after).toMatch(from);
    const changed = new Uint8Array(Buffer.from(before + after.replace(from, to), 'latin1'));
    return laterChanges(new Revision(document), new Revision(changed)).map(({ what }) => what.en);
  };

  test.each<[string, RegExp, string]>([
    ['points at the same information', /\/Info (\d+) 0 R/, '/Info 1 0 R  '],
    ['points at the same catalogue', /\/Root (\d+) 0 R/, '/Root 2 0 R  '],
  ])('%s', (_, from, to) => {
    expect(tail(from, to).join()).toMatch(/points at something else/);
  });

  test('may have another identity, as EU DSS gives it, where nothing is encrypted with it', () => {
    expect(tail(/\/ID ?\[ ?<../, '/ID [<00')).toEqual([expect.stringMatching(/^the signature/)]);
  });

  test('says nothing of a file that is the same', () => {
    expect(laterChanges(new Revision(document), new Revision(document))).toEqual([]);
  });
});

test('a new signature stands above those on its page, and other annotations are not in its way', () => {
  const wanted = [10, 20, 110, 60] as const;
  const at = (file: Uint8Array, page = 0) => freeRectangle(new Revision(file), page, wanted);
  expect(at(document)).toEqual(wanted);
  expect(at(once)).toEqual([10, 70, 110, 110]);
  expect(at(once, 1)).toEqual(wanted);
  const linked = updated(document, (update) => {
    const link = dictionary({ Type: 'Annot', Subtype: 'Link', Rect: wanted });
    update.append(update.change(pageReferences(update.base)[0]!), 'Annots', update.add(link));
  });
  expect(at(linked)).toEqual(wanted);
});

describe('what keeps a program busy is refused', () => {
  test('more signatures than anybody makes', () => {
    const many = (count: number) =>
      new Revision(
        updated(document, (update) => {
          const form = update.dictionaryIn(update.change(update.base.root), 'AcroForm');
          const value = update.add(dictionary({ Type: 'Sig' }));
          for (let index = 0; index < count; index++) {
            update.append(form, 'Fields', update.add(dictionary({ FT: 'Sig', V: value })));
          }
        }),
      );
    expect(signatureFields(many(200))).toHaveLength(200);
    expect(() => signatureFields(many(201))).toThrow(/more than 200 signatures/);
  });

  test('more validation data than any chain has', () => {
    const many = (count: number) =>
      new Revision(
        updated(document, (update) =>
          store(update, 'A', ...Array.from({ length: count }, (_, index) => String(index))),
        ),
      );
    expect(readStore(many(500)).certificates).toHaveLength(500);
    expect(() => readStore(many(501))).toThrow(/more than 500 parts of validation data/);
  });

  test('an update of more objects than fit on the stack is written all the same', () => {
    const file = updated(document, (update) => {
      for (let index = 0; index < 60_000; index++) update.add(1);
    });
    expect(new Revision(file).sections).toHaveLength(new Revision(document).sections.length + 1);
  });
});
