import type { Nodes, Paragraph } from 'mdast';
import { perText } from '../../compile/once.js';
import { visit } from '../../model/visit.js';
import type { Passage } from '../../passages/passage.js';
import { originOf, placeOf } from '../../source/markdown.js';
import type { SourceText } from '../../source/text.js';
import { type CheckContext, type CheckFinding, defineCheck } from '../check.js';
import {
  bulletsAfterBreaks,
  gluedToItem,
  gluedToTable,
  goesOnAtMargin,
} from './leftover-markup/glued-text.js';
import { indentedText } from './leftover-markup/indented-text.js';
import { inlineSigns } from './leftover-markup/inline-signs.js';
import type { Leftover } from './leftover-markup/leftover.js';
import { closingSigns, lineSigns } from './leftover-markup/line-signs.js';
import { tableRows } from './leftover-markup/table-rows.js';

const signsIn = perText(inlineSigns);
const beginningsIn = perText((text) => [...tableRows(text), ...lineSigns(text)]);
const closingsIn = perText(closingSigns);

export default defineCheck({
  id: 'leftover-markup',
  severity: 'warning',
  ofWords: true,
  title: { sv: 'Märkning som skrivs ut', en: 'Markup that is printed' },
  about: {
    sv: 'Ett tecken som var tänkt som märkning men inte blev det: en rubrik utan mellanslag efter #, en lista med •, en länk vars adress har mellanslag, en tabell utan raden med ---, något ur en annan dialekt av Markdown. Tecknet skulle stå kvar i dokumentet, och det som skulle bli en rubrik, en punkt eller en länk blir löpande text. Ska tecknet synas, skriv \\ före det.',
    en: 'A sign that was meant as markup and is none: a heading without a space after #, a list with •, a link whose address has spaces, a table without its line of ---, something from another dialect of Markdown. The sign would stay in the document, and what should be a heading, an item or a link becomes running text. If the sign is to be seen, write \\ before it.',
  },
  examples: [
    {
      shows: 'Rubriker som inte blir rubriker.',
      body: '# Uppdrag\n\n##Vård {#vard}\n\nText.\n\n##Läkemedel##\n\nText.\n\n##\u00a0Beredskap\n\nText.\n\n## Lager##\n\nText.\n',
      expect: [
        '3:1-3:3 ”##” skrivs ut: raden blir ingen rubrik.',
        '7:1-7:3 ”##” skrivs ut: raden blir ingen rubrik.',
        '7:12-7:14 ”##” skrivs ut: det står intill rubriken.',
        '11:1-11:3 ”##” skrivs ut: raden blir ingen rubrik.',
        '15:9-15:11 ”##” skrivs ut: det står intill rubriken.',
      ],
      fixed:
        '# Uppdrag\n\n## Vård {#vard}\n\nText.\n\n## Läkemedel\n\nText.\n\n## Beredskap\n\nText.\n\n## Lager\n\nText.\n',
    },
    {
      shows: 'Listor som inte blir listor.',
      body: 'Utföraren ska:\n-\u00a0ge vård\n-\u00a0ge stöd\n\n– ett krav\n– ett annat krav\n\n• ett tredje krav\n\na. Första punkten.\nb. Andra punkten.\n',
      expect: [
        '2:1-2:2 ”-” skrivs ut: raden blir ingen punkt i en lista.',
        '3:1-3:2 ”-” skrivs ut: raden blir ingen punkt i en lista.',
        '5:1-5:2 ”–” skrivs ut: raden blir ingen punkt i en lista.',
        '6:1-6:2 ”–” skrivs ut: raden blir ingen punkt i en lista.',
        '8:1-8:2 ”•” skrivs ut: raden blir ingen punkt i en lista.',
        '10:1-10:3 ”a.” skrivs ut: raden blir ingen punkt i en lista.',
        '11:1-11:3 ”b.” skrivs ut: raden blir ingen punkt i en lista.',
      ],
      fixed:
        'Utföraren ska:\n- ge vård\n- ge stöd\n\n- ett krav\n- ett annat krav\n\n- ett tredje krav\n\na. Första punkten.\nb. Andra punkten.\n',
    },
    {
      shows: 'Tecken i en mening.',
      body: '**Ansvar:**Utföraren svarar. Se [avtalet](https://example.org/mina filer/avtal.pdf).\n\n~~Detta gäller inte.~~ Vatten är H ~2~O^[och mer].\n',
      expect: [
        '1:1-1:12 ”**Ansvar:**” skrivs ut: texten blir inte framhävd.',
        '1:33-1:84 ”[avtalet](https://example.org/mina filer…” skrivs ut: det blir ingen länk.',
        '3:1-3:23 ”~~Detta gäller inte.~~” skrivs ut: texten blir inte struken.',
        '3:36-3:39 ”~2~” skrivs ut: tecknet blir varken upphöjt eller nedsänkt.',
        '3:40-3:50 ”^[och mer]” skrivs ut: det blir ingen fotnot.',
      ],
      fixed:
        '**Ansvar:** Utföraren svarar. Se [avtalet](https://example.org/mina%20filer/avtal.pdf).\n\n~~Detta gäller inte.~~ Vatten är H ~2~O^[och mer].\n',
    },
    {
      shows: 'En tabell utan raden under rubrikerna, en ruta och en förklaring ur andra dialekter.',
      body: '| Post | Belopp |\n| A | 1 |\n\n> [!NOTE]\n> Viktigt.\n\n::: note\nText i en ruta.\n:::\n\nEn rad till\noch en Term\n: förklaring\n',
      expect: [
        '1:1-1:18 ”|” skrivs ut: raderna blir ingen tabell.',
        '4:3-4:10 ”[!NOTE]” skrivs ut: citatet blir ingen ruta.',
        '7:1-7:9 ”::: note” skrivs ut: det börjar eller slutar ingen ruta.',
        '9:1-9:4 ”:::” skrivs ut: det börjar eller slutar ingen ruta.',
        '13:1-13:2 ”:” skrivs ut: raden blir ingen förklaring.',
      ],
      fixed:
        '| Post | Belopp |\n| --- | --- |\n| A | 1 |\n\n> [!NOTE]\n> Viktigt.\n\n::: note\nText i en ruta.\n:::\n\nEn rad till\noch en Term\n: förklaring\n',
    },
    {
      shows: 'Ett indrag som gör text till kod.',
      body: 'Utföraren ska:\n\n    Ge vård och stöd till alla.\n',
      expect: ['3:5-3:32 Texten skrivs ut som programkod: raden börjar med fyra mellanslag eller en tabb.'],
    },
    {
      shows: 'Text intill en lista eller en tabell, och punkter efter radbrytningar.',
      body: '- Ge vård.\n- Ge stöd.\nUtföraren svarar för båda.\n\n| Post | Antal |\n| --- | --- |\n| A | 1 |\nTalen gäller hela året.\n\nUtföraren ska:\\\n• ge vård\\\n• ge stöd\n',
      expect: [
        '8:1-8:24 Texten blir en rad i tabellen: det finns ingen tom rad mellan dem.',
        '11:1-11:2 ”•” skrivs ut: raden blir ingen punkt i en lista.',
        '12:1-12:2 ”•” skrivs ut: raden blir ingen punkt i en lista.',
        '3:1-3:27 Texten hör till punkten ovanför: det finns ingen tom rad mellan dem.',
      ],
      fixed:
        '- Ge vård.\n- Ge stöd.\nUtföraren svarar för båda.\n\n| Post | Antal |\n| --- | --- |\n| A | 1 |\n\nTalen gäller hela året.\n\nUtföraren ska:\n- ge vård\n- ge stöd\n',
    },
    {
      shows: 'En punkt vars text fortsätter på nästa rad, och en rad i en adress.',
      body: '- Ge vård till alla som\nbor i regionen.\n- Ge stöd.\n  Det gäller alla.\n\nSjukhuset\\\n– den stora entrén –\n',
      expect: [],
    },
    {
      shows: 'Tecken som ska synas: med \\ före, i kod, eller för att de betyder något annat.',
      body: '\\##Läkemedel och \\~~så här\\~~. Koden `[a][b]` och `**x:**y`.\n\nPris* och 5 * 3 * 2, dnr [12], #8, 2~3 dagar, A&O, EU:s, snake_case_namn, C:\\\\temp, US$ 5 och 6 US$, a → b.\n\n– En ensam replik.\n\nVården ges a) hemma och b) på sjukhus.\n',
      expect: [],
    },
  ],
  run(context) {
    for (const passage of context.passages) {
      const found = signsIn(passage.text).filter((each) => !isOfHeading(passage, each));
      for (const each of found) reportSign(passage, each, context);
      const more = isOfBlocks(passage)
        ? beginningsIn(passage.text)
        : passage.kind === 'heading'
          ? closingsIn(passage.text)
          : [];
      // A sign that was found inside a line is not said of its beginning too.
      for (const each of more)
        if (!found.some(({ index, end }) => index < each.end && each.index < end))
          reportSign(passage, each, context);
    }
    visit(context.commission.body, 'code', (node) => {
      const finding = indentedText(node, context);
      if (finding) context.report({ ...finding, origin: originOf(node) });
    });
    reportGluedText(context);
  },
});

/** Reports text that has become part of the list or table above it, and lists that hard line breaks have made text. */
function reportGluedText({ commission: { body }, source, report }: CheckContext): void {
  const tell = (node: Nodes, find: (source: SourceText) => readonly (CheckFinding | undefined)[]) => {
    const text = node.position && source(placeOf(node).file);
    for (const finding of text ? find(text) : []) if (finding) report({ ...finding, origin: originOf(node) });
  };
  const items: Paragraph[] = [];
  visit(body, 'table', ({ children: [head, ...rows] }) => {
    for (const row of rows) tell(row, (text) => [gluedToTable(row, head?.children.length ?? 0, text)]);
  });
  visit(body, 'paragraph', (node, _, parent) => {
    tell(node, (text) => bulletsAfterBreaks(node, text));
    if (parent?.type === 'listItem') items.push(node);
  });
  // A habit of never indenting the lines of an item means nothing.
  const habit = new Set(
    items.flatMap((node) => {
      const { file } = placeOf(node);
      const text = source(file);
      return text && goesOnAtMargin(node, text) ? [file] : [];
    }),
  );
  for (const node of items)
    if (!habit.has(placeOf(node).file)) tell(node, (text) => [gluedToItem(node, text)]);
}

/** Whether it is the `{#id}` after what was to be a heading, and all right when that has been mended. */
function isOfHeading({ text }: Passage, { index }: Leftover): boolean {
  return text[index] === '{' && text.startsWith('##', text.lastIndexOf('\n', index) + 1);
}

/** Whether the lines of a passage could begin headings and lists: not in YAML, and not in a cell. */
function isOfBlocks({ kind, origin }: Passage): boolean {
  return (kind === 'paragraph' || kind === 'item' || kind === 'note') && origin.file.endsWith('.md');
}

function reportSign(
  passage: Passage,
  { index, end, message, hint, better }: Leftover,
  context: CheckContext,
) {
  if (!passage.written(index, index + 1) || !passage.written(end - 1, end)) return;
  const place = passage.at(index, end);
  const source = context.source(place.file)?.text ?? '';
  const written = source.slice(place.start.offset, place.end.offset);
  // With a backslash before it a sign is meant to be seen.
  if (isEscaped(source, place.start.offset ?? 0) || /\\[^\w\s\\]/.test(written)) return;
  const fix = better && fixOf(passage, better, source);
  context.report({ place, origin: passage.origin, message, hint, ...(fix && { fix }) });
}

function isEscaped(source: string, offset: number): boolean {
  if (source.startsWith('\\\\', offset)) return true;
  let before = offset;
  while (source[before - 1] === '\\') before -= 1;
  return (offset - before) % 2 === 1;
}

/** The repair, where the text is written as it reads and, for what makes blocks, at the margin. */
function fixOf(passage: Passage, { index, end, text }: NonNullable<Leftover['better']>, source: string) {
  if (!passage.origin.file.endsWith('.md') || passage.kind === 'title') return undefined;
  const [from, to] = [Math.max(0, index - (index === end ? 1 : 0)), Math.max(end, index + 1)];
  const reach = Math.min(to, passage.text.length);
  if (!passage.verbatim(Math.min(from, reach - 1), reach)) return undefined;
  const place = passage.at(index, end);
  return needsMargin(text) && !atMargin(source, place.start.offset ?? 0)
    ? undefined
    : { place, text, structure: true as const };
}

function needsMargin(text: string): boolean {
  return /^(?:#|[-*] |\d+[.)] |[a-zA-Z]{1,6}\) |\n)/.test(text);
}

/** Whether nothing but a few spaces stands before an offset on its line; for a new line, before that line. */
function atMargin(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^ {0,3}(?:\|.*)?$/.test(line);
}
