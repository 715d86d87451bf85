import { expect, it } from 'vitest';
import { type RawValue, readAnswer, readNumber } from '../../src/forms/read-number.js';
import type { OutcomeRow } from '../../src/outcome/rows.js';

const row = (unit?: string, tal?: number) =>
  ({ slag: 'tal', ...(unit && { måttenhet: unit }), ...(tal !== undefined && { tal }) }) as OutcomeRow;

it.each<[RawValue | undefined, OutcomeRow, string]>([
  [undefined, row('%'), '{}'],
  ['', row('%'), '{}'],
  ['–', row('%'), '{}'],
  ['Uppgift saknas', row('%'), '{}'],
  [87.3, row('%', 85), '{"värde":87.3}'],
  ['87,3', row('%', 85), '{"värde":87.3}'],
  ['87.3', row('%', 85), '{"värde":87.3}'],
  ['87,3 %', row('%', 85), '{"värde":87.3}'],
  ['87,3%', row('%', 85), '{"värde":87.3}'],
  ['87 procent', row('%', 85), '{"värde":87}'],
  ['1 234,5', row(), '{"värde":1234.5}'],
  ['1\u00a0234', row(), '{"värde":1234}'],
  ['1.234,5', row(), '{"värde":1234.5}'],
  ['12 st', row(), '{"värde":12}'],
  ['7,5 min', row('min', 8), '{"värde":7.5}'],
  ['−2', row(), '{"värde":-2}'],
  ['ca 140', row(), '{"värde":140,"ungefär":true}'],
  ['c:a 140', row(), '{"värde":140,"ungefär":true}'],
  ['<5', row(), '{"färre-än":5}'],
  ['färre än 5', row(), '{"färre-än":5}'],
  ['45 av 60', row('%', 85), '{"täljare":45,"nämnare":60}'],
  ['45/60', row('%', 85), '{"täljare":45,"nämnare":60}'],
  [0.5, row('%', 2), '{"värde":0.5}'],
  [0, row('%', 85), '{"värde":0}'],
  [0.85, row('%', 85), '0,85 kan vara 0,85 % eller 85 %.'],
  [1, row('%', 100), '1 kan vara 1 % eller 100 %.'],
  ['0,85', row('%', 85), '0,85 kan vara 0,85 % eller 85 %.'],
  ['1.234', row(), '”1.234” kan vara tusental eller decimaler.'],
  ['1,234,567', row(), '”1,234,567” kan vara tusental eller decimaler.'],
  ['cirka hälften', row('%', 85), '”cirka hälften” är inget tal.'],
  ['8 av patienterna', row(), '”8 av patienterna” är inget tal.'],
  ['7 dagar', row('min', 8), 'Raden frågar efter min, inte dagar.'],
  ['87 %', row('min', 8), 'Raden frågar efter min, inte %.'],
  [
    new Date('2026-04-03'),
    row('%', 85),
    'Cellen är ett datum (2026-04-03): kalkylprogrammet har gjort om det som skrevs.',
  ],
  [true, row('%', 85), '”SANT” är inget tal.'],
  ['12 34', row(), '”12 34” är inget tal.'],
])('reads %s', (raw, of, expected) => {
  const result = readNumber(raw, of);
  expect('read' in result ? JSON.stringify(result.read) : result.fault.message.sv).toBe(expected);
});

it('takes a cell that shows a percentage for what it shows', () => {
  expect(readNumber(0.85, row('%', 85), true)).toEqual({ read: { värde: 85 } });
  expect(readNumber(0.873, row('%', 85), true)).toEqual({ read: { värde: 87.3 } });
  expect(readNumber(0.07, row('%', 85), true)).toEqual({ read: { värde: 7 } });
  expect('fault' in readNumber(0.85, row('min', 8), true)).toBe(true);
});

it.each<[RawValue, unknown]>([
  ['Ja', { read: true }],
  [' nej. ', { read: false }],
  [true, { read: true }],
  ['–', { read: undefined }],
])('reads the answer %s', (raw, expected) => {
  expect(readAnswer(raw)).toEqual(expected);
});

it('takes no other answer for yes or no', () => {
  expect(readAnswer('Delvis')).toMatchObject({
    fault: { message: { sv: '”Delvis” är varken Ja eller Nej.' } },
  });
});
