import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { combined, folderHash, sha256 } from './hash.js';

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * The folder of this program's code: `dist/bin` for the command line, whose modules are joined in a few files; else all
 * of `dist`, or `src` under test.
 */
const CODE = basename(HERE) === 'bin' ? HERE : join(HERE, '..');

/** The package's own folder, with `templates/` and `schema/`. */
export const PACKAGE = join(HERE, '..', '..');

/** The folder of page layouts, styles and fonts, one folder per theme, and of the files of a new workspace. */
export const TEMPLATES = join(PACKAGE, 'templates');

/** Whether `templates/` holds a theme of this name; folders without `mall.json` hold something else. */
export function isTheme(name: string): boolean {
  return existsSync(join(TEMPLATES, name, 'mall.json'));
}

/** The program's version, as in package.json. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * One hash of everything in this program that can change what it writes: its code, its templates and fonts, and
 * package.json, which pins every library it uses directly.
 */
export function toolFingerprint(): string {
  return combined([
    folderHash(CODE, (file) => file.endsWith('.js') || (file.endsWith('.ts') && !file.endsWith('.d.ts'))),
    folderHash(TEMPLATES),
    sha256(readFileSync(join(PACKAGE, 'package.json'))),
  ]);
}
