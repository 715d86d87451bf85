import type { Language } from '../model/diagnostic.js';
import { Printer } from '../pdf/printer.js';
import type { Theme } from '../render/theme.js';
import { type RedlineOptions, redlineFile, redlineHtml, redlinePdf } from './documents.js';
import type { RedlineFormat } from './formats.js';
import { jsonDiff } from './report/json.js';
import { markdownDiff } from './report/markdown.js';
import { type ComparedCommission, comparedName, type DiffResult } from './sides.js';

/** The requested documents of a comparison. */
export interface RedlinesRequest {
  formats: ReadonlySet<RedlineFormat>;
  /** Of the text around the changes. */
  language: Language;
  /** Stops the printing. */
  signal?: AbortSignal;
}

/** A document of a comparison. */
export interface Redline {
  format: RedlineFormat;
  /** Path in an output folder: JSON and Markdown have one file for all commissions, HTML and PDF one for each. */
  file: string;
  content: string | Uint8Array;
}

/** Theme and program version for the documents. */
interface Setting {
  /** Loaded when the first document is made. */
  theme: () => Theme;
  toolVersion: string;
}

/**
 * Makes the documents of a comparison, one at a time: JSON, Markdown, then HTML and PDF of each commission in which
 * something has changed.
 *
 * @throws EnvironmentError when something cannot be printed
 */
export async function* redlines(
  result: DiffResult,
  { formats, language, signal }: RedlinesRequest,
  { theme, toolVersion }: Setting,
): AsyncGenerator<Redline> {
  if (formats.has('json')) yield { format: 'json', file: 'andringar.json', content: `${jsonDiff(result)}\n` };
  if (formats.has('markdown')) {
    const parts = result.commissions.map((each) => markdownDiff(each, comparedName(each), language));
    yield { format: 'markdown', file: 'andringar.md', content: parts.join('\n') };
  }
  if (!formats.has('html') && !formats.has('pdf')) return;
  const options: RedlineOptions = { theme: theme(), toolVersion, language };
  const changed = changedCommissions(result);
  for (const compared of formats.has('html') ? changed : []) {
    const content = redlineHtml(compared, result, options);
    if (content !== undefined) yield { format: 'html', file: redlineFile(compared, 'html'), content };
  }
  if (formats.has('pdf')) yield* pdfs(result, options, signal);
}

/** The commissions to make documents of: those that differ. */
function changedCommissions({ commissions }: DiffResult): ComparedCommission[] {
  return commissions.filter(({ outcome }) => outcome === 'changed');
}

async function* pdfs(
  result: DiffResult,
  options: RedlineOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<Redline> {
  const changed = changedCommissions(result);
  if (changed.length === 0) return;
  signal?.throwIfAborted();
  const printer = await Printer.launch({ pages: 1 });
  const stop = () => void printer.close();
  signal?.addEventListener('abort', stop);
  try {
    for (const compared of changed) {
      signal?.throwIfAborted();
      const content = await redlinePdf(compared, result, options, printer);
      if (content) yield { format: 'pdf', file: redlineFile(compared, 'pdf'), content };
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await printer.close();
  }
}
