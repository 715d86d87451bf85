import type { Text } from '../model/diagnostic.js';
import { Interrupted } from './interrupt.js';
import type { Session } from './session.js';

const KEYS: Text = { sv: '↑↓ väljer, retur bekräftar', en: '↑↓ chooses, return confirms' };
const NOTHING: Text = { sv: 'Skriv något.', en: 'Write something.' };

/** Whether questions can be asked on the terminal. */
export function canAsk({ err }: Session): boolean {
  return process.stdin.isTTY === true && err.isTTY === true;
}

/** Asks for a line of text. @throws Interrupted when the answer is Ctrl-C */
export async function askText(question: Text, session: Session, suggested?: string): Promise<string> {
  const { input } = await import('@inquirer/prompts');
  const asked = {
    message: session.text(question),
    validate: (answer: string) => answer.trim() !== '' || session.text(NOTHING),
    ...(suggested !== undefined && { default: suggested }),
  };
  return answered(input(asked, STREAM));
}

/** Lets one of several be chosen. @throws Interrupted when the answer is Ctrl-C */
export async function askChoice<T extends string>(
  question: Text,
  choices: readonly { value: T; name: string }[],
  session: Session,
): Promise<T> {
  const { select } = await import('@inquirer/prompts');
  const theme = { style: { keysHelpTip: () => session.text(KEYS) } };
  return answered(select({ message: session.text(question), choices: [...choices], theme }, STREAM));
}

/** Questions are no results. */
const STREAM = { output: process.stderr };

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT', 2);
    throw error;
  }
}
