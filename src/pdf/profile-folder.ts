import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UnpackedBrowser } from './bundled-browser.js';

const PREFIX = 'uppdrag-browser-';

/** Folders of processes that were killed are removed by a later run, when they are this old. */
const LEFTOVER_AGE_MS = 60 * 60 * 1000;

/** Makes the folder where one running browser keeps everything it writes: profile, temporary files, its own home. */
export function createProfileFolder(): string {
  removeLeftovers();
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
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

function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    const old = stats !== undefined && Date.now() - stats.mtimeMs > LEFTOVER_AGE_MS;
    if (old && !isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) removeQuietly(folder);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It belongs to another user; theirs to clean up.
  }
}
