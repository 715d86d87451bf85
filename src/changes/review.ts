import { type CheckResult, checkCommissions } from '../checking/check.js';
import { type CommissionChange, compareEditions } from '../compare/summaries/summaries.js';
import type { Commission } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import { type Finding, findings } from '../model/finding.js';
import { sourceLines } from '../report/source-lines.js';
import { fingerprints } from '../report/tool-report.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Changes, heldAgainst } from './affected.js';

/** A pull request's effect on a workspace: changed commissions, and findings that are new. */
export interface Review {
  commissions: CommissionReview[];
  /** Ids of decided commissions that the changes concern. */
  decided: readonly string[];
  /** Findings that were not there at the revision. */
  fresh: readonly Finding[];
  /** Findings that were. */
  known: readonly Finding[];
  /** Number of findings of the revision that are gone. */
  mended: number;
}

/** The change of one commission. */
export interface CommissionReview {
  id: string;
  /** As far as it can be read: `Uppdrag 2026 till styrelsen för Södra Grantorps sjukhus`. */
  title?: string;
  /** `unreadable`: one of the editions has errors that keep it from being compared. */
  outcome: 'added' | 'removed' | 'compared' | 'unreadable';
  /** Of a compared one. */
  change?: CommissionChange;
  /** Of an added one: what it has. */
  size?: EditionSize;
}

/** The size of an edition of a commission. */
export interface EditionSize {
  sections: number;
  indicators: number;
  tables: number;
  blocks: number;
}

/** One side of a comparison: everything found, and the commissions that could be compiled. */
interface Edition {
  workspace: Workspace;
  result: CheckResult;
  commissions: ReadonlyMap<string, Commission>;
}

/** Checks commissions of a workspace and keeps what they were compiled to. */
async function readEdition(
  workspace: Workspace,
  choose: Choose,
  without: readonly string[],
): Promise<Edition> {
  const commissions = new Map<string, Commission>();
  const result = await checkCommissions(workspace, choose, {
    without,
    each: ({ id, commission }) => {
      if (commission) commissions.set(id, commission);
    },
  });
  return { workspace, result, commissions };
}

/**
 * Checks the commissions that changes concern and compares them with what they were.
 *
 * @param choose picks among the commissions; those that are not affected must be left out
 * @param without ids of checks to leave out, on both sides
 */
export async function reviewChanges(
  workspace: Workspace,
  choose: Choose,
  changes: Changes,
  without: readonly string[],
): Promise<{ result: CheckResult; review: Review }> {
  const now = await readEdition(heldAgainst(workspace, changes.before), choose, without);
  const ids = now.result.found.flatMap(({ commission }) => commission ?? []);
  const wanted = new Set([...ids, ...changes.gone]);
  const then = await readEdition(changes.before, (all) => all.filter(({ id }) => wanted.has(id)), without);
  const idsThen = new Set(then.result.found.flatMap(({ commission }) => commission ?? []));
  const { fresh, known, mended } = splitFresh(listOf(now), listOf(then));
  const removed = findings([{ diagnostics: changes.removedDecisions }]);
  const review = {
    commissions: [
      ...ids.map((id) => reviewOf(id, idsThen.has(id), then.commissions.get(id), now.commissions.get(id))),
      ...changes.gone.map((id): CommissionReview => {
        const title = then.commissions.get(id)?.meta.kortTitel;
        return { id, ...(title !== undefined && { title }), outcome: 'removed' };
      }),
    ],
    decided: changes.decided,
    fresh: [...removed, ...fresh],
    known,
    mended,
  };
  const result = { ...now.result, found: [...now.result.found, { diagnostics: changes.removedDecisions }] };
  return { result, review };
}

/** A finding with what it is recognised by, exactly, and by its rule and line when its words are not the same. */
interface Known {
  finding: Finding;
  print: string;
  line: string;
}

function listOf({ workspace, result }: Edition): Known[] {
  const lines = sourceLines(workspace);
  const all = findings(result.found);
  const prints = fingerprints(all, lines);
  return all.map((finding, index) => {
    const { rule, severity, place } = finding;
    const text = lines(place.file)[place.start.line - 1]?.trim() ?? '';
    return { finding, print: prints[index]!, line: JSON.stringify([rule, severity, place.file, text]) };
  });
}

/**
 * Divides findings into new and old ones. One is old when the same rule found the same in the same line before, or, in
 * a line that has not changed, when it had found something with another wording: `… på 4 andra rader` may now be 5.
 */
function splitFresh(
  now: readonly Known[],
  then: readonly Known[],
): Pick<Review, 'fresh' | 'known' | 'mended'> {
  const left = new Map(then.map((each) => [each.print, each]));
  const known = new Set<Known>();
  const take = (each: Known, old: Known | undefined) => {
    if (!old) return;
    known.add(each);
    left.delete(old.print);
  };
  for (const each of now) take(each, left.get(each.print));
  for (const each of now.filter((candidate) => !known.has(candidate)))
    take(
      each,
      [...left.values()].find(({ line }) => line === each.line),
    );
  return {
    fresh: now.filter((each) => !known.has(each)).map(({ finding }) => finding),
    known: now.filter((each) => known.has(each)).map(({ finding }) => finding),
    mended: left.size,
  };
}

function reviewOf(
  id: string,
  existed: boolean,
  before: Commission | undefined,
  after: Commission | undefined,
): CommissionReview {
  const title = (after ?? before)?.meta.kortTitel;
  const named = { id, ...(title !== undefined && { title }) };
  if (!existed) return { ...named, outcome: 'added', ...(after && { size: sizeOf(after) }) };
  if (!before || !after) return { ...named, outcome: 'unreadable' };
  return { ...named, outcome: 'compared', change: compareEditions(before, after) };
}

function sizeOf({ body, plan, tables, blocks }: Commission): EditionSize {
  const units = (plan?.områden ?? []).flatMap(({ enheter }) => enheter);
  return {
    sections: body.children.filter(({ type }) => type === 'heading').length,
    indicators: units.reduce((sum, { indikatorer }) => sum + indikatorer.length, 0),
    tables: tables.length,
    blocks: blocks.length,
  };
}
