import { count, type Finding } from '../model/finding.js';
import { neutral } from '../text/neutral.js';
import { plainText, type ToolReportOptions, usesText } from './tool-report.js';
import { WORDS } from './words.js';

/** Options of a JUnit report. */
export interface JunitOptions extends ToolReportOptions {
  /** Ids of the commissions that were read, also those nothing is said about. */
  commissions: readonly string[];
}

/** Subject of a test case: a commission with all its files, or a file outside of all commissions. */
interface Case {
  name: string;
  findings: Finding[];
}

/**
 * Findings as JUnit XML. Every commission is a test case, and so is every other file that something is said about: a
 * block, a register. A case with errors fails, with all its errors in one `failure`, since most readers look at the
 * first only; warnings and notes are in `system-out` and let it pass.
 */
export function junitReport(findings: readonly Finding[], options: JunitOptions): string {
  const cases = casesOf(findings, options);
  const failed = cases.filter((each) => count(each.findings).error > 0).length;
  const totals = `name="uppdrag" tests="${cases.length}" failures="${failed}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${totals}>`,
    `  <testsuite ${totals} skipped="0">`,
    ...cases.flatMap((each) => testCase(each, options)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(findings: readonly Finding[], { commissions, path }: JunitOptions): Case[] {
  const cases = new Map<string, Case>(commissions.map((id) => [id, { name: id, findings: [] }]));
  for (const finding of findings) {
    const { file } = finding.place;
    const key = commissions.find((id) => file.startsWith(`${id}/`)) ?? `/${file}`;
    let entry = cases.get(key);
    if (!entry) {
      entry = { name: path(file), findings: [] };
      cases.set(key, entry);
    }
    entry.findings.push(finding);
  }
  return [...cases.values()];
}

function testCase({ name, findings }: Case, options: JunitOptions): string[] {
  const head = `    <testcase classname="uppdrag" name="${xml(neutral(name))}"`;
  if (findings.length === 0) return [`${head}/>`];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return [
    `${head}>`,
    ...(errors.length > 0 ? [failure(errors, options)] : []),
    ...(others.length > 0 ? [`      <system-out>${listed(others, options)}</system-out>`] : []),
    '    </testcase>',
  ];
}

function failure(errors: readonly Finding[], options: JunitOptions): string {
  const message = WORDS[options.language].counted.error(errors.length);
  const rules = [...new Set(errors.map(({ rule }) => rule))].join(', ');
  return `      <failure message="${xml(`${message}: ${rules}`)}" type="error">${listed(errors, options)}</failure>`;
}

function listed(findings: readonly Finding[], options: JunitOptions): string {
  return xml(findings.map((finding) => inText(finding, options)).join('\n\n'));
}

function inText(finding: Finding, options: JunitOptions): string {
  const { severity, rule, place } = finding;
  const where = `${neutral(options.path(place.file))}:${place.start.line}:${place.start.column}`;
  const head = `${where} ${WORDS[options.language].severity[severity]} ${neutral(rule)}`;
  return [head, plainText(finding, options.language), ...usesText(finding, options)].join('\n');
}

/** Characters that XML 1.0 cannot hold, not even as references (https://www.w3.org/TR/xml/#charsets). */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute. */
function xml(text: string): string {
  return text.replace(ILLEGAL, '\ufffd').replace(/[&<>"]/g, (character) => REFERENCES[character]!);
}
