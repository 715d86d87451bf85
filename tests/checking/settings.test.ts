import { describe, expect, it } from 'vitest';
import { ignoresOf } from '../../src/checking/ignores.js';
import { open } from '../../src/checking/opened.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { readText } from '../../src/source/text.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

/** `2:3-2:12 error unknown-rule: …  → …` */
const shown = ({ rule, severity, place: { start, end }, message, hint }: Diagnostic): string =>
  `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule}: ${message.sv} → ${hint?.sv ?? ''}`;

function settings(text: string): string[] {
  const { diagnostics } = open(
    memoryWorkspace({ 'uppdrag.yaml': text, 'register/organisationer.yaml': 'organisationer: {}\n' }),
  );
  return diagnostics.filter(({ place }) => place.file === 'uppdrag.yaml').map(shown);
}

function ignores(file: string, text: string): string[] {
  const problems: Diagnostic[] = [];
  const source = readText(memoryWorkspace({ [file]: text }), file, () => {})!;
  ignoresOf(source, (problem) => problems.push(problem));
  return problems.map(shown);
}

describe('regler in uppdrag.yaml', () => {
  it('may change checks, and warnings about the sources', () => {
    expect(settings('regler:\n  homoglyph: varning\n  spelling: av\n  unused-footnote: fel\n')).toEqual([]);
  });

  it('is told of a rule that does not exist, at its name, with the one that is meant', () => {
    expect(settings('språk: sv\nregler:\n  homoglph: av\n  spelling: av\n')).toEqual([
      '3:3-3:11 error unknown-rule: Det finns ingen regel som heter ”homoglph”. → Menade du ”homoglyph”?',
    ]);
    expect(settings('regler: {nonsens-utan-like: av}\n')).toEqual([
      '1:10-1:27 error unknown-rule: Det finns ingen regel som heter ”nonsens-utan-like”. → En regels namn står sist i det som uppdrag check skriver om den.',
    ]);
  });

  it.each(['pdf-ua', 'yaml-syntax', 'unknown-block', 'missing-glyph', 'too-wide', 'unused-ignore'])(
    'is told that %s always holds',
    (id) => {
      expect(settings(`regler:\n  ${id}: råd\n`)).toEqual([
        `2:3-2:${3 + id.length} error fixed-rule: Regeln ”${id}” gäller alltid och kan inte ändras. → Ta bort raden, och rätta det som regeln påpekar.`,
      ]);
    },
  );

  it.each(['constructor', 'toString', 'valueOf'])('knows no rule %s', (id) => {
    expect(settings(`regler:\n  ${id.toLowerCase()}: av\n`)).toHaveLength(1);
  });
});

describe('uppdrag-ignore', () => {
  it('is told of a check that does not exist, at its name, with the one that is meant', () => {
    const said =
      'error unknown-ignore: Det finns ingen kontroll som heter ”refrence”. → Menade du ”reference”?';
    expect(ignores('a.md', 'Text.\n\n<!-- uppdrag-ignore refrence: beslutat -->\n\nText.\n')).toEqual([
      `3:21-3:29 ${said}`,
    ]);
    expect(ignores('a.yaml', 'a: 1\n# uppdrag-ignore refrence: beslutat\nb: 2\n')).toEqual([
      `2:18-2:26 ${said}`,
    ]);
  });

  it('is told of a rule that cannot be ignored, and where it can be changed', () => {
    expect(ignores('a.md', '<!-- uppdrag-ignore pdf-ua: pynt -->\n')).toEqual([
      '1:21-1:27 error fixed-rule: Regeln ”pdf-ua” går inte att undanta på ett ställe. → Rätta det som regeln påpekar, och ta bort kommentaren.',
    ]);
    expect(ignores('a.md', '<!-- uppdrag-ignore unused-footnote: kvar -->\n')).toEqual([
      '1:21-1:36 error fixed-rule: Regeln ”unused-footnote” går inte att undanta på ett ställe. → Rätta det som regeln påpekar, eller ändra den för hela mappen: unused-footnote under regler i uppdrag.yaml.',
    ]);
  });

  it('is told at the comment when it names nothing', () => {
    expect(ignores('a.yaml', 'a: 1\n# uppdrag-ignore : beslutat\n')).toEqual([
      '2:1-2:28 error unknown-ignore: Det finns ingen kontroll som heter ””. → ',
    ]);
  });
});
