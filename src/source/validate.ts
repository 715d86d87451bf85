import type { Report } from '../model/diagnostic.js';
import * as compiled from './schema/generated/validators.js';
import type { SchemaKind, SourceOf } from './schema/kinds.js';
import type { Violation } from './schema/violation.js';
import { violationDiagnostics } from './schema/violations.js';
import type { YamlSource } from './yaml.js';

/** A validator that ajv compiled (https://ajv.js.org/standalone.html): true, or false with its `errors` set. */
interface Validator {
  (value: unknown): boolean;
  errors?: Violation[] | null;
}

const validators: Record<SchemaKind, Validator> = compiled;

/**
 * Validates a source against its schema. Every violation is reported at its own place; undefined when there is any.
 */
export function validate<K extends SchemaKind>(
  kind: K,
  yaml: YamlSource,
  report: Report,
): YamlSource<SourceOf<K>> | undefined {
  const validator = validators[kind];
  if (validator(yaml.value)) return yaml as YamlSource<SourceOf<K>>;
  for (const diagnostic of violationDiagnostics(kind, yaml, validator.errors ?? [])) report(diagnostic);
  return undefined;
}
