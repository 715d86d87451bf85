import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleContent } from '../../../src/pdf/archive/content/assemble.js';
import { divideContent, type Resources } from '../../../src/pdf/archive/content/divide.js';
import { Operators } from '../../../src/pdf/archive/content/operators.js';

/** Glyphs 500 wide, but for one that is narrow. */
const width = (code: number) => (code === 7 ? 213 : 500);
const resources: Resources = {
  fonts: new Map([['F4', width]]),
  external: () => ({ kind: 'image' }),
};

const operand = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map(String),
  fc.constantFrom('.5', '-.25', '12.33', '/Name', '/F4', 'true', 'null'),
  fc.stringMatching(/^[a-z ]{0,5}$/).map((text) => `(${text}\\)\\()`),
  fc.constantFrom('(a(b)c)', '<0041>', '<< /A [1 (]) 2] /B <</C (>>)>> >>', '[(x) -12 <00>]'),
);
const operator = fc.constantFrom('q', 'Q', 'cm', 'gs', 'rg', 'Tj', "'", 'f*', 'BDC', 'EMC', 'd0');
const instruction = fc.tuple(fc.array(operand, { maxLength: 5 }), operator);

describe('operators of a content stream', () => {
  it('come with their operands, in order, however they are set', () => {
    const space = fc.constantFrom(' ', '\n', '\r\n', '\t ', '% a comment (\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(instruction, space)), (instructions) => {
        const source = instructions
          .map(([[operands, name], gap]) => [...operands, name].join(gap) + gap)
          .join('');
        const operators = new Operators(source);
        const read: [string[], string][] = [];
        while (operators.next()) {
          read.push([operators.operands, operators.operator]);
          expect(source.slice(operators.start, operators.end).endsWith(operators.operator)).toBe(true);
        }
        expect(read).toEqual(instructions.map(([each]) => each));
      }),
      { numRuns: 200 },
    );
  });

  it('end where a broken stream ends', () => {
    for (const source of ['(never closed', '<< /A', '[ 1 2', '<00', 'BI /W 1 ID xyz', '/Name', '1 2 3']) {
      const operators = new Operators(source);
      while (operators.next());
      expect(operators.end).toBeLessThanOrEqual(source.length);
    }
  });

  it('leave the data of an inline image alone', () => {
    const operators = new Operators('q BI /W 1 /H 1 ID (<[ EIx Tj\nEI Q');
    const names: string[] = [];
    while (operators.next()) names.push(operators.operator);
    expect(names).toEqual(['q', 'BI', 'Q']);
  });
});

/** Where a content stream sets each glyph: code and position along the line. */
function glyphs(content: string): [code: string, at: number][] {
  const found: [string, number][] = [];
  const operators = new Operators(content);
  let [size, line, at] = [0, 0, 0];
  while (operators.next()) {
    const { operator: name, operands } = operators;
    if (name === 'Tf') size = Number(operands[1]);
    else if (name === 'Tm') line = at = Number(operands[4]);
    else if (name === 'Td') at = line += Number(operands[0]);
    else if (name === 'Tj' || name === 'TJ') {
      for (const part of operands[0]!.match(/<[^>]*>|-?[\d.]+/g) ?? []) {
        if (!part.startsWith('<')) at -= (Number(part) * size) / 1000;
        else
          for (const code of part.slice(1, -1).match(/.{4}/g) ?? []) {
            found.push([code, at]);
            at += (width(Number.parseInt(code, 16)) * size) / 1000;
          }
      }
    }
  }
  return found;
}

describe('texts written shorter', () => {
  it('have every glyph where it was, to a thousandth of the type size', () => {
    const glyph = fc.tuple(
      fc.constantFrom('0001', '0007', '00A3'),
      fc.double({ min: -30, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 40 }),
        fc.array(glyph, { minLength: 1, maxLength: 60 }),
        (size, line) => {
          const moves = line.map(([code, move]) => `${move.toFixed(6)} 0 Td <${code}> Tj`).join('\n');
          const source = `/P <</MCID 0 >>BDC\nBT\n/F4 ${size} Tf\n1 0 0 -1 70 54 Tm\n<0001> Tj\n${moves}\nET\nEMC\n`;
          const shorter = assembleContent(divideContent(source, resources), () => 'P');
          const [before, after] = [glyphs(source), glyphs(shorter)];
          expect(after.map(([code]) => code)).toEqual(before.map(([code]) => code));
          for (const [index, [, at]] of after.entries()) {
            expect(Math.abs(at - before[index]![1])).toBeLessThanOrEqual(size / 1000);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('say the line once when the font spaces it as it stands', () => {
    const source = 'BT\n/F4 10 Tf\n1 0 0 -1 0 0 Tm\n<0001> Tj\n5 0 Td <0007> Tj\n2.13 0 Td <0001> Tj\nET';
    expect(assembleContent(divideContent(source, resources), () => undefined)).toContain('<000100070001>Tj');
  });

  it.each([
    ['a font that is not known', 'BT /F9 10 Tf <0001> Tj ET'],
    ['a rise', 'BT /F4 10 Tf 3 Ts <0001> Tj ET'],
    ['a move to another line', 'BT /F4 10 Tf <0001> Tj 0 -12 Td <0001> Tj ET'],
  ])('stay as they are with %s', (_, source) => {
    expect(assembleContent(divideContent(source, resources), () => undefined)).toContain(source);
  });

  it('keep what a mark in them says, but not that a space is one that does not break', () => {
    const marked = (said: string) =>
      assembleContent(
        divideContent(`BT /F4 10 Tf /Span<</ActualText <FEFF${said}> >> BDC <0001> Tj EMC ET`, resources),
        () => undefined,
      );
    expect(marked('00660069')).toContain('/ActualText <FEFF00660069>');
    expect(marked('00A0')).not.toContain('/ActualText');
  });

  it('make one soft hyphen of the two signs at the end of a line', () => {
    const source =
      '/P <</MCID 0>>BDC BT /F4 10 Tf <00A3> Tj /Span<</ActualText <FEFF00AD> >> BDC 5 0 Td <0001> Tj EMC ET BT /F4 10 Tf 1 0 0 -1 5 0 Tm <0007> Tj ET EMC';
    const out = assembleContent(divideContent(source, resources), () => 'P');
    expect(out.match(/FEFF00AD/g)).toHaveLength(1);
    expect(out).toMatch(/FEFF00AD>>>BDC\nBT[\s\S]*<0007>Tj\nET\nEMC/);
    expect(out).not.toContain('<0001>');
  });
});

describe('content outside the structure', () => {
  const assembled = (source: string) =>
    assembleContent(divideContent(source, resources), (mcid) => (mcid === 1 ? 'P' : undefined));

  it('is page furniture before the text, and decoration after it', () => {
    const text = 'BT /F4 9 Tf <0001> Tj ET\n';
    expect(
      assembled(`${text}/P <</MCID 1>>BDC\n${text}EMC\n${text}`).match(
        /\/Artifact<<\/Type\/\w+>>|\/P<<\/MCID 1>>/g,
      ),
    ).toEqual(['/Artifact<</Type/Pagination>>', '/P<</MCID 1>>', '/Artifact<</Type/Layout>>']);
  });

  it('is marked as such: lines, pictures, and marks that belong to nothing', () => {
    for (const source of ['0 0 5 5 re\nf\n', '/X1 Do\n', '/H1 <</MCID 2>>BDC\n0 0 5 5 re\nf\nEMC\n']) {
      expect(assembled(source)).toMatch(/^\/Artifact<<\/Type\/Layout>>BDC\n[\s\S]*EMC\n$/);
    }
  });

  it('needs no mark when nothing is painted', () => {
    expect(assembled('q\n0 0 5 5 re\nW* n\n1 0 0 1 0 0 cm\nQ\n')).not.toContain('BDC');
  });

  it('never crosses the beginning or end of a graphics state', () => {
    const source = 'q\n0 0 5 5 re\nf\nQ\n0 0 6 6 re\nf\n';
    expect(assembled(source)).toMatch(/^q\n\/Artifact.*BDC\n.*\nf\nEMC\nQ\n\/Artifact.*BDC\n.*\nf\nEMC\n$/s);
  });
});

describe('dotted lines', () => {
  const assembled = (source: string) => assembleContent(divideContent(source, resources), () => undefined);
  const dots = (...places: number[]) => places.map((x) => `${x} 7 1 2 re\nf\n`).join('');
  const grey = '.5 .5 .5 RG .5 .5 .5 rg\n';

  it('are one line with dashes where the dots are', () => {
    const out = assembled(`${grey}${dots(3, 5, 7, 9, 11)}`);
    expect(out).toContain('q 2 w 0 J [1 1] 0 d 3 8 m 12 8 l S Q');
    expect(out).not.toContain('re');
  });

  it.each([
    ['not equally far apart', `${grey}${dots(3, 5, 7, 10, 14)}`],
    ['few', `${grey}${dots(3, 5, 7)}`],
    ['close together', `${grey}${dots(3, 4, 5, 6, 7)}`],
    ['in a colour that lines do not have', `1 0 0 RG 0 0 0 rg\n${dots(3, 5, 7, 9, 11)}`],
  ])('are left when they are %s', (_, source) => {
    expect(assembled(source)).not.toContain(' d ');
    expect(assembled(source).match(/ re$/gm)).toHaveLength(source.match(/ re$/gm)!.length);
  });
});
