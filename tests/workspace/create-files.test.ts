import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFiles } from '../../src/files/create-files.js';
import { filesBelow, temporaryFolder, write } from '../support/workspace.js';

const bytes = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)]));

it('makes files and the folders they lie in', () => {
  const folder = join(temporaryFolder(), 'ny', 'mapp');
  expect(createFiles(folder, bytes({ 'a.txt': 'a', 'b/c/d.txt': 'å' }))).toBeUndefined();
  expect(filesBelow(folder)).toEqual(['a.txt', 'b/c/d.txt']);
  expect(readFileSync(join(folder, 'b/c/d.txt'), 'utf8')).toBe('å');
});

it('writes nothing when one of them exists, and says which', () => {
  const folder = temporaryFolder();
  write(folder, { 'b/gammal.txt': 'kvar' });
  const taken = createFiles(folder, bytes({ 'a/ny.txt': 'ny', 'b/gammal.txt': 'ny' }));
  expect(taken).toBe(join(folder, 'b/gammal.txt'));
  expect(filesBelow(folder)).toEqual(['b/gammal.txt']);
  expect(readFileSync(join(folder, 'b/gammal.txt'), 'utf8')).toBe('kvar');
});

it('leaves neither files nor folders when one cannot be written', () => {
  const folder = temporaryFolder();
  const files = bytes({ 'a/ett.txt': '1', 'b/två.txt': '2', [`c/${'x'.repeat(300)}`]: '3' });
  expect(() => createFiles(join(folder, 'ny'), files)).toThrow(/ENAMETOOLONG/);
  write(folder, { 'd/e': 'en fil' });
  expect(() => createFiles(folder, bytes({ 'a/ett.txt': '1', 'd/e/f.txt': '2' }))).toThrow(/ENOTDIR|EEXIST/);
  expect(filesBelow(folder)).toEqual(['d/e']);
});
