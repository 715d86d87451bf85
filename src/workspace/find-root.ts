import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RequestError } from '../model/request-error.js';

/** The file that marks a folder as a workspace. */
export const WORKSPACE_FILE = 'uppdrag.yaml';

/**
 * The workspace that a file or folder belongs to: the folder with `uppdrag.yaml`, looked for upwards from `from`, in
 * each folder itself and in its folder `uppdrag`. Absolute; undefined when there is none.
 */
export function findRoot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const root = rootIn(folder);
    if (root !== undefined || folder === dirname(folder)) return root;
  }
}

/**
 * The workspace's folder, absolute: the folder that is named, or its folder `uppdrag`; when none is named, the one that
 * `from` belongs to.
 *
 * @param named relative to `from`, or absolute
 * @throws RequestError when there is no workspace
 */
export function requireRoot(from: string, named?: string): string {
  if (named !== undefined) return rootIn(resolve(from, named)) ?? noWorkspaceIn(named);
  return findRoot(from) ?? noWorkspaceHere();
}

function rootIn(folder: string): string | undefined {
  return [folder, join(folder, 'uppdrag')].find((each) => isFile(join(each, WORKSPACE_FILE)));
}

function noWorkspaceHere(): never {
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

function noWorkspaceIn(folder: string): never {
  throw new RequestError(
    {
      sv: `${folder} är ingen arbetsyta: ${WORKSPACE_FILE} saknas.`,
      en: `${folder} is not a workspace: it has no ${WORKSPACE_FILE}.`,
    },
    {
      sv: `Peka ut mappen som ${WORKSPACE_FILE} ligger i.`,
      en: `Name the folder that ${WORKSPACE_FILE} lies in.`,
    },
  );
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
