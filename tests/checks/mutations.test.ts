import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { examine, prepareChecks } from '../../src/checking/examine.js';
import { openProject } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { LOCK_FILE } from '../../src/source/lock/lock-name.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { facts } from './mutations/facts.js';
import { figures } from './mutations/figures.js';
import type { Mutation } from './mutations/mutation.js';
import { words } from './mutations/words.js';

const ALL = [...figures, ...facts, ...words];

/** Needs commissions with locks: tests/lock. */
const TESTED_ELSEWHERE = ['decided-text', 'pdf-ua'];

const real = realFiles();

beforeAll(() => prepareChecks(openProject(memoryWorkspace(real))));

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
function examineFor(files: Record<string, string>, file: string, spelling: boolean): Diagnostic[] {
  const project = openProject(memoryWorkspace(files));
  const own = project.commissions.filter((each) => file.startsWith(each.file.replace('uppdrag.md', '')));
  const refs = own.length > 0 ? own : project.commissions;
  return examine(project, refs, { without: spelling ? [] : ['spelling'] }).diagnostics;
}

const untouched = new Map<string, Diagnostic[]>();

/** The same without any fault; asked for once. */
function before(file: string, spelling: boolean): Diagnostic[] {
  const folder = `${file.split('/').slice(0, 2).join('/')} ${spelling}`;
  const known = untouched.get(folder) ?? examineFor(real, file, spelling);
  untouched.set(folder, known);
  return known;
}

function mutated({ file, change: [from, to] }: Mutation): Record<string, string> {
  const text = real[file];
  if (text === undefined) throw new Error(`there is no ${file}`);
  expect(text.split(from), `“${from}” stands once in ${file}`).toHaveLength(2);
  return { ...real, [file]: text.replace(from, () => to) };
}

function lineOf(text: string, part: string): number {
  expect(text.split(part), `“${part}” stands once`).toHaveLength(2);
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** What makes two diagnostics the same although lines have moved. */
function key({ rule, place, message }: Diagnostic): string {
  return `${rule} ${place.file} ${message.sv.replace(/rad \d+/g, 'rad')}`;
}

/** The diagnostics that are said more often than before. */
function added(after: readonly Diagnostic[], earlier: readonly Diagnostic[]): Diagnostic[] {
  const count = (list: readonly Diagnostic[], wanted: string) =>
    list.filter((each) => key(each) === wanted).length;
  return after.filter((each) => count(after, key(each)) > count(earlier, key(each)));
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('there are at least forty, and every check finds one', async () => {
  const { checks } = await import('../../src/checks/rules.generated.js');
  expect(ALL.length).toBeGreaterThanOrEqual(40);
  const ids = checks.map(({ id }) => id).filter((id) => !TESTED_ELSEWHERE.includes(id));
  expect(ids.filter((id) => !ALL.some(({ rule }) => rule === id))).toEqual([]);
});

describe.each(ALL.map((mutation) => [mutation.rule, mutation.what, mutation] as const))(
  '%s',
  (rule, what, mutation) => {
    test(what, () => {
      const files = mutated(mutation);
      const spelling = rule === 'spelling';
      const found = added(examineFor(files, mutation.file, spelling), before(mutation.file, spelling));

      const file = mutation.at?.file ?? mutation.file;
      const [firstLine = ''] = mutation.change[1].split('\n');
      const line = lineOf(files[file] ?? '', mutation.at?.text ?? firstLine);
      const here = found.filter(
        ({ place, rule: by }) => by === rule && place.file === file && place.start.line === line,
      );
      const all = found.map(
        (each) => `${each.rule} ${each.place.file}:${each.place.start.line} ${each.message.sv}`,
      );
      expect(here.length, `at ${file}:${line}; said was:\n${all.join('\n')}`).toBeGreaterThan(0);
      expect(here.map(({ message }) => plain(message.sv)).join('\n')).toContain(mutation.says);

      const rules = [...new Set(found.map((each) => each.rule))].sort();
      expect(rules, all.join('\n')).toEqual([rule, ...(mutation.also ?? [])].sort());
    });
  },
);
