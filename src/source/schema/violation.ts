import type { Diagnostic, Text } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { YamlPath, YamlSource } from '../yaml.js';
import type { SchemaKind } from './kinds.js';
import type { JsonSchema } from './node.js';

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

/** A violation with everything its message needs. */
export interface Case extends Violation {
  kind: SchemaKind;
  yaml: YamlSource;
  path: YamlPath;
  value: unknown;
  schema: JsonSchema;
  /** Name of the value in a sentence. */
  name: Text;
  /** The other violations of the same file. */
  others: readonly Violation[];
}

/** Explanation of a violation. */
export type Explanation = Omit<Diagnostic, 'severity' | 'place'> & { place?: Place };
