import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearsIn } from '../../src/format/years.js';

const shown = (text: string) => yearsIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Uppföljningstillfällen 2025', ['2025']],
  ['Genomförandeplan 2023–2027', ['2023–2027']],
  ['Under 2023 och 2024 ska', ['2023', '2024']],
  ['I 2025 års pengavärde.', ['2025']],
  ['Priser 2026, i kronor', ['2026']],
  ['OSN 2024-00186', []],
  ['från och med 2025-01-01', []],
  ['HSLF-FS 2021:8', []],
  ['2 026 besök och 2025 000 kronor', []],
  ['telefon 1177', []],
  ['Framtidsvision 2028.', ['2028']],
])('%s', (text, years) => {
  expect(shown(text)).toEqual(years);
});

test('ranges have a first and a last year', () => {
  expect(yearsIn('uppdrag 2025-2027')).toEqual([{ first: 2025, last: 2027, start: 8, end: 17 }]);
});

test('any text: what is found stands there and in order', () => {
  const words = fc.constantFrom(
    '2025',
    '2025–2027',
    '00186',
    '-',
    '–',
    ' ',
    'Dnr',
    ':',
    '8',
    '.',
    'och',
    ',',
    'år',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { first, last: to, start, end } of yearsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^(19|20)\d\d(\s?[–-]\s?(19|20)\d\d)?$/);
        expect(text.slice(start, start + 4)).toBe(String(first));
        expect(text.slice(end - 4, end)).toBe(String(to));
        last = end;
      }
    }),
  );
});
