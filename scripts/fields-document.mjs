// The text of docs/falt.md, out of the directives and the JSON Schemas. Used by generate-docs.mjs and by the test that
// proves the file current.

const INTRODUCTION = `# Direktiv, uttryck och fält

<!-- Skapad av scripts/generate-docs.mjs ur src/compile/directives.ts och schema/. Ändra inte här. -->

Allt som har en särskild betydelse i filerna: direktiv och uttryck i texten, och fälten i de filer som är data. I VS Code visas samma förklaringar medan du skriver.
`;

/** Effect of each directive; a missing one stops the generation. */
const DIRECTIVES = {
  block:
    'Hämtar ett gemensamt block. version= låser versionen, tillval= väljer valfria delar, nivå= skriver ut blockets rubrik, övriga namn är blockets parametrar.',
  tabell:
    'Skriver ut tabellen i `tabeller/` med det filnamnet. Med tre kolon: en tabell i texten med rubrik och nummer; efter raden rubriken, en tom rad och tabellen, sist en rad med :::.',
  forteckning: 'Skriver ut en förteckning över figurer och tabeller, i PDF:en med sidnummer.',
  uppfoljningsplan: 'Skriver ut uppföljningsplanen i uppfoljning.yaml.',
  analysmall: 'Skriver ut analysmallen i uppfoljning.yaml.',
  figur:
    'En bild med bildtext och nummer: efter raden bilden, en tom rad och bildtexten, sedan källa eller not. Sist en rad med :::.',
  tillval: 'I ett block: text som bara kommer med i de uppdrag som väljer den.',
  ref: 'Hänvisar till en rubrik, figur, tabell eller indikator. Rubriken eller numret fylls i. Egen text: :ref[texten]{#rubrik}.',
  sprak: 'Märker text på ett annat språk, för uppläsning och rättstavning.',
};

const PLACES = { 'block-file': 'i blockfiler', outermost: 'på en egen rad, inte i listor' };

const EXPRESSIONS = `## Uttryck

| Skrivs | Blir |
| --- | --- |
| \`{{belopp tabeller.ersattning.total}}\` | talet i raden \`total\` i \`tabeller/ersattning.yaml\`, med svenska tusentalsmellanrum |
| \`{{tal tabeller.volymer.somatik.bas}}\` | ett tal ur en viss kolumn |
| \`{{procent tabeller.nyckeltal.andel}}\` | talet med procenttecken |
| \`{{datum giltighet.från}}\` | datumet med ord; \`"iso"\` efter ger ÅÅÅÅ-MM-DD |
| \`{{år}}\`, \`{{period}}\` | uppdragets första år, perioden |
| \`{{från.namn}}\`, \`{{till.namn}}\`, \`{{till.styrelse}}\` | namn ur registret |
| \`{{versal från.namn}}\` | namnet med stor begynnelsebokstav |
| \`{{indexår}}\` | i ett block: värdet på parametern indexår |
`;

/** The files editors write, in the order they meet them. */
const FILES = [
  ['uppdrag', 'uppdrag.md (överst)'],
  ['block', 'block/*.md (överst)'],
  ['tabell', 'tabeller/*.yaml'],
  ['uppfoljning', 'uppfoljning.yaml'],
  ['arbetsyta', 'uppdrag.yaml'],
  ['organisationer', 'register/organisationer.yaml'],
  ['termer', 'register/termer.yaml'],
];

/**
 * @param {Record<string, {forms: string[], where?: string, example: string}>} directives
 * @param {Record<string, object>} schemas by kind
 * @returns {string}
 */
export function fieldsDocument(directives, schemas) {
  const files = FILES.map(([kind, name]) => file(name, schemas[kind]));
  return [INTRODUCTION, directiveTable(directives), EXPRESSIONS, ...files].join('\n');
}

function directiveTable(directives) {
  const rows = Object.entries(directives).map(([name, { example, where }]) => {
    const about = DIRECTIVES[name];
    if (about === undefined)
      throw new Error(`scripts/fields-document.mjs does not say what the directive ${name} does`);
    return `| \`${example}\` | ${about} | ${where ? PLACES[where] : 'överallt'} |`;
  });
  return `## Direktiv\n\n| Skrivs | Gör | Var |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function file(name, schema) {
  const rows = fieldsOf(schema, schema, '', new Set());
  const table = rows.map(([path, type, about]) => `| \`${path}\` | ${type} | ${cell(about)} |`).join('\n');
  return `## ${name}\n\n${schema.description}\n\n| Fält | Värde | Betydelse |\n| --- | --- | --- |\n${table}\n`;
}

/** Every field below an object: path, type and description. */
function fieldsOf(object, root, above, seen) {
  const { properties = {}, required = [], additionalProperties } = object;
  const own = Object.entries(properties).flatMap(([key, schema]) =>
    field(resolved(schema, root), root, above + key, required.includes(key), seen),
  );
  const map = typeof additionalProperties === 'object' ? resolved(additionalProperties, root) : undefined;
  return map && (map.properties || Object.keys(properties).length === 0)
    ? [...own, ...field(map, root, `${above}<namn>`, false, seen)]
    : own;
}

function field(schema, root, path, required, seen) {
  const row = [path, valueText(schema) + (required ? ', måste anges' : ''), schema.description ?? ''];
  // A part that holds itself, rows in rows, is listed once.
  if (schema.$name !== undefined && seen.has(schema.$name)) return [row];
  const inside = schema.$name === undefined ? seen : new Set([...seen, schema.$name]);
  const items = schema.items ? resolved(schema.items, root) : undefined;
  if (items && isObject(items)) {
    const again = items.$name !== undefined && inside.has(items.$name);
    return again
      ? [row]
      : [row, ...fieldsOf(items, root, `${path}[].`, new Set([...inside, items.$name ?? path]))];
  }
  return isObject(schema) ? [row, ...fieldsOf(schema, root, `${path}.`, inside)] : [row];
}

function isObject({ type, properties, additionalProperties }) {
  return type === 'object' && (properties !== undefined || typeof additionalProperties === 'object');
}

/** A schema, or the one it refers to, with its own annotations. */
function resolved(schema, root) {
  if (schema.$ref === undefined) return schema;
  const target = schema.$ref
    .slice(2)
    .split('/')
    .reduce((part, step) => part[step], root);
  return { ...target, ...schema, $name: schema.$ref };
}

const TYPES = {
  string: 'text',
  integer: 'heltal',
  number: 'tal',
  boolean: 'true eller false',
  array: 'lista',
  object: 'fält',
  null: 'null',
};

function valueText({ type, enum: values, format, items, default: usual }) {
  const listed = values ?? items?.enum;
  const types = [type ?? []].flat().map((each) => TYPES[each]);
  const what = listed
    ? `${items ? 'lista av ' : ''}${listed.map((each) => `\`${each}\``).join(', ')}`
    : format === 'date'
      ? 'datum'
      : types.join(' eller ');
  return usual === undefined ? what : `${what} (annars \`${usual}\`)`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
