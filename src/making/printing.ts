import { EventEmitter, once } from 'node:events';
import type { Commission } from '../model/commission.js';
import type { DraftVersion } from '../past/draft-version.js';
import type { PrintedPdf, PrintStage, TooWide } from '../pdf/print-document.js';
import { divider } from '../render/divider.js';
import type { BuildContext } from './build-context.js';
import { printHtml } from './documents.js';

/** A document that is being printed. */
export interface Printing {
  /** The page as the browser got it. */
  html: string;
  printed: Promise<PrintedPdf | TooWide>;
  /** Settles when the browser is done with the document, also when that failed. */
  ended: Promise<void>;
  /** Waits until the browser is at a stage, or done. */
  reaches(stage: PrintStage): Promise<void>;
}

/**
 * Starts printing a commission. The caller need not wait: a failure is reported where `printed` is awaited.
 *
 * @param draft the version of a draft
 * @param context the settings, and the browser, which is started if need be
 */
export function startPrinting(
  commission: Commission,
  draft: DraftVersion | undefined,
  { settings, printer }: Pick<BuildContext, 'settings' | 'printer'>,
): Printing {
  const html = printHtml(commission, settings, draft);
  const title = commission.meta.kortTitel;
  const stages = new EventEmitter();
  const reached = new Set<PrintStage>();
  const onStage = (stage: PrintStage) => {
    reached.add(stage);
    stages.emit(stage);
  };
  const printed = printer.start().then((browser) => browser.print(html, { title, onStage, divider }));
  const ended = printed.then(
    () => {},
    () => {},
  );
  return {
    html,
    printed,
    ended,
    async reaches(stage) {
      if (!reached.has(stage)) await Promise.race([once(stages, stage), ended]);
    },
  };
}
