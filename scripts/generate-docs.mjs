// Writes docs/checks.md out of the checks in src/checks/rules/: what each one looks for, with its examples. `--check` says
// whether the file is current and writes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';
import { checksDocument } from './checks-document.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../docs/checks.md', import.meta.url));

/** The checks as they are written now, whether or not the program has been compiled since. */
async function loadChecks() {
  const server = await createViteServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return (await server.ssrLoadModule('/src/checks/rules.generated.ts')).checks;
  } finally {
    await server.close();
  }
}

const text = checksDocument(await loadChecks());
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docs/checks.md is not current: run node scripts/generate-docs.mjs');
    process.exitCode = 1;
  }
} else {
  mkdirSync(fileURLToPath(new URL('../docs/', import.meta.url)), { recursive: true });
  writeFileSync(target, text);
}
