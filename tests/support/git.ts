import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Author and date of commits in tests. */
const COMMITTER = {
  GIT_AUTHOR_NAME: 'Anna',
  GIT_AUTHOR_EMAIL: 'anna@example.org',
  GIT_AUTHOR_DATE: '2025-03-01T08:00:00+01:00',
  GIT_COMMITTER_NAME: 'Anna',
  GIT_COMMITTER_EMAIL: 'anna@example.org',
  GIT_COMMITTER_DATE: '2025-03-02T09:30:15+01:00',
};

/** A git repository in a temporary folder, for one test. */
export interface TestRepository {
  /** Absolute, symbolic links resolved. */
  top: string;
  git(...args: string[]): string;
  /** Writes a file, with the folders it lies in. */
  put(file: string, content: string): void;
  /** Commits everything there is; gives the commit's id. */
  commit(message?: string): string;
  remove(): void;
}

/** Makes a repository with the branch `main`, independent of the settings of the user who runs the test. */
export function testRepository(name = 'repo'): TestRepository {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'uppdrag-git-')));
  const top = join(base, name);
  mkdirSync(top);
  const git = (...args: string[]) => gitIn(top, ...args);
  git('init', '--quiet', '--template=', '--initial-branch=main');
  return {
    top,
    git,
    put(file, content) {
      mkdirSync(dirname(join(top, file)), { recursive: true });
      writeFileSync(join(top, file), content);
    },
    commit(message = 'Change') {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** Runs git in a folder; its output without the last line break. */
export function gitIn(folder: string, ...args: string[]): string {
  const env = { ...process.env, ...COMMITTER, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const quiet = ['-c', 'advice.detachedHead=false', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...quiet, ...args], { cwd: folder, env, encoding: 'utf8' }).replace(/\n$/, '');
}
