import { createHash } from 'node:crypto';
import type { FootnoteDefinition, Image, Link, Nodes, Root } from 'mdast';
import type { SourceFile } from '../model/commission.js';
import type { Report, Text } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import { type PictureFault, readPicture } from '../source/picture.js';
import { isComments } from '../source/text-beside-comments.js';
import { nearest } from '../text/suggest.js';
import { fileNamed } from '../workspace/same-name.js';
import type { Workspace } from '../workspace/workspace.js';
import type { DefinedData } from './definitions.js';
import { writtenLabel } from './note-names.js';
import { didYouMean, reportNode } from './reporter.js';

/** Schemes a link may have. Anything else could run code or read files where the document is opened. */
const SCHEMES = ['http', 'https', 'mailto'];

/**
 * The most characters of a link's address and of an image's description. A string of an archive PDF holds 32 767 bytes
 * (ISO 19005-3, 6.1.13); a letter outside ASCII takes up to nine in an address and two in a description.
 */
const LONGEST_ADDRESS = 3600;
const LONGEST_DESCRIPTION = 16_000;

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

const IMAGE_TYPES: [type: string, name: RegExp][] = [
  ['image/png', /\.png$/i],
  ['image/jpeg', /\.jpe?g$/i],
];

/** The messages about a picture that cannot be printed. */
const PICTURE_FAULTS: Record<PictureFault, (name: string) => Text> = {
  none: (name) => ({
    sv: `”${name}” är ingen PNG- eller JPEG-bild.`,
    en: `“${name}” is no PNG or JPEG image.`,
  }),
  broken: (name) => ({
    sv: `Bilden ”${name}” är avhuggen eller skadad.`,
    en: `The image “${name}” is cut off or damaged.`,
  }),
  'too-large': (name) => ({
    sv: `Bilden ”${name}” har fler än hundra miljoner bildpunkter.`,
    en: `The image “${name}” has more than a hundred million pixels.`,
  }),
};

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
    const length = node.alt?.length ?? 0;
    if (length > LONGEST_DESCRIPTION) {
      reportNode(report, node, {
        rule: 'too-long',
        message: {
          sv: `Bildens beskrivning är ${length} tecken lång. Den får vara ${LONGEST_DESCRIPTION}.`,
          en: `The image's description has ${length} characters. It may have ${LONGEST_DESCRIPTION}.`,
        },
        why: {
          sv: 'En längre ryms inte i ett arkivdokument (PDF/A).',
          en: 'An archive document (PDF/A) has no room for a longer one.',
        },
        hint: {
          sv: 'Skriv det längre i texten, och kort i beskrivningen.',
          en: 'Write the long version in the text, and a short one in the description.',
        },
      });
    }
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
  const name = join(originOf(node).file, decoded(node.url));
  const file = fileNamed(workspace, name) ?? name;
  const type = IMAGE_TYPES.find(([, name]) => name.test(file));
  const { bytes } = workspace.read(file);
  sources.set(file, { file, sha256: bytes ? createHash('sha256').update(bytes).digest('hex') : '' });
  const picture = bytes && readPicture(bytes);
  if (bytes && picture && 'type' in picture && picture.type === type?.[0]) {
    return `data:${picture.type};base64,${Buffer.from(bytes).toString('base64')}`;
  }
  const fault = picture && 'fault' in picture ? picture.fault : 'none';
  reportNode(report, node, {
    rule: 'image-file',
    message: bytes
      ? PICTURE_FAULTS[fault](node.url)
      : {
          sv: `Bildfilen ”${node.url}” finns inte i arbetsytan.`,
          en: `The image file “${node.url}” is not in the workspace.`,
        },
    hint:
      fault === 'none'
        ? {
            sv: 'Lägg en PNG- eller JPEG-fil bredvid texten.',
            en: 'Put a PNG or JPEG file beside the text.',
          }
        : { sv: 'Spara bilden på nytt.', en: 'Save the image anew.' },
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
