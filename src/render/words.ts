import type { Language } from '../model/diagnostic.js';

/**
 * Words that become part of a document. A commission is a Swedish document, so these do not change with the
 * language of the interface.
 */
export const DOCUMENT_WORDS = {
  /** In captions: `Tabell 3.` */
  tabell: 'Tabell',
  figur: 'Figur',
  figurer: 'Figurer',
  tabeller: 'Tabeller',
  /** Accessible name of the list of captions. */
  förteckning: 'Figurer och tabeller',
  noter: 'Noter',
  not: 'Not',
  teckenförklaring: 'Teckenförklaring',
  /** A code that the document uses but does not explain. */
  oförklarad: 'förklaras inte',
  /** Meaning of a dash in a code matrix when the legend gives none. */
  streck: 'inget angivet',
  /** In the plan, where an indicator is followed up by an account and has no target by design. */
  redovisas: 'redovisas',
  /** After a label that is repeated because its group goes on from the page before. */
  fortsättning: '(forts.)',
  innehåll: 'Innehåll',
  sida: 'Sida',
  /** Before the page number of a cross reference. */
  sidförkortning: 's.',
  diarienummer: 'Diarienummer',
  giltighet: 'Giltighet',
  status: 'Status',
  komplettering: 'Komplettering',
  kompletterar: 'Kompletterar',
  kompletterasAv: 'Kompletteras av',
  beslutad: 'Beslutad',
  reviderad: 'Reviderad',
  /** Before what a revision says that it changes. */
  ändring: 'Ändring',
  /** Of the paper, before the decision about it. */
  reviderat: 'Reviderat',
  utkast: 'Utkast',
  /** A decided text that is being changed: the decision above it holds, so nothing says that it is not decided. */
  utkastTillRevidering: 'Utkast till revidering',
  inteBeslutat: 'Inte beslutat',
  revision: 'revision',
  /** Heading of the list of marks in a draft. */
  återstår: 'Återstår att göra',
  inteAvgjort: 'Det här är inte avgjort. Text och tal på dessa ställen kan vara tidigare års.',
  /** Before a number of a line of a source. */
  rad: 'rad',
  /** The date and revision of a draft. */
  version: 'Version',
  /** After the revision of a draft whose sources have been changed since. */
  ändrad: 'ändrad därefter',
  framställd: 'Framställd ur källtext',
} as const;

/** Words of the interface around a published document. */
export interface InterfaceWords {
  skip: string;
  contents: string;
  document: string;
  about: string;
  files: string;
  /** Accessible name of a heading's link, before the heading's text. */
  linkTo: string;
  backToText: string;
  backToTable: string;
  /** After a table's name: that it can be scrolled sideways. */
  scrolls: string;
  indexTitle: string;
  allCommissions: string;
  data: string;
  provider: string;
  decision: string;
  validity: string;
}

/** The interface's words by language. */
export const INTERFACE_WORDS: Record<Language, InterfaceWords> = {
  sv: {
    skip: 'Hoppa till texten',
    contents: 'Innehåll',
    document: 'Dokumentet',
    about: 'Om dokumentet',
    files: 'Filer',
    linkTo: 'Länk till avsnittet',
    backToText: 'Tillbaka till texten',
    backToTable: 'Tillbaka till tabellen',
    scrolls: 'tabellen kan rullas i sidled',
    indexTitle: 'Uppdrag',
    allCommissions: 'Alla uppdrag',
    data: 'Data',
    provider: 'Utförare',
    decision: 'Beslut',
    validity: 'Giltighet',
  },
  en: {
    skip: 'Skip to the text',
    contents: 'Contents',
    document: 'Document',
    about: 'About the document',
    files: 'Files',
    linkTo: 'Link to the section',
    backToText: 'Back to the text',
    backToTable: 'Back to the table',
    scrolls: 'the table can be scrolled sideways',
    indexTitle: 'Commissions',
    allCommissions: 'All commissions',
    data: 'Data',
    provider: 'Provider',
    decision: 'Decisions',
    validity: 'Valid',
  },
};
