import { expect, test } from 'vitest';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { MAX_FILE_BYTES } from '../../src/workspace/workspace.js';

const workspace = memoryWorkspace({
  'b.md': 'Ö',
  'a/b.md': Uint8Array.of(1, 2),
  '.git/config': 'x',
  '../utanfor.md': 'x',
  'stor.md': new Uint8Array(MAX_FILE_BYTES + 1),
  __proto__: null as never,
});

test('lists files as a folder would', () => {
  expect(workspace.files()).toEqual(['a/b.md', 'b.md', 'stor.md']);
});

test('reads text as UTF-8, and bytes as they are', () => {
  expect(workspace.read('b.md').bytes).toEqual(Uint8Array.of(0xc3, 0x96));
  expect(workspace.read('./a/../a/b.md').bytes).toEqual(Uint8Array.of(1, 2));
});

test('has the same problems as a folder', () => {
  expect(workspace.read('c.md')).toEqual({ problem: 'missing' });
  expect(workspace.read('a')).toEqual({ problem: 'unreadable' });
  expect(workspace.read('.git/config')).toEqual({ problem: 'missing' });
  expect(workspace.read('../utanfor.md')).toEqual({ problem: 'outside' });
  expect(workspace.read('/b.md')).toEqual({ problem: 'outside' });
  expect(workspace.read('stor.md')).toEqual({ problem: 'too-large' });
  expect(workspace.read('__proto__')).toEqual({ problem: 'missing' });
});
