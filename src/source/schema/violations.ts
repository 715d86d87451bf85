import type { Diagnostic } from '../../model/diagnostic.js';
import type { YamlPath, YamlSource } from '../yaml.js';
import type { SchemaKind } from './kinds.js';
import { pointerSteps } from './node.js';
import { schemaPlace } from './place.js';
import type { Case, Violation } from './violation.js';
import { aboutKey } from './violations-of-keys.js';
import { aboutValue } from './violations-of-values.js';

/** Largest number of violations reported for one file; a file of another kind has one for every line. */
const MAX_VIOLATIONS = 100;

/** Summaries of violations that are listed themselves too. */
const SUMMARIES = ['if', 'propertyNames'];

/** The diagnostics for the violations of one source: one for each mistake, in the order of the file. */
export function violationDiagnostics(
  kind: SchemaKind,
  yaml: YamlSource,
  violations: readonly Violation[],
): Diagnostic[] {
  const wrongTypes = new Set(
    violations.filter(({ keyword }) => keyword === 'type').map((one) => one.instancePath),
  );
  return violations
    .filter(({ keyword }) => !SUMMARIES.includes(keyword))
    .filter(({ keyword, instancePath }) => keyword === 'type' || !wrongTypes.has(instancePath))
    .slice(0, MAX_VIOLATIONS)
    .flatMap((violation) => {
      const path = pathOf(violation.instancePath, yaml.value);
      const { schema, name } = schemaPlace(kind, path);
      const value = valueAt(yaml.value, path);
      const one: Case = { ...violation, kind, yaml, path, value, schema, name, others: violations };
      const finding = aboutKey(one) ?? aboutValue(one);
      return finding === 'said elsewhere'
        ? []
        : [{ place: yaml.place(path), ...finding, severity: 'error' as const }];
    })
    .sort((a, b) => (a.place.start.offset ?? 0) - (b.place.start.offset ?? 0));
}

/** The steps of a JSON pointer; steps into lists are numbers. */
function pathOf(pointer: string, value: unknown): YamlPath {
  let inside = value;
  return pointerSteps(pointer).map((step) => {
    const index = Array.isArray(inside) ? Number(step) : step;
    inside = (inside as Record<string | number, unknown> | null)?.[index];
    return index;
  });
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown>)[step], value);
}
