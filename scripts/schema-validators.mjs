/**
 * Validators out of the JSON Schemas in `schema/`, compiled by ajv into plain functions. Compiling the schemas when
 * the program starts would cost more than everything else `check` does; the compiled functions load in a few
 * milliseconds, and ajv itself is not loaded at all.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Ajv2020, _ } = require('ajv/dist/2020.js');
const standalone = require('ajv/dist/standalone/index.js').default;

/** Keywords of a schema that editors and people read but a validator does not use. */
const ANNOTATIONS = ['$schema', 'title', 'description', 'default', 'patternErrorMessage'];

const HEAD = `// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// @ts-nocheck
// Generated from schema/*.schema.json by scripts/generate-types.mjs: do not edit.
`;

/** A copy without annotations. `properties` is a map of names, where `title` is a name like any other. */
function withoutAnnotations(schema, isMap = false) {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => isMap || !ANNOTATIONS.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      withoutAnnotations(value, !isMap && (key === 'properties' || key === '$defs')),
    ]),
  );
}

/** The module with one validator per kind. Its errors have no messages: validate.ts writes them. */
export function validatorsModule(schemas) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    // Lengths are only compared with 1, so counting code units instead of characters changes nothing.
    unicode: false,
    logger: false,
    formats: { date: () => true },
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  const ids = {};
  for (const [kind, schema] of Object.entries(schemas)) {
    ajv.addSchema(withoutAnnotations(schema));
    ids[kind] = schema.$id;
  }
  const code = standalone(ajv, ids).replace('"use strict";', '');
  if (code.includes('require('))
    throw new Error('The validators need a part of ajv at run time: use other keywords.');
  return `${HEAD}import { formats } from '../formats.js';\n${code}`;
}

/** The module with the schemas themselves, for titles, descriptions and allowed values in messages. */
export function schemasModule(schemas) {
  const parts = Object.entries(schemas).map(([kind, schema]) => `  ${kind}: ${JSON.stringify(schema)},\n`);
  return `${HEAD.replace('// @ts-nocheck\n', '')}import type { JsonSchema } from '../node.js';

/** The schemas by kind of source. */
export const schemas: Record<${Object.keys(schemas)
    .map((kind) => `'${kind}'`)
    .join(' | ')}, JsonSchema> = {
${parts.join('')}};
`;
}
