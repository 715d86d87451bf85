import { expect, it } from 'vitest';
import { changedWorkspace } from '../../src/workspace/changed.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { overlaid } from '../../src/workspace/overlay.js';
import { readOnce } from '../../src/workspace/read-once.js';
import type { Workspace } from '../../src/workspace/workspace.js';

const bytes = new Uint8Array([1]);
const known: Workspace = {
  ...memoryWorkspace({ a: 'x' }),
  earlier: () => ({ bytes }),
  committed: () => ({ bytes }),
};

it('is passed on by every workspace that takes the place of another', () => {
  const all = [readOnce(known), overlaid(known, new Map()), changedWorkspace(known, new Map())];
  for (const workspace of all) {
    expect(workspace.committed?.('a')).toEqual({ bytes });
    expect(workspace.earlier?.('a', '0')).toEqual({ bytes });
  }
});
