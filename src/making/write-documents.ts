import { printedHtml } from '../conservation/printed.js';
import { lostText } from '../conservation/text-lost.js';
import { currentDocuments, htmlLinks } from '../memory/current.js';
import { htmlKey, jsonKey } from '../memory/keys.js';
import type { CommissionRecord } from '../memory/records.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import { documentDate } from '../past/document-date.js';
import { draftVersion } from '../past/draft-version.js';
import type { BuildContext } from './build-context.js';
import type { CheckedCommission } from './checked-commission.js';
import { DocumentWriter } from './document-writer.js';
import { jsonText, screenHtml } from './documents.js';
import { makePdf } from './pdf.js';

/**
 * The record of a commission's documents as they now are in the output folder, or the errors that keep them from being
 * written.
 */
export type DocumentsResult = { record: CommissionRecord; written: Format[] } | { refused: Diagnostic[] };

/**
 * Makes the documents of a commission that are not current, and writes them together when the last one is whole, every
 * word of the sources is in them, and nothing is wider than its page.
 *
 * @param earlier the commission as just compiled, with the documents of earlier builds
 */
export async function writeDocuments(
  checked: CheckedCommission,
  earlier: CommissionRecord,
  context: BuildContext,
): Promise<DocumentsResult> {
  const { commission } = checked;
  const { settings, target, memory, out, progress, signal } = context;
  const current = currentDocuments(earlier, target, memory.freshness);
  const { compiled } = current;
  const documents = new DocumentWriter(earlier, out, memory.freshness);
  const refused: Diagnostic[] = [];
  // First, so that the browser works while the HTML is rendered.
  const printing = makePdf(checked, earlier, current, context);
  printing.catch(() => {});
  try {
    if (target.formats.has('html')) {
      const links = htmlLinks(target, current);
      const draft = draftVersion(commission.meta, earlier.provenance);
      const facts = { compiled, from: htmlKey(compiled, target.language, links, draft) };
      const html = current.html ? undefined : screenHtml(commission, settings, links, draft);
      await documents.put('html', facts, html);
      if (html !== undefined)
        refused.push(...lostText(checked.words(), printedHtml(html), earlier.diagnostics));
      progress.made('html');
    }
    const made = await printing;
    if (made && 'refused' in made) refused.push(...made.refused);
    const pdf = made && 'facts' in made ? made : undefined;
    // Said once: what is missing in both is missing in the page.
    if (pdf?.lost && refused.length === 0) refused.push(...pdf.lost);
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
    if (refused.length > 0) {
      await documents.discard();
      return { refused };
    }
    return await documents.commit();
  } catch (error) {
    await documents.discard();
    throw error;
  }
}
