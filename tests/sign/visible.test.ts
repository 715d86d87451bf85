import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dictionary } from '../../src/pdf-syntax/values.js';
import { Revision } from '../../src/sign/pdf/revision.js';
import { formFields } from '../../src/sign/pdf/signature-fields.js';
import { checkWords, drawnSignature } from '../../src/sign/visible/drawn-signature.js';
import { TestAuthority } from './authority.js';
import { codes, signed, smallDocument, verified } from './support.js';

let authority: TestAuthority;
let document: Uint8Array;
beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
});
afterAll(() => authority.stop());

test('signatures that show stand above each other, in the structure tree, and hold', async () => {
  const who = await authority.issue('Åsa <b>Öberg</b> & Co', { issuer: authority.issuing });
  const visible = drawnSignature(
    { signer: 'Åsa <b>Öberg</b> & Co', date: new Date(0), reason: 'Beslut § 46' },
    0,
  );
  const once = await signed(authority, document, who, 'B-T', { visible });
  const twice = await signed(authority, once, who, 'B-T', { visible });
  const report = await verified(authority, twice, { online: true });
  expect(codes(report)).toEqual([]);
  expect(report.isWell).toBe(true);

  const revision = new Revision(twice);
  const widgets = formFields(revision).map((reference) => revision.resolve(reference) as Dictionary);
  const tops = widgets.map((widget) =>
    revision.list(widget, 'Rect').map((side) => (typeof side === 'number' ? side : 0)),
  );
  expect(tops[1]![1]).toBeGreaterThan(tops[0]![3]!);
  for (const widget of widgets) {
    // A screen reader reads who has signed, and the drawing is a form with fonts of its own.
    expect(revision.text(widget, 'TU')).toBe('Elektronisk underskrift av Åsa <b>Öberg</b> & Co');
    const key = revision.number(widget, 'StructParent');
    expect(key).toBeTypeOf('number');
    const drawing = revision.get(revision.dictionary(widget, 'AP'), 'N');
    expect(revision.name(drawing, 'Subtype')).toBe('Form');
    expect(revision.dictionary(revision.dictionary(drawing, 'Resources'), 'Font')?.size).toBe(2);
  }
});

test('a page that is not there', async () => {
  const who = await authority.issue('Åsa Öberg', { issuer: authority.issuing });
  const drawing = { ...drawnSignature({ signer: 'Å', date: new Date(0) }, 0), page: 99 };
  await expect(signed(authority, document, who, 'B-B', { visible: drawing })).rejects.toThrow(/no such page/);
});

test.each([
  ['a letter of another script', 'Beslut § 46, مرحبا', 'U+0645'],
  ['a sign', '⌘ Beslut', 'U+2318'],
  ['a letter of two code units', 'Beslut 😀', 'U+1F600'],
])('a reason with %s, which the font lacks, is refused and named', (_, reason, code) => {
  const words = { signer: 'Åsa Öberg', date: new Date(0), reason };
  expect(() => checkWords(words)).toThrow(`(${code}) in the reason (--reason)`);
});

test('a name that the font lacks a letter of', () => {
  expect(() => checkWords({ signer: '李 Öberg', date: new Date(0) })).toThrow('“李” (U+674E) in the name');
  expect(() =>
    checkWords({ signer: 'Zoë Đorđević', date: new Date(0), reason: 'Beslut – § 46' }),
  ).not.toThrow();
});
