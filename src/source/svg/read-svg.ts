import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { cleanTree, type SvgFinding } from './clean.js';
import { drawnSize, MOST_DRAWN } from './drawn-size.js';

/**
 * The reason why an SVG cannot be printed. `none`: no SVG. `broken`: not whole XML in UTF-8. `entities`: it defines
 * entities of its own. `too-large`: too many bytes or elements.
 */
export type SvgFault = 'none' | 'broken' | 'entities' | 'too-large';

/** An SVG that is fit to be printed, or what is wrong with it. */
export type Svg =
  | {
      /** Harmless elements and attributes alone. */
      svg: string;
      /** The texts in it. */
      texts: string[];
      /** Masks and filters of the file that are left out. */
      effects: SvgFinding[];
    }
  | { fault: SvgFault }
  | { fault: 'active'; finding: SvgFinding };

const MOST_BYTES = 8_000_000;
const MOST_DEPTH = 200;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * Reads an SVG and makes another of it, of known elements, attributes and properties alone (`allowed.ts`): what no list
 * names is not there. A file that runs something or leads out of itself is refused whole, because nobody draws that by
 * mistake.
 */
export function readSvg(bytes: Uint8Array): Svg {
  if (bytes.length > MOST_BYTES) return { fault: 'too-large' };
  const text = decoded(bytes);
  if (text === undefined) return { fault: 'broken' };
  if (/<!ENTITY/i.test(text)) return { fault: 'entities' };
  if (isDeep(text)) return { fault: 'too-large' };
  let document: ReturnType<typeof fromXml>;
  try {
    document = fromXml(text);
  } catch {
    return { fault: 'broken' };
  }
  const tree = cleanTree(document);
  if (!tree) return { fault: 'none' };
  const active = tree.findings.find(({ kind }) => kind !== 'effect');
  if (active) return { fault: 'active', finding: active };
  if (drawnSize(tree.root, tree.references) > MOST_DRAWN) return { fault: 'too-large' };
  giveSize(tree.root);
  return { svg: toXml(tree.root), texts: tree.texts, effects: tree.findings };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether elements lie deeper in one another than can be read without the risk of running out of stack. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[/?!]?[^>]*>/g)) {
    if (/^<[?!]/.test(tag) || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** Without a width and a height a picture has none of its own, only the ratio of its view. */
function giveSize(root: Element): void {
  const { xmlns: _, ...attributes } = root.attributes;
  root.attributes = { xmlns: NAMESPACE, ...attributes };
  const [, , width, height] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isMeasure = (value: string | null | undefined) =>
    /^\s*[\d.]+\s*(?:px|pt|mm|cm|in|pc)?\s*$/.test(value ?? '');
  if (isMeasure(attributes.width) && isMeasure(attributes.height)) return;
  if (!(width! > 0 && height! > 0)) return;
  root.attributes.width = String(width);
  root.attributes.height = String(height);
}
