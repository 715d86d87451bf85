import { checks } from '../checks/rules.generated.js';
import { isSourceRule, SOURCE_RULES } from '../model/rules/rules.js';

/** The ways in which settings and comments may override a rule. */
export interface RuleLimits {
  /** Whether `regler` in the workspace file may change its severity, or turn it off. */
  adjustable: boolean;
  /** Whether a comment in a source may silence it at a place. */
  ignorable: boolean;
}

const CHECKS = new Map<string, RuleLimits>(
  checks.map(({ id, mayBeIgnored = true }) => [id, { adjustable: mayBeIgnored, ignorable: mayBeIgnored }]),
);

/** The overrides that a rule allows; undefined when there is no rule of that id. */
export function limitsOf(id: string): RuleLimits | undefined {
  const check = CHECKS.get(id);
  if (check) return check;
  return isSourceRule(id)
    ? { adjustable: SOURCE_RULES[id].adjustable === true, ignorable: false }
    : undefined;
}

/** Ids of the rules that settings may change, in order. */
export function adjustableRules(): string[] {
  const others = Object.keys(SOURCE_RULES).filter((id) => limitsOf(id)?.adjustable);
  return [...ignorableRules(), ...others].sort();
}

/** Ids of the checks that a comment may silence, in order. */
export function ignorableRules(): string[] {
  return [...CHECKS].flatMap(([id, { ignorable }]) => (ignorable ? [id] : []));
}
