import { Interrupted } from './interrupt.js';
import type { Session } from './session.js';

/** Whether somebody sits at the terminal who can be asked. */
export function canAsk({ err }: Session): boolean {
  return process.stdin.isTTY === true && err.isTTY === true;
}

/** Asks for a line of text. @throws Interrupted when the answer is Ctrl-C */
export async function askText(message: string, suggested?: string): Promise<string> {
  const { input } = await import('@inquirer/prompts');
  return answered(
    input({ message, required: true, ...(suggested !== undefined && { default: suggested }) }, STREAM),
  );
}

/** Lets one of several be chosen. @throws Interrupted when the answer is Ctrl-C */
export async function askChoice<T extends string>(
  message: string,
  choices: readonly { value: T; name: string }[],
): Promise<T> {
  const { select } = await import('@inquirer/prompts');
  return answered(select({ message, choices: [...choices] }, STREAM));
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
