import type { CommissionRef } from '../compile/project.js';
import type { Compilation } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import type { Found } from '../model/finding.js';
import { outcomeFindings } from '../outcome/followed.js';
import type { EarlierResult, Workspace } from '../workspace/workspace.js';
import type { CheckMemory } from './check-memory.js';
import { Examiner, prepareChecks } from './examine.js';
import { compileFor, open } from './opened.js';
import { checkUnusedBlocks } from './unused-blocks.js';

/** The result of checking a workspace and its commissions. */
export interface CheckResult {
  /** The workspace's own language. */
  language: Language;
  /** Number of commissions that were read. */
  commissions: number;
  found: Found[];
}

/** Options of a check run. */
export interface CheckOptions {
  /** Ids of checks to leave out. */
  without?: readonly string[];
  /** Told of every commission when it has been examined; nothing is kept of it otherwise. */
  each?(compilation: Compilation): void;
  /** The day, ISO, by which outcomes are due. Without it they are not looked at. */
  today?: string;
  /** Results of earlier runs; not together with `each`, which needs every compilation. */
  memory?: CheckMemory;
}

/**
 * Compiles and examines the commissions that are asked for, all of them by default, and writes nothing to the
 * workspace.
 */
export async function checkCommissions(
  workspace: Workspace,
  choose: Choose | undefined,
  { without = [], each, today, memory }: CheckOptions = {},
): Promise<CheckResult> {
  const watched = watchHistory(workspace);
  const opened = open(watched.workspace);
  const { project } = opened;
  const { commissions, config } = project;
  const refs = (choose?.(commissions) ?? commissions) as readonly CommissionRef[];
  const language = config.språk ?? 'sv';
  const found: Found[] = [{ diagnostics: opened.diagnostics }];
  const options = { complete: refs.length === commissions.length, without };
  const examiner = new Examiner(project, options);
  const used = new Set<string>();
  let ready = false;
  for (const ref of refs) {
    const known = memory?.recall(ref);
    if (known) {
      examiner.recall(ref, known.exceptions);
      found.push({ commission: ref.id, diagnostics: [...known.diagnostics] });
      for (const { file } of known.sources) used.add(file);
      continue;
    }
    // Only when there is something to check: the dictionary takes a second to load.
    if (!ready) await prepareChecks(project, options);
    ready = true;
    const before = watched.asked();
    const { sources, diagnostics, exceptions, ...compilation } = compileFor(opened, examiner, ref);
    each?.({ sources, diagnostics, ...compilation });
    found.push({ commission: ref.id, diagnostics });
    for (const { file } of sources) used.add(file);
    // The contents of git's history may change without any source changing.
    const lasting = watched.asked() === before && !diagnostics.some(({ severity }) => severity === 'error');
    memory?.note(ref, lasting ? { sources, diagnostics, exceptions } : undefined);
  }
  if (refs.length === commissions.length)
    found.push({ diagnostics: await checkUnusedBlocks(project, used, without) });
  if (today !== undefined) found.push(...outcomeFindings(project, refs, today));
  memory?.save(commissions);
  return { language, commissions: refs.length, found: [...found, { diagnostics: examiner.remaining() }] };
}

/** A workspace that counts how often its history is asked for. */
function watchHistory(workspace: Workspace): { workspace: Workspace; asked(): number } {
  let asked = 0;
  if (!workspace.earlier) return { workspace, asked: () => asked };
  const earlier = (file: string, hash: string): EarlierResult => {
    asked += 1;
    return workspace.earlier!(file, hash);
  };
  const { name } = workspace;
  const files = () => workspace.files();
  const read = (file: string) => workspace.read(file);
  // Not counted: every decided text asks for its committed lock, and the answer is the same while the lock is.
  const committed = workspace.committed && ((file: string) => workspace.committed!(file));
  return { workspace: { name, files, read, earlier, ...(committed && { committed }) }, asked: () => asked };
}
