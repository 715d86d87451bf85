import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { count, findings } from '../../src/model/finding.js';
import { prettyFinding, prettySummary } from '../../src/report/pretty.js';
import { sourceLines } from '../../src/report/source-lines.js';
import { colours } from '../../src/text/colours.js';
import { neutralJson } from '../../src/text/neutral.js';
import { textWidth } from '../../src/text/width.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

const VOLUMES = `rader:
  - namn: Psykiatri
    rader:
      - namn: Förstabesök
        nivå: grupp
        bas: 0
        rader:
          - {namn: BUP, bas: 1177, tillägg: 503}
`;

const SUM: Diagnostic = {
  rule: 'sum',
  severity: 'error',
  place: {
    file: '2026/sas/tabeller/volymer.yaml',
    start: { line: 6, column: 14 },
    end: { line: 6, column: 15 },
  },
  message: {
    sv: 'Gruppen ”Förstabesök” under Psykiatri anger bas 0, men raderna under den ger 1 889.',
    en: 'The group “Förstabesök” under Psykiatri says bas 0, but the rows below it give 1 889.',
  },
  hint: {
    sv: 'ta bort talet så räknas summan ut, eller skriv 1889. Summan räknas ut ur raderna under gruppen när den inte står.',
    en: 'remove the number and the sum is computed, or write 1889.',
  },
};

const PLAIN = colours({ isTTY: false }, {});

function options(files: Record<string, string>, language: 'sv' | 'en' = 'sv') {
  return {
    language,
    colours: PLAIN,
    lines: sourceLines(memoryWorkspace(files)),
    path: (file: string) => `uppdrag/${file}`,
  };
}

function pretty(diagnostic: Diagnostic, files: Record<string, string>, language: 'sv' | 'en' = 'sv'): string {
  return prettyFinding(
    findings([{ commission: '2026/sas', diagnostics: [diagnostic] }])[0]!,
    options(files, language),
  );
}

describe('a finding for people', () => {
  it('looks as designed', () => {
    expect(
      pretty(SUM, { '2026/sas/tabeller/volymer.yaml': VOLUMES }),
    ).toBe(`fel sum · uppdrag/2026/sas/tabeller/volymer.yaml:6:14
Gruppen ”Förstabesök” under Psykiatri anger bas 0, men raderna under den ger 1 889.

     5 │         nivå: grupp
     6 │         bas: 0
       │              ^
     7 │         rader:

  Åtgärd:  ta bort talet så räknas summan ut, eller skriv 1889. Summan räknas ut ur raderna
           under gruppen när den inte står.`);
  });

  it('speaks English', () => {
    expect(pretty(SUM, { '2026/sas/tabeller/volymer.yaml': VOLUMES }, 'en')).toMatch(
      /^error sum · .*\nThe group “Förstabesök”[\s\S]*\n {2}Fix: {5}remove the number/,
    );
  });

  it('has no source lines for a file that cannot be read', () => {
    expect(pretty({ ...SUM, place: { ...SUM.place, file: 'borta.yaml' } }, {})).not.toContain('│');
  });

  it('shows how a block came to be used, step by step', () => {
    const chain = [
      { place: { ...SUM.place, file: 'block/ramverk.md' }, block: 'samverkan@2' },
      { place: { ...SUM.place, file: '2026/sas/uppdrag.md' }, block: 'ramverk@1' },
    ];
    expect(pretty({ ...SUM, chain }, {})).toContain(
      '  Används: uppdrag/block/ramverk.md:6:14, block samverkan@2\n           uppdrag/2026/sas/uppdrag.md:6:14, block ramverk@1\n',
    );
  });

  it('shows a fault in a shared block once, with every use', () => {
    const used = (file: string): Diagnostic => ({
      ...SUM,
      chain: [{ place: { ...SUM.place, file }, block: 'b@1' }],
    });
    const found = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      commission: id,
      diagnostics: [used(`${id}/uppdrag.md`)],
    }));
    const [finding, ...others] = findings([...found, found[0]!]);
    expect(others).toEqual([]);
    expect(finding!.commissions).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(finding!.uses).toHaveLength(5);
    const text = prettyFinding(finding!, options({}));
    expect(text).toContain('uppdrag/c/uppdrag.md:6:14, block b@1\n           … och 2 till');
    expect(text).not.toContain('d/uppdrag.md');
  });

  it('stays within 92 columns', () => {
    const long = `${'- {område: Internmedicinsk vård, Borås: X, Skene: ÖV} '.repeat(10)}\n`.repeat(9);
    const why = { sv: 'Ett skäl som är långt. '.repeat(20), en: '' };
    for (const line of pretty({ ...SUM, why }, { '2026/sas/tabeller/volymer.yaml': long }).split('\n')) {
      expect(textWidth(line)).toBeLessThanOrEqual(92);
    }
  });

  it('puts errors first, then the order of the files', () => {
    const at = (file: string, line: number, severity: Diagnostic['severity']): Diagnostic => ({
      ...SUM,
      severity,
      place: { file, start: { line, column: 1 }, end: { line, column: 2 } },
    });
    const list = findings([
      {
        diagnostics: [
          at('b', 1, 'info'),
          at('b', 1, 'error'),
          at('a', 10, 'warning'),
          at('a', 9, 'warning'),
          at('a', 2, 'error'),
        ],
      },
    ]);
    expect(list.map(({ severity, place }) => `${severity} ${place.file}${place.start.line}`)).toEqual([
      'error a2',
      'error b1',
      'warning a9',
      'warning a10',
      'info b1',
    ]);
  });

  it('counts', () => {
    const counts = count([SUM, { ...SUM, severity: 'warning' }, { ...SUM, severity: 'warning' }]);
    expect(prettySummary(4, counts, 'sv', PLAIN)).toMatch(/─\n4 uppdrag lästa: 1 fel, 2 varningar\.$/);
    expect(prettySummary(1, { error: 0, warning: 1, info: 2 }, 'sv', PLAIN)).toMatch(
      /\n1 uppdrag läst: 0 fel, 1 varning, 2 råd\.$/,
    );
    expect(prettySummary(1, counts, 'en', PLAIN)).toMatch(/\n1 commission read: 1 error, 2 warnings\.$/);
  });
});

describe('colours', () => {
  const painted = (isTTY: boolean, environment: NodeJS.ProcessEnv) =>
    colours({ isTTY }, environment).red('x') !== 'x';
  it('are for terminals, unless the reader has said otherwise', () => {
    expect(painted(true, {})).toBe(true);
    expect(painted(false, {})).toBe(false);
    expect(painted(true, { NO_COLOR: '1' })).toBe(false);
    expect(painted(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(painted(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(painted(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(painted(true, { TERM: 'dumb' })).toBe(false);
  });

  it('change nothing but colours', () => {
    const finding = findings([{ diagnostics: [SUM] }])[0]!;
    const coloured = prettyFinding(finding, {
      ...options({ '2026/sas/tabeller/volymer.yaml': VOLUMES }),
      colours: colours({}, { FORCE_COLOR: '1' }),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(
      prettyFinding(finding, options({ '2026/sas/tabeller/volymer.yaml': VOLUMES })),
    );
  });
});

describe('text from a hostile file', () => {
  const evil = '\u001b[2J\u001b]0;titel\u0007 a\u009b31m \u202egnp.exe\u2066\u200b\u0000\u0085\u2028';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
  const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/;
  const diagnostic: Diagnostic = {
    rule: `x${evil}`,
    severity: 'warning',
    place: { file: `2026/${evil}.md`, start: { line: 1, column: 1 }, end: { line: 1, column: 40 } },
    message: { sv: `Okänt: ${evil}`, en: `Unknown: ${evil}` },
    why: { sv: evil, en: evil },
    hint: { sv: evil, en: evil },
    chain: [
      { place: { file: evil, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }, block: evil },
    ],
  };

  it('is only ever printed, never obeyed', () => {
    const text = pretty(diagnostic, { [`2026/${evil}.md`]: `${evil}\n${evil}` });
    expect(text).not.toMatch(harmful);
    expect(text).toContain('␛[2J␛]0;titel␇ a⟨U+009B⟩31m ⟨U+202E⟩gnp.exe');
  });

  it('is harmless in JSON too, and means the same', () => {
    const json = neutralJson(diagnostic);
    expect(json).not.toMatch(harmful);
    expect(JSON.parse(json)).toEqual(diagnostic);
  });

  it('is cut when it is endless', () => {
    const text = pretty({ ...SUM, message: { sv: 'å'.repeat(1_000_000), en: '' } }, {});
    expect(text.length).toBeLessThan(4000);
  });
});
