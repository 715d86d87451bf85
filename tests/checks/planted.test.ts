import { beforeAll, describe, expect, test } from 'vitest';
import { prepareChecks } from '../../src/checking/examine.js';
import { openProject } from '../../src/compile/project.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { ALL, KINDS } from './planted/all.js';
import type { Fault } from './planted/fault.js';
import { added, before, examineFor, lineOf, plain, real, replaced } from './real-commissions.js';

beforeAll(() => prepareChecks(openProject(memoryWorkspace(real))));

function planted({ file, change, with: others = {} }: Fault): Record<string, string> {
  let files = { ...real, ...others };
  for (const [from, to] of change) files = replaced(files, file, from, to);
  return files;
}

/** What the rule says of the fault at its line, and everything new that is said, for a failing test. */
function found(fault: Fault): { here: string[]; all: string[] } {
  const files = planted(fault);
  const news = added(examineFor(files, fault.file, false), before(fault.file, false));
  const file = fault.in ?? fault.file;
  const line =
    lineOf(files[file] ?? '', fault.at ?? fault.change[0]![1].split('\n')[0]!) + (fault.below ?? 0);
  const here = news
    .filter(({ place, rule }) => rule === fault.rule && place.file === file && place.start.line === line)
    .map(({ message }) => plain(message.sv))
    .filter((message) => message.includes(fault.says ?? ''));
  const all = news.map(
    (each) => `${each.rule} ${each.place.file}:${each.place.start.line} ${each.message.sv}`,
  );
  return { here, all };
}

test('there are at least sixty, and few are missed', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(60);
  expect(ALL.filter(({ missed }) => missed).length).toBeLessThanOrEqual(ALL.length / 20);
});

describe.each(Object.entries(KINDS))('%s', (_, faults) => {
  test.each(faults.map((fault) => [fault.what, fault] as const))('%s', (_, fault) => {
    const { here, all } = found(fault);
    if (fault.missed) expect(here, 'it is found now: say so').toEqual([]);
    else expect(here.length, `${fault.rule}; said was:\n${all.join('\n')}`).toBeGreaterThan(0);
  });
});
