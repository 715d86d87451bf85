import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { generate, readSchemas } from '../../scripts/generate-types.mjs';
import type { JsonSchema } from '../../src/source/schema/node.js';
import { patternWords } from '../../src/source/schema/words.js';

const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js');

const schemas: Record<string, JsonSchema> = readSchemas();

/** Every schema within a schema, with its JSON pointer. */
function* parts(schema: JsonSchema, pointer = ''): Generator<[string, JsonSchema]> {
  yield [pointer, schema];
  for (const key of ['properties', '$defs'] as const) {
    for (const [name, part] of Object.entries(schema[key] ?? {})) {
      if (typeof part === 'object') yield* parts(part, `${pointer}/${key}/${name}`);
    }
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else'] as const) {
    const part = schema[key];
    if (typeof part === 'object') yield* parts(part, `${pointer}/${key}`);
  }
}

const all = Object.entries(schemas).flatMap(([kind, schema]) => [...parts(schema, kind)]);

test.each(Object.keys(schemas))('%s is a valid JSON Schema of 2020-12, also in ajv’s strict mode', (kind) => {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    keywords: ['patternErrorMessage'],
    formats: { date: true },
  });
  expect(schemas[kind]?.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(ajv.validateSchema(schemas[kind]), JSON.stringify(ajv.errors)).toBe(true);
  expect(() => ajv.compile(schemas[kind])).not.toThrow();
});

test('every file, field, item and definition has a title and a description in Swedish', () => {
  const lacking = all
    .filter(
      ([pointer]) => /(^[^/]+|\/(properties|\$defs)\/[^/]+)$/.test(pointer) && !/\/then\//.test(pointer),
    )
    .filter(([, { title, description }]) => !(title && description && /[.!]$/.test(description)))
    .map(([pointer]) => pointer);
  expect(lacking).toEqual([]);
  const objects = all.filter(([, { type }]) => [type].flat().includes('object'));
  expect(objects.filter(([, { title }]) => !title).map(([pointer]) => pointer)).toEqual([]);
});

test('objects take no unknown keys, unless their other values have a schema', () => {
  const open = all.filter(
    ([, one]) => [one.type].flat().includes('object') && one.additionalProperties === undefined,
  );
  expect(open.map(([pointer]) => pointer)).toEqual([]);
});

test('only keywords that have messages are used', () => {
  const known = [
    ...['$schema', '$id', '$ref', '$defs', 'title', 'description', 'default', 'patternErrorMessage'],
    'examples',
    ...[
      'type',
      'enum',
      'format',
      'pattern',
      'minLength',
      'minimum',
      'maximum',
      'minItems',
      'uniqueItems',
      'items',
    ],
    ...[
      'properties',
      'additionalProperties',
      'propertyNames',
      'required',
      'minProperties',
      'if',
      'then',
      'else',
    ],
  ];
  const used = new Set(all.flatMap(([, schema]) => Object.keys(schema)));
  expect([...used].filter((keyword) => !known.includes(keyword))).toEqual([]);
  expect(new Set(all.flatMap(([, { format }]) => format ?? []))).toEqual(new Set(['date']));
});

test('every pattern is explained in Swedish and English', () => {
  const patterns = all.filter(([, { pattern }]) => pattern !== undefined);
  expect(patterns.length).toBeGreaterThan(10);
  for (const [pointer, schema] of patterns) {
    const { sv, en } = patternWords(schema);
    expect(sv, pointer).toMatch(/\.$/);
    expect(en, pointer).not.toContain('It must match');
  }
});

test('the $id is the name of the file', () => {
  for (const [kind, { $id }] of Object.entries(schemas)) {
    expect($id).toBe(`https://uppdrag.example/schema/${kind}.schema.json`);
  }
});

test('what is generated from the schemas is current (npm run types)', async () => {
  for (const [file, text] of Object.entries(await generate(schemas))) {
    expect(readFileSync(file, 'utf8') === text, `${file} is not current: run npm run types`).toBe(true);
  }
});
