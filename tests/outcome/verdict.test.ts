import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseTarget } from '../../src/compile/plan/target.js';
import type { Area, Better, CompiledPlan, Goal, Indicator, Unit } from '../../src/model/plan.js';
import { rationalOf } from '../../src/outcome/rational.js';
import { rowsOf } from '../../src/outcome/rows.js';
import { judge } from '../../src/outcome/verdict.js';
import { outcomeOf } from './said.js';

const TABLE = new URL('verdicts.txt', import.meta.url);
const place = { file: 'uppfoljning.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** `högre 5`: the direction and the margin of a case. */
function settings(text: string): Pick<Goal, 'bättre' | 'marginal'> {
  const [better, margin] = text.split(' ');
  return {
    ...(better && better !== '-' && { bättre: better as Better }),
    ...(margin && { marginal: Number(margin) }),
  };
}

/** An indicator of one target, as a plan has it. */
function planOf(target: string, goal: Pick<Goal, 'bättre' | 'marginal'>): CompiledPlan {
  const narrative = target === 'redovisning';
  const indicator: Indicator = {
    id: 'a',
    anchor: 'a',
    text: [],
    plain: 'Mått',
    punkter: [],
    redovisning: narrative,
    mål: [
      {
        ...(!narrative && target !== '-' && { målvärde: parseTarget(target) }),
        ...goal,
        tillfällen: ['T2'],
        tillfällenText: 'T2',
        place,
      },
    ],
    noter: [],
    place,
    ...(target === '→' && { hänvisning: 'b' }),
  };
  const unit: Unit = { id: 'u', anchor: 'u', namn: [], noter: [], indikatorer: [indicator], place };
  const area: Area = { id: 'o', anchor: 'o', namn: 'Område', enheter: [unit], place };
  return { områden: [area] } as unknown as CompiledPlan;
}

const cases = readFileSync(TABLE, 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('judges every case of the table as it was judged by hand', () => {
  const wrong = cases.flatMap(([target = '', chosen = '', said = '', when = '', verdict, visat = '']) => {
    const [day = '', before] = when.split(' efter ');
    const row = rowsOf(planOf(target, settings(chosen)))[0]!;
    const judged = judge(row, outcomeOf(said), {
      idag: day === '' ? '2026-10-01' : day,
      dag: '2026-08-31',
      ...(before && { tidigare: rationalOf(Number(before)) }),
    });
    const shown = (judged.visat ?? '').replaceAll('\u00a0', ' ');
    return judged.verdikt === verdict && shown === visat
      ? []
      : [
          `${target} | ${chosen} | ${said} | ${when}: ${judged.verdikt} | ${shown}, not ${verdict} | ${visat}`,
        ];
  });
  expect(wrong).toEqual([]);
  expect(cases.length).toBeGreaterThan(150);
});
