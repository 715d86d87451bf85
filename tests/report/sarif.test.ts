import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/rules.generated.js';
import type { Finding } from '../../src/model/finding.js';
import { SOURCE_RULES } from '../../src/model/rules/rules.js';
import { sarifReport } from '../../src/report/sarif.js';
import { sarifViolations } from '../support/sarif.js';
import { ALL, OPTIONS } from './tool-findings.js';

function log(findings: readonly Finding[] = ALL, language: 'sv' | 'en' = 'sv'): Log {
  return JSON.parse(sarifReport(findings, { ...OPTIONS, language, toolVersion: '1.2.3', checks })) as Log;
}

function runOf({ runs }: Log): Run {
  return runs[0]!;
}

describe('a SARIF report', () => {
  it('is valid against the schema of the standard, in both languages and when it is empty', () => {
    for (const report of [log(), log(ALL, 'en'), log([])]) expect(sarifViolations(report)).toEqual([]);
    const [result] = runOf(log()).results!;
    const broken = (change: object) => ({ ...log(), runs: [{ ...runOf(log()), results: [change] }] });
    expect(sarifViolations(broken({ ...result, level: 'fel' }))).not.toEqual([]);
    expect(sarifViolations(broken({ ...result, message: {} }))).not.toEqual([]);
    expect(
      sarifViolations(
        broken({
          ...result,
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'å b.md' }, region: { startLine: 0 } } },
          ],
        }),
      ),
    ).toHaveLength(2);
  });

  it('places a finding exactly, from the root of the repository', () => {
    const [block, name, note] = runOf(log()).results!;
    expect(name!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'uppdrag/block/ram%20verk%2C%20%C3%A5.md',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
        },
      },
    ]);
    expect(block!.locations![0]!.physicalLocation!.region).toEqual({
      startLine: 7,
      startColumn: 1,
      endLine: 10,
      endColumn: 1,
    });
    expect(runOf(log()).columnKind).toBe('utf16CodeUnits');
    expect([block!.level, name!.level, note!.level]).toEqual(['error', 'warning', 'note']);
  });

  it('says everything that the finding says, with its uses and its repair', () => {
    const name = runOf(log()).results![1]!;
    expect(name.message.text).toBe(
      'Namnet ”SÄSS” är fel.\nVarför: Registret säger något annat.\nÅtgärd: Skriv SÄS.',
    );
    expect(name.relatedLocations).toMatchObject([
      {
        id: 1,
        message: { text: 'Används: block ramverk@2' },
        physicalLocation: { region: { startLine: 12 } },
      },
    ]);
    expect(name.fixes).toMatchObject([
      {
        description: { text: 'Skriv SÄS.' },
        artifactChanges: [
          { replacements: [{ deletedRegion: { startColumn: 5 }, insertedContent: { text: 'SÄS' } }] },
        ],
      },
    ]);
    expect(runOf(log(ALL, 'en')).results![1]!.message.text).toMatch(/^The name “SÄSS” is wrong\.\nWhy: /);
  });

  it('describes every rule of the program, with its own words and help, and points at them', () => {
    const { results, tool } = runOf(log());
    const rules = tool.driver.rules!;
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...checks.map(({ id }) => id), ...Object.keys(SOURCE_RULES)].sort());
    expect(new Set(rules.map(({ shortDescription }) => shortDescription!.text)).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of results!) expect(ids[ruleIndex!]).toBe(ruleId);
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      expect(shortDescription!.text).not.toBe('');
      expect(fullDescription!.text.length).toBeLessThanOrEqual(1024);
      expect(help!.text.length).toBeGreaterThanOrEqual(fullDescription!.text.length);
      expect(help!.markdown).toContain(help!.text);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration!.level);
    }
    expect(rules.find(({ id }) => id === 'sum')!.help!.markdown).toContain(
      '* Beloppet i texten finns i en tabell och bör hämtas därifrån.',
    );
    expect(rules.find(({ id }) => id === 'yaml-tab')!.shortDescription!.text).toBe('Tabb som indrag');
  });

  it('gives every result a fingerprint of its own', () => {
    const prints = runOf(log()).results!.map((each) => each.partialFingerprints!['findingHash/v1']);
    expect(new Set(prints).size).toBe(3);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
  });
});
