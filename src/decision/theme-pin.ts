import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderHash } from '../build/hash.js';
import { isTheme, TEMPLATES } from '../build/tool.js';
import type { LockMall } from '../model/sources.js';

/** The theme a decision is printed with: its name, the version in its `mall.json`, and a hash of all its files. */
export function themePin(mall: string | undefined): LockMall {
  const named = mall ?? 'standard';
  const namn = isTheme(named) ? named : 'standard';
  const folder = join(TEMPLATES, namn);
  return { namn, version: themeVersion(folder), sha256: folderHash(folder) };
}

/**
 * The version in a theme's `mall.json`, which a designer raises when the words of a theme or the look of decided documents
 * change; 1 when the theme says nothing.
 */
export function themeVersion(folder: string): number {
  const file = join(folder, 'mall.json');
  if (!existsSync(file)) return 1;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: number };
  return version ?? 1;
}
