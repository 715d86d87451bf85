import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
