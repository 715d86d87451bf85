import { currentDocuments, htmlLinks } from '../memory/current.js';
import { htmlKey, jsonKey } from '../memory/keys.js';
import type { CommissionRecord } from '../memory/records.js';
import type { Format } from '../model/document-format.js';
import { documentDate } from '../past/document-date.js';
import type { BuildContext } from './build-context.js';
import type { CheckedCommission } from './checked-commission.js';
import { DocumentWriter } from './document-writer.js';
import { jsonText, screenHtml } from './documents.js';
import { makePdf } from './pdf.js';

/**
 * Makes the documents of a commission that are not current, and writes them together when the last one is whole.
 *
 * @param earlier the commission as just compiled, with the documents of earlier builds
 * @returns the same with the documents as they are now, and the formats that were written
 */
export async function writeDocuments(
  checked: CheckedCommission,
  earlier: CommissionRecord,
  context: BuildContext,
): Promise<{ record: CommissionRecord; written: Format[] }> {
  const { commission } = checked;
  const { settings, target, memory, out, progress, signal } = context;
  const current = currentDocuments(earlier, target, memory.freshness);
  const { compiled } = current;
  const documents = new DocumentWriter(earlier, out, memory.freshness);
  // First, so that the browser works while the HTML is rendered.
  const printing = makePdf(checked, earlier, current, context);
  printing.catch(() => {});
  try {
    if (target.formats.has('html')) {
      const links = htmlLinks(target, current);
      const facts = { compiled, from: htmlKey(compiled, target.language, links) };
      await documents.put('html', facts, current.html ? undefined : screenHtml(commission, settings, links));
      progress.made('html');
    }
    const pdf = await printing;
    if (pdf) await documents.put('pdf', pdf.facts, pdf.content);
    if (target.formats.has('pdf')) progress.made('pdf');
    if (target.formats.has('json')) {
      const date = documentDate(commission.meta, earlier.provenance.draftDate);
      const from = jsonKey(compiled, date, pdf && { ...pdf.facts, ...pdf.file });
      const printed = pdf && { ...pdf.facts, file: { name: `${commission.meta.slug}.pdf`, ...pdf.file } };
      const isCurrent = current.json?.from === from;
      const content = isCurrent ? undefined : jsonText(commission, date, settings, printed);
      await documents.put('json', { compiled, from }, content);
      progress.made('json');
    }
    signal.throwIfAborted();
    return await documents.commit();
  } catch (error) {
    await documents.discard();
    throw error;
  }
}
