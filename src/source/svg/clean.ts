import type { Element, ElementContent, Root } from 'xast';
import { readPicture } from '../picture.js';
import { ATTRIBUTES, EFFECTS, ELEMENTS, PROPERTIES, TEXTUAL, TRANSPARENT } from './allowed.js';
import { cleanStyle, isPlain, leadsOut, partsIn } from './values.js';

/** Something in a picture that is not printed as it was meant, or not at all. */
export interface SvgFinding {
  /**
   * `script`: something that runs. `outside`: an address of something that is not in the picture. `effect`: a mask, a
   * filter, an embedded page.
   */
  kind: 'script' | 'outside' | 'effect';
  /** As written: `onload`, `https://…`, `mask`. */
  what: string;
  /** Line in the file. */
  line: number;
}

/** An element's references to parts of the picture. */
export type References = Map<Element, string[]>;

/** A picture with what is kept of it. */
export interface CleanTree {
  root: Element;
  findings: SvgFinding[];
  /** By the elements that are kept. */
  references: References;
  /** The texts in the picture. */
  texts: string[];
}

/** Copies the parts of a picture that are known to be harmless; undefined when the document is no SVG. */
export function cleanTree(document: Root): CleanTree | undefined {
  const root = document.children.find((each) => each.type === 'element');
  if (root?.name !== 'svg') return undefined;
  const cleaner = new Cleaner();
  const [clean] = cleaner.element(root);
  return clean?.type === 'element' ? { root: clean, ...cleaner } : undefined;
}

const ON = /^on/i;
const RUNS = /^[\s\p{Cc}]*(?:javascript|vbscript|data:text)/iu;
const PICTURE = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/;

class Cleaner {
  readonly findings: SvgFinding[] = [];
  readonly references: References = new Map();
  readonly texts: string[] = [];

  /** @param around the name of the element that it will be in */
  element(node: Element, around = ''): ElementContent[] {
    const { name } = node;
    if (name === 'script' || name.endsWith(':script')) this.#find('script', name, node);
    if (EFFECTS.has(name)) this.#find('effect', name, node);
    for (const [key, value] of Object.entries(node.attributes)) {
      if (ON.test(key)) this.#find('script', key, node);
      else if (RUNS.test(value ?? '')) this.#find('script', value!.trim().slice(0, 40), node);
    }
    if (TRANSPARENT.has(name)) return this.#children(node, around);
    if (!ELEMENTS.has(name)) return [];
    const copy: Element = { type: 'element', name, attributes: {}, children: [] };
    const references: string[] = [];
    for (const [key, value] of Object.entries(node.attributes))
      this.#attribute(copy, key, value ?? '', references, node);
    if (name === 'style') this.#style(copy, node, references);
    else copy.children = this.#children(node, name);
    if (references.length > 0) this.references.set(copy, references);
    return [copy];
  }

  #children(node: Element, around: string): ElementContent[] {
    return node.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return this.element(child, around);
      if (child.type !== 'text' && child.type !== 'cdata') return [];
      if (!TEXTUAL.has(around)) return [];
      if (/^t(?:ext|span|extPath)$/.test(around) && child.value.trim() !== '') this.texts.push(child.value);
      return [{ type: 'text', value: child.value }];
    });
  }

  #attribute(copy: Element, key: string, value: string, references: string[], node: Element): void {
    if (key === 'href' || key === 'xlink:href') {
      if (this.#href(copy.name, value, references, node)) copy.attributes.href = value;
      return;
    }
    if (key === 'style') {
      const style = cleanStyle(value);
      if (style.leadsOut) this.#find('outside', value.slice(0, 60), node);
      references.push(...style.values.flatMap(partsIn));
      if (style.css !== '') copy.attributes.style = style.css;
      return;
    }
    if (key === 'mask' || key === 'filter') {
      if (value !== 'none') this.#find('effect', key, node);
      return;
    }
    if (key === 'xml:space' && value === 'preserve') copy.attributes[key] = value;
    if (!ATTRIBUTES.has(key) && !PROPERTIES.has(key)) return;
    if (leadsOut(value)) this.#find('outside', value.slice(0, 60), node);
    else if (isPlain(value)) {
      copy.attributes[key] = value;
      references.push(...partsIn(value));
    }
  }

  /** Whether an address may stay: that of a part of the picture, or a picture that lies in the address itself. */
  #href(name: string, value: string, references: string[], node: Element): boolean {
    const address = value.trim();
    if (/^#[^\s"'<>]+$/.test(address)) {
      references.push(address.slice(1));
      return true;
    }
    const data = name === 'image' ? PICTURE.exec(address)?.[1] : undefined;
    if (data !== undefined && 'type' in readPicture(Buffer.from(data, 'base64'))) return true;
    if (address !== '') this.#find('outside', address.slice(0, 60), node);
    return false;
  }

  #style(copy: Element, node: Element, references: string[]): void {
    const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    const style = cleanStyle(text);
    if (style.leadsOut) this.#find('outside', /(?:url|@import)[^;})]*/i.exec(text)?.[0] ?? 'style', node);
    references.push(...style.values.flatMap(partsIn));
    copy.children = style.css === '' ? [] : [{ type: 'text', value: style.css }];
  }

  #find(kind: SvgFinding['kind'], what: string, node: Element): void {
    this.findings.push({ kind, what, line: node.position?.start.line ?? 1 });
  }
}
