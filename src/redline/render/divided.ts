import type { ElementContent } from 'hast';
import type { divideWord } from '../../render/divide-word.js';

/** Divides a word, as {@link divideWord} does. */
export type Divide = typeof divideWord;

/** Shorter words fit every column. */
const LONG_WORD = /[^\s\u00ad]{12,}/gu;

/**
 * Content with places for division in the long words of its tables and of the notes in the margin: the browser has no
 * Swedish hyphenation.
 */
export function divideNarrow(content: readonly ElementContent[], divide: Divide): ElementContent[] {
  return content.map((node) => divided(node, divide, false));
}

function divided(node: ElementContent, divide: Divide, inCell: boolean): ElementContent {
  if (node.type === 'text')
    return inCell ? { ...node, value: node.value.replace(LONG_WORD, (word) => divide(word, 'sv')) } : node;
  if (node.type !== 'element') return node;
  const isNote = String(node.properties.className) === 'am';
  const inside = inCell || isNote || node.tagName === 'td' || node.tagName === 'th';
  return { ...node, children: node.children.map((child) => divided(child, divide, inside)) };
}
