import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceTogether } from '../../src/files/replace-together.js';
import { filesBelow, temporaryFolder, write } from '../support/workspace.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('files are written together, new ones and old ones, with their permissions', () => {
  const folder = temporaryFolder();
  write(folder, { 'a.md': 'gammal' });
  chmodSync(join(folder, 'a.md'), 0o640);
  const changes = [
    { path: join(folder, 'a.md'), before: bytes('gammal'), after: bytes('ny') },
    { path: join(folder, 'b.yaml'), after: bytes('lås') },
  ];
  expect(replaceTogether(changes)).toBeUndefined();
  expect(filesBelow(folder)).toEqual(['a.md', 'b.yaml']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('ny');
  expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
});

test('nothing is written when one of them holds something else by now', () => {
  const folder = temporaryFolder();
  write(folder, { 'a.md': 'gammal', 'b.md': 'ändrad' });
  const change = (name: string) => ({
    path: join(folder, name),
    before: bytes('gammal'),
    after: bytes('ny'),
  });
  expect(replaceTogether([change('a.md'), change('b.md')])).toBe(join(folder, 'b.md'));
  expect(replaceTogether([change('a.md'), { path: join(folder, 'b.md'), after: bytes('ny') }])).toBe(
    join(folder, 'b.md'),
  );
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('gammal');
  expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
});

test('when the last cannot take its place the first is put back', () => {
  const folder = temporaryFolder();
  write(folder, { 'a.md': 'gammal' });
  const first = { path: join(folder, 'a.md'), before: bytes('gammal'), after: bytes('ny') };
  const nowhere = { path: join(folder, 'saknas', 'b.yaml'), after: bytes('lås') };
  expect(() => replaceTogether([first, nowhere])).toThrow(/ENOENT/);
  // What ends with a slash can be written beside its place, but no file can be called so.
  const slash = { path: `${join(folder, 'c.yaml')}/`, after: bytes('lås') };
  expect(() => replaceTogether([first, slash])).toThrow();
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('gammal');
  expect(readdirSync(folder)).toEqual(['a.md']);
});
