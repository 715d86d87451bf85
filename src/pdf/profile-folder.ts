import { lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, namesIn, OWNER, removeQuietly } from '../files/temporary-name.js';
import type { UnpackedBrowser } from './bundled-browser.js';

const PREFIX = 'uppdrag-browser-';

/** Makes the folder where one running browser keeps everything it writes: profile, temporary files, its own home. */
export function createProfileFolder(): string {
  removeLeftovers();
  return mkdtempSync(join(tmpdir(), `${PREFIX}${OWNER}-`));
}

/** Removes a profile folder. A browser that has just been killed may still be closing files in it. */
export function removeProfileFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}

/**
 * Writes a fontconfig configuration with the bundled browser's fonts only; without any it renders blank pages at
 * random.
 */
export function writeFontConfiguration(folder: string, browser: UnpackedBrowser): string {
  const file = join(folder, 'fonts.conf');
  const content = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(browser.fonts)}</dir>
  <cachedir>${escapeXml(browser.fontIndex)}</cachedir>
</fontconfig>
`;
  writeFileSync(file, content);
  return file;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Removes the folders of processes that were killed. */
function removeLeftovers(): void {
  for (const name of namesIn(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats && isAbandoned(name, stats.mtimeMs)) removeQuietly(folder);
  }
}
