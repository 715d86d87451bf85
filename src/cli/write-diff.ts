import { basename, dirname, extname, resolve } from 'node:path';
import { open } from '../checking/opened.js';
import { OutputFolder } from '../files/output-folder.js';
import { toolVersion } from '../files/program.js';
import { LazyPrinter } from '../making/lazy-printer.js';
import { RequestError } from '../model/request-error.js';
import { type RedlineOptions, redlineFile, redlineHtml, redlinePdf } from '../redline/documents.js';
import { jsonDiff } from '../redline/report/json.js';
import { markdownDiff } from '../redline/report/markdown.js';
import type { ComparedCommission, DiffResult } from '../redline/sides.js';
import type { DiffFormat } from './diff-formats.js';
import { outputFolder, pathFrom } from './here.js';
import { displayName } from './names.js';
import type { Session } from './session.js';

/** Where the forms of a comparison go. */
export interface DiffOutput {
  formats: ReadonlySet<DiffFormat>;
  /** As on the command line: a folder, or a file. */
  out: string | undefined;
  /** The workspace's folder, which nothing is written to. */
  root: string;
}

const ENDINGS: Record<string, DiffFormat> = {
  '.html': 'html',
  '.pdf': 'pdf',
  '.json': 'json',
  '.md': 'markdown',
};

/**
 * Writes the forms of a comparison: JSON and Markdown to the screen unless a place is named, HTML and PDF to files.
 *
 * @throws RequestError when one file is named for several documents
 * @throws EnvironmentError when something cannot be written or printed
 */
export async function writeDiff(result: DiffResult, output: DiffOutput, session: Session): Promise<void> {
  const file = fileNamed(result, output, session);
  const asText = new Map<DiffFormat, () => string>([
    ['json', () => `${jsonDiff(result)}\n`],
    [
      'markdown',
      () => result.commissions.map((each) => markdownDiff(each, nameOf(each), session.language)).join('\n'),
    ],
  ]);
  const folder = () =>
    new OutputFolder(outputFolder(file ? dirname(file) : output.out, output.root, session));
  const put = async (name: string, content: string | Uint8Array) => {
    const target = folder();
    try {
      await target.write(name, content);
    } finally {
      target.discardUnfinished();
    }
    session.remark(pathFrom(session.cwd, resolve(target.path, name)));
  };
  for (const [format, make] of asText) {
    if (!output.formats.has(format)) continue;
    if (output.out === undefined) session.out.write(make());
    else await put(file ? basename(file) : `andringar.${format === 'json' ? 'json' : 'md'}`, make());
  }
  const theme =
    output.formats.has('html') || output.formats.has('pdf') ? open(result.new.workspace).theme : undefined;
  if (!theme) return;
  const options: RedlineOptions = { theme, toolVersion: toolVersion(), language: session.language };
  const name = (compared: ComparedCommission, format: 'html' | 'pdf') =>
    file ? basename(file) : redlineFile(compared, format);
  for (const compared of result.commissions) {
    const html =
      output.formats.has('html') && worthADocument(compared)
        ? redlineHtml(compared, result, options)
        : undefined;
    if (html !== undefined) await put(name(compared, 'html'), html);
  }
  if (output.formats.has('pdf'))
    await writePdfs(result, options, (compared, bytes) => put(name(compared, 'pdf'), bytes), session);
}

/** A commission in which nothing changed needs no document. */
function worthADocument({ outcome }: ComparedCommission): boolean {
  return outcome === 'changed';
}

async function writePdfs(
  result: DiffResult,
  options: RedlineOptions,
  put: (compared: ComparedCommission, bytes: Uint8Array) => Promise<void>,
  session: Session,
): Promise<void> {
  const printer = new LazyPrinter(1);
  const stop = () => void printer.close();
  session.signal.addEventListener('abort', stop);
  try {
    for (const compared of result.commissions.filter(worthADocument)) {
      session.signal.throwIfAborted();
      const bytes = await redlinePdf(compared, result, options, await printer.start());
      if (bytes) await put(compared, bytes);
    }
  } catch (error) {
    session.signal.throwIfAborted();
    throw error;
  } finally {
    session.signal.removeEventListener('abort', stop);
    await printer.close();
  }
}

/** The file that `--out` names, when it names one. */
function fileNamed(result: DiffResult, { out, formats }: DiffOutput, session: Session): string | undefined {
  const format = out === undefined ? undefined : ENDINGS[extname(out).toLowerCase()];
  if (out === undefined || format === undefined) return undefined;
  const documents = [...formats].filter((each) => each !== 'pretty');
  const one =
    format === 'json' || format === 'markdown' || result.commissions.filter(worthADocument).length <= 1;
  if (documents.length === 1 && documents[0] === format && one) return resolve(session.cwd, out);
  throw new RequestError(
    {
      sv: `${out} är en fil, men det blir ${documents.length > 1 ? 'flera format' : documents[0] === format ? 'flera dokument' : `inte ${format}`}.`,
      en: `${out} is one file, but there will be ${documents.length > 1 ? 'several formats' : documents[0] === format ? 'several documents' : `no ${format}`}.`,
    },
    {
      sv: 'Ange en mapp, eller ett uppdrag och ett format.',
      en: 'Name a folder, or one commission and one format.',
    },
  );
}

function nameOf({ id, old, new: now }: ComparedCommission): string {
  const meta = (now ?? old)?.commission?.meta;
  return displayName({ id, ...(meta && { meta }) });
}
