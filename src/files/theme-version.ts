import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EnvironmentError } from '../model/environment-error.js';

/**
 * The version in a theme's `mall.json`, which a designer raises when the words of a theme or the look of decided
 * documents change; 1 when the theme says nothing.
 *
 * @throws EnvironmentError when the file is not JSON, or its version not a whole number from 1
 */
export function themeVersion(folder: string): number {
  const file = join(folder, 'mall.json');
  if (!existsSync(file)) return 1;
  const { version = 1 } = parsed(readFileSync(file, 'utf8')) ?? { version: 0 };
  if (Number.isInteger(version) && version >= 1) return version;
  const name = `${basename(folder)}/mall.json`;
  throw new EnvironmentError(
    {
      sv: `Mallens fil ${name} är fel: den ska vara JSON med version, ett heltal från 1, så att ett lås kan säga vilken mall som gällde.`,
      en: `The template’s file ${name} is wrong: it must be JSON with version, a whole number from 1, so that a lock can tell which template there was.`,
    },
    { sv: 'Skriv till exempel { "version": 1 }.', en: 'Write for example { "version": 1 }.' },
  );
}

/** Undefined for what is not a JSON object. */
function parsed(text: string): { version?: number } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
