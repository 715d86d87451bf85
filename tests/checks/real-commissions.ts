import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { examine } from '../../src/checking/examine.js';
import { openProject } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { LOCK_FILE } from '../../src/source/lock/lock-name.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

/** The files of the real commissions, without their locks. */
export const real: Readonly<Record<string, string>> = realFiles();

function realFiles(): Record<string, string> {
  const workspace = openDirectory(fileURLToPath(new URL('../../uppdrag', import.meta.url)));
  const decoder = new TextDecoder();
  // Locks would find every fault that is planted, whatever it is.
  const files = workspace.files().filter((file) => !file.endsWith(LOCK_FILE));
  return Object.fromEntries(
    files.map((file) => {
      const { bytes, problem } = workspace.read(file);
      if (problem !== undefined) throw new Error(`${file}: ${problem}`);
      return [file, decoder.decode(bytes)];
    }),
  );
}

/**
 * Everything that is said about the commissions that a file belongs to; about all of them for a shared file. The spelling
 * check, which takes longest, runs only where it is wanted.
 */
export function examineFor(files: Record<string, string>, file: string, spelling: boolean): Diagnostic[] {
  const project = openProject(memoryWorkspace(files));
  const own = project.commissions.filter((each) => file.startsWith(each.file.replace('uppdrag.md', '')));
  const refs = own.length > 0 ? own : project.commissions;
  return examine(project, refs, { without: spelling ? [] : ['spelling'] }).diagnostics;
}

const untouched = new Map<string, Diagnostic[]>();

/** The same without any fault; asked for once. */
export function before(file: string, spelling: boolean): Diagnostic[] {
  const folder = `${file.split('/').slice(0, 2).join('/')} ${spelling}`;
  const known = untouched.get(folder) ?? examineFor(real, file, spelling);
  untouched.set(folder, known);
  return known;
}

/** The files with one text of a file replaced; it has to stand there once. */
export function replaced(
  files: Readonly<Record<string, string>>,
  file: string,
  from: string,
  to: string,
): Record<string, string> {
  const text = files[file];
  if (text === undefined) throw new Error(`there is no ${file}`);
  expect(text.split(from), `“${from}” stands once in ${file}`).toHaveLength(2);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** The number of the line that a part of a text begins on. */
export function lineOf(text: string, part: string): number {
  expect(text.split(part), `“${part}” stands once`).toHaveLength(2);
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** What makes two diagnostics the same although lines have moved. */
function key({ rule, place, message }: Diagnostic): string {
  return `${rule} ${place.file} ${message.sv.replace(/rad \d+/g, 'rad')}`;
}

/** The diagnostics that are said more often than before. */
export function added(after: readonly Diagnostic[], earlier: readonly Diagnostic[]): Diagnostic[] {
  const count = (list: readonly Diagnostic[], wanted: string) =>
    list.filter((each) => key(each) === wanted).length;
  return after.filter((each) => count(after, key(each)) > count(earlier, key(each)));
}

/** With ordinary spaces for no-break ones. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');
