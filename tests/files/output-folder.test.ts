import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputFolder } from '../../src/files/output-folder.js';
import { OWNER } from '../../src/files/temporary-name.js';
import { EnvironmentError } from '../../src/model/environment-error.js';
import { filesBelow, temporaryFolder } from '../support/workspace.js';

describe('the output folder', () => {
  it('shows files that belong together only when all of them are whole', async () => {
    const out = new OutputFolder(temporaryFolder());
    const batch = out.begin();
    await batch.write('a/one.txt', 'ett');
    await batch.write('a/two.txt', 'två');
    expect(existsSync(join(out.path, 'a/one.txt'))).toBe(false);
    const written = await batch.commit();
    expect(filesBelow(out.path)).toEqual(['a/one.txt', 'a/two.txt']);
    expect(written).toEqual([
      expect.objectContaining({
        file: 'a/one.txt',
        bytes: 3,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
      expect.objectContaining({ file: 'a/two.txt', bytes: 4 }),
    ]);
    const { file: _, sha256: __, ...stamp } = written[0]!;
    expect(out.stamp('a/one.txt')).toEqual(stamp);
  });

  it('keeps what was there until the new file is whole, and when it never is', async () => {
    const out = new OutputFolder(temporaryFolder());
    await out.write('one.txt', 'gammalt');
    const batch = out.begin();
    await batch.write('one.txt', 'nytt');
    expect(readFileSync(join(out.path, 'one.txt'), 'utf8')).toBe('gammalt');
    await batch.discard();
    expect(filesBelow(out.path)).toEqual(['one.txt']);
    expect(readFileSync(join(out.path, 'one.txt'), 'utf8')).toBe('gammalt');
  });

  it('gives up all files of a batch when one cannot be written', async () => {
    const out = new OutputFolder(temporaryFolder());
    writeFileSync(join(out.path, 'blocked'), '');
    const batch = out.begin();
    await batch.write('one.txt', 'ett');
    const failed = batch.write('blocked/two.txt', 'två');
    await expect(failed).rejects.toBeInstanceOf(EnvironmentError);
    await expect(failed).rejects.toMatchObject({
      text: { sv: expect.stringContaining(`${join(out.path, 'blocked')}: en fil ligger`) },
    });
    expect(filesBelow(out.path)).toEqual(['blocked']);
  });

  // Nobody, not even the administrator, can make a folder in /proc: mkdir says that it is not there.
  it.runIf(process.platform === 'linux')('says that a folder cannot be made', async () => {
    const failed = new OutputFolder('/proc/nope').begin().write('one.txt', 'ett');
    await expect(failed).rejects.toBeInstanceOf(EnvironmentError);
    await expect(failed).rejects.toMatchObject({
      text: { sv: 'Det går inte att skriva /proc/nope/one.txt: mappen finns inte och kan inte skapas.' },
    });
  });

  it('removes what is unfinished at once when the program ends', async () => {
    const out = new OutputFolder(temporaryFolder());
    await out.begin().write('one.txt', 'ett');
    expect(filesBelow(out.path)).toEqual([expect.stringMatching(/^\.one\.txt\.[\da-f]{8}-\d+-\d+\.tmp$/)]);
    out.discardUnfinished();
    expect(filesBelow(out.path)).toEqual([]);
  });

  it('removes what a killed build left, but not what another one is writing, nor anything else', async () => {
    const out = new OutputFolder(temporaryFolder());
    const killed = `.one.txt.${OWNER.replace(/\d+$/, '5000000')}-1.tmp`;
    const [atWork, elsewhere, longAgo] = [`.a.${OWNER}-7.tmp`, '.b.00000000-1-7.tmp', '.c.00000000-1-7.tmp'];
    for (const name of [killed, atWork, elsewhere, longAgo, 'mine.tmp', '.hidden.tmp'])
      writeFileSync(join(out.path, name), '');
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of [longAgo, atWork, 'mine.tmp', '.hidden.tmp'])
      utimesSync(join(out.path, name), old, old);
    await out.write('three.txt', 'tre');
    expect(filesBelow(out.path)).toEqual([atWork, elsewhere, '.hidden.tmp', 'mine.tmp', 'three.txt']);
  });

  it('lets two builds write the same file, each in its own time', async () => {
    const folder = temporaryFolder();
    const [one, two] = [new OutputFolder(folder).begin(), new OutputFolder(folder).begin()];
    await one.write('same.txt', 'ett');
    await two.write('same.txt', 'två');
    await one.commit();
    expect(readFileSync(join(folder, 'same.txt'), 'utf8')).toBe('ett');
    await two.commit();
    expect(readFileSync(join(folder, 'same.txt'), 'utf8')).toBe('två');
    expect(filesBelow(folder)).toEqual(['same.txt']);
  });

  it('has no stamp for a folder', () => {
    const out = new OutputFolder(temporaryFolder());
    mkdirSync(join(out.path, 'a'));
    expect(out.stamp('a')).toBeUndefined();
    expect(out.stamp('b')).toBeUndefined();
  });
});

describe('what lies in the output folder and is no plain file', () => {
  /** An output folder with a link in each place where one could do harm, and the folder that they lead to. */
  function linked() {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'package.json'), 'orörd');
    const out = new OutputFolder(temporaryFolder());
    symlinkSync(outside, join(out.path, 'ut'));
    mkdirSync(join(out.path, 'a'));
    symlinkSync(outside, join(out.path, 'a/b'));
    symlinkSync(join(outside, 'package.json'), join(out.path, 'a/file.txt'));
    symlinkSync('/dev/zero', join(out.path, 'a/noll'));
    return { out, outside };
  }

  it.each([
    ['ut/package.json', 'ut'],
    ['a/b/package.json', 'a/b'],
    ['a/b/c/d.txt', 'a/b'],
  ])('%s is not written through a link, which is named', async (file, link) => {
    const { out, outside } = linked();
    const failed = out.write(file, 'skriven');
    await expect(failed).rejects.toBeInstanceOf(EnvironmentError);
    await expect(failed).rejects.toMatchObject({
      text: {
        sv: `Det går inte att skriva i ${join(out.path, link)}: det är en symbolisk länk, och dokumenten kunde hamna var som helst.`,
      },
    });
    expect(filesBelow(outside)).toEqual(['package.json']);
    expect(readFileSync(join(outside, 'package.json'), 'utf8')).toBe('orörd');
  });

  it('a link in a file’s own place is replaced by the file', async () => {
    const { out, outside } = linked();
    await out.write('a/file.txt', 'skriven');
    expect(out.read('a/file.txt')?.toString()).toBe('skriven');
    expect(readFileSync(join(outside, 'package.json'), 'utf8')).toBe('orörd');
  });

  it('is as good as not there for whoever reads', () => {
    const { out } = linked();
    for (const file of ['ut/package.json', 'a/b/package.json', 'a/file.txt', 'a/noll', 'a', 'x']) {
      expect([file, out.read(file), out.stamp(file)]).toEqual([file, undefined, undefined]);
    }
    expect(out.list('a')).toEqual([]);
    expect(out.list('ut')).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('is not waited for', () => {
    const out = new OutputFolder(temporaryFolder());
    execFileSync('mkfifo', [join(out.path, 'fifo')]);
    symlinkSync('fifo', join(out.path, 'link'));
    expect([out.read('fifo'), out.read('link'), out.stamp('fifo')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may be the folder itself: whoever names it decides where it is', async () => {
    const folder = temporaryFolder();
    symlinkSync(temporaryFolder(), join(folder, 'build'));
    const out = new OutputFolder(join(folder, 'build'));
    await out.write('a/one.txt', 'ett');
    await out.write('two.txt', 'två');
    expect(out.read('a/one.txt')?.toString()).toBe('ett');
    expect(out.list('a')).toEqual(['one.txt']);
  });
});
