import { perText } from '../../compile/once.js';
import type { Fix } from '../../model/diagnostic.js';
import { type Amount, amountsIn } from '../../passages/amounts.js';
import { figuresByValue, type TableFigure } from '../../passages/figures.js';
import type { Passage } from '../../passages/passage.js';
import { type CheckContext, defineCheck } from '../check.js';
import { framesIn } from './sum/frames.js';
import { tableFlaws } from './sum/loose-totals.js';

/** Smaller figures recur by chance: 12 months, 75 per cent. */
const LEAST = 1000;
/** A figure with one wrong digit is distinguished from an unrelated figure by its length. */
const LEAST_TO_RESEMBLE = 10_000;
const LEAST_WITHOUT_CURRENCY = 100_000;

export default defineCheck({
  id: 'sum',
  severity: 'error',
  title: { sv: 'Summor och belopp som inte stämmer', en: 'Sums and amounts that do not agree' },
  about: {
    sv: 'Summor som står i en tabell räknas om: summarader, grupprader (summering: underrader), kolumner som är summan av andra (summa-av) och tal som ska vara lika med ett tal i en annan tabell (stämmer-med). Det sker när uppdraget byggs, och en summa som inte stämmer är ett fel. Utelämnas summan räknas den ut. Dessutom jämförs belopp i löpande text med tabellerna: ett belopp som också står i en tabell bör hämtas därifrån, och ett som skiljer sig från tabellens i en enda siffra är troligen en felskrivning. Ett belopp som texten ger som uppdragets ersättning eller pris ska stå i någon tabell, i samma enhet, om uppdraget har tabeller med belopp; ett avrundat belopp går bra. Sist sägs det om summor som inte räknas om när uppdraget byggs: av en rad som bara heter Totalt, av en summarad som står först och i kolumner som är text; om en rad som saknar sitt belopp, om ”varav” som blir mer än det hela, och om ett procenttal i en rads namn som beloppet inte är.',
    en: 'Sums written in a table are computed again: total rows, group rows (summering: underrader), columns that are the sum of others (summa-av) and figures that equal one in another table (stämmer-med). That is done when the commission is compiled, and a sum that does not hold is an error. A sum that is left out is computed. Amounts in running text are compared with the tables as well: one that a table holds should be fetched from there, and one that differs from the table’s in a single digit is probably a slip. An amount that the text gives as what the commission pays is in some table, in the same unit, if the commission has tables of amounts; a rounded one will do. Last come sums that are not computed when the commission is compiled: of a row that is called nothing but Totalt, of a total that stands first and in columns of text; a row that lacks its amount, parts (varav) that are more than the whole, and a percentage in a row’s name that its amount is not.',
  },
  examples: [
    {
      shows: 'Totalen är inte summan av raderna.',
      body: '# Förändringar\n\n::tabell{#forandringar}\n',
      files: {
        'tabeller/forandringar.yaml': `titel: Förändringar
kolumner:
  - {id: post, rubrik: ''}
  - {id: belopp, rubrik: Ersättning, typ: belopp, enhet: tusen kronor}
rader:
  - {post: Ersättning uppdrag 2025, slag: ingående, belopp: 4141207}
  - {post: Uppräkningsfaktor, belopp: 91107}
  - {post: Teknisk justering, belopp: -1204}
  - {post: Ersättning uppdrag 2026, slag: summa, belopp: 4231101}
`,
      },
      expect: [
        'tabeller/forandringar.yaml:9:58-9:65 Ersättning uppdrag 2026, Ersättning: här står 4 231 101, men raderna ovanför blir 4 141 207 + 91 107 − 1 204 = 4 231 110.',
      ],
    },
    {
      shows: 'Uppdraget är inte bas plus tillägg.',
      body: '# Volymer\n\n::tabell{#volymer}\n',
      files: {
        'tabeller/volymer.yaml': `titel: Volymer
kolumner:
  - {id: område, rubrik: Område}
  - {id: uppdrag, rubrik: uppdrag, typ: tal, summa-av: [bas, tillägg]}
  - {id: bas, rubrik: bas, typ: tal}
  - {id: tillägg, rubrik: tillägg, typ: tal}
rader:
  - {område: Ortopedi, uppdrag: 4500, bas: 2904, tillägg: 1560}
`,
      },
      expect: [
        'tabeller/volymer.yaml:8:33-8:37 Ortopedi, uppdrag: här står 4 500, men bas + tillägg blir 2 904 + 1 560 = 4 464.',
      ],
    },
    {
      shows: 'Beloppet i texten finns i en tabell och bör hämtas därifrån.',
      body: '# Ersättning\n\nErsättningsramen är 4 400 209 tusen kronor.\n',
      files: {
        'tabeller/ersattning.yaml': `titel: Ersättning
enhet: tusen kronor
kolumner:
  - {id: post, rubrik: Ersättning}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {id: total, post: Ersättning 2026, belopp: 4400209}
`,
      },
      expect: ['3:21-3:30 4 400 209 står också i tabellen ersattning (Ersättning 2026).'],
      fixed: '# Ersättning\n\nErsättningsramen är {{belopp tabeller.ersattning.total}} tusen kronor.\n',
    },
    {
      shows: 'Två siffror har bytt plats i texten.',
      body: '# Ersättning\n\nErsättningsramen är 4 400 290 tusen kronor.\n',
      files: {
        'tabeller/ersattning.yaml': `titel: Ersättning
enhet: tusen kronor
kolumner:
  - {id: post, rubrik: Ersättning}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {id: total, post: Ersättning 2026, belopp: 4400209}
`,
      },
      expect: [
        '3:21-3:30 Texten säger 4 400 290, men i tabellen ersattning står 4 400 209 (Ersättning 2026).',
      ],
    },
    {
      shows: 'Ersättningen i texten står i ingen tabell, eller i en annan enhet än tabellens.',
      body: '# Ersättning\n\nErsättningsramen är 9,99 miljoner kronor. Ersättningen är 4 400 209 kronor, det vill säga ett anslag.\n',
      files: {
        'tabeller/ersattning.yaml': `titel: Ersättning
enhet: tusen kronor
kolumner:
  - {id: post, rubrik: Ersättning}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {id: total, post: Ersättning 2026, belopp: 4400209}
`,
      },
      expect: [
        '3:21-3:25 9,99 miljoner kronor står i ingen tabell.',
        '3:59-3:68 Texten säger 4 400 209 kronor, men tabellen ersattning räknar i tusen kronor (Ersättning 2026).',
      ],
    },
    {
      shows: 'Summor som inte räknas om: raden är en vanlig rad, och kolumnen är text.',
      body: '# Platser\n\n::tabell{#platser}\n\n::tabell{#priser}\n',
      files: {
        'tabeller/platser.yaml': `titel: Platser
kolumner:
  - {id: sjukhus, rubrik: Sjukhus}
  - {id: antal, rubrik: Antal, typ: tal}
rader:
  - {sjukhus: SÄS, antal: 50}
  - {sjukhus: NU, antal: 70}
  - {sjukhus: Totalt, antal: 130}
`,
        'tabeller/priser.yaml': `titel: Priser i kronor
kolumner:
  - {id: post, rubrik: Post}
  - {id: pris, rubrik: Pris}
rader:
  - {post: Besök, pris: '1 000'}
  - {post: Rabatt, pris: '–200'}
  - {slag: summa, post: Att betala, pris: '900'}
`,
      },
      expect: [
        'tabeller/platser.yaml:8:30-8:33 Totalt, Antal: här står 130, men raderna ovanför blir 120.',
        'tabeller/priser.yaml:8:43-8:48 Att betala, Pris: här står 900, men raderna ovanför blir 800.',
      ],
    },
    {
      shows: 'Delar som är mer än det hela, ett belopp som saknas och ett procenttal som inte stämmer.',
      body: '# Förändringar\n\n::tabell{#forandringar}\n',
      files: {
        'tabeller/forandringar.yaml': `titel: Förändringar
slag: förändringar
enhet: tusen kronor
kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {post: Ersättning 2025, slag: ingående, belopp: 10000}
  - {post: Varav utbildning, slag: varav, belopp: 12000}
  - {post: 'Uppräkning 2,9 %', belopp: 220}
  - {post: Läkemedel}
  - {post: Ersättning 2026, slag: summa}
`,
      },
      expect: [
        'tabeller/forandringar.yaml:11:12-11:21 Raden saknar belopp i kolumnen ”Belopp”, så summan räknar den som 0.',
        'tabeller/forandringar.yaml:9:51-9:56 Det som är ”varav” blir 12 000, mer än de 10 000 som det är en del av.',
        'tabeller/forandringar.yaml:10:12-10:30 Raden säger 2,9 %, men 220 är 2,2 % av 10 000.',
      ],
    },
    {
      shows: 'Summan stämmer, beloppet hämtas, och andra tal i texten är inga belopp.',
      body: '# Ersättning\n\nErsättningsramen för 2026 är {{belopp tabeller.ersattning.total}} tusen kronor. Ring 1177, dygnet runt. Ärende OSN 2024-00186. Beslut upp till 3 miljoner kronor fattas på delegation. Ersättningen är 3,2 miljoner kronor.\n\n::tabell{#ersattning}\n',
      files: {
        'tabeller/ersattning.yaml': `titel: Ersättning
enhet: tusen kronor
kolumner:
  - {id: post, rubrik: Ersättning}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {post: Bas, belopp: 1177}
  - {post: Tillägg, belopp: 2026}
  - {id: total, slag: summa, post: Ersättning 2026, belopp: 3203}
`,
      },
      expect: [],
    },
  ],
  run(context) {
    let figures: Map<number, TableFigure[]> | undefined;
    for (const passage of context.passages) {
      // Data cannot be fetched into data, and a shared block knows nothing of a commission's tables.
      const { kind, origin } = passage;
      if (origin.block || !(kind === 'paragraph' || kind === 'item' || kind === 'note')) continue;
      for (const amount of statedAmounts(passage.text)) {
        if (!isTyped(amount, passage, context)) continue;
        figures ??= figuresByValue(context.commission.tables);
        checkAmount(amount, passage, figures, context);
      }
    }
    for (const table of context.commission.tables)
      for (const flaw of tableFlaws(table)) context.report({ severity: 'warning', ...flaw });
  },
});

/** An amount, and whether its sentence gives it as what the commission pays. */
interface Stated extends Amount {
  frame?: 'whole' | 'price';
}

/** The amounts of a text in order, each once. */
const statedAmounts = perText((text): Stated[] => {
  const frames = framesIn(text).map(
    ({ whole, ...amount }): Stated => ({ ...amount, frame: whole ? 'whole' : 'price' }),
  );
  const starts = new Set(frames.map(({ start }) => start));
  const others = amountsIn(text).filter((amount) => couldBeFigure(amount) && !starts.has(amount.start));
  return [...frames, ...others].sort((a, b) => a.start - b.start);
});

/** Written by an editor, be it as code; not fetched. */
function isTyped({ start, end }: Amount, passage: Passage, { source }: CheckContext): boolean {
  if (passage.written(start, end)) return true;
  const { file, start: from } = passage.at(start, end);
  return source(file)?.text[from.offset ?? 0] === '`';
}

/** An amount, not a telephone number or a year: thousands apart, decimals or a currency. */
function couldBeFigure({ value, grouped, currency, digits }: Amount): boolean {
  return value >= LEAST ? grouped || currency !== undefined : currency !== undefined && digits.includes(',');
}

function checkAmount(
  amount: Stated,
  passage: Passage,
  figures: ReadonlyMap<number, readonly TableFigure[]>,
  context: CheckContext,
): void {
  const same = (figures.get(amount.value) ?? []).filter((figure) => comparable(amount, figure));
  if (same.length > 0) reportEqual(amount, passage, same, context);
  else {
    const otherUnit =
      amount.value >= LEAST
        ? figures.get(amount.value)?.find((each) => countsOtherwise(amount, each))
        : undefined;
    const similar = otherUnit ? undefined : resembling(amount, figures);
    if (otherUnit) reportUnit(amount, passage, otherUnit, context);
    else if (similar) reportSimilar(amount, passage, similar, context);
    else if (amount.frame && !isKnown(amount, figures)) reportUnknown(amount, passage, context);
  }
}

/** The same digits, in kronor here and in thousands of kronor there. */
function countsOtherwise({ currency, value, frame }: Stated, { kronor, column }: TableFigure): boolean {
  if (!currency || kronor === undefined || column.typ !== 'belopp') return false;
  return currency.kronor !== kronor && (value >= LEAST_TO_RESEMBLE || frame !== undefined);
}

/**
 * Whether a table has an amount, be it in another unit or with more digits; also where there is nothing to compare
 * with: no table has amounts, or this is no amount of this size.
 */
function isKnown(
  { value, currency, digits }: Stated,
  figures: ReadonlyMap<number, readonly TableFigure[]>,
): boolean {
  const kronor = value * (currency?.kronor ?? 1);
  if (kronor < LEAST) return true;
  const amounts = [...figures.values()].flat().filter(({ column }) => column.typ === 'belopp');
  const step = 10 ** -(digits.split(',')[1]?.length ?? 0) * (currency?.kronor ?? 1);
  return (
    amounts.length === 0 ||
    amounts.some((figure) => {
      const other = Math.abs(figure.value) * (figure.kronor ?? currency?.kronor ?? 1);
      return Math.abs(other - kronor) < (currency && currency.kronor > 1 ? step / 2 : 0.005);
    })
  );
}

function reportUnknown(
  { digits, start, end, currency, frame }: Stated,
  passage: Passage,
  { report }: CheckContext,
): void {
  const shown = currency && /\d$/.test(digits) ? `${digits} ${currency.text}` : digits;
  report({
    severity: frame === 'whole' ? 'warning' : 'info',
    place: passage.at(start, end),
    origin: passage.origin,
    message: { sv: `${shown} står i ingen tabell.`, en: `${shown} is in no table.` },
    why: {
      sv: 'Texten ger beloppet som uppdragets ersättning, men tabellerna har ett annat.',
      en: 'The text gives the amount as what the commission pays, but the tables have another.',
    },
    hint: {
      sv: 'Hämta beloppet med {{belopp tabeller.…}}, eller lägg det i en tabell.',
      en: 'Fetch the amount with {{belopp tabeller.…}}, or put it into a table.',
    },
  });
}

function reportUnit(
  { digits, start, end, currency }: Stated,
  passage: Passage,
  figure: TableFigure,
  { report }: CheckContext,
): void {
  const unit = figure.column.enhet ?? figure.table.enhet ?? 'kronor';
  report({
    severity: 'warning',
    place: passage.at(start, end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${digits} ${currency!.text}, men tabellen ${figure.table.id} räknar i ${unit} (${nameOf(figure)}).`,
      en: `The text says ${digits} ${currency!.text}, but the table ${figure.table.id} counts in ${unit} (${nameOf(figure)}).`,
    },
    hint: {
      sv: `Skriv ${figure.expression} ${unit}.`,
      en: `Write ${figure.expression} ${unit}.`,
    },
  });
}

/** Both count in the same unit, as far as they say. */
function comparable({ currency }: Amount, { kronor, column }: TableFigure): boolean {
  if (currency && column.typ !== 'belopp') return false;
  return !currency || kronor === undefined || currency.kronor === kronor;
}

function reportEqual(
  { digits, start, end }: Amount,
  passage: Passage,
  same: readonly TableFigure[],
  { report }: CheckContext,
): void {
  const figure = same.find(({ row }) => row.slag === 'summa') ?? same[0]!;
  const place = passage.at(start, end);
  // With several rows of this value only the editor knows which one is meant.
  const fix: Fix | undefined =
    same.length === 1 && passage.verbatim(start, end) ? { place, text: figure.expression } : undefined;
  report({
    severity: 'info',
    place,
    origin: passage.origin,
    message: {
      sv: `${digits} står också i tabellen ${figure.table.id} (${nameOf(figure)}).`,
      en: `${digits} is also in the table ${figure.table.id} (${nameOf(figure)}).`,
    },
    why: {
      sv: 'Ett belopp som skrivs två gånger ändras förr eller senare bara på det ena stället.',
      en: 'An amount that is written twice will sooner or later be changed in one place only.',
    },
    hint: {
      sv: `Skriv ${figure.expression}, så följer texten tabellen.`,
      en: `Write ${figure.expression} to have the text follow the table.`,
    },
    ...(fix && { fix }),
  });
}

function reportSimilar(
  { digits, start, end }: Amount,
  passage: Passage,
  figure: TableFigure,
  { report }: CheckContext,
): void {
  const inTable = figure.row.cells[figure.column.id]!.text;
  report({
    severity: 'warning',
    place: passage.at(start, end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${digits}, men i tabellen ${figure.table.id} står ${inTable} (${nameOf(figure)}).`,
      en: `The text says ${digits}, but the table ${figure.table.id} says ${inTable} (${nameOf(figure)}).`,
    },
    hint: {
      sv: `Är det samma belopp, skriv ${figure.expression}. Är det ett annat, låt det stå.`,
      en: `If it is the same amount, write ${figure.expression}. If it is another, leave it.`,
    },
  });
}

/** The only figure that the amount could be a slip for: one digit is another, or two neighbours have changed places. */
function resembling(
  amount: Stated,
  figures: ReadonlyMap<number, readonly TableFigure[]>,
): TableFigure | undefined {
  const { value, currency, frame } = amount;
  const least = frame ? LEAST : currency ? LEAST_TO_RESEMBLE : LEAST_WITHOUT_CURRENCY;
  if (value < least || !Number.isInteger(value)) return undefined;
  const found: TableFigure[] = [];
  for (const [other, of] of figures) {
    if (!oneSlip(String(value), String(other))) continue;
    const figure = of.find((each) => comparable(amount, each));
    if (figure) found.push(figure);
  }
  return found.length === 1 ? found[0] : undefined;
}

function oneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second] = different;
  if (different.length === 1) return true;
  if (different.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** The row as a reader finds it: the words in its first column. */
function nameOf({ table, row }: TableFigure): string {
  return row.cells[table.kolumner[0]?.id ?? '']?.text || row.id;
}
