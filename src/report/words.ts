import type { Language, Severity } from '../model/diagnostic.js';

/** The small words around diagnostics, in one language. */
export interface Words {
  severity: Record<Severity, string>;
  why: string;
  hint: string;
  usedBy: string;
  block: string;
  /** The reason why nobody mends a finding about a decided text. */
  decided: string;
  /** `… och 5 till`: what is left out of a long list. */
  more(count: number): string;
  counted: Record<Severity | 'commission' | 'block' | 'table' | 'file', (count: number) => string>;
}

function swedish(one: string, many: string): (count: number) => string {
  return (count) => `${count} ${count === 1 ? one : many}`;
}

const english = (one: string, many = `${one}s`) => swedish(one, many);

/** The words in every language the program speaks. */
export const WORDS: Record<Language, Words> = {
  sv: {
    severity: { error: 'fel', warning: 'varning', info: 'råd' },
    why: 'Varför',
    hint: 'Åtgärd',
    usedBy: 'Används',
    block: 'block',
    decided: 'Texten är beslutad: bara en revidering kan ändra den.',
    more: (count) => `… och ${count} till`,
    counted: {
      error: swedish('fel', 'fel'),
      warning: swedish('varning', 'varningar'),
      info: swedish('råd', 'råd'),
      commission: swedish('uppdrag', 'uppdrag'),
      block: swedish('block', 'block'),
      table: swedish('tabell', 'tabeller'),
      file: swedish('fil', 'filer'),
    },
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'note' },
    why: 'Why',
    hint: 'Fix',
    usedBy: 'Used by',
    block: 'block',
    decided: 'The text is decided: only a revision can change it.',
    more: (count) => `… and ${count} more`,
    counted: {
      error: english('error'),
      warning: english('warning'),
      info: english('note'),
      commission: english('commission'),
      block: english('block'),
      table: english('table'),
      file: english('file'),
    },
  },
};
