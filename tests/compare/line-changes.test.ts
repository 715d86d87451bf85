import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareByHeading, compareLines } from '../../src/compare/summaries/line-changes.js';
import { describeChanges, IN_FULL } from '../../src/compare/summaries/word-changes.js';
import type { DecidedText, TextLine } from '../../src/lock/decided-text.js';

/** Lines of a commission, each under the heading before it. */
function lines(...texts: string[]): TextLine[] {
  let heading = '';
  return texts.map((text, index) => {
    if (/^#+ /.test(text)) heading = text.replace(/^#+ /, '');
    const at = { line: index + 1, column: 1 };
    const file = 'uppdrag.md';
    return { part: 'uppdrag', text, heading, place: { file, start: at, end: at }, origin: { file } };
  });
}

function text(...texts: string[]): DecidedText {
  return { lines: lines(...texts), sha256: '', parts: new Map() };
}

/** The changes in Swedish, each with the line that now stands there. */
function told(
  before: readonly TextLine[],
  after: readonly TextLine[],
): [string | undefined, number | undefined][] {
  return compareLines(before, after).map(({ words, at }) => [
    describeChanges(words, IN_FULL)?.sv,
    at?.place.start.line,
  ]);
}

const CARE = 'Vårdgivaren ska erbjuda tolk till den som behöver det.';
const DRUGS = 'Läkemedel förskrivs enligt regionens rekommendationer och rutiner.';
const END = 'Avtalet gäller tills vidare.';

describe('changed lines', () => {
  it('are told one by one, with the words that differ', () => {
    const edited = DRUGS.replace('rutiner', 'listor');
    expect(told(lines(CARE, DRUGS, END), lines(CARE.replace('ska', 'bör'), edited, END))).toEqual([
      ['”ska” → ”bör”', 1],
      ['”rutiner” → ”listor”', 2],
    ]);
  });

  it('are told as moved where they only stand elsewhere', () => {
    expect(told(lines(CARE, DRUGS, END), lines(DRUGS, CARE, END))).toEqual([[`flyttat ”${DRUGS}”`, 1]]);
  });

  it('are rows of which every figure is another, figure by figure', () => {
    expect(told(lines('| Vård | 1 | 2 | 3 | 4 |'), lines('| Vård | 10 | 20 | 30 | 40 |'))).toEqual([
      ['”1” → ”10”, ”2” → ”20”, ”3” → ”30”, ”4” → ”40”', 1],
    ]);
  });

  it('point to the line that follows what was removed, else to the one before', () => {
    expect(told(lines(CARE, DRUGS, END), lines(CARE, END))).toEqual([[`utan ”${DRUGS}”`, 2]]);
    expect(told(lines(CARE, END), lines(CARE))).toEqual([[`utan ”${END}”`, 1]]);
  });

  it('keep marks of emphasis and addresses with their words', () => {
    const before = 'Se **alltid** regionens gemensamma [rutin](https://a.example/rutin) först.';
    const after = 'Se alltid regionens gemensamma [rutin](https://b.example/rutin) först.';
    expect(told(lines(before), lines(after))).toEqual([
      ['”**alltid**” → ”alltid”, ”[rutin](https://a.example/rutin)” → ”[rutin](https://b.example/rutin)”', 1],
    ]);
  });

  it('say where words are written together that were apart', () => {
    expect(told(lines('Minst 5 % av alla.'), lines('Minst 5% av alla.'))).toEqual([['”5 %” → ”5%”', 1]]);
    expect(told(lines('Vård (se nedan)'), lines('Vård(se nedan)'))).toEqual([['”Vård (” → ”Vård(”', 1]]);
  });
});

describe('changes by heading', () => {
  it('know a section with another name', () => {
    const changes = compareByHeading(
      text('# Läkemedel', DRUGS, '# Tolk', CARE),
      text('# Läkemedelsanvändning', DRUGS.replace('rutiner', 'listor'), '# Tolk', CARE),
    );
    expect(changes.map(({ heading, kind, changes: own }) => [heading, kind, own.length])).toEqual([
      ['Läkemedelsanvändning', 'changed', 2],
    ]);
  });

  it('tell new sections from removed ones', () => {
    const changes = compareByHeading(
      text('# Tolk', CARE, '# Slut', END),
      text('# Läkemedel', DRUGS, '# Slut', END),
    );
    expect(changes.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Tolk', 'removed'],
      ['Läkemedel', 'added'],
    ]);
  });
});

test('whatever is not among the changes is the same in both texts', () => {
  const texts = fc.array(
    fc.constantFrom(
      CARE,
      DRUGS,
      END,
      '# Tolk',
      '## Tolk',
      '- en punkt',
      `${CARE} ${END}`,
      '| Vård | 1 | 2 |',
      '| Vård | 1 | 3 |',
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const [old, now] = [lines(...before), lines(...after)];
      const changes = compareLines(old, now);
      const [removed, added] = [
        new Set(changes.flatMap((each) => each.before)),
        new Set(changes.flatMap((each) => each.after)),
      ];
      const rest = (side: TextLine[], changed: ReadonlySet<TextLine>) =>
        side.filter((line) => !changed.has(line)).map((line) => line.text);
      expect(rest(old, removed)).toEqual(rest(now, added));
    }),
  );
});
