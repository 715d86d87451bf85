import type { Language } from '../model/diagnostic.js';

/**
 * The language of help and of failures that come before the workspace is known: `--lang`, else English when LC_ALL asks
 * for it, else Swedish. LANG is not looked at: it says how the machine was installed, not what its user reads.
 */
export function helpLanguage(args: readonly string[], { LC_ALL }: NodeJS.ProcessEnv): Language {
  const index = args.lastIndexOf('--lang');
  const asked =
    index >= 0 ? args[index + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  if (asked === 'sv' || asked === 'en') return asked;
  return LC_ALL && /^en(?![a-z])/i.test(LC_ALL) ? 'en' : 'sv';
}
