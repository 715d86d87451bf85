import type { Project } from '../compile/project.js';
import type { Commission } from '../model/commission.js';
import type { Fix, Severity, Text } from '../model/diagnostic.js';
import type { Origin, Place } from '../model/place.js';
import type { CheckId } from '../model/rules/check-ids.generated.js';
import type { Passage } from '../passages/passage.js';
import type { SourceText } from '../source/text.js';

/** A problem that a check found at a place. */
export interface CheckFinding {
  place: Place;
  /** The way to the place's file through blocks; needed when the file may be a block. */
  origin?: Origin;
  message: Text;
  why?: Text;
  hint?: Text;
  /** The repair, when there is one right answer. */
  fix?: Fix;
  /** When it differs from the check's own. */
  severity?: Severity;
}

/** The input of a check: a compiled commission, its project, and a function that reports findings. Read-only. */
export interface CheckContext {
  commission: Commission;
  project: Project;
  /** The running text with its places: paragraphs, headings, list items, cells, indicators, notes. */
  passages: readonly Passage[];
  /** A source file's text, to find exact places in it. */
  source(file: string): SourceText | undefined;
  report(finding: CheckFinding): void;
}

/**
 * An example that is documentation and test at once: the files (over a small workspace that is right) and exactly what
 * the check says about them, as `line:column-line:column message` in Swedish, with the file in front when it is not the
 * commission itself.
 */
export interface Example {
  /** A short sentence in Swedish that describes the example. */
  shows: string;
  /** The commission's body, below a front matter that is right. */
  body?: string;
  /** Lines of the front matter that differ; an empty one is left out. */
  front?: Record<string, string>;
  /**
   * Other files: `tabeller/…` and `uppfoljning.yaml` in the commission's folder; `block/…`, `register/…` in the
   * workspace.
   */
  files?: Record<string, string>;
  /** Empty for a good example. */
  expect: string[];
  /** For checks that repair: the body after the repair. */
  fixed?: string;
}

/** A check: everything about it is in one file, found by its name in `src/checks/rules/`. */
export interface Check {
  /** Stable; also the file's name. */
  id: CheckId;
  /** Default; the workspace file can change it. */
  severity: Severity;
  /** The kind of problem it finds, as a heading. */
  title: Text;
  /** When it helps and why it matters; one or two paragraphs of documentation. */
  about: Text;
  examples: Example[];
  /** True when it says nothing of use about a commission that parts are missing from because of other errors. */
  whole?: boolean;
  /**
   * False when neither `regler` in the workspace file nor an `uppdrag-ignore` can silence it. It then says nothing
   * about a place that an error has been reported at already.
   */
  mayBeIgnored?: false;
  /**
   * False when `build` leaves it out: because it is of use only while writing, or because it looks at more of the
   * workspace than the commission is made of, which a build must not depend on.
   */
  runsInBuild?: false;
  /** True when it looks at words alone, so that it can read a block that no commission uses. */
  ofWords?: true;
  /** Loads what the check needs before it can run; awaited once, and not at all when the check is off. */
  prepare?(): Promise<void>;
  run(context: CheckContext): void;
}

/** Gives a check its type. */
export function defineCheck(check: Check): Check {
  return check;
}
