import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openProject } from '../compile/project.js';
import { isTheme, TEMPLATES } from '../files/program.js';
import { themeVersion } from '../files/theme-version.js';
import { writeProblem } from '../files/write-problem.js';
import { EnvironmentError } from '../model/environment-error.js';
import { loadTheme } from '../render/theme.js';
import { WORDS } from '../report/words.js';
import { openDirectory } from '../workspace/directory.js';
import { WORKSPACE_FILE } from '../workspace/find-root.js';
import type { DoctorOptions, Requirement } from './requirement.js';

/** The page layouts with their fonts, which come with the program. */
export function templates(): Requirement {
  const common = { id: 'templates', name: { sv: 'Mallar', en: 'Templates' } } as const;
  try {
    const themes = readdirSync(TEMPLATES).filter(isTheme).sort();
    const fonts = themes.reduce((total, name) => total + fontsOf(join(TEMPLATES, name)), 0);
    const list = themes.join(', ');
    return {
      ...common,
      status: 'ok',
      text: { sv: `${list}; ${fonts} teckensnitt`, en: `${list}; ${fonts} fonts` },
    };
  } catch (error) {
    if (error instanceof EnvironmentError)
      return { ...common, status: 'error', text: error.text, hint: error.hint };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...common,
      status: 'error',
      text: { sv: `kan inte läsas: ${reason}`, en: `cannot be read: ${reason}` },
      hint: { sv: 'Installera programmet på nytt.', en: 'Install the program again.' },
    };
  }
}

/** Number of fonts in a theme whose files are complete. */
function fontsOf(folder: string): number {
  themeVersion(folder);
  const theme = loadTheme(folder);
  void theme.measures;
  return theme.fonts.length;
}

/** The workspace, which need not be there to see whether the machine is fit. */
export function workspace({ root }: DoctorOptions): Requirement {
  const common = { id: 'workspace', name: { sv: 'Arbetsyta', en: 'Workspace' } } as const;
  if (root === undefined) {
    return {
      ...common,
      status: 'warning',
      text: { sv: `ingen här: ${WORKSPACE_FILE} saknas`, en: `none here: there is no ${WORKSPACE_FILE}` },
      hint: {
        sv: 'Gå till mappen med uppdragen, eller peka ut den med --root.',
        en: 'Go to the folder of the commissions, or name it with --root.',
      },
    };
  }
  const { commissions } = openProject(openDirectory(root));
  const counted = (language: 'sv' | 'en') => WORDS[language].counted.commission(commissions.length);
  return {
    ...common,
    status: 'ok',
    text: { sv: `${root}, ${counted('sv')}`, en: `${root}, ${counted('en')}` },
  };
}

/** Whether documents can be written to the output folder, or it can be made. */
export function output(out: string): Requirement {
  const common = { id: 'output', name: { sv: 'Skriva till', en: 'Write to' } } as const;
  const problem = tryToWrite(out, out);
  if (!problem) return { ...common, status: 'ok', text: { sv: out, en: out } };
  return { ...common, status: 'error', text: problem.text, hint: problem.hint };
}

/** Writes and removes a file in a folder, or where the folder would be made. */
function tryToWrite(folder: string, out: string): EnvironmentError | undefined {
  const file = join(folder, `.uppdrag-doctor-${process.pid}.tmp`);
  try {
    writeFileSync(file, '', { flag: 'wx' });
    rmSync(file, { force: true });
    return undefined;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && folder !== dirname(folder)) return tryToWrite(dirname(folder), out);
    const problem = writeProblem(error, out);
    if (problem instanceof EnvironmentError) return problem;
    throw error;
  }
}
