import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { commissionsNamed, openWorkspace, requireRoot, type Workspace } from '../index.js';
import type { Choose } from '../model/commission-name.js';
import { RequestError } from '../model/request-error.js';
import { repositoryOf } from './repository.js';
import type { Session } from './session.js';

/** The workspace a command works on. */
export interface Here {
  /** The workspace's folder, absolute. */
  root: string;
  workspace: Workspace;
  /** Picks the commissions named on the command line. */
  choose: Choose;
  /** Path of a source file relative to the current folder. */
  path(file: string): string;
}

/**
 * Opens the workspace: the folder that `--root` names, else the workspace around or beside the current folder.
 *
 * @param names the commissions named on the command line
 * @throws RequestError when there is none
 */
export function openHere(
  { root: asked }: { root?: string },
  names: readonly string[],
  { cwd }: Session,
): Here {
  const root = requireRoot(cwd, asked);
  return {
    root,
    workspace: openWorkspace(root),
    choose: commissionsNamed(names, { root, cwd }),
    path: (file) => pathFrom(cwd, join(root, file)),
  };
}

/**
 * The folder to write to: what `--out` names, else `build` beside the workspace's folder.
 *
 * @throws RequestError when it lies in the workspace: what is written would be taken for sources; or when a symbolic
 *   link
 *   of the repository leads there, because anyone who proposes a change could make it lead anywhere
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

/** The part of a path that is a symbolic link in the repository; `undefined` when there is none. */
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
