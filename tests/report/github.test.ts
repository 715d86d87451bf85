import { describe, expect, it } from 'vitest';
import { findings } from '../../src/model/finding.js';
import { githubReport } from '../../src/report/github.js';
import { ALL, at, NAME, OPTIONS } from './tool-findings.js';

const [block, name, note] = githubReport(ALL, OPTIONS).split('\n');

describe('annotations on GitHub', () => {
  it('say place, rule, message, reason, remedy and use in one command', () => {
    expect(name).toBe(
      '::warning file=uppdrag/block/ram verk%2C å.md,line=3,col=5,endLine=3,endColumn=9,title=organisation-name' +
        '::Namnet ”SÄSS” är fel.%0AVarför: Registret säger något annat.%0AÅtgärd: Skriv SÄS.' +
        '%0AAnvänds: uppdrag/2026/sas/uppdrag.md:12:1, block ramverk@2',
    );
  });

  it('leave the columns out when there are several lines, and end on the last with characters', () => {
    expect(block).toMatch(
      /^::error file=uppdrag\/2026\/sas\/uppdrag\.md,line=7,endLine=9,title=unknown-block::/,
    );
  });

  it('never let a source give a command of its own', () => {
    const text = githubReport(ALL, OPTIONS);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
    expect(block).toContain('␛[2J ::error::x%250A⟨U+202E⟩');
    expect(block).toContain('100 %25 säkert');
    const [hostile] = findings([
      { diagnostics: [{ ...NAME, place: at('a\r\n::error::b%,c:d.md', 1, 1, 1, 2) }] },
    ]);
    expect(githubReport([hostile!], { ...OPTIONS, path: (file) => file })).toMatch(
      /^::warning file=a␍␊%3A%3Aerror%3A%3Ab%25%2Cc%3Ad\.md,line=1,col=1,/,
    );
  });

  it('end where they begin when the stretch is empty, and call a note a notice', () => {
    expect(note).toBe(
      '::notice file=uppdrag/2026/sas/uppdrag.md,line=5,col=3,endLine=5,endColumn=3,title=punctuation::Punkt saknas.',
    );
  });

  it('say first how many there are when GitHub does not show them all', () => {
    const many = [...Array(11).keys()].map((line) => ({
      ...NAME,
      place: at('x.md', line + 1, 1, line + 1, 2),
    }));
    const lines = githubReport(findings([{ diagnostics: many }]), { ...OPTIONS, language: 'en' }).split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatch(
      /^::notice title=uppdrag::0 errors, 11 warnings, 0 notes\. GitHub shows at most 10/,
    );
    expect(githubReport(findings([{ diagnostics: many.slice(1) }]), OPTIONS)).not.toContain('::notice');
  });

  it('are none when there is nothing to say', () => {
    expect(githubReport([], OPTIONS)).toBe('');
  });
});
