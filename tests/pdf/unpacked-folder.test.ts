import { existsSync } from 'node:fs';
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder, isComplete } from '../../src/pdf/unpacked-folder.js';
import { makeFolder } from './program.js';

let cache: string;
let folder: string;
beforeEach(async () => {
  cache = await makeFolder();
  folder = join(cache, 'program-1');
});

async function fill(temporary: string): Promise<void> {
  await writeFile(join(temporary, 'program'), 'x'.repeat(10_000));
  await mkdir(join(temporary, 'lib'));
  await writeFile(join(temporary, 'lib', 'one.so'), 'one');
}

describe('a folder that is unpacked once', () => {
  it('is complete when everything is in it, and leaves nothing beside it', async () => {
    expect(isComplete(folder, 'program')).toBe(false);
    await createFolder(folder, fill);
    expect(isComplete(folder, 'program')).toBe(true);
    expect(isComplete(folder, 'something else')).toBe(false);
    expect(await readdir(cache)).toEqual(['program-1']);
  });

  it.each<[string, () => Promise<void>]>([
    ['a truncated file', () => truncate(join(folder, 'program'), 9999)],
    ['a grown file', () => appendFile(join(folder, 'lib', 'one.so'), '!')],
    ['a missing file', () => rm(join(folder, 'lib'), { recursive: true })],
    [
      'a folder in place of a file',
      async () => {
        await rm(join(folder, 'program'));
        await mkdir(join(folder, 'program', 'deep'), { recursive: true });
      },
    ],
    ['no list of files', () => rm(join(folder, 'manifest.json'))],
    ['half a list of files', () => truncate(join(folder, 'manifest.json'), 20)],
    ['an empty list of files', () => writeFile(join(folder, 'manifest.json'), '{}')],
    ['a list that is none', () => writeFile(join(folder, 'manifest.json'), '"program"')],
    [
      'a file in its place',
      async () => {
        await rm(folder, { recursive: true });
        await writeFile(folder, 'not a folder');
      },
    ],
  ])('is mended after %s', async (_, damage) => {
    await createFolder(folder, fill);
    await damage();
    expect(isComplete(folder, 'program')).toBe(false);
    await createFolder(folder, fill);
    expect(isComplete(folder, 'program')).toBe(true);
    expect(await readFile(join(folder, 'program'), 'utf8')).toHaveLength(10_000);
    expect(await readdir(cache)).toEqual(['program-1']);
  });

  it('may be made by many at once, and its files never disappear meanwhile', async () => {
    await createFolder(folder, fill);
    await truncate(join(folder, 'lib', 'one.so'), 1);
    let done = false;
    const watcher = (async () => {
      let gone = 0;
      while (!done) {
        if (!existsSync(join(folder, 'program'))) gone++;
        await new Promise(setImmediate);
      }
      return gone;
    })();
    await Promise.all(Array.from({ length: 20 }, () => createFolder(folder, fill)));
    done = true;
    expect(await watcher).toBe(0);
    expect(isComplete(folder, 'program')).toBe(true);
    expect(await readdir(cache)).toEqual(['program-1']);
  });

  it('keeps its intact files when it is mended, or when another was faster: a program may be running from there', async () => {
    await createFolder(folder, fill);
    const program = async () => (await stat(join(folder, 'program'))).ino;
    const before = await program();
    await createFolder(folder, fill);
    await rm(join(folder, 'lib', 'one.so'));
    await createFolder(folder, fill);
    expect(await program()).toBe(before);
    expect(isComplete(folder, 'program')).toBe(true);
  });

  it('is not touched when unpacking fails', async () => {
    await createFolder(folder, fill);
    const failing = createFolder(folder, async (temporary) => {
      await writeFile(join(temporary, 'program'), 'half');
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(isComplete(folder, 'program')).toBe(true);
    expect(await readdir(cache)).toEqual(['program-1']);
  });

  it('clears away what a killed process left behind, but not what another is working on', async () => {
    const [old, young] = [`${folder}.tmp-old`, `${folder}.tmp-young`];
    await mkdir(old);
    await mkdir(young);
    const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
    await utimes(old, twoHoursAgo, twoHoursAgo);
    await createFolder(folder, fill);
    expect((await readdir(cache)).sort()).toEqual(['program-1', 'program-1.tmp-young']);
  });
});
