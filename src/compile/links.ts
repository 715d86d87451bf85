import { createHash } from 'node:crypto';
import type { FootnoteDefinition, Image, Link, Nodes, Root } from 'mdast';
import type { SourceFile } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import { isComments } from '../source/text-beside-comments.js';
import { nearest } from '../text/suggest.js';
import type { Workspace } from '../workspace/workspace.js';
import type { DefinedData } from './definitions.js';
import { writtenLabel } from './note-names.js';
import { didYouMean, reportNode } from './reporter.js';

/** Schemes a link may have. Anything else could run code or read files where the document is opened. */
const SCHEMES = ['http', 'https', 'mailto'];

/** Removes raw HTML. Comments are silent notes to other editors; anything else is an error. */
export function removeHtml(body: Root, report: Report): void {
  visit(body, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (!isComments(node.value)) {
      reportNode(report, node, {
        rule: 'raw-html',
        message: { sv: 'HTML i texten skrivs inte ut.', en: 'HTML in the text is not printed.' },
        hint: {
          sv: 'Använd Markdown i stället. Ska tecknet < synas, skriv \\<.',
          en: 'Use Markdown instead. If the character < should show, write \\<.',
        },
      });
    }
    parent.children.splice(index, 1);
    return index;
  });
}

/** Every link leads to the web, to a mail address or to an anchor of this document. */
export function checkLinks(body: Root, anchors: readonly string[], report: Report): void {
  visit(body, (node) => {
    if ((node.data as DefinedData | undefined)?.defined) return;
    if (node.type === 'link' || node.type === 'definition') checkLink(node as Link, anchors, report);
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

function checkLink(node: Link, anchors: readonly string[], report: Report): void {
  const { url } = node;
  if (url.startsWith('#')) {
    const anchor = url.slice(1);
    if (anchors.includes(anchor)) return;
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

const IMAGE_TYPES: [string, RegExp, number[]][] = [
  ['image/png', /\.png$/i, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', /\.jpe?g$/i, [0xff, 0xd8, 0xff]],
];

/**
 * Puts images into the document as `data:` addresses. The file lies in the workspace, named relative to the file that
 * shows it, and is a PNG or JPEG in fact and not only in name.
 */
export function embedImages(
  body: Root,
  workspace: Workspace,
  sources: Map<string, SourceFile>,
  report: Report,
): void {
  visit(body, 'image', (node) => {
    const data = readImage(node, workspace, sources, report);
    node.url = data ?? '';
    if (!node.alt?.trim()) {
      reportNode(report, node, {
        // One of the checks: an editor sets its severity with the others of accessibility.
        rule: 'accessibility',
        message: { sv: 'Bilden saknar beskrivning.', en: 'The image has no description.' },
        why: {
          sv: 'Den som inte ser bilden får inget veta om den.',
          en: 'Whoever cannot see the image learns nothing of it.',
        },
        hint: { sv: 'Skriv ![vad bilden visar](fil.png).', en: 'Write ![what the image shows](file.png).' },
      });
    }
  });
}

function readImage(
  node: Image,
  workspace: Workspace,
  sources: Map<string, SourceFile>,
  report: Report,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(node.url)) {
    reportNode(report, node, {
      rule: 'image-file',
      message: { sv: 'Bilden hämtas från nätet.', en: 'The image is fetched from the net.' },
      hint: {
        sv: 'Lägg bildfilen bredvid texten och skriv dess namn.',
        en: 'Put the image file beside the text and write its name.',
      },
    });
    return undefined;
  }
  const file = join(originOf(node).file, decoded(node.url));
  const type = IMAGE_TYPES.find(([, name]) => name.test(file));
  const { bytes } = workspace.read(file);
  sources.set(file, { file, sha256: bytes ? createHash('sha256').update(bytes).digest('hex') : '' });
  const genuine = bytes && type?.[2].every((byte, index) => bytes[index] === byte);
  if (type && genuine) return `data:${type[0]};base64,${Buffer.from(bytes).toString('base64')}`;
  reportNode(report, node, {
    rule: 'image-file',
    message: bytes
      ? { sv: `”${node.url}” är ingen PNG- eller JPEG-bild.`, en: `“${node.url}” is no PNG or JPEG image.` }
      : {
          sv: `Bildfilen ”${node.url}” finns inte i arbetsytan.`,
          en: `The image file “${node.url}” is not in the workspace.`,
        },
    hint: {
      sv: 'Lägg en PNG- eller JPEG-fil bredvid texten.',
      en: 'Put a PNG or JPEG file beside the text.',
    },
  });
  return undefined;
}

/** Markdown keeps percent escapes in addresses; a broken one is left as it is. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A path relative to a file. */
function join(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      // One step too many stays visible in the path, so that the workspace refuses it.
      if (parts.length === 0 || parts.at(-1) === '..') parts.push('..');
      else parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
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
