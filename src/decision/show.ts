import { basename } from 'node:path';
import { open } from '../checking/opened.js';
import { compile } from '../compile/compile.js';
import { type CommissionRef, openProject } from '../compile/project.js';
import { oneCommission } from '../edit/one-commission.js';
import { toolVersion } from '../files/program.js';
import { findRepository, isDirty, openRevision, type Repository } from '../git/index.js';
import { markdownOf, plainTextOf } from '../lock/print-text.js';
import { generator } from '../making/documents.js';
import type { Commission } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language, Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';
import { renderScreen } from '../render/screen.js';
import type { Workspace } from '../workspace/workspace.js';
import { type FileRevision, fileRevisions } from './decided-revisions.js';
import { notDecidedYet, notInHistory, notReadable, validityRemark } from './in-force-words.js';

/** Output format of a text. */
export type ShowFormat = 'text' | 'html' | 'md';

/** The text to show. */
export interface ShowRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute. */
  root: string;
  /** Names one commission. */
  choose: Choose;
  /** The day on which the text was in force, ISO; left out, the text as it stands. */
  on?: string;
  format: ShowFormat;
  language?: Language;
}

/** A text, with remarks about it. */
export interface ShowResult {
  language: Language;
  content: string;
  /** The commit the text was taken from, in short; absent when it is the text as it stands. */
  revision?: string;
  remarks: Text[];
}

/** A decided text with its origin. */
interface Found {
  workspace: Workspace;
  ref: CommissionRef;
  revision?: string;
  remarks: Text[];
}

/**
 * Shows a commission as it stands, or as it was in force on a day: the newest revision in git whose last decision had
 * been made by then.
 *
 * @throws RequestError when nothing was decided by then, or the history does not hold it
 */
export async function show(request: ShowRequest): Promise<ShowResult> {
  const { workspace, choose, on, format } = request;
  const project = openProject(workspace);
  const ref = oneCommission(project, choose);
  const found = on === undefined ? { workspace, ref, remarks: [] } : await inForce(request, ref, on);
  const opened = open(found.workspace);
  const { commission, diagnostics } = compile(opened.project, found.ref);
  if (!commission) throw notReadable(ref.id, found.revision);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const language = request.language ?? project.config.språk ?? 'sv';
  const remarks = [
    ...found.remarks,
    ...(on === undefined ? [] : validityRemark(commission.meta, on)),
    ...(errors > 0 ? [withErrors(errors)] : []),
  ];
  const content = rendered(commission, found, opened.theme, format, language);
  return {
    language,
    content,
    remarks,
    ...(found.revision !== undefined && { revision: found.revision }),
  };
}

function rendered(
  commission: Commission,
  { ref, revision }: Found,
  theme: Parameters<typeof renderScreen>[1],
  format: ShowFormat,
  language: Language,
): string {
  if (format === 'md') return markdownOf(commission, ref.file);
  if (format === 'text') return plainTextOf(commission, ref.file);
  const made = generator({ theme, language, toolVersion: toolVersion(), ids: [] });
  return renderScreen(commission, theme, {
    language,
    generator: { ...made, ...(revision !== undefined && { revision }) },
    others: new Map(),
  });
}

/** The text in force on a day. @throws RequestError when there was none, or it is not to be had */
async function inForce({ workspace, root }: ShowRequest, ref: CommissionRef, on: string): Promise<Found> {
  const current = decisionsNow(workspace, ref);
  const due = current.findLast(({ datum }) => datum <= on);
  if (current.length > 0 && !due) throw notDecidedYet(ref.id, on, current[0]!.datum);
  const repository = await repositoryOf(root);
  if (repository instanceof Error) {
    const decided = compile(openProject(workspace), ref).commission?.meta.status === 'beslutad';
    if (decided && due && due === current.at(-1)) return { workspace, ref, remarks: [withoutGit()] };
    throw repository;
  }
  const revisions = await fileRevisions(repository, root, ref.file);
  const made = revisions.filter(({ status }) => status === 'beslutad');
  const revision = made.find(({ decisions }) => decisions.length > 0 && decisions.at(-1)!.datum <= on);
  // A text with a decision too few is not the one that was in force.
  if (!revision || (due && revision.decisions.at(-1)!.datum < due.datum))
    throw notInHistory(ref.id, on, due, made.at(-1), repository.shallow);
  const then = await openRevision(repository, revision.commit, root);
  const remarks = (await isDirty(repository, `${root}/${folderOf(ref)}`)) ? [dirty(ref)] : [];
  const id = revision.commit.slice(0, 7);
  return { workspace: then, ref: refIn(then, ref, revision), revision: id, remarks };
}

function decisionsNow(workspace: Workspace, ref: CommissionRef): Commission['meta']['beslut'] {
  return compile(openProject(workspace), ref).commission?.meta.beslut ?? [];
}

/** The repository, or why there is none. */
async function repositoryOf(root: string): Promise<Repository | Error> {
  try {
    return await findRepository(root);
  } catch (error) {
    if (error instanceof RequestError || error instanceof EnvironmentError) return error;
    throw error;
  }
}

/** The commission as it was called in an earlier revision. */
function refIn(then: Workspace, ref: CommissionRef, { path, commit }: FileRevision): CommissionRef {
  const { commissions } = openProject(then);
  const found = commissions.find(({ file }) => path === file || path.endsWith(`/${file}`));
  if (found) return found;
  throw notReadable(ref.id, commit.slice(0, 7));
}

function folderOf({ file }: CommissionRef): string {
  return file.slice(0, -basename(file).length - 1);
}

function withoutGit(): Text {
  return {
    sv: 'Mappen ligger inte i git: det här är texten som den står nu.',
    en: 'The folder is not in git: this is the text as it stands now.',
  };
}

function dirty({ id }: CommissionRef): Text {
  return {
    sv: `${id} har ändringar som inte är incheckade. De är inte med.`,
    en: `${id} has changes that are not committed. They are left out.`,
  };
}

function withErrors(errors: number): Text {
  return {
    sv: `Källtexten har ${errors} fel, så något kan saknas i texten.`,
    en: `The sources have ${errors} error(s), so something may be missing from the text.`,
  };
}
