/** Characters before a line's first letter: white space, and the colours of a terminal. */
const LINE_START = /^((?:[^\S\n]|(?!\n)\p{Cc}\[[\d;]*[A-Za-z])*)::/gmu;
/** Azure and older runners of GitHub read these anywhere in a line. */
const MARK = /##(?=(?:vso)?\[)/g;

/**
 * Text for a log that no service of continuous integration takes for a command to itself
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands,
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands): an editor’s words may begin a line,
 * also where a message is wrapped. The signs are replaced by others that look like them.
 */
export function logSafe(text: string): string {
  return text.replace(LINE_START, '$1∶∶').replace(MARK, '#＃');
}
