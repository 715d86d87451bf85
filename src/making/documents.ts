import { jsonCommission, type PdfFacts } from '../json/json.js';
import { documentFile, INDEX_FILE, upFrom } from '../memory/paths.js';
import type { Commission } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import type { DocumentDate } from '../past/document-date.js';
import type { DraftVersion } from '../past/draft-version.js';
import type { Generator } from '../render/options.js';
import { renderPrint } from '../render/print.js';
import { renderScreen } from '../render/screen.js';
import type { Theme } from '../render/theme.js';
import { neutralJson } from '../text/neutral.js';

/** Everything that the documents of one build have in common. */
export interface DocumentSettings {
  theme: Theme;
  language: Language;
  toolVersion: string;
  /** Ids of all commissions in the workspace, which can be linked to. */
  ids: readonly string[];
}

/** The HTML to publish, with links to the other documents of the commission. */
export function screenHtml(
  commission: Commission,
  settings: DocumentSettings,
  links: { pdf: boolean; json: boolean },
  draft: DraftVersion | undefined,
): string {
  const { id, slug } = commission.meta;
  const up = upFrom(id);
  return renderScreen(commission, settings.theme, {
    language: settings.language,
    generator: generator(settings, draft),
    indexHref: up + INDEX_FILE,
    ...(links.pdf && { pdfHref: `${slug}.pdf` }),
    ...(links.json && { jsonHref: `${slug}.json` }),
    others: new Map(settings.ids.map((other) => [other, up + documentFile(other, 'html')])),
  });
}

/**
 * The HTML to print. It is independent of the program's language, and links to no other file, since a PDF is sent by
 * itself.
 */
export function printHtml(
  commission: Commission,
  settings: DocumentSettings,
  draft: DraftVersion | undefined,
): string {
  return renderPrint(commission, settings.theme, { language: 'sv', generator: generator(settings, draft) });
}

/** The compiled commission as JSON. */
export function jsonText(
  commission: Commission,
  date: DocumentDate,
  settings: DocumentSettings,
  printed: PdfFacts | undefined,
): string {
  return `${neutralJson(jsonCommission(commission, date, settings.toolVersion, printed))}\n`;
}

/** The program and its version, as the documents name it, and the version of a draft. */
export function generator({ toolVersion }: DocumentSettings, draft?: DraftVersion): Generator {
  return { name: `uppdrag ${toolVersion}`, ...draft };
}
