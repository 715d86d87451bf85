import { Command, type CommanderError } from 'commander';
import type { Text } from '../model/diagnostic.js';
import { PAGE_WIDTH } from '../report/pretty.js';
import { addBlock } from './commands/block.js';
import { addBuild } from './commands/build.js';
import { addCheck } from './commands/check.js';
import { addDecide } from './commands/decide.js';
import { addDev } from './commands/dev.js';
import { addDiff } from './commands/diff.js';
import { addDoctor } from './commands/doctor.js';
import { addExport } from './commands/export.js';
import { addExtract } from './commands/extract.js';
import { addForm } from './commands/form.js';
import { addInit } from './commands/init.js';
import { addList } from './commands/list.js';
import { addNew } from './commands/new.js';
import { addReceive } from './commands/receive.js';
import { addRenew } from './commands/renew.js';
import { addReport } from './commands/report.js';
import { addRevise } from './commands/revise.js';
import { addShow } from './commands/show.js';
import { addSign } from './commands/sign.js';
import { addVerify } from './commands/verify.js';
import type { Session } from './session.js';
import { usageError } from './usage.js';

/** Adds a command to the program. */
export type AddCommand = (program: Command, session: Session) => void;

const COMMANDS: readonly AddCommand[] = [
  addBuild,
  addBlock,
  addCheck,
  addList,
  addNew,
  addInit,
  addDecide,
  addRevise,
  addShow,
  addExtract,
  addDiff,
  addExport,
  addReceive,
  addReport,
  addForm,
  addDoctor,
  addDev,
  addSign,
  addVerify,
  addRenew,
];

/** Titles that commander writes in English. */
const TITLES: Record<string, Text> = {
  'Usage:': { sv: 'Så här:', en: 'Usage:' },
  'Arguments:': { sv: 'Argument:', en: 'Arguments:' },
  'Options:': { sv: 'Flaggor:', en: 'Options:' },
  'Commands:': { sv: 'Kommandon:', en: 'Commands:' },
};

/** The program with its commands, in the language of the session. */
export function createProgram(session: Session): Command {
  const program = new Command('uppdrag');
  configure(program, session);
  for (const add of COMMANDS) add(program, session);
  return program;
}

/** Parses and executes a command line. @throws RequestError when it cannot be parsed */
export async function execute(args: readonly string[], session: Session): Promise<void> {
  const program = createProgram(session);
  if (args.length === 0) {
    session.err.write(program.helpInformation({ error: true }));
    session.exitCode = 2;
    return;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!isCommanderError(error)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.help') return;
    throw usageError(error);
  }
}

function configure(program: Command, session: Session): void {
  const text = (texts: Text) => session.text(texts);
  program
    .usage(text({ sv: '<kommando> [uppdrag…] [flaggor]', en: '<command> [commission…] [options]' }))
    .description(
      text({
        sv: 'Uppdragsdokument som källtext: Markdown och YAML blir granskad HTML och PDF.',
        en: 'Commission documents as source text: Markdown and YAML become checked HTML and PDF.',
      }),
    )
    .helpOption('-h, --help', text({ sv: 'visa hjälp', en: 'show help' }))
    .helpCommand(
      text({ sv: 'help [kommando]', en: 'help [command]' }),
      text({ sv: 'visa hjälp om ett kommando', en: 'show help on a command' }),
    )
    // Answered before anything else is imported (main.ts); here for the help only.
    .option('--version', text({ sv: 'visa versionen', en: 'show the version' }))
    .exitOverride()
    .configureOutput({
      writeOut: (help) => session.out.write(help),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(session.out.columns || PAGE_WIDTH, PAGE_WIDTH),
    })
    .configureHelp({
      styleTitle: (title) => (TITLES[title] ? text(TITLES[title]) : title),
      subcommandTerm: (command) => command.name(),
    });
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
