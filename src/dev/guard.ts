import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: an HTTP status. */
export type Refusal = 403 | 404 | 405;

/** An allowed request: the decoded path behind the token, and the query. */
export interface Asked {
  path: string;
  query: URLSearchParams;
}

/**
 * Decides whether a request comes from the preview's own page, or from the person who was given its address. The server
 * listens on this machine only, but every page on the internet can let the browser ask it.
 *
 * - `Host` must be ours: a name on the internet that is made to lead here (DNS rebinding) is not.
 * - Nothing can be posted.
 * - `Origin`, when there is one, must be ours; so must the site that the browser says the request comes from
 *   (https://www.w3.org/TR/fetch-metadata/). Another port of this machine is another site's business too.
 * - The path must begin with a token that is made again for every run.
 */
export function judge(request: IncomingMessage, port: number, token: string): Asked | Refusal {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) return 403;
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) return 403;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  // Not parsed as a URL, which would resolve `..`; the path is looked up in tables and never opened.
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const [, given = '', ...rest] = path.split('/');
  if (!sameText(given, token)) return 404;
  try {
    return { path: decodeURIComponent(rest.join('/')), query: new URLSearchParams(query) };
  } catch {
    return 404;
  }
}

/** Compares in constant time. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
