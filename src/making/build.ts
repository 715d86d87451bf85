import { join } from 'node:path';
import { OutputFolder } from '../files/output-folder.js';
import { toolFingerprint } from '../files/program.js';
import { CACHE_FOLDER, Cache } from '../memory/cache.js';
import { Freshness } from '../memory/freshness.js';
import { isTracked } from '../past/tracked.js';
import { Press } from './press.js';
import type { BuildRequest, BuildResult } from './request.js';
import { recall } from './unchanged.js';

/**
 * Builds the documents of commissions. What stands as it should is left alone; when that is everything, no compiler is
 * even imported. A commission with errors is not built, the others are.
 *
 * @throws RequestError when what is asked for does not exist
 * @throws EnvironmentError when there is no browser, or nothing can be written; what stood before still does
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { workspace, formats, force, jobs, signal } = request;
  const out = new OutputFolder(request.out);
  // What came along with the sources proves nothing about the documents that came along with it.
  const cache = new Cache(out, { empty: await isTracked(join(out.path, CACHE_FOLDER)) });
  const freshness = new Freshness(workspace, out, toolFingerprint());
  const press = new Press(jobs);
  const stop = () => void press.close();
  signal?.addEventListener('abort', stop);
  try {
    const recalled = force ? undefined : await recall(request, cache, freshness, out);
    if (recalled?.result) return recalled.result;
    // The browser starts while the compiler is imported and at work.
    if (formats.has('pdf') && (recalled?.printing ?? true)) void press.start();
    const { work } = await import('./work.js');
    return await work(request, { out, cache, freshness, press });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await press.close();
    out.discardUnfinished();
  }
}
