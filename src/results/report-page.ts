import Handlebars from 'handlebars';
import { toHtml } from 'hast-util-to-html';
import { formatDate } from '../format/date.js';
import type { Language } from '../model/diagnostic.js';
import { cssString, withTablePages } from '../render/pages.js';
import { withRoomForSpaces } from '../render/room-for-spaces.js';
import type { Theme } from '../render/theme.js';
import { DOCUMENT_WORDS, INTERFACE_WORDS } from '../render/words.js';
import type { OutcomeReport } from './outcome-report.js';
import { reportBody, reportHeadings } from './report-body.js';

/** A report to be shown. */
export interface ReportDocument {
  report: OutcomeReport;
  /** The organisation or commission that it is about. */
  subject: string;
  /** Program and version. */
  generator: string;
  /** The language of the interface; the document is Swedish. */
  language: Language;
}

/** The report as one HTML file that makes no requests and runs no script. */
export function renderReportScreen(document: ReportDocument, theme: Theme): string {
  const { screen } = theme.report();
  const { language } = document;
  return theme.layout('report-screen', {
    ...view(document),
    contents: reportHeadings(document.report),
    styles: new Handlebars.SafeString(screen.css),
    styleHash: screen.hash,
    ui: INTERFACE_WORDS[language],
    uiLang: language === 'sv' ? '' : language,
  });
}

/** The report as HTML for the printer. */
export function renderReportPrint(document: ReportDocument, theme: Theme): string {
  const { report, subject } = document;
  const css = (words: string) => new Handlebars.SafeString(cssString(words));
  const pages = withTablePages([]);
  const page = theme.layout('report-print', {
    ...view(document),
    styles: new Handlebars.SafeString(theme.report().print),
    draft: false,
    furniture: {
      mark: css(report.exempel ? 'EXEMPEL' : 'UPPFÖLJNING'),
      head: css(subject),
      foot: css(`Uppföljning ${report.occasion}, bedömd ${report.idag}. Den beslutade texten gäller.`),
      page: css(`${DOCUMENT_WORDS.sida} `),
      draft: css(''),
    },
    pages: pages.map(({ name, landscape }) => ({ name, landscape, head: css(subject) })),
  });
  return withRoomForSpaces(page, theme.measures, pages);
}

/** Title of a report. */
export function reportTitle({ report, subject }: Pick<ReportDocument, 'report' | 'subject'>): string {
  return `Uppföljning ${report.occasion}: ${subject}`;
}

function view(document: ReportDocument): object {
  const { report, subject, generator } = document;
  const { occasion, dag, idag, parts, exempel } = report;
  return {
    title: reportTitle(document),
    heading: `Uppföljning ${occasion}`,
    subject,
    example: exempel ? 'Exempel: utfallen är påhittade.' : '',
    facts: [
      { label: 'Perioden slutar', text: formatDate(dag) },
      { label: 'Bedömd', text: formatDate(idag) },
      {
        label: parts.length === 1 ? 'Uppdrag' : 'Uppdragen',
        text: parts.map(({ commission }) => commission.meta.kortTitel).join('; '),
      },
    ],
    body: new Handlebars.SafeString(toHtml({ type: 'root', children: reportBody(report) })),
    generator,
  };
}
