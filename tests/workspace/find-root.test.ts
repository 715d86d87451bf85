import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRoot } from '../../src/workspace/find-root.js';

let base: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'uppdrag-find-root-'));
  mkdirSync(join(base, 'projekt', 'uppdrag', '2026', 'sas'), { recursive: true });
  mkdirSync(join(base, 'projekt', 'src', 'cli'), { recursive: true });
  mkdirSync(join(base, 'tom', 'uppdrag.yaml'), { recursive: true });
  writeFileSync(join(base, 'projekt', 'uppdrag', 'uppdrag.yaml'), '');
  writeFileSync(join(base, 'projekt', 'uppdrag', '2026', 'sas', 'uppdrag.md'), '');
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

test.each([
  'projekt',
  'projekt/src/cli',
  'projekt/uppdrag',
  'projekt/uppdrag/2026/sas',
  'projekt/uppdrag/2026/sas/uppdrag.md',
  'projekt/uppdrag/2026/finns-inte',
])('finds the workspace from %s', (from) => {
  expect(findRoot(join(base, from))).toBe(join(base, 'projekt', 'uppdrag'));
});

test('is undefined when no folder above has a workspace; a folder called uppdrag.yaml makes none', () => {
  expect(findRoot(join(base, 'tom'))).toBeUndefined();
});
