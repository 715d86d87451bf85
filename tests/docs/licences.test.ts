import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLibraries } from '../../scripts/licences-document.mjs';
import { ROOT } from '../support/cli.js';

/** Licences that ask for no more than that their text travels with the code, as it does in dist/bin/LICENSES.txt. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Libraries under other licences. They are named in THIRD-PARTY.md and never joined into the program. */
const BESIDE = ['dictionary-sv', 'hunspell-wasm'];

/** What states its licence in its readme alone, MIT. */
const WITHOUT_FIELD = ['format'];

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('THIRD-PARTY.md names every library of package.json with its licence, and is packed', () => {
  const document = read('THIRD-PARTY.md');
  expect(document, 'run npm run generate').toBe(withLibraries(document, ROOT));
  expect(JSON.parse(read('package.json')).files).toContain('THIRD-PARTY.md');
  for (const name of BESIDE) expect(document.split('## Libraries')[0]).toContain(`\`${name}\``);
});

test('every library that is installed with the program is under a licence that has been considered', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: boolean; license?: string }>;
  };
  const others = Object.entries(packages)
    .filter(([path, { dev, license = '' }]) => path !== '' && dev !== true && !FREE.includes(license))
    .map(([path]) => path.replace('node_modules/', ''));
  expect(others).toEqual([...BESIDE, ...WITHOUT_FIELD].sort());
});

test('the program comes with the licence texts of what is joined into it', () => {
  const parts = read('dist/bin/LICENSES.txt').split(`\n${'-'.repeat(80)}\n\n`);
  const names = parts.map((part) => part.split(' ')[0]);
  expect(names).toEqual(expect.arrayContaining(['puppeteer-core', 'unified', 'yaml', 'format']));
  for (const name of BESIDE) expect(names).not.toContain(name);
  for (const part of parts) expect(part.split('\n\n')[1]?.trim()).toBeTruthy();
});

test('the lock file names no registry, and every library in it has a checksum', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; inBundle?: boolean }>;
  };
  const without = Object.entries(packages).filter(
    ([path, { integrity, inBundle }]) => path && !integrity && !inBundle,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test('the lock file knows the parts of every library for every machine, so that npm ci accepts it', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dependencies?: object; optionalDependencies?: object }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});

/** Where Node looks for a package's libraries: below itself and below each package that it lies in. */
function foldersAbove(path: string): string[] {
  const parts = path.split('node_modules/').slice(1);
  return [...parts.keys(), parts.length].map((count) =>
    parts
      .slice(0, count)
      .map((part) => `node_modules/${part.replace(/\/?$/, '/')}`)
      .join(''),
  );
}
