import { isComments } from '../../source/text-beside-comments.js';
import { asWritten } from './edits.js';

/** The elements that a reader of a Markdown document never sees; all other names in angle brackets are words. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote body br button caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe ' +
    'img input ins kbd label li link main mark meta nav noscript ol option p picture pre q s samp section select small ' +
    'source span strike strong style sub summary sup svg path table tbody td textarea tfoot th thead time title tr tt u ' +
    'ul var video script wbr'
  ).split(' '),
);

const TAG = /<\/?([a-z][\w:-]*)\b[^>]*>/gi;
const UNSEEN = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * Text in a sentence in place of one HTML tag: nothing, what an image says, or the sign itself where it is no tag but a
 * word in angle brackets.
 *
 * @param oneLine true where a line cannot be broken: in cells and headings
 */
export function inlineHtml(value: string, oneLine: boolean): string {
  if (isComments(value)) return value;
  const name = /^<\/?([a-z][\w:-]*)/i.exec(value)?.[1]?.toLowerCase();
  if (name === undefined) return '';
  if (!ELEMENTS.has(name)) return asWritten(value);
  if (name === 'br') return oneLine ? ' ' : '\\\n';
  if (name === 'img') return asWritten(attribute(value, 'alt') ?? '');
  // `<b>ord</b>ord` is one word, and a list or a paragraph is not.
  return /^(?:p|div|li|td|th|tr|h[1-6]|dt|dd|summary)$/.test(name) ? ' ' : '';
}

/** Markdown in place of an HTML block: tables as tables, all else as paragraphs of its words; comments stay. */
export function blockHtml(value: string): string {
  if (isComments(value)) return value;
  const seen = value.replace(UNSEEN, '').replace(COMMENT, '');
  const parts = seen.split(/(<table\b[\s\S]*?<\/table\s*>)/i);
  return parts
    .map((part) => (/^<table\b/i.test(part) ? table(part) : words(part)))
    .filter((part) => part !== '')
    .join('\n\n');
}

function words(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(?:p|div|li|h[1-6]|dt|dd|summary|tr|figcaption)\s*>/gi, '\n\n')
    .split('\n')
    .map((line) => plain(line).trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function table(html: string): string {
  const rows = [...html.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/table|<\/tbody|<\/thead|$)/gi)].map(
    ([, row = '']) =>
      [...row.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)(?=<t[dh]\b|<\/t[dhr]\b|$)/gi)].map(([, cell = '']) =>
        plain(cell.replace(/<[^>]+>/g, ' $& '))
          .replace(/\s+/g, ' ')
          .trim(),
      ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return words(html);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const caption = /<caption\b[^>]*>([\s\S]*?)<\/caption/i.exec(html)?.[1];
  const [head = [], ...rest] = rows;
  return [
    ...(caption === undefined ? [] : [plain(caption).trim(), '']),
    line(head),
    line(head.map(() => '---').concat(Array.from({ length: width - head.length }, () => '---'))),
    ...rest.map(line),
  ].join('\n');
}

/** The words of HTML, as they are to be written in Markdown; entities are Markdown's too. */
function plain(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    pieces.push(escaped(html.slice(at, match.index)), inlineHtml(match[0], true));
    at = match.index + match[0].length;
  }
  pieces.push(escaped(html.slice(at)));
  return pieces.join('');
}

/** Text of HTML in Markdown; `&amp;` stays. */
function escaped(text: string): string {
  return text
    .split(/(&(?:#\d+|#x[\da-f]+|\w+);)/i)
    .map((part, index) => (index % 2 === 1 ? part : asWritten(part)))
    .join('');
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
