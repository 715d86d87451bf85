import { describe, expect, test } from 'vitest';
import { NUMBER_WORDS, parseNumberWords } from '../../src/format/number-words.js';
import { pattern } from '../../src/format/pattern.js';

describe('numbers in Swedish words', () => {
  test.each([
    ['nio miljoner', 9_000_000],
    ['Tio', 10],
    ['sjutton', 17],
    ['tjugofem', 25],
    ['tvåhundrafemtio tusen', 250_000],
    ['åtta miljoner åttahundra tusen', 8_800_000],
    ['en miljard två miljoner tre tusen fyrahundrafem', 1_002_003_405],
    ['tusen', 1000],
  ])('%s is %i', (words, value) => {
    expect(parseNumberWords(words)).toBe(value);
  });

  test.each(['', 'kronor', 'nio kronor', 'tusen miljoner', 'sexa'])('“%s” is none', (words) => {
    expect(parseNumberWords(words)).toBeUndefined();
  });

  test('they are found in a text', () => {
    const found = pattern('giu')`(?<!\p{L})${NUMBER_WORDS}`.exec('ramen är åtta miljoner tvåhundra kronor');
    expect(found?.[0].trim()).toBe('åtta miljoner tvåhundra');
  });
});
