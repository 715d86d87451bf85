import { type ExecFileException, execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EnvironmentError } from '../model/environment-error.js';

/** Exit code and output of git. */
export interface GitAnswer {
  /** Exit code; 0 when git did what it was asked to. */
  code: number;
  stdout: Buffer;
  /** In English, whatever the locale. */
  stderr: string;
}

/** A setting that holds for one run of git, over those of every file: name and value. */
export type Setting = readonly [name: string, value: string];

/** Listings of large repositories are some tens of megabytes. */
const MOST_OUTPUT = 1024 * 1024 * 1024;

/**
 * Settings that override those of the repository, which can name programs for git to start. Filters have names of their
 * own and are turned off by name, see `findRepository`. No setting can fetch what is missing.
 */
const SAFE: readonly Setting[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.pager', 'cat'],
  ['log.showSignature', 'false'],
  // A bare repository among the files of another would be taken for the one that the files are in.
  ['safe.bareRepository', 'explicit'],
  ['submodule.recurse', 'false'],
  ['protocol.allow', 'never'],
];

/** Environment variables with the user's own git settings; all other `GIT_…` are removed. */
const KEPT = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH']);

/**
 * Runs git in a folder, without a shell, and waits for its answer. `GIT_DIR` and the like are not inherited: the folder
 * alone decides which repository is meant, also in a hook.
 *
 * @param input what git reads
 * @throws EnvironmentError when there is no git, or it was stopped
 */
export function runGit(
  folder: string,
  args: readonly string[],
  settings: readonly Setting[] = [],
  input?: string,
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      args,
      { cwd: folder, env: environment(settings), maxBuffer: MOST_OUTPUT, encoding: 'buffer' },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(notRun(error, folder));
        else resolve({ code: Number(error?.code ?? 0), stdout, stderr: stderr.toString() });
      },
    );
    // An exit of git before it has read everything is explained by its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** Runs git synchronously, for reading a file. @returns its output; undefined when it fails */
export function runGitSync(
  folder: string,
  args: readonly string[],
  settings: readonly Setting[] = [],
): Buffer | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      env: environment(settings),
      maxBuffer: MOST_OUTPUT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

function environment(settings: readonly Setting[]): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || KEPT.has(name));
  const all = [...SAFE, ...settings];
  const numbered = all.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(numbered),
    GIT_CONFIG_COUNT: String(all.length),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // Objects that a partial clone left out are not fetched while reading: by this name, or because nothing is allowed.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
    LANGUAGE: 'C',
  };
}

function notRun(error: ExecFileException, folder: string): EnvironmentError {
  if (error.code === 'ENOENT' && existsSync(folder)) {
    return new EnvironmentError(
      { sv: 'Programmet git finns inte på den här datorn.', en: 'The program git is not on this machine.' },
      {
        sv: 'Installera git (https://git-scm.com/downloads) och försök igen.',
        en: 'Install git (https://git-scm.com/downloads) and try again.',
      },
      { cause: error },
    );
  }
  return new EnvironmentError(
    {
      sv: `Programmet git kunde inte köras: ${error.message}.`,
      en: `The program git could not be run: ${error.message}.`,
    },
    { sv: 'Pröva git status i samma mapp.', en: 'Try git status in the same folder.' },
    { cause: error },
  );
}
