import type { Check, CheckContext } from '../checks/check.js';
import { checks } from '../checks/rules.generated.js';
import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import { chainOf } from '../compile/reporter.js';
import type { Compilation } from '../model/commission.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { passagesOf } from '../passages/passages.js';
import { readText, type SourceText } from '../source/text.js';
import { markDecided } from './decided.js';
import { covers, type Ignore, ignoresOf } from './ignores.js';
import { type InItsFile, inItsFile } from './in-its-file.js';
import { limitsOf } from './limits.js';

/** The result of examining a workspace, or some of its commissions. */
export interface Examination {
  compilations: Compilation[];
  /** Findings without repetitions: one about a shared block is listed once. */
  diagnostics: Diagnostic[];
}

/** Options of an examination. */
export interface ExamineOptions {
  /** Checks to leave out. */
  without?: readonly string[];
  /** True when all commissions are examined: only then can an ignore in a shared file be called unused. */
  complete?: boolean;
}

/** Ids of the checks that `build` leaves out. */
export const NOT_WHILE_BUILDING: readonly string[] = checks
  .filter(({ runsInBuild }) => runsInBuild === false)
  .map(({ id }) => id);

/** The ignores of a source file, and which of them silenced something. */
export interface FileExceptions {
  file: string;
  ignores: readonly Ignore[];
  /** Those that are wrong. */
  problems: readonly Diagnostic[];
  /** Indexes of the ignores that were needed. */
  used: readonly number[];
}

/** A commission compiled and checked. */
export interface Examined extends Compilation {
  /** Of the files it is made of that have ignores. */
  exceptions: FileExceptions[];
}

/** Loads what the checks need that an examination will run. Await it before {@link examine}. */
export async function prepareChecks(project: Project, options: ExamineOptions = {}): Promise<void> {
  await Promise.all(checksFor(project, options).map((check) => check.prepare?.()));
}

/** The checks that are neither left out nor turned off in the workspace file, and those that cannot be. */
function checksFor({ config }: Project, { without }: ExamineOptions): Check[] {
  return checks.filter(
    ({ id, mayBeIgnored }) =>
      mayBeIgnored === false || (!without?.includes(id) && config.regler?.[id] !== 'av'),
  );
}

/**
 * Compiles commissions of a project one by one and runs every check on each, with the severities and ignores the
 * editors have chosen. When all that shall be examined has been, {@link Examiner.remaining} tells what concerns them
 * together.
 */
export class Examiner {
  readonly #project: Project;
  readonly #options: ExamineOptions;
  readonly #checks: Check[];
  readonly #source: (file: string) => SourceText | undefined;
  /** Sees to it that a diagnostic lies in its file. */
  readonly placed: InItsFile;
  readonly #ignores = new Map<string, { ignores: Ignore[]; problems: Diagnostic[] }>();
  readonly #used = new Set<Ignore>();
  readonly #examined = new Set<string>();
  /** Files of commissions with errors that keep checks from running: what those would have found is not known. */
  readonly #unchecked = new Set<string>();

  constructor(project: Project, options: ExamineOptions = {}) {
    this.#project = project;
    this.#options = options;
    this.#checks = checksFor(project, options);
    this.#source = sourceReader(project);
    this.placed = inItsFile(this.#source);
  }

  /** Compiles a commission, unless it just was, and runs the checks on it. */
  examine(ref: CommissionRef, compilation: Compilation = compile(this.#project, ref)): Examined {
    const broken = compilation.diagnostics.some((each) => each.severity === 'error');
    const checks = broken ? this.#checks.filter((each) => !each.whole) : this.#checks;
    const found = runChecks(this.#project, compilation, checks, this.#source);
    this.#examined.add(compilation.file);
    for (const { file } of compilation.sources) {
      this.#readIgnores(file);
      if (broken) this.#unchecked.add(file);
    }
    const used = new Set<Ignore>();
    const placed = found.map(this.placed);
    const [fixed, free] = divide(placed, ({ rule }) => limitsOf(rule)?.ignorable === false);
    const said = [...compilation.diagnostics.map(this.placed), ...free];
    const settled = settle(said, this.#project, (diagnostic) => {
      const { ignores = [] } = this.#ignores.get(diagnostic.place.file) ?? {};
      const ignore = ignores.find((each) => covers(each, diagnostic));
      if (ignore) used.add(ignore);
      return ignore !== undefined;
    });
    const diagnostics = markDecided(compilation, [...settled, ...unsaid(fixed, settled)]);
    for (const each of used) this.#used.add(each);
    return { ...compilation, diagnostics, exceptions: this.#exceptionsOf(compilation, used) };
  }

  /** Takes over the result of a commission from an earlier run with the same inputs. */
  recall({ file }: CommissionRef, exceptions: readonly FileExceptions[]): void {
    this.#examined.add(file);
    for (const { file, ignores, problems, used } of exceptions) {
      const own = this.#ignores.get(file) ?? { ignores: [...ignores], problems: [...problems] };
      this.#ignores.set(file, own);
      for (const index of used) this.#used.add(own.ignores[index]!);
    }
  }

  /** Ignores that are wrong, and those that silence nothing (in a shared file only when everything was examined). */
  remaining(): Diagnostic[] {
    const { complete } = this.#options;
    const run = new Set<string>(this.#checks.map(({ id }) => id));
    return [...this.#ignores].flatMap(([file, { ignores, problems }]) => {
      if (this.#unchecked.has(file) || (!complete && !this.#examined.has(file))) return problems;
      const unused = ignores.filter((each) => !this.#used.has(each) && run.has(each.check));
      return [...problems, ...unused.map(unusedIgnore)];
    });
  }

  #exceptionsOf({ sources }: Compilation, used: ReadonlySet<Ignore>): FileExceptions[] {
    return sources.flatMap(({ file }) => {
      const { ignores, problems } = this.#ignores.get(file)!;
      if (ignores.length + problems.length === 0) return [];
      return [
        { file, ignores, problems, used: [...ignores.keys()].filter((index) => used.has(ignores[index]!)) },
      ];
    });
  }

  #readIgnores(file: string): void {
    if (this.#ignores.has(file)) return;
    const problems: Diagnostic[] = [];
    const source = this.#source(file);
    const ignores = source ? ignoresOf(source, (problem) => problems.push(problem)) : [];
    this.#ignores.set(file, { ignores, problems });
  }
}

/** Examines commissions of a project, all at once. */
export function examine(
  project: Project,
  refs: readonly CommissionRef[],
  options: ExamineOptions = {},
): Examination {
  const examiner = new Examiner(project, options);
  const compilations = refs.map((ref) => examiner.examine(ref));
  return {
    compilations,
    diagnostics: distinct([
      ...project.diagnostics,
      ...compilations.flatMap((each) => each.diagnostics),
      ...examiner.remaining(),
    ]),
  };
}

/** Runs checks on one compilation. A commission that could not be compiled has nothing to check. */
export function runChecks(
  project: Project,
  { commission, file }: Compilation,
  selected: readonly Check[],
  source: (file: string) => SourceText | undefined = sourceReader(project),
): Diagnostic[] {
  if (!commission) return [];
  const diagnostics: Diagnostic[] = [];
  const passages = passagesOf(commission, file, source);
  for (const check of selected) {
    const context: CheckContext = {
      commission,
      project,
      passages,
      source,
      report({ origin, severity, ...finding }) {
        const chain = origin ? chainOf(origin) : [];
        diagnostics.push({
          ...finding,
          rule: check.id,
          severity: severity ?? check.severity,
          ...(chain.length > 0 && { chain }),
        });
      },
    };
    check.run(context);
  }
  return diagnostics;
}

/** Applies the workspace's severities and the editors' ignores. */
function settle(
  diagnostics: Diagnostic[],
  { config }: Project,
  ignored: (diagnostic: Diagnostic) => boolean,
): Diagnostic[] {
  const severities: Record<string, Severity | undefined> = { fel: 'error', varning: 'warning', råd: 'info' };
  return diagnostics.flatMap((diagnostic) => {
    const { rule } = diagnostic;
    const chosen = limitsOf(rule)?.adjustable ? config.regler?.[rule] : undefined;
    if (chosen === 'av' || ignored(diagnostic)) return [];
    const severity = chosen === undefined ? undefined : severities[chosen];
    return [severity ? { ...diagnostic, severity } : diagnostic];
  });
}

/** Those at places that no error has been reported at. */
function unsaid(diagnostics: readonly Diagnostic[], said: readonly Diagnostic[]): Diagnostic[] {
  const errors = new Set(said.filter(({ severity }) => severity === 'error').map(placeKey));
  return diagnostics.filter((each) => !errors.has(placeKey(each)));
}

function placeKey({ place: { file, start } }: Diagnostic): string {
  return `${file}:${start.line}:${start.column}`;
}

function divide<T>(list: readonly T[], test: (one: T) => boolean): [yes: T[], no: T[]] {
  return [list.filter(test), list.filter((each) => !test(each))];
}

function unusedIgnore({ check, place }: Ignore): Diagnostic {
  return {
    rule: 'unused-ignore',
    severity: 'warning',
    place,
    message: {
      sv: `Undantaget från ”${check}” behövs inte längre.`,
      en: `The exception from “${check}” is no longer needed.`,
    },
    hint: { sv: 'Ta bort kommentaren.', en: 'Remove the comment.' },
  };
}

/** Removes duplicates: two commissions that use a faulty block report the same fault. Keeps the first chain of uses. */
function distinct(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, place, message } = diagnostic;
    const key = `${rule} ${place.file}:${place.start.line}:${place.start.column} ${message.sv}`;
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}

/** Gives the files of a project, each read once. */
export function sourceReader(project: Project): (file: string) => SourceText | undefined {
  const read = new Map<string, SourceText | undefined>();
  return (file) => {
    if (!read.has(file))
      read.set(
        file,
        readText(project.workspace, file, () => {}, { optional: true }),
      );
    return read.get(file);
  };
}
