import { BLOCK_RULES } from './blocks.js';
import type { CheckId } from './check-ids.generated.js';
import { CSV_RULES } from './csv.js';
import { DECISION_RULES } from './decisions.js';
import { FACT_RULES } from './facts.js';
import { FILE_RULES } from './files.js';
import { MARKDOWN_RULES } from './markdown.js';
import { OUTCOME_RULES } from './outcomes.js';
import { PLAN_RULES } from './plan.js';
import { PRINT_RULES } from './print.js';
import type { Rule } from './rule.js';
import { SCHEMA_RULES } from './schema.js';
import { SETTING_RULES } from './settings.js';
import { TABLE_RULES } from './tables.js';
import { VALUE_RULES } from './values.js';
import { YAML_RULES } from './yaml.js';

const ALL = {
  ...FILE_RULES,
  ...YAML_RULES,
  ...CSV_RULES,
  ...SCHEMA_RULES,
  ...FACT_RULES,
  ...MARKDOWN_RULES,
  ...BLOCK_RULES,
  ...VALUE_RULES,
  ...TABLE_RULES,
  ...PLAN_RULES,
  ...OUTCOME_RULES,
  ...SETTING_RULES,
  ...DECISION_RULES,
  ...PRINT_RULES,
};

/** The id of a rule that is no check: it belongs to the language of the sources, to decisions or to printing. */
export type SourceRuleId = keyof typeof ALL;

/** The id of any rule that a diagnostic can name. */
export type RuleId = SourceRuleId | CheckId;

/** Every rule that is no check, by id. Checks describe themselves in `src/checks/rules/`. */
export const SOURCE_RULES: Readonly<Record<SourceRuleId, Rule>> = ALL;

/** The rules that are no checks, in the order and under the headings that documentation shows them. */
export const RULE_GROUPS: readonly {
  title: { sv: string; en: string };
  rules: Readonly<Record<string, Rule>>;
}[] = [
  { title: { sv: 'Filer och mappar', en: 'Files and folders' }, rules: FILE_RULES },
  { title: { sv: 'YAML', en: 'YAML' }, rules: YAML_RULES },
  { title: { sv: 'CSV', en: 'CSV' }, rules: CSV_RULES },
  { title: { sv: 'Uppgifternas form', en: 'The form of facts' }, rules: SCHEMA_RULES },
  { title: { sv: 'Uppgifter om uppdraget', en: 'Facts about the commission' }, rules: FACT_RULES },
  { title: { sv: 'Löpande text', en: 'Running text' }, rules: MARKDOWN_RULES },
  { title: { sv: 'Direktiv och block', en: 'Directives and blocks' }, rules: BLOCK_RULES },
  { title: { sv: 'Värden i texten', en: 'Values in the text' }, rules: VALUE_RULES },
  { title: { sv: 'Tabeller', en: 'Tables' }, rules: TABLE_RULES },
  { title: { sv: 'Uppföljningsplanen', en: 'The follow-up plan' }, rules: PLAN_RULES },
  { title: { sv: 'Utfall', en: 'Outcomes' }, rules: OUTCOME_RULES },
  { title: { sv: 'Inställningar och undantag', en: 'Settings and exceptions' }, rules: SETTING_RULES },
  { title: { sv: 'Beslut och lås', en: 'Decisions and locks' }, rules: DECISION_RULES },
  { title: { sv: 'Utskrift', en: 'Printing' }, rules: PRINT_RULES },
];

/** Whether an id is that of a rule that is no check. */
export function isSourceRule(id: string): id is SourceRuleId {
  return Object.hasOwn(ALL, id);
}
