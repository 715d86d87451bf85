import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Language, Severity } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import type { Place, Span } from '../model/place.js';
import type { Rule } from '../model/rules/rule.js';
import { SOURCE_RULES } from '../model/rules/rules.js';
import { neutral, neutralJson, neutralProse } from '../text/neutral.js';
import { shorten } from '../text/width.js';
import { fingerprints, plainText, type ToolReportOptions } from './tool-report.js';
import { WORDS } from './words.js';

/** A check as its documentation describes it. */
export interface DescribedCheck extends Rule {
  id: string;
  /** `expect` is what is said about the example; empty for one that is right. */
  examples: readonly { shows: string; expect: readonly string[] }[];
}

/** Options of a SARIF report. */
export interface SarifOptions extends ToolReportOptions {
  toolVersion: string;
  /** The checks that can have been run; they are described as rules, beside those that are no checks. */
  checks: readonly DescribedCheck[];
}

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;
/** Paths are counted from here; the reader of the report knows where it is. */
const ROOT = '%SRCROOT%';
/** GitHub reads no more of a rule's description. */
const LONGEST_DESCRIPTION = 1024;

/**
 * Findings in the Static Analysis Results Interchange Format 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as GitHub code scanning reads it.
 */
export function sarifReport(findings: readonly Finding[], options: SarifOptions): string {
  const { language, toolVersion } = options;
  const rules = rulesOf(options);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const known = fingerprints(findings, options.lines);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'uppdrag', semanticVersion: toolVersion, language, rules } },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [{ executionSuccessful: true }],
        results: findings.map((finding, index) => ({
          ...result(finding, options),
          ruleIndex: ruleIndex.get(finding.rule)!,
          partialFingerprints: { 'findingHash/v1': known[index]! },
        })),
      },
    ],
  };
  return `${neutralJson(log)}\n`;
}

/** Every rule of the program, by id. */
function rulesOf({ checks, language }: SarifOptions): ReportingDescriptor[] {
  const others = Object.entries(SOURCE_RULES).map(([id, rule]) => ({ ...rule, id, examples: [] }));
  return [...checks, ...others]
    .map((each) => described(each, language))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function described(
  { id, severity, title, about, examples }: DescribedCheck,
  language: Language,
): ReportingDescriptor {
  const wrong = examples.filter(({ expect }) => expect.length > 0).map(({ shows }) => `* ${shows}`);
  const shown = language === 'sv' && wrong.length > 0 ? `\n\nTill exempel:\n\n${wrong.join('\n')}` : '';
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: shorten(about[language], LONGEST_DESCRIPTION) },
    defaultConfiguration: { level: LEVEL[severity] },
    help: { text: about[language], markdown: `${about[language]}${shown}` },
  };
}

function result(finding: Finding, options: SarifOptions): Result {
  const { rule, severity, place, uses, fix, decided } = finding;
  const words = WORDS[options.language];
  const related = uses.flat().map((link, index) => ({
    id: index + 1,
    physicalLocation: location(link.place, options),
    message: { text: `${words.usedBy}: ${words.block} ${neutral(link.block)}` },
  }));
  return {
    ruleId: rule,
    level: LEVEL[severity],
    message: { text: plainText(finding, options.language) },
    locations: [{ physicalLocation: location(place, options) }],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(decided && { suppressions: [{ kind: 'external', justification: words.decided }] }),
    ...(fix && {
      fixes: [
        {
          description: { text: neutralProse((finding.hint ?? finding.message)[options.language]) },
          artifactChanges: [
            {
              artifactLocation: artifact(fix.place.file, options),
              replacements: [{ deletedRegion: region(fix.place), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  };
}

function location(place: Place, options: SarifOptions): PhysicalLocation {
  return { artifactLocation: artifact(place.file, options), region: region(place) };
}

function artifact(file: string, { path }: SarifOptions): { uri: string; uriBaseId: string } {
  const parts = path(file)
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/');
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** The same counting as in {@link Span}: from 1, the end just after the last character. */
function region({ start, end }: Span): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
