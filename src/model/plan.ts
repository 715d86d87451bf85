import type { PhrasingContent } from 'mdast';
import type { Place } from './place.js';
import type { GoalColumn, PlanColumn, PlanHead, WordColumn } from './plan-columns.js';
import type { ReportingOccasion } from './region.js';
import type { TableNote } from './table.js';

/** The name of an occasion of reporting, `T2`, independent of how a document prints it; or an ISO date. */
export type Occasion = string;

/**
 * A target as understood from the editor's words. `text` is always what is printed.
 * `tal`: a number with operator (`=` when none is said), unit and the words that qualify it.
 * `flera`: one number per named party (`Norr: 140, Söder: 16`). `ja-nej`: yes or no. `riktning`: should rise or fall.
 * `saknas`: openly said to be missing. `ord`: anything else.
 */
export type Target =
  | {
      slag: 'tal';
      text: string;
      operator: '=' | '<' | '≤' | '>' | '≥';
      explicit: boolean;
      värde: number;
      enhet?: string;
      villkor?: string;
    }
  | { slag: 'flera'; text: string; delar: { part: string; värde: number }[] }
  | { slag: 'ja-nej'; text: string; värde: boolean }
  | { slag: 'riktning'; text: string; riktning: 'öka' | 'minska' }
  | { slag: 'saknas'; text: string }
  | { slag: 'ord'; text: string };

/** Direction in which an outcome is better: higher, lower, just the target, or followed without judgement. */
export type Better = 'högre' | 'lägre' | 'lika' | 'neutral';

/** One target with its source; an indicator usually has one. */
export interface Goal extends Partial<Record<WordColumn, string>> {
  målvärde?: Target;
  tillfällen: Occasion[];
  /** As printed in this document: `T2, ÅR` or `Delår augusti, helår`. */
  tillfällenText: string;
  /** The better direction, where the target does not say it. Not printed. */
  bättre?: Better;
  /** Distance from the target within which an outcome is near it, in the unit of the target. Not printed. */
  marginal?: number;
  place: Place;
  /** Place of the target; absent when there is none. */
  targetPlace?: Place;
}

/** Printed text of a target in a column; empty where there is none. */
export function goalText(goal: Goal, column: GoalColumn): string {
  if (column === 'målvärde') return goal.målvärde?.text ?? '';
  return (column === 'tillfällen' ? goal.tillfällenText : goal[column]) ?? '';
}

/** One row (or merged group of rows) of the plan. */
export interface Indicator {
  /** Written or derived; unique in the plan. */
  id: string;
  /** Anchor in the document. */
  anchor: string;
  text: PhrasingContent[];
  /** The text without markup. */
  plain: string;
  punkter: PhrasingContent[][];
  /** Narrative follow-up: no target by design. */
  redovisning: boolean;
  /** At least one; more when several pairs of target and source belong to the indicator. */
  mål: Goal[];
  /** Set when the row only points elsewhere: id of the area, unit or indicator meant. */
  hänvisning?: string;
  /** The same measure in an earlier plan, under another id: `id`, or `2025-2027/name:id` in another commission. */
  ersätter?: string;
  noter: string[];
  place: Place;
}

/** A unit, or several that share the same indicators. */
export interface Unit {
  id: string;
  anchor: string;
  /** Empty when the area is not divided. */
  namn: string[];
  noter: string[];
  indikatorer: Indicator[];
  place: Place;
}

/** The column heads that the editor wrote; the others are the program's usual ones. */
export type OwnHead = Partial<Record<PlanColumn, string>>;

/** An area of the plan. */
export interface Area {
  id: string;
  anchor: string;
  namn: string;
  /** Set when a new table with its own heads begins at this area. */
  tabellhuvud?: PlanHead;
  /** Of those the ones that were written, here or for the whole plan; set with `tabellhuvud`. */
  ownHead?: OwnHead;
  enheter: Unit[];
  place: Place;
}

/** The template that the provider fills in. */
export interface AnalysisTemplate {
  titel: string;
  visaRubrik: boolean;
  kolumner: PhrasingContent[][];
  områden: string[];
  number?: number;
  anchor?: string;
  place: Place;
}

/** The follow-up plan as data, typed and with every default filled in. */
export interface CompiledPlan {
  file: string;
  /** Place of the column heads, else the start of the file. */
  headPlace: Place;
  titel: string;
  /** A list has no caption: its heading is a section's. */
  visaRubrik: boolean;
  /** A table of its own, or lists in running text. */
  form: 'tabell' | 'lista';
  tabellhuvud: PlanHead;
  ownHead: OwnHead;
  områden: Area[];
  noter: TableNote[];
  /** The occasions that the plan names. */
  occasions: ReadonlyMap<Occasion, ReportingOccasion>;
  analysmall?: AnalysisTemplate;
  /** `Tabell 2`, when printed with a caption. Set by the outline phase. */
  number?: number;
  anchor?: string;
}
