import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Commission } from '../model/commission.js';
import { splitFrontMatter } from '../source/front-matter.js';
import { parseMarkdown } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import { parseYaml } from '../source/yaml.js';

/** A repair as it is stated: the text that stood there and the text in its place. */
export interface StatedRepair {
  before: string;
  after: string;
}

/**
 * Whether a file reads as before but for the stated repairs. Of Markdown only the words may differ: no directive,
 * attribute, address, code, HTML or text in another language, and nothing becomes markup or stops being it. Of YAML the
 * values and keys may, not how they are put together. A file that could not be read before has nothing to compare.
 *
 * @param structure whether the repairs make signs markup: then every letter stays, and nothing else is compared
 */
export function readsAsStated(
  before: SourceText,
  after: SourceText,
  repairs: readonly StatedRepair[],
  structure = false,
): boolean {
  const compare = new Comparison(repairs);
  if (before.file.endsWith('.md'))
    return (
      (structure
        ? sameLetters(readTree(before), readTree(after))
        : compare.trees(readTree(before), readTree(after))) &&
      compare.facts(readFrontMatter(before), readFrontMatter(after))
    );
  return !before.file.endsWith('.yaml') || compare.facts(readYaml(before), readYaml(after));
}

/** Whether a compiled commission is as before but for the stated repairs; places and names made of words aside. */
export function compilesAsStated(
  before: Commission,
  after: Commission,
  repairs: readonly StatedRepair[],
  structure = false,
): boolean {
  const compare = new Comparison(repairs);
  if (!structure) return compare.compiled(before, after);
  const { body, footnotes, outline: _, ...facts } = before;
  const { body: newBody, footnotes: newFootnotes, outline: __, ...newFacts } = after;
  return (
    sameLetters(body, newBody) &&
    sameLetters({ type: 'root', children: footnotes }, { type: 'root', children: newFootnotes }) &&
    compare.compiled(facts, newFacts)
  );
}

/**
 * Whether two trees say the same letters and figures in the same order, whatever they are part of. The number of an
 * item at the beginning of a line is a sign of the list: Markdown counts the items itself.
 */
function sameLetters(before: Nodes, after: Nodes): boolean {
  const letters = (tree: Nodes) => {
    const lines = linesOf(tree).replace(/^\s*(?:\d{1,9}[.)]|[a-zA-Z]{1,6}\))(?=\s)/gm, '');
    return lines.replace(/[^\p{L}\p{N}]/gu, '');
  };
  return letters(before) === letters(after);
}

/** The text of a tree, with what stands on lines of its own divided by line ends. */
function linesOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return plainText(node);
  return node.children.map(linesOf).join(PHRASING_PARENTS.has(node.type) ? '' : '\n');
}

const PHRASING_PARENTS: ReadonlySet<string> = new Set(
  'paragraph heading tableCell emphasis strong link linkReference delete textDirective leafDirective'.split(
    ' ',
  ),
);

function readTree({ text, file }: SourceText): Root {
  return parseMarkdown(text, { file });
}

function readFrontMatter(source: SourceText): unknown {
  const parts = splitFrontMatter(source, () => {});
  return parts && parseYaml(source, () => {}, parts.yaml)?.value;
}

function readYaml(source: SourceText): unknown {
  return parseYaml(source, () => {})?.value;
}

type Fields = Record<string, unknown>;

/** Fields that say where a node stands. */
const PLACES: ReadonlySet<string> = new Set(['position', 'data', 'place', 'places', 'origin', 'sha256']);
/** The same of a compiled commission, with the files it is made of and names that are made of words. */
const DERIVED: ReadonlySet<string> = new Set([
  'position',
  'place',
  'targetPlace',
  'headPlace',
  'places',
  'origin',
  'sha256',
  'sources',
  'lock',
  'anchor',
  'target',
  'id',
  'raw',
]);
/** Fields that say which node it is and where it leads. */
const FIXED: ReadonlySet<string> = new Set([
  'type',
  'kind',
  'lang',
  'url',
  'identifier',
  'label',
  'expression',
]);

const MEANT_AS_MARKUP =
  /:\p{L}{1,20}(?:\[[^\]\n]{0,200}\])?\{[^}\n]{0,200}\}|\{\{[^}\n]{0,200}\}\}|\]\([^)\n]{0,200}\)|https?:\/\/\S+|<[\p{L}/][^>\n]{0,200}>/gu;

class Comparison {
  readonly #repairs: readonly StatedRepair[];

  constructor(repairs: readonly StatedRepair[]) {
    this.#repairs = repairs.flatMap(({ before, after }) => {
      const plain = { before: spaced(before), after: spaced(after) };
      const bare = { before: unquoted(plain.before), after: unquoted(plain.after) };
      return bare.before === plain.before && bare.after === plain.after ? [plain] : [plain, bare];
    });
  }

  /** Parsed Markdown: only the value of text may differ, and not in another language. */
  trees(before: unknown, after: unknown, fixed = false): boolean {
    if (!isFields(before) || !isFields(after)) return before === after;
    if (before.type === 'yaml') return after.type === 'yaml';
    if (before.type === 'text' && after.type === 'text' && !fixed)
      return this.#text(String(before.value), String(after.value));
    const inside = fixed || before.name === 'sprak';
    return sameKeys(before, after, PLACES, (key) => this.trees(before[key], after[key], inside));
  }

  /** Text, in which what was meant as a directive, an expression or an address stays too. */
  #text(old: string, now: string): boolean {
    const meant = (text: string) => text.match(MEANT_AS_MARKUP)?.join('\n');
    return meant(old) === meant(now) && this.#words(old, now);
  }

  /** Values of YAML, keys included. */
  facts(before: unknown, after: unknown): boolean {
    if (before === undefined) return true;
    if (typeof before === 'string' && typeof after === 'string') return this.#words(before, after);
    if (isFields(before) && isFields(after)) {
      const [old, now] = [Object.keys(before), Object.keys(after)];
      return (
        old.length === now.length &&
        old.every(
          (key, index) => this.#words(key, now[index]!) && this.facts(before[key], after[now[index]!]),
        )
      );
    }
    // A value of another type: `titel: 2025` to `titel: "2025"`.
    return before === after || this.#repairs.some((each) => each.after === spaced(String(after)));
  }

  compiled(before: unknown, after: unknown): boolean {
    if (before === after) return true;
    if (before instanceof Map && after instanceof Map)
      return this.compiled([...before.values()], [...after.values()]);
    if (!isFields(before) || !isFields(after))
      return typeof before === 'string' && typeof after === 'string' && this.#words(before, after);
    return sameKeys(before, after, DERIVED, (key) => {
      const leadsInside = key === 'url' && String(before.url).startsWith('#');
      if (FIXED.has(key) && !leadsInside) return before[key] === after[key];
      return leadsInside || this.compiled(before[key], after[key]);
    });
  }

  /** Whether one text becomes the other by some of the repairs; how wide a space is does not count. */
  #words(old: string, now: string): boolean {
    if (old === now) return true;
    const [before, after] = [spaced(old), spaced(now)];
    const seen = new Set<string>();
    const ways: [number, number][] = [[0, 0]];
    for (let way = ways.pop(); way; way = ways.pop()) {
      const [i, j] = way;
      if (i === before.length && j === after.length) return true;
      const key = `${i} ${j}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const repair of this.#repairs)
        if (before.startsWith(repair.before, i) && after.startsWith(repair.after, j))
          ways.push([i + repair.before.length, j + repair.after.length]);
      if (i < before.length && before[i] === after[j]) ways.push([i + 1, j + 1]);
    }
    return false;
  }
}

function sameKeys(
  before: Fields,
  after: Fields,
  except: ReadonlySet<string>,
  same: (key: string) => boolean,
): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every((key) => except.has(key) || same(key));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}
