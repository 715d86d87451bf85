import type { Element, ElementContent } from 'hast';
import type { List } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { DefinitionListNode, ListData, ListForm } from '../model/tree.js';
import { el } from './element.js';

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

/** Terms and what they mean. */
export function definitionList(state: State, { children }: DefinitionListNode): Element {
  const parts = children.map((part) =>
    el(part.data.part === 'term' ? 'dt' : 'dd', {}, state.all(part) as ElementContent[]),
  );
  return el('dl', { className: ['ord'] }, parts);
}
