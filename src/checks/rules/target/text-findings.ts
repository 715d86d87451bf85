import { formatQuantity } from '../../../format/number.js';
import { fetchedFigure } from '../../../passages/figures.js';
import { yamlPlace } from '../../../passages/yaml-in.js';
import type { CheckContext } from '../../check.js';
import { within } from '../../within.js';
import { limitsNamed, oppositeLabel } from './limits.js';
import type { PlannedTarget, StatedTarget } from './stated-targets.js';

/** `Högst` in the text before a figure that its table calls the least. */
export function checkLabel(stated: StatedTarget, context: CheckContext): void {
  const { passage, start, end, operator, value, unit } = stated;
  const figure = fetchedFigure(passage, start, start + 1, context.commission, context.source);
  const label = figure && oppositeLabel(context.commission.tables, figure, operator);
  if (label === undefined) return;
  const words = { '≥': ['minst', 'at least'], '≤': ['högst', 'at most'] }[operator];
  const shown = formatQuantity(value, unit);
  context.report({
    place: passage.at(start, end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${words[0]} ${shown}, men tabellen ${figure?.table} kallar talet ”${label}”.`,
      en: `The text says ${words[1]} ${shown}, but the table ${figure?.table} calls the figure “${label}”.`,
    },
    hint: {
      sv: 'Rätta ordet i texten eller i tabellen.',
      en: 'Correct the word in the text or in the table.',
    },
  });
}

/** A column whose heading or pattern says `inom 8 minuter`, under a heading where the text says another time. */
export function checkPatterns(context: CheckContext): void {
  for (const { table, column, words, said } of limitsNamed(context)) {
    context.report({
      place: within(context, yamlPlace(context, table.file, ['kolumner', column]), words),
      message: {
        sv: `Tabellen säger ”${words}”, men texten vid den säger ”${said}”.`,
        en: `The table says “${words}”, but the text beside it says “${said}”.`,
      },
      hint: {
        sv: 'Rätta den ena, eller skriv ut skillnaden.',
        en: 'Correct one, or spell out the difference.',
      },
    });
  }
}

/** Reports a target that the text states otherwise than the plan. */
export function comparePlanned(
  stated: StatedTarget,
  { target, goal, indicator }: PlannedTarget,
  { report }: CheckContext,
): void {
  const opposite = target.explicit && (stated.operator === '≥' ? /[<≤]/ : /[>≥]/).test(target.operator);
  if (stated.value === target.värde && !opposite) return;
  const { file, start } = goal.targetPlace ?? goal.place;
  const shown = formatQuantity(stated.value, stated.unit);
  const [sv, en] = stated.operator === '≥' ? ['minst', 'at least'] : ['högst', 'at most'];
  report({
    place: stated.passage.at(stated.start, stated.end),
    origin: stated.passage.origin,
    message: {
      sv: `Texten säger ${sv} ${shown}, men planens mål för ”${indicator.plain}” är ${target.text}.`,
      en: `The text says ${en} ${shown}, but the plan’s target for “${indicator.plain}” is ${target.text}.`,
    },
    hint: {
      sv: `Planens målvärde står i ${file}, rad ${start.line}. Rätta det ena, eller skriv ut skillnaden.`,
      en: `The plan’s target is in ${file}, line ${start.line}. Correct one, or spell out the difference.`,
    },
  });
}
