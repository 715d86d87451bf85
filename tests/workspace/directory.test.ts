import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDirectory } from '../../src/workspace/directory.js';
import { MAX_FILE_BYTES } from '../../src/workspace/workspace.js';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'uppdrag-directory-'));
  root = join(base, 'uppdrag');
  put('uppdrag.yaml', 'språk: sv\n');
  put('block/lakemedel.md', 'Läkemedel');
  writeFileSync(join(base, 'hemlig.txt'), 'hemligt');
  mkdirSync(join(base, 'utanför'));
  writeFileSync(join(base, 'utanför', 'fil.md'), 'hemligt');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), content);
}

function textOf(file: string): string | undefined {
  const { bytes, problem } = openDirectory(root).read(file);
  return problem ?? Buffer.from(bytes).toString();
}

test('lists every file in code-point order, whatever order the disk has', () => {
  for (const name of ['Ö.md', 'o.md', 'Z.md', 'a-b.md', 'a/b.md', 'å.md', '\u{1F3E5}.md', '\uFB01.md'])
    put(name, '');
  expect(openDirectory(root).files()).toEqual([
    'Z.md',
    'a-b.md',
    'a/b.md',
    'block/lakemedel.md',
    'o.md',
    'uppdrag.yaml',
    'Ö.md',
    'å.md',
    // After U+FB01 by code point, before it by UTF-16 code unit.
    '\uFB01.md',
    '\u{1F3E5}.md',
  ]);
});

test('leaves out hidden files and folders and node_modules, and does not read them either', () => {
  put('.git/config', 'x');
  put('.env', 'x');
  put('2026/.DS_Store', 'x');
  put('node_modules/paket/README.md', 'x');
  expect(openDirectory(root).files()).toEqual(['block/lakemedel.md', 'uppdrag.yaml']);
  for (const file of ['.git/config', '.env', 'node_modules/paket/README.md'])
    expect(textOf(file)).toBe('missing');
});

test('reads files by their path, also when it is written a roundabout way', () => {
  expect(textOf('block/lakemedel.md')).toBe('Läkemedel');
  expect(textOf('./block/../block//lakemedel.md')).toBe('Läkemedel');
});

test('reads nothing outside the root', () => {
  for (const file of [
    '..',
    '../hemlig.txt',
    'block/../../hemlig.txt',
    join(base, 'hemlig.txt'),
    '/etc/passwd',
    'C:\\Windows\\win.ini',
  ]) {
    expect(textOf(file), file).toBe('outside');
  }
});

test('follows a symbolic link that stays inside, and none that leads out', () => {
  symlinkSync('lakemedel.md', join(root, 'block', 'alias.md'));
  symlinkSync(join(base, 'hemlig.txt'), join(root, 'block', 'ut.md'));
  symlinkSync('../../hemlig.txt', join(root, 'block', 'ut-relativ.md'));
  symlinkSync(join(base, 'utanför'), join(root, 'mapp'));
  expect(textOf('block/alias.md')).toBe('Läkemedel');
  expect(textOf('block/ut.md')).toBe('outside');
  expect(textOf('block/ut-relativ.md')).toBe('outside');
  expect(textOf('mapp/fil.md')).toBe('outside');
  expect(openDirectory(root).files()).toEqual([
    'block/alias.md',
    'block/lakemedel.md',
    'block/ut-relativ.md',
    'block/ut.md',
    'uppdrag.yaml',
  ]);
});

test('a link into a hidden folder is as missing as the folder', () => {
  put('.git/config', 'x');
  symlinkSync('.git/config', join(root, 'config.md'));
  expect(textOf('config.md')).toBe('missing');
});

test('a folder that is outside but whose name begins with two dots inside is no way out', () => {
  put('..fil/a.md', 'x');
  expect(textOf('..fil/a.md')).toBe('missing');
});

test('links that go in circles neither hang nor multiply files', () => {
  symlinkSync('.', join(root, 'jag'));
  symlinkSync('..', join(root, 'block', 'upp'));
  symlinkSync('b', join(root, 'a'));
  symlinkSync('a', join(root, 'b'));
  expect(openDirectory(root).files()).toEqual(['a', 'b', 'block/lakemedel.md', 'uppdrag.yaml']);
  expect(textOf('a')).toBe('unreadable');
  expect(textOf('jag/jag/block/upp/uppdrag.yaml')).toBe('språk: sv\n');
});

test('says what is missing and what cannot be read', () => {
  expect(textOf('block/finns-inte.md')).toBe('missing');
  expect(textOf('uppdrag.yaml/x.md')).toBe('missing');
  expect(textOf('')).toBe('missing');
  expect(textOf('a\0b')).toBe('missing');
  expect(textOf(`${'a'.repeat(5000)}.md`)).toBe('missing');
  expect(textOf('block')).toBe('unreadable');
});

test('does not wait for a FIFO', () => {
  execFileSync('mkfifo', [join(root, 'ror.md')]);
  expect(openDirectory(root).files()).toContain('ror.md');
  expect(textOf('ror.md')).toBe('unreadable');
});

test('refuses a device behind a link', () => {
  symlinkSync('/dev/zero', join(root, 'noll.md'));
  expect(textOf('noll.md')).toBe('outside');
});

test('refuses a file over the limit and reads one at the limit', () => {
  put('stor.md', '');
  truncateSync(join(root, 'stor.md'), MAX_FILE_BYTES);
  expect(openDirectory(root).read('stor.md').bytes?.length).toBe(MAX_FILE_BYTES);
  truncateSync(join(root, 'stor.md'), MAX_FILE_BYTES + 1);
  expect(textOf('stor.md')).toBe('too-large');
});

test.skipIf(process.getuid?.() === 0)('says that it may not read a file', () => {
  chmodSync(join(root, 'uppdrag.yaml'), 0);
  expect(textOf('uppdrag.yaml')).toBe('unreadable');
});

test('the root itself may be reached through a link', () => {
  symlinkSync(root, join(base, 'genvag'));
  const workspace = openDirectory(join(base, 'genvag'));
  expect(workspace.name).toBe('uppdrag');
  expect(workspace.read('uppdrag.yaml').problem).toBeUndefined();
});

test('a folder that does not exist is an empty workspace', () => {
  const workspace = openDirectory(join(base, 'finns-inte'));
  expect(workspace.files()).toEqual([]);
  expect(workspace.read('uppdrag.yaml')).toEqual({ problem: 'missing' });
});
