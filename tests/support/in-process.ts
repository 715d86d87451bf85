import { helpLanguage } from '../../src/cli/language.js';
import { runIn } from '../../src/cli/run.js';
import { Session } from '../../src/cli/session.js';
import { cacheOf, ROOT } from './cli.js';

/** Options for running the program. */
export interface InProcessOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** True to let both streams be terminals of this width. */
  terminal?: number;
  signal?: AbortSignal;
}

/** Output and exit code of the program. */
export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs the command line inside the test's own process: everything but the process itself (signals, pipes, start) is the
 * real thing, and twenty runs cost less than one process.
 */
export async function run(args: readonly string[], options: InProcessOptions = {}): Promise<Said> {
  const { cwd = ROOT, env = {}, terminal, signal = new AbortController().signal } = options;
  const said = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      said[name] += text;
    },
    ...(terminal !== undefined && { isTTY: true, columns: terminal }),
  });
  const session = new Session({
    cwd,
    environment: { ...cacheOf(args), ...env },
    out: stream('stdout'),
    err: stream('stderr'),
    signal,
    language: helpLanguage(args, env),
  });
  const code = await runIn(session, args);
  return { code, ...said };
}
