import type { ChainLink, Diagnostic, Severity } from './diagnostic.js';
import { orderly } from './place.js';

/** Diagnostics of one compiled commission, or of the workspace itself when `commission` is absent. */
export interface Found {
  commission?: string;
  diagnostics: readonly Diagnostic[];
}

/**
 * A diagnostic as shown: once for all commissions that have it. A fault inside a block is one fault, with one use for
 * every commission and place that brought the block in.
 */
export interface Finding extends Omit<Diagnostic, 'chain'> {
  /** Ids of the commissions it concerns, sorted; empty for the workspace itself. */
  commissions: string[];
  /** The chains that lead to the place, each from the innermost use outwards; empty when no block is involved. */
  uses: ChainLink[][];
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Everything that was found, without repetition: the gravest first, then by file, place and rule, and last of all
 * findings about decided texts alone. All that is shown comes through here, and nothing of it ends before it begins.
 */
export function findings(found: readonly Found[]): Finding[] {
  const byKey = new Map<
    string,
    { finding: Finding; commissions: Set<string>; uses: Map<string, ChainLink[]> }
  >();
  for (const { commission, diagnostics } of found) {
    for (const { chain, decided, ...said } of diagnostics) {
      const diagnostic = { ...said, place: orderly(said.place) };
      const key = JSON.stringify([
        diagnostic.rule,
        diagnostic.severity,
        diagnostic.place,
        diagnostic.message,
      ]);
      let entry = byKey.get(key);
      if (!entry) {
        entry = {
          finding: { ...diagnostic, commissions: [], uses: [], ...(decided && { decided }) },
          commissions: new Set(),
          uses: new Map(),
        };
        byKey.set(key, entry);
      }
      // A draft that has it too can be mended.
      if (!decided) delete entry.finding.decided;
      if (commission !== undefined) entry.commissions.add(commission);
      if (chain && chain.length > 0) entry.uses.set(JSON.stringify(chain), chain);
    }
  }
  return [...byKey.values()]
    .map(({ finding, commissions, uses }) => ({
      ...finding,
      commissions: [...commissions].sort(),
      uses: [...uses.entries()].sort(([a], [b]) => compareText(a, b)).map(([, chain]) => chain),
    }))
    .sort(compare);
}

/** Findings that can be mended now, and those about decided texts, each in their order. */
export function apart(list: readonly Finding[]): { open: Finding[]; decided: Finding[] } {
  return {
    open: list.filter(({ decided }) => !decided),
    decided: list.filter(({ decided }) => decided),
  };
}

/** Number of findings of each severity. */
export type Counts = Record<Severity, number>;

/** Counts findings or diagnostics by severity. */
export function count(list: readonly { severity: Severity }[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of list) counts[severity] += 1;
  return counts;
}

/** Whether anything makes a document impossible. */
export function hasErrors(diagnostics: readonly { severity: Severity }[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function compare(a: Finding, b: Finding): number {
  return (
    Number(a.decided ?? false) - Number(b.decided ?? false) ||
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    compareText(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message.sv, b.message.sv)
  );
}

/** Compares by code points, independent of the locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
