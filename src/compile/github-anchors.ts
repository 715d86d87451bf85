import type { Heading } from 'mdast';
import { pattern } from '../format/pattern.js';
import type { HeadingData } from '../model/tree.js';
import { headingText } from './headings.js';

const NEITHER_WORD_NOR_SPACE = pattern('gu')`[^\p{L}\p{N}\p{M}_ -]`;

/**
 * The anchors of headings by the names that GitHub gives them, which contents lists made by hand lead to: small
 * letters, without punctuation, hyphens for spaces, and `-1`, `-2` after a name that is taken.
 */
export function githubAnchors(headings: readonly Heading[]): Map<string, string> {
  const anchors = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const name = headingText(heading).toLowerCase().replace(NEITHER_WORD_NOR_SPACE, '').replaceAll(' ', '-');
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const { anchor } = heading.data as HeadingData;
    const own = count === 0 ? name : `${name}-${count}`;
    if (anchor !== undefined && !anchors.has(own)) anchors.set(own, anchor);
  }
  return anchors;
}
