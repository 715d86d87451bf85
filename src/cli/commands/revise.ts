import type { Command } from 'commander';
import { revisions } from '../../index.js';
import { RequestError } from '../../model/request-error.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutralProse } from '../../text/neutral.js';
import { wrap } from '../../text/width.js';
import { openHere } from '../here.js';
import { Interrupted } from '../interrupt.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addDecisionFacts, addOneCommission } from '../shared-options.js';
import { showChanges } from '../show-changes.js';

interface ReviseOptions extends CommonOptions {
  date?: string;
  paragraph?: number;
  summary?: string;
  dryRun?: boolean;
}

/** `uppdrag revise`: opens a revision of a decided commission. */
export function addRevise(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('revise')
    .usage(text('<uppdrag> [flaggor]', '<commission> [options]'))
    .summary(text('öppna en revidering av ett beslutat uppdrag', 'open a revision of a decided commission'))
    .description(
      text(
        'Gör ett beslutat uppdrag till ett utkast igen, med ett nytt beslut som säger vad revideringen ändrar. Låset ligger kvar, så att uppdrag check kan jämföra det som sägs med det som verkligen ändras. Revideringen beslutas med uppdrag decide.',
        'Makes a decided commission a draft again, with a new decision that says what the revision changes. The lock stays, so that uppdrag check can compare what is said with what really changes. The revision is decided by uppdrag decide.',
      ),
    );
  addOneCommission(command, session);
  addDecisionFacts(command, session)
    .option(
      text('--summary <mening>', '--summary <sentence>'),
      text(
        'vad revideringen ändrar (annars frågas det)',
        'what the revision changes (otherwise it is asked)',
      ),
    )
    .option('--dry-run', text('visa vad som skulle skrivas', 'show what would be written'));
  addCommonOptions(command, session).action((name: string | undefined, options: ReviseOptions) =>
    runRevise(name, options, session),
  );
}

async function runRevise(name: string | undefined, options: ReviseOptions, session: Session): Promise<void> {
  const { workspace, choose, root, path } = openHere(options, name === undefined ? [] : [name], session);
  const { date, paragraph, dryRun = false } = options;
  const { revise, checkRevisable } = await revisions();
  const id = checkRevisable(workspace, choose);
  const summary = options.summary?.trim() || (await askSummary(id, session));
  const result = revise({
    workspace,
    choose,
    summary,
    ...(!dryRun && { root }),
    ...(date !== undefined && { date }),
    ...(paragraph !== undefined && { paragraph }),
  });
  session.language = options.lang ?? result.language;
  const text = (sv: string, en: string) => session.text({ sv, en });
  session.out.write(await showChanges([result.change], path, session));
  for (const { id: block, from, to, words } of result.moved) {
    const line = text(
      `Blocket ${block} följer nu sin nyaste version, ${from} → ${to}: ${words?.sv ?? 'inga ord'}`,
      `The block ${block} now follows its newest version, ${from} → ${to}: ${words?.en ?? 'no words'}`,
    );
    for (const part of wrap(neutralProse(line), PAGE_WIDTH)) session.print(part);
  }
  if (!result.locked)
    session.remark(
      text(
        'Det beslutade uppdraget var inte låst: det som ändras kan inte jämföras med det.',
        'The decided commission was not locked: what changes cannot be compared with it.',
      ),
    );
  session.print(
    dryRun
      ? text('Inget är skrivet.', 'Nothing is written.')
      : text(
          `Revideringen av ${id} är öppen. När texten är ändrad och nämnden har beslutat: uppdrag decide ${id} --date … --paragraph …`,
          `The revision of ${id} is open. When the text is changed and the board has decided: uppdrag decide ${id} --date … --paragraph …`,
        ),
  );
}

/** Asks on a terminal for the revision's summary. @throws RequestError when there is no terminal */
async function askSummary(id: string, session: Session): Promise<string> {
  if (!process.stdin.isTTY || !session.err.isTTY) {
    throw new RequestError(
      {
        sv: 'Revideringen behöver en mening om vad den ändrar.',
        en: 'The revision needs a sentence about what it changes.',
      },
      {
        sv: 'Lägg till till exempel --summary "Uppdraget om barnlogopedi tillkom".',
        en: 'Add for example --summary "The commission on speech therapy for children was added".',
      },
    );
  }
  const { input } = await import('@inquirer/prompts');
  const message = session.text({
    sv: `Vad ändrar revideringen av ${id}? En mening:`,
    en: `What does the revision of ${id} change? One sentence:`,
  });
  try {
    const context = { signal: session.signal, output: process.stderr };
    return (await input({ message, required: true }, context)).trim();
  } catch (error) {
    // Ctrl-C, or the end of the input.
    if (error instanceof Error && /^(?:Exit|Abort)PromptError$/.test(error.name))
      throw new Interrupted('SIGINT', 2);
    throw error;
  }
}
