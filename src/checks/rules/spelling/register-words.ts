import type { Project } from '../../../compile/project.js';

/** Swedish endings of a register's word in a text. */
const ENDINGS =
  /^(?:s|n|en|et|t|ns|ens|ets|a|na|as|nas|e|er|or|ar|r|erna|orna|arna|rna|ernas|ornas|arnas|ers|ors|ars|are|aren|arens)$/;

/** The words that a workspace's registers use: they are right whatever the dictionary says. */
export interface RegisterWords {
  has(word: string): boolean;
}

/**
 * Words of names of organisations, preferred terms and their variants (which the check of terms is about), what
 * abbreviations stand for, and the register's own list of words.
 */
export function registerWords({ organisations, nameVariants, terms }: Project): RegisterWords {
  const { termer = [], förkortningar = {}, ord = [] } = terms;
  const texts = [
    ...[...organisations.values()].flatMap(({ namn, kort, styrelse }) => [namn, kort ?? '', styrelse]),
    ...[...nameVariants.values()].flat(),
    ...termer.flatMap(({ term, varianter }) => [term, ...varianter]),
    ...Object.values(förkortningar),
    ...ord,
  ];
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
  return {
    has(word) {
      const lower = word.toLowerCase();
      if (words.has(lower)) return true;
      for (let length = Math.max(4, lower.length - 5); length < lower.length; length++)
        if (words.has(lower.slice(0, length)) && ENDINGS.test(lower.slice(length))) return true;
      return false;
    },
  };
}
