import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commentFaults, faultsBelow } from './support/comments.js';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the comments', () => {
  it('name the thing or say what it does: none begins with a question or lacks, none is an image or too long', () => {
    const folders = ['src', 'scripts', 'bench', 'conformance', 'tests/support'];
    expect(faultsBelow(root, folders)).toEqual([]);
  });

  it.each([
    ['export const a = 1;', 'no doc comment'],
    ['/** What it is. */\nconst a = 1;', 'opening'],
    ['/**\n * How many there are.\n */', 'opening'],
    ['  // Where it goes.', 'opening'],
    ['/**\n * Text.\n *\n * Lies about in memory.\n */', 'metaphor'],
    [`// ${'a '.repeat(60)}`, 'too long'],
  ])('are refused: %j', (text, fault) => {
    expect(commentFaults(text, 'a.ts')).toEqual([expect.objectContaining({ fault })]);
  });

  it('may go on with such a word, and stand once for all overloads', () => {
    const text = `// Text that says\n// What it is.\n/** Makes a. */
export function a(b: string): string;\nexport function a(b: number): number;\n`;
    expect(commentFaults(text, 'a.ts')).toEqual([]);
  });
});
