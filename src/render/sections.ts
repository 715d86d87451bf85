import type { Heading, Parent, RootContent } from 'mdast';
import type { HeadingData } from '../model/tree.js';

/** A heading with everything that is under it. Exists only between the compiled body and HTML. */
export interface SectionNode extends Parent {
  type: 'section';
  heading: Heading;
  /** 1 for chapters. */
  depth: number;
  /** Its content without the heading itself; deeper sections last. */
  children: RootContent[];
}

/** Nests a flat body: every heading opens a section that ends before the next heading of its own or a higher level. */
export function nestSections(nodes: readonly RootContent[]): RootContent[] {
  const top: RootContent[] = [];
  const open: SectionNode[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') {
      (open.at(-1)?.children ?? top).push(node);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.depth >= node.depth) open.pop();
    const section: SectionNode = { type: 'section', heading: node, depth: node.depth, children: [] };
    (open.at(-1)?.children ?? top).push(section as unknown as RootContent);
    open.push(section);
  }
  return top;
}

/** True for the nodes that {@link nestSections} makes. */
export function isSection(node: { type: string }): node is SectionNode {
  return node.type === 'section';
}

/** The compiler's data about a section's heading. */
export function headingData(section: SectionNode): HeadingData {
  return (section.heading.data ?? {}) as HeadingData;
}
