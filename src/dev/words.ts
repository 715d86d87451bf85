import type { Language, Severity } from '../model/diagnostic.js';

/** Texts of the preview's page, in one language. */
export interface PreviewWords {
  commissions: string;
  /** `3 anmärkningar`. */
  findings(count: number): string;
  /** Findings about decided texts, which are shown on demand. */
  decided(count: number): string;
  counted: Record<Severity, (count: number) => string>;
  severity: Record<Severity, string>;
  none: string;
  examining: string;
  contents: string;
  document: string;
  /** After the commission's name: what the frame is. */
  preview: string;
  skip: string;
  showOnly: string;
  showPanel: string;
  showBlocks: string;
  showChanges: string;
  since: string;
  revision: string;
  source: string;
  copy: string;
  copied: string;
  copyPlace: string;
  block: string;
  usedAt: string;
  why: string;
  hint: string;
  shown: string;
  stale: string;
  broken: string;
  gone: string;
  empty: string;
  disconnected: string;
  noScript: string;
  pdfFailed: string;
  failed: string;
  /** The word between clock hours and minutes. */
  locale: string;
}

const number = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

/** The page's words by language. */
export const PREVIEW_WORDS: Record<Language, PreviewWords> = {
  sv: {
    commissions: 'Uppdrag',
    findings: number('anmärkning', 'anmärkningar'),
    decided: (count) => `${count} i beslutad text`,
    counted: {
      error: number('fel', 'fel'),
      warning: number('varning', 'varningar'),
      info: number('råd', 'råd'),
    },
    severity: { error: 'Fel', warning: 'Varning', info: 'Råd' },
    none: 'inga anmärkningar',
    examining: 'granskas …',
    contents: 'Innehåll',
    document: 'Dokument',
    preview: 'förhandsvisning',
    skip: 'Hoppa till dokumentet',
    showOnly: 'Visa',
    showPanel: 'Visa på skärmen',
    showBlocks: 'Visa block',
    showChanges: 'Visa ändringar',
    since: 'sedan',
    revision: 'Gren, tagg eller incheckning att jämföra med',
    source: 'Källa',
    copy: 'Kopiera',
    copied: 'Kopierat',
    copyPlace: 'Kopiera sökvägen till',
    block: 'block',
    usedAt: 'används i',
    why: 'Varför',
    hint: 'Åtgärd',
    shown: 'visad',
    stale: 'Källtexten har fel. Här visas den senaste hela versionen, från',
    broken: 'Källtexten har fel. Här visas det som går att visa.',
    gone: 'Det går inte att visa uppdraget förrän felen är rättade.',
    empty:
      'Arbetsytan har inga uppdrag än. De ligger i en mapp per period, till exempel 2026/namn/uppdrag.md.',
    disconnected: 'Förbindelsen är bruten. Starta uppdrag dev igen och öppna den nya adressen.',
    noScript: 'Utan JavaScript visas sparade ändringar först när sidan läses om.',
    pdfFailed: 'Det blev ingen PDF',
    failed: 'Det gick inte',
    locale: 'sv-SE',
  },
  en: {
    commissions: 'Commissions',
    findings: number('finding', 'findings'),
    decided: (count) => `${count} in decided text`,
    counted: {
      error: number('error', 'errors'),
      warning: number('warning', 'warnings'),
      info: number('note', 'notes'),
    },
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    none: 'no findings',
    examining: 'being checked …',
    contents: 'Contents',
    document: 'Document',
    preview: 'preview',
    skip: 'Skip to the document',
    showOnly: 'Show',
    showPanel: 'Show on the screen',
    showBlocks: 'Show blocks',
    showChanges: 'Show changes',
    since: 'since',
    revision: 'Branch, tag or commit to compare with',
    source: 'Source',
    copy: 'Copy',
    copied: 'Copied',
    copyPlace: 'Copy the path to',
    block: 'block',
    usedAt: 'used in',
    why: 'Why',
    hint: 'Fix',
    shown: 'shown',
    stale: 'The source has errors. This is the last whole version, of',
    broken: 'The source has errors. This is what can be shown.',
    gone: 'The commission cannot be shown until the errors are mended.',
    empty:
      'The workspace has no commissions yet. They lie in a folder per period, for example 2026/name/uppdrag.md.',
    disconnected: 'The connection is broken. Start uppdrag dev again and open the new address.',
    noScript: 'Without JavaScript, saved changes are shown only when the page is loaded again.',
    pdfFailed: 'There is no PDF',
    failed: 'It could not be done',
    locale: 'en-GB',
  },
};
