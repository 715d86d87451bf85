import { reportFailure } from './failure.js';
import { interruption } from './interrupt.js';
import { helpLanguage } from './language.js';
import { execute } from './program.js';
import { Session } from './session.js';

/** Runs the program in this process, and returns its exit code. */
export function run(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const session = new Session({
    cwd: process.cwd(),
    environment: process.env,
    out: process.stdout,
    err: process.stderr,
    signal: interruption(),
    language: helpLanguage(args, process.env),
  });
  return runIn(session, args);
}

/** Runs the program in a session, and returns its exit code. Never rejects: failures are reported in the session. */
export async function runIn(session: Session, args: readonly string[]): Promise<number> {
  try {
    await execute(args, session);
    return session.exitCode;
  } catch (error) {
    return reportFailure(error, session);
  }
}

/** A reader that closes the pipe (`| head`) is no fault, and a build goes on to its end. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
