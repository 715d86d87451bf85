import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PACKAGE } from '../files/program.js';

/**
 * Source that npm can install this program from in another folder: the archive it was installed from, or its own folder
 * where that is a clone or the archive is gone. Undefined when a registry has it, or when the folder has it already.
 *
 * @param folder absolute
 */
export function programSource(folder: string): string | undefined {
  if (hasProgram(folder)) return undefined;
  const modules = dirname(PACKAGE);
  if (basename(modules) !== 'node_modules') return PACKAGE;
  const from = installedFrom(modules);
  if (from?.startsWith('http')) return undefined;
  const archive = from?.startsWith('file:') ? resolve(modules, '..', from.slice('file:'.length)) : undefined;
  return archive !== undefined && existsSync(archive) ? archive : PACKAGE;
}

/** Whether the program is installed in a folder. */
export function hasProgram(folder: string): boolean {
  return existsSync(join(folder, 'node_modules', 'uppdrag', 'package.json'));
}

/** Source that npm noted when it installed the package; undefined where it noted none. */
function installedFrom(modules: string): string | undefined {
  try {
    const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as {
      packages?: Record<string, { resolved?: string }>;
    };
    return lock.packages?.['node_modules/uppdrag']?.resolved;
  } catch {
    return undefined;
  }
}
