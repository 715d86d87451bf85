import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';
import { type GitAnswer, runGit, type Setting } from './run.js';

/** A git repository with its files on disk. A folder in a submodule belongs to the submodule's repository. */
export interface Repository {
  /** The work tree's top folder, absolute, symbolic links resolved. */
  readonly top: string;
  /** True when only the latest history is here (`git clone --depth 1`, as CI services do). */
  readonly shallow: boolean;
  /** Settings that turn off the programs which the repository's own settings name. */
  readonly settings: readonly Setting[];
}

/**
 * The repository that a folder lies in.
 *
 * @throws RequestError when it lies in none, or in one without files on disk (a bare one, or its `.git` folder)
 * @throws EnvironmentError when there is no git, or git refuses to read the repository
 */
export async function findRepository(folder: string): Promise<Repository> {
  const [place, shallow, settings] = await Promise.all([
    runGit(folder, ['rev-parse', '--show-toplevel']),
    runGit(folder, ['rev-parse', '--is-shallow-repository']),
    runGit(folder, ['config', '-z', '--show-scope', '--name-only', '--get-regexp', '^filter\\.']),
  ]);
  if (place.code !== 0) throw notUsable(place, folder);
  return {
    top: realpathSync(lineOf(place.stdout)),
    shallow: lineOf(shallow.stdout) === 'true',
    settings: withoutFilters(settings.stdout),
  };
}

/** A folder's path from the top of the repository, with `/` between its parts; empty for the top itself. */
export function folderInside(repository: Repository, folder: string): string {
  const inside = relative(repository.top, realPathOf(folder));
  if (!isAbsolute(inside) && inside.split(sep)[0] !== '..') return inside.split(sep).join('/');
  throw new RequestError({
    sv: `Mappen ${folder} ligger inte i git-repot ${repository.top}.`,
    en: `The folder ${folder} does not lie in the git repository ${repository.top}.`,
  });
}

/**
 * Runs git in a repository and returns its output.
 *
 * @throws EnvironmentError when git fails
 */
export async function askGit(
  repository: Repository,
  args: readonly string[],
  input?: string,
): Promise<Buffer> {
  const answer = await runGit(repository.top, args, repository.settings, input);
  if (answer.code !== 0) throw failed(answer);
  return answer.stdout;
}

/** Output of git; `undefined` when git fails, for questions with that answer. */
export async function tryGit(repository: Repository, args: readonly string[]): Promise<Buffer | undefined> {
  const answer = await runGit(repository.top, args, repository.settings);
  return answer.code === 0 ? answer.stdout : undefined;
}

/** An answer of one line. */
export function lineOf(answer: Buffer): string {
  return answer.toString().replace(/\n$/, '');
}

/** The parts of an answer to a question with `-z`. */
export function partsOf(answer: Buffer): string[] {
  return answer.toString().split('\0').slice(0, -1);
}

/** Filters defined by the repository's own settings are untrusted programs; those of the user stay. */
function withoutFilters(names: Buffer): Setting[] {
  const parts = partsOf(names);
  return parts.flatMap((name, index): Setting[] => {
    const scope = parts[index - 1];
    if (index % 2 === 0 || scope === 'global' || scope === 'system') return [];
    return [[name, name.endsWith('.required') ? 'false' : '']];
  });
}

function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

function notUsable(answer: GitAnswer, folder: string): Error {
  if (/not a git repository/i.test(answer.stderr)) {
    return new RequestError(
      {
        sv: `${folder} ligger inte i något git-repo, så det finns inga tidigare versioner att läsa.`,
        en: `${folder} does not lie in a git repository, so there are no earlier versions to read.`,
      },
      {
        sv: 'Hämta repot med git clone, eller gör ett med git init.',
        en: 'Get the repository with git clone, or make one with git init.',
      },
    );
  }
  if (/must be run in a work tree|cannot use bare repository/i.test(answer.stderr)) {
    return new RequestError(
      {
        sv: `${folder} är ett git-repo utan filer på disk (ett så kallat bare repo).`,
        en: `${folder} is a git repository without files on disk (a bare one).`,
      },
      {
        sv: 'Gå till en mapp där repot är utcheckat med git clone eller git worktree add.',
        en: 'Go to a folder where it is checked out, by git clone or git worktree add.',
      },
    );
  }
  if (/dubious ownership/i.test(answer.stderr)) {
    return new EnvironmentError(
      {
        sv: `Git läser inte repot som ${folder} ligger i: en annan användare äger det.`,
        en: `Git does not read the repository that ${folder} lies in: another user owns it.`,
      },
      {
        sv: `Om du litar på det: git config --global --add safe.directory <repots mapp>`,
        en: `If you trust it: git config --global --add safe.directory <the repository's folder>`,
      },
    );
  }
  return failed(answer);
}

function failed({ code, stderr }: GitAnswer): EnvironmentError {
  // A partial clone leaves files out and fetches them when they are read, which is not done here.
  if (/lazy fetching disabled|promisor remote|transport '\S+' not allowed/.test(stderr)) return incomplete();
  const said = stderr.trim().split('\n')[0] || `exit code ${code}`;
  return new EnvironmentError(
    { sv: `Git kunde inte läsa repot: ${said}`, en: `Git could not read the repository: ${said}` },
    { sv: 'Pröva git status och git fsck i repot.', en: 'Try git status and git fsck in the repository.' },
  );
}

/** Error about missing objects, as in a partial clone or a damaged repository. */
export function incomplete(): EnvironmentError {
  return new EnvironmentError(
    {
      sv: 'Alla filer i den äldre versionen finns inte i den här kopian av repot.',
      en: 'Not all files of the earlier version are in this clone of the repository.',
    },
    {
      sv: 'Är det en ofullständig kopia (git clone --filter), hämta resten med git fetch --refetch --no-filter; annars visar git fsck vad som är fel.',
      en: 'If it is a partial clone (git clone --filter), get the rest with git fetch --refetch --no-filter; otherwise git fsck shows what is wrong.',
    },
  );
}
