import type { FootnoteDefinition, Link, Nodes, Root } from 'mdast';
import type { Report } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';
import { isComments } from '../source/text-beside-comments.js';
import { nearest } from '../text/suggest.js';
import type { DefinedData } from './definitions.js';
import { writtenLabel } from './note-names.js';
import { didYouMean, reportNode } from './reporter.js';

/** Schemes a link may have. Anything else could run code or read files where the document is opened. */
const SCHEMES = ['http', 'https', 'mailto'];

/**
 * The most characters of a link's address. A string of an archive PDF holds 32 767 bytes (ISO 19005-3, 6.1.13); a
 * letter outside ASCII takes up to nine in an address.
 */
const LONGEST_ADDRESS = 3600;

/** Removes raw HTML. Comments are silent notes to other editors; anything else is an error. */
export function removeHtml(body: Root, report: Report): void {
  visit(body, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (!isComments(node.value)) {
      reportNode(report, node, {
        rule: 'raw-html',
        message: { sv: 'HTML i texten skrivs inte ut.', en: 'HTML in the text is not printed.' },
        hint: {
          sv: 'Använd Markdown i stället; bara <br>, <sub> och <sup> med vanlig text i får användas. Ska tecknet < synas, skriv \\<.',
          en: 'Use Markdown instead; only <br>, and <sub> and <sup> with plain text in them, may be used. If the character < should show, write \\<.',
        },
      });
    }
    parent.children.splice(index, 1);
    return index;
  });
}

/**
 * Every link leads to the web, to a mail address or to an anchor of this document. One that names a heading as GitHub
 * does gets the anchor that the heading has here.
 *
 * @param headings the anchors of the headings by the names that GitHub gives them
 */
export function checkLinks(
  body: Root,
  anchors: readonly string[],
  headings: ReadonlyMap<string, string>,
  report: Report,
): void {
  visit(body, (node) => {
    if ((node.data as DefinedData | undefined)?.defined) return;
    if (node.type === 'link' || node.type === 'definition')
      checkLink(node as Link, anchors, headings, report);
    if ('title' in node && node.title) reportTitle(node, node.title, report);
  });
}

/** A title shows when somebody points at a link with a mouse, and not at all on paper or a telephone. */
function reportTitle(node: Nodes, title: string, report: Report): void {
  reportNode(report, node, {
    rule: 'hidden-title',
    severity: 'warning',
    message: {
      sv: `Texten ”${title}” efter adressen skrivs inte ut.`,
      en: `The text “${title}” after the address is not printed.`,
    },
    why: {
      sv: 'Den kan bara läsas av den som pekar på länken med en mus.',
      en: 'It can be read only by those who point at the link with a mouse.',
    },
    hint: {
      sv: 'Skriv det i texten, eller ta bort det.',
      en: 'Write it in the text, or remove it.',
    },
  });
}

/** An anchor as it reads: a browser writes letters outside ASCII as numbers. */
function decodedAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function checkLink(
  node: Link,
  anchors: readonly string[],
  headings: ReadonlyMap<string, string>,
  report: Report,
): void {
  const { url } = node;
  if (url.length > LONGEST_ADDRESS) {
    const most = LONGEST_ADDRESS;
    reportNode(report, node, {
      rule: 'too-long',
      message: {
        sv: `Länkens adress är ${url.length} tecken lång. Den får vara ${most}.`,
        en: `The link's address has ${url.length} characters. It may have ${most}.`,
      },
      why: {
        sv: 'En längre ryms inte i ett arkivdokument (PDF/A).',
        en: 'An archive document (PDF/A) has no room for a longer one.',
      },
      hint: { sv: 'Länka till en kortare adress.', en: 'Link to a shorter address.' },
    });
    return;
  }
  if (url.startsWith('#')) {
    const anchor = url.slice(1);
    if (anchors.includes(anchor)) return;
    const heading = headings.get(decodedAnchor(anchor));
    if (heading !== undefined) {
      node.url = `#${heading}`;
      return;
    }
    reportNode(report, node, {
      rule: 'unknown-reference',
      message: {
        sv: `Länken leder till ”${url}”, som inte finns i dokumentet.`,
        en: `The link leads to “${url}”, which is not in the document.`,
      },
      ...didYouMean(nearest(anchor, anchors), {
        sv: 'Skriv hellre :ref{#id}.',
        en: 'Better write :ref{#id}.',
      }),
    });
    return;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  // Characters that a browser strips could hide a scheme from this check.
  const clean = !/[\p{Cc} ]/u.test(url);
  if (scheme !== undefined && SCHEMES.includes(scheme) && clean) return;
  reportNode(report, node, {
    rule: 'link-scheme',
    message:
      scheme === undefined
        ? {
            sv: `Länken ”${url}” leder till en fil, som läsaren av dokumentet inte har.`,
            en: `The link “${url}” leads to a file that the document's reader does not have.`,
          }
        : { sv: `Länkar med ”${scheme}:” är inte tillåtna.`, en: `Links with “${scheme}:” are not allowed.` },
    hint: {
      sv: 'Länka till https:, mailto: eller ett avsnitt i dokumentet (#id).',
      en: 'Link to https:, mailto: or a section of the document (#id).',
    },
  });
}

/** The identifiers that the body refers to, and the notes that it refers to, and so on. */
function usedNotes(body: Root, definitions: ReadonlyMap<string, FootnoteDefinition>): Set<string> {
  const used = new Set<string>();
  const open: Nodes[] = [body];
  for (let node = open.shift(); node; node = open.shift()) {
    visit(node, 'footnoteReference', ({ identifier }) => {
      if (used.has(identifier)) return;
      used.add(identifier);
      const definition = definitions.get(identifier);
      if (definition) open.push(definition);
    });
  }
  return used;
}

/** Removes the footnotes from the body; reports notes that are missing, unused or defined twice. */
export function takeFootnotes(body: Root, report: Report): FootnoteDefinition[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(body, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (definitions.has(node.identifier)) {
      reportNode(report, node, {
        rule: 'duplicate-footnote',
        message: {
          sv: `Fotnoten [^${writtenLabel(node)}] finns två gånger.`,
          en: `The footnote [^${writtenLabel(node)}] is there twice.`,
        },
        hint: { sv: 'Ge en av dem ett annat namn.', en: 'Give one of them another name.' },
      });
    } else definitions.set(node.identifier, node);
    parent.children.splice(index, 1);
    return index;
  });
  const used = usedNotes(body, definitions);
  for (const definition of definitions.values()) {
    if (used.has(definition.identifier)) continue;
    reportNode(report, definition, {
      rule: 'unused-footnote',
      severity: 'warning',
      message: {
        sv: `Ingenting hänvisar till fotnoten [^${writtenLabel(definition)}], som därför inte skrivs ut.`,
        en: `Nothing refers to the footnote [^${writtenLabel(definition)}], so it is not printed.`,
      },
      hint: {
        sv: `Skriv [^${writtenLabel(definition)}] där den hör hemma.`,
        en: `Write [^${writtenLabel(definition)}] where it belongs.`,
      },
    });
  }
  visit(body, 'text', (node) => {
    // A reference to a note that does not exist stays plain text in Markdown.
    const match = /\[\^([^\]\s]+)\]/.exec(node.value);
    if (!match) return;
    reportNode(report, node, {
      rule: 'unknown-footnote',
      message: { sv: `Fotnoten ${match[0]} finns inte.`, en: `There is no footnote ${match[0]}.` },
      hint: {
        sv: `Skriv en rad som börjar ${match[0]}: och sedan noten.`,
        en: `Write a line that begins ${match[0]}: and then the note.`,
      },
    });
  });
  return [...definitions.values()].filter((each) => used.has(each.identifier));
}
