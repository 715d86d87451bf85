import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  branchPoint,
  commitDate,
  findRepository,
  headCommit,
  openRevision,
  type Repository,
  resolveRevision,
} from '../../src/git/index.js';
import { EnvironmentError } from '../../src/model/environment-error.js';
import { RequestError } from '../../src/model/request-error.js';
import { gitIn, type TestRepository, testRepository } from '../support/git.js';

let repo: TestRepository;
let repository: Repository;
let first: string;
let second: string;
let fork: string;

beforeAll(async () => {
  repo = testRepository();
  repo.put('a.md', '1');
  first = repo.commit();
  repo.git('tag', '-a', 'v1.0', '-m', 'Ett');
  repo.put('a.md', '2');
  repo.put('uppdrag.yaml', 'språk: sv\n');
  second = repo.commit();
  repo.git('checkout', '--quiet', '-b', 'gren/ändring', first);
  repo.put('b.md', '1');
  fork = repo.commit();
  repository = await findRepository(repo.top);
});

afterAll(() => repo.remove());

async function refusal(promise: Promise<unknown>): Promise<RequestError | EnvironmentError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RequestError || error instanceof EnvironmentError) return error;
  throw new Error(`no refusal but ${String(error)}`);
}

test('branches, tags, ids and relations mean a commit', async () => {
  expect(await resolveRevision(repository, 'main')).toBe(second);
  expect(await resolveRevision(repository, 'main~1')).toBe(first);
  expect(await resolveRevision(repository, 'v1.0')).toBe(first);
  expect(await resolveRevision(repository, second.slice(0, 8))).toBe(second);
  expect(await resolveRevision(repository, 'gren/ändring')).toBe(fork);
  expect(await headCommit(repository)).toBe(fork);
});

test('the branch point is where the branch left, and its own branch point', async () => {
  expect(await branchPoint(repository, 'main')).toBe(first);
  expect(await branchPoint(repository, first)).toBe(first);
});

test('a commit’s date is its committer’s', async () => {
  expect(await commitDate(repository, 'main')).toBe('2025-03-02T09:30:15+01:00');
});

test('an unknown revision is told with the nearest name', async () => {
  const error = await refusal(resolveRevision(repository, 'gren/andring'));
  expect(error).toBeInstanceOf(RequestError);
  expect(error.text.sv).toBe('Det finns ingen revision ”gren/andring” i repot.');
  expect(error.hint?.sv).toBe('Menade du gren/ändring?');
  expect((await refusal(resolveRevision(repository, 'helt annat namn'))).hint?.sv).toContain(
    'git branch --all',
  );
});

test.each(['--output=/tmp/x', '-h', '', ' ', 'main\0', 'main\n--all'])(
  '%j is no revision',
  async (revision) => {
    expect((await refusal(resolveRevision(repository, revision))).text.en).toContain('cannot be a revision');
  },
);

test.each(['main..v1.0', ':a.md', 'main:a.md', '^main', 'main --all'])(
  '%j is no commit',
  async (revision) => {
    expect((await refusal(resolveRevision(repository, revision))).text.en).toContain('There is no revision');
  },
);

test('a shallow clone says how to get the rest, and a branch of the remote is suggested', async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'uppdrag-shallow-')));
  gitIn(base, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${repo.top}`, 'kopia');
  const clone = await findRepository(join(base, 'kopia'));
  expect(clone.shallow).toBe(true);
  const old = await refusal(resolveRevision(clone, 'HEAD~1'));
  expect(old.text.sv).toContain('ytlig kopia');
  expect(old.hint?.en).toContain('git fetch --unshallow');
  expect((await refusal(resolveRevision(clone, 'main'))).hint?.sv).toMatch(/^Menade du origin\/main\?/);
  const apart = await refusal(branchPoint(clone, 'origin/main'));
  expect(apart.text.en).toContain('no history in common in this shallow clone');
  rmSync(base, { recursive: true });
});

test('a partial clone says how to get the files that are missing', async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'uppdrag-partial-')));
  repo.git('config', 'uploadpack.allowFilter', 'true');
  gitIn(base, 'clone', '--quiet', '--filter=blob:none', `file://${repo.top}`, 'kopia');
  const clone = await findRepository(join(base, 'kopia'));
  const opened = openRevision(clone, 'origin/main', clone.top, { orEmpty: true });
  expect((await refusal(opened)).hint?.en).toContain('git fetch --refetch --no-filter');
  rmSync(base, { recursive: true });
});

test('a folder outside git, a bare repository and one without commits are told apart', async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'uppdrag-none-')));
  expect((await refusal(findRepository(base))).text.en).toContain('does not lie in a git repository');
  gitIn(base, 'init', '--quiet', '--bare', 'bar.git');
  expect((await refusal(findRepository(join(base, 'bar.git')))).text.en).toContain('without files on disk');
  expect((await refusal(findRepository(join(repo.top, '.git')))).text.en).toContain('without files on disk');
  gitIn(base, 'init', '--quiet', 'ny');
  const fresh = await findRepository(join(base, 'ny'));
  expect(await headCommit(fresh)).toBeUndefined();
  expect((await refusal(resolveRevision(fresh, 'HEAD'))).hint?.en).toContain('has no commits yet');
  rmSync(base, { recursive: true });
});

test('a bare repository among the files of another is not taken for the one they are in', async () => {
  const { top, git, put, commit, remove } = testRepository();
  put('uppdrag/uppdrag.yaml', '');
  git('clone', '--quiet', '--bare', repo.top, 'bar');
  for (const name of readdirSync(join(top, 'bar')))
    renameSync(join(top, 'bar', name), join(top, 'uppdrag', name));
  git('--git-dir', join(top, 'uppdrag'), 'config', 'core.bare', 'false');
  git('--git-dir', join(top, 'uppdrag'), 'config', 'core.worktree', '.');
  commit();
  expect((await refusal(findRepository(join(top, 'uppdrag')))).text.en).toContain('without files on disk');
  remove();
});

test('a folder in a submodule belongs to the submodule’s repository', async () => {
  const { git, top, commit, remove } = testRepository();
  git('submodule', '--quiet', 'add', repo.top, 'under modul');
  commit();
  const inner = await findRepository(join(top, 'under modul'));
  expect(inner.top).toBe(join(top, 'under modul'));
  expect(await headCommit(inner)).toBe(fork);
  remove();
});

test('without git the machine is to blame', async () => {
  vi.stubEnv('PATH', repo.top);
  const error = await refusal(findRepository(repo.top));
  vi.unstubAllEnvs();
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error.text.sv).toBe('Programmet git finns inte på den här datorn.');
});

test('variables of the environment point to no other repository', async () => {
  const other = testRepository();
  other.put('x', 'x');
  other.commit();
  vi.stubEnv('GIT_DIR', join(other.top, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other.top);
  vi.stubEnv('GIT_INDEX_FILE', '/nowhere');
  mkdirSync(join(repo.top, 'mapp'));
  expect((await findRepository(join(repo.top, 'mapp'))).top).toBe(repo.top);
  expect(await headCommit(repository)).toBe(fork);
  vi.unstubAllEnvs();
  other.remove();
});
