import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceInOriginal } from '../../src/edit/original.js';
import { sourceText } from '../../src/source/text.js';

test('a byte order mark, line ends and decomposed letters outside the replaced stretch stay', () => {
  const original = '\ufeffVa\u030ard\r\nfo\u0308r alla\rhela\n';
  const { text } = sourceText('a.md', original);
  const from = text.indexOf('alla');
  expect(replaceInOriginal(original, text, [{ from, to: from + 4, text: 'er' }])).toBe(
    '\ufeffVa\u030ard\r\nfo\u0308r er\rhela\n',
  );
});

test('line ends that come together stay as many as they were', () => {
  expect(replaceInOriginal('\ra\nb', '\na\nb', [{ from: 1, to: 2, text: '' }])).toBe('\n\nb');
  expect(replaceInOriginal('\r\ra\nb', '\n\na\nb', [{ from: 2, to: 3, text: '' }])).toBe('\n\n\nb');
});

test('whatever the line ends are around what is replaced', () => {
  const texts = [''];
  for (let at = 0; texts[at]!.length < 5; at++)
    texts.push(...['a', '\r', '\n'].map((each) => texts[at] + each));
  for (const original of texts) {
    const { text } = sourceText('a.md', original);
    // A carriage return and a line feed are one line end: nothing is replaced between them.
    const edges = [...text, ''].flatMap((each, at) => (text[at - 1] === '\r' && each === '\n' ? [] : [at]));
    for (const from of edges)
      for (const to of edges.filter((each) => each >= from))
        for (const put of ['', 'ny']) {
          const result = replaceInOriginal(original, text, [{ from, to, text: put }])!;
          const wanted = text.slice(0, from) + put + text.slice(to);
          expect(sourceText('a.md', result).text, JSON.stringify({ original, from, to, put })).toBe(
            sourceText('a.md', wanted).text,
          );
        }
  }
});

test('in any text, replacing does what it does in the normalised text and nothing else', () => {
  const piece = fc.constantFrom(
    'a',
    'å',
    'a\u030a',
    'q\u0323\u0307',
    'q\u0307\u0323',
    '\r\n',
    '\r',
    '\n',
    'ﬁ',
    '😀',
    'e\u0301x',
    '\u1112\u1161\u11ab',
    '\u212b',
    ' ',
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      texts,
      fc.boolean(),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', 'ny', 'ö'),
      (body, mark, a, b, text) => {
        const original = (mark ? '\ufeff' : '') + body;
        const source = sourceText('a.md', original);
        const letters = [...new Intl.Segmenter('sv').segment(source.text)].map(({ index }) => index);
        const edges = [...letters, source.text.length];
        const [from, to] = [edges[a % edges.length]!, edges[b % edges.length]!].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const result = replaceInOriginal(original, source.text, [{ from, to, text }])!;
        const wanted = source.text.slice(0, from) + text + source.text.slice(to);
        expect(sourceText('a.md', result).text).toBe(sourceText('a.md', wanted).text);
        expect(result.startsWith(original.slice(0, mark ? 1 : 0))).toBe(true);
        const kept = [...original].filter((each) => [...result].includes(each)).length;
        expect(kept).toBeGreaterThanOrEqual(from === to ? [...original].length : 0);
      },
    ),
    { numRuns: 500 },
  );
});
