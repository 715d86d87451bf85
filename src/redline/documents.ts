import type { Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { documentDate, NO_DATE } from '../past/document-date.js';
import type { Attachment } from '../pdf/archive/request.js';
import type { TooWide } from '../pdf/print-document.js';
import type { Printer } from '../pdf/printer.js';
import { tooWideText } from '../pdf/too-wide.js';
import { divider } from '../render/divider.js';
import type { Theme } from '../render/theme.js';
import {
  type RedlineDocument,
  redlineTitle,
  renderRedlinePrint,
  renderRedlineScreen,
} from './render/page.js';
import { jsonDiff } from './report/json.js';
import type { ComparedCommission, DiffResult } from './sides.js';

/** Options for making documents of a comparison. */
export interface RedlineOptions {
  theme: Theme;
  toolVersion: string;
  language: Language;
}

/** The document of a compared commission; `undefined` when it could not be compared. */
function documentOf(
  { comparison, changes }: ComparedCommission,
  { old, new: now }: DiffResult,
  { toolVersion, language }: RedlineOptions,
): RedlineDocument | undefined {
  if (!comparison || !changes) return undefined;
  const editions = { old: old.name, new: now.name };
  return { comparison, changes, editions, generator: `uppdrag ${toolVersion}`, language };
}

/** The comparison as one HTML file for readers; undefined when the commission could not be compared. */
export function redlineHtml(
  compared: ComparedCommission,
  result: DiffResult,
  options: RedlineOptions,
): string | undefined {
  const document = documentOf(compared, result, options);
  return document && renderRedlineScreen(document, options.theme);
}

/**
 * The comparison as a PDF in the same archive form as the commissions, with the changes as data attached; undefined
 * when the commission could not be compared.
 *
 * @throws EnvironmentError when the browser fails
 * @throws RequestError when something is wider than its page, however it is set
 */
export async function redlinePdf(
  compared: ComparedCommission,
  result: DiffResult,
  options: RedlineOptions,
  printer: Printer,
): Promise<Uint8Array | undefined> {
  const document = documentOf(compared, result, options);
  if (!document) return undefined;
  const { archivePdf } = await import('../pdf/archive/index.js');
  const title = redlineTitle(document.comparison);
  const printed = await printer.print(renderRedlinePrint(document, options.theme, await divider()), {
    title,
    divider,
  });
  if ('overflows' in printed) throw doesNotFit(title, printed);
  const { meta } = document.comparison.new;
  const date = new Date(documentDate(meta, NO_DATE).tid);
  const { id, från, till, status, giltighet, beslut, diarienummer } = meta;
  const { bytes } = archivePdf(printed, {
    title,
    language: 'sv',
    date,
    metadata: {
      id: `${id}#ändringsversion`,
      ...(diarienummer !== undefined && { diarienummer }),
      nämnd: från.namn,
      utförare: till.namn,
      status,
      giltighet,
      beslut,
      description: `Vad som skiljer ${document.editions.new} från ${document.editions.old}. Den beslutade texten gäller.`,
      keywords: ['Ändringsversion', meta.period],
      creator: document.generator,
      producer: `${document.generator}, ${await printer.engine()}`,
    },
    attachments: [changesAsData(compared, result, date)],
  });
  return bytes;
}

function doesNotFit(title: string, { overflows }: TooWide): RequestError {
  const { sv, en } = tooWideText(overflows[0]!);
  return new RequestError(
    { sv: `${sv} ”${title}”`, en: `${en} “${title}”` },
    {
      sv: 'Dela tabellen i två eller ta bort kolumner. HTML går bra som den är: --format html.',
      en: 'Divide the table in two or take columns away. HTML is fine as it is: --format html.',
    },
  );
}

function changesAsData(compared: ComparedCommission, result: DiffResult, date: Date): Attachment {
  const bytes = Buffer.from(jsonDiff({ ...result, commissions: [compared] }));
  return {
    name: 'andringar.json',
    mime: 'application/json',
    description: 'Ändringarna som data',
    relationship: 'Data',
    bytes,
    date,
  };
}

/** Paths of a compared commission's documents in the output folder. */
export function redlineFile({ id }: ComparedCommission, format: 'html' | 'pdf'): string {
  return `${id}.andringar.${format}`;
}
