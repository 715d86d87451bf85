import { pattern } from '../../../format/pattern.js';
import type { Termer } from '../../../model/sources.js';

const CAPITAL = pattern('u')`^\p{Lu}`;

const ENDS_IN_LETTER = pattern('u')`\p{L}$`;

/** A variant found in a text. */
export interface VariantFound {
  index: number;
  /** As it stands, with its ending: `Milleniums`. */
  text: string;
  /** With the preferred term in its place, the same capital and ending: `Millenniums`. */
  better: string;
  /** Why the register prefers the term. */
  why?: string;
}

/** Finds the register's variants in a text. */
export type FindVariants = (text: string) => VariantFound[];

interface Entry {
  term: string;
  variant: string;
  why?: string;
}

/** Makes the search for every variant in the register of terms: one pattern, however many there are. */
export function variantFinder({ termer = [] }: Termer): FindVariants {
  const entries = new Map<string, Entry>();
  for (const { term, varianter, varför } of termer)
    for (const variant of varianter)
      entries.set(folded(variant), { term, variant, ...(varför !== undefined && { why: varför }) });
  if (entries.size === 0) return () => [];
  const alternatives = [...entries.keys()]
    .sort((a, b) => b.length - a.length)
    .map((variant) => variant.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&').replaceAll(' ', '\\s+'));
  const search = pattern('giu')`(?<![\p{L}\p{N}])(${alternatives.join('|')})(\p{L}*)(?!\p{N})`;
  return (text) =>
    [...text.matchAll(search)].flatMap((match) => {
      const [whole, found, ending] = match as unknown as [string, string, string];
      const entry = entries.get(folded(found));
      if (!entry || !takes(entry, ending)) return [];
      const better = withCapitals(entry, found) + ending;
      if (better === whole) return [];
      const { why } = entry;
      return [{ index: match.index, text: whole, better, ...(why !== undefined && { why }) }];
    });
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/**
 * Whether what follows a variant in its word can follow the term too: the s of the genitive, and anything when the
 * variant is a misspelling that ends as the term does. Otherwise it is another word (`skallen` is no form of `skall`).
 */
function takes({ term, variant }: Entry, ending: string): boolean {
  if (ending === '') return true;
  if (ending === 's') return /[^sxz]$/.test(variant) && ENDS_IN_LETTER.test(variant);
  return variant.length > 4 && variant.slice(-3).toLowerCase() === term.slice(-3).toLowerCase();
}

/** The term with the capitals of what is in its place; a name keeps its own. */
function withCapitals({ term, variant }: Entry, found: string): string {
  if (folded(term) === folded(variant)) return term;
  if (found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase())
    return term.toUpperCase();
  const capital = CAPITAL.test(found);
  return capital ? term.charAt(0).toUpperCase() + term.slice(1) : term;
}
