import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Choose } from '../model/commission-name.js';
import { RequestError } from '../model/request-error.js';
import { withHistory } from '../past/earlier-files.js';
import { openDirectory } from '../workspace/directory.js';
import { findRoot, WORKSPACE_FILE } from '../workspace/find-root.js';
import type { Workspace } from '../workspace/workspace.js';
import { commissionsNamed } from './commission-names.js';
import { repositoryOf } from './repository.js';
import type { Session } from './session.js';

/** The workspace a command works on. */
export interface Here {
  /** The workspace's folder, absolute. */
  root: string;
  workspace: Workspace;
  /** Picks the commissions named on the command line. */
  choose: Choose;
  /** How a source file is called from where the user stands. */
  path(file: string): string;
}

/**
 * Opens the workspace: the folder that `--root` names, else the one the user stands in or beside.
 *
 * @param names the commissions named on the command line
 * @throws RequestError when there is none
 */
export function openHere(
  { root: asked }: { root?: string },
  names: readonly string[],
  { cwd }: Session,
): Here {
  const root = asked === undefined ? findRoot(cwd) : rootAt(resolve(cwd, asked), asked);
  if (root === undefined) {
    throw new RequestError(
      {
        sv: `Här finns ingen arbetsyta: ${WORKSPACE_FILE} saknas i den här mappen, i mappen uppdrag och i mapparna ovanför.`,
        en: `There is no workspace here: no ${WORKSPACE_FILE} in this folder, in the folder uppdrag or in the folders above.`,
      },
      {
        sv: 'Gå till mappen med uppdragen, eller peka ut den med --root.',
        en: 'Go to the folder of the commissions, or name it with --root.',
      },
    );
  }
  return {
    root,
    workspace: withHistory(openDirectory(root), root),
    choose: (all) => commissionsNamed(names, all, { root, cwd }),
    path: (file) => pathFrom(cwd, join(root, file)),
  };
}

/** A folder named with `--root`: the workspace itself, or the folder that its folder `uppdrag` lies in. */
export function rootAt(path: string, asked: string): string {
  for (const candidate of [path, join(path, 'uppdrag')]) {
    if (statSync(join(candidate, WORKSPACE_FILE), { throwIfNoEntry: false })?.isFile()) return candidate;
  }
  throw new RequestError(
    {
      sv: `${asked} är ingen arbetsyta: ${WORKSPACE_FILE} saknas.`,
      en: `${asked} is not a workspace: it has no ${WORKSPACE_FILE}.`,
    },
    {
      sv: `Peka ut mappen som ${WORKSPACE_FILE} ligger i.`,
      en: `Name the folder that ${WORKSPACE_FILE} lies in.`,
    },
  );
}

/**
 * The folder to write to: what `--out` names, else `build` beside the workspace's folder.
 *
 * @throws RequestError when it lies in the workspace: what is written would be taken for sources; or when a symbolic link
 *   of the repository leads there, because whoever proposes a change could make it lead anywhere
 */
export function outputFolder(asked: string | undefined, root: string, { cwd }: Session): string {
  const out = asked === undefined ? join(dirname(root), 'build') : resolve(cwd, asked);
  const link = linkInRepository(out, repositoryOf(root) ?? dirname(root));
  if (link !== undefined) {
    throw new RequestError(
      {
        sv: `${pathFrom(cwd, link)} är en symbolisk länk: dokumenten kunde hamna var som helst.`,
        en: `${pathFrom(cwd, link)} is a symbolic link: the documents could end up anywhere.`,
      },
      {
        sv: 'Ta bort länken, eller ange en vanlig mapp med --out.',
        en: 'Remove the link, or name a plain folder with --out.',
      },
    );
  }
  const inside = relative(realpathSync(root), realPathOf(out));
  if (isAbsolute(inside) || inside.split(sep)[0] === '..') return out;
  throw new RequestError(
    {
      sv: `${pathFrom(cwd, out)} ligger i arbetsytan ${pathFrom(cwd, root)}: dokumenten skulle blandas med källtexten.`,
      en: `${pathFrom(cwd, out)} lies in the workspace ${pathFrom(cwd, root)}: the documents would mix with the sources.`,
    },
    { sv: 'Ange en mapp utanför med --out.', en: 'Name a folder outside with --out.' },
  );
}

/** The part of a path that is a symbolic link and lies in the repository; undefined when there is none. */
function linkInRepository(path: string, repository: string): string | undefined {
  const parent = dirname(path);
  if (parent === path) return undefined;
  const outer = linkInRepository(parent, repository);
  if (outer !== undefined || !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return outer;
  const inside = relative(realpathSync(repository), realPathOf(parent));
  return isAbsolute(inside) || inside.split(sep)[0] === '..' ? undefined : path;
}

/** The real path of something that may not exist yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realPathOf(dirname(path)), path.slice(dirname(path).length));
  }
}

/** A path as the user would write it: from where they stand, or absolute when that is shorter to understand. */
export function pathFrom(cwd: string, path: string): string {
  const shorter = relative(cwd, path);
  return shorter.startsWith(`..${sep}..`) ? path : shorter || '.';
}
