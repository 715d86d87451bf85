/** The types of JSON Schema that the project's schemas use. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * A JSON Schema (2020-12, https://json-schema.org/draft/2020-12/json-schema-validation), with the keywords that the
 * project's schemas use. Another keyword needs a message in validate-messages.ts first; a test sees to that.
 */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  default?: unknown;
  type?: JsonType | JsonType[];
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  /** What the pattern means, in Swedish: an extension that VS Code and yaml-language-server show. */
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
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then?: JsonSchema;
  else?: JsonSchema;
}
