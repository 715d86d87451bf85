import type { List, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Commission } from '../../src/model/commission.js';
import type { CompiledPlan } from '../../src/model/plan.js';
import type { CompiledTable, TableRow } from '../../src/model/table.js';
import { visit } from '../../src/model/visit.js';
import { randomNumbers } from '../support/random-numbers.js';

const WORDS =
  'ska inte utföraren nämnden 2027 4 500 000 75 % den 1 mars 2026 samverkan, barn och unga; mottagning (ny) – § 12 ”citat” EU:s'.split(
    ' ',
  );

/** Edits compiled commissions at random, as editors would: words, paragraphs, sections, lists, tables, the plan. */
export class RandomEditor {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  /** A copy with so many edits in it. */
  edited(commission: Commission, edits: number): Commission {
    const copy = structuredClone(commission);
    // Tables and plan stand in the body and beside it: the copies must be one again.
    const kinds = [
      this.words,
      this.words,
      this.words,
      this.paragraph,
      this.section,
      this.split,
      this.level,
      this.listItem,
      this.emphasis,
      this.table,
      this.plan,
      this.footnote,
    ];
    for (let count = 0; count < edits; count++) this.#pick(kinds).call(this, copy);
    return copy;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)]!;
  }

  words(commission: Commission): void {
    const texts: Text[] = [];
    visit(commission.body, 'text', (node) => {
      if (node.value.length > 3) texts.push(node);
    });
    if (texts.length === 0) return;
    const node = this.#pick(texts);
    const words = node.value.split(' ');
    const at = this.#below(words.length);
    const put = Array.from({ length: this.#below(4) }, () => this.#pick(WORDS));
    words.splice(at, this.#below(3), ...put);
    node.value = words.join(' ');
  }

  paragraph({ body }: Commission): void {
    const { children } = body;
    const at = this.#below(children.length);
    const kind = this.#below(3);
    if (kind === 0) children.splice(at, 1);
    else if (kind === 1)
      children.splice(this.#below(children.length), 0, ...children.splice(at, 1 + this.#below(3)));
    else children.splice(at, 0, structuredClone(this.#pick(children)));
  }

  section({ body }: Commission): void {
    const { children } = body;
    const starts = children.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
    if (starts.length < 3) return;
    const from = this.#pick(starts);
    const to = starts.find((each) => each > from) ?? children.length;
    const moved = children.splice(from, to - from);
    if (this.#below(4) > 0) {
      const others = children.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
      children.splice(this.#pick([...others, children.length]), 0, ...moved);
    }
  }

  split({ body }: Commission): void {
    const { children } = body;
    const at = this.#below(children.length);
    const [node, next] = [children[at]!, children[at + 1]];
    if (node.type !== 'paragraph') return;
    if (this.#below(2) === 0 && next?.type === 'paragraph') {
      children.splice(at, 2, {
        ...node,
        children: [...node.children, { type: 'text', value: ' ' }, ...next.children],
      });
      return;
    }
    const [text] = node.children;
    if (text?.type !== 'text' || !text.value.includes('. ')) return;
    const cut = text.value.indexOf('. ') + 2;
    const first: Paragraph = { ...node, children: [{ ...text, value: text.value.slice(0, cut - 1) }] };
    const rest: Paragraph = {
      ...node,
      children: [{ ...text, value: text.value.slice(cut) }, ...node.children.slice(1)],
    };
    children.splice(at, 1, first, rest);
  }

  level({ body }: Commission): void {
    const node = this.#pick(body.children);
    if (node.type === 'heading' && node.depth > 1) node.depth = this.#pick([2, 3, 4] as const);
  }

  listItem({ body }: Commission): void {
    const lists = body.children.filter((node): node is List => node.type === 'list');
    if (lists.length === 0) return;
    const { children } = this.#pick(lists);
    const at = this.#below(children.length);
    const kind = this.#below(3);
    if (kind === 0 && children.length > 1) children.splice(at, 1);
    else if (kind === 1) children.splice(this.#below(children.length), 0, ...children.splice(at, 1));
    else children.splice(at, 0, structuredClone(this.#pick(this.#pick(lists).children)));
  }

  emphasis({ body }: Commission): void {
    const node = this.#pick(body.children);
    if (node.type !== 'paragraph') return;
    const [first, ...rest] = node.children;
    if (first?.type !== 'text') return;
    const words = first.value.split(' ');
    if (words.length < 3) return;
    const at = this.#below(words.length);
    const parts: PhrasingContent[] = [
      {
        ...first,
        value: words
          .slice(0, at)
          .map((word) => `${word} `)
          .join(''),
      },
      { type: this.#pick(['emphasis', 'strong']), children: [{ ...first, value: words[at]! }] },
      {
        ...first,
        value: words
          .slice(at + 1)
          .map((word) => ` ${word}`)
          .join(''),
      },
    ];
    node.children = [...parts.filter((part) => !('value' in part) || part.value !== ''), ...rest];
  }

  table({ body }: Commission): void {
    const tables = body.children.flatMap((node) => (node.type === 'dataTable' ? [node.table] : []));
    if (tables.length > 0) this.#editTable(this.#pick(tables));
  }

  #editTable(table: CompiledTable): void {
    const group = this.#rowsOf(table.rader);
    const at = this.#below(group.length);
    const kind = this.#below(6);
    if (kind === 0 && group.length > 1) group.splice(at, 1);
    else if (kind === 1) group.splice(this.#below(group.length), 0, ...group.splice(at, 1));
    else if (kind === 2)
      group.splice(at, 0, { ...structuredClone(group[at]!), id: `ny-${this.#below(1e6)}` });
    else if (kind === 3 && table.kolumner.length > 2) {
      const column = 1 + this.#below(table.kolumner.length - 1);
      table.kolumner.splice(
        1 + this.#below(table.kolumner.length - 2),
        0,
        ...table.kolumner.splice(column, 1),
      );
    } else if (kind === 4 && table.kolumner.length > 2) {
      table.kolumner.splice(1 + this.#below(table.kolumner.length - 1), 1);
    } else {
      const cell = group[at]!.cells[this.#pick(table.kolumner).id];
      if (cell) cell.text = `${this.#below(99_999)}`;
    }
  }

  /** The rows at the outermost level, or in one of the groups. */
  #rowsOf(rows: TableRow[]): TableRow[] {
    const row = this.#pick(rows);
    return row.rader.length > 0 && this.#below(3) > 0 ? this.#rowsOf(row.rader) : rows;
  }

  plan({ body }: Commission): void {
    const found = body.children.find((node) => node.type === 'followUpPlan') as
      | { plan: CompiledPlan }
      | undefined;
    if (!found) return;
    const areas = found.plan.områden;
    const units = this.#pick(areas).enheter;
    const indicators = this.#pick(units).indikatorer;
    const kind = this.#below(6);
    if (kind === 0) areas.splice(this.#below(areas.length), 0, ...areas.splice(this.#below(areas.length), 1));
    else if (kind === 1) {
      const target = this.#pick(this.#pick(areas).enheter).indikatorer;
      target.splice(
        this.#below(target.length + 1),
        0,
        ...indicators.splice(this.#below(indicators.length), 1),
      );
    } else if (indicators.length > 0) {
      const indicator = this.#pick(indicators);
      if (kind === 2) indicators.splice(indicators.indexOf(indicator), 1);
      else if (kind === 3)
        indicator.text = [{ type: 'text', value: `${indicator.plain} ${this.#pick(WORDS)}` }];
      else if (kind === 4) this.#pick(indicator.mål).källa = this.#pick(WORDS);
      else this.#pick(indicator.mål).målvärde = { slag: 'ord', text: `${this.#below(100)} %` };
    }
  }

  footnote({ footnotes, body }: Commission): void {
    if (footnotes.length === 0) return;
    const note = this.#pick(footnotes);
    const [first] = note.children;
    if (first?.type === 'paragraph')
      first.children = [...first.children, { type: 'text', value: ` ${this.#pick(WORDS)}` }];
    const paragraphs = body.children.filter((node): node is Paragraph => node.type === 'paragraph');
    // Another place refers to it, perhaps before the first one did: numbers change.
    this.#pick(paragraphs).children.push({ type: 'footnoteReference', identifier: note.identifier });
  }
}
