import { join } from 'node:path';
import { OutputFolder } from '../files/output-folder.js';
import { toolFingerprint } from '../files/program.js';
import { CACHE_FOLDER } from '../memory/cache.js';
import { BuildMemory } from '../memory/memory.js';
import { isTracked } from '../past/tracked.js';
import { forecast } from './forecast.js';
import { LazyPrinter } from './lazy-printer.js';
import type { BuildRequest, BuildResult } from './request.js';

const CACHE_WITH_THE_SOURCES = {
  text: {
    sv: `Git känner till filer i ${CACHE_FOLDER} i mappen för dokumenten, eller läser inte repot som den ligger i. Det som står där kan komma från någon annan, så inget av det används och allt byggs på nytt.`,
    en: `Git knows files in ${CACHE_FOLDER} in the folder of the documents, or does not read the repository that it lies in. They may be anybody's, so nothing there is used and everything is built again.`,
  },
  hint: {
    sv: 'Ta bort dem ur git och lägg till mappen för dokumenten i .gitignore: git rm -r --cached <mappen>',
    en: 'Remove them from git and add the folder of the documents to .gitignore: git rm -r --cached <the folder>',
  },
};

/**
 * Builds the documents of commissions. Those that are current stay as they are; when all are, not even the compiler is
 * imported. A commission with errors is not built, the others are.
 *
 * @throws RequestError when what is asked for does not exist
 * @throws EnvironmentError when there is no browser, or nothing can be written; earlier documents are untouched
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { workspace, formats, force, signal } = request;
  const out = new OutputFolder(request.out);
  const printer = new LazyPrinter(request.jobs);
  const stop = () => void printer.close();
  signal?.addEventListener('abort', stop);
  try {
    // A cache that came along with the sources proves nothing about documents that came along with it.
    const empty = await isTracked(join(out.path, CACHE_FOLDER));
    const memory = new BuildMemory(workspace, out, toolFingerprint(), { empty });
    const expected = force ? undefined : await forecast(request, memory);
    if (expected?.result) return expected.result;
    // The browser starts while the compiler is imported and at work.
    if (formats.has('pdf') && (expected?.prints ?? true)) void printer.start();
    const { buildCommissions } = await import('./schedule.js');
    const result = await buildCommissions(request, { out, memory, printer });
    return empty ? { ...result, distrust: CACHE_WITH_THE_SOURCES } : result;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await printer.close();
    out.discardUnfinished();
  }
}
