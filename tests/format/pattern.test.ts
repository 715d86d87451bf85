import { describe, expect, it } from 'vitest';
import { CLASSES, pattern } from '../../src/format/pattern.js';

/** Every character of Unicode's first blocks and of the additions to Latin, where European languages have theirs. */
const EUROPEAN = [...range(0, 0x24f), ...range(0x370, 0x52f), ...range(0x1e00, 0x1eff)];
/** Those of them that languages of today write with. */
const COMMON = [...range(0, 0x17f), ...range(0x218, 0x21b), ...range(0x386, 0x3ce), ...range(0x410, 0x44f)];

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

function matching(characters: readonly string[], expression: RegExp): string {
  return characters.filter((each) => expression.test(each)).join('');
}

describe('the classes of a pattern', () => {
  it.each([
    ['L', EUROPEAN],
    ['Lu', COMMON],
    ['Ll', COMMON],
    ['N', EUROPEAN],
    ['M', range(0x300, 0x36f)],
  ] as const)('hold for %s what Unicode holds among European characters', (name, characters) => {
    const all = new RegExp(`^\\p{${name}}$`, 'u');
    expect(matching(characters, new RegExp(`^[${CLASSES[name]}]$`, 'u'))).toBe(matching(characters, all));
    // Nothing else either.
    const others = range(0, 0xd7ff).filter((each) => new RegExp(`^[${CLASSES[name]}]$`, 'u').test(each));
    expect(others.filter((each) => !all.test(each))).toEqual([]);
  });
});

describe('pattern', () => {
  it('means the same in a class and outside it', () => {
    expect('Åsa och 12 Żaneta'.match(pattern('gu')`\p{Lu}\p{Ll}+`)).toEqual(['Åsa', 'Żaneta']);
    expect('Åsa och 12:e'.match(pattern('gu')`[^\p{L}\p{N} ]|[\]\p{N}]+`)).toEqual(['12', ':']);
  });

  it('reads backslashes and what is put in as between slashes', () => {
    expect(pattern('giu')`${'\\p{L}'}{${2},}\s\\p\.`).toEqual(
      new RegExp(`[${CLASSES.L}]{2,}\\s\\\\p\\.`, 'giu'),
    );
  });

  it('knows no other properties', () => {
    expect(() => pattern('u')`\p{Script=Greek}`).toThrow(SyntaxError);
  });
});
