import type { Language } from '../model/diagnostic.js';
import { count, type Finding } from '../model/finding.js';
import { WORDS } from './words.js';

/** Rules that are named with their numbers; the rest are one number. */
const MOST_NAMED = 6;

/**
 * Findings about decided texts in two sentences: their number, and the commonest rules. With {@link Finding.decided}
 * alone, and at least one.
 */
export function decidedText(findings: readonly Finding[], language: Language): string {
  const { counted, more } = WORDS[language];
  const { warning, info } = count(findings);
  const kinds = [warning > 0 && counted.warning(warning), info > 0 && counted.info(info)].filter(Boolean);
  const numbers = new Map<string, number>();
  for (const { rule } of findings) numbers.set(rule, (numbers.get(rule) ?? 0) + 1);
  const rules = [...numbers].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1));
  const rest = rules.slice(MOST_NAMED).reduce((sum, [, number]) => sum + number, 0);
  const named = rules.slice(0, MOST_NAMED).map(([rule, number]) => `${number} ${rule}`);
  const list = `${named.join(', ')}${rest > 0 ? ` ${more(rest)}` : ''}.`;
  return language === 'sv'
    ? `${kinds.join(' och ')} i beslutad text, som bara en revidering kan ändra: ${list} Visa dem: uppdrag check --decided`
    : `${kinds.join(' and ')} in decided text, which only a revision can change: ${list} Show them: uppdrag check --decided`;
}
