import { type ChangeList, listChanges } from '../compare/change-list.js';
import { type Comparison, compareCommissions } from '../compare/compare.js';
import { compile } from '../compile/compile.js';
import { type CommissionRef, openProject, type Project } from '../compile/project.js';
import type { Compilation } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import type { Found } from '../model/finding.js';
import type { Edition } from '../past/edition.js';
import { neutral } from '../text/neutral.js';

/** The two sides to compare. */
export interface DiffRequest {
  old: Edition;
  new: Edition;
  /** Picks commissions out of those that either edition has. Default: all. May throw a RequestError. */
  choose?: Choose;
  /** Compares two different commissions, the old edition's by its id with the new edition's. */
  pair?: readonly [old: string, now: string];
}

/** The comparison of one commission. */
export interface ComparedCommission {
  /** The id in the new edition, or in the old one when it is gone. */
  id: string;
  /**
   * `added`: only the new edition has it. `removed`: only the old one has it. `broken`: it cannot be compared, because
   * a side cannot be compiled.
   */
  outcome: 'changed' | 'unchanged' | 'added' | 'removed' | 'broken';
  /** Absent when a side is missing or broken. */
  comparison?: Comparison;
  changes?: ChangeList;
  /** The sides as far as they could be compiled. */
  old?: Compilation;
  new?: Compilation;
}

/** Result of comparing two editions. */
export interface DiffResult {
  /** The language of the new edition's workspace. */
  language: Language;
  old: Edition;
  new: Edition;
  commissions: ComparedCommission[];
  /** The errors of each edition. A commission with errors is compared all the same when it could be compiled. */
  errors: { old: Found[]; new: Found[] };
}

/** Name of a compared commission, from its newer side: its title, which tells two commissions to one provider apart. */
export function comparedName({ id, old, new: now }: ComparedCommission): string {
  return neutral((now ?? old)?.commission?.meta.kortTitel ?? id);
}

/** Compiles both editions and compares their commissions. Pure but for what the workspaces read. */
export function diffEditions(request: DiffRequest): DiffResult {
  const [old, now] = [openProject(request.old.workspace), openProject(request.new.workspace)];
  const errors = { old: errorsOf(undefined, old.diagnostics), new: errorsOf(undefined, now.diagnostics) };
  const commissions = pairsOf(old, now, request).map(([before, after]) => {
    const was = before && compile(old, before);
    const is = after && compile(now, after);
    errors.old.push(...errorsOf(before?.id, was?.diagnostics));
    errors.new.push(...errorsOf(after?.id, is?.diagnostics));
    return compareCompilations((after ?? before)!.id, was, is);
  });
  return { language: now.config.språk ?? 'sv', old: request.old, new: request.new, commissions, errors };
}

function compareCompilations(
  id: string,
  old: Compilation | undefined,
  now: Compilation | undefined,
): ComparedCommission {
  const sides = { id, ...(old && { old }), ...(now && { new: now }) };
  if (!old) return { ...sides, outcome: 'added' };
  if (!now) return { ...sides, outcome: 'removed' };
  if (!old.commission || !now.commission) return { ...sides, outcome: 'broken' };
  const comparison = compareCommissions(old.commission, now.commission);
  const changes = listChanges(comparison);
  return { ...sides, outcome: changes.changes.length > 0 ? 'changed' : 'unchanged', comparison, changes };
}

function errorsOf(commission: string | undefined, diagnostics: Compilation['diagnostics'] = []): Found[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length === 0
    ? []
    : [{ ...(commission !== undefined && { commission }), diagnostics: errors }];
}

type RefPair = readonly [old: CommissionRef | undefined, now: CommissionRef | undefined];

function pairsOf(old: Project, now: Project, { choose, pair }: DiffRequest): RefPair[] {
  if (pair) return [[refOf(old, pair[0]), refOf(now, pair[1])]];
  const pairs: RefPair[] = now.commissions.map((ref) => [refOf(old, ref.id), ref]);
  const gone = old.commissions.filter(({ id }) => !refOf(now, id));
  const all = [...pairRenamed(pairs, gone, old, now)];
  if (!choose) return all;
  const chosen = new Set(choose(all.map(([before, after]) => (after ?? before)!)).map(({ id }) => id));
  return all.filter(([before, after]) => chosen.has((after ?? before)!.id));
}

function refOf(project: Project, id: string): CommissionRef | undefined {
  return project.commissions.find((each) => each.id === id);
}

/** A commission whose folder has another name is the same when sender, recipient, kind and validity are. */
function pairRenamed(
  pairs: readonly RefPair[],
  gone: readonly CommissionRef[],
  old: Project,
  now: Project,
): RefPair[] {
  if (gone.length === 0) return [...pairs];
  const left = new Map(gone.map((ref) => [identity(old, ref), ref]));
  const result = pairs.map(([before, after]): RefPair => {
    if (before || !after) return [before, after];
    const key = identity(now, after);
    const found = left.get(key);
    left.delete(key);
    return [found, after];
  });
  const taken = new Set(result.map(([before]) => before));
  return [...result, ...gone.filter((ref) => !taken.has(ref)).map((ref): RefPair => [ref, undefined])];
}

function identity(project: Project, ref: CommissionRef): string {
  const meta = compile(project, ref).commission?.meta;
  return meta
    ? [meta.typ, meta.från.id, meta.till.id, meta.giltighet.från, meta.giltighet.till].join('|')
    : ref.id;
}
