import { relative, sep } from 'node:path';
import { compile } from '../compile/compile.js';
import { type CommissionRef, openProject, type Project } from '../compile/project.js';
import { PACKAGE } from '../files/program.js';
import {
  branchPoint,
  type ChangedFile,
  filesChangedSince,
  findRepository,
  openRevision,
  type Repository,
} from '../git/index.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import { withHistory } from '../past/earlier-files.js';
import { lockFileOf } from '../source/lock/lock-file.js';
import { fileStart } from '../source/read-problem.js';
import { historyOf } from '../workspace/history-of.js';
import type { Workspace } from '../workspace/workspace.js';

/** Files of a workspace that differ from a revision, and the commissions that depend on them. */
export interface Changes {
  /** The workspace's own language. */
  language: Language;
  /** The commit that is compared with: where the present branch left the revision. */
  base: string;
  /** The workspace as it is, held against what it was then. */
  now: Workspace;
  /** The workspace as it was then; empty when there was none. */
  before: Workspace;
  /** The commissions that are affected, in the order of the workspace. */
  affected: Affected[];
  /** Ids of the commissions there were then and are no more. */
  gone: string[];
  /** Ids of decided commissions that are affected or gone. */
  decided: string[];
  /** Errors about decided commissions that are gone. */
  removedDecisions: Diagnostic[];
  /** Number of commissions in the workspace. */
  commissions: number;
}

/** A commission that a change concerns. */
export interface Affected {
  id: string;
  /** True when the commission was not there at the revision. */
  isNew: boolean;
  /**
   * Changed files that it depends on or depended on; `uppdrag` itself when the program has changed in the same
   * repository.
   */
  files: string[];
}

/** Files of this program, when it lies in the same repository, that can change documents: templates, schemas, code. */
const PROGRAM = /^(templates|schema|src)\/|^package(-lock)?\.json$/;

/**
 * The commissions that a change since a revision concerns: those that are made of a changed file, or were. What each is
 * made of is what the compiler has read or looked for: the commission and its data files, blocks however deep,
 * pictures, the front matter of commissions referred to, registers and the workspace file.
 *
 * @param root the workspace's folder, absolute
 * @throws RequestError when the folder is not in a git repository or the revision is unknown
 * @throws EnvironmentError when there is no git
 */
export async function changesSince(workspace: Workspace, root: string, revision: string): Promise<Changes> {
  const repository = await findRepository(root);
  const base = await branchPoint(repository, revision);
  const [files, programFiles, earlier] = await Promise.all([
    filesChangedSince(repository, base, root),
    programChanges(repository, base),
    openRevision(repository, base, root, { orEmpty: true }),
  ]);
  // Decided texts are looked up in the same history on both sides.
  const { committed: _, ...before } = withHistory(earlier, root);
  const now = openProject(workspace);
  const then = openProject(before);
  const idsNow = new Set(now.commissions.map(({ id }) => id));
  const idsThen = new Set(then.commissions.map(({ id }) => id));
  const used = (ref: CommissionRef) => [...usedFiles(ref, files, now, then), ...programFiles];
  const affected = now.commissions
    .map((ref) => ({ id: ref.id, isNew: !idsThen.has(ref.id), files: used(ref) }))
    .filter(({ files, isNew }) => isNew || files.length > 0);
  const gone = then.commissions.filter(({ id }) => !idsNow.has(id));
  const wasDecided = ({ file }: CommissionRef) => before.files().includes(lockFileOf(file));
  const concerned = new Set([...affected, ...gone].map(({ id }) => id));
  return {
    language: now.config.språk ?? 'sv',
    base,
    now: heldAgainst(workspace, before),
    before,
    affected,
    gone: gone.map(({ id }) => id),
    decided: then.commissions.filter((ref) => concerned.has(ref.id) && wasDecided(ref)).map(({ id }) => id),
    removedDecisions: gone.filter(wasDecided).map(removedDecision),
    commissions: now.commissions.length,
  };
}

/** A workspace that is held against another, and where that has nothing against its own history. */
export function heldAgainst(workspace: Workspace, base: Workspace): Workspace {
  return {
    name: workspace.name,
    files: () => workspace.files(),
    read: (file) => workspace.read(file),
    ...historyOf(workspace),
    committed(file) {
      const { bytes } = base.read(file);
      return bytes ? { bytes } : (workspace.committed?.(file) ?? { problem: 'unknown' });
    },
  };
}

/** The error about a decided commission that is no longer in the workspace. */
function removedDecision({ id, file }: CommissionRef): Diagnostic {
  return {
    rule: 'decided-text',
    severity: 'error',
    place: fileStart(file),
    message: {
      sv: `Uppdraget ${id} är beslutat men har tagits bort ur arbetsytan eller flyttats.`,
      en: `The commission ${id} is decided but has been removed from the workspace or moved.`,
    },
    why: {
      sv: 'Den som är beslutad förblir det tills nämnden beslutar något annat.',
      en: 'What is decided stays so until the board decides otherwise.',
    },
    hint: {
      sv: 'Återställ mappen ur git. Ett uppdrag som inte längre gäller ligger kvar: dess giltighet säger när den slutade.',
      en: 'Restore the folder from git. A commission that is no longer in force stays: its validity says when it ended.',
    },
  };
}

/** Changed files that a commission depends on, now or at the revision. */
function usedFiles(
  { id }: CommissionRef,
  changed: readonly ChangedFile[],
  now: Project,
  then: Project,
): string[] {
  if (changed.length === 0) return [];
  const names = new Set(changed.map(({ file }) => file));
  // A changed file that every commission depends on affects them all: nothing has to be compiled.
  const shared = now.sources.map(({ file }) => file).filter((file) => names.has(file));
  if (shared.length > 0) return shared;
  const used = sourcesOf(now, id).filter((file) => names.has(file));
  // The list of files decides which others are read. Without added or removed files, the same ones are read as before.
  const sameFiles = changed.every(({ change }) => change === 'modified');
  return sameFiles || used.length > 0 ? used : sourcesOf(then, id).filter((file) => names.has(file));
}

function sourcesOf(project: Project, id: string): string[] {
  const ref = project.commissions.find((each) => each.id === id);
  return ref ? compile(project, ref).sources.map(({ file }) => file) : [];
}

/** `uppdrag` when the program's own files are in the repository and have changed. */
async function programChanges(repository: Repository, base: string): Promise<string[]> {
  const inside = relative(repository.top, PACKAGE);
  const names = inside.split(sep);
  if (names[0] === '..' || names.includes('node_modules')) return [];
  const files = await filesChangedSince(repository, base, PACKAGE);
  return files.some(({ file }) => PROGRAM.test(file)) ? ['uppdrag'] : [];
}
