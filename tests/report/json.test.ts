import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { findings } from '../../src/model/finding.js';
import { jsonReport } from '../../src/report/json.js';
import { undescribed, violations } from '../support/schema.js';

const place = {
  file: 'block/ramverk.md',
  start: { line: 3, column: 1, offset: 20 },
  end: { line: 3, column: 9 },
};

const FULL: Diagnostic = {
  rule: 'organisation-name',
  severity: 'warning',
  place,
  message: { sv: 'Namnet är fel.', en: 'The name is wrong.' },
  why: { sv: 'Registret säger något annat.', en: 'The register says otherwise.' },
  hint: { sv: 'skriv SÄS', en: 'write SÄS' },
  chain: [{ place: { ...place, file: '2026/sas/uppdrag.md' }, block: 'ramverk@2' }],
  fix: { place, text: 'SÄS' },
};
const SHORT: Diagnostic = {
  rule: 'sum',
  severity: 'error',
  place,
  message: { sv: 'Summan är fel.', en: 'The sum is wrong.' },
};

const report = jsonReport(
  findings([{ commission: '2026/sas', diagnostics: [FULL, SHORT] }, { diagnostics: [SHORT] }]),
  { language: 'en', commissions: 4, toolVersion: '1.2.3' },
);

describe('the report for programs', () => {
  it('follows its schema', () => {
    expect(violations('diagnostik', report)).toEqual([]);
    expect(violations('diagnostik', { ...report, extra: 1 })).not.toEqual([]);
    expect(
      violations('diagnostik', {
        ...report,
        diagnostics: [{ ...report.diagnostics[0], place: { file: 'x' } }],
      }),
    ).not.toEqual([]);
  });

  it('has a schema that explains every field', () => {
    expect(undescribed('diagnostik')).toEqual([]);
  });

  it('speaks the chosen language and carries both', () => {
    expect(report.language).toBe('en');
    expect(report.summary).toEqual({
      commissions: 4,
      errors: 1,
      warnings: 1,
      infos: 0,
      decided: { errors: 0, warnings: 0, infos: 0 },
    });
    const [short, full] = report.diagnostics;
    expect(short).toEqual({
      rule: 'sum',
      severity: 'error',
      message: 'The sum is wrong.',
      place,
      commissions: ['2026/sas'],
      uses: [],
      texts: { sv: { message: 'Summan är fel.' }, en: { message: 'The sum is wrong.' } },
    });
    expect(full).toMatchObject({
      message: 'The name is wrong.',
      hint: 'write SÄS',
      uses: [FULL.chain],
      fix: FULL.fix,
    });
    expect(full!.texts.sv).toEqual({
      message: 'Namnet är fel.',
      why: 'Registret säger något annat.',
      hint: 'skriv SÄS',
    });
  });
});
