import type { Text } from '../../model/diagnostic.js';
import type { YamlPath } from '../yaml.js';
import { schemas } from './generated/schemas.js';
import type { SchemaKind } from './kinds.js';
import { type JsonSchema, resolved } from './node.js';

/** A value in a source as its schema sees it. */
export interface SchemaPlace {
  /** The schema of the value, `$ref` followed; empty where the schema has none. */
  schema: JsonSchema;
  /** Name of the value in a sentence: `Paragraf` / `“paragraf”`, `Rad 3` / `item 3 of “rader”`. */
  name: Text;
}

/** Name and schema of the value at a path. */
export function schemaPlace(kind: SchemaKind, path: YamlPath): SchemaPlace {
  const root = schemas[kind];
  let at: SchemaPlace = { schema: root, name: { sv: 'Filen', en: 'The file' } };
  let key = '';
  for (const step of path) {
    at = typeof step === 'number' ? item(at, step, key, root) : member(at, step, root);
    if (typeof step === 'string') key = step;
  }
  return at;
}

function item(list: SchemaPlace, index: number, key: string, root: JsonSchema): SchemaPlace {
  const schema = resolved(list.schema.items ?? {}, root);
  const number = index + 1;
  const sv = schema.title ? `${schema.title} ${number}` : `Värde ${number} i ${list.schema.title ?? key}`;
  return { schema, name: { sv, en: `Item ${number} of “${key}”` } };
}

function member(map: SchemaPlace, key: string, root: JsonSchema): SchemaPlace {
  const property = map.schema.properties?.[key];
  if (typeof property === 'object') {
    const schema = resolved(property, root);
    return { schema, name: { sv: schema.title ?? `”${key}”`, en: `“${key}”` } };
  }
  const rest = map.schema.additionalProperties;
  const schema = typeof rest === 'object' ? resolved(rest, root) : {};
  return { schema, name: { sv: `”${key}” i ${map.name.sv}`, en: `“${key}”` } };
}

/** Titles of the objects in a kind of source that have a key of this name: where a misplaced key may belong. */
export function ownersOf(kind: SchemaKind, key: string): string[] {
  const owners = new Set<string>();
  collectOwners(schemas[kind], key, owners);
  return [...owners];
}

function collectOwners(schema: unknown, key: string, owners: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { title, properties } = schema as JsonSchema;
  if (
    properties &&
    typeof properties === 'object' &&
    Object.hasOwn(properties, key) &&
    typeof title === 'string'
  ) {
    owners.add(title);
  }
  for (const child of Object.values(schema)) collectOwners(child, key, owners);
}
