import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/compile/values.js';
import { brief, compileBody } from '../support/workspace.js';

const scope = Object.assign(Object.create(null), {
  från: Object.assign(Object.create(null), { namn: 'nämnden' }),
  ram: 4400209,
  andel: 8.5,
  dag: '2025-01-01',
});

const text = (expression: string) => {
  const value = evaluate(expression, scope);
  return 'text' in value ? value.text : value.remark.rule;
};

describe('an expression', () => {
  test.each([
    ['från.namn', 'nämnden'],
    ['versal från.namn', 'Nämnden'],
    ['belopp ram', '4\u00a0400\u00a0209'],
    ['procent andel', '8,5\u00a0%'],
    ['tal andel 2', '8,50'],
    ['datum dag', '1\u00a0januari 2025'],
    ['datum dag "iso"', '2025-01-01'],
    ['år dag', '2025'],
  ])('%s gives %s', (expression, expected) => expect(text(expression)).toBe(expected));

  test.each([
    ['frän.namn', 'unknown-name'],
    ['från.kort', 'unknown-name'],
    ['från', 'expression-value'],
    ['datum ram', 'expression-value'],
    ['belop ram', 'unknown-helper'],
    ['constructor', 'unknown-name'],
    ['__proto__', 'unknown-name'],
    ['från.constructor.name', 'unknown-name'],
    ['toString ram', 'unknown-helper'],
    ['@root.ram', 'expression-syntax'],
    ['../ram', 'expression-syntax'],
    ['> partial', 'expression-syntax'],
    ['#if ram', 'expression-syntax'],
    ['! kommentar', 'expression-syntax'],
    ['belopp (tal ram)', 'expression-syntax'],
    ['belopp ram form="x"', 'expression-syntax'],
    ['', 'expression-syntax'],
  ])('%s is refused: %s', (expression, rule) => expect(text(expression)).toBe(rule));

  test('never throws, whatever stands between the braces', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (expression) => void evaluate(expression, scope)));
  });
});

test('values are printed, and wrong names found, at their place', () => {
  const body =
    '# Om {{till.namn}}\n\nGäller **från {{datum giltighet.från}}** till {{ datum giltighet.till "iso" }}, se {{tillnamn}} och {{belopp\n';
  const { commission, diagnostics } = compileBody(body);
  expect(textOf(commission!.body)).toBe(
    'Om RegionhälsanGäller från 1\u00a0januari 2025 till 2027-12-31, se {{tillnamn}} och {{belopp',
  );
  expect(brief(diagnostics)).toEqual([
    'unknown-name uppdrag.md:11:84-11:96',
    'expression-syntax uppdrag.md:11:101-11:103',
  ]);
});

test('a figure of a table is written as its column writes it, unless asked otherwise', () => {
  const { commission } = compileBody(
    '# A\n\n{{tal tabeller.ram.vard}} och {{tal tabeller.ram.vard "1"}} och {{tabeller.ram.vard}}.\n\n::tabell{#ram}\n',
    {
      '2025-2027/regionhalsan/tabeller/ram.yaml':
        'titel: Ram\nkolumner: [{id: post, rubrik: Post}, {id: belopp, rubrik: Belopp, typ: tal, decimaler: 2}]\nrader: [{id: vard, post: Vård, belopp: 8.5}]\n',
    },
  );
  expect(textOf(commission!.body.children[1]!)).toBe('8,50 och 8,5 och 8,50.');
});
