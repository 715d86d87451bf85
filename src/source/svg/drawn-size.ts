import type { Element } from 'xast';
import type { References } from './clean.js';

/** Elements that are drawn at most; a picture that repeats parts of itself grows with each level of repetition. */
export const MOST_DRAWN = 200_000;

/** Parts that may lead to further parts, one after the other, before a picture counts as endless. */
const MOST_STEPS = 1000;

/**
 * Number of elements that are drawn, with every part counted as often as it is referred to; infinite when a part
 * refers to itself.
 */
export function drawnSize(root: Element, references: References): number {
  const byId = new Map<string, Element>();
  const sheets: Element[] = [];
  const collect = (node: Element): void => {
    const { id } = node.attributes;
    if (id && !byId.has(id)) byId.set(id, node);
    if (node.name === 'style') sheets.push(node);
    for (const child of node.children) if (child.type === 'element') collect(child);
  };
  collect(root);
  const partsOf = (node: Element): Element[] =>
    (references.get(node) ?? []).flatMap((name) => byId.get(name) ?? []);

  const sizes = new Map<Element, number>();
  const open = new Set<Element>();
  const sizeOf = (node: Element): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (open.has(node) || open.size > MOST_STEPS) return Number.POSITIVE_INFINITY;
    open.add(node);
    let size = 1;
    for (const child of node.children) if (child.type === 'element') size += sizeOf(child);
    if (node.name !== 'style') for (const part of partsOf(node)) size += sizeOf(part);
    open.delete(node);
    sizes.set(node, size);
    return size;
  };

  // A style sheet does not tell which elements its rules are about: at worst each pattern is drawn with the next.
  const patterns = new Set(sheets.flatMap(partsOf).filter(({ name }) => !name.endsWith('Gradient')));
  const nested = [...patterns].reduce((product, part) => product * sizeOf(part), 1);
  return Math.max(sizeOf(root), nested);
}
