import type { Compilation } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { DECISION_RULES } from '../model/rules/decisions.js';
import { SETTING_RULES } from '../model/rules/settings.js';

/** Rules about the decision, and about comments, which may change in a decided file. */
const OPEN_RULES: ReadonlySet<string> = new Set([
  'decided-text',
  'unfinished',
  ...Object.keys(DECISION_RULES),
  ...Object.keys(SETTING_RULES),
]);

/**
 * Marks warnings and advice about a decided text, which only a revision may change. Errors stay as they are: there is
 * no document as long as there is one.
 */
export function markDecided(
  { commission, file }: Pick<Compilation, 'commission' | 'file'>,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  if (!commission?.lock || commission.meta.status !== 'beslutad') return [...diagnostics];
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return diagnostics.map((each) => {
    const { rule, severity, place } = each;
    const isLocked = place.file.startsWith(folder) || place.file.startsWith('block/');
    return isLocked && severity !== 'error' && !OPEN_RULES.has(rule) ? { ...each, decided: true } : each;
  });
}
