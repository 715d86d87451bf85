import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sourceText } from '../../src/source/text.js';
import { parseYaml } from '../../src/source/yaml.js';
import { collect, textAt } from './collect.js';

/** What an editor writes, the rule, the line and text that is marked, and a part of the message or hint. */
const MISTAKES: [written: string, rule: string, line: number, marked: string, words: string][] = [
  // Tabs.
  ['a:\n\tb: 1\n', 'yaml-tab', 2, '\t', 'mellanslag, inte med tabb'],
  ['a:\n  - x\n\t- y\n', 'yaml-tab', 3, '\t', 'mellanslag, inte med tabb'],
  ['\ta: 1\n', 'yaml-tab', 1, '\t', 'mellanslag'],
  ['a: |\n\tx\n', 'yaml-tab', 2, '\t', 'mellanslag'],
  // Text that needs quotation marks.
  ['titel: Uppdrag: del 2\n', 'yaml-quotes', 1, 'Uppdrag: del 2', 'kolon och mellanslag'],
  ['mål: >90%\n', 'yaml-quotes', 1, '>90%', 'börjar med >'],
  ['mål: >= 90 %\n', 'yaml-quotes', 1, '>= 90 %', 'Skriv ">= 90 %".'],
  ['- mål: > 90\n', 'yaml-quotes', 1, '> 90', 'börjar med >'],
  ['a: {b: >90%, c: 1}\n', 'yaml-quotes', 1, '>90%', 'börjar med >'],
  ['text: *kursiv* ord\n', 'yaml-quotes', 1, '*kursiv* ord', 'börjar med *'],
  ['a: {{aktör}} ansvarar\n', 'yaml-quotes', 1, '{{aktör}} ansvarar', 'börjar med {{'],
  ['a: {{aktör}}\n', 'yaml-quotes', 1, '{{aktör}}', 'Skriv "{{aktör}}".'],
  ['- {{aktör}}\n', 'yaml-quotes', 1, '{{aktör}}', 'börjar med {{'],
  ['a: @hej\n', 'yaml-quotes', 1, '@hej', 'börjar med @'],
  ['a: `kod`\n', 'yaml-quotes', 1, '`kod`', 'börjar med `'],
  ['a: %x\n', 'yaml-quotes', 1, '%x', 'börjar med %'],
  ['a: , b\n', 'yaml-quotes', 1, ', b', 'börjar med ,'],
  ['a: "b": c\n', 'yaml-quotes', 1, '"b": c', 'Sätt citattecken'],
  // Quotation marks and brackets.
  ['titel: "abc\nb: 1\n', 'yaml-syntax', 1, '"', 'avslutas aldrig'],
  ["a: 1\ntitel: 'abc\n", 'yaml-syntax', 2, "'", 'avslutas aldrig'],
  ['a: "x" y\n', 'yaml-syntax', 1, 'y', 'Efter " får inget mer stå'],
  ["a: 'it's'\n", 'yaml-syntax', 1, "s'", "Efter ' får inget mer stå"],
  ['a: "\\d"\n', 'yaml-syntax', 1, '\\d', 'betyder inget'],
  ['a: {från: 1, till: 2\nb: 3\n', 'yaml-syntax', 1, '{', 'Klammern { som börjar här'],
  ['a: [1, {b: 2}\nb: 3\n', 'yaml-syntax', 1, '[', 'Klammern [ som börjar här'],
  ['a: }\n', 'yaml-syntax', 1, '}', 'avslutar ingenting'],
  ['a: {x: 1}}\n', 'yaml-syntax', 1, '}', 'avslutar ingenting'],
  ['a: {från: 2025-01-01 till: 2}\n', 'yaml-syntax', 1, '2025-01-01 till: 2', 'saknas ett komma'],
  ['a: [1,,2]\n', 'yaml-syntax', 1, ',', 'komma för mycket'],
  ['a: "x"#c\n', 'yaml-syntax', 1, '#', 'mellanslag'],
  // Lines.
  ['a: 1\n b: 2\n', 'yaml-indent', 2, 'b: 2', 'fel indrag'],
  ['- a: 1\n   b: 2\n', 'yaml-indent', 2, 'b: 2', 'fel indrag'],
  ['a:\n   b: 1\n  c: 2\n', 'yaml-indent', 3, 'c: 2', 'samma kolumn'],
  ['a:\n  - x\n - y\n', 'yaml-indent', 3, '- y', 'fel indrag'],
  ['a:\n  - b\n  c: 1\n', 'yaml-indent', 3, 'c: 1', 'fel indrag'],
  ['a:\n- b\n c: 1\n', 'yaml-indent', 3, 'c: 1', 'fel indrag'],
  ['  a: 1\nb: 2\n', 'yaml-indent', 2, 'b: 2', 'fel indrag'],
  ['a: 1\nhej\nb: 2\n', 'yaml-syntax', 2, 'hej', 'ingen nyckel med värde'],
  ['a: 1\nhej hopp\n', 'yaml-syntax', 2, 'hej hopp', 'ingen nyckel med värde'],
  ['a:1\nb: 2\n', 'yaml-syntax', 1, ':', 'Skriv a: värde.'],
  ['a: - b\n', 'yaml-syntax', 1, '- b', 'samma rad som sin nyckel'],
  ['b: 1\n- a\n', 'yaml-syntax', 2, '- a', 'en lista bland nycklar'],
  ['- a\nb: 1\n', 'yaml-syntax', 2, 'b: 1', 'bland listans värden'],
  ['- a\n-b\n- c\n', 'yaml-syntax', 2, '-', 'Efter bindestrecket'],
  ['? [a]\n: b\n', 'yaml-syntax', 1, '[', 'nyckel måste vara text'],
  // Documents, tags, keys, aliases.
  ['a: 1\n---\nb: 2\n', 'yaml-documents', 2, '---', 'Ta bort ---.'],
  ['a: 1\n...\nb: 2\n', 'yaml-documents', 2, '...', 'Ta bort ....'],
  ['--- a: 1\n', 'yaml-documents', 1, '---', 'Ta bort ---.'],
  ['%YAML 1.1\n---\na: ja\n', 'yaml-directive', 1, '%YAML 1.1', 'direktiv'],
  ['%FOO\n---\na: 1\n', 'yaml-directive', 1, '%FOO', 'direktiv'],
  ['a: !viktigt\n', 'yaml-tag', 1, '!viktigt', 'typangivelse'],
  ['a: !!binary aGVq\n', 'yaml-tag', 1, '!!binary', 'typangivelse'],
  ['a: {x: 1}\nb: {y: 1, y: 2}\n', 'yaml-duplicate-key', 2, 'y', 'finns redan, på rad 2'],
  ['a: 1\nb: 2\n"a": 3\n', 'yaml-duplicate-key', 3, '"a"', 'finns redan, på rad 1'],
  ['ma\u030Al: 1\nmål: 2\n', 'yaml-duplicate-key', 2, 'mål', 'finns redan, på rad 1'],
  ['text: *kursiv*\n', 'yaml-alias', 1, '*kursiv*', 'citattecken om hela värdet'],
];

test.each(MISTAKES)('%j', (written, rule, line, marked, words) => {
  const { diagnostics, report } = collect();
  const source = sourceText('fil.yaml', written);
  parseYaml(source, report);
  const [first] = diagnostics;
  expect({
    rule: first?.rule,
    line: first?.place.start.line,
    marked: first && textAt(source, first),
  }).toEqual({
    rule,
    line,
    marked,
  });
  expect(`${first?.message.sv} ${first?.hint?.sv}`).toContain(words);
  expect(first?.message.en).not.toBe('');
  expect(diagnostics.map(({ place }) => place.start.line)).toEqual([line]);
});

test('what a fix writes is YAML for the text that stood there', () => {
  let fixes = 0;
  for (const [written, rule] of MISTAKES) {
    const { diagnostics, report } = collect();
    const source = sourceText('fil.yaml', written);
    parseYaml(source, report);
    const fix = diagnostics[0]?.fix;
    if (!fix) continue;
    fixes++;
    const { start, end } = fix.place;
    const repaired = source.text.slice(0, start.offset) + fix.text + source.text.slice(end.offset);
    const again = collect();
    const value = parseYaml(sourceText('fil.yaml', repaired), again.report)?.value;
    expect(again.diagnostics, repaired).toEqual([]);
    if (rule === 'yaml-quotes') {
      expect(parse(fix.text)).toBe(textAt(source, diagnostics[0]!));
      expect(JSON.stringify(value)).toContain(JSON.stringify(parse(fix.text)));
    }
  }
  expect(fixes).toBeGreaterThan(10);
});

test('no text of the library reaches an editor for any of these', () => {
  for (const [written] of MISTAKES) {
    const { diagnostics, report } = collect();
    parseYaml(sourceText('fil.yaml', written), report);
    expect(diagnostics.map(({ message }) => message.sv).join()).not.toContain('YAML-fel:');
  }
});

test('mistakes on different lines are all reported, in order', () => {
  const { diagnostics, report } = collect();
  parseYaml(sourceText('fil.yaml', 'a: @x\nb: 1\nc: @y\nd: {e: 1 f: 2}\n'), report);
  expect(diagnostics.map(({ place }) => place.start.line)).toEqual([1, 3, 4]);
});

test('a file that is nothing but faults gives a page of them, not a book', () => {
  const { diagnostics, report } = collect();
  parseYaml(sourceText('fil.yaml', 'a: @x\n'.repeat(500)), report);
  expect(diagnostics).toHaveLength(20);
});

test('a rare error is given in the library’s words', () => {
  const { diagnostics, report } = collect();
  parseYaml(sourceText('fil.yaml', 'a: ?\n'), report);
  expect(diagnostics.map(({ message }) => message.sv)).toEqual([
    'YAML-fel: Nested mappings are not allowed in compact mappings.',
  ]);
});
