import { describe, expect, it } from 'vitest';
import { figureOf, type TableValue, tableValues } from '../../../src/compile/tables/index.js';
import { compileTexts, real } from './support.js';

const SAS = '2026/sodra-alvsborgs-sjukhus/tabeller/';
const { tables } = compileTexts({
  volymer: real(`${SAS}volymer.yaml`),
  ersattning: real(`${SAS}ersattning.yaml`),
  trappa: real('2025-2027/regionhalsan/tabeller/malrelaterad-ersattning.yaml'),
  nyckeltal: real('2025-2027/regionhalsan/tabeller/nyckeltal-1177.yaml'),
});
const values = tableValues(tables);
const at = (path: string) =>
  path
    .split('.')
    .reduce<Readonly<Record<string, TableValue>> | undefined>((found, name) => found?.[name], values);

describe('values of tables in expressions', () => {
  it('are found by table, row and column', () => {
    expect(figureOf(at('ersattning.total.belopp'))).toEqual({
      value: 4400209,
      typ: 'belopp',
      enhet: 'tusen kronor',
      text: '4\u00a0400\u00a0209',
      place: expect.objectContaining({ file: 'ersattning.yaml' }),
      table: 'ersattning',
      column: 'belopp',
    });
    expect(figureOf(at('volymer.somatik.forstabesok.ogon.uppdrag'))?.value).toBe(6700);
    expect(figureOf(at('nyckeltal.malrelaterad-ersattning.belopp'))).toMatchObject({
      text: '2,70',
      enhet: 'mnkr',
      decimaler: 2,
    });
    expect(figureOf(at('trappa.steg-1.måluppfyllelse'))).toMatchObject({
      enhet: '%',
      value: { från: 75, till: 100 },
    });
    expect(figureOf(at('ersattning.total.post'))).toMatchObject({
      typ: 'text',
      value: 'Ersättning uppdrag 2026',
    });
    expect(figureOf(at('ersattning.total.post'))).not.toHaveProperty('enhet');
  });

  it('are the row itself when the table has one column of numbers', () => {
    expect(figureOf(at('ersattning.total'))).toEqual(figureOf(at('ersattning.total.belopp')));
    expect(figureOf(at('ersattning.total'))?.value).toBe(4400209);
    expect(figureOf(at('volymer.somatik'))).toBeUndefined();
    expect(figureOf(at('volymer'))).toBeUndefined();
  });

  it('are found directly under the table when only one nested row is called so', () => {
    expect(figureOf(at('ersattning.lakemedelsleveranser'))?.value).toBe(3742);
    expect(figureOf(at('ersattning.avrakning.lakemedelsleveranser'))?.value).toBe(3742);
    expect(figureOf(at('volymer.koloskopi.bas'))?.value).toBe(1260);
    expect(at('volymer.forstabesok')).toBeUndefined();
    expect(at('volymer.ogon')).toBeDefined();
    expect(at('volymer.onh')).toBeUndefined();
  });

  it('print as the table prints them', () => {
    expect(`${at('ersattning.total')}`).toBe('4\u00a0400\u00a0209');
    expect(`${at('trappa.steg-1.utbetalning')}`).toBe('100\u00a0% av ersättningen betalas ut');
    expect(`${at('volymer.somatik')}`).toBe('');
  });

  it('let no name lead anywhere but to data, and nothing be changed', () => {
    for (const path of ['', 'volymer.', 'volymer.somatik.', 'volymer.somatik.bas.']) {
      for (const name of ['constructor', '__proto__', 'toString', 'text', 'value', 'place']) {
        expect(at(path + name), path + name).toBeUndefined();
      }
    }
    expect(Object.keys(at('volymer.somatik.bas') ?? {})).toEqual([]);
    expect(Object.isFrozen(at('volymer.somatik'))).toBe(true);
    expect(figureOf(undefined)).toBeUndefined();
    expect(figureOf('35 208')).toBeUndefined();
  });
});
