import { wordsIn } from './words.js';

/** Words of a document in reading order, and the text of its attributes. */
export interface DocumentText {
  words: readonly string[];
  descriptions: ReadonlySet<string>;
  /** Absent where they are not looked at. */
  addresses?: ReadonlySet<string>;
  titles?: ReadonlySet<string>;
}

const TAG =
  /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']*))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']*)))?/g;
/** Elements whose content is no text of the document. */
const SILENT: ReadonlySet<string> = new Set(['style', 'script', 'svg', 'head', 'template']);
/** These do not end a word. A `span` may: it holds another language, or one of several names. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** A `span` that only keeps a line from breaking. */
const UNBROKEN = /class="nb"/;

/**
 * Text of an HTML document of this program: words, descriptions and addresses, without what is hidden from every
 * reader.
 */
export function printedHtml(html: string): DocumentText {
  const addresses = new Set<string>();
  const descriptions = new Set<string>();
  const titles = new Set<string>();
  let text = '';
  let from = 0;
  let silent: string | undefined;
  const spans: boolean[] = [];
  for (const match of html.matchAll(TAG)) {
    const [tag, closing, name = '', attributes = ''] = match;
    if (silent === undefined) text += decoded(html.slice(from, match.index));
    from = match.index + tag.length;
    const element = name.toLowerCase();
    if (silent !== undefined) {
      if (closing && element === silent) silent = undefined;
      continue;
    }
    if (!closing && SILENT.has(element)) silent = element;
    if (element === 'span') {
      const joins = closing ? spans.pop() : UNBROKEN.test(attributes);
      if (!closing) spans.push(joins === true);
      if (!joins) text += '\n';
    } else if (!INLINE.has(element)) text += '\n';
    if (closing || attributes === '') continue;
    for (const [, key = '', double, single, plain] of attributes.matchAll(ATTRIBUTE)) {
      const value = decoded(double ?? single ?? plain ?? '');
      if (key === 'href') addresses.add(value);
      else if (key === 'alt' || key === 'aria-label') descriptions.add(value);
      else if (key === 'title') titles.add(value);
    }
  }
  text += decoded(html.slice(from));
  return { words: wordsIn(text).map((word) => word.text), addresses, descriptions, titles };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** The words of a PDF's own text; a hyphen that divides a word at the end of a line is no part of the word. */
export function printedPdf({ text, descriptions }: { text: string; descriptions: string[] }): DocumentText {
  return { words: wordsIn(text).map((word) => word.text), descriptions: new Set(descriptions) };
}
