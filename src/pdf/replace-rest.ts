import type { DomDocument } from './dom.js';

declare const document: DomDocument;
declare const DOMParser: new () => { parseFromString(html: string, type: 'text/html'): DomDocument };

/**
 * A document in two parts: what it is likely to have in common with others, which is the template's styles with its
 * fonts, and the rest. Undefined for one that has no style sheet in its head.
 */
export function divided(html: string): { beginning: string; rest: string } | undefined {
  const end = html.indexOf('</style>') + '</style>'.length;
  const inHead = html.includes('</style>') && html.indexOf('</head>') >= end;
  return inHead ? { beginning: html.slice(0, end), rest: html.slice(end) } : undefined;
}

/**
 * Runs in the page. Makes the page's document another one that begins alike, up to the end of its first style sheet:
 * that stays, and the fonts in it need not be unpacked again. Everything else is the other document's, pictures
 * included.
 *
 * @param rest of the other document
 */
export async function replaceRest(rest: string): Promise<void> {
  const other = new DOMParser().parseFromString(`<!doctype html><head>${rest}`, 'text/html');
  const kept = [...document.head.children].findIndex(({ localName }) => localName === 'style');
  for (const each of [...document.head.children].slice(kept + 1)) each.remove();
  document.documentElement.removeAttribute('style');
  document.head.append(...other.head.childNodes);
  document.body.replaceWith(other.body);
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}
