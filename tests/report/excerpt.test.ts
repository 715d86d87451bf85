import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.js';
import { textWidth } from '../../src/text/width.js';
import { processorTime } from '../support/processor-time.js';

/** A span between line:column pairs. */
function span(line: number, column: number, endLine: number, endColumn: number) {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

describe('the excerpt under a message', () => {
  it('marks exactly the span, between its neighbours', () => {
    const lines = ['- namn: Förstabesök', '  bas: 0', '  rader:'];
    expect(excerpt(lines, span(2, 8, 2, 9), 80)).toEqual([
      { number: 1, text: '- namn: Förstabesök' },
      { number: 2, text: '  bas: 0' },
      { marks: '       ^' },
      { number: 3, text: '  rader:' },
    ]);
  });

  it('leaves out blank neighbours and shows one mark for a point', () => {
    expect(excerpt(['', 'från: osn', '  '], span(2, 10, 2, 10), 80)).toEqual([
      { number: 2, text: 'från: osn' },
      { marks: '         ^' },
    ]);
  });

  it('counts tabs, wide characters and combining marks in columns of the terminal', () => {
    expect(excerpt(['\ttyp: x'], span(1, 2, 1, 5), 80)[1]).toEqual({ marks: '    ^^^' });
    expect(excerpt(['漢字 fel'], span(1, 4, 1, 7), 80)[1]).toEqual({ marks: '     ^^^' });
    expect(excerpt(['q\u0308q\u0308 fel'], span(1, 6, 1, 9), 80)[1]).toEqual({ marks: '   ^^^' });
    expect(excerpt(['q\u0308q\u0308 fel'], span(1, 3, 1, 5), 80)[1]).toEqual({ marks: ' ^' });
    expect(excerpt(['漢字'], span(1, 2, 1, 3), 80)[1]).toEqual({ marks: '  ^^' });
  });

  it('cuts a long line around the span', () => {
    const line = `${'ord '.repeat(100)}FEL${' ord'.repeat(100)}`;
    const [text, marks] = excerpt([line], span(1, 401, 1, 404), 60) as [{ text: string }, { marks: string }];
    expect(textWidth(text.text)).toBeLessThanOrEqual(60);
    expect(text.text).toMatch(/^… .*FEL.* …$/);
    expect(text.text.slice(marks.marks.indexOf('^'), marks.marks.lastIndexOf('^') + 1)).toBe('FEL');
  });

  it('cuts between words, but never within the span', () => {
    const line =
      'Syftet med avvikelshantering och eskalering är att utifrån gemensam analys hitta orsaker och bestående åtgärder';
    const at = (word: string) => {
      const start = line.indexOf(word) + 1;
      return excerpt([line], span(1, start, 1, start + word.length), 50).map((each) =>
        'text' in each ? each.text : 'marks' in each ? each.marks : '',
      );
    };
    expect(at('avvikelshantering')).toEqual([
      'Syftet med avvikelshantering och eskalering är …',
      '           ^^^^^^^^^^^^^^^^^',
    ]);
    expect(at('gemensam')).toEqual([
      '… är att utifrån gemensam analys hitta orsaker …',
      '                 ^^^^^^^^',
    ]);
    expect(at('åtgärder')).toEqual([
      '… analys hitta orsaker och bestående åtgärder',
      '                                     ^^^^^^^^',
    ]);
  });

  it('keeps the beginning when the span is there, and the end when the span is there', () => {
    const line = 'abc '.repeat(50);
    expect(excerpt([line], span(1, 1, 1, 4), 40)[0]).toEqual({
      number: 1,
      text: expect.stringMatching(/^abc .* …$/),
    });
    const [last, marks] = excerpt([line.trimEnd()], span(1, 197, 1, 200), 40) as [
      { text: string },
      { marks: string },
    ];
    expect(last.text).toMatch(/^… .*abc$/);
    expect(marks.marks.length).toBe(last.text.length);
  });

  it('does not mark beyond a span that is cut off', () => {
    const [text, marks] = excerpt(['x'.repeat(500)], span(1, 1, 1, 501), 40) as [
      { text: string },
      { marks: string },
    ];
    expect(text.text).toBe(`${'x'.repeat(38)} …`);
    expect(marks.marks).toBe('^'.repeat(38));
  });

  it('takes no longer for a line of ten million characters than for a short one', () => {
    const line = 'x'.repeat(10_000_000);
    const excerptOf = (line: string) => {
      const at = line.length / 2;
      const [text] = excerpt([line], span(1, at, 1, at + 4), 60) as [{ text: string }];
      expect(textWidth(text.text)).toBeLessThanOrEqual(60);
    };
    const short = processorTime(() => excerptOf(line.slice(0, 10_000)));
    expect(processorTime(() => excerptOf(line)) / short).toBeLessThan(20);
  });

  it('marks every line of a span, and leaves out the middle of a long one', () => {
    const lines = ['a', '  bb', '  cc', 'd', 'e', 'f', 'g', 'h'];
    expect(excerpt(lines, span(2, 3, 3, 4), 80).slice(1, 5)).toEqual([
      { number: 2, text: '  bb' },
      { marks: '  ^^' },
      { number: 3, text: '  cc' },
      { marks: '  ^' },
    ]);
    expect(
      excerpt(lines, span(1, 1, 7, 2), 80).map((line) =>
        'number' in line ? line.number : 'omitted' in line ? '…' : '^',
      ),
    ).toEqual([1, '^', 2, '^', '…', 7, '^', 8]);
  });

  it('takes a span that ends before the first column as ending on the line before', () => {
    expect(excerpt(['ab', 'cd'], span(1, 1, 2, 1), 80)).toEqual([
      { number: 1, text: 'ab' },
      { marks: '^^' },
      { number: 2, text: 'cd' },
    ]);
  });

  it('shows nothing for a place outside the text', () => {
    expect(excerpt([], span(1, 1, 1, 1), 80)).toEqual([]);
    expect(excerpt(['a'], span(7, 1, 7, 2), 80)).toEqual([]);
  });

  it('never throws, and never leaves its width, whatever the text and the span', () => {
    const lines = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 6 });
    const point = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 320 }));
    fc.assert(
      fc.property(
        lines,
        point,
        point,
        fc.integer({ min: 20, max: 100 }),
        (texts, [line, column], [endLine, endColumn], width) => {
          for (const each of excerpt(texts, span(line, column, endLine, endColumn), width)) {
            const text = 'text' in each ? each.text : 'marks' in each ? each.marks : '';
            expect(textWidth(text)).toBeLessThanOrEqual(width);
            if ('marks' in each) expect(each.marks).toMatch(/^ *\^+$/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
