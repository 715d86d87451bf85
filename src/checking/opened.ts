import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CommissionRef, openProject, type Project } from '../compile/project.js';
import { isTheme, TEMPLATES } from '../files/program.js';
import { themeVersion } from '../files/theme-version.js';
import type { Commission, Compilation } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { missingGlyphs } from '../render/glyphs.js';
import { missingGlyph } from '../render/missing-glyph.js';
import { loadTheme, type Theme } from '../render/theme.js';
import { fileStart } from '../source/read-problem.js';
import { readText } from '../source/text.js';
import { parseYaml } from '../source/yaml.js';
import { nearest } from '../text/suggest.js';
import { WORKSPACE_FILE } from '../workspace/find-root.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Examined, type ExamineOptions, Examiner, prepareChecks, sourceReader } from './examine.js';
import { inItsFile } from './in-its-file.js';
import { settingProblems } from './settings.js';

/** The theme of a workspace that names none. */
const STANDARD = 'standard';

/** A workspace opened, with the theme its documents are set in. */
export interface Opened {
  project: Project;
  theme: Theme;
  /** Problems of the workspace itself, including its theme and settings. */
  diagnostics: Diagnostic[];
}

/**
 * Opens a workspace and loads its theme; when it names one that does not exist, that is an error and the standard is
 * used.
 */
export function open(workspace: Workspace): Opened {
  const project = openProject(workspace);
  const { mall = STANDARD } = project.config;
  const exists = isTheme(mall);
  return {
    project,
    theme: loadTheme(join(TEMPLATES, exists ? mall : STANDARD)),
    diagnostics: [
      ...project.diagnostics,
      ...(exists ? [] : [unknownTheme(workspace, mall)]),
      ...settingProblems(project),
    ].map(inItsFile(sourceReader(project))),
  };
}

/** Gets everything ready to examine commissions of a workspace. */
export async function examinerFor({ project }: Opened, options: ExamineOptions): Promise<Examiner> {
  await prepareChecks(project, options);
  return new Examiner(project, options);
}

/**
 * Compiles and examines a commission, and sees to it that its theme can print every character of it.
 *
 * @param compiled the commission when it was compiled a moment ago, of the same sources
 */
export function compileFor(
  { theme }: Opened,
  examiner: Examiner,
  ref: CommissionRef,
  compiled?: Compilation,
): Examined {
  const compilation = examiner.examine(ref, compiled);
  const { commission, diagnostics } = compilation;
  if (!commission) return compilation;
  return {
    ...compilation,
    diagnostics: [
      ...diagnostics,
      ...[
        ...missingGlyphs(commission, theme).map(missingGlyph).filter(notSaid(diagnostics)),
        ...otherTheme(commission, theme),
      ].map(examiner.placed),
    ],
  };
}

/** Whether a character is not part of a word that has an error as it is, with a hint of its own. */
function notSaid(said: readonly Diagnostic[]): (glyph: Diagnostic) => boolean {
  const words = said.filter(({ rule, severity }) => rule === 'homoglyph' && severity === 'error');
  return ({ place: { file, start } }) =>
    !words.some(
      ({ place }) =>
        place.file === file &&
        place.start.line === start.line &&
        place.start.column <= start.column &&
        (place.end.line > start.line || place.end.column > start.column),
    );
}

/**
 * The words of a decided document stay, but it may look otherwise than when it was decided. Said once for all of them.
 */
function otherTheme({ lock, meta }: Commission, { folder }: Theme): Diagnostic[] {
  if (!lock || meta.status !== 'beslutad') return [];
  const now = { namn: basename(folder), version: themeVersion(folder) };
  const then = lock.mall;
  if (now.namn === then.namn && now.version === then.version) return [];
  return [
    {
      rule: 'decided-theme',
      severity: 'warning',
      place: fileStart(WORKSPACE_FILE),
      message: {
        sv: `Beslutade uppdrag är satta med mallen ${then.namn} i version ${then.version}, nu gäller ${now.namn} i version ${now.version}.`,
        en: `Decided commissions are set with the template ${then.namn} in version ${then.version}; now it is ${now.namn} in version ${now.version}.`,
      },
      why: {
        sv: 'Texten är den beslutade, men dokumentet kan se annorlunda ut än det som beslutades.',
        en: 'The text is the decided one, but the document may look otherwise than the one that was decided.',
      },
      hint: {
        sv: 'Behåll de PDF:er som gjordes vid besluten. Ska dokumenten ha det nya utseendet: uppdrag decide <uppdrag> --relock',
        en: 'Keep the PDFs that were made at the decisions. If the documents are to have the new look: uppdrag decide <commission> --relock',
      },
    },
  ];
}

function unknownTheme(workspace: Workspace, mall: string): Diagnostic {
  const themes = readdirSync(TEMPLATES).filter(isTheme).sort();
  const silent = () => {};
  const source = readText(workspace, WORKSPACE_FILE, silent);
  const yaml = source && parseYaml(source, silent);
  const suggestion = nearest(mall, themes);
  const list = themes.join(', ');
  return {
    rule: 'unknown-theme',
    severity: 'error',
    place: yaml?.place(['mall']) ?? fileStart(WORKSPACE_FILE),
    message: { sv: `Mallen ”${mall}” finns inte.`, en: `There is no template “${mall}”.` },
    hint: suggestion
      ? { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` }
      : { sv: `De som finns: ${list}.`, en: `Those that exist: ${list}.` },
  };
}
