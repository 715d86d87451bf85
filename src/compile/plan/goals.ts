import { formatNumber } from '../../format/number.js';
import { typesetWords, type Units } from '../../format/words.js';
import type { Report } from '../../model/diagnostic.js';
import type { Goal } from '../../model/plan.js';
import { GOAL_COLUMNS, type GoalColumn, type WordColumn } from '../../model/plan-columns.js';
import type { PlanIndikator, PlanMal, Uppfoljningsplan } from '../../model/sources.js';
import type { YamlPath, YamlSource } from '../../source/yaml.js';
import { isPlainNumber, reportNumberForm } from '../number-form.js';
import type { Occasions } from './occasions.js';
import { parseTarget } from './target.js';

/** The keys of a single target, which cannot be combined with a list of targets. */
const OF_ONE_TARGET = GOAL_COLUMNS.filter(({ shared }) => !shared).map(({ key }) => key);

/** The words of the plan that its targets are read with. */
export interface GoalContext {
  occasions: Occasions;
  units: Units;
  report: Report;
}

/**
 * The targets of the indicator at a path. One that is given in a list of several (`mål`) and says nothing of its
 * reporter or occasions has those of the indicator.
 */
export function readGoals(
  yaml: YamlSource<Uppfoljningsplan>,
  indicator: PlanIndikator,
  path: YamlPath,
  context: GoalContext,
): Goal[] {
  const { occasions, report } = context;
  occasions.use(indicator.tillfällen ?? [], [...path, 'tillfällen']);
  if (!indicator.mål) {
    checkNumberForms(indicator, yaml, path, report);
    const goal = { ...readGoal(indicator, undefined, context), ...placesOf(yaml, indicator, path) };
    if (indicator.redovisning) checkNarrative(goal, report);
    return [goal];
  }
  for (const key of OF_ONE_TARGET.filter((each) => indicator[each] !== undefined)) {
    reportTwoWays(key, yaml, path, report);
  }
  return indicator.mål.map((each, index) => {
    const at = [...path, 'mål', index];
    checkNumberForms(each, yaml, at, report);
    occasions.use(each.tillfällen ?? [], [...at, 'tillfällen']);
    const goal = { ...readGoal(each, indicator, context), ...placesOf(yaml, each, at) };
    if (indicator.redovisning) checkNarrative(goal, report);
    return goal;
  });
}

/** Reports numbers that would be printed otherwise than they are written: `0.90` as 0,9. */
function checkNumberForms(
  goal: Partial<PlanMal>,
  yaml: YamlSource<Uppfoljningsplan>,
  path: YamlPath,
  report: Report,
): void {
  for (const { key } of GOAL_COLUMNS) {
    const value = key === 'tillfällen' ? undefined : goal[key];
    const written = typeof value === 'number' ? yaml.written([...path, key]) : undefined;
    if (written === undefined || isPlainNumber(written)) continue;
    reportNumberForm(written, formatNumber(value as unknown as number), yaml.place([...path, key]), report);
  }
}

function placesOf(
  yaml: YamlSource<Uppfoljningsplan>,
  { målvärde }: Partial<PlanMal>,
  path: YamlPath,
): Pick<Goal, 'place' | 'targetPlace'> {
  return {
    place: yaml.place(path),
    ...(målvärde !== undefined && { targetPlace: yaml.place([...path, 'målvärde']) }),
  };
}

function readGoal(
  own: Partial<PlanMal>,
  shared: PlanIndikator | undefined,
  { occasions, units }: GoalContext,
): Omit<Goal, 'place' | 'targetPlace'> {
  const { målvärde } = own;
  const ownOccasions = own.tillfällen !== undefined || own['tillfällen-text'] !== undefined;
  const { tillfällen = [], 'tillfällen-text': words } = ownOccasions ? own : (shared ?? own);
  const bättre = own.bättre ?? shared?.bättre;
  const marginal = own.marginal ?? shared?.marginal;
  return {
    ...(målvärde !== undefined && { målvärde: parseTarget(målvärde, units) }),
    ...readWords(own, shared, units),
    ...(bättre !== undefined && { bättre }),
    ...(marginal !== undefined && { marginal }),
    tillfällen,
    tillfällenText: words === undefined ? occasions.print(tillfällen) : typesetWords(words, units),
  };
}

/** The columns of words, each from the target itself or, where that may be, from its indicator. */
function readWords(
  own: Partial<PlanMal>,
  indicator: PlanIndikator | undefined,
  units: Units,
): Partial<Record<WordColumn, string>> {
  const words: Partial<Record<WordColumn, string>> = {};
  for (const { key, shared } of GOAL_COLUMNS) {
    if (key === 'målvärde' || key === 'tillfällen') continue;
    const written: string | number | undefined = own[key] ?? (shared ? indicator?.[key] : undefined);
    if (written === undefined) continue;
    words[key] = typeof written === 'number' ? formatNumber(written) : typesetWords(written, units);
  }
  return words;
}

function reportTwoWays(
  key: GoalColumn,
  yaml: YamlSource<Uppfoljningsplan>,
  path: YamlPath,
  report: Report,
): void {
  const line = yaml.place([...path, 'mål'], 'key').start.line;
  report({
    rule: 'plan-goals',
    severity: 'error',
    place: yaml.place([...path, key], 'key'),
    message: {
      sv: `Indikatorn har både ${key} och mål (rad ${line}).`,
      en: `The indicator has both ${key} and mål (line ${line}).`,
    },
    hint: {
      sv: `Flytta ${key} in i listan mål, eller skriv målvärde och källa utan lista.`,
      en: `Move ${key} into the list mål, or write målvärde and källa without a list.`,
    },
  });
}

/** A narrative indicator has no number to reach. */
function checkNarrative(goal: Goal, report: Report): void {
  const { målvärde } = goal;
  if (målvärde?.slag !== 'tal' && målvärde?.slag !== 'flera') return;
  report({
    rule: 'narrative-target',
    severity: 'error',
    place: goal.targetPlace ?? goal.place,
    message: {
      sv: `Indikatorn är en redovisning men har målvärdet ${målvärde.text}.`,
      en: `The indicator is narrative (redovisning) but has the target ${målvärde.text}.`,
    },
    hint: {
      sv: 'Ta bort redovisning om målvärdet gäller, annars målvärdet.',
      en: 'Remove redovisning when the target holds, otherwise the target.',
    },
  });
}
