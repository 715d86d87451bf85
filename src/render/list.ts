import type { Element } from 'hast';
import type { List } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { ListData, ListForm } from '../model/tree.js';

/** Classes by form. HTML knows the kind of number (`type`), the style sheet the bracket. */
const CLASSES: Record<ListForm, string> = {
  '1)': 'tal-parentes',
  'a)': 'a-parentes',
  'A)': 'stor-a-parentes',
  'i)': 'i-parentes',
  'I)': 'stor-i-parentes',
};

/** Attributes of a list with numbers that are not `1.`. */
export function formAttributes(form: ListForm | undefined): { type?: string; className?: string[] } {
  return form === undefined ? {} : { type: form[0]!, className: [CLASSES[form]] };
}

/** A list; one with numbers keeps their form. */
export function list(state: State, node: List): Element {
  const element = defaultHandlers.list(state, node) as Element;
  const { className = [], ...attributes } = formAttributes((node.data as ListData | undefined)?.form);
  const classes = [...((element.properties.className as string[] | undefined) ?? []), ...className];
  if (classes.length > 0) element.properties.className = classes;
  Object.assign(element.properties, attributes);
  return element;
}
