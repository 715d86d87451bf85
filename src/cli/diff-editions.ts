import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { branchPoint, findRepository, openRevision, type Repository, resolveRevision } from '../git/index.js';
import { RequestError } from '../model/request-error.js';
import type { DiffRequest, Edition } from '../redline/sides.js';
import { openDirectory } from '../workspace/directory.js';
import { commissionsNamed } from './commission-names.js';
import { openHere, pathFrom, rootAt } from './here.js';
import type { Session } from './session.js';

/** What the command line says of the two editions. */
export interface DiffArguments {
  /** The words of the command line. */
  names: readonly string[];
  root?: string;
  /** True when the names are two commissions, not an edition and commissions. */
  commissions?: boolean;
}

/** What is to be compared, and the folder of the new edition when it lies on disk. */
export interface OpenedEditions {
  request: DiffRequest;
  /** The workspace that the command was given in; the new folder when two were named. */
  root: string;
}

const WORKING_COPY = { sv: 'arbetskopian', en: 'the working copy' };

/**
 * Opens the two editions that are to be compared: two folders; one or two revisions of the workspace one stands in; or two
 * commissions of it, each as it is or, with a revision before a colon, as it was.
 *
 * @throws RequestError when there is no such folder, revision or commission
 * @throws EnvironmentError when there is no git
 */
export async function openEditions(args: DiffArguments, session: Session): Promise<OpenedEditions> {
  const { names } = args;
  if (args.commissions) return twoCommissions(args, session);
  const folders = names.map((name) => isFolder(resolve(session.cwd, name)));
  if (args.root === undefined && names.length === 2 && folders.some(Boolean) && !isRevisionRange(names[0]!)) {
    const first = await maybeFolders(names as [string, string], folders, session);
    if (first) return first;
  }
  return twoRevisions(args, session);
}

function isRevisionRange(name: string): boolean {
  return name.includes('..') && !/^\.{1,2}(?:[\\/]|$)/.test(name);
}

/** Two folders; or nothing, when the first is none and may be a revision. */
async function maybeFolders(
  [before, after]: readonly [string, string],
  [isOld, isNew]: readonly (boolean | undefined)[],
  session: Session,
): Promise<OpenedEditions | undefined> {
  if (!isOld) return undefined;
  if (!isNew) throw notAFolder(after);
  const [old, now] = [before, after].map((name) => rootAt(resolve(session.cwd, name), name)) as [
    string,
    string,
  ];
  const edition = (root: string): Edition => ({
    workspace: openDirectory(root),
    name: pathFrom(session.cwd, root),
  });
  return { request: { old: edition(old), new: edition(now) }, root: now };
}

async function twoRevisions({ names, root }: DiffArguments, session: Session): Promise<OpenedEditions> {
  const here = openHere(root === undefined ? {} : { root }, [], session);
  const repository = await findRepository(here.root);
  const [first = 'HEAD', ...rest] = names;
  const working: Edition = { workspace: here.workspace, name: session.text(WORKING_COPY) };
  const editions = await revisionRange(first, repository, here.root, working);
  // What is no revision may be a commission: then it is what has changed in it since the last commit.
  const isCommission = editions === undefined;
  const chosen = isCommission ? names : rest;
  const { old, new: now } = editions ?? {
    old: await revisionEdition(repository, 'HEAD', here.root),
    new: working,
  };
  const standpoint = { root: here.root, cwd: session.cwd };
  // A word that is neither is told as the revision that it was meant to be.
  if (isCommission) await orUnknownRevision(first, repository, { old, now }, standpoint);
  return {
    request: { old, new: now, choose: (all) => commissionsNamed(chosen, all, standpoint) },
    root: here.root,
  };
}

/** The editions that `a`, `a..b` or `a...` means; undefined when `a` alone is no revision. */
async function revisionRange(
  text: string,
  repository: Repository,
  root: string,
  working: Edition,
): Promise<{ old: Edition; new: Edition } | undefined> {
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
  if (dots === undefined) {
    const isKnown = await resolveRevision(repository, text).then(
      () => true,
      (error: unknown) => {
        if (error instanceof RequestError) return false;
        throw error;
      },
    );
    return isKnown ? { old: await revisionEdition(repository, text, root), new: working } : undefined;
  }
  const start = from === '' ? 'HEAD' : from;
  const old = dots === '...' ? await branchPoint(repository, start) : start;
  return {
    old: await revisionEdition(repository, old, root),
    new: to === '' ? working : await revisionEdition(repository, to, root),
  };
}

async function revisionEdition(repository: Repository, revision: string, root: string): Promise<Edition> {
  const id = await resolveRevision(repository, revision);
  const workspace = await openRevision(repository, id, root);
  const short = id.slice(0, 7);
  return {
    workspace,
    name: id.startsWith(revision) ? `revision ${short}` : `${revision}, revision ${short}`,
  };
}

async function orUnknownRevision(
  name: string,
  repository: Repository,
  { old, now }: { old: Edition; now: Edition },
  standpoint: { root: string; cwd: string },
): Promise<void> {
  const { openProject } = await import('../compile/project.js');
  const all = [old, now].flatMap(({ workspace }) => openProject(workspace).commissions);
  try {
    commissionsNamed([name], [...new Map(all.map((ref) => [ref.id, ref])).values()], standpoint);
  } catch {
    await resolveRevision(repository, name);
  }
}

async function twoCommissions({ names, root }: DiffArguments, session: Session): Promise<OpenedEditions> {
  if (names.length !== 2) throw twoNamesWanted(names.length);
  const here = openHere(root === undefined ? {} : { root }, [], session);
  const { openProject } = await import('../compile/project.js');
  const side = async (text: string): Promise<{ edition: Edition; id: string }> => {
    const [, revision, name = text] = /^([^:]+):(.+)$/.exec(text) ?? [];
    const edition =
      revision === undefined
        ? { workspace: here.workspace, name: session.text(WORKING_COPY) }
        : await revisionEdition(await findRepository(here.root), revision, here.root);
    const [found] = commissionsNamed([name], openProject(edition.workspace).commissions, {
      root: here.root,
      cwd: session.cwd,
    });
    const { id } = found!;
    return { edition: { ...edition, name: `${id}, ${edition.name}` }, id };
  };
  const [old, now] = [await side(names[0]!), await side(names[1]!)];
  return { request: { old: old.edition, new: now.edition, pair: [old.id, now.id] }, root: here.root };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
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
      sv: 'Skriv uppdrag diff --commissions 2025-2027/habilitering-halsa 2025-2027/regionhalsan.',
      en: 'Write uppdrag diff --commissions 2025-2027/habilitering-halsa 2025-2027/regionhalsan.',
    },
  );
}
