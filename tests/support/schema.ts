import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const validators = new Map<string, ValidateFunction>();

/** Violations of a schema in `schema/`: empty when the value is valid. */
export function violations(kind: string, value: unknown): string[] {
  const validate = validators.get(kind) ?? compiled(kind);
  validators.set(kind, validate);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function compiled(kind: string): ValidateFunction {
  const schema: unknown = JSON.parse(
    readFileSync(new URL(`../../schema/${kind}.schema.json`, import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
  });
  return ajv.compile(schema as object);
}

/** Parts of a schema in `schema/` that lack a title or a description, as JSON pointers. */
export function undescribed(kind: string): string[] {
  const schema: unknown = JSON.parse(
    readFileSync(new URL(`../../schema/${kind}.schema.json`, import.meta.url), 'utf8'),
  );
  return fieldsOf(schema, '')
    .filter(([, field]) => !('$ref' in field) && !(field.title && field.description))
    .map(([path]) => path);
}

type Field = Record<string, unknown>;

/** Every schema of a named field or definition. */
function fieldsOf(node: unknown, path: string): [string, Field][] {
  if (typeof node !== 'object' || node === null) return [];
  const found: [string, Field][] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' || key === '$defs') {
      for (const [name, field] of Object.entries(value as Field))
        found.push([`${path}/${key}/${name}`, field as Field]);
    }
    found.push(...fieldsOf(value, `${path}/${key}`));
  }
  return found;
}
