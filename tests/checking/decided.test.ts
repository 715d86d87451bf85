import { expect, test } from 'vitest';
import { checkCommissions } from '../../src/checking/check.js';
import type { Choose } from '../../src/model/commission-name.js';
import { apart, findings } from '../../src/model/finding.js';
import { jsonReport } from '../../src/report/json.js';
import { run } from '../support/in-process.js';
import { type Changes, realWorkspace } from '../support/locked.js';

/** What is said of the real commissions with changes: what can be mended now, and what is about decided text. */
async function said(changes: Changes = {}, only?: string) {
  const choose: Choose = (all) => (only === undefined ? all : all.filter(({ id }) => id === only));
  const { found } = await checkCommissions(realWorkspace(changes), choose, { without: ['spelling'] });
  const all = findings(found);
  const { open, decided } = apart(all);
  const places = (list: typeof all) =>
    list.map(({ rule, place }) => `${rule} ${place.file}:${place.start.line}`);
  return { all, open: places(open), decided: places(decided) };
}

const unchanged = said();

test('what only a revision may change is counted by itself', async () => {
  const { all, open, decided } = await unchanged;
  expect(open).toEqual([]);
  expect(decided.length).toBeGreaterThan(50);
  const { summary, diagnostics } = jsonReport(all, { language: 'sv', commissions: 4, toolVersion: '1' });
  expect(summary.decided.warnings + summary.decided.infos).toBe(decided.length);
  expect(diagnostics.filter((each) => each.decided)).toHaveLength(decided.length);
});

test('errors, the decision itself and marks for remaining work are never among it', async () => {
  const file = '2026/backefors/uppdrag.md';
  const more = '\n<!-- ATT GÖRA: mer -->\n\n::block{#saknas}\n';
  const { open } = await said({ [file]: (text) => text + more }, '2026/backefors');
  expect(open.map((each) => each.split(' ')[0])).toEqual(
    expect.arrayContaining(['unknown-block', 'unfinished']),
  );
});

test('a fault of a block is to be mended as soon as a draft has it', async () => {
  const [fault] = (await unchanged).all;
  const { decided, uses: _, commissions: __, ...open } = fault!;
  expect(decided).toBe(true);
  for (const both of [
    [fault!, open],
    [open, fault!],
  ])
    expect(findings(both.map((each) => ({ diagnostics: [each] }))).map((each) => each.decided)).toEqual([
      undefined,
    ]);
});

test('check shows it when it is asked to, and counts none of it as a warning too many', async () => {
  const names = ['check', 'backefors', '--no-spelling', '--max-warnings', '0'];
  const short = await run(names);
  expect(short.code).toBe(0);
  expect(short.stdout.replace(/\s+/g, ' ')).toMatch(
    /^\d+ varning\w* (och \d+ råd )?i beslutad text, som bara en revidering kan ändra: .* Visa dem: uppdrag check --decided ─+ 1 uppdrag läst: 0 fel, 0 varningar\. $/,
  );
  const long = await run([...names, '--decided']);
  expect(long.code).toBe(0);
  expect(long.stdout).toContain(' · uppdrag/2026/backefors/');
});
