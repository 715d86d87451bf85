import { posix } from 'node:path';
import type { ReadProblem } from './workspace.js';

/**
 * A workspace path with `.` and `..` resolved, or why it is none: `outside` when it is absolute or leads above the
 * root, `missing` when it is empty or goes through a hidden folder, which are not part of a workspace.
 */
export function workspacePath(
  file: string,
): { path: string; problem?: never } | { path?: never; problem: ReadProblem } {
  if (file.startsWith('/') || /^[A-Za-z]:[\\/]/.test(file)) return { problem: 'outside' };
  const path = posix.normalize(file);
  if (path === '..' || path.startsWith('../')) return { problem: 'outside' };
  if (file === '' || file.includes('\0') || path.split('/').some(isHidden)) return { problem: 'missing' };
  return { path };
}

/** Whether a file or folder with this name is left out of a workspace. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Orders text by code points, which is the order of its bytes in UTF-8: the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
