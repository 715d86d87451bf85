import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Names, slug } from '../../src/format/slug.js';

describe('slug', () => {
  it.each([
    ['1177 på telefon', '1177-pa-telefon'],
    ['Säkerhet och beredskap', 'sakerhet-och-beredskap'],
    ['Ögon, Åtgärd & Café', 'ogon-atgard-cafe'],
    ['Operation/åtgärd', 'operation-atgard'],
    ['EU:s massflyktsdirektiv', 'eus-massflyktsdirektiv'],
    ['§ 9:1', '9-1'],
    ['Utbildnings\u00adbefattningar', 'utbildningsbefattningar'],
    ['Pris/vårddygn L-vård', 'pris-varddygn-l-vard'],
    ['Søren Æbelø', 'soren-aebelo'],
    ['a\u030angstrom', 'angstrom'],
    ['–', 'avsnitt'],
    ['', 'avsnitt'],
    ['Мир', 'avsnitt'],
  ])('names %s %s', (text, name) => {
    expect(slug(text)).toBe(name);
  });

  it('keeps the first words only when asked', () => {
    expect(slug('Andel (och antal) patienter som väntat högst 90 dagar', 6)).toBe(
      'andel-och-antal-patienter-som-vantat',
    );
    expect(slug('Hud', 6)).toBe('hud');
  });

  it('is always a good anchor, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slug(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug(slug(text))).toBe(slug(text));
      }),
    );
  });
});

describe('Names', () => {
  it('numbers what is in use already', () => {
    const names = new Names();
    expect(names.take('bup')).toBe(true);
    expect(names.take('bup')).toBe(false);
    expect([names.distinct('bup'), names.distinct('vup'), names.distinct('bup')]).toEqual([
      'bup-2',
      'vup',
      'bup-3',
    ]);
  });

  it('never gives a name twice', () => {
    const name = fc.constantFrom('a', 'a-2', 'a-3', 'b', 'a-2-2');
    fc.assert(
      fc.property(fc.array(name), (wanted) => {
        const names = new Names();
        const given = wanted.map((each) => names.distinct(each));
        expect(new Set(given).size).toBe(wanted.length);
      }),
    );
  });
});
