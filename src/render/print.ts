import Handlebars from 'handlebars';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Commission } from '../model/commission.js';
import { runningHead } from '../model/commission-name.js';
import { contentsView, isDense } from './contents.js';
import { renderDocument } from './document.js';
import { footLine, headerMark } from './furniture.js';
import type { RenderOptions } from './options.js';
import { cssString, type NamedPage, withTablePages } from './pages.js';
import { withRoomForSpaces } from './room-for-spaces.js';
import { withSupplements } from './supplements.js';
import { columnStyles } from './tables/column-styles.js';
import type { Theme } from './theme.js';
import { titleView } from './title.js';
import { unsettledList } from './unsettled.js';
import { DOCUMENT_WORDS } from './words.js';

/**
 * The HTML that Chromium prints: title page, contents, text, appendices. Page numbers are not known yet: they are to be
 * filled into every `span.sida[data-ref]`, whose `data-ref` is the anchor of what is referred to.
 */
export function renderPrint(commission: Commission, theme: Theme, options: RenderOptions): string {
  const { meta } = commission;
  const contents = contentsView(commission.outline);
  const { html, pages: planned } = renderDocument(commission, theme, options, 'print');
  const pages = withTablePages(planned.pages);
  const title = runningHead(meta);
  const head = (label: string) => css(label ? `${title} · ${label}` : title);
  const view = {
    title: meta.kortTitel,
    draft: meta.status === 'utkast',
    titleBlock: titleView(commission, new Map(), options.generator),
    contents,
    denseContents: isDense(contents),
    contentsHeading: DOCUMENT_WORDS.innehåll,
    body: new Handlebars.SafeString(html),
    generator: options.generator.name,
    furniture: {
      mark: css(headerMark(meta)),
      head: head(''),
      foot: css(footLine(meta, options.generator)),
      page: css(`${DOCUMENT_WORDS.sida} `),
      draft: css(DOCUMENT_WORDS.utkast.toUpperCase()),
    },
    pages: pages.map(({ name, landscape, label }: NamedPage) => ({
      name,
      landscape,
      head: head(label),
    })),
  };
  const styles = theme.printStyles + columnStyles(commission.plan, theme);
  const page = withSupplements(theme, (fonts) =>
    theme.layout('print', { ...view, styles: new Handlebars.SafeString(styles + fonts) }),
  );
  return withRoomForSpaces(behindTitlePage(page, unsettledList(commission, 'print')), theme.measures, pages);
}

/** Puts an element after the title page, which is the first header of the layout. */
function behindTitlePage(page: string, element: Element | undefined): string {
  return element ? page.replace('</header>', (end) => `${end}\n${toHtml(element)}`) : page;
}

function css(text: string): Handlebars.SafeString {
  return new Handlebars.SafeString(cssString(text));
}
