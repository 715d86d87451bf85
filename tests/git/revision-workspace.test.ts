import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRepository, openRevision, type Repository } from '../../src/git/index.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { MAX_FILE_BYTES } from '../../src/workspace/workspace.js';
import { type TestRepository, testRepository } from '../support/git.js';

let repo: TestRepository;
let root: string;
let first: string;
let repository: Repository;

function link(target: string, path: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  symlinkSync(target, join(root, path));
}

beforeAll(async () => {
  repo = testRepository('ett repo med å\noch radbrytning');
  root = join(repo.top, 'min uppdragsmapp ö');
  const put = (file: string, content: string) => repo.put(`min uppdragsmapp ö/${file}`, content);
  put('uppdrag.yaml', 'språk: sv\n');
  put('block/lakemedel.md', 'Läkemedel');
  put('2026/norr/uppdrag.md', 'Norr');
  put('2026/norr/ny\nrad.md', 'radbrytning i namnet');
  put('2026/norr/"citat"\t.md', 'citat');
  for (const name of ['Ö.md', 'o.md', 'Z.md', 'a-b.md', 'a/b.md', 'å.md', '\u{1F3E5}.md']) put(name, name);
  put('.dold/hemlig.md', 'dolt');
  put('node_modules/x.md', 'paket');
  put('stor.txt', 'x'.repeat(300 * 1024));
  put('tom.md', '');
  repo.put('utanför.md', 'utanför');
  repo.put('annan/fil.md', 'utanför');
  link('lakemedel.md', 'block/lank.md');
  link('../block', '2026/norr/lankmapp');
  link('../../min uppdragsmapp ö/block/lakemedel.md', '2026/genom-sig-sjalv.md');
  link('../utanför.md', 'ut.md');
  link('../annan', 'ut-mapp');
  link('/etc/passwd', 'rot.md');
  link('../../../../../../../../etc/passwd', 'upp.md');
  link('saknas.md', 'los.md');
  link('runt.md', 'runt.md');
  link('.dold/hemlig.md', 'till-dold.md');
  first = repo.commit('Första');
  repo.put('min uppdragsmapp ö/block/lakemedel.md', 'Läkemedel, ändrat');
  repo.commit('Andra');
  repository = await findRepository(root);
});

afterAll(() => repo.remove());

test('a revision and the folder it was made from are read alike, links and odd names too', async () => {
  const revision = await openRevision(repository, 'HEAD', root);
  const folder = openDirectory(root);
  // What a link outside leads to is not in the tree, so it may be a folder: it is listed, and reading it is refused.
  expect(revision.files().filter((file) => file !== 'ut-mapp')).toEqual(folder.files());
  const asked = [
    ...folder.files(),
    '2026/norr/lankmapp/lakemedel.md',
    '2026/norr',
    'ut-mapp/fil.md',
    'saknas/x.md',
  ];
  for (const file of [
    ...asked,
    'tom.md/x',
    '.dold/hemlig.md',
    '../utanför.md',
    '/etc/passwd',
    'block/../Z.md',
  ]) {
    const { bytes, problem } = revision.read(file);
    const expected = folder.read(file);
    expect([file, problem, bytes && Buffer.from(bytes).toString()]).toEqual([
      file,
      expected.problem,
      expected.bytes && Buffer.from(expected.bytes).toString(),
    ]);
  }
});

test('an earlier revision keeps what stood in it, and is called by its id', async () => {
  const workspace = await openRevision(repository, first.slice(0, 12), root);
  expect(workspace.name).toBe(`min uppdragsmapp ö@${first.slice(0, 7)}`);
  expect(Buffer.from(workspace.read('block/lank.md').bytes ?? []).toString()).toBe('Läkemedel');
});

describe('folders', () => {
  test('a workspace folder that had another name is found by its workspace file', async () => {
    const { put, commit, git, top, remove } = testRepository();
    put('gammalt namn/uppdrag.yaml', 'språk: sv\n');
    put('gammalt namn/2026/norr/uppdrag.md', 'Norr');
    const before = commit();
    git('mv', 'gammalt namn', 'uppdrag');
    commit();
    const workspace = await openRevision(await findRepository(top), before, join(top, 'uppdrag'));
    expect(workspace.files()).toEqual(['2026/norr/uppdrag.md', 'uppdrag.yaml']);
    remove();
  });

  test('a workspace can be the whole repository; before it existed it is an error, or empty when asked for', async () => {
    const { put, commit, top, remove } = testRepository();
    put('README.md', 'text');
    const before = commit();
    put('uppdrag.yaml', 'språk: sv\n');
    commit();
    const found = await findRepository(top);
    expect((await openRevision(found, 'main', top)).files()).toEqual(['README.md', 'uppdrag.yaml']);
    await expect(openRevision(found, before, top)).rejects.toThrow(/did not exist at the revision/);
    expect((await openRevision(found, before, top, { orEmpty: true })).files()).toEqual([]);
    remove();
  });
});

test('too large files are refused, and a file in a submodule is not there', async () => {
  const inner = testRepository();
  inner.put('x.md', 'x');
  inner.commit();
  const { put, commit, git, top, remove } = testRepository();
  put('uppdrag.yaml', 'språk: sv\n');
  put('max.txt', 'x'.repeat(MAX_FILE_BYTES));
  put('over.txt', 'x'.repeat(MAX_FILE_BYTES + 1));
  git('submodule', '--quiet', 'add', inner.top, 'under');
  commit();
  const workspace = await openRevision(await findRepository(top), 'HEAD', top);
  expect(workspace.files()).toEqual(['max.txt', 'over.txt', 'uppdrag.yaml']);
  expect(workspace.read('max.txt').bytes).toHaveLength(MAX_FILE_BYTES);
  expect(workspace.read('over.txt')).toEqual({ problem: 'too-large' });
  expect(workspace.read('under')).toEqual({ problem: 'unreadable' });
  expect(workspace.read('under/x.md')).toEqual({ problem: 'missing' });
  remove();
  inner.remove();
});
