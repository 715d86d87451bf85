import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { RenderContext } from './context.js';
import { handlers } from './handlers.js';

/** The body as HTML nodes: nested sections with their headings, tables, notes. `sections` comes from nestSections. */
export function renderBody(sections: readonly RootContent[], context: RenderContext): HtmlRoot {
  const root: Root = { type: 'root', children: [...sections] };
  // A node this does not know would be a fault in the program, not in a source: it shows its text.
  const html = toHast(root as Nodes, { handlers: handlers(context) });
  const children = html.type === 'root' ? html.children : [html];
  return {
    type: 'root',
    children: children.filter((each): each is Element | ElementContent => each.type !== 'doctype'),
  };
}
