import type { Project } from '../compile/project.js';
import type { Diagnostic, Text } from '../model/diagnostic.js';
import { fileStart } from '../source/read-problem.js';
import { readText } from '../source/text.js';
import { parseYaml } from '../source/yaml.js';
import { nearest } from '../text/suggest.js';
import { WORKSPACE_FILE } from '../workspace/find-root.js';
import { adjustableRules, limitsOf } from './limits.js';

const WHERE_NAMES_STAND: Text = {
  sv: 'En regels namn står sist i det som uppdrag check skriver om den.',
  en: 'The name of a rule stands last in what uppdrag check writes about it.',
};

/** Settings under `regler` in the workspace file that name no rule, or one that always holds. */
export function settingProblems({ workspace, config }: Project): Diagnostic[] {
  const wrong = Object.keys(config.regler ?? {}).filter((id) => !limitsOf(id)?.adjustable);
  if (wrong.length === 0) return [];
  const silent = () => {};
  const source = readText(workspace, WORKSPACE_FILE, silent);
  const yaml = source && parseYaml(source, silent);
  return wrong.map((id) => ({
    severity: 'error',
    place: yaml?.place(['regler', id], 'key') ?? fileStart(WORKSPACE_FILE),
    ...(limitsOf(id) ? fixedRule(id) : unknownRule(id)),
  }));
}

function unknownRule(id: string): Pick<Diagnostic, 'rule' | 'message' | 'hint'> {
  const suggestion = nearest(id, adjustableRules());
  return {
    rule: 'unknown-rule',
    message: { sv: `Det finns ingen regel som heter ”${id}”.`, en: `There is no rule called “${id}”.` },
    hint: suggestion
      ? { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` }
      : WHERE_NAMES_STAND,
  };
}

function fixedRule(id: string): Pick<Diagnostic, 'rule' | 'message' | 'why' | 'hint'> {
  return {
    rule: 'fixed-rule',
    message: {
      sv: `Regeln ”${id}” gäller alltid och kan inte ändras.`,
      en: `The rule “${id}” always holds and cannot be changed.`,
    },
    why: {
      sv: 'Utan den kan dokumentet inte göras, eller inte vara det som det säger sig vara.',
      en: 'Without it the document cannot be made, or cannot be what it says it is.',
    },
    hint: {
      sv: 'Ta bort raden, och rätta det som regeln påpekar.',
      en: 'Remove the line, and correct what the rule points out.',
    },
  };
}
