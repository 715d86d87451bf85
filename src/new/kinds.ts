import type { CommissionMeta } from '../model/commission.js';

/** Parts of a new commission of a kind. */
export interface Kind {
  typ: CommissionMeta['typ'];
  /** Usual number of years of validity. */
  years: number;
  /** Its files, with the template of each in `templates/new/`. */
  files: Readonly<Record<string, string>>;
}

const PLAN = { 'uppfoljning.yaml': 'uppfoljning.yaml' };
const AMOUNT = { 'tabeller/ersattning.yaml': 'belopp.yaml' };

/** The kinds of commissions, with the value of `typ:`. */
export const KINDS: readonly Kind[] = [
  { typ: 'långsiktigt', years: 3, files: { 'uppdrag.md': 'langsiktigt.md', ...PLAN } },
  { typ: 'utökat', years: 3, files: { 'uppdrag.md': 'utokat.md', ...PLAN, ...AMOUNT } },
  {
    typ: 'årlig komplettering',
    years: 1,
    files: {
      'uppdrag.md': 'arlig-komplettering.md',
      ...PLAN,
      'tabeller/ersattning.yaml': 'ram.yaml',
      'tabeller/forandringar.yaml': 'forandringar.yaml',
      'tabeller/volymer.yaml': 'volymer.yaml',
    },
  },
  { typ: 'enskilt', years: 1, files: { 'uppdrag.md': 'enskilt.md', ...AMOUNT } },
];
