import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Choose } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import { withHistory } from '../past/earlier-files.js';
import { Editions } from './editions.js';
import { listen } from './listen.js';
import { LiveCommissions } from './live-commissions.js';
import { LiveFolder } from './live-folder.js';
import { commissionPath } from './page.js';
import { PreviewPages } from './pages.js';
import { PreviewPrinter } from './pdf.js';
import { previewServer } from './server.js';
import { watchFolder } from './watch.js';

/** The port that is tried first. */
const DEFAULT_PORT = 4180;

/** Options of a preview. */
export interface PreviewRequest {
  /** The workspace's folder, absolute. */
  root: string;
  /** The port to listen on, or the next that is free. */
  port?: number;
  /** Picks the commission to show first. Default: the first there is. May throw a RequestError. */
  choose?: Choose;
  /** Takes precedence over the language of the workspace. */
  language?: Language;
}

/** A preview that is running. */
export interface Preview {
  /** The address of the first page. It holds a token: who does not know it gets nothing. */
  url: string;
  port: number;
  /** The port that was to be, when it was taken. */
  taken?: number;
  language: Language;
  /** From then on changes are noticed at once. */
  watching: Promise<void>;
  /** Ends everything: the server, the watching, the browser. */
  close(): Promise<void>;
}

/**
 * Starts the live preview of a workspace: a web server for this machine only, with every commission as it will be, what
 * is found in it, and both again whenever a file is saved.
 *
 * @throws EnvironmentError when no port can be had
 */
export async function startPreview(request: PreviewRequest): Promise<Preview> {
  const { port: wanted = DEFAULT_PORT, language } = request;
  const root = realpathSync(request.root);
  const token = randomBytes(16).toString('base64url');
  const base = `/${token}/`;
  const folder = new LiveFolder(root);
  const live = new LiveCommissions(withHistory(folder, root), language, (id) => commissionPath(base, id));
  const first = firstShown(live, request.choose);
  const editions = new Editions(root, live);
  const pages = new PreviewPages(live, editions, base, root);
  const printer = new PreviewPrinter(root, live);
  let actual = 0;
  const server = previewServer({ live, editions, pages, printer, token, port: () => actual });
  actual = await listen(server, wanted);
  const watcher = watchFolder(root, folder, (changes) => live.change(changes));
  void live.work();
  const origin = `http://127.0.0.1:${actual}`;
  return {
    url: origin + (first === undefined ? base : commissionPath(base, first)),
    port: actual,
    ...(actual !== wanted && { taken: wanted }),
    language: live.language,
    watching: watcher.then(({ ready }) => ready),
    async close() {
      pages.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, live.stop(), printer.close(), watcher.then((each) => each.close())]);
    },
  };
}

function firstShown(live: LiveCommissions, choose: Choose | undefined): string | undefined {
  const all = live.all().map(({ ref }) => ref);
  return (choose?.(all) ?? all)[0]?.id;
}
