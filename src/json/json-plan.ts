import type { CompiledPlan, Goal, Indicator, Occasion, Target, Unit } from '../model/plan.js';
import { GOAL_COLUMNS, type GoalColumn, type WordColumn } from '../model/plan-columns.js';
import { type JsonNote, jsonNotes, jsonText } from './json-tables.js';

/** The follow-up plan as data: `#/$defs/plan` in `schema/kompilerat.schema.json`. */
export interface JsonPlan {
  fil: string;
  titel: string;
  nummer?: number;
  ankare?: string;
  sida?: number;
  områden: JsonArea[];
  noter: JsonNote[];
}

/** An area with its units. */
export interface JsonArea {
  id: string;
  namn: string;
  enheter: JsonUnit[];
}

/** A unit, or several that share their indicators; no name when the area is not divided. */
export interface JsonUnit {
  id: string;
  namn: string[];
  noter: string[];
  indikatorer: JsonIndicator[];
}

/** An indicator. */
export interface JsonIndicator {
  id: string;
  ankare: string;
  sida?: number;
  text: string;
  punkter: string[];
  /** True when it is described in words and has no target by design. */
  redovisning: boolean;
  hänvisning?: string;
  mål: JsonGoal[];
  noter: string[];
}

/** A parsed target; `uttalad` means that the operator was written by the editor. */
export type JsonTarget =
  | Exclude<Target, { slag: 'tal' }>
  | (Omit<Extract<Target, { slag: 'tal' }>, 'explicit'> & { uttalad: boolean });

/** A target with its source. */
export interface JsonGoal extends Partial<Record<WordColumn, string>> {
  målvärde?: JsonTarget;
  tillfällen: Occasion[];
  tillfällenText: string;
}

type PageOf = (anchor?: string) => number | undefined;

/** @param page the page an anchor is on, when it was printed */
export function jsonPlan(plan: CompiledPlan, page: PageOf): JsonPlan {
  const sida = page(plan.anchor);
  return {
    fil: plan.file,
    titel: plan.titel,
    ...(plan.number !== undefined && { nummer: plan.number }),
    ...(plan.anchor !== undefined && { ankare: plan.anchor }),
    ...(sida !== undefined && { sida }),
    områden: plan.områden.map(({ id, namn, enheter }) => ({
      id,
      namn,
      enheter: enheter.map((unit) => jsonUnit(unit, page)),
    })),
    noter: jsonNotes(plan.noter),
  };
}

function jsonUnit({ id, namn, noter, indikatorer }: Unit, page: PageOf): JsonUnit {
  return { id, namn, noter, indikatorer: indikatorer.map((indicator) => jsonIndicator(indicator, page)) };
}

function jsonIndicator(indicator: Indicator, page: PageOf): JsonIndicator {
  const { id, anchor, plain, punkter, redovisning, hänvisning, mål, noter } = indicator;
  const sida = page(anchor);
  return {
    id,
    ankare: anchor,
    ...(sida !== undefined && { sida }),
    text: plain,
    punkter: punkter.map(jsonText),
    redovisning,
    ...(hänvisning !== undefined && { hänvisning }),
    mål: mål.map(jsonGoal),
    noter,
  };
}

function jsonGoal(goal: Goal): JsonGoal {
  const { tillfällen, tillfällenText } = goal;
  const fields = GOAL_COLUMNS.map(({ key }) => fieldsOf(goal, key));
  return Object.assign({}, ...fields, { tillfällen, tillfällenText });
}

function fieldsOf(goal: Goal, column: GoalColumn): Partial<JsonGoal> {
  if (column === 'tillfällen') return {};
  if (column === 'målvärde') return goal.målvärde ? { målvärde: jsonTarget(goal.målvärde) } : {};
  return goal[column] === undefined ? {} : { [column]: goal[column] };
}

function jsonTarget(target: Target): JsonTarget {
  if (target.slag !== 'tal') return target;
  const { explicit, ...rest } = target;
  return { ...rest, uttalad: explicit };
}
