import postcss, { type ChildNode, type Container } from 'postcss';
import { FUNCTIONS, PROPERTIES } from './allowed.js';

/** A reference to a part of the picture itself: `url(#verlauf)`. */
const OWN_PART = /url\(\s*(["']?)#([^"'()\s\\]+)\1\s*\)/g;
const ADDRESS = /url\s*\(|@import|image-set\s*\(|\bsrc\s*\(/i;
/** Selectors of elements, classes and ids, and what combines them. */
const SELECTOR = /^[\w\s.#>+~,*:()-]*$/;

/** Whether a value of an attribute or a property leads out of the picture. */
export function leadsOut(value: string): boolean {
  // With escapes an address could be written otherwise.
  return ADDRESS.test(value.replace(OWN_PART, '')) || /\\/.test(value);
}

/** The names of the parts of the picture that a value refers to. */
export function partsIn(value: string): string[] {
  return [...value.matchAll(OWN_PART)].map(([, , name]) => name!);
}

/** Whether a value has none but known functions, and no characters that could end it. */
export function isPlain(value: string): boolean {
  if (/[<>{};\\]/.test(value)) return false;
  return [...value.matchAll(/([\w-]+)\s*\(/g)].every(([, name]) => FUNCTIONS.has(name!));
}

/** A style sheet or the text of a `style` attribute with known properties alone, and the values it keeps. */
export interface CleanStyle {
  css: string;
  values: string[];
  /** Whether anything in it leads out of the picture. */
  leadsOut: boolean;
}

/** Cleans a style sheet, or the declarations of a `style` attribute. What cannot be read as CSS is left out. */
export function cleanStyle(text: string): CleanStyle {
  // Typefaces are the document's own, so that a face that the picture brings along is no loss.
  const own = text.replace(/@font-face\s*\{[^{}]*\}/gi, '');
  const style: CleanStyle = { css: '', values: [], leadsOut: leadsOut(own) };
  try {
    const root = postcss.parse(own);
    style.css = cleanNodes(root, style.values);
  } catch {
    // Not CSS.
  }
  return style;
}

function cleanNodes(container: Container, values: string[]): string {
  const kept = (container.nodes ?? []).flatMap((node: ChildNode): string[] => {
    if (node.type === 'decl') {
      const { prop, value, important } = node;
      if (!PROPERTIES.has(prop) || !isPlain(value)) return [];
      values.push(value);
      return [`${prop}:${value}${important ? '!important' : ''}`];
    }
    if (node.type !== 'rule' || !SELECTOR.test(node.selector)) return [];
    return [`${node.selector}{${cleanNodes(node, values)}}`];
  });
  return kept.join(container.type === 'root' && kept.some((each) => each.endsWith('}')) ? '' : ';');
}
