import { describe, expect, it } from 'vitest';
import { type Finding, findings } from '../../src/model/finding.js';
import { gitlabReport } from '../../src/report/gitlab.js';
import { ALL, at, NAME, NOTE, OPTIONS } from './tool-findings.js';

interface Issue {
  fingerprint: string;
  location: { lines: { begin: number } };
}

function issues(list: readonly Finding[], language: 'sv' | 'en' = 'sv'): Issue[] {
  return JSON.parse(gitlabReport(list, { ...OPTIONS, language })) as Issue[];
}

const prints = (list: readonly Finding[], language?: 'sv' | 'en') =>
  issues(list, language).map(({ fingerprint }) => fingerprint);

describe('a Code Quality report', () => {
  it('has every field that GitLab asks for', () => {
    const print = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(issues(ALL)).toEqual([
      {
        description: expect.stringContaining('finns inte, 100 % säkert.') as string,
        check_name: 'unknown-block',
        fingerprint: print,
        severity: 'critical',
        location: { path: 'uppdrag/2026/sas/uppdrag.md', lines: { begin: 7, end: 9 } },
      },
      {
        description: 'Namnet ”SÄSS” är fel. Skriv SÄS.',
        check_name: 'organisation-name',
        fingerprint: print,
        severity: 'minor',
        location: { path: 'uppdrag/block/ram verk, å.md', lines: { begin: 3, end: 3 } },
      },
      {
        description: 'Punkt saknas.',
        check_name: 'punctuation',
        fingerprint: print,
        severity: 'info',
        location: { path: 'uppdrag/2026/sas/uppdrag.md', lines: { begin: 5, end: 5 } },
      },
    ]);
    expect(gitlabReport([], OPTIONS)).toBe('[]\n');
  });

  it('knows a finding again when it has moved, and in the other language', () => {
    const about = (line: number) => ({
      ...NOTE,
      place: at('2026/sas/uppdrag.md', line + 1, 1, line + 1, 4),
      message: { ...NOTE.message, sv: `Blocket används redan på rad ${line}.` },
    });
    const before = findings([{ diagnostics: [about(4), NAME] }]);
    const after = findings([{ diagnostics: [about(9), NAME] }]);
    expect(prints(after)).toEqual(prints(before));
    expect(prints(before, 'en')).toEqual(prints(before));
  });

  it('knows the second of two alike by its line when the first is gone', () => {
    const lines = ['- {id: a}', '- {id: b}'];
    const on = (line: number) => ({ ...NOTE, place: at('2026/sas/uppfoljning.yaml', line, 1, line, 4) });
    const printsOf = (text: string[], ...wrong: number[]) => {
      const list = findings([{ diagnostics: wrong.map(on) }]);
      const report = gitlabReport(list, { ...OPTIONS, lines: () => text });
      return (JSON.parse(report) as Issue[]).map(({ fingerprint }) => fingerprint);
    };
    const both = printsOf(lines, 1, 2);
    expect(printsOf(['- {id: a, källa: x}', ...lines.slice(1)], 2)).toEqual([both[1]]);
    expect(printsOf(['', ...lines], 2, 3)).toEqual(both);
  });

  it('tells the same words in two places apart', () => {
    const twice = findings([
      { diagnostics: [NOTE, { ...NOTE, place: at('2026/sas/uppdrag.md', 9, 1, 9, 2) }] },
    ]);
    expect(new Set(prints(twice)).size).toBe(2);
    const elsewhere = findings([{ diagnostics: [{ ...NOTE, place: at('x.md', 5, 3, 5, 3) }] }]);
    expect(prints(twice)).not.toContain(prints(elsewhere)[0]);
  });
});
