import { describe, expect, it } from 'vitest';
import { MarkedEdit } from '../../src/edit/marked-edit.js';
import { YearShift } from '../../src/new/year-shift.js';
import { readText } from '../../src/source/text.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

const one = new YearShift({ från: '2026-01-01', till: '2026-12-31' }, 2027);
const three = new YearShift({ från: '2025-01-01', till: '2027-12-31' }, 2028);

describe('years', () => {
  it('of the period move in running text; others stay, and the year before is told of', () => {
    expect(
      one.running('Under 2026 följs Genomförandeplan 2023–2027, beslutad 2024, mot vision 2028.'),
    ).toEqual({
      text: 'Under 2027 följs Genomförandeplan 2023–2027, beslutad 2024, mot vision 2028.',
      changed: ['2026'],
      earlier: [],
    });
    expect(one.running('Mobila team infördes under 2025.')).toEqual({
      text: 'Mobila team infördes under 2025.',
      changed: [],
      earlier: ['2025'],
    });
    expect(one.running('OSN 2026-00193, den 2026-03-01, 2026:8 och 2 026 kronor').text).toBe(
      'OSN 2026-00193, den 2026-03-01, 2026:8 och 2 026 kronor',
    );
  });

  it('of a period of several years move as far as the period', () => {
    expect(three.after).toBe('2028–2030');
    expect(three.head('Uppföljning 2025–2027 jämfört med 2024, plan 2023–2027')).toBe(
      'Uppföljning 2028–2030 jämfört med 2027, plan 2023–2027',
    );
  });

  it('move in ids as in the headings they come from', () => {
    expect(one.id('{#finansiering-2026 .bilaga}')).toBe('{#finansiering-2027 .bilaga}');
    expect(one.id('tabeller.utfall-2025.plan-2023-2027.total-2026')).toBe(
      'tabeller.utfall-2026.plan-2023-2027.total-2027',
    );
  });

  it('of dates move, also the day that is not in every year', () => {
    expect(one.date('2026-12-31')).toBe('2027-12-31');
    expect(new YearShift({ från: '2028-01-01', till: '2028-02-29' }, 2029).date('2028-02-29')).toBe(
      '2029-02-28',
    );
    expect(new YearShift({ från: '2028-01-01', till: '2028-02-29' }, 2032).date('2028-02-29')).toBe(
      '2032-02-29',
    );
  });
});

describe('marks', () => {
  const edited = (text: string, change: (edit: MarkedEdit) => void, file = 'x.yaml') => {
    const source = readText(memoryWorkspace({ [file]: text }), file, () => {})!;
    const edit = new MarkedEdit(source);
    change(edit);
    return new TextDecoder().decode(edit.bytes(new TextEncoder().encode(text)));
  };

  it('stand above the line, and above what exempts it from checks, with its indentation and line end', () => {
    const text = 'a: 1\r\n  # uppdrag-ignore sum: så är det\r\n  b: 22\r\n';
    expect(
      edited(text, (edit) => {
        edit.replace(text.indexOf('22'), text.indexOf('22') + 2, '33');
        edit.mark(text.indexOf('22'), 'var 22');
        edit.mark(text.indexOf('b:'), 'räkna om');
        edit.mark(text.indexOf('b:'), 'räkna om');
      }),
    ).toBe('a: 1\r\n  # ATT GÖRA: var 22; räkna om\r\n  # uppdrag-ignore sum: så är det\r\n  b: 33\r\n');
  });

  it('are comments of the part of the file they stand in, and cannot end early', () => {
    const text = '---\nstatus: utkast\n---\nText.\n';
    expect(
      edited(
        text,
        (edit) => {
          edit.mark(text.indexOf('status'), 'diarienummer');
          edit.mark(text.indexOf('Text'), 'stod --> förut');
        },
        'uppdrag.md',
      ),
    ).toBe('---\n# ATT GÖRA: diarienummer\nstatus: utkast\n---\n<!-- ATT GÖRA: stod –> förut -->\nText.\n');
  });

  it('make the first of two changes that meet', () => {
    expect(
      edited('abcdef', (edit) => {
        edit.replace(0, 4, 'ABCD');
        edit.replace(2, 6, 'xxxx');
      }),
    ).toBe('ABCDef');
  });
});
