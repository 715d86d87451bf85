import { expect, test } from 'vitest';
import { nearest, sameLetters } from '../../src/text/suggest.js';

const KEYS = [
  'id',
  'text',
  'punkter',
  'målvärde',
  'källa',
  'uppgiftslämnare',
  'tillfällen',
  'tillfällen-text',
  'mål',
];

test.each([
  ['malvarde', 'målvärde'],
  ['Målvärde', 'målvärde'],
  ['målvarde', 'målvärde'],
  ['ma\u030Alva\u0308rde', 'målvärde'],
  ['kalla', 'källa'],
  ['uppgiftlämnare', 'uppgiftslämnare'],
  ['tillfällen_text', 'tillfällen-text'],
  ['Tillfällen text', 'tillfällen-text'],
  ['punktr', 'punkter'],
  ['txt', 'text'],
])('%s → %s', (written, meant) => {
  expect(nearest(written, KEYS)).toBe(meant);
});

test.each(['giltighet', 'x', 'kommentar', ''])('nothing is near %j', (written) => {
  expect(nearest(written, ['punkter', 'uppgiftslämnare'])).toBeUndefined();
});

test('the nearest wins, and the first of equals', () => {
  expect(nearest('lakemedl', ['lakemedel-sas', 'lakemedel'])).toBe('lakemedel');
  expect(nearest('sab', ['saa', 'sac'])).toBe('saa');
  // Another letter is no misspelling of a name of one letter.
  expect(nearest('p', ['a', '1'])).toBeUndefined();
  expect(nearest('Å', ['å', '1'])).toBe('å');
});

test('the same letters, whatever the accents, capitals and hyphens', () => {
  expect(sameLetters('gäller_för', 'Galler-for')).toBe(true);
  expect(sameLetters('till', 'titel')).toBe(false);
});
