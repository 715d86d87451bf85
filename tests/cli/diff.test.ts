import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Files, logopediRevision, REAL_FILES, swap, withEdit } from '../redline/pairs.js';
import { type TestRepository, testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { undescribed, violations } from '../support/schema.js';
import { SMALL, smallWorkspace, temporaryFolder, write } from '../support/workspace.js';

let repo: TestRepository;

beforeEach(() => {
  repo = testRepository();
});
afterEach(() => repo.remove());

function putAll(files: Files): void {
  for (const [file, content] of Object.entries(files)) repo.put(`uppdrag/${file}`, content);
}

const NORR = '2026/norr/uppdrag.md';
/** The small workspace with one sentence of one commission changed. */
const EDITED = withEdit(SMALL, NORR, swap('Sjukhuset ska ge vård.', 'Sjukhuset ska ge god vård.'));

describe('a revision made with git', () => {
  it('is told as its editors made it, against a branch, between two revisions and in every format', async () => {
    putAll(REAL_FILES);
    repo.git('tag', 'beslutad', repo.commit('Som det beslutades'));
    putAll(logopediRevision(REAL_FILES));
    const working = await run(['diff', 'beslutad', 'regionhalsan'], { cwd: repo.top });
    expect(working.code).toBe(0);
    expect(working.stdout).toContain('till arbetskopian');
    expect(working.stdout).toContain(
      'Uppdrag 2025–2027 till styrelsen för Regionhälsan · 3 ändringar i 2 avsnitt',
    );
    expect(working.stdout).toContain(
      '  Ä2  Barnlogopedi på primärvårdsnivå · nytt avsnitt\n      {+Barnlogopedi på primärvårdsnivå+} (6 stycken, 47 ord)',
    );
    expect(working.stdout).not.toContain('Habilitering');
    repo.commit('Barnlogopedi');
    const between = await run(['diff', 'beslutad..HEAD', 'regionhalsan', '--format', 'json'], {
      cwd: repo.top,
    });
    const json = JSON.parse(between.stdout);
    expect(violations('jamforelse', json)).toEqual([]);
    expect(json.uppdrag[0].ändringar.map((each: { slag: string }) => each.slag)).toEqual([
      'ny uppgift',
      'nytt avsnitt',
      'ny enhet',
    ]);
    const markdown = await run(['diff', 'beslutad..', 'regionhalsan', '--format', 'markdown'], {
      cwd: repo.top,
    });
    expect(markdown.stdout).toContain(
      '| Ä2 | Barnlogopedi på primärvårdsnivå | nytt avsnitt | <ins>**Barnlogopedi på primärvårdsnivå**</ins>',
    );
    const all = await run(['diff', 'beslutad', '--quiet-please'], { cwd: repo.top });
    expect(all.code).toBe(2);
  });
});

describe('uppdrag diff', () => {
  it('says that nothing has changed since the last commit', async () => {
    putAll(SMALL);
    repo.commit();
    const { code, stdout } = await run(['diff'], { cwd: repo.top });
    expect(code).toBe(0);
    expect(stdout).toContain('Från HEAD, revision ');
    expect(stdout.match(/inga ändringar/g)).toHaveLength(3);
  });

  it('compares commissions named alone with the last commit', async () => {
    putAll(SMALL);
    repo.commit();
    putAll(EDITED);
    const { stdout } = await run(['diff', 'norr'], { cwd: repo.top });
    expect(stdout.match(/·/g)).toHaveLength(2);
    expect(stdout).toContain('Sjukhuset ska ge {+god+} vård.');
  });

  it('compares two folders, and tells a commission that only one of them has', async () => {
    const { '2026/vaster/uppdrag.md': gone, ...fewer } = EDITED;
    expect(gone).toBeDefined();
    const [old, now] = [smallWorkspace(), temporaryFolder()];
    write(join(now, 'uppdrag'), fewer);
    const { code, stdout } = await run(['diff', old, now]);
    expect(code).toBe(0);
    expect(stdout).toContain('Uppdrag 2026 till Norra sjukhuset · 1 ändring i 1 avsnitt');
    expect(stdout).toContain('Uppdrag 2026 till Södra sjukhuset · inga ändringar');
    expect(stdout).toContain('Uppdrag 2026 till Västra vården · borttaget: finns inte i den nya lydelsen');
    const back = await run(['diff', now, old, '--lang', 'en']);
    expect(back.stdout).toContain('Uppdrag 2026 till Västra vården · new: not in the earlier edition');
  });

  it('takes a commission whose folder has another name for the same', async () => {
    const { '2026/vaster/uppdrag.md': text, ...others } = SMALL;
    const now = temporaryFolder();
    write(join(now, 'uppdrag'), { ...others, '2026/vast/uppdrag.md': text! });
    const { stdout } = await run(['diff', smallWorkspace(), now]);
    expect(stdout.match(/inga ändringar/g)).toHaveLength(3);
    expect(stdout).not.toContain('borttaget');
  });

  it('compares two commissions with each other, one of them as it was', async () => {
    putAll(SMALL);
    repo.commit();
    putAll(EDITED);
    const { stdout } = await run(['diff', '--commissions', 'soder', 'norr'], { cwd: repo.top });
    expect(stdout).toContain('Uppdrag 2026 till Norra sjukhuset · ');
    expect(stdout).toContain('Från 2026/soder, arbetskopian till 2026/norr, arbetskopian');
    expect(stdout).toContain('Ekonomi · nytt avsnitt');
    const same = await run(['diff', '--commissions', 'HEAD:norr', 'norr'], { cwd: repo.top });
    expect(same.stdout).toContain('1 ändring i 1 avsnitt');
  });

  it('writes HTML and JSON where it is told to, nothing for what has not changed, and its JSON follows its schema', async () => {
    const [old, now, out] = [smallWorkspace(), temporaryFolder(), temporaryFolder()];
    write(join(now, 'uppdrag'), EDITED);
    const { code, stdout } = await run(['diff', old, now, '--format', 'html,json,markdown', '--out', out]);
    expect([code, stdout]).toEqual([0, '']);
    const html = readFileSync(join(out, '2026/norr.andringar.html'), 'utf8');
    expect(html).toContain('<ins>god</ins>');
    expect(existsSync(join(out, '2026/soder.andringar.html'))).toBe(false);
    expect(readFileSync(join(out, 'andringar.md'), 'utf8')).toContain('<ins>**god**</ins>');
    const json: unknown = JSON.parse(readFileSync(join(out, 'andringar.json'), 'utf8'));
    expect(violations('jamforelse', json)).toEqual([]);
    expect(undescribed('jamforelse')).toEqual([]);
    expect(violations('jamforelse', { ...(json as object), extra: 1 })).not.toEqual([]);
    const file = join(out, 'ny/norr.html');
    expect((await run(['diff', old, now, '--format', 'html', '--out', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(html);
  });

  it('compares what can be compared when a side has errors, shows them and ends with 1', async () => {
    const now = temporaryFolder();
    const broken = withEdit(EDITED, '2026/soder/uppdrag.md', (text) =>
      text.replace('giltighet:', 'gilltighet:'),
    );
    write(join(now, 'nu', 'uppdrag'), withEdit(broken, NORR, swap('::tabell{#ram}', '::tabell{#ramen}')));
    const { code, stdout, stderr } = await run(['diff', smallWorkspace(), 'nu'], { cwd: now });
    expect(code).toBe(1);
    expect(stdout).toContain('Sjukhuset ska ge {+god+} vård.');
    expect(stdout).toContain('2026/soder · kan inte jämföras, för en sida har fel');
    expect(stdout).toContain('Ekonomi · struken tabell\n      [-Ekonomisk ram-]\n');
    expect(stderr).toContain('Fel i nu/uppdrag');
    expect(stderr).toContain('unknown-table');
    expect(stderr).toContain('gilltighet');
  });

  it.each([
    ['an unknown revision', ['diff', 'huvud'], /Det finns ingen revision ”huvud” i repot/],
    ['a misspelt revision', ['diff', 'maim'], /Menade du main/],
    ['an unknown end of a range', ['diff', 'HEAD..nej'], /Det finns ingen revision ”nej”/],
    ['an unknown commission', ['diff', 'HEAD', 'nor'], /Uppdraget ”nor” finns inte[\s\S]*2026\/norr/],
    [
      'a folder and something else',
      ['diff', 'uppdrag', 'nej'],
      /nej är ingen mapp[\s\S]*uppdrag diff HEAD~1/,
    ],
    ['a folder without a workspace', ['diff', 'uppdrag', 'tom'], /tom är ingen arbetsyta/],
    [
      'one commission against nothing',
      ['diff', '--commissions', 'norr'],
      /--commissions jämför två uppdrag; 1 är angivna/,
    ],
    ['a format there is none of', ['diff', '--format', 'docx'], /--format kan inte vara ”docx”/],
    [
      'one file for two formats',
      ['diff', '--format', 'html,json', '--out', 'x.html'],
      /x\.html är en fil, men det blir flera format/,
    ],
  ])('refuses %s with a clear word', async (_, args, expected) => {
    putAll(SMALL);
    repo.commit();
    mkdirSync(join(repo.top, 'tom'));
    const { code, stdout, stderr } = await run(args, { cwd: repo.top });
    expect(stderr).toMatch(expected);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('says what is needed where there is no git', async () => {
    const { code, stderr } = await run(['diff', 'HEAD'], { cwd: smallWorkspace() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/ligger inte i något git-repo/);
  });
});
