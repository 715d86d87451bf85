import type { CommissionRef } from '../compile/project.js';
import type { Compilation } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import type { Found } from '../report/finding.js';
import type { Workspace } from '../workspace/workspace.js';
import { compileFor, examinerFor, open } from './opened.js';
import type { Choose } from './request.js';

/** What there is to say about a workspace and its commissions. */
export interface CheckResult {
  /** The workspace's own language. */
  language: Language;
  /** How many commissions were read. */
  commissions: number;
  found: Found[];
}

/**
 * Compiles and examines the commissions that are asked for, all of them by default, and writes nothing.
 *
 * @param without ids of checks to leave out
 * @param each told of every commission when it has been examined; nothing is kept of it otherwise
 */
export async function checkCommissions(
  workspace: Workspace,
  choose: Choose | undefined,
  without: readonly string[] = [],
  each: (compilation: Compilation) => void = () => {},
): Promise<CheckResult> {
  const opened = open(workspace);
  const { commissions, config } = opened.project;
  const refs = (choose?.(commissions) ?? commissions) as readonly CommissionRef[];
  const language = config.språk ?? 'sv';
  const found: Found[] = [{ diagnostics: opened.diagnostics }];
  // Nothing has to be made ready to check nothing.
  if (refs.length === 0) return { language, commissions: 0, found };
  const examiner = await examinerFor(opened, {
    complete: refs.length === commissions.length,
    without,
  });
  for (const ref of refs) {
    const compilation = compileFor(opened, examiner, ref);
    each(compilation);
    found.push({ commission: ref.id, diagnostics: compilation.diagnostics });
  }
  return { language, commissions: refs.length, found: [...found, { diagnostics: examiner.remaining() }] };
}
