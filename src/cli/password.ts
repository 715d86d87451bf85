import { resolve } from 'node:path';
import { readNamedFile } from '../index.js';
import { RequestError } from '../model/request-error.js';
import { Interrupted } from './interrupt.js';
import type { Session } from './session.js';

/** The environment variable that a password of a PKCS#12 file is taken from. */
const PASSWORD_VARIABLE = 'UPPDRAG_P12_PASSWORD';

/**
 * The password of a PKCS#12 file: from a file, else from the environment, else asked for on the terminal. Never from
 * the command line, which every user of the machine can read and the shell remembers.
 *
 * @param file what `--password-file` says
 * @throws RequestError when there is none and nobody to ask
 */
export async function passwordFor(p12: string, file: string | undefined, session: Session): Promise<string> {
  if (file !== undefined) {
    const text = Buffer.from(readNamedFile(resolve(session.cwd, file), file)).toString('utf8');
    return text.replace(/\r?\n$/, '');
  }
  const given = session.environment[PASSWORD_VARIABLE];
  if (given !== undefined) return given;
  if (!session.err.isTTY || !process.stdin.isTTY) {
    throw new RequestError(
      { sv: `Lösenordet till ${p12} saknas.`, en: `The password of ${p12} is missing.` },
      {
        sv: `Ange en fil med --password-file, sätt ${PASSWORD_VARIABLE}, eller kör i en terminal så frågar programmet.`,
        en: `Name a file with --password-file, set ${PASSWORD_VARIABLE}, or run in a terminal and be asked.`,
      },
    );
  }
  const { password } = await import('@inquirer/prompts');
  const message = session.text({ sv: `Lösenord till ${p12}:`, en: `Password of ${p12}:` });
  try {
    return await password({ message }, { output: process.stderr, signal: session.signal });
  } catch (error) {
    session.signal.throwIfAborted();
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT', 2);
    throw error;
  }
}

/** A password on the command line. @throws RequestError always */
export function refusePassword(): never {
  throw new RequestError(
    {
      sv: 'Lösenordet får inte stå på kommandoraden: där kan andra på datorn läsa det, och skalet minns det.',
      en: 'The password must not be on the command line: others on the machine can read it there, and the shell remembers it.',
    },
    {
      sv: `Lägg det i en fil (--password-file), i ${PASSWORD_VARIABLE}, eller låt programmet fråga. Byt lösenordet: det är röjt.`,
      en: `Put it in a file (--password-file), in ${PASSWORD_VARIABLE}, or let the program ask. Change the password: it is disclosed.`,
    },
  );
}
