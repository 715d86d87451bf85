import { beforeAll, describe, expect, test } from 'vitest';
import { prepareChecks } from '../../src/checking/examine.js';
import { openProject } from '../../src/compile/project.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { facts } from './mutations/facts.js';
import { figures } from './mutations/figures.js';
import { words } from './mutations/words.js';
import { ALL as PLANTED } from './planted/all.js';
import { added, before, examineFor, lineOf, plain, real, replaced } from './real-commissions.js';

const ALL = [...figures, ...facts, ...words];

/**
 * Need commissions with locks (tests/lock), pages, kinds of documents of a region's own (tests/region), or pictures,
 * which the real commissions have none of (the check's own examples).
 */
const TESTED_ELSEWHERE = ['decided-text', 'pdf-ua', 'kind-complete', 'picture-of-text'];

beforeAll(() => prepareChecks(openProject(memoryWorkspace(real))));

test('there are at least forty, and every check finds one', async () => {
  const { checks } = await import('../../src/checks/rules.generated.js');
  expect(ALL.length).toBeGreaterThanOrEqual(40);
  const ids = checks.map(({ id }) => id).filter((id) => !TESTED_ELSEWHERE.includes(id));
  expect(ids.filter((id) => ![...ALL, ...PLANTED].some(({ rule }) => rule === id))).toEqual([]);
});

describe.each(ALL.map((mutation) => [mutation.rule, mutation.what, mutation] as const))(
  '%s',
  (rule, what, mutation) => {
    test(what, () => {
      const files = replaced(real, mutation.file, ...mutation.change);
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
