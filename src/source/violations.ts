import type { Diagnostic } from '../model/diagnostic.js';
import type { SchemaKind } from './validate.js';
import type { YamlPath, YamlSource } from './yaml.js';

/** An error of a compiled validator (https://ajv.js.org/api.html#error-objects). */
export interface Violation {
  keyword: string;
  /** JSON pointer (RFC 6901) to the value. */
  instancePath: string;
  /** URI fragment pointer to the keyword in the schema. */
  schemaPath: string;
  params: Record<string, unknown>;
  /** The key, when it is a key that violates the schema. */
  propertyName?: string;
}

/** One diagnostic per violation, in words. */
export function violationDiagnostics(
  _kind: SchemaKind,
  yaml: YamlSource,
  violations: readonly Violation[],
): Diagnostic[] {
  return violations.map((violation) => ({
    rule: 'schema',
    severity: 'error',
    place: yaml.place(pathOf(violation.instancePath)),
    message: { sv: violation.keyword, en: violation.keyword },
  }));
}

/** The steps of a JSON pointer. */
function pathOf(pointer: string): YamlPath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
