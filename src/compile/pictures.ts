import { createHash } from 'node:crypto';
import type { Image, Root } from 'mdast';
import type { SourceFile } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { PictureData } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import { readPicture } from '../source/picture.js';
import { readSvg } from '../source/svg/read-svg.js';
import { fileNamed } from '../workspace/same-name.js';
import type { Workspace } from '../workspace/workspace.js';
import {
  activeSvg,
  FETCHED,
  faultOfFile,
  missingFile,
  NO_DESCRIPTION,
  shownWithout,
  tooLong,
} from './picture-faults.js';
import { reportNode } from './reporter.js';

/**
 * The most characters of a picture's description. A string of an archive PDF holds 32 767 bytes (ISO 19005-3, 6.1.13),
 * two of which are a letter outside ASCII.
 */
const LONGEST_DESCRIPTION = 16_000;

const IMAGE_TYPES: [type: string, name: RegExp][] = [
  ['image/png', /\.png$/i],
  ['image/jpeg', /\.jpe?g$/i],
];
const SVG = /\.svg$/i;

/**
 * Puts images into the document as `data:` addresses. The file lies in the workspace, named relative to the file that
 * shows it, and is a PNG, JPEG or SVG in fact and not only in name; of an SVG only what is harmless is put in.
 */
export function embedImages(
  body: Root,
  workspace: Workspace,
  sources: Map<string, SourceFile>,
  report: Report,
): void {
  visit(body, 'image', (node) => {
    node.url = readImage(node, workspace, sources, report) ?? '';
    const length = node.alt?.length ?? 0;
    if (length > LONGEST_DESCRIPTION) reportNode(report, node, tooLong(length, LONGEST_DESCRIPTION));
    if (!node.alt?.trim()) reportNode(report, node, NO_DESCRIPTION);
  });
}

function readImage(
  node: Image,
  workspace: Workspace,
  sources: Map<string, SourceFile>,
  report: Report,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(node.url)) {
    reportNode(report, node, FETCHED);
    return undefined;
  }
  const name = join(originOf(node).file, decoded(node.url));
  const file = fileNamed(workspace, name) ?? name;
  const { bytes } = workspace.read(file);
  sources.set(file, { file, sha256: bytes ? createHash('sha256').update(bytes).digest('hex') : '' });
  if (!bytes) {
    reportNode(report, node, missingFile(node.url));
    return undefined;
  }
  if (SVG.test(file)) return svgAddress(bytes, node, report);
  const picture = readPicture(bytes);
  const type = IMAGE_TYPES.find(([, ending]) => ending.test(file))?.[0];
  if ('type' in picture && picture.type === type) return addressOf(type, bytes);
  reportNode(report, node, faultOfFile('fault' in picture ? picture.fault : 'none', node.url));
  return undefined;
}

function svgAddress(bytes: Uint8Array, node: Image, report: Report): string | undefined {
  const svg = readSvg(bytes);
  if ('fault' in svg) {
    reportNode(
      report,
      node,
      svg.fault === 'active' ? activeSvg(svg.finding, node.url) : faultOfFile(svg.fault, node.url),
    );
    return undefined;
  }
  if (svg.effects.length > 0) reportNode(report, node, shownWithout(svg.effects, node.url));
  if (svg.texts.length > 0) node.data = { ...node.data, texts: svg.texts } as PictureData;
  return addressOf('image/svg+xml', Buffer.from(svg.svg));
}

function addressOf(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
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
