import type { CommissionMeta } from '../model/commission.js';
import { kindName } from '../model/kind-name.js';
import { footLine, statusLine } from './furniture.js';
import type { RenderOptions } from './options.js';
import { withSupplements } from './supplements.js';
import { styleView, type Theme } from './theme.js';
import { DOCUMENT_WORDS, INTERFACE_WORDS } from './words.js';

/** A commission in the list, with the addresses of its files relative to the list; a missing format is left out. */
export interface IndexItem {
  meta: CommissionMeta;
  htmlHref?: string;
  pdfHref?: string;
  jsonHref?: string;
}

/** Options of the list of commissions: the workspace's name, when it has one. */
export interface IndexOptions extends Pick<RenderOptions, 'language' | 'generator'> {
  name?: string;
}

/** The list of all commissions: newest period first, then by provider. */
export function renderIndex(items: readonly IndexItem[], theme: Theme, options: IndexOptions): string {
  const ui = INTERFACE_WORDS[options.language];
  const periods = [...new Set(items.map((item) => item.meta.period))].sort((a, b) =>
    b.localeCompare(a, 'sv'),
  );
  const view = {
    title: ui.indexTitle,
    name: options.name ?? '',
    groups: periods.map((period, index) => ({
      period,
      id: `period-${index + 1}`,
      items: items
        .filter((item) => item.meta.period === period)
        .sort(
          (a, b) =>
            a.meta.till.namn.localeCompare(b.meta.till.namn, 'sv') ||
            a.meta.kortTitel.localeCompare(b.meta.kortTitel, 'sv'),
        )
        .map((item) => entry(item, items, options)),
    })),
    generator: options.generator.name,
    ui,
    lang: options.language,
  };
  return withSupplements(theme, (fonts) =>
    theme.layout('index', { ...view, ...styleView(theme.indexStyles, fonts) }),
  );
}

function entry(
  { meta, htmlHref, pdfHref, jsonHref }: IndexItem,
  items: readonly IndexItem[],
  { language, generator }: IndexOptions,
): object {
  const files = [
    { href: pdfHref, text: 'PDF', type: 'application/pdf' },
    { href: jsonHref, text: 'JSON', type: 'application/json' },
  ];
  return {
    href: htmlHref ?? pdfHref ?? '',
    provider: meta.till.namn,
    kind: kindName(meta),
    title: `${meta.titel} ${meta.undertitel}`,
    draft: meta.status === 'utkast',
    status: meta.status === 'utkast' ? statusLine(meta) : footLine(meta, generator),
    validFrom: meta.giltighet.från,
    validTo: meta.giltighet.till,
    registry: meta.diarienummer ?? '',
    related: related(meta, items),
    files: files.flatMap(({ href, text, type }) =>
      href === undefined ? [] : [{ href, text, type, label: `${text}, ${meta.kortTitel}` }],
    ),
    language,
  };
}

/** The commission that one complements, and those that complement it. */
function related({ id, kompletterar }: CommissionMeta, items: readonly IndexItem[]): object[] {
  const linked = (label: string, { meta, htmlHref, pdfHref }: IndexItem) => ({
    label,
    text: meta.kortTitel,
    href: htmlHref ?? pdfHref ?? '',
  });
  return [
    ...items
      .filter(({ meta }) => meta.id === kompletterar?.id)
      .map((item) => linked(DOCUMENT_WORDS.kompletterar, item)),
    ...items
      .filter(({ meta }) => meta.kompletterar?.id === id)
      .map((item) => linked(DOCUMENT_WORDS.kompletterasAv, item)),
  ];
}
