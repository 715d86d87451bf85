import type { Element, ElementContent, Properties } from 'hast';

/** What can stand inside an element; text is given as it is, nothing is left out for `undefined`. */
export type Child = ElementContent | string | undefined | readonly Child[];

/** A hast element. Properties that are `undefined` or `false` are left out; text children become text nodes. */
export function el(
  tagName: string,
  properties: Record<string, string | number | boolean | readonly (string | undefined | false)[] | undefined> = {},
  ...children: Child[]
): Element {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (!isList(value)) kept[name] = value;
    else if (value.some(Boolean)) kept[name] = value.filter((each): each is string => Boolean(each));
  }
  return { type: 'element', tagName, properties: kept, children: flatten(children) };
}

function isList(value: unknown): value is readonly (string | undefined | false)[] {
  return Array.isArray(value);
}

function flatten(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === undefined) return [];
    if (typeof child === 'string') return child === '' ? [] : [{ type: 'text', value: child }];
    return 'type' in child ? [child] : flatten(child);
  });
}
