import type { Text } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';
import { PAGE_WIDTH } from '../report/pretty.js';
import { WORDS } from '../report/words.js';
import { neutralProse } from '../text/neutral.js';
import { padEnd, wrap } from '../text/width.js';
import { Interrupted } from './interrupt.js';
import type { Session } from './session.js';

/** Reports a failure, and returns the exit code: 2, or that of the signal that interrupted the process. */
export function reportFailure(error: unknown, session: Session): number {
  if (error instanceof Interrupted) {
    session.remark(
      session.text({ sv: 'Avbrutet. Inget halvfärdigt är kvar.', en: 'Stopped. Nothing half-made is left.' }),
    );
    return error.exitCode;
  }
  if (error instanceof RequestError || error instanceof EnvironmentError) {
    session.remark(failureText(error.text, error.hint, session));
  } else {
    session.remark(failureText(...fault(error), session));
    if (session.environment.UPPDRAG_DEBUG)
      session.remark(String(error instanceof Error ? error.stack : error));
  }
  return 2;
}

/** `fel · what is wrong`, or `varning · …`, and under it what to do. */
export function failureText(
  text: Text,
  hint: Text | undefined,
  session: Session,
  level: 'error' | 'warning' = 'error',
): string {
  const { severity, hint: label } = WORDS[session.language];
  const colours = session.colours(session.err);
  const paint = level === 'error' ? colours.red : colours.yellow;
  const word = severity[level];
  const [first, ...rest] = wrap(`${word} · ${neutralProse(session.text(text))}`, PAGE_WIDTH);
  const lines = [first!.replace(word, paint(colours.bold(word))), ...rest];
  if (hint) {
    const indent = label.length + 5;
    const body = wrap(neutralProse(session.text(hint)), PAGE_WIDTH - indent);
    const heads = body.map((_, index) => padEnd(index === 0 ? `  ${label}:` : '', indent));
    lines.push('', ...body.map((line, index) => colours.dim(heads[index]!) + line));
  }
  return lines.join('\n');
}

/** A fault of this program, which an editor cannot mend. */
function fault(error: unknown): [Text, Text] {
  const message = error instanceof Error ? error.message : String(error);
  return [
    {
      sv: `Ett fel i programmet uppdrag, inte i dina filer: ${message}`,
      en: `A fault in the program uppdrag, not in your files: ${message}`,
    },
    {
      sv: 'Rapportera det gärna, med det som visas när kommandot körs med UPPDRAG_DEBUG=1.',
      en: 'Please report it, with what is shown when the command is run with UPPDRAG_DEBUG=1.',
    },
  ];
}
