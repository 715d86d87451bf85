import { describe, expect, it } from 'vitest';
import { type PageRule, typeAreas } from '../../src/pdf/page-geometry.js';

const MM = 96 / 25.4;

const rule = (name: string, size: string, marginLeft = '', marginRight = marginLeft): PageRule => ({
  name,
  size,
  marginTop: '28mm',
  marginLeft,
  marginRight,
  marginBottom: '24mm',
});

const width = (...rules: PageRule[]) => typeAreas(rules)['']!.width / MM;

describe('typeAreas', () => {
  it.each([
    ['A4', 210],
    ['a4 portrait', 210],
    ['A4 landscape', 297],
    ['landscape A3', 420],
    ['A5', 148],
    ['letter', 215.9],
    ['297mm 210mm', 297],
    ['21cm 29.7cm', 210],
    ['8in 10in', 203.2],
    ['', 215.9],
  ])('size: %s', (size, expected) => {
    expect(width(rule('', size))).toBeCloseTo(expected, 3);
  });

  it('takes the margins off', () => {
    expect(width(rule('', 'A4', '25mm'))).toBeCloseTo(160, 3);
    expect(typeAreas([rule('', 'A4', '25mm')])['']!.height / MM).toBeCloseTo(245, 3);
    expect(width(rule('', 'A4', '1in', '0'))).toBeCloseTo(184.6, 3);
    expect(width(rule('', 'A4', '72pt', 'auto'))).toBeCloseTo(184.6, 3);
  });

  it('lets a named page inherit, and the last rule win', () => {
    const widths = typeAreas([
      rule('', 'A4', '25mm'),
      rule('bilaga', 'A4 landscape', '20mm'),
      rule('bred', '', '10mm'),
      rule('', '', '30mm'),
    ]);
    const millimetres = Object.entries(widths).map(([name, each]) => [name, Math.round(each.width / MM)]);
    expect(Object.fromEntries(millimetres)).toEqual({ '': 150, bilaga: 257, bred: 190 });
  });

  it('leaves out what it cannot understand', () => {
    expect(typeAreas([rule('', 'A4', '25mm'), rule('x', 'A4', 'calc(1mm + 2%)')])).not.toHaveProperty('x');
  });
});
