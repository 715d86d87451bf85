import { metaOf } from '../compile/compile.js';
import { sha256 } from '../files/hash.js';
import { compiledKey, indexKey } from '../memory/keys.js';
import { INDEX_FILE } from '../memory/paths.js';
import type { IndexRow, ProjectRecord } from '../memory/records.js';
import type { CommissionMeta } from '../model/commission.js';
import { renderIndex } from '../render/index-page.js';
import type { BuildContext } from './build-context.js';
import { type DocumentSettings, generator } from './documents.js';

/**
 * Writes the page that lists all commissions, unless it is current.
 *
 * @returns whether it was written
 * @throws EnvironmentError when it cannot be written
 */
export async function writeIndex(
  record: ProjectRecord,
  { opened: { project }, settings, memory: { cache, freshness }, memory, out }: BuildContext,
): Promise<boolean> {
  const rows = memory.indexRows(project.commissions);
  const compiled = compiledKey(record);
  const from = indexKey(compiled, settings.language, rows);
  const old = cache.index();
  const isIntact = old !== undefined && freshness.isIntact(old);
  if (isIntact && old.from === from) return false;
  const content = indexHtml(rows, settings, project.config.namn, (id) => metaOf(project, id));
  const isSame = isIntact && old.sha256 === sha256(content);
  const file = isSame ? old : await out.write(INDEX_FILE, content);
  await cache.saveIndex({ ...file, compiled, from });
  return !isSame;
}

/**
 * The page that lists all commissions. One whose front matter cannot be read is left out.
 *
 * @param title the workspace's name
 * @param metaOf reads the front matter of a commission that was never built
 */
function indexHtml(
  rows: readonly IndexRow[],
  settings: DocumentSettings,
  title: string | undefined,
  metaOf: (id: string) => CommissionMeta | undefined,
): string {
  const items = rows.flatMap(({ name, record, links: { html, pdf, json } }) => {
    const meta = record?.meta ?? metaOf(name.id);
    if (!meta) return [];
    return {
      meta,
      ...(html !== undefined && { htmlHref: html }),
      ...(pdf !== undefined && { pdfHref: pdf }),
      ...(json !== undefined && { jsonHref: json }),
    };
  });
  return renderIndex(items, settings.theme, {
    language: settings.language,
    generator: generator(settings),
    ...(title !== undefined && { name: title }),
  });
}
