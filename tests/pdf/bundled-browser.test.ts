import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress } from 'node:zlib';
import tar from 'tar-fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/model/environment-error.js';
import {
  type BundledPackage,
  canRunBundled,
  findBundledPackage,
  unpackBundledBrowser,
} from '../../src/pdf/bundled-browser.js';
import { makeFolder, runModule } from './program.js';

const PRINT = `
const printer = await pdf.Printer.launch();
const { pageCount } = await printer.print('<!doctype html><p>Text', { title: 'Prov' });
await printer.close();
console.log(pageCount);`;

describe('the bundled browser', () => {
  it('is the version that the lock file pins', () => {
    expect(findBundledPackage()?.version).toBe('147.0.0');
  });

  it('is unpacked by two processes at once, and both print', async () => {
    const cache = join(await makeFolder(), 'cache');
    const env = { UPPDRAG_CACHE: cache };
    const [one, two] = await Promise.all([runModule(PRINT, env), runModule(PRINT, env)]);
    expect([one, two]).toEqual(['1\n', '1\n']);
    expect(await readdir(cache)).toEqual(['chromium-147.0.0']);
  });
});

describe('unpacking', () => {
  let folder: string;
  let bundled: BundledPackage;
  beforeEach(async () => {
    folder = await makeFolder();
    bundled = await makePackage(join(folder, 'package'));
  });

  it('mends a program that was cut short and a library that is gone', async () => {
    const env = { UPPDRAG_CACHE: join(folder, 'cache') };
    const { executable, libraries } = await unpackBundledBrowser(bundled, env);
    await truncate(executable, 1000);
    await rm(join(libraries, 'libnss3.so'));

    expect(await unpackBundledBrowser(bundled, env)).toMatchObject({ executable, libraries });
    expect(await readFile(executable)).toHaveLength(100_000);
    expect((await stat(executable)).mode & 0o111).toBe(0o111);
    expect(await readFile(join(libraries, 'libnss3.so'), 'utf8')).toBe('library');
  });

  it('gives the files to whoever unpacks them, not to the owner that the archive names', async () => {
    const { libraries } = await unpackBundledBrowser(bundled, { UPPDRAG_CACHE: join(folder, 'cache') });
    expect((await stat(join(libraries, 'libnss3.so'))).uid).toBe(process.getuid?.());
  });

  it('leaves a whole folder alone', async () => {
    const env = { UPPDRAG_CACHE: join(folder, 'cache') };
    const { executable } = await unpackBundledBrowser(bundled, env);
    const before = await stat(executable);
    await unpackBundledBrowser(bundled, env);
    expect(await stat(executable)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('goes to the temporary folder when the cache cannot be written to, unless others can change it there', async () => {
    const env = { UPPDRAG_CACHE: '/dev/null/cache', TMPDIR: folder };
    const own = join(folder, `uppdrag-${process.getuid?.()}`);
    const { executable } = await unpackBundledBrowser(bundled, env);
    expect(executable).toBe(join(own, 'chromium-1.2.3', 'chromium'));
    expect((await stat(own)).mode & 0o777).toBe(0o700);

    await chmod(own, 0o777);
    const refused = await unpackBundledBrowser(bundled, env).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EnvironmentError);
    expect((refused as EnvironmentError).text.en).toContain('is open to others');
    expect((refused as EnvironmentError).hint.sv).toContain('UPPDRAG_CACHE');
  });

  it('says what is wrong with a package that is damaged, and leaves nothing behind', async () => {
    await truncate(join(bundled.folder, 'bin', 'chromium.br'), 20);
    const env = { UPPDRAG_CACHE: join(folder, 'cache'), TMPDIR: folder };
    await expect(unpackBundledBrowser(bundled, env)).rejects.toThrow(
      'The bundled browser could not be unpacked',
    );
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });
});

/** A package in the form of the real one, a thousand times smaller, whose files belong to user 4711. */
async function makePackage(folder: string): Promise<BundledPackage> {
  const bin = join(folder, 'bin');
  const pack = (name: string, content: Readable | tar.Pack) =>
    pipeline(content as Readable, createBrotliCompress(), createWriteStream(join(bin, `${name}.br`)));
  await mkdir(bin, { recursive: true });
  await mkdir(join(folder, 'content', 'lib'), { recursive: true });
  await writeFile(join(folder, 'content', 'lib', 'libnss3.so'), 'library');
  const archive = () =>
    tar.pack(join(folder, 'content'), { map: (header) => ({ ...header, uid: 4711, gid: 4711 }) });
  await pack('chromium', Readable.from([randomBytes(100_000)]));
  await pack('al2023.tar', archive());
  await pack('fonts.tar', archive());
  return { folder, version: '1.2.3' };
}

describe('canRunBundled', () => {
  const machine = { platform: 'linux', arch: 'x64', glibc: '2.36', root: false } as const;

  it.each([
    ['Debian 12', machine, true],
    ['Ubuntu 22.04', { ...machine, glibc: '2.35' }, true],
    ['the oldest', { ...machine, glibc: '2.34' }, true],
    ['a C library of version 3', { ...machine, glibc: '3.1' }, true],
    ['Debian 11', { ...machine, glibc: '2.31' }, false],
    ['a C library of version 2.4', { ...machine, glibc: '2.4' }, false],
    ['Alpine', { platform: 'linux', arch: 'x64', root: false }, false],
    ['a Raspberry Pi', { ...machine, arch: 'arm64' }, false],
    ['macOS', { platform: 'darwin', arch: 'x64', root: false }, false],
  ] as const)('%s', (_, each, expected) => {
    expect(canRunBundled(each)).toBe(expected);
  });
});
