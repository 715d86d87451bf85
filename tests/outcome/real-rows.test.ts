import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import { rationalOf } from '../../src/outcome/rational.js';
import { rowName, rowsOf } from '../../src/outcome/rows.js';
import { judge } from '../../src/outcome/verdict.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { REAL } from '../support/cli.js';
import { outcomeOf } from './said.js';

const table = readFileSync(new URL('real-rows.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' | ') && !line.startsWith('#'));

it('types every row of the real plans, and judges each as it was judged by hand', () => {
  const project = openProject(openDirectory(REAL));
  const said = new Map(table.map((line) => [line.split(' | ').slice(0, 2).join(' '), line.split(' | ')[3]!]));
  const judged = ['habilitering-halsa', 'regionhalsan', 'sodra-alvsborgs-sjukhus'].flatMap((slug) => {
    const ref = project.commissions.find((each) => each.slug === slug)!;
    return rowsOf(compile(project, ref).commission!.plan!).map((row) => {
      const name = `${slug} ${rowName(row)}`;
      const { verdikt } = judge(row, outcomeOf(said.get(name) ?? ''), {
        idag: '2027-02-01',
        dag: '2026-12-31',
        tidigare: rationalOf(100),
      });
      return [slug, rowName(row), row.slag, said.get(name), verdikt].join(' | ');
    });
  });
  expect(judged.sort()).toEqual([...table].sort());
});
