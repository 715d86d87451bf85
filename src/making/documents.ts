import { jsonCommission, type PdfFacts } from '../json/json.js';
import { documentFile, INDEX_FILE, upFrom } from '../memory/paths.js';
import type { Commission } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import type { DocumentDate } from '../past/document-date.js';
import type { Generator } from '../render/options.js';
import { renderPrint } from '../render/print.js';
import { renderScreen } from '../render/screen.js';
import type { Theme } from '../render/theme.js';
import { neutralJson } from '../text/neutral.js';

/** What the documents of a run have in common. */
export interface RunInputs {
  theme: Theme;
  language: Language;
  toolVersion: string;
  /** Ids of all commissions in the workspace: what can be linked to. */
  ids: readonly string[];
}

/** The published page, with links to the documents that lie beside it. */
export function htmlDocument(
  commission: Commission,
  edition: RunInputs,
  links: { pdf: boolean; json: boolean },
): string {
  const { id, slug } = commission.meta;
  const up = upFrom(id);
  return renderScreen(commission, edition.theme, {
    language: edition.language,
    generator: generator(edition),
    indexHref: up + INDEX_FILE,
    ...(links.pdf && { pdfHref: `${slug}.pdf` }),
    ...(links.json && { jsonHref: `${slug}.json` }),
    others: new Map(edition.ids.map((other) => [other, up + documentFile(other, 'html')])),
  });
}

/**
 * The page to print. It is the same whatever language the program speaks, and links to no other file: a PDF is sent
 * around by itself.
 */
export function printDocument(commission: Commission, edition: RunInputs): string {
  return renderPrint(commission, edition.theme, { language: 'sv', generator: generator(edition) });
}

/** The compiled commission as data. */
export function jsonDocument(
  commission: Commission,
  date: DocumentDate,
  edition: RunInputs,
  printed: PdfFacts | undefined,
): string {
  return `${neutralJson(jsonCommission(commission, date, edition.toolVersion, printed))}\n`;
}

/** What made the documents, as they say themselves. */
export function generator({ toolVersion }: RunInputs): Generator {
  return { name: `uppdrag ${toolVersion}` };
}
