import type { Text } from './diagnostic.js';

/** A column of the follow-up plan, as the table below describes it. */
export interface PlanColumnEntry {
  /**
   * Its name in `tabellhuvud`, and for what is said of a target also the field of `Goal` and the key in YAML and JSON.
   */
  key: string;
  /** The heading when the document gives no other. */
  heading: string;
  /**
   * The same in locks, where it is hashed: never to be changed, so that another heading can become the usual one
   * without calling every decided text changed.
   */
  lockHeading: string;
  /** Text of the column for one target; absent where the column names the indicator. */
  goal?: GoalEntry;
}

/** Facts of a plan's column about one target of an indicator. */
export type GoalEntry = GoalFacts & Need;

/**
 * Indicators that are incomplete without the column: all, or those that are measured (not `redovisning`). A column that
 * none needs is printed, locked and compared only in plans that use it. No theme expects it, so it gives the width that
 * it takes from the other columns in print, in millimetres.
 */
type Need = { neededBy: 'all' | 'measured'; width?: never } | { neededBy: 'none'; width: number };

interface GoalFacts {
  /**
   * `words` are a text of the editor's; `target` is a text that is understood as well; `occasions` are canonical names.
   */
  kind: 'words' | 'target' | 'occasions';
  /** Its short name: on a phone, in summaries of changes, in findings. */
  label: Text;
  /** Whether an indicator with several targets may have one value for all of them. */
  shared: boolean;
  /** As what checks see it; absent when no editor writes its words. */
  passage?: 'baseline' | 'target' | 'source' | 'reporter';
  /** The figures in the plural and definite, when they belong to a year and must be reviewed in next year's plan. */
  reviewed?: string;
  /** The column of the exported indicators: heading, width in characters, what it holds. */
  export: { heading: string; width: number; about: string };
}

/**
 * The columns of the follow-up plan in printed order. Whatever lists columns walks this table: reading, rendering,
 * measuring, locks, comparisons, summaries, passages, glyphs, JSON, export and the roll-over to a new year.
 * `tests/plan-columns` holds them to it.
 */
export const PLAN_COLUMNS = [
  { key: 'område', heading: 'Område', lockHeading: 'Område' },
  { key: 'enhet', heading: 'Delområde/verksamhet', lockHeading: 'Delområde/verksamhet' },
  { key: 'indikator', heading: 'Indikator/uppföljning', lockHeading: 'Indikator/uppföljning' },
  {
    key: 'utgångsvärde',
    heading: 'Utgångsvärde',
    lockHeading: 'Utgångsvärde',
    goal: {
      kind: 'words',
      label: { sv: 'Utgångsvärde', en: 'Baseline' },
      shared: false,
      neededBy: 'none',
      width: 26,
      passage: 'baseline',
      reviewed: 'utgångsvärdena',
      export: {
        heading: 'Utgångsvärde',
        width: 24,
        about: 'Läget som målet mäts från, som det står i uppdraget.',
      },
    },
  },
  {
    key: 'målvärde',
    heading: 'Målvärde',
    lockHeading: 'Målvärde',
    goal: {
      kind: 'target',
      label: { sv: 'Målvärde', en: 'Target' },
      shared: false,
      neededBy: 'measured',
      passage: 'target',
      reviewed: 'målvärdena',
      export: { heading: 'Målvärde', width: 24, about: 'Målvärdet som det står i uppdraget.' },
    },
  },
  {
    key: 'källa',
    heading: 'Datainhämtning/källa',
    lockHeading: 'Datainhämtning/källa',
    goal: {
      kind: 'words',
      label: { sv: 'Källa', en: 'Source' },
      shared: false,
      neededBy: 'measured',
      passage: 'source',
      export: { heading: 'Källa', width: 26, about: 'Varifrån utfallet hämtas.' },
    },
  },
  {
    key: 'uppgiftslämnare',
    heading: 'Uppgiftslämnare',
    lockHeading: 'Uppgiftslämnare',
    goal: {
      kind: 'words',
      label: { sv: 'Uppgiftslämnare', en: 'Reporter' },
      shared: true,
      neededBy: 'all',
      passage: 'reporter',
      export: { heading: 'Uppgiftslämnare', width: 24, about: 'Vem som lämnar uppgiften.' },
    },
  },
  {
    key: 'tillfällen',
    heading: 'Uppföljningstillfällen',
    lockHeading: 'Uppföljningstillfällen',
    goal: {
      kind: 'occasions',
      label: { sv: 'Tillfällen', en: 'Occasions' },
      shared: true,
      neededBy: 'all',
      export: {
        heading: 'Tillfällen',
        width: 18,
        about:
          'När den följs upp, med gemensamma namn: månadsvis, kvartalsvis, T1, mitten-av-augusti, T2, ÅR, vid-behov.',
      },
    },
  },
] as const satisfies readonly PlanColumnEntry[];

type Entry = (typeof PLAN_COLUMNS)[number];
type GoalColumnEntry = Extract<Entry, { goal: GoalEntry }>;

/** A column of the follow-up plan. */
export type PlanColumn = Entry['key'];

/** A column about a target. */
export type GoalColumn = GoalColumnEntry['key'];

/** A column with words of the editor's that nothing is read out of. */
export type WordColumn = Extract<GoalColumnEntry, { goal: { kind: 'words' } }>['key'];

/** A column that only some plans have. */
export type OptionalColumn = Extract<GoalColumnEntry, { goal: { neededBy: 'none' } }>['key'];

/** The printed column heads. Optional columns are present when the plan uses them. */
export type PlanHead = Record<Exclude<PlanColumn, OptionalColumn>, string> &
  Partial<Record<OptionalColumn, string>>;

/** The table's entry for one column of targets. */
export type GoalColumnOf = GoalEntry & { key: GoalColumn };

/** The columns about a target, in printed order. */
export const GOAL_COLUMNS: readonly GoalColumnOf[] = PLAN_COLUMNS.flatMap((column) =>
  'goal' in column ? [{ key: column.key, ...column.goal }] : [],
);

/** The columns that a plan or a table of it has, in printed order. */
export function columnsOf(head: PlanHead): PlanColumn[] {
  return PLAN_COLUMNS.map(({ key }) => key).filter((key) => head[key] !== undefined);
}

/** The columns of a plan that are about a target. */
export function goalColumnsOf(head: PlanHead): GoalColumn[] {
  return GOAL_COLUMNS.map(({ key }) => key).filter((key) => head[key] !== undefined);
}
