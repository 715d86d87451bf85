import { expect, test } from 'vitest';
import { differentLooks } from '../../src/lock/appearance.js';
import type { Medium } from '../../src/render/context.js';
import { bodyHtml, commissionOf } from '../render/support.js';
import { frontMatter } from '../support/workspace.js';

const BODY = '# Ett\n\nFörst.\n\n- punkt\n\n> citat\n\n## Två\n\nSedan.[^a]\n\n[^a]: Not.\n';
const numbered = commissionOf(BODY, {}, frontMatter({ styckenummer: 'true' }));
const plain = commissionOf(BODY);

test.each<Medium>(['screen', 'print'])('paragraphs are numbered through the document on the %s', (medium) => {
  const html = bodyHtml(numbered, medium);
  const marks = [
    ...html.matchAll(/<p id="(\S+)" class="numrerat"><span class="stnr">(\d+)<\/span> (\S+?)[.<]/g),
  ];
  expect(marks.map(([, id, number, word]) => `${id} ${number} ${word}`)).toEqual([
    '_stycke-1 1 Först',
    '_stycke-2 2 Sedan',
  ]);
  expect(bodyHtml(plain, medium)).not.toContain('stnr');
});

test('numbers are a part of how a decided text looks', () => {
  expect(differentLooks(plain, numbered)).toEqual(['Uppdrag 2025–2027: numrerade stycken: – → ja']);
});
