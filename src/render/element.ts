import type { Element, ElementContent, Properties } from 'hast';

/** Child of an element; text is inserted as it is, `undefined` is left out. */
export type Child = ElementContent | string | undefined | readonly Child[];

/** Attributes of an element; lists are joined by spaces. */
export type Attributes = Record<
  string,
  string | number | boolean | readonly (string | undefined | false)[] | undefined
>;

/** A hast element. Attributes that are `undefined`, `false` or an empty list are left out; text becomes text nodes. */
export function el(tagName: string, attributes: Attributes = {}, ...children: Child[]): Element {
  const properties: Properties = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    if (typeof value === 'object') {
      const kept = value.filter((each): each is string => Boolean(each));
      if (kept.length > 0) properties[name] = kept;
    } else properties[name] = value;
  }
  const content: ElementContent[] = [];
  for (const child of children) append(content, child);
  return { type: 'element', tagName, properties, children: content };
}

function append(content: ElementContent[], child: Child): void {
  if (child === undefined || child === '') return;
  if (typeof child === 'string') content.push({ type: 'text', value: child });
  else if ('type' in child) content.push(child);
  else for (const each of child) append(content, each);
}
