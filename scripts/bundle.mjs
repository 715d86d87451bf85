/**
 * Joins the command line's compiled modules and their libraries into a few files under dist/bin/. Node takes far longer
 * to find and read five hundred small modules than to run them; what is imported lazily stays a file of its own. Packages
 * that bring data or programs along (the browser, the dictionary) stay where npm put them.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** tar-fs too: joined, a CommonJS library that is imported lazily has lost the names of what it exports. */
const OUTSIDE = ['@sparticuz/chromium', 'dictionary-sv', 'hunspell-wasm', 'tar-fs'];

/** Writes `dist/bin/uppdrag.js` and what it imports, from `dist/cli/main.js`. */
export function bundle(output) {
  // Required here and not imported above: this file is read before the libraries are installed.
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const bin = join(output, 'bin');
  rmSync(bin, { recursive: true, force: true });
  buildSync({
    entryPoints: { uppdrag: join(output, 'cli', 'main.js') },
    outdir: bin,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: OUTSIDE,
    // Some libraries are CommonJS and ask for Node's own modules at run time.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
    legalComments: 'linked',
    logLevel: 'warning',
  });
}
