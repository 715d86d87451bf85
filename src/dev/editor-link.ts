import { join, sep } from 'node:path';
import type { SourcePlace } from './source-marks.js';

/**
 * An address that opens a file at a place in the editor:
 * https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
 */
export function editorLink(root: string, { file, line, column }: SourcePlace): string {
  const path = join(root, file).split(sep).join('/');
  const encoded = path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
  return `vscode://file${encoded.startsWith('/') ? '' : '/'}${encoded}:${line}:${column}`;
}

/** The same place as text, absolute: editors and terminals understand it. */
export function editorPath(root: string, { file, line, column }: SourcePlace): string {
  return `${join(root, file)}:${line}:${column}`;
}
