import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

/** The schema of SARIF 2.1.0, as OASIS wrote it. */
const SCHEMA = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

let compiled: ValidateFunction | undefined;

/** Violations of the SARIF 2.1.0 schema in a report: empty when it is valid. */
export function sarifViolations(report: unknown): string[] {
  compiled ??= compile();
  compiled(report);
  return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Draft 4 differs from what Ajv reads in the name of `id` alone; the pattern of a language has a bracket too many. */
function compile(): ValidateFunction {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  return new Ajv({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: {
      uri: /^[a-z][a-z0-9+.-]*:[^\s]*$/i,
      'uri-reference': /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i,
      'date-time': /^\d{4}-\d\d-\d\dT/,
    },
  }).compile(schema);
}
