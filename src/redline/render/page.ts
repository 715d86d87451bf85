import Handlebars from 'handlebars';
import { toHtml } from 'hast-util-to-html';
import type { Change } from '../../compare/change.js';
import type { ChangeList } from '../../compare/change-list.js';
import type { Comparison } from '../../compare/compare.js';
import { isMetaChanged } from '../../compare/meta.js';
import type { CommissionMeta } from '../../model/commission.js';
import type { Language } from '../../model/diagnostic.js';
import { cssString, withTablePages } from '../../render/pages.js';
import { withRoomForSpaces } from '../../render/room-for-spaces.js';
import type { Theme } from '../../render/theme.js';
import { DOCUMENT_WORDS, INTERFACE_WORDS } from '../../render/words.js';
import { countText, summarise } from '../summary.js';
import type { SummaryRow } from '../summary-row.js';
import { renderBody } from './body.js';
import { changeAnchor, type SummaryTarget, summaryAnchor } from './change-tag.js';
import { inlineOps } from './inline.js';
import { summaryTable } from './summary-table.js';

const TITLE = 'Ändringsversion';

/** A comparison of two editions of a commission, to be shown. */
export interface RedlineDocument {
  comparison: Comparison;
  changes: ChangeList;
  /** Names of the two editions besides their decisions: revisions, folders. */
  editions: { old: string; new: string };
  /** Program and version. */
  generator: string;
  /** The language of the interface; the document is Swedish. */
  language: Language;
}

/** The comparison as one HTML file that makes no requests and runs no script. */
export function renderRedlineScreen(document: RedlineDocument, theme: Theme): string {
  const styles = theme.redline().screen;
  const { language } = document;
  return theme.layout('redline-screen', {
    ...view(document, false),
    contents: contents(document.changes.changes),
    styles: new Handlebars.SafeString(styles.css),
    styleHash: styles.hash,
    ui: INTERFACE_WORDS[language],
    uiLang: language === 'sv' ? '' : language,
  });
}

/** The comparison as HTML for the printer, with page numbers to be filled in. */
export function renderRedlinePrint(document: RedlineDocument, theme: Theme): string {
  const { old, new: now } = document.comparison;
  const css = (words: string) => new Handlebars.SafeString(cssString(words));
  const foot = `${decisionText(old.meta)} jämfört med ${lowered(decisionText(now.meta))}. Den beslutade texten gäller.`;
  const pages = withTablePages([]);
  const page = theme.layout('redline-print', {
    ...view(document, true),
    styles: new Handlebars.SafeString(theme.redline().print),
    draft: false,
    furniture: {
      mark: css(TITLE.toUpperCase()),
      head: css(now.meta.kortTitel),
      foot: css(foot),
      page: css(`${DOCUMENT_WORDS.sida} `),
      draft: css(''),
    },
    pages: pages.map(({ name, landscape }) => ({ name, landscape, head: css(now.meta.kortTitel) })),
  });
  return withRoomForSpaces(page, theme.measures, pages);
}

/** Title of a comparison's PDF. */
export function redlineTitle({ new: now }: Comparison): string {
  return `${TITLE}: ${now.meta.kortTitel}`;
}

function view(document: RedlineDocument, print: boolean): object {
  const { comparison, changes, editions, generator } = document;
  const rows = summarise(changes.changes);
  const target = targetsOf(rows);
  const body = renderBody(comparison, changes, target);
  const { old, new: now } = comparison;
  return {
    title: redlineTitle(comparison),
    heading: TITLE,
    subject: now.meta.kortTitel,
    facts: [
      {
        label: 'Tidigare lydelse',
        text: editionText(old.meta, editions.old, old.meta.kortTitel === now.meta.kortTitel),
      },
      {
        label: 'Ny lydelse',
        text: editionText(now.meta, editions.new, old.meta.kortTitel === now.meta.kortTitel),
      },
      {
        label: 'Ändringar',
        text: changes.changes.length === 0 ? 'Inga ändringar.' : `${countText(changes.changes)}.`,
      },
    ],
    changed: changes.changes.length > 0,
    summary: new Handlebars.SafeString(summaryTable(rows, print)),
    metaLines: metaLines(document, target),
    body: new Handlebars.SafeString(toHtml({ type: 'root', children: body })),
    generator,
  };
}

/** Link targets of changes: their rows in the table of changes. */
function targetsOf(rows: readonly SummaryRow[]): SummaryTarget {
  const targets = new Map(
    rows.flatMap((row) => row.changes.map((change) => [change, summaryAnchor(row.changes[0]!)] as const)),
  );
  return (change) => targets.get(change) ?? summaryAnchor(change);
}

/** The lines of the title page that changed. */
function metaLines({ comparison, changes }: RedlineDocument, target: SummaryTarget): object[] {
  return comparison.meta.filter(isMetaChanged).map((line) => {
    const change = changes.of(line)!;
    const html = toHtml({ type: 'root', children: inlineOps(line.ops, comparison.noteNumbers) });
    return {
      anchor: changeAnchor(change),
      target: target(change),
      name: `Ä${change.number}`,
      label: line.label,
      html: new Handlebars.SafeString(html),
    };
  });
}

/** `Beslut 2024-10-23, § 330 (revision 4c1f9e2)`. */
function editionText(meta: CommissionMeta, name: string, sameTitle: boolean): string {
  const title = sameTitle ? '' : `${meta.kortTitel}. `;
  return `${title}${decisionText(meta)} (${name})`;
}

/** The last decision, or that there is none: `Revidering 2025-03-28, § 85`. */
function decisionText({ status, beslut }: CommissionMeta): string {
  const last = beslut.at(-1);
  if (status === 'utkast') return DOCUMENT_WORDS.utkast;
  if (!last) return DOCUMENT_WORDS.beslutad;
  const kind = last.slag === 'beslut' ? 'Beslut' : 'Revidering';
  return `${kind} ${last.datum}${last.paragraf === undefined ? '' : `, §\u00a0${last.paragraf}`}`;
}

function lowered(words: string): string {
  return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** The sections with changes, each with its first change: the way through the document. */
function contents(changes: readonly Change[]): { anchor: string; text: string; count: string }[] {
  const sections = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.section.join('/');
    sections.set(key, [...(sections.get(key) ?? []), change]);
  }
  return [...sections.values()].map((group) => ({
    anchor: changeAnchor(group[0]!),
    text:
      group[0]!.section.at(-1) ??
      (group[0]!.thing === 'meta' ? 'Uppgifter om beslutet' : 'Början av dokumentet'),
    count: String(group.length),
  }));
}
