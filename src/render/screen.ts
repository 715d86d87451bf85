import Handlebars from 'handlebars';
import { toHtml } from 'hast-util-to-html';
import type { Commission } from '../model/commission.js';
import { titleWord } from '../model/kind-name.js';
import { contentsView } from './contents.js';
import { renderDocument } from './document.js';
import { statusLine } from './furniture.js';
import type { RenderOptions } from './options.js';
import { withSupplements } from './supplements.js';
import { columnStyles } from './tables/column-styles.js';
import { styleView, type Theme, withRules } from './theme.js';
import { titleView } from './title.js';
import { unsettledList } from './unsettled.js';
import { INTERFACE_WORDS } from './words.js';

/**
 * The published HTML: one file that holds its fonts and styles, makes no requests and runs no script.
 * The same commission, theme and options always give the same text.
 */
export function renderScreen(commission: Commission, theme: Theme, options: RenderOptions): string {
  const { meta } = commission;
  const body = renderDocument(commission, theme, options, 'screen');
  const remaining = unsettledList(commission, 'screen');
  const view = {
    title: meta.kortTitel,
    shortTitle: `${titleWord(meta)} ${meta.period}, ${meta.till.namn}`,
    draft: meta.status === 'utkast',
    status: statusLine(meta),
    titleBlock: titleView(commission, options.others ?? new Map(), options.generator),
    contents: contentsView(commission.outline),
    body: new Handlebars.SafeString(`${remaining ? toHtml(remaining) : ''}${body.html}`),
    generator: options.generator.name,
    revision: options.generator.revision ?? '',
    files: fileLinks(options),
    pdfHref: options.pdfHref ?? '',
    indexHref: options.indexHref ?? '',
    ui: INTERFACE_WORDS[options.language],
    uiLang: options.language === 'sv' ? '' : options.language,
  };
  const sheet = withRules(theme.screenStyles, columnStyles(commission.plan, theme));
  return withSupplements(theme, (fonts) => theme.layout('screen', { ...view, ...styleView(sheet, fonts) }));
}

/** Links to the other forms of the same document. */
function fileLinks({
  pdfHref,
  jsonHref,
  language,
}: RenderOptions): { href: string; text: string; type: string }[] {
  const files = [
    { href: pdfHref, text: 'PDF', type: 'application/pdf' },
    { href: jsonHref, text: `${INTERFACE_WORDS[language].data} (JSON)`, type: 'application/json' },
  ];
  return files.flatMap(({ href, ...rest }) => (href === undefined ? [] : [{ href, ...rest }]));
}
