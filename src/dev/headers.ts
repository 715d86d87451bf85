import { cspHash, type PreviewTemplates } from './templates.js';
import type { View } from './view.js';

/** Headers of every answer: not cached, no content sniffing, not readable by other pages, no referrer. */
export const COMMON_HEADERS: Record<string, string> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** The page around the document: its own files, and the document in a frame; nobody may frame it. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Policy for an error page. */
export function errorPolicy(styles: string): string {
  return `default-src 'none'; style-src ${cspHash(styles)}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
}

/**
 * The document in its frame: in a sandbox, without an origin of its own, so that it reaches neither the page around it
 * nor this server. The one script that runs is ours, known by its hash; nothing that a source says can become a script.
 */
export function framePolicy({ head }: View, { frameStyles, frameScript }: PreviewTemplates): string {
  const styles = [...head.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => cspHash(match[1]!));
  return [
    "default-src 'none'",
    `script-src ${cspHash(frameScript)}`,
    `style-src ${[...styles, cspHash(frameStyles)].join(' ')}`,
    // A script of this program positions the brackets beside shared text.
    "style-src-attr 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ');
}
