import { openProject, type Project } from '../compile/project.js';
import { replaceInOriginal } from '../edit/original.js';
import { type SourceChange, writeSources } from '../edit/source-changes.js';
import { compareWithLock } from '../lock/compare.js';
import { decidedText } from '../lock/decided-text.js';
import { problemWords } from '../lock/decided-words.js';
import { contentOf } from '../lock/earlier-text.js';
import type { Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { readLock } from '../source/lock/lock-file.js';
import { nearest } from '../text/suggest.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';
import { type CompiledRef, compileAll } from './usage.js';

/** The block whose old wording is kept under a new id. */
export interface KeepRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute: where files are written. Left out, nothing is. */
  root?: string;
  block: string;
  /** True to restore a kept version that has been changed. */
  restore?: boolean;
}

/** The written files, or those that would be written. */
export interface KeepResult {
  language: Language;
  changes: SourceChange[];
  /** Versions that were kept or restored, with the commissions whose decided text has them. */
  kept: { version: number; file: string; commissions: string[] }[];
  /** The version that the newest wording has now, when it was raised. */
  raised?: number;
}

/** A wording that a decided text needs and the workspace does not have any more. */
interface MissingVersion {
  version: number;
  /** The file it was in when it was locked, and the hash of its bytes. */
  file: string;
  sha256: string;
  commissions: string[];
}

/**
 * Keeps the wording that decided commissions have of a block as a version of its own, `block/<id>@<version>.md`, and
 * raises the version of the newest. The old wording comes from git, by the hash in the lock.
 *
 * @throws RequestError when there is no such block, its old wording cannot be had, or a kept version was changed
 * @throws EnvironmentError when a file cannot be written
 */
export function keepBlock({ root, block: id, restore = false, ...request }: KeepRequest): KeepResult {
  const workspace = readOnce(request.workspace);
  const project = openProject(workspace);
  const wanted = wantedVersions(project, id);
  // A block whose files are all gone is still named in locks.
  if (wanted.length === 0 && !project.blocks.ids().includes(id)) throw unknownBlock(id, project.blocks.ids());
  const changes: SourceChange[] = [];
  for (const { version, file, sha256 } of wanted) {
    const { bytes, problem } = contentOf(workspace, file, sha256);
    if (problem !== undefined) throw notToBeHad(id, version, problemWords({ problem, file }));
    const target = `block/${id}@${version}.md`;
    const { bytes: before } = workspace.read(target);
    if (before && !restore) throw keptWasChanged(id, target);
    changes.push({ file: target, before, after: bytes });
  }
  const raised = raiseNewest(project, id, wanted);
  if (raised) changes.push(raised.change);
  if (root !== undefined && changes.length > 0) writeSources(root, changes);
  return {
    language: project.config.språk ?? 'sv',
    changes,
    kept: wanted.map(({ version, commissions }) => ({
      version,
      file: `block/${id}@${version}.md`,
      commissions,
    })),
    ...(raised && { raised: raised.version }),
  };
}

/** The versions of a block that locked texts have and that are gone, or read otherwise now. */
function wantedVersions(project: Project, id: string): MissingVersion[] {
  const wanted = new Map<number, MissingVersion>();
  for (const compiled of compileAll(project)) {
    for (const [version, file, sha256] of changedFor(project, compiled, id)) {
      const known = wanted.get(version);
      if (known) known.commissions.push(compiled.ref.id);
      else wanted.set(version, { version, file, sha256, commissions: [compiled.ref.id] });
    }
  }
  return [...wanted.values()].sort((a, b) => a.version - b.version);
}

function changedFor(
  { workspace, blocks }: Project,
  { ref, commission }: CompiledRef,
  id: string,
): [version: number, file: string, sha256: string][] {
  const lock = readLock(workspace, ref.file, ref.id, new Map(), () => {});
  if (!lock || (commission && commission.meta.status !== 'beslutad')) return [];
  const versions = Object.keys(lock.block)
    .filter((name) => name.startsWith(`${id}@`))
    .map((name) => Number(name.slice(id.length + 1)));
  const changed = commission
    ? compareWithLock(commission, decidedText(commission, ref.file), ref.file, lock).changed
    : [];
  return versions.flatMap((version) => {
    const file = [`block/${id}@${version}.md`, `block/${id}.md`].find((each) => lock.källor[each]);
    const now = blocks.file(id, version);
    const sha256 = file === undefined ? undefined : lock.källor[file];
    if (file === undefined || sha256 === undefined) return [];
    const isSame = now !== undefined && blocks.read(now).sha256 === sha256;
    const isGone = now === undefined || blocks.read(now).block?.version !== version;
    if (isSame || !(isGone || changed.includes(`block ${id}@${version}`))) return [];
    const found: [number, string, string] = [version, file, sha256];
    return [found];
  });
}

/** Gives the newest wording the next version when its version is that of a kept one. */
function raiseNewest(
  { blocks, workspace }: Project,
  id: string,
  wanted: readonly MissingVersion[],
): { change: SourceChange; version: number } | undefined {
  const file = `block/${id}.md`;
  const { block } = blocks.read(file);
  const { bytes } = workspace.read(file);
  if (!block || !bytes || !wanted.some(({ version }) => version === block.version)) return undefined;
  const version = Math.max(...blocks.versions(id), ...wanted.map((each) => each.version)) + 1;
  const { start, end } = block.meta.place(['version']);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const after = replaceInOriginal(decoded, block.source.text, [
    { from: start.offset ?? 0, to: end.offset ?? 0, text: String(version) },
  ]);
  if (after === undefined) return undefined;
  return { change: { file, before: bytes, after: new TextEncoder().encode(after) }, version };
}

/** That a block does not exist, with the nearest that does. */
export function unknownBlock(id: string, ids: readonly string[]): RequestError {
  const suggestion = nearest(id, ids);
  return new RequestError(
    { sv: `Blocket ”${id}” finns inte.`, en: `There is no block “${id}”.` },
    suggestion === undefined
      ? { sv: 'uppdrag block list visar alla block.', en: 'uppdrag block list shows all blocks.' }
      : { sv: `Menade du ”${suggestion}”?`, en: `Did you mean “${suggestion}”?` },
  );
}

function notToBeHad(id: string, version: number, why: { sv: string; en: string }): RequestError {
  return new RequestError(
    {
      sv: `Den beslutade lydelsen av ”${id}” (version ${version}) går inte att få fram: ${why.sv}.`,
      en: `The decided wording of “${id}” (version ${version}) cannot be had: ${why.en}.`,
    },
    {
      sv: `Lägg den gamla lydelsen i block/${id}@${version}.md själv, till exempel ur en säkerhetskopia.`,
      en: `Put the old wording in block/${id}@${version}.md yourself, for example from a backup.`,
    },
  );
}

function keptWasChanged(id: string, file: string): RequestError {
  return new RequestError(
    {
      sv: `${file} är en sparad version som har ändrats.`,
      en: `${file} is a kept version that has been changed.`,
    },
    {
      sv: `Flytta ändringen till block/${id}.md och återställ den sparade: uppdrag block keep ${id} --restore`,
      en: `Move the change to block/${id}.md and restore the kept one: uppdrag block keep ${id} --restore`,
    },
  );
}
