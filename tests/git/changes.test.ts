import { chmodSync, existsSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedFiles, commitDate, findRepository, isDirty, openRevision } from '../../src/git/index.js';
import { type TestRepository, testRepository } from '../support/git.js';

let repo: TestRepository;
let root: string;

beforeEach(() => {
  repo = testRepository('repo med blank');
  root = join(repo.top, 'uppdrag å');
  put('uppdrag.yaml', 'språk: sv\n');
  put('block/a.md', 'A');
  put('block/b.md', 'B');
  put('2026/norr/uppdrag.md', 'Norr, som är längre än de andra så att en flytt känns igen');
  repo.put('README.md', 'utanför');
  repo.commit('Första');
});

afterEach(() => repo.remove());

function put(file: string, content: string): void {
  repo.put(`uppdrag å/${file}`, content);
}

async function changes(revision = 'main'): Promise<string[]> {
  const files = await changedFiles(await findRepository(root), revision, root);
  return files.map(({ file, change }) => `${change} ${file}`);
}

test('nothing has changed right after a commit', async () => {
  expect(await changes()).toEqual([]);
  expect(await isDirty(await findRepository(root))).toBe(false);
});

test('committed, staged and unsaved changes, new files and both names of a renamed one', async () => {
  repo.git('checkout', '--quiet', '-b', 'gren');
  put('block/a.md', 'A2');
  repo.git('mv', 'uppdrag å/2026/norr', 'uppdrag å/2026/nord');
  repo.commit();
  put('block/c.md', 'ny');
  repo.git('add', '--all');
  rmSync(join(root, 'block/b.md'));
  put('ny\nrad å.md', 'inte i git');
  put('.dold.md', 'dold');
  put('node_modules/p/x.md', 'paket');
  repo.put('README.md', 'utanför, ändrad');
  expect(await changes()).toEqual([
    'added 2026/nord/uppdrag.md',
    'deleted 2026/norr/uppdrag.md',
    'modified block/a.md',
    'deleted block/b.md',
    'added block/c.md',
    'added ny\nrad å.md',
  ]);
  expect(await isDirty(await findRepository(root), root)).toBe(true);
});

test('what others have done since the branch left is no change', async () => {
  repo.git('checkout', '--quiet', '-b', 'gren');
  put('block/a.md', 'A2');
  repo.commit();
  repo.git('checkout', '--quiet', 'main');
  put('block/b.md', 'B2');
  repo.commit();
  repo.git('checkout', '--quiet', 'gren');
  expect(await changes()).toEqual(['modified block/a.md']);
});

test('a file that git ignores is a change, because the workspace reads it', async () => {
  repo.put('.gitignore', '*.csv\n');
  repo.commit();
  put('2026/norr/tabeller/t.csv', 'a;b');
  expect(await changes()).toEqual(['added 2026/norr/tabeller/t.csv']);
  expect(await isDirty(await findRepository(root))).toBe(false);
});

test('a link has changed when what it leads to has, a linked folder likewise', async () => {
  symlinkSync('a.md', join(root, 'block/lank.md'));
  symlinkSync('../block', join(root, '2026/block'));
  repo.commit();
  put('block/a.md', 'A2');
  expect(await changes()).toEqual([
    'modified 2026/block/a.md',
    'modified block/a.md',
    'modified block/lank.md',
  ]);
});

test('line ends that git itself changes are no change', async () => {
  repo.git('config', 'core.autocrlf', 'true');
  put('block/a.md', 'rad 1\nrad 2\n');
  repo.commit();
  rmSync(join(root, 'block/a.md'));
  repo.git('checkout', '--', '.');
  expect(await changes()).toEqual([]);
});

test('no program that the repository names is run', async () => {
  const trap = join(repo.top, '.git', 'trapped');
  const program = `touch '${trap}'; cat`;
  const hook = '.git/hooks/post-index-change';
  repo.put(hook, `#!/bin/sh\ntouch '${trap}'\n`);
  put('.gitattributes', '*.md filter=fälla diff=fälla\n*.yaml filter=a=b\n');
  repo.commit();
  chmodSync(join(repo.top, hook), 0o755);
  repo.git('update-index', '--force-write-index');
  expect(existsSync(trap)).toBe(true);
  rmSync(trap);
  for (const [name, value] of [
    ['core.fsmonitor', program],
    ['core.hooksPath', join(repo.top, '.git/hooks')],
    ['core.pager', program],
    ['diff.external', program],
    ['diff.fälla.command', program],
    ['diff.fälla.textconv', program],
    ['filter.fälla.clean', program],
    ['filter.fälla.smudge', program],
    ['filter.fälla.required', 'true'],
    ['filter.a=b.process', program],
    ['filter.a=b.clean', program],
    ['log.showSignature', 'true'],
    ['gpg.program', program],
  ] as const)
    repo.git('config', name, value);
  // Other times on disk, so that git has to look into the files.
  put('block/a.md', 'A2');
  put('block/b.md', 'B');
  utimesSync(join(root, 'block/b.md'), 1, 1);
  utimesSync(join(root, 'uppdrag.yaml'), 1, 1);
  const repository = await findRepository(root);
  expect((await changedFiles(repository, 'main', root)).map(({ file }) => file)).toEqual(['block/a.md']);
  expect(await isDirty(repository)).toBe(true);
  expect((await openRevision(repository, 'main', root)).files()).toHaveLength(4);
  await commitDate(repository, 'main');
  expect(existsSync(trap)).toBe(false);
});
