import { existsSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createProfileFolder, removeProfileFolder } from '../../src/pdf/profile-folder.js';

/** Higher than Linux lets a process number be. */
const NOBODY = 5_000_000;

it('folders of killed processes are cleared away later; those of living ones and young ones are not', async () => {
  const folder = (pid: number, name: string) => join(tmpdir(), `uppdrag-browser-${pid}-test-${name}`);
  const [dead, living, young] = [folder(NOBODY, 'a'), folder(process.pid, 'b'), folder(NOBODY, 'c')];
  const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
  for (const each of [dead, living, young]) await mkdir(each);
  for (const each of [dead, living]) await utimes(each, twoHoursAgo, twoHoursAgo);

  const own = createProfileFolder();
  expect([dead, living, young, own].map((each) => existsSync(each))).toEqual([false, true, true, true]);
  for (const each of [living, young, own]) removeProfileFolder(each);
  expect([living, young, own].map((each) => existsSync(each))).toEqual([false, false, false]);
});
