import type { Fix, Language, Severity } from '../model/diagnostic.js';
import { apart, type Counts, count, type Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';

/** Text of a finding in one language. */
export interface JsonText {
  message: string;
  why?: string;
  hint?: string;
}

/** A finding for other programs. The fields are described in `schema/diagnostik.schema.json`. */
export interface JsonFinding extends JsonText {
  rule: string;
  severity: Severity;
  place: Place;
  commissions: string[];
  uses: { place: Place; block: string }[][];
  fix?: Fix;
  decided?: true;
  /** The same in every language. */
  texts: Record<Language, JsonText>;
}

/** Number of findings of each severity. */
type JsonCounts = Record<'errors' | 'warnings' | 'infos', number>;

/** The report for other programs: `schema/diagnostik.schema.json`. */
export interface JsonReport {
  version: 1;
  tool: { name: 'uppdrag'; version: string };
  language: Language;
  summary: { commissions: number; decided: JsonCounts } & JsonCounts;
  diagnostics: JsonFinding[];
}

/** Subject of the report. */
export interface JsonOptions {
  language: Language;
  /** Number of commissions that were read. */
  commissions: number;
  toolVersion: string;
}

/** Findings as data. Stable: fields are added, never changed, within a version. */
export function jsonReport(findings: readonly Finding[], options: JsonOptions): JsonReport {
  const { language, commissions, toolVersion } = options;
  return {
    version: 1,
    tool: { name: 'uppdrag', version: toolVersion },
    language,
    summary: { commissions, ...summary(count(findings)), decided: summary(count(apart(findings).decided)) },
    diagnostics: findings.map((finding) => jsonFinding(finding, language)),
  };
}

function summary({ error, warning, info }: Counts): JsonCounts {
  return { errors: error, warnings: warning, infos: info };
}

function jsonFinding(finding: Finding, language: Language): JsonFinding {
  const { rule, severity, place, commissions, uses, fix, decided } = finding;
  return {
    rule,
    severity,
    ...textIn(finding, language),
    place,
    commissions,
    uses,
    ...(fix && { fix }),
    ...(decided && { decided }),
    texts: { sv: textIn(finding, 'sv'), en: textIn(finding, 'en') },
  };
}

function textIn({ message, why, hint }: Finding, language: Language): JsonText {
  return {
    message: message[language],
    ...(why && { why: why[language] }),
    ...(hint && { hint: hint[language] }),
  };
}
