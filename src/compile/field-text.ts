import type { PhrasingContent, Root } from 'mdast';
import type { Place } from '../model/place.js';
import { originOf } from '../source/markdown.js';
import type { YamlPath, YamlSource } from '../source/yaml.js';

/**
 * Makes text of what stands in the printed fields of a data file or a front matter. All are read as a paragraph is:
 * `{{…}}` is put in, a backslash makes the sign after it text. What a field cannot hold is refused at its place.
 */
export interface FieldText {
  /** A field that may hold emphasis, links, references and other languages. */
  running(text: string, place: Place): PhrasingContent[];
  /** A field that is printed as plain text (rule `plain-text` for any markup). */
  plain(text: string, place: Place): string;
}

/**
 * A file whose plain printed fields have become text.
 *
 * @param fields paths with `.` between the steps, `*` for every item or key: `kolumner.*.rubrik`
 */
export function withPlainText<T>(
  yaml: YamlSource<T>,
  fields: readonly string[],
  text: FieldText,
): YamlSource<T> {
  const change = (value: unknown, steps: readonly string[], path: YamlPath): unknown => {
    const [step, ...rest] = steps;
    if (step === undefined) return typeof value === 'string' ? text.plain(value, yaml.place(path)) : value;
    if (Array.isArray(value))
      return step === '*' ? value.map((each, index) => change(each, rest, [...path, index])) : value;
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.assign(Object.create(null), value) as Record<string, unknown>;
    for (const key of step === '*' ? Object.keys(copy) : [step])
      if (Object.hasOwn(copy, key)) copy[key] = change(copy[key], rest, [...path, key]);
    return copy;
  };
  const value = fields.reduce<unknown>((all, field) => change(all, field.split('.'), []), yaml.value);
  return { ...yaml, value: value as T };
}

/** The running texts of data files as one tree: what is done with it is done with them. */
export function treeOf(texts: readonly PhrasingContent[][]): Root {
  return {
    type: 'root',
    children: texts.flatMap((children) => {
      const [first] = children;
      if (!first) return [];
      return [{ type: 'paragraph', children, data: { origin: originOf(first) } as never }];
    }),
  };
}
