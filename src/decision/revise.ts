import { wordsBetween } from '../blocks/raise.js';
import { describeChanges } from '../compare/summaries/word-changes.js';
import { compile } from '../compile/compile.js';
import { openProject } from '../compile/project.js';
import { changedBytes, type OpenCommission, oneCommission, openCommission } from '../edit/one-commission.js';
import { type SourceChange, writeSources } from '../edit/source-changes.js';
import { decidedText } from '../lock/decided-text.js';
import type { Commission } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Language, Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { lockFileOf, readLock } from '../source/lock/lock-file.js';
import { changedWorkspace } from '../workspace/changed.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';

/** The commission to revise. */
export interface ReviseRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute: where the file is written. Left out, nothing is. */
  root?: string;
  /** Names one commission. */
  choose: Choose;
  /** Summary of the revision, one sentence. */
  summary: string;
  /** The date of the meeting, ISO, and the section of its minutes, when they are known. */
  date?: string;
  paragraph?: number;
}

/** A revision that was opened, or would be. */
export interface ReviseResult {
  language: Language;
  id: string;
  change: SourceChange;
  /** False when the decided text was never locked: what changes cannot be compared with it. */
  locked: boolean;
  /** Blocks in blocks that follow their newest version as long as the revision is open. */
  moved: { id: string; from: number; to: number; words: Text | undefined }[];
  workspace: Workspace;
}

/**
 * Opens a revision of a decided commission: it is a draft again, with a new decision that says what it changes. The
 * lock stays, and says what was decided last.
 *
 * @throws RequestError when the commission is not decided, or a revision is open already
 * @throws EnvironmentError when the file cannot be written
 */
export function revise(request: ReviseRequest): ReviseResult {
  const { root, choose, summary, date, paragraph } = request;
  const workspace = readOnce(request.workspace);
  const project = openProject(workspace);
  const ref = oneCommission(project, choose);
  const opened = openCommission(project, ref);
  mayBeRevised(opened, workspace);
  const before = compile(project, ref).commission;
  if (opened.edit.value.status === 'beslutad') opened.edit.set('status', 'utkast');
  opened.edit.addDecision({
    slag: 'revidering',
    datum: date,
    paragraf: paragraph,
    ändring: summary.replace(/\s+/g, ' ').trim(),
  });
  const change = { file: ref.file, before: opened.bytes, after: changedBytes(opened) };
  if (root !== undefined) writeSources(root, [change]);
  const now = changedWorkspace(workspace, new Map([[ref.file, change.after]]));
  const after = compile(openProject(now), ref).commission;
  return {
    language: project.config.språk ?? 'sv',
    id: ref.id,
    change,
    locked: workspace.files().includes(lockFileOf(ref.file)),
    moved: before && after ? movedBlocks(before, after, ref.file) : [],
    workspace: now,
  };
}

/** Refuses a commission that cannot be revised, before any question is asked. @throws RequestError */
export function checkRevisable(workspace: Workspace, choose: Choose): string {
  const project = openProject(workspace);
  const ref = oneCommission(project, choose);
  mayBeRevised(openCommission(project, ref), workspace);
  return ref.id;
}

function mayBeRevised({ ref, edit }: OpenCommission, workspace: Workspace): void {
  const { status, beslut = [] } = edit.value;
  const last = beslut.at(-1);
  if (!last) {
    throw new RequestError(
      {
        sv: `${ref.id} är inte beslutat än: det finns inget att revidera.`,
        en: `${ref.id} is not decided yet: there is nothing to revise.`,
      },
      {
        sv: `Ändra texten och besluta den: uppdrag decide ${ref.id}`,
        en: `Change the text and decide it: uppdrag decide ${ref.id}`,
      },
    );
  }
  if (status === 'beslutad') return;
  const lock = readLock(workspace, ref.file, ref.id, new Map(), () => {});
  if (lock && last.datum === lock.beslut.at(-1)?.datum) return;
  throw new RequestError(
    {
      sv: `${ref.id} har redan en öppen revidering.`,
      en: `${ref.id} already has an open revision.`,
    },
    {
      sv: `Ändra vad den säger under ändring: i ${ref.file}, och besluta den: uppdrag decide ${ref.id}`,
      en: `Change what it says under ändring: in ${ref.file}, and decide it: uppdrag decide ${ref.id}`,
    },
  );
}

function movedBlocks(before: Commission, after: Commission, file: string): ReviseResult['moved'] {
  const lines = (commission: Commission, id: string) =>
    decidedText(commission, file).lines.filter(({ part }) => part.startsWith(`block ${id}@`));
  return before.blocks.flatMap(({ id, version }) => {
    const now = after.blocks.find((each) => each.id === id);
    if (!now || now.version === version) return [];
    const words = describeChanges(wordsBetween(lines(before, id), lines(after, id)));
    return { id, from: version, to: now.version, words };
  });
}
