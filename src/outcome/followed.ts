import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import type { Report } from '../model/diagnostic.js';
import type { Found } from '../model/finding.js';
import { checkOutcomes } from './findings.js';
import { isFollowedUp, loadOutcomes } from './load.js';
import { type FollowedUp, Series } from './series.js';

/** A commission's name with its outcomes. */
export interface FollowedRef extends FollowedUp {
  ref: CommissionRef;
}

/**
 * Every commission of a project that has outcomes and can be compiled; of `all`, also those that have none yet.
 *
 * @param reportFor receives what is wrong with the outcomes of a commission
 */
export function followedUp(
  project: Project,
  reportFor: (ref: CommissionRef) => Report,
  which: 'all' | 'reported' = 'reported',
): FollowedRef[] {
  const { workspace, commissions } = project;
  return commissions
    .filter((ref) => which === 'all' || isFollowedUp(workspace, ref))
    .flatMap((ref) => {
      const { commission } = compile(project, ref);
      return commission ? [{ ref, commission, files: loadOutcomes(workspace, ref, reportFor(ref)) }] : [];
    });
}

/**
 * Findings about the outcomes of commissions. Empty for those without a folder `utfall/`.
 *
 * @param refs the commissions that are asked about; the series of others are read too
 * @param idag the day, ISO
 */
export function outcomeFindings(project: Project, refs: readonly CommissionRef[], idag: string): Found[] {
  const found = new Map<string, Found['diagnostics']>();
  const reportFor =
    ({ id }: CommissionRef): Report =>
    (diagnostic) => {
      found.set(id, [...(found.get(id) ?? []), diagnostic]);
    };
  const all = followedUp(project, reportFor);
  const series = new Series(all);
  for (const { ref, commission, files } of all)
    checkOutcomes(commission, files, series, idag, reportFor(ref));
  return refs.flatMap(({ id }) => (found.has(id) ? [{ commission: id, diagnostics: found.get(id)! }] : []));
}
