import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';
import type { Editions } from './editions.js';
import { explained } from './explained.js';
import type { Asked } from './guard.js';
import { judge, type Refusal } from './guard.js';
import { COMMON_HEADERS, errorPolicy, framePolicy, PAGE_POLICY } from './headers.js';
import type { LiveCommission, LiveCommissions } from './live-commissions.js';
import { commissionPath, shortName } from './page.js';
import type { PreviewPages } from './pages.js';
import type { PreviewPrinter } from './pdf.js';
import { previewTemplates } from './templates.js';
import type { View } from './view.js';
import { PREVIEW_WORDS } from './words.js';

const FONTS = ['sans-400.woff2', 'sans-600.woff2'];

/** Parts that the server answers requests with. */
export interface ServerParts {
  live: LiveCommissions;
  editions: Editions;
  pages: PreviewPages;
  printer: PreviewPrinter;
  token: string;
  /** The port it listens on, once it does. */
  port(): number;
}

/**
 * The preview's web server. Paths are looked up among the commissions and a few files of the preview, and never opened.
 */
export function previewServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
    const asked = judge(request, parts.port(), parts.token);
    if (typeof asked === 'number') return refuse(response, asked);
    answer(asked, request, response, parts).catch((error: unknown) => fail(error, response, parts));
  });
  // Pages of the preview send short requests without a body; a slow or long request comes from elsewhere.
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  return server;
}

const STATUS: Record<Refusal, string> = {
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
};

function refuse(response: ServerResponse, status: Refusal): void {
  if (status === 405) response.setHeader('allow', 'GET, HEAD');
  send(response, status, 'text/plain; charset=utf-8', `${STATUS[status]}\n`);
}

async function answer(
  { path, query }: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
): Promise<void> {
  const { live, pages } = parts;
  const { styles, script } = previewTemplates();
  if (path === 'dev.css') return send(response, 200, 'text/css; charset=utf-8', styles);
  if (path === 'dev.js') return send(response, 200, 'text/javascript; charset=utf-8', script);
  const font = FONTS.find((each) => path === `typsnitt/${each}`);
  if (font !== undefined) return sendFont(font, response, parts);
  if (path === '') return showFirst(response, parts);
  const [kind = '', id = ''] = splitOnce(path);
  const commission = live.all().find(({ ref }) => ref.id === id);
  if (!commission) return refuse(response, 404);
  const since = query.get('sedan') || undefined;
  switch (kind) {
    case 'uppdrag':
      response.setHeader('content-security-policy', PAGE_POLICY);
      return send(response, 200, 'text/html; charset=utf-8', await pages.page(live.shown(id)!, since));
    case 'vy':
      return showFrame(await viewOf(id, since, parts), commission, response, parts);
    case 'handelser':
      if (request.method !== 'GET') return refuse(response, 405);
      return pages.listen({ id, since, version: query.get('version') ?? '' }, response);
    case 'pdf':
      return sendPdf(commission, request, response, parts);
    default:
      return refuse(response, 404);
  }
}

/** The first commission, or why there is none. */
function showFirst(response: ServerResponse, parts: ServerParts): void {
  const { live, token } = parts;
  const [first] = live.all();
  if (first) {
    response.setHeader('location', commissionPath(`/${token}/`, first.ref.id));
    send(response, 302, 'text/plain', '');
  } else {
    sendError(response, 200, 'uppdrag', [PREVIEW_WORDS[live.language].empty], parts);
  }
}

function splitOnce(path: string): [string, string] {
  const slash = path.indexOf('/');
  return slash < 0 ? [path, ''] : [path.slice(0, slash), path.slice(slash + 1)];
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(content) });
  // Node leaves the content out of an answer to HEAD.
  response.end(content);
}

function sendFont(name: string, response: ServerResponse, { live }: ServerParts): void {
  response.writeHead(200, { 'content-type': 'font/woff2' });
  createReadStream(join(live.opened.theme.folder, 'fonts', name))
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A commission as it will be, or what has changed in it. */
async function viewOf(id: string, since: string | undefined, parts: ServerParts): Promise<View | undefined> {
  return since === undefined ? parts.live.shown(id)?.view : parts.editions.changes(id, since);
}

function showFrame(
  view: View | undefined,
  commission: LiveCommission,
  response: ServerResponse,
  parts: ServerParts,
): void {
  const templates = previewTemplates();
  if (view) {
    response.setHeader('content-security-policy', framePolicy(view, templates));
    const { frameScript, frameStyles } = templates;
    const ours = `<style>${frameStyles}</style><script>${frameScript}</script></head>`;
    const page = `${view.head}${ours}${view.bodyTag}${view.body}</body></html>`;
    send(response, 200, 'text/html; charset=utf-8', page);
  } else {
    const { gone } = PREVIEW_WORDS[parts.live.language];
    sendError(response, 200, shortName(commission), [gone], parts);
  }
}

async function sendPdf(
  commission: LiveCommission,
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
): Promise<void> {
  if (request.method !== 'GET') return refuse(response, 405);
  const { ref } = commission;
  const words = PREVIEW_WORDS[parts.live.language];
  const pdf = await parts.printer.print(ref.id);
  if (!pdf) return sendError(response, 409, words.pdfFailed, [words.broken], parts);
  response.setHeader('content-disposition', `inline; filename="${ref.slug}.pdf"`);
  send(response, 200, 'application/pdf', pdf);
}

/** Sends an error as a page of its own. */
function sendError(
  response: ServerResponse,
  status: number,
  title: string,
  lines: readonly string[],
  { live: { language } }: ServerParts,
): void {
  const { fill, errorStyles } = previewTemplates();
  response.setHeader('content-security-policy', errorPolicy(errorStyles));
  const page = fill('fel', { language, title, lines, styles: errorStyles });
  send(response, status, 'text/html; charset=utf-8', page);
}

function fail(error: unknown, response: ServerResponse, parts: ServerParts): void {
  if (response.headersSent) return void response.destroy();
  const { language } = parts.live;
  const expected = error instanceof RequestError || error instanceof EnvironmentError;
  const lines = explained(error)[language];
  sendError(response, expected ? 409 : 500, PREVIEW_WORDS[language].failed, lines, parts);
}
