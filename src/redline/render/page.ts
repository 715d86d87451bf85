import Handlebars from 'handlebars';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Change } from '../../compare/change.js';
import type { ChangeList } from '../../compare/change-list.js';
import type { Comparison } from '../../compare/compare.js';
import { isMetaChanged } from '../../compare/meta.js';
import type { Side } from '../../compare/token.js';
import { runningHead } from '../../model/commission-name.js';
import type { Language } from '../../model/diagnostic.js';
import { cssString, withTablePages } from '../../render/pages.js';
import { withRoomForSpaces } from '../../render/room-for-spaces.js';
import { withSupplements } from '../../render/supplements.js';
import { styleView, type Theme } from '../../render/theme.js';
import { DOCUMENT_WORDS, INTERFACE_WORDS } from '../../render/words.js';
import { editionFacts, lowered, revisionSentences } from '../edition-facts.js';
import { countText, summarise } from '../summary.js';
import type { SummaryRow } from '../summary-row.js';
import { renderBody } from './body.js';
import { changeAnchor, type SummaryTarget, summaryAnchor } from './change-tag.js';
import { type Divide, divideNarrow } from './divided.js';
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
  const { language } = document;
  const page = {
    ...view(document),
    contents: contents(document.changes.changes),
    ui: INTERFACE_WORDS[language],
    uiLang: language === 'sv' ? '' : language,
  };
  return withSupplements(theme, (fonts) =>
    theme.layout('redline-screen', { ...page, ...styleView(theme.redline().screen, fonts) }),
  );
}

/** The comparison as HTML for the printer, with page numbers to be filled in. */
export function renderRedlinePrint(document: RedlineDocument, theme: Theme, divide: Divide): string {
  const { new: now } = document.comparison;
  const css = (words: string) => new Handlebars.SafeString(cssString(words));
  const facts = editionFacts(document.comparison, document.changes.changes.length > 0);
  const foot = `${facts.old} jämfört med ${lowered(facts.new)}. Den beslutade texten gäller.`;
  const pages = withTablePages([]);
  const inPrint = {
    ...view(document, divide),
    draft: false,
    furniture: {
      mark: css(TITLE.toUpperCase()),
      head: css(runningHead(now.meta)),
      foot: css(foot),
      page: css(`${DOCUMENT_WORDS.sida} `),
      draft: css(''),
    },
    pages: pages.map(({ name, landscape }) => ({ name, landscape, head: css(runningHead(now.meta)) })),
  };
  const styles = theme.redline().print;
  const page = withSupplements(theme, (fonts) =>
    theme.layout('redline-print', { ...inPrint, styles: new Handlebars.SafeString(styles + fonts) }),
  );
  return withRoomForSpaces(page, theme.measures, pages);
}

/** Title of a comparison's PDF. */
export function redlineTitle({ new: now }: Comparison): string {
  return `${TITLE}: ${now.meta.kortTitel}`;
}

/** `divide`: in print. */
function view(document: RedlineDocument, divide?: Divide): object {
  const { comparison, changes, editions, generator } = document;
  const rows = summarise(changes.changes);
  const target = targetsOf(rows);
  const print = divide !== undefined;
  const html = (content: readonly ElementContent[]) =>
    new Handlebars.SafeString(
      toHtml({ type: 'root', children: divide ? divideNarrow(content, divide) : [...content] }),
    );
  const { old, new: now } = comparison;
  const facts = editionFacts(comparison, changes.changes.length > 0);
  const edition = (side: Side) => {
    const title = old.meta.kortTitel === now.meta.kortTitel ? '' : `${comparison[side].meta.kortTitel}. `;
    return `${title}${facts[side]} (${editions[side]})`;
  };
  return {
    title: redlineTitle(comparison),
    heading: TITLE,
    subject: now.meta.kortTitel,
    sentences: revisionSentences(comparison),
    facts: [
      { label: 'Tidigare lydelse', text: edition('old') },
      { label: 'Ny lydelse', text: edition('new') },
      {
        label: 'Ändringar',
        text: changes.changes.length === 0 ? 'Inga ändringar.' : `${countText(changes.changes)}.`,
      },
    ],
    changed: changes.changes.length > 0,
    summary: html([summaryTable(rows, print)]),
    metaLines: metaLines(document, target),
    body: html(renderBody(comparison, changes, { target, print })),
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
