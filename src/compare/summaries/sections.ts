import type { Nodes, RootContent } from 'mdast';
import type { Commission, OutlineItem } from '../../model/commission.js';
import type { HeadingData } from '../../model/tree.js';

/** A section that is not as it was. */
export interface SectionChange {
  change: 'added' | 'removed' | 'changed' | 'renamed';
  /** With its number: `2.1 Ekonomi`. Of a removed one the old heading. */
  heading: string;
  /** The old heading of a renamed section. */
  before?: string;
}

/** A heading with the text right under it, up to the next heading. */
interface Section {
  /** Its heading and those above it, by which it is found again. */
  key: string;
  heading: string;
  content: string;
}

/**
 * Compares the sections of two editions, in the order of the later one; the removed ones come last. A section is found
 * again by its heading and those above it, or when the heading is new by its text. Figures in tables and plans are no
 * text of the section they are printed in.
 */
export function compareSections(before: Commission, after: Commission): SectionChange[] {
  const old = sectionsOf(before);
  const now = sectionsOf(after);
  const oldByKey = new Map(old.map((section) => [section.key, section]));
  const keysNow = new Set(now.map(({ key }) => key));
  const lost = old.filter(({ key }) => !keysNow.has(key));
  const changes = now.flatMap((section): SectionChange[] => {
    const { heading, content } = section;
    const same = oldByKey.get(section.key);
    if (same) return same.content === content ? [] : [{ change: 'changed', heading }];
    const renamed = content === '' ? -1 : lost.findIndex((each) => each.content === content);
    if (renamed < 0) return [{ change: 'added', heading }];
    const [from] = lost.splice(renamed, 1);
    return [{ change: 'renamed', heading, before: from!.heading }];
  });
  const removed = lost.map(({ heading }): SectionChange => ({ change: 'removed', heading }));
  const notes = contentOf(before.footnotes) !== contentOf(after.footnotes);
  return [...changes, ...removed, ...(notes ? [{ change: 'changed', heading: '' } as const] : [])];
}

function sectionsOf({ body, outline }: Commission): Section[] {
  const contents = contentsByAnchor(body.children);
  const sections: Section[] = [];
  const seen = new Map<string, number>();
  const add = (items: readonly OutlineItem[], path: readonly string[]) => {
    for (const { text, number, anchor, children } of items) {
      const names = [...path, text];
      const name = names.join(' › ');
      // Two headings that read alike are told apart by their order.
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const heading = number === undefined ? text : `${number} ${text}`;
      sections.push({ key: `${name} ${times}`, heading, content: contents.get(anchor) ?? '' });
      add(children, names);
    }
  };
  add(outline, []);
  return sections;
}

function contentsByAnchor(nodes: readonly RootContent[]): Map<string, string> {
  const contents = new Map<string, string>();
  let anchor = '';
  for (const node of nodes) {
    if (node.type === 'heading') anchor = (node.data as HeadingData | undefined)?.anchor ?? '';
    else contents.set(anchor, (contents.get(anchor) ?? '') + contentOf([node]));
  }
  return contents;
}

/** What a reader sees of nodes, the same for the same wherever they were written. */
function contentOf(nodes: readonly Nodes[]): string {
  const left = new Set(['position', 'data', 'table', 'plan', 'target']);
  return nodes.length === 0
    ? ''
    : JSON.stringify(nodes, (key, value: unknown) => (left.has(key) ? undefined : value));
}
