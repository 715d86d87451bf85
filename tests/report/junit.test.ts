import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/model/finding.js';
import { junitReport } from '../../src/report/junit.js';
import { ALL, BLOCK, OPTIONS } from './tool-findings.js';

const WITH = { ...OPTIONS, commissions: ['2026/norr', '2026/sas'] };

/** Text of any code points, those that are half a character included. */
const ANYTHING = fc
  .array(fc.oneof(fc.integer({ max: 0xff, min: 0 }), fc.integer({ max: 0x10ffff, min: 0 })))
  .map((codes) => String.fromCodePoint(...codes));

describe('a JUnit report', () => {
  it('has a case for every commission and every other file, and fails those with errors', () => {
    expect(junitReport(ALL, WITH)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="uppdrag" tests="3" failures="1" errors="0">
  <testsuite name="uppdrag" tests="3" failures="1" errors="0" skipped="0">
    <testcase classname="uppdrag" name="2026/norr"/>
    <testcase classname="uppdrag" name="2026/sas">
      <failure message="1 fel: unknown-block" type="error">uppdrag/2026/sas/uppdrag.md:7:1 fel unknown-block
Blocket ”&lt;a&amp;&quot;b&quot;&gt;␛[2J ::error::x%0A⟨U+202E⟩\ufffd]]&gt;” finns inte, 100 % säkert.</failure>
      <system-out>uppdrag/2026/sas/uppdrag.md:5:3 råd punctuation
Punkt saknas.</system-out>
    </testcase>
    <testcase classname="uppdrag" name="uppdrag/block/ram verk, å.md">
      <system-out>uppdrag/block/ram verk, å.md:3:5 varning organisation-name
Namnet ”SÄSS” är fel.
Varför: Registret säger något annat.
Åtgärd: Skriv SÄS.
Används: uppdrag/2026/sas/uppdrag.md:12:1, block ramverk@2</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('is XML whatever the sources say', () => {
    fc.assert(
      fc.property(ANYTHING, ANYTHING, (said, rule) => {
        const found = [{ diagnostics: [{ ...BLOCK, rule, message: { sv: said, en: said } }] }];
        const text = junitReport(findings(found), WITH);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
        expect(text.match(/<\/?[a-z-]+/g)).toHaveLength(9);
        expect(text.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
      }),
      { numRuns: 100 },
    );
  });
});
