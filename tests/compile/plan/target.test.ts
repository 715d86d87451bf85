import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../src/compile/plan/index.js';
import type { Target } from '../../../src/model/plan.js';

type Numeric = Extract<Target, { slag: 'tal' }>;

/** A numeric target without its text. */
function number(
  operator: Numeric['operator'],
  värde: number,
  enhet?: string,
  villkor?: string,
): Omit<Numeric, 'text' | 'explicit'> {
  return {
    slag: 'tal',
    operator,
    värde,
    ...(enhet && { enhet }),
    ...(villkor && { villkor: villkor.replaceAll('_', '\u00a0') }),
  };
}

/** What is written, how it is printed (with `_` for a no-break space), what it means. */
const NUMBERS: [string | number, string, ReturnType<typeof number>][] = [
  ['100 %', '100_%', number('=', 100, '%')],
  ['100%', '100_%', number('=', 100, '%')],
  ['92 %', '92_%', number('=', 92, '%')],
  ['≤ 8,5%', '≤_8,5_%', number('≤', 8.5, '%')],
  ['≤ 90 %', '≤_90_%', number('≤', 90, '%')],
  ['>90%', '>_90_%', number('>', 90, '%')],
  ['< 2 per 1 000 vårddygn', '<_2 per 1_000 vårddygn', number('<', 2, undefined, 'per 1_000 vårddygn')],
  ['>= 95 %', '≥_95_%', number('≥', 95, '%')],
  [
    '≥90 % inom 20 minuter (regionalt mål)',
    '≥_90_% inom 20_minuter (regionalt mål)',
    number('≥', 90, '%', 'inom 20_minuter (regionalt mål)'),
  ],
  ['8 min', '8_min', number('=', 8, 'min')],
  ['minst 95 %', 'minst 95_%', number('≥', 95, '%')],
  ['Minst 1 200 besök per år', 'Minst 1_200_besök per år', number('≥', 1200, 'besök', 'per år')],
  ['högst 30 dagar', 'högst 30_dagar', number('≤', 30, 'dagar')],
  ['inom 30 dagar', 'inom 30_dagar', number('≤', 30, 'dagar')],
  ['under 30 dagar', 'under 30_dagar', number('<', 30, 'dagar')],
  ['Mer än 4 400 209 kr', 'Mer än 4_400_209_kr', number('>', 4400209, 'kr')],
  [
    'SKR-mål max 2% av personalkostnaden',
    'SKR-mål max 2_% av personalkostnaden',
    number('≤', 2, '%', 'SKR-mål … av personalkostnaden'),
  ],
  [
    '100% av ST-läkarna ska ha tilldelade sidotjänstgöringsplatser',
    '100_% av ST-läkarna ska ha tilldelade sidotjänstgöringsplatser',
    number('=', 100, '%', 'av ST-läkarna ska ha tilldelade sidotjänstgöringsplatser'),
  ],
  ['85 %, varav 10 % digitalt', '85_%, varav 10_% digitalt', number('=', 85, '%', 'varav 10_% digitalt')],
  ['Regionalt mål: 95 %', 'Regionalt mål: 95_%', number('=', 95, '%', 'Regionalt mål')],
  ['Väntetid: högst 90 dagar', 'Väntetid: högst 90_dagar', number('≤', 90, 'dagar', 'Väntetid')],
  ['95 procent', '95_procent', number('=', 95, '%')],
  ['0', '0', number('=', 0)],
  ['-5 %', '−5_%', number('=', -5, '%')],
  [0, '0', number('=', 0)],
  [85, '85', number('=', 85)],
  [8.5, '8,5', number('=', 8.5)],
  [-1204, '−1_204', number('=', -1204)],
];

const OTHERS: [string, Target][] = [
  ['Ja', { slag: 'ja-nej', text: 'Ja', värde: true }],
  ['nej.', { slag: 'ja-nej', text: 'nej.', värde: false }],
  ['Ska öka', { slag: 'riktning', text: 'Ska öka', riktning: 'öka' }],
  ['Ska minska', { slag: 'riktning', text: 'Ska minska', riktning: 'minska' }],
  ['Ökas jämfört med 2024', { slag: 'riktning', text: 'Ökas jämfört med 2024', riktning: 'öka' }],
  ['Saknas', { slag: 'saknas', text: 'Saknas' }],
  ['Målvärde saknas.', { slag: 'saknas', text: 'Målvärde saknas.' }],
  [
    'VGR: 140, SÄS: 16',
    {
      slag: 'flera',
      text: 'VGR: 140, SÄS: 16',
      delar: [
        { part: 'VGR', värde: 140 },
        { part: 'SÄS', värde: 16 },
      ],
    },
  ],
  [
    'VGR: 1 400 SÅS: 16,5',
    {
      slag: 'flera',
      text: 'VGR: 1\u00a0400 SÅS: 16,5',
      delar: [
        { part: 'VGR', värde: 1400 },
        { part: 'SÅS', värde: 16.5 },
      ],
    },
  ],
];

const WORDS = [
  'Fungerar väl',
  'Ja/Nej',
  'Ska inte öka',
  'Fler individer med behov ska diagnostiseras',
  'Följsamhet till införandeplan för tarmcancerscreening i VGR',
  'God följsamhet till nationella riktlinjer från Socialstyrelsen – ”Vård som inte bör göras”',
  '2025 års nivå',
  'under 2025',
  '24/7',
  '12:e delar',
  '1.5',
  '12 34 av dem',
  'Öppet kl 16.00–22.00',
  '0 – 24\u00a0år',
];

describe('a target', () => {
  it.each(NUMBERS)('written %j is a number', (written, printed, meaning) => {
    const target = parseTarget(written);
    expect(target).toMatchObject(meaning);
    expect(Object.keys(target).sort()).toEqual([...Object.keys(meaning), 'explicit', 'text'].sort());
    expect(target.text.replaceAll('\u00a0', '_')).toBe(printed);
  });

  it('tells whether an operator is written', () => {
    const explicit = (written: string) => (parseTarget(written) as Numeric).explicit;
    expect(['8 min', '92 %', 'Mål: 95 %'].map(explicit)).toEqual([false, false, false]);
    expect(['= 8 min', 'minst 92 %', 'Mål: ≥ 95 %'].map(explicit)).toEqual([true, true, true]);
  });

  it.each(OTHERS)('written %j is no plain number', (written, target) => {
    expect(parseTarget(written)).toEqual(target);
  });

  it.each(WORDS)('written %j is words', (written) => {
    expect(parseTarget(written)).toEqual({ slag: 'ord', text: written });
  });

  it('that is a range is words, with the dash of a range', () => {
    expect(parseTarget('75-100%')).toEqual({ slag: 'ord', text: '75–100\u00a0%' });
    expect(parseTarget('2–4 veckor')).toEqual({ slag: 'ord', text: '2–4\u00a0veckor' });
  });

  it('means the same when its printed form is read again', () => {
    const all = [
      ...NUMBERS.map(([written]) => String(written).replace('.', ',')),
      ...OTHERS.map(([each]) => each),
      ...WORDS,
    ];
    for (const written of all) {
      const once = parseTarget(written);
      expect(parseTarget(once.text), written).toEqual(once);
    }
  });

  it('keeps every letter and digit of whatever is written, and never fails', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '100',
        '%',
        '≥',
        '>',
        'minst',
        'högst',
        'VGR:',
        '140,',
        '8,5',
        '1 000',
        'min',
        'Ska',
        'öka',
        'inom',
        '-',
        '–',
        '(',
        ')',
        '.',
        '\u00a0',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const text = fc
      .array(piece, { maxLength: 8 })
      .chain((pieces) => fc.constantFrom('', ' ').map((by) => pieces.join(by)));
    const letters = (each: string) => each.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
    fc.assert(
      fc.property(text, (written) => {
        expect(letters(parseTarget(written).text)).toBe(letters(written));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.double(), (written) => {
        expect(parseTarget(written).text).not.toBe('');
      }),
    );
  });

  it('reads back any number with any operator, unit and condition', () => {
    const value = fc.integer({ min: 0, max: 99_999_999 }).map((each) => each / 100);
    const parts = fc.record({
      operator: fc.constantFrom('=', '<', '≤', '>', '≥'),
      value,
      unit: fc.constantFrom('%', 'min', 'dagar', 'mnkr'),
      condition: fc.constantFrom('', ' per månad', ' av de som väntar (nationellt mål)'),
    });
    fc.assert(
      fc.property(parts, ({ operator, value: number, unit, condition }) => {
        const written = `${operator} ${String(number).replace('.', ',')} ${unit}${condition}`;
        expect(parseTarget(written)).toMatchObject({
          slag: 'tal',
          operator,
          explicit: true,
          värde: number,
          enhet: unit,
          ...(condition && { villkor: condition.trim() }),
        });
      }),
    );
  });
});
