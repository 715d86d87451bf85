import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import { defaultHandlers, type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import { markOf, type RenderContext } from './context.js';
import { handlers } from './handlers.js';

/** The body as HTML nodes: nested sections with their headings, tables, notes. `sections` comes from nestSections. */
export function renderBody(sections: readonly RootContent[], context: RenderContext): HtmlRoot {
  const root: Root = { type: 'root', children: [...sections] };
  // A node this does not know would be a fault in the program, not in a source: it shows its text.
  const html = toHast(root as Nodes, {
    handlers: context.mark ? marked(handlers(context), context) : handlers(context),
  });
  const children = html.type === 'root' ? html.children : [html];
  return {
    type: 'root',
    children: children.filter((each): each is Element | ElementContent => each.type !== 'doctype'),
  };
}

/** Elements with lines of their own. Text inside them belongs to the same line. */
const FLOW = [
  'paragraph',
  'list',
  'listItem',
  'definitionList',
  'blockquote',
  'code',
  'figure',
  'table',
  'dataTable',
  'followUpPlan',
  'analysisTemplate',
] as const;

/** The same handlers, with attributes for the source of each element. */
function marked(own: Handlers, context: RenderContext): Handlers {
  const result: Handlers = { ...own };
  for (const type of FLOW) {
    const handler = own[type] ?? (defaultHandlers as Handlers)[type]!;
    result[type] = (state, node: Nodes, parent) => {
      const made: ReturnType<Handler> = handler(state, node, parent);
      const attributes = markOf(node, context);
      for (const each of Array.isArray(made) ? made : [made]) {
        if (each?.type === 'element') Object.assign(each.properties, attributes);
      }
      return made;
    };
  }
  return result;
}
