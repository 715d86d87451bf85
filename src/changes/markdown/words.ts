import type { IndicatorFact } from '../../compare/summaries/indicators.js';
import type { SectionChange } from '../../compare/summaries/sections.js';
import type { Fact } from '../../compare/summaries/summaries.js';
import type { Language, Severity } from '../../model/diagnostic.js';
import { GOAL_COLUMNS, type GoalColumn } from '../../model/plan-columns.js';
import { counted, MARKDOWN_WORDS, type MarkdownWords } from '../../report/markdown/words.js';

/** The words around what a branch changes, in one language. */
export interface ReviewWords extends MarkdownWords {
  decided: string;
  affected(affected: number, all: number, revision: string, base: string): string;
  unaffected(all: number, revision: string, base: string): string;
  fresh: Record<Severity, (count: number) => string>;
  nothingFresh: string;
  known(count: number): string;
  mended(count: number): string;
  freshHeading: string;
  knownSummary(count: number): string;
  changesHeading: string;
  added: string;
  removed: string;
  unreadable: string;
  size(sections: number, indicators: number, tables: number, blocks: number): string;
  unseen: string;
  facts: Record<Fact, string>;
  none: string;
  sections: string;
  sectionChange: Record<SectionChange['change'], string>;
  thingChange: Record<'added' | 'removed', string>;
  formerly(heading: string): string;
  footnotes: string;
  blocks: string;
  blockChange(before: number, after: number): string;
  indicators: string;
  indicatorFacts: Record<IndicatorFact, string>;
  beforeAfter: [string, string];
  tables: string;
  sumColumns: [table: string, row: string, column: string];
  difference: string;
  cells(count: number): string;
  moreCommissions(count: number): string;
}

function columnLabels(language: Language): Record<GoalColumn, string> {
  const labels = GOAL_COLUMNS.map(({ key, label }) => [key, label[language]]);
  return Object.fromEntries(labels) as Record<GoalColumn, string>;
}

/** The words in every language the program speaks. */
export const REVIEW_WORDS: Record<Language, ReviewWords> = {
  sv: {
    ...MARKDOWN_WORDS.sv,
    decided: 'Beslutad text berörs:',
    affected: (affected, all, revision, base) =>
      `**${affected} av ${all} uppdrag** berörs av ändringar sedan ${revision} (${base}).`,
    unaffected: (all, revision, base) =>
      `**Inget av ${all} uppdrag** berörs av ändringar sedan ${revision} (${base}).`,
    fresh: {
      error: counted('nytt fel', 'nya fel'),
      warning: counted('ny varning', 'nya varningar'),
      info: counted('nytt råd', 'nya råd'),
    },
    nothingFresh: 'Inga nya fel eller varningar.',
    known: (count) => `${count} ${count === 1 ? 'anmärkning' : 'anmärkningar'} fanns redan.`,
    mended: (count) => `${count} ${count === 1 ? 'är åtgärdad' : 'är åtgärdade'}.`,
    freshHeading: 'Nya fel och varningar',
    knownSummary: (count) => `${count} som fanns redan`,
    changesHeading: 'Ändrat',
    added: 'Nytt uppdrag.',
    removed: 'Borttaget uppdrag.',
    unreadable: 'Kan inte jämföras: källtexten går inte att läsa på den ena sidan.',
    size: (sections, indicators, tables, blocks) =>
      `${sections} avsnitt, ${indicators} indikatorer, ${tables} tabeller, ${blocks} block.`,
    unseen: 'Inget som syns i dokumentet är ändrat:',
    facts: {
      titel: 'Titel',
      till: 'Till',
      status: 'Status',
      diarienummer: 'Diarienummer',
      giltighet: 'Giltighet',
      beslut: 'Beslut',
    },
    none: 'saknas',
    sections: 'Avsnitt',
    sectionChange: { added: 'nytt', removed: 'borttaget', changed: 'ändrat', renamed: 'ny rubrik' },
    thingChange: { added: 'ny', removed: 'borttagen' },
    formerly: (heading) => `(förut ${heading})`,
    footnotes: 'Fotnoter',
    blocks: 'Block',
    blockChange: (before, after) =>
      before === 0
        ? 'tillagt'
        : after === 0
          ? 'borttaget'
          : before === after
            ? 'ändrat'
            : `version ${before} → ${after}`,
    indicators: 'Indikatorer',
    indicatorFacts: {
      text: 'Indikator',
      ...columnLabels('sv'),
    },
    beforeAfter: ['Före', 'Efter'],
    tables: 'Tabeller',
    sumColumns: ['Tabell', 'Rad', 'Kolumn'],
    difference: 'Skillnad',
    cells: counted('annan cell ändrad', 'andra celler ändrade'),
    moreCommissions: (count) => `… och ${count} uppdrag till. Visa dem: uppdrag check --format markdown`,
  },
  en: {
    ...MARKDOWN_WORDS.en,
    decided: 'Decided text is concerned:',
    affected: (affected, all, revision, base) =>
      `**${affected} of ${all} commissions** ${affected === 1 ? 'is' : 'are'} affected by changes since ${revision} (${base}).`,
    unaffected: (all, revision, base) =>
      `**None of ${all} commissions** is affected by changes since ${revision} (${base}).`,
    fresh: {
      error: counted('new error', 'new errors'),
      warning: counted('new warning', 'new warnings'),
      info: counted('new note', 'new notes'),
    },
    nothingFresh: 'No new errors or warnings.',
    known: (count) => `${count} ${count === 1 ? 'finding was' : 'findings were'} there before.`,
    mended: (count) => `${count} ${count === 1 ? 'is' : 'are'} mended.`,
    freshHeading: 'New errors and warnings',
    knownSummary: (count) => `${count} that were there before`,
    changesHeading: 'Changed',
    added: 'A new commission.',
    removed: 'A removed commission.',
    unreadable: 'Cannot be compared: the source cannot be read on one of the sides.',
    size: (sections, indicators, tables, blocks) =>
      `${sections} sections, ${indicators} indicators, ${tables} tables, ${blocks} blocks.`,
    unseen: 'Nothing that shows in the document is changed:',
    facts: {
      titel: 'Title',
      till: 'To',
      status: 'Status',
      diarienummer: 'Registry number',
      giltighet: 'Validity',
      beslut: 'Decisions',
    },
    none: 'none',
    sections: 'Sections',
    sectionChange: { added: 'new', removed: 'removed', changed: 'changed', renamed: 'new heading' },
    thingChange: { added: 'new', removed: 'removed' },
    formerly: (heading) => `(formerly ${heading})`,
    footnotes: 'Footnotes',
    blocks: 'Blocks',
    blockChange: (before, after) =>
      before === 0
        ? 'added'
        : after === 0
          ? 'removed'
          : before === after
            ? 'changed'
            : `version ${before} → ${after}`,
    indicators: 'Indicators',
    indicatorFacts: {
      text: 'Indicator',
      ...columnLabels('en'),
    },
    beforeAfter: ['Before', 'After'],
    tables: 'Tables',
    sumColumns: ['Table', 'Row', 'Column'],
    difference: 'Difference',
    cells: counted('other cell changed', 'other cells changed'),
    moreCommissions: (count) =>
      `… and ${count} more commissions. To see them: uppdrag check --format markdown`,
  },
};
