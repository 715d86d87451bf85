/**
 * Joins the command line's compiled modules and their libraries into a few files under dist/bin/. Node takes far longer
 * to find and read five hundred small modules than to run them; what is imported lazily stays a file of its own.
 * Packages that bring data or programs along (the browser, the dictionary) stay where npm put them.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceTexts } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Packages that stay where npm put them. tar-fs too: joined, a CommonJS library that is imported lazily has lost the
 * names of what it exports.
 */
const BESIDE = ['@sparticuz/chromium', 'dictionary-sv', 'hunspell-wasm', 'tar-fs'];

/** Writes `dist/bin/uppdrag.js` and its imports, from `dist/cli/main.js`, with the licences of the joined libraries. */
export function bundle(output) {
  // Required here instead of imported above: this file is read before the libraries are installed.
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const bin = join(output, 'bin');
  rmSync(bin, { recursive: true, force: true });
  const { metafile } = buildSync({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { uppdrag: join(output, 'cli', 'main.js') },
    outdir: bin,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: BESIDE,
    // Some libraries are CommonJS and require Node's own modules at run time.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  const joined = librariesOf(Object.keys(metafile.inputs)).map((folder) => join(root, folder));
  writeFileSync(join(bin, 'LICENSES.txt'), licenceTexts(joined));
}

/** The folders of the packages that modules belong to, relative as the modules are, each once and in order. */
function librariesOf(modules) {
  const folders = modules.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
