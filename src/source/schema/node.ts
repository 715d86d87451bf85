/** The types of JSON Schema that the project's schemas use. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * A JSON Schema (2020-12, https://json-schema.org/draft/2020-12/json-schema-validation), with the keywords that the
 * project's schemas use. Another keyword needs a message in violations-of-values.ts first; a test sees to that.
 */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  default?: unknown;
  /** Values that editors are offered; others are allowed too. */
  examples?: readonly string[];
  type?: JsonType | JsonType[];
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  /** Description of the pattern in Swedish: an extension that VS Code and yaml-language-server show. */
  patternErrorMessage?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema | boolean>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  required?: readonly string[];
  minProperties?: number;
  items?: JsonSchema;
  minItems?: number;
  uniqueItems?: boolean;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
}

/** A schema with its `$ref` followed; `root` is the schema file the reference is in. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  let target: unknown = root;
  for (const step of fragmentSteps(schema.$ref)) {
    target = (target as Record<string, unknown> | undefined)?.[step];
  }
  return resolved({ ...(target as JsonSchema | undefined), ...without$ref(schema) }, root);
}

function without$ref(schema: JsonSchema): JsonSchema {
  const { $ref: _, ...rest } = schema;
  return rest;
}

/** The steps of a JSON pointer (RFC 6901). */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The steps of a JSON pointer in a URI fragment (`#/$defs/rad`, RFC 6901 section 6). */
export function fragmentSteps(fragment: string): string[] {
  return pointerSteps(decodeURIComponent(fragment.replace(/^[^#]*#/, '')));
}
