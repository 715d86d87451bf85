import type { List, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { OutlineItem } from '../../model/commission.js';
import type { CompiledPlan } from '../../model/plan.js';
import type { HeadingData } from '../../model/tree.js';
import { visit } from '../../model/visit.js';
import { flatten } from '../../passages/passages.js';
import { originOf, placeOf } from '../../source/markdown.js';
import { sameBeginning, tellingWords } from '../../text/related-words.js';
import { type CheckContext, defineCheck } from '../check.js';

const PLAN = (names: string[]) =>
  `titel: Plan\nområden:\n${names.map((name) => `  - namn: ${name}\n    enheter:\n      - indikatorer:\n          - {text: Antal besök}\n`).join('')}`;

export default defineCheck({
  id: 'list-match',
  severity: 'warning',
  title: { sv: 'Uppräkningar, rubriker och plan', en: 'Lists, headings and plan' },
  about: {
    sv: 'En uppräkning av det som följs upp ska ha uppföljningsplanens områden, alla och inga andra. En uppräkning av rubriker (:ref, eller deras ord) som står direkt före dem ska ha dem i samma ordning. Kontrollen jämför bara uppräkningar där minst två punkter, och fler än hälften, är områden i planen.',
    en: 'A list of what is followed up has the areas of the follow-up plan, all of them and no others. A list of headings (:ref, or their words) right before them has them in the same order. Only lists are compared in which at least two items, and more than half, are areas of the plan.',
  },
  examples: [
    {
      shows: 'Planen har ett område som uppräkningen inte har, och tvärtom.',
      body: '# Uppföljning\n\nUppföljningen omfattar:\n\n- Grunduppdrag\n- Utökade vårduppdrag\n- Rättspsykiatri\n- Kunskapscentrum\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': PLAN(['Grunduppdrag', 'Utökat vårduppdrag', 'Kunskapscentrum', 'Tolkverksamhet']),
      },
      expect: [
        '5:1-8:18 Uppräkningen saknar planens område ”Tolkverksamhet”.',
        '7:3-7:17 ”Rättspsykiatri” är inget område i planen.',
      ],
    },
    {
      shows: 'Rubrikerna kommer i en annan ordning än uppräkningen.',
      body: '# Uppdrag\n\nVerksamheten har två delar.\n\n- :ref{#syn}\n- :ref{#tolk}\n- :ref{#horsel}\n\n## Syn\n\nSyn.\n\n## Hörsel\n\nHörsel.\n\n## Tolk\n\nTolk.\n',
      expect: ['7:3-7:16 ”Hörsel” kommer före ”Tolk” bland rubrikerna, men inte i uppräkningens ordning.'],
    },
    {
      shows: 'Områdena stämmer, och en uppräkning av annat.',
      body: '# Uppföljning\n\nUppföljningen omfattar:\n\n- Utökade vårduppdrag\n- Grunduppdrag\n- Kunskapscentrum\n\nVerksamheten har:\n\n- Grunduppdrag\n- läkare\n- sjuksköterskor\n\n::uppfoljningsplan\n',
      files: { 'uppfoljning.yaml': PLAN(['Grunduppdrag', 'Utökat vårduppdrag', 'Kunskapscentrum']) },
      expect: [],
    },
  ],
  run(context) {
    const { body, outline, plan } = context.commission;
    const headings = new Map(flatten(outline).map((item) => [item.anchor, item]));
    let heading: OutlineItem | undefined;
    for (const [index, node] of body.children.entries()) {
      if (node.type === 'heading') heading = headings.get((node.data as HeadingData).anchor ?? '');
      if (node.type !== 'list' || node.children.length < 2) continue;
      if (plan && node.children.length > 2 && speaksOfFollowUp(heading, body.children[index - 1]))
        checkAreas(node, plan, context);
      if (heading) checkOrder(node, heading, context);
    }
  },
});

const FOLLOW_UP = /uppfölj|följs upp|följas upp|utvärder/iu;

/** Whether a list says what is followed up: the paragraph before it, or the heading, says so. */
function speaksOfFollowUp(heading: OutlineItem | undefined, before: Nodes | undefined): boolean {
  return FOLLOW_UP.test(`${heading?.text ?? ''} ${before?.type === 'paragraph' ? textOf(before) : ''}`);
}

interface Item {
  node: Nodes;
  text: string;
  words: string[];
}

function itemsOf(list: List): Item[] {
  return list.children.map((node) => {
    const text = textOf(node.children[0] ?? node)
      .trim()
      .replace(/[.,;]$/, '');
    return { node: node.children[0] ?? node, text, words: tellingWords(text) };
  });
}

/** An area and an item are one when every telling word of the shorter name is in the other, in some form. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length > 0 &&
    short.every((word) => long.some((other) => word === other || sameBeginning(word, other, 5)))
  );
}

/** A plan with more areas is no plan that a list tells the parts of. */
const MOST_AREAS = 60;

function checkAreas(list: List, plan: CompiledPlan, { report }: CheckContext): void {
  if (plan.områden.length > MOST_AREAS) return;
  const areas = plan.områden.map(({ namn }) => ({ namn, words: tellingWords(namn) }));
  const items = itemsOf(list).slice(0, 2 * areas.length + 2);
  if (list.children.length !== items.length) return;
  const known = items.filter(({ words }) => areas.some((area) => isSame(area.words, words)));
  const missing = areas.filter(({ words }) => !items.some((item) => isSame(words, item.words)));
  if (known.length < 2 || known.length * 2 <= items.length || missing.length * 2 >= areas.length) return;
  for (const { namn } of missing) {
    report({
      place: placeOf(list),
      origin: originOf(list),
      message: {
        sv: `Uppräkningen saknar planens område ”${namn}”.`,
        en: `The list lacks the plan’s area “${namn}”.`,
      },
      hint: {
        sv: 'Lägg till området, eller flytta det i planen.',
        en: 'Add the area, or move it in the plan.',
      },
    });
  }
  for (const { node, text } of items.filter((item) => !known.includes(item))) {
    report({
      place: placeOf(node),
      origin: originOf(node),
      message: { sv: `”${text}” är inget område i planen.`, en: `“${text}” is no area of the plan.` },
      hint: {
        sv: 'Lägg till området i planen, eller ta bort punkten.',
        en: 'Add the area to the plan, or remove the item.',
      },
    });
  }
}

/** The headings right below the one that the list stands under, by references or by their words. */
function checkOrder(list: List, { children }: OutlineItem, { report }: CheckContext): void {
  const order = new Map(children.map(({ anchor }, index) => [anchor, index]));
  const anchors = new Map(children.map(({ text, anchor }) => [text.toLowerCase(), anchor]));
  let highest: OutlineItem | undefined;
  for (const item of list.children) {
    let target: string | undefined;
    visit(item, 'reference', (reference) => {
      target ??= reference.target;
    });
    target ??= anchors.get(
      textOf(item)
        .trim()
        .replace(/[.,;]$/, '')
        .toLowerCase(),
    );
    const at = order.get(target ?? '');
    const child = at === undefined ? undefined : children[at];
    if (!child) continue;
    const before = highest === undefined ? -1 : order.get(highest.anchor)!;
    if (highest && at! < before) {
      const node = item.children[0] ?? item;
      report({
        severity: 'info',
        place: placeOf(node),
        origin: originOf(node),
        message: {
          sv: `”${child.text}” kommer före ”${highest.text}” bland rubrikerna, men inte i uppräkningens ordning.`,
          en: `“${child.text}” comes before “${highest.text}” among the headings, but not in the list.`,
        },
        hint: { sv: 'Låt båda ha samma ordning.', en: 'Let both have the same order.' },
      });
      return;
    }
    highest = child;
  }
}
