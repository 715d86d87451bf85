import type { Root } from 'mdast';
import type { ParagraphData } from '../model/tree.js';

/**
 * Numbers the paragraphs of the running text through the whole document, from 1, so that a protocol can cite them.
 * Those in lists, quotations and notes belong to the paragraph before them.
 */
export function numberParagraphs(body: Root): void {
  let number = 0;
  for (const node of body.children)
    if (node.type === 'paragraph') node.data = { ...node.data, number: ++number } as ParagraphData;
}
