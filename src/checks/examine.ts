import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import { chainOf } from '../compile/reporter.js';
import type { Compilation } from '../model/commission.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { readText, type SourceText } from '../source/text.js';
import type { Check, CheckContext } from './check.js';
import { covers, type Ignore, ignoresOf } from './ignores.js';
import { passagesOf } from './passages.js';
import { checks } from './rules.generated.js';

/** What examining a workspace, or some of its commissions, came to. */
export interface Examination {
  compilations: Compilation[];
  /** Everything there is to say, without repetitions: what is wrong in a shared block is said once. */
  diagnostics: Diagnostic[];
}

/** How an examination is made. */
export interface ExamineOptions {
  /** Checks to leave out, e.g. spelling while building. */
  without?: readonly string[];
  /** True when all commissions are examined: only then can an ignore in a shared file be called unused. */
  complete?: boolean;
}

/** Loads what the checks need that an examination will run. Await it before {@link examine}. */
export async function prepareChecks(project: Project, options: ExamineOptions = {}): Promise<void> {
  await Promise.all(checksFor(project, options).map((check) => check.prepare?.()));
}

/** The checks that are neither left out nor turned off in the workspace file. */
function checksFor({ config }: Project, { without }: ExamineOptions): Check[] {
  return checks.filter(({ id }) => !without?.includes(id) && config.regler?.[id] !== 'av');
}

/** Compiles commissions and runs every check on them, with the severities and ignores the editors have chosen. */
export function examine(
  project: Project,
  refs: readonly CommissionRef[],
  options: ExamineOptions = {},
): Examination {
  const selected = checksFor(project, options);
  const sources = sourceReader(project);
  const ignores = new Map<string, { ignores: Ignore[]; problems: Diagnostic[] }>();
  const used = new Set<Ignore>();
  const compilations = refs.map((ref) => compile(project, ref));
  for (const compilation of compilations) {
    const found = runChecks(project, compilation, selected, sources);
    for (const { file } of compilation.sources) {
      if (ignores.has(file)) continue;
      const problems: Diagnostic[] = [];
      const source = sources(file);
      const all = source ? ignoresOf(source, allIds(), (problem) => problems.push(problem)) : [];
      ignores.set(file, { ignores: all, problems });
    }
    compilation.diagnostics = settle([...compilation.diagnostics, ...found], project, (diagnostic) => {
      const ignore = ignores.get(diagnostic.place.file)?.ignores.find((each) => covers(each, diagnostic));
      if (ignore) used.add(ignore);
      return ignore !== undefined;
    });
  }
  const unused: Diagnostic[] = [];
  for (const [file, { ignores: all, problems }] of ignores) {
    unused.push(...problems);
    const own = compilations.some((each) => each.file === file);
    if (!options.complete && !own) continue;
    unused.push(
      ...all.filter((each) => !used.has(each) && !options.without?.includes(each.check)).map(unusedIgnore),
    );
  }
  return {
    compilations,
    diagnostics: distinct([
      ...project.diagnostics,
      ...compilations.flatMap((each) => each.diagnostics),
      ...unused,
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

function allIds(): string[] {
  return checks.map((check) => check.id);
}

/** Applies the workspace's severities and the editors' ignores. */
function settle(
  diagnostics: Diagnostic[],
  { config }: Project,
  ignored: (diagnostic: Diagnostic) => boolean,
): Diagnostic[] {
  const severities: Record<string, Severity | undefined> = { fel: 'error', varning: 'warning', råd: 'info' };
  return diagnostics.flatMap((diagnostic) => {
    const chosen = config.regler?.[diagnostic.rule];
    if (chosen === 'av' || ignored(diagnostic)) return [];
    const severity = chosen === undefined ? undefined : severities[chosen];
    return [severity ? { ...diagnostic, severity } : diagnostic];
  });
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

/** One of each: two commissions that use a block with a fault tell of the same fault. The first way there is kept. */
function distinct(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, place, message } = diagnostic;
    const key = `${rule} ${place.file}:${place.start.line}:${place.start.column} ${message.sv}`;
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}

function sourceReader(project: Project): (file: string) => SourceText | undefined {
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
