import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { formatNumber, formatQuantity } from '../../format/number.js';
import { pattern } from '../../format/pattern.js';
import { yearsIn } from '../../format/years.js';
import type { CompiledTable } from '../../model/table.js';
import { type Amount, amountsIn, kronorIn, namesMoney } from '../../passages/amounts.js';
import { fetchedFigure } from '../../passages/figures.js';
import type { Passage } from '../../passages/passage.js';
import { yamlPlace } from '../../passages/yaml-in.js';
import { type CheckContext, defineCheck } from '../check.js';

const TWELFTHS = pattern('iu')`(?<!\p{L})(?:12:e(?:-|\s)?delar|tolftedelar|en tolftedel)(?!\p{L})`;
const PAYMENT = pattern('iu')`ersättning|anslag|belopp|bidrag|budget|styckpris|(?<!\p{L})pris`;
const PRICE_LEVEL = /pengavärde|prisnivå|penningvärde|löpande pris|fasta priser|index/iu;
const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*/gu;

/** A table of amounts in the commission’s folder, for the examples. */
const AMOUNTS = (unit: string) =>
  `titel: Ersättning\n${unit}kolumner:\n  - {id: post, rubrik: Ersättning}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\nrader:\n  - {id: total, post: Ersättning, belopp: 4837192}\n`;

export default defineCheck({
  id: 'money',
  severity: 'warning',
  title: { sv: 'Belopp som inte säger allt', en: 'Amounts that do not say everything' },
  about: {
    sv: 'Ett belopp behöver en enhet, i texten och i tabellen, och texten ska räkna i samma enhet som tabellen som beloppet hämtas ur: tusen kronor som läses som kronor är fel tusen gånger om. Gäller uppdraget flera år behöver ersättningen en prisnivå eller ett år. Och ett belopp som ska betalas i tolftedelar bör gå jämnt upp, annars är det oklart hur öresskillnaden hanteras.',
    en: 'An amount needs a unit, in the text and in the table, and the text counts in the unit of the table that the amount is fetched from: thousands of kronor read as kronor are wrong a thousand times. When a commission is valid for several years a compensation needs a price level or a year. And an amount to be paid in twelfths should be divisible by twelve, or it is unclear how the rest is handled.',
  },
  examples: [
    {
      shows: 'Beloppet går inte jämnt upp i tolftedelar.',
      front: { giltighet: '{från: 2026-01-01, till: 2026-12-31}' },
      body: '# Ersättning\n\nErsättningen i 2025 års pengavärde är {{belopp tabeller.ersattning.total}} kronor.\n\nUtföraren fakturerar i 12:e delar.\n',
      files: { 'tabeller/ersattning.yaml': AMOUNTS('enhet: kronor\n') },
      expect: ['5:24-5:34 4 837 192 kronor går inte jämnt upp i tolv delar: en del blir 403 099,33 kronor.'],
    },
    {
      shows: 'Texten säger kronor, tabellen räknar i tusen kronor.',
      body: '# Ersättning\n\nErsättningen för 2025 är {{belopp tabeller.ersattning.total}} kronor.\n',
      files: { 'tabeller/ersattning.yaml': AMOUNTS('enhet: tusen kronor\n') },
      expect: ['3:26-3:62 Texten säger kronor, men tabellen ersattning räknar i tusen kronor.'],
    },
    {
      shows: 'Varken texten eller tabellen säger vilken enhet beloppet har.',
      body: '# Ersättning\n\nErsättningen för 2025 är {{belopp tabeller.ersattning.total}}.\n\n::tabell{#ersattning}\n',
      files: { 'tabeller/ersattning.yaml': AMOUNTS('') },
      expect: [
        '3:26-3:62 Beloppet 4 837 192 saknar enhet.',
        'tabeller/ersattning.yaml:4:26-4:32 Kolumnen ”Belopp” säger inte i vilken enhet beloppen är.',
      ],
    },
    {
      shows: 'Uppdraget gäller tre år. I vilket års priser är ersättningen?',
      body: '# Ersättning\n\nUnder avtalsperioden uppgår den målrelaterade ersättningen till 2,70 mnkr.\n',
      expect: ['3:65-3:69 Det framgår inte i vilket års priser 2,70 mnkr är.'],
    },
    {
      shows: 'Enhet, prisnivå och tolftedelar stämmer.',
      body: '# Ersättning\n\nErsättningen är 4 837 200 kronor i fasta priser och faktureras i 12:e delar. Beslut upp till 3 miljoner kronor fattas på delegation.\n',
      expect: [],
    },
  ],
  run(context) {
    const { commission, passages } = context;
    const { giltighet } = commission.meta;
    const severalYears = giltighet.från.slice(0, 4) !== giltighet.till.slice(0, 4);
    let last: { amount: Amount; heading: Passage['heading'] } | undefined;
    for (const passage of passages) {
      if ((passage.kind !== 'paragraph' && passage.kind !== 'item') || !/\d/.test(passage.text)) continue;
      const amounts = amountsIn(passage.text);
      for (const amount of amounts) {
        checkFetched(amount, passage, context);
        if (amount.currency) last = { amount, heading: passage.heading };
      }
      if (severalYears) checkPriceLevel(amounts, passage, context);
      if (last && last.heading === passage.heading) checkTwelfths(last.amount, passage, context);
    }
    checkTables(context);
  },
});

/** An amount fetched from a table has a unit, and that of the table. */
function checkFetched(amount: Amount, passage: Passage, context: CheckContext): void {
  const { start, end, currency, digits } = amount;
  const figure = fetchedFigure(passage, start, end, context.commission, context.source);
  if (figure?.typ !== 'belopp') return;
  const place = passage.at(start, end);
  if (!currency) {
    if (namesMoney(passage.text.slice(end, end + 40))) return;
    const unit = figure.enhet ?? 'kronor';
    context.report({
      place,
      origin: passage.origin,
      message: { sv: `Beloppet ${digits} saknar enhet.`, en: `The amount ${digits} has no unit.` },
      hint: { sv: `Skriv ${unit} efter beloppet.`, en: `Write ${unit} after the amount.` },
    });
    return;
  }
  const inTable = kronorIn(figure.enhet);
  if (inTable === undefined || inTable === currency.kronor) return;
  context.report({
    severity: 'error',
    place,
    origin: passage.origin,
    message: {
      sv: `Texten säger ${currency.text}, men tabellen ${figure.table} räknar i ${figure.enhet}.`,
      en: `The text says ${currency.text}, but the table ${figure.table} counts in ${figure.enhet}.`,
    },
    hint: { sv: `Skriv ${figure.enhet} i texten.`, en: `Write ${figure.enhet} in the text.` },
  });
}

function checkPriceLevel(amounts: readonly Amount[], passage: Passage, { report }: CheckContext): void {
  for (const sentence of passage.text.matchAll(SENTENCE)) {
    const from = sentence.index;
    const to = from + sentence[0].length;
    const amount = amounts.find(({ start, currency }) => currency && start >= from && start < to);
    if (!amount?.currency || !PAYMENT.test(sentence[0]) || PRICE_LEVEL.test(sentence[0])) continue;
    if (yearsIn(sentence[0]).length > 0 || yearsIn(passage.heading?.text ?? '').length > 0) continue;
    const shown = `${amount.digits} ${amount.currency.text}`;
    report({
      place: passage.at(amount.start, amount.end),
      origin: passage.origin,
      message: {
        sv: `Det framgår inte i vilket års priser ${shown} är.`,
        en: `It is not said in which year’s prices ${shown} is.`,
      },
      hint: {
        sv: 'Skriv till exempel ”i 2025 års pengavärde”, eller vilket år beloppet gäller.',
        en: 'Write for example “i 2025 års pengavärde”, or the year that the amount is for.',
      },
    });
  }
}

function checkTwelfths({ value, currency }: Amount, passage: Passage, { report }: CheckContext): void {
  const match = TWELFTHS.exec(passage.text);
  if (!match || !currency) return;
  const kronor = value * currency.kronor;
  if (kronor % 12 === 0) return;
  const shown = formatQuantity(value, currency.text);
  const part = formatNumber(kronor / 12, 2);
  report({
    place: passage.at(match.index, match.index + match[0].length),
    origin: passage.origin,
    message: {
      sv: `${shown} går inte jämnt upp i tolv delar: en del blir ${part} kronor.`,
      en: `${shown} cannot be divided evenly by twelve: a part is ${part} kronor.`,
    },
    hint: {
      sv: 'Skriv hur det avrundas, till exempel att den sista fakturan tar resten.',
      en: 'Write how it is rounded, for example that the last invoice takes the rest.',
    },
  });
}

/** A column of amounts says its unit: itself, its table, a head, the caption, or the paragraph before the table. */
function checkTables(context: CheckContext): void {
  const { tables, body } = context.commission;
  const open = tables.filter((table) => columnsWithoutUnit(table).length > 0);
  if (open.length === 0) return;
  const before = new Map<string, string>();
  let previous: Nodes | undefined;
  for (const node of body.children) {
    if (node.type === 'dataTable') before.set(node.table.id, previous ? textOf(previous) : '');
    previous = node;
  }
  for (const table of open) {
    if (namesMoney(before.get(table.id) ?? '')) continue;
    for (const index of columnsWithoutUnit(table)) {
      const { rubrik, id } = table.kolumner[index]!;
      context.report({
        place: yamlPlace(context, table.file, ['kolumner', index, rubrik ? 'rubrik' : 'id']),
        message: {
          sv: `Kolumnen ”${rubrik || id}” säger inte i vilken enhet beloppen är.`,
          en: `The column “${rubrik || id}” does not say in which unit its amounts are.`,
        },
        hint: {
          sv: 'Skriv enhet: kronor på kolumnen eller tabellen.',
          en: 'Write enhet: kronor on the column or the table.',
        },
      });
    }
  }
}

function columnsWithoutUnit(table: CompiledTable): number[] {
  if (table.enhet !== undefined || namesMoney(table.titel)) return [];
  if (table.kolumner.some(({ rubrik }) => namesMoney(rubrik))) return [];
  return table.kolumner.flatMap(({ typ, enhet }, index) =>
    typ === 'belopp' && enhet === undefined ? [index] : [],
  );
}
