import { basename, dirname, extname, resolve } from 'node:path';
import { type DiffResult, type RedlineFormat, redlines, writeWhole } from '../index.js';
import { RequestError } from '../model/request-error.js';
import { outputFolder, pathFrom } from './here.js';
import type { Session } from './session.js';

/** Destination of a comparison's documents. */
export interface DiffOutput {
  formats: ReadonlySet<RedlineFormat>;
  /** As on the command line: a folder, or a file. */
  out: string | undefined;
  /** The workspace's folder, which nothing is written to. */
  root: string;
}

const ENDINGS: Record<string, RedlineFormat> = {
  '.html': 'html',
  '.pdf': 'pdf',
  '.json': 'json',
  '.md': 'markdown',
};

/**
 * Writes the documents of a comparison: JSON and Markdown to the screen unless a place is named, HTML and PDF to files.
 *
 * @throws RequestError when one file is named for several documents
 * @throws EnvironmentError when something cannot be written or printed
 */
export async function writeDiff(result: DiffResult, output: DiffOutput, session: Session): Promise<void> {
  const { formats, out, root } = output;
  const target = fileNamed(result, output, session);
  const { language, signal } = session;
  for await (const { format, file, content } of redlines(result, { formats, language, signal })) {
    if (out === undefined && (format === 'json' || format === 'markdown')) {
      session.out.write(String(content));
      continue;
    }
    const folder = outputFolder(target ? dirname(target) : out, root, session);
    const name = target ? basename(target) : file;
    await writeWhole(folder, name, content);
    session.remark(pathFrom(session.cwd, resolve(folder, name)));
  }
}

/** The file that `--out` names, when it names one. */
function fileNamed(result: DiffResult, { out, formats }: DiffOutput, session: Session): string | undefined {
  const format = out === undefined ? undefined : ENDINGS[extname(out).toLowerCase()];
  if (out === undefined || format === undefined) return undefined;
  const changed = result.commissions.filter(({ outcome }) => outcome === 'changed');
  const isOne = format === 'json' || format === 'markdown' || changed.length <= 1;
  if (formats.size === 1 && formats.has(format) && isOne) return resolve(session.cwd, out);
  const [sv, en] =
    formats.size > 1
      ? ['flera format', 'several formats']
      : formats.has(format)
        ? ['flera dokument', 'several documents']
        : [`inte ${format}`, `no ${format}`];
  throw new RequestError(
    {
      sv: `${out} är en fil, men det blir ${sv}.`,
      en: `${out} is one file, but there will be ${en}.`,
    },
    {
      sv: 'Ange en mapp, eller ett uppdrag och ett format.',
      en: 'Name a folder, or one commission and one format.',
    },
  );
}
