import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/files/replace-file.js';
import { temporaryFolder } from '../support/workspace.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('replaces a file, keeps its permissions, and leaves nothing else behind', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.md');
  writeFileSync(path, 'gammal');
  chmodSync(path, 0o640);
  expect(replaceFile(path, bytes('gammal'), bytes('ny'))).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('ny');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a symbolic link stays one', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.md'), 'gammal');
  symlinkSync('a.md', join(folder, 'b.md'));
  replaceFile(join(folder, 'b.md'), bytes('gammal'), bytes('ny'));
  expect(lstatSync(join(folder, 'b.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('ny');
});

test('a file that has changed since it was read is left alone', () => {
  const path = join(temporaryFolder(), 'a.md');
  writeFileSync(path, 'ändrad under tiden');
  expect(replaceFile(path, bytes('gammal'), bytes('ny'))).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('ändrad under tiden');
});

test('when it cannot be written the file is as it was', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.md');
  writeFileSync(path, 'gammal');
  // A directory where the temporary file should be: even root cannot write there.
  expect(() => replaceFile(join(folder, 'saknas.md'), bytes(''), bytes('ny'))).toThrow(/ENOENT/);
  expect(readFileSync(path, 'utf8')).toBe('gammal');
  expect(readdirSync(folder)).toEqual(['a.md']);
});
