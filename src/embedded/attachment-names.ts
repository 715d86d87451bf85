import { byCodePoint } from '../workspace/path.js';

/**
 * Names for files that travel in a PDF, by path: `2026_granefors_uppdrag.md`. One name without folders, because what
 * most programs do with a folder in the name of an attachment is to fail. Two paths never get the same name, also where
 * upper and lower case are the same; the same paths always get the same names.
 *
 * @param taken names that are in use already
 */
export function attachmentNames(paths: readonly string[], taken: readonly string[]): Map<string, string> {
  const used = new Set(taken.map(folded));
  const names = new Map<string, string>();
  for (const path of [...paths].sort(byCodePoint)) {
    const name = flat(path);
    let free = name;
    for (let count = 2; used.has(folded(free)); count += 1) free = numbered(name, count);
    used.add(folded(free));
    names.set(path, free);
  }
  return names;
}

/** A name without characters that have a meaning to file systems or terminals. */
function flat(path: string): string {
  return path.normalize('NFC').replace(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_');
}

function folded(name: string): string {
  return name.toLowerCase();
}

/** `a (2).md` for `a.md`. */
function numbered(name: string, count: number): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/u.exec(name) ?? [];
  return `${stem} (${count})${ending}`;
}
