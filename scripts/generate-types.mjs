/**
 * Writes what is generated from the JSON Schemas: the types of the sources, the compiled validators and the schemas
 * as a module. Run it (`npm run types`) after every change in `schema/`; a test fails until it has been run.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { typesModule } from './schema-types.mjs';
import { schemasModule, validatorsModule } from './schema-validators.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const KINDS = [
  'arbetsyta',
  'organisationer',
  'termer',
  'uppdrag',
  'block',
  'uppfoljning',
  'tabell',
  'lock',
  'utfall',
];

/** The schemas by kind of source. */
export function readSchemas() {
  const read = (kind) => JSON.parse(readFileSync(join(root, 'schema', `${kind}.schema.json`), 'utf8'));
  return Object.fromEntries(KINDS.map((kind) => [kind, read(kind)]));
}

/** Every generated file with its content, by path from the repository's root. */
export async function generate(schemas) {
  return {
    'src/model/sources.ts': format('src/model/sources.ts', await typesModule(schemas)),
    'src/source/schema/generated/validators.ts': validatorsModule(schemas),
    'src/source/schema/generated/schemas.ts': schemasModule(schemas),
  };
}

function format(file, text) {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(await generate(readSchemas()))) {
    writeFileSync(join(root, file), text);
    console.log(file);
  }
}
