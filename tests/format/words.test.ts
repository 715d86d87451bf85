import { describe, expect, it } from 'vitest';
import { typesetWords } from '../../src/format/words.js';

describe('typesetWords', () => {
  it.each([
    ['Uppräkningsfaktor 2,2 %', 'Uppräkningsfaktor 2,2_%'],
    ['100% av alla', '100_% av alla'],
    ['Måluppfyllelse 75-100 % inom 8 minuter', 'Måluppfyllelse 75–100_% inom 8_minuter'],
    ['drygt 4 400 209 kr, 1 204 besök', 'drygt 4_400_209_kr, 1_204_besök'],
    ['Ersättning 2025 (Dnr OSN 2024-00193)', 'Ersättning 2025 (Dnr OSN 2024-00193)'],
    ['2025 2026 och 2023-2027', '2025 2026 och 2023-2027'],
    ['HSLF-FS 2021:8 och COVID-19 2024', 'HSLF-FS 2021:8 och COVID-19 2024'],
    ['8 minskade, 3 mineraler', '8 minskade, 3 mineraler'],
    ['Inga tal alls %', 'Inga tal alls %'],
  ])('sets %s as %s', (text, typeset) => {
    expect(typesetWords(text).replaceAll('\u00a0', '_')).toBe(typeset);
  });
});
