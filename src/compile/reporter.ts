import type { Node } from 'unist';
import type { ChainLink, Diagnostic, Report, Severity, Text } from '../model/diagnostic.js';
import type { Origin, Place } from '../model/place.js';
import { originOf, placeOf } from '../source/markdown.js';
import { deceptionIn, withoutDeception } from '../text/deceptive.js';
import { nearest, sameLetters } from '../text/suggest.js';

/** A diagnostic without its place: the other fields of {@link Diagnostic}. */
export type Remark = Omit<Diagnostic, 'place' | 'chain' | 'severity'> & { severity?: Severity };

/** Reports a diagnostic at a place in a file that was reached through `origin`; by default an error. */
export function reportPlace(report: Report, place: Place, origin: Origin, remark: Remark): void {
  const chain = chainOf(origin);
  report({ severity: 'error', ...remark, place, ...(chain.length > 0 && { chain }) });
}

/** Reports a diagnostic at a node of the tree. */
export function reportNode(report: Report, node: Node, remark: Remark): void {
  reportPlace(report, placeOf(node), originOf(node), remark);
}

/** The uses that lead from a place in a block out to the commission, innermost first. */
export function chainOf(origin: Origin): ChainLink[] {
  const chain: ChainLink[] = [];
  for (let inner = origin; inner.usedBy && inner.block; inner = inner.usedBy.origin) {
    chain.push({ place: inner.usedBy.place, block: `${inner.block.id}@${inner.block.version}` });
  }
  return chain;
}

/** `“Menade du ‘x’?”` in both languages, or nothing when there is nothing like it. */
export function didYouMean(suggestion: string | undefined, otherwise?: Text): { hint?: Text } {
  if (suggestion === undefined) return otherwise ? { hint: otherwise } : {};
  return { hint: { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` } };
}

/**
 * The hint and the fix of a name that is none of those that there are: the character that deceives, the nearest name,
 * and a fix where only accents, capitals or such a character differ.
 */
export function nearestName(
  name: string,
  names: readonly string[],
  place: Place,
  otherwise: Text,
): Pick<Remark, 'hint' | 'fix'> {
  const plain = withoutDeception(name);
  const found = nearest(plain, names);
  const { hint } = didYouMean(found, otherwise);
  const deception = deceptionIn(name);
  return {
    ...(hint && {
      hint: deception ? { sv: `${deception.sv} ${hint.sv}`, en: `${deception.en} ${hint.en}` } : hint,
    }),
    ...(found !== undefined && sameLetters(plain, found) && { fix: { place, text: found } }),
  };
}
