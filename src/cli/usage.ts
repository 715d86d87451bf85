import type { CommanderError } from 'commander';
import type { Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';

/**
 * Translates a usage error of commander into this program's words. Commander's messages are English, with names in
 * apostrophes.
 */
export function usageError({ code, message }: CommanderError): RequestError {
  const [named = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const suggestion = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1];
  return new RequestError(
    WORDS[code]?.(named) ?? plain(message),
    suggestion === undefined ? SEE_HELP : didYouMean(suggestion),
  );
}

const WORDS: Record<string, (named: string) => Text> = {
  'commander.unknownOption': (flag) => ({
    sv: `Flaggan ${flag} finns inte.`,
    en: `There is no option ${flag}.`,
  }),
  'commander.unknownCommand': (name) => ({
    sv: `Kommandot ${name} finns inte.`,
    en: `There is no command ${name}.`,
  }),
  'commander.optionMissingArgument': (flag) => ({
    sv: `Flaggan ${flag} saknar värde.`,
    en: `The option ${flag} lacks its value.`,
  }),
  'commander.excessArguments': (name) => ({
    sv: `Kommandot ${name} tar inte emot så många argument.`,
    en: `The command ${name} does not take that many arguments.`,
  }),
};

const SEE_HELP: Text = {
  sv: 'uppdrag --help visar vad som finns.',
  en: 'uppdrag --help shows what there is.',
};

function didYouMean(suggestion: string): Text {
  return { sv: `Menade du ${suggestion}?`, en: `Did you mean ${suggestion}?` };
}

function plain(message: string): Text {
  const text = message.replace(/^error: /, '');
  return { sv: text, en: text };
}
