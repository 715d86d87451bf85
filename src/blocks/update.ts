import { compile } from '../compile/compile.js';
import { openProject } from '../compile/project.js';
import { oneCommission } from '../edit/one-commission.js';
import { realChanges, type SourceChange, writeSources } from '../edit/source-changes.js';
import type { Choose } from '../model/commission-name.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { nearest } from '../text/suggest.js';
import { changedWorkspace } from '../workspace/changed.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Raised, raise } from './raise.js';
import { raiseWithin } from './raise-within.js';

/** The pins to raise. */
export interface UpdateRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute: where the file is written. Left out, nothing is. */
  root?: string;
  /** Names one commission. */
  choose: Choose;
  /**
   * Ids of blocks. All that are behind when there are none. One that is named is raised in the blocks that bring it in
   * as well: they get a new version.
   */
  blocks: readonly string[];
}

/** The raised pins and changed files, or those that would change. */
export interface UpdateResult extends Pick<Raised, 'pins' | 'workspace'> {
  language: Language;
  id: string;
  /** The commission's file, and the files of blocks that have a new version. */
  changes: SourceChange[];
  /** Ids of those blocks. */
  newVersions: string[];
  /** Errors caused by the newer versions: with one, nothing is written. */
  diagnostics: Diagnostic[];
  /** Outdated blocks that are included by other blocks, which name their version. */
  nested: string[];
}

/**
 * Raises the versions of blocks in a draft or a revision to the newest.
 *
 * @throws RequestError when the commission is decided, cannot be compiled, or does not use a block that is named
 * @throws EnvironmentError when the file cannot be written
 */
export function updateBlocks({ workspace, root, choose, blocks }: UpdateRequest): UpdateResult {
  const project = openProject(readOnce(workspace));
  const ref = oneCommission(project, choose);
  const { commission } = compile(project, ref);
  if (!commission) throw notCompiled(ref.id);
  if (commission.meta.status === 'beslutad') throw decided(ref.id);
  const used = [...new Set(commission.blocks.map(({ id }) => id))];
  for (const id of blocks) if (!used.includes(id)) throw notUsed(id, ref.id, used);
  const within = raiseWithin(project, used, blocks);
  const wanted = blocks.length > 0 ? [...blocks, ...within.ids] : used;
  const contents = new Map(within.changes.map(({ file, after }) => [file, after]));
  const changed = contents.size > 0 ? openProject(changedWorkspace(project.workspace, contents)) : project;
  const raised = raise(changed, ref, commission, wanted);
  const nested = commission.blocks
    .filter(({ id, version }) => wanted.includes(id) && version !== project.blocks.versions(id).at(-1))
    .filter(({ id }) => within.ids.length === 0 && !raised.pins.some((pin) => pin.id === id))
    .map(({ id }) => id);
  const { pins, diagnostics } = raised;
  const changes = realChanges([...within.changes, raised.change]);
  if (root !== undefined && changes.length > 0 && diagnostics.length === 0) writeSources(root, changes);
  return {
    language: project.config.språk ?? 'sv',
    id: ref.id,
    pins,
    changes,
    newVersions: within.ids,
    diagnostics,
    nested,
    workspace: raised.workspace,
  };
}

function notCompiled(id: string): RequestError {
  return new RequestError(
    { sv: `${id} går inte att läsa.`, en: `${id} cannot be read.` },
    { sv: `Se vad som är fel: uppdrag check ${id}`, en: `See what is wrong: uppdrag check ${id}` },
  );
}

function decided(id: string): RequestError {
  return new RequestError(
    {
      sv: `${id} är beslutat: dess block ändras bara genom ett nytt beslut.`,
      en: `${id} is decided: its blocks only change by a new decision.`,
    },
    {
      sv: `Öppna en revidering: uppdrag revise ${id}. Vad som skulle ändras visar uppdrag block usage.`,
      en: `Open a revision: uppdrag revise ${id}. What would change is shown by uppdrag block usage.`,
    },
  );
}

function notUsed(block: string, id: string, used: readonly string[]): RequestError {
  const suggestion = nearest(block, used);
  return new RequestError(
    {
      sv: `${id} använder inget block som heter ”${block}”.`,
      en: `${id} uses no block called “${block}”.`,
    },
    suggestion === undefined
      ? { sv: 'uppdrag block list visar alla block.', en: 'uppdrag block list shows all blocks.' }
      : { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` },
  );
}
