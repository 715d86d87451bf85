import { join } from 'node:path';
import { folderHash } from '../files/hash.js';
import { isTheme, TEMPLATES } from '../files/program.js';
import { isFormOfCommission } from '../files/theme-files.js';
import { themeVersion } from '../files/theme-version.js';
import type { LockMall } from '../model/sources.js';

/** The theme a decision is printed with: its name, the version in its `mall.json`, and a hash of its files. */
export function themePin(mall: string | undefined): LockMall {
  const named = mall ?? 'standard';
  const namn = isTheme(named) ? named : 'standard';
  const folder = join(TEMPLATES, namn);
  return { namn, version: themeVersion(folder), sha256: folderHash(folder, isFormOfCommission) };
}
