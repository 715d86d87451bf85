import type { Language } from '../../model/diagnostic.js';

/** The words around findings in Markdown, in one language. */
export interface MarkdownWords {
  title: string;
  read(commissions: number): string;
  nothing: string;
  allHeading: string;
  adviceSummary(count: number): string;
  moreSummary(count: number): string;
  columns: { what: string; where: string; message: string };
  inCommissions(count: number): string;
  more(count: number): string;
  cut: string;
}

/** One, or many: `2 råd`. */
export const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`;

/** The words in every language the program speaks. */
export const MARKDOWN_WORDS: Record<Language, MarkdownWords> = {
  sv: {
    title: 'Granskning av uppdragen',
    read: (count) => `${count} uppdrag ${count === 1 ? 'läst' : 'lästa'}.`,
    nothing: 'Inga fel eller varningar.',
    allHeading: 'Fel och varningar',
    adviceSummary: counted('råd', 'råd'),
    moreSummary: (count) => `${count} till`,
    columns: { what: 'Vad', where: 'Var', message: 'Anmärkning' },
    inCommissions: (count) => `(i ${count} uppdrag)`,
    more: (count) => `… och ${count} till.`,
    cut: 'Resten får inte plats här.',
  },
  en: {
    title: 'Check of the commissions',
    read: (count) => `${count} ${count === 1 ? 'commission' : 'commissions'} read.`,
    nothing: 'No errors or warnings.',
    allHeading: 'Errors and warnings',
    adviceSummary: counted('note', 'notes'),
    moreSummary: (count) => `${count} more`,
    columns: { what: 'What', where: 'Where', message: 'Finding' },
    inCommissions: (count) => `(in ${count} commissions)`,
    more: (count) => `… and ${count} more.`,
    cut: 'There is no room for the rest here.',
  },
};
