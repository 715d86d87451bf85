import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openProject } from '../compile/project.js';
import type { Choose, CommissionName } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { withHistory } from '../past/earlier-files.js';
import { type Edition, RevisionEditions } from '../past/edition.js';
import { openDirectory } from '../workspace/directory.js';
import { requireRoot } from '../workspace/find-root.js';
import type { DiffRequest } from './sides.js';

/** Two editions as they are named. */
export interface EditionsRequest {
  /**
   * Two folders; one or two revisions (`main`, `v1..v2`, `main...`) and the commissions meant; or commissions alone,
   * which are compared with the last commit.
   */
  names: readonly string[];
  /** True when the names are two commissions, each as it is or, with a revision before a colon, as it was. */
  commissions?: boolean;
  /** Folder that relative paths begin at, absolute. */
  cwd: string;
  /** The workspace's folder, as it is named; otherwise the one that `cwd` belongs to. */
  root?: string;
  /** Of the names of editions. */
  language: Language;
  /** Name of a folder as an edition. */
  folderName: (path: string) => string;
}

/** The opened editions, and the folder of the new one when it is on disk. */
export interface OpenedEditions {
  request: DiffRequest;
  /** The workspace of the request; the new folder when two were named. */
  root: string;
}

/** Makes a choice of commissions from names. */
type Named = (names: readonly string[], root: string) => Choose;

const WORKING_COPY = { sv: 'arbetskopian', en: 'the working copy' };

/**
 * Opens the two editions that are to be compared.
 *
 * @throws RequestError when there is no such folder, revision or commission
 * @throws EnvironmentError when there is no git
 */
export async function openEditions(request: EditionsRequest, named: Named): Promise<OpenedEditions> {
  if (request.commissions) return twoCommissions(request, named);
  return twoFolders(request) ?? (await twoRevisions(request, named));
}

/** Two folders; undefined when two revisions, or a revision and a commission, may be meant. */
function twoFolders({ names, cwd, root, folderName }: EditionsRequest): OpenedEditions | undefined {
  const [before, after] = names;
  if (root !== undefined || names.length !== 2 || isRevisionRange(before!)) return undefined;
  if (!isFolder(resolve(cwd, before!))) return undefined;
  if (!isFolder(resolve(cwd, after!))) throw notAFolder(after!);
  const [old, now] = [requireRoot(cwd, before), requireRoot(cwd, after)];
  const edition = (folder: string): Edition => ({
    workspace: openDirectory(folder),
    name: folderName(folder),
  });
  return { request: { old: edition(old), new: edition(now) }, root: now };
}

function isRevisionRange(name: string): boolean {
  return name.includes('..') && !/^\.{1,2}(?:[\\/]|$)/.test(name);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The workspace on disk, and its folder. */
function workingCopy({ cwd, root: asked, language }: EditionsRequest): { root: string; working: Edition } {
  const root = requireRoot(cwd, asked);
  return {
    root,
    working: { workspace: withHistory(openDirectory(root), root), name: WORKING_COPY[language] },
  };
}

async function twoRevisions(request: EditionsRequest, named: Named): Promise<OpenedEditions> {
  const { names } = request;
  const { root, working } = workingCopy(request);
  const editions = await RevisionEditions.of(root);
  const [first = 'HEAD', ...rest] = names;
  const range = await editions.range(first, working);
  if (range) return { request: { ...range, choose: named(rest, root) }, root };
  // An argument that is no revision may be a commission, which is then compared with the last commit.
  const sides = { old: await editions.at('HEAD'), new: working };
  if (!isCommission(named([first], root), sides)) {
    // A word that is neither is reported as an unknown revision.
    await editions.at(first);
  }
  return { request: { ...sides, choose: named(names, root) }, root };
}

/** Whether a name finds a commission of either edition. */
function isCommission(choose: Choose, { old, new: now }: { old: Edition; new: Edition }): boolean {
  const all = [old, now].flatMap(
    ({ workspace }): readonly CommissionName[] => openProject(workspace).commissions,
  );
  try {
    choose([...new Map(all.map((ref) => [ref.id, ref])).values()]);
    return true;
  } catch {
    return false;
  }
}

async function twoCommissions(request: EditionsRequest, named: Named): Promise<OpenedEditions> {
  const { names } = request;
  if (names.length !== 2) throw twoNamesWanted(names.length);
  const { root, working } = workingCopy(request);
  const side = async (text: string): Promise<{ edition: Edition; id: string }> => {
    const [, revision, name = text] = /^([^:]+):(.+)$/.exec(text) ?? [];
    const edition = revision === undefined ? working : await (await RevisionEditions.of(root)).at(revision);
    const [found] = named([name], root)(openProject(edition.workspace).commissions);
    const { id } = found!;
    return { edition: { ...edition, name: `${id}, ${edition.name}` }, id };
  };
  const [old, now] = [await side(names[0]!), await side(names[1]!)];
  return { request: { old: old.edition, new: now.edition, pair: [old.id, now.id] }, root };
}

function notAFolder(name: string): RequestError {
  return new RequestError(
    { sv: `${name} är ingen mapp.`, en: `${name} is not a folder.` },
    {
      sv: 'Skriv två mappar, uppdrag diff gammal ny, eller en revision, uppdrag diff HEAD~1.',
      en: 'Write two folders, uppdrag diff old new, or a revision, uppdrag diff HEAD~1.',
    },
  );
}

function twoNamesWanted(count: number): RequestError {
  return new RequestError(
    {
      sv: `--commissions jämför två uppdrag; ${count} är angivna.`,
      en: `--commissions compares two commissions; ${count} are given.`,
    },
    {
      sv: 'Skriv uppdrag diff --commissions 2025-2027/rehabgruppen-halsa 2025-2027/solrosvarden.',
      en: 'Write uppdrag diff --commissions 2025-2027/rehabgruppen-halsa 2025-2027/solrosvarden.',
    },
  );
}
