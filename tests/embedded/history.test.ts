import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sourceHistory } from '../../src/embedded/source-history.js';
import { commissionsNamed } from '../../src/index.js';
import type { CommissionMeta } from '../../src/model/commission.js';
import { documentDate } from '../../src/past/document-date.js';
import { gitHistory } from '../../src/past/git-history.js';
import type { DocumentSources } from '../../src/past/history.js';
import { sourceDate } from '../../src/past/source-date.js';
import { gitIn, type TestRepository, testRepository } from '../support/git.js';
import { temporaryFolder, write } from '../support/workspace.js';
import { manifestOf, source } from './pdf-with.js';

const COMMITTED = '2025-03-02T08:30:15Z';

let repository: TestRepository | undefined;
afterEach(() => repository?.remove());

/** A repository with two commissions that share a block. */
function workspace(): TestRepository & { root: string } {
  repository = testRepository();
  for (const file of ['block/a.md', 'norr/uppdrag.md', 'norr/tabeller/å b.yaml', 'söder/uppdrag.md'])
    repository.put(`uppdrag/${file}`, file);
  repository.commit();
  return { ...repository, root: join(repository.top, 'uppdrag') };
}

/** A commission in the folder `name`, made of its own files and these. */
function made(name: string, ...others: string[]): DocumentSources {
  const files = [`${name}/uppdrag.md`, ...others];
  return { id: name, file: files[0]!, sources: files.map((file) => ({ file, sha256: 'x' })) };
}

async function revisionOf(root: string, which: DocumentSources) {
  return (await (await gitHistory(root))!.provenance(which)).revision;
}

describe('the past of sources in git', () => {
  const norr = made('norr', 'block/a.md', 'norr/tabeller/å b.yaml');
  const söder = made('söder', 'block/a.md');

  it('is the latest commit that changed any of them, and no other', async () => {
    const { root, put, commit } = workspace();
    const first = gitIn(root, 'rev-parse', 'HEAD');
    put('uppdrag/norr/tabeller/å b.yaml', 'ny');
    const second = commit();
    put('annat.txt', '');
    const third = commit();
    const history = (await gitHistory(root))!;
    expect(history.state).toContain(third);
    expect(await history.provenance(norr)).toEqual({
      revision: { incheckning: second, tid: COMMITTED, ändrad: false },
      draftDate: { tid: COMMITTED, grund: 'incheckning' },
    });
    expect((await history.provenance(söder)).revision?.incheckning).toBe(first);
    put('uppdrag/block/a.md', 'ny');
    const fourth = commit();
    expect((await revisionOf(root, norr))?.incheckning).toBe(fourth);
    expect((await revisionOf(root, söder))?.incheckning).toBe(fourth);
  });

  it('knows tables that are gone', async () => {
    const { root, git, commit } = workspace();
    git('rm', '--quiet', 'uppdrag/norr/tabeller/å b.yaml');
    expect((await revisionOf(root, made('norr')))?.ändrad).toBe(true);
    const gone = commit();
    expect(await revisionOf(root, made('norr'))).toMatchObject({ incheckning: gone, ändrad: false });
  });

  it('tells changes that are not committed, of these files only', async () => {
    const { root, put, git } = workspace();
    put('uppdrag/söder/uppdrag.md', 'ny');
    put('uppdrag/.dold', 'ny');
    expect((await revisionOf(root, norr))?.ändrad).toBe(false);
    expect((await revisionOf(root, söder))?.ändrad).toBe(true);
    git('add', '--all');
    expect((await revisionOf(root, söder))?.ändrad).toBe(true);
    put('uppdrag/norr/tabeller/ny.yaml', '');
    expect((await revisionOf(root, norr))?.ändrad).toBe(true);
  });

  it('is a commit in which all sources stand as they do, also after a merge', async () => {
    const { root, put, commit, git } = workspace();
    git('checkout', '--quiet', '-b', 'gren');
    put('uppdrag/norr/uppdrag.md', 'på grenen');
    commit();
    git('checkout', '--quiet', 'main');
    put('uppdrag/block/a.md', 'på main');
    commit();
    git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'gren');
    const merge = git('rev-parse', 'HEAD');
    expect((await revisionOf(root, norr))?.incheckning).toBe(merge);
    for (const { file } of norr.sources)
      expect(git('rev-parse', `${merge}:uppdrag/${file}`)).toBe(git('rev-parse', `HEAD:uppdrag/${file}`));
    expect((await revisionOf(root, söder))?.incheckning).toBe(git('rev-parse', 'HEAD^1'));
  });

  it('is unknown before the first commit, outside git, and of files that git does not know', async () => {
    repository = testRepository();
    repository.put('uppdrag/norr/uppdrag.md', '');
    expect(await gitHistory(join(repository.top, 'uppdrag'))).toBeUndefined();
    repository.put('annat', '');
    repository.git('add', 'annat');
    repository.git('commit', '--quiet', '-m', 'x');
    const history = (await gitHistory(join(repository.top, 'uppdrag')))!;
    expect(await history.provenance(made('norr'))).toEqual({
      draftDate: { tid: '1980-01-01T00:00:00Z', grund: 'saknas' },
    });
    expect(await gitHistory(temporaryFolder())).toBeUndefined();
  });

  it('is empty and in doubt in a repository that git refuses to read', async () => {
    const { top, root } = workspace();
    const bare = join(temporaryFolder(), 'bar.git');
    gitIn(top, 'clone', '--quiet', '--bare', top, bare);
    for (const name of readdirSync(bare)) renameSync(join(bare, name), join(root, name));
    const history = (await gitHistory(root))!;
    expect(history.doubt?.hint.sv).toContain('git status');
    expect((await history.provenance(made('norr'))).revision).toBeUndefined();
  });

  it('is in doubt in a shallow clone', async () => {
    const { top, root } = workspace();
    expect((await gitHistory(root))?.doubt).toBeUndefined();
    repository!.commit();
    const copy = join(temporaryFolder(), 'kopia');
    gitIn(top, 'clone', '--quiet', '--depth', '1', `file://${top}`, copy);
    const shallow = (await gitHistory(join(copy, 'uppdrag')))!;
    expect(shallow.doubt?.hint.sv).toContain('git fetch --unshallow');
    gitIn(copy, 'fetch', '--quiet', '--unshallow');
    const whole = (await gitHistory(join(copy, 'uppdrag')))!;
    expect(whole.doubt).toBeUndefined();
    expect(whole.state).not.toBe(shallow.state);
  });

  it('is the same in every clone', async () => {
    const { top, root } = workspace();
    const copy = join(temporaryFolder(), 'kopia å');
    gitIn(top, 'clone', '--quiet', top, copy);
    expect(await revisionOf(join(copy, 'uppdrag'), norr)).toEqual(await revisionOf(root, norr));
  });
});

describe('the past of extracted sources', () => {
  const revision = { incheckning: 'a'.repeat(40), tid: '2025-01-02T03:04:05Z', ändrad: false };
  const datum = { tid: '2025-01-02T03:04:05Z', grund: 'incheckning' } as const;
  const files = [source('uppdrag.yaml', 'a'), source('norr/uppdrag.md', 'b')];
  const asked: DocumentSources = {
    id: 'norr',
    file: 'norr/uppdrag.md',
    sources: [...files.map(({ fil, sha256 }) => ({ file: fil, sha256 })), { file: 'register/x', sha256: '' }],
  };

  function extracted(): string {
    const folder = temporaryFolder();
    const manifest = manifestOf(files, { uppdrag: 'norr', datum, revision });
    write(folder, { 'manifest.json': JSON.stringify(manifest), 'uppdrag/uppdrag.yaml': 'a' });
    return join(folder, 'uppdrag');
  }

  it('is what the manifest says', async () => {
    const history = await sourceHistory(extracted(), {});
    expect(await history.provenance(asked)).toEqual({ revision, draftDate: datum });
  });

  it('tells when they have been changed since', async () => {
    const history = await sourceHistory(extracted(), {});
    const other = asked.sources.map((each) => ({ ...each, sha256: each.sha256.replace(/^./, 'x') }));
    expect((await history.provenance({ ...asked, sources: other })).revision?.ändrad).toBe(true);
    expect((await history.provenance({ ...asked, sources: asked.sources.slice(1) })).revision?.ändrad).toBe(
      true,
    );
    expect((await history.provenance({ ...asked, id: 'söder' })).revision).toBeUndefined();
  });

  it('is not that of a workspace with other commissions', async () => {
    const root = extracted();
    write(root, { 'söder/uppdrag.md': '' });
    const { draftDate, revision: none } = await (await sourceHistory(root, {})).provenance(asked);
    expect([draftDate.grund, none]).toEqual(['saknas', undefined]);
    const known = [{ id: 'norr', slug: 'norr', file: 'norr/uppdrag.md' }];
    const both = [...known, { id: 'söder', slug: 'söder', file: 'söder/uppdrag.md' }];
    expect(commissionsNamed([], { root, cwd: root })(both)).toEqual(both);
    expect(commissionsNamed([], { root: extracted(), cwd: root })(both)).toEqual(known);
  });

  it('comes before git', async () => {
    const root = extracted();
    gitIn(root, 'init', '--quiet');
    gitIn(root, 'add', '--all');
    gitIn(root, 'commit', '--quiet', '-m', 'x');
    expect((await (await sourceHistory(root, {})).provenance(asked)).revision).toEqual(revision);
    const elsewhere = join(temporaryFolder(), 'uppdrag');
    cpSync(root, elsewhere, { recursive: true });
    expect((await (await sourceHistory(elsewhere, {})).provenance(made('.'))).revision?.incheckning).not.toBe(
      revision.incheckning,
    );
  });
});

describe('the date of a document', () => {
  const draft = { tid: COMMITTED, grund: 'incheckning' } as const;
  const meta = (status: CommissionMeta['status'], ...days: string[]) =>
    ({ status, beslut: days.map((datum) => ({ datum })) }) as CommissionMeta;

  it('is that of the latest decision, at noon', () => {
    expect(documentDate(meta('beslutad', '2025-03-28', '2024-10-23'), draft)).toEqual({
      tid: '2025-03-28T12:00:00Z',
      grund: 'beslut',
    });
    expect(documentDate(meta('utkast', '2024-10-23'), draft)).toBe(draft);
    expect(documentDate(meta('beslutad'), draft)).toBe(draft);
  });

  it('is for a draft SOURCE_DATE_EPOCH, if that is set', async () => {
    const history = await sourceHistory(temporaryFolder(), { SOURCE_DATE_EPOCH: '1767225600' });
    expect((await history.provenance(made('norr'))).draftDate).toEqual({
      tid: '2026-01-01T00:00:00Z',
      grund: 'SOURCE_DATE_EPOCH',
    });
    expect(sourceDate({ SOURCE_DATE_EPOCH: '' })).toBeUndefined();
    for (const value of ['igår', '-1', '1.5', '1e9', ' 1', '999999999999']) {
      expect(() => sourceDate({ SOURCE_DATE_EPOCH: value }), value).toThrow('SOURCE_DATE_EPOCH');
    }
  });
});
