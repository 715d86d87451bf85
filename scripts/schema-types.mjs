/**
 * TypeScript types out of the JSON Schemas in `schema/`: one interface per kind of source and one per named part.
 * json-schema-to-typescript does the translation; this file decides the names.
 */
import { compile } from 'json-schema-to-typescript';

/**
 * The name of every object in the schemas, by kind and then by JSON pointer. An object without a name here stops the
 * generation, so that a new part of a schema gets a readable name and not `Items3`. An empty name means a map that
 * is written out where it is used.
 */
const NAMES = {
  arbetsyta: {
    '': 'Arbetsyta',
    '/properties/dokument': '',
    '/properties/beslutsrader': 'Beslutsrader',
    '/properties/tillfällen': '',
    '/properties/regler': '',
    '/$defs/dokumentslag': 'Dokumentslag',
    '/$defs/tillfälle': 'Tillfalle',
  },
  organisationer: {
    '': 'Organisationer',
    '/properties/organisationer': '',
    '/properties/slag': '',
    '/$defs/slag': 'OrganisationKindEntry',
    '/$defs/organisation': 'OrganisationEntry',
  },
  termer: { '': 'Termer', '/properties/termer/items': 'Term', '/properties/förkortningar': '' },
  uppdrag: {
    '': 'UppdragMeta',
    '/properties/giltighet': 'Giltighet',
    '/properties/beslut/items': 'Beslut',
  },
  block: {
    '': 'BlockMeta',
    '/properties/parametrar': '',
    '/properties/tillval': '',
    '/$defs/parameter': 'Parameter',
  },
  uppfoljning: {
    '': 'Uppfoljningsplan',
    '/properties/tabellhuvud': 'Tabellhuvud',
    '/properties/etiketter': '',
    '/properties/områden/items': 'PlanOmrade',
    '/properties/områden/items/properties/enheter/items': 'PlanEnhet',
    '/properties/områden/items/properties/enheter/items/properties/indikatorer/items': 'PlanIndikator',
    '/properties/områden/items/properties/enheter/items/properties/indikatorer/items/properties/mål/items':
      'PlanMal',
    '/properties/noter': '',
    '/properties/analysmall': 'Analysmall',
  },
  tabell: {
    '': 'Tabell',
    '/properties/kolumner/items': 'Kolumn',
    '/properties/kolumngrupper/items': 'Kolumngrupp',
    '/properties/teckenförklaring': '',
    '/properties/noter': '',
    '/$defs/rad': 'Rad',
    '/$defs/cell': 'Intervall',
  },
  lock: {
    '': 'Lock',
    '/properties/beslut/items': 'LockBeslut',
    '/properties/mall': 'LockMall',
    '/properties/block': '',
    '/properties/tabeller': '',
    '/properties/organisationer': '',
    '/properties/organisationer/additionalProperties': 'LockOrganisation',
    '/properties/källor': '',
  },
  utfall: {
    '': 'Utfall',
    '/properties/mottaget/items': 'Leverans',
    '/properties/utfall/items': 'RadensUtfall',
    '/properties/utfall/items/properties/bedömning': 'Bedomning',
    '/properties/utfall/items/properties/avvikelse': 'GodtagenAvvikelse',
    '/properties/utfall/items/properties/åtgärder/items': 'Atgard',
    '/properties/analys/items': 'AnalysSvar',
  },
};

/** Keywords that do not affect the type. */
const DROPPED = new Set([
  '$schema',
  '$id',
  'title',
  'pattern',
  'patternErrorMessage',
  'propertyNames',
  'if',
  'then',
  'else',
]);

/** A copy of a schema in which only the objects in NAMES have a title, as titles become type names. */
function named(kind, schema, pointer = '') {
  if (Array.isArray(schema)) return schema.map((item, index) => named(kind, item, `${pointer}/${index}`));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref };
  const copy = {};
  for (const [key, value] of Object.entries(schema)) {
    if (DROPPED.has(key) && !pointer.endsWith('/properties')) continue;
    copy[key] = named(kind, value, `${pointer}/${key}`);
  }
  if (!isObjectSchema(schema, pointer)) return copy;
  const name = NAMES[kind][pointer];
  if (name === undefined) throw new Error(`scripts/schema-types.mjs: give a name to ${kind}${pointer}`);
  if (name !== '') copy.title = name;
  return Array.isArray(schema.type) ? splitTypes(copy) : copy;
}

/** Whether this is the schema of an object (and not a map of schemas such as `properties`). */
function isObjectSchema(schema, pointer) {
  if (pointer.endsWith('/properties')) return false;
  return schema.type === 'object' || (Array.isArray(schema.type) && schema.type.includes('object'));
}

/** `type: [string, object]` with `properties` as two alternatives, so that the object gets its name. */
function splitTypes(schema) {
  const { type, title, description, properties, additionalProperties } = schema;
  const others = type.filter((one) => one !== 'object').map((one) => ({ type: one }));
  return {
    title: 'Cellvarde',
    description,
    anyOf: [...others, { type: 'object', title, properties, additionalProperties }],
  };
}

/** The TypeScript module for the given schemas (by kind), unformatted. */
export async function typesModule(schemas) {
  const parts = [];
  for (const [kind, schema] of Object.entries(schemas)) {
    const source = await compile(named(kind, schema), NAMES[kind][''], {
      bannerComment: '',
      additionalProperties: false,
      unknownAny: true,
      ignoreMinAndMaxItems: true,
      format: false,
    });
    parts.push(source);
  }
  const head =
    '/**\n * Types of the sources. Generated from schema/*.schema.json by scripts/generate-types.mjs: do not edit.\n */\n';
  return head + parts.join('\n');
}
