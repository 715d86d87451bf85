import type { CommissionRef, Project } from '../compile/project.js';
import type { MarkedEdit } from '../edit/marked-edit.js';
import type { Commission } from '../model/commission.js';
import { type JudgedRow, judgeAt } from '../outcome/judged.js';
import { loadOutcomes } from '../outcome/load.js';
import { occasionsOf } from '../outcome/occasions.js';
import { rowName } from '../outcome/rows.js';
import { Series } from '../outcome/series.js';

/**
 * Puts the last outcome of each row, its verdict and the actions that are not finished above its target in next year's
 * plan, so that target, outcome and proposal stand side by side where the new target is written.
 */
export function rollOutcomes(
  edit: MarkedEdit,
  { workspace }: Project,
  ref: CommissionRef,
  commission: Commission,
): void {
  const files = loadOutcomes(workspace, ref, () => {});
  const series = new Series([{ commission, files }]);
  const last = new Map<string, { key: string; judged: JudgedRow }>();
  for (const at of occasionsOf(commission)) {
    const said = files.find(({ key }) => key === at.key)?.yaml.value.utfall;
    if (!said) continue;
    for (const judged of judgeAt(commission, at, said, series, at.dag))
      if (judged.outcome) last.set(rowName(judged.row), { key: at.key, judged });
  }
  for (const { key, judged } of last.values()) {
    const { goal, indicator, part } = judged.row;
    const { offset } = (goal.targetPlace ?? goal.place ?? indicator.place).start;
    if (offset !== undefined) edit.mark(offset, wordsOf(judged, key, part));
  }
}

function wordsOf({ outcome, judgement }: JudgedRow, key: string, part: string | undefined): string {
  const who = part === undefined ? '' : ` ${part}`;
  const shown = judgement.visat === undefined ? '' : `${judgement.visat}, `;
  const open = (outcome?.åtgärder ?? [])
    .filter(({ klar }) => klar === undefined)
    .map(({ vad, vem, när }) => `${vad} (${vem}, ${när})`);
  const actions = open.length === 0 ? '' : `; inte klart: ${open.join('; ')}`;
  return `utfall ${key}${who}: ${shown}${judgement.verdikt}${actions}`.replace(/\s+/g, ' ');
}
