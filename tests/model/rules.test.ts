import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/rules.generated.js';
import type { Rule } from '../../src/model/rules/rule.js';
import { RULE_GROUPS, SOURCE_RULES } from '../../src/model/rules/rules.js';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const rules = Object.entries(SOURCE_RULES);

/** The program without the registry, as text. */
const program = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(?:model|checks)\/rules\//.test(file))
  .map((file) => readFileSync(SOURCE + file, 'utf8'))
  .join('\n');

/** A rule's id where a diagnostic is made: `rule: 'id'`, or first in a call that makes one. */
const reported = new Set(
  [...program.matchAll(/\brule: '([a-z-]+)'|\b(?:error|finding)\(\s*(?:one,\s*)?'([a-z-]+)',/g)].map(
    ([, field, argument]) => field ?? argument,
  ),
);

// That nothing is reported without being registered is the compiler's to say: `Diagnostic.rule` is a `RuleId`.
describe('the rules that are no checks', () => {
  it('are all reported somewhere', () => {
    expect(rules.map(([id]) => id).filter((id) => !reported.has(id))).toEqual([]);
  });

  it('have the severity they are reported with', () => {
    const written = [...program.matchAll(/\brule: '([a-z-]+)',\s+severity: '(\w+)'/g)];
    const others = written.filter(([, id, severity]) => {
      const rule: Rule | undefined = (SOURCE_RULES as Record<string, Rule>)[id!];
      return rule && rule.severity !== severity;
    });
    expect(written.length).toBeGreaterThan(30);
    expect(others.map(([text]) => text)).toEqual([]);
  });

  it('have ids of their own, and each stands in one group', () => {
    const grouped = RULE_GROUPS.flatMap(({ rules }) => Object.keys(rules));
    const ids = [...grouped, ...checks.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(grouped).toEqual(Object.keys(SOURCE_RULES));
  });

  it.each(rules)('%s says what it means and what to do, in both languages', (_id, { title, about }) => {
    for (const language of ['sv', 'en'] as const) {
      expect(title[language]).toMatch(/^[A-ZÅÄÖ&].*[^.]$/);
      expect(about[language]).toMatch(/^\S.{40,}\.$/);
    }
    expect(title.sv).not.toBe(title.en);
  });
});
