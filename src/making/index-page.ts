import type { IndexRow } from '../memory/remembered.js';
import type { CommissionMeta } from '../model/commission.js';
import { renderIndex } from '../render/index-page.js';
import { generator, type RunInputs } from './documents.js';

/**
 * The page that lists all commissions. One whose front matter cannot be read is left out.
 *
 * @param title the workspace's name
 * @param metaOf reads the front matter of a commission that was never built
 */
export function indexDocument(
  rows: readonly IndexRow[],
  edition: RunInputs,
  title: string | undefined,
  metaOf: (id: string) => CommissionMeta | undefined,
): string {
  const items = rows.flatMap(({ name, entry, links: { html, pdf, json } }) => {
    const meta = entry?.meta ?? metaOf(name.id);
    if (!meta) return [];
    return {
      meta,
      ...(html !== undefined && { htmlHref: html }),
      ...(pdf !== undefined && { pdfHref: pdf }),
      ...(json !== undefined && { jsonHref: json }),
    };
  });
  return renderIndex(items, edition.theme, {
    language: edition.language,
    generator: generator(edition),
    ...(title !== undefined && { name: title }),
  });
}
