// Writes the documents that are generated: docs/checks.md out of the checks and the other rules, docs/kommandon.md out
// of the commands, docs/falt.md out of the directives and schemas, the table of rooms in ARCHITECTURE.md, that of
// libraries in THIRD-PARTY.md. `--check` says whether they are current and writes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';
import { checksDocument } from './checks-document.mjs';
import { commandsDocument } from './commands-document.mjs';
import { fieldsDocument } from './fields-document.mjs';
import { readSchemas } from './generate-types.mjs';
import { withLibraries } from './licences-document.mjs';
import { ROOMS } from './rooms.mjs';
import { withRooms } from './rooms-document.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Modules as they are written now, whether or not the program has been compiled since. */
async function load(...paths) {
  const server = await createViteServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await Promise.all(paths.map((path) => server.ssrLoadModule(path)));
  } finally {
    await server.close();
  }
}

const [{ checks }, { RULE_GROUPS }, { createProgram }, { Session }, { DIRECTIVES }] = await load(
  '/src/checks/rules.generated.ts',
  '/src/model/rules/rules.ts',
  '/src/cli/program.ts',
  '/src/cli/session.ts',
  '/src/compile/directives.ts',
);
const documents = {
  'docs/checks.md': checksDocument(checks, RULE_GROUPS),
  'docs/kommandon.md': commandsDocument(createProgram(new Session({ language: 'sv' }))),
  'docs/falt.md': fieldsDocument(DIRECTIVES, readSchemas()),
  'ARCHITECTURE.md': withRooms(readFileSync(`${root}ARCHITECTURE.md`, 'utf8'), ROOMS),
  'THIRD-PARTY.md': withLibraries(readFileSync(`${root}THIRD-PARTY.md`, 'utf8'), root),
};
mkdirSync(`${root}docs`, { recursive: true });
for (const [file, text] of Object.entries(documents)) {
  if (!process.argv.includes('--check')) writeFileSync(root + file, text);
  else if (readFileSync(root + file, 'utf8') !== text) {
    console.error(`${file} is not current: run node scripts/generate-docs.mjs`);
    process.exitCode = 1;
  }
}
