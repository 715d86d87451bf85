import { existsSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OWNER } from '../../src/files/temporary-name.js';
import { createProfileFolder, removeProfileFolder } from '../../src/pdf/profile-folder.js';

/** A process of this machine with a number higher than Linux lets one be. */
const NOBODY = OWNER.replace(/\d+$/, '5000000');

it('folders of killed processes are cleared away by the next run; those of living ones are not', async () => {
  const folder = (owner: string, name: string) => join(tmpdir(), `uppdrag-browser-${owner}-test-${name}`);
  const [dead, living] = [folder(NOBODY, 'a'), folder(OWNER, 'b')];
  // Of a process in a container nothing is known but how old its folder is.
  const [elsewhere, longAgo] = [folder('00000000-7', 'c'), folder('00000000-7', 'd')];
  const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
  for (const each of [dead, living, elsewhere, longAgo]) await mkdir(each);
  for (const each of [living, longAgo]) await utimes(each, twoHoursAgo, twoHoursAgo);

  const own = createProfileFolder();
  const there = (folders: string[]) => folders.map((each) => existsSync(each));
  expect(there([dead, longAgo, living, elsewhere, own])).toEqual([false, false, true, true, true]);
  for (const each of [living, elsewhere, own]) removeProfileFolder(each);
  expect(there([living, elsewhere, own])).toEqual([false, false, false]);
});
