import type { Command } from 'commander';
import type { Text } from '../model/diagnostic.js';
import { oneOf, parseDate, parseLanguage, parseParagraph } from './options.js';
import type { Session } from './session.js';

/** The commissions a command is about; all of them when none is named. */
export function addCommissionNames(command: Command, session: Session): Command {
  return command.argument(
    session.text({ sv: '[uppdrag...]', en: '[commission...]' }),
    session.text({
      sv: 'uppdragets id (2026/solrosvarden), bara solrosvarden när inget annat heter så, eller sökvägen till dess mapp; utelämnat: alla',
      en: 'the commission’s id (2026/solrosvarden), just solrosvarden when no other is called so, or the path to its folder; left out: all',
    }),
  );
}

/** The one commission that a command is about. */
export function addOneCommission(command: Command, session: Session): Command {
  return command.argument(
    session.text({ sv: '[uppdrag]', en: '[commission]' }),
    session.text({
      sv: 'uppdragets id (2026/solrosvarden), bara solrosvarden när inget annat heter så, eller sökvägen till dess mapp',
      en: 'the commission’s id (2026/solrosvarden), just solrosvarden when no other is called so, or the path to its folder',
    }),
  );
}

/** When something is decided. */
export function addDecisionFacts(command: Command, session: Session): Command {
  const text = (texts: Text) => session.text(texts);
  return command
    .option(
      text({ sv: '--date <datum>', en: '--date <date>' }),
      text({ sv: 'sammanträdets datum, ÅÅÅÅ-MM-DD', en: 'the date of the meeting, YYYY-MM-DD' }),
      (value: string) => parseDate('--date', value),
    )
    .option(
      text({ sv: '--paragraph <nummer>', en: '--paragraph <number>' }),
      text({ sv: 'paragrafen i protokollet', en: 'the section of the minutes' }),
      parseParagraph,
    );
}

/** The options that every command about a workspace has. */
export function addCommonOptions(command: Command, session: Session): Command {
  const text = (texts: Text) => session.text(texts);
  return command
    .option(
      text({ sv: '--root <mapp>', en: '--root <folder>' }),
      text({
        sv: 'arbetsytans mapp (annars söks uppdrag.yaml härifrån och uppåt)',
        en: 'the workspace (otherwise uppdrag.yaml is looked for from here upwards)',
      }),
    )
    .option(
      text({ sv: '--lang <språk>', en: '--lang <language>' }),
      text({
        sv: 'språk för meddelanden: sv eller en (annars arbetsytans)',
        en: 'language of messages: sv or en (otherwise that of the workspace)',
      }),
      parseLanguage,
    );
}

/** The language of a command that knows no workspace. */
export function addLanguage(command: Command, session: Session): Command {
  const text = (texts: Text) => session.text(texts);
  return command.option(
    text({ sv: '--lang <språk>', en: '--lang <language>' }),
    text({ sv: 'språk för meddelanden: sv eller en', en: 'language of messages: sv or en' }),
    parseLanguage,
  );
}

/** Whether the result is for people or for programs. */
export function addFormat(command: Command, session: Session): Command {
  return command.option(
    '--format <format>',
    session.text({ sv: 'pretty (för människor) eller json', en: 'pretty (for people) or json' }),
    (value: string) => oneOf('--format', ['pretty', 'json'], value),
  );
}
