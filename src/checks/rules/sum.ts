import { figuresByValue, type TableFigure } from '../../passages/figures.js';
import { defineCheck } from '../check.js';
import { reportComparison } from './sum/amount-findings.js';
import { compareAmount } from './sum/compare-amount.js';
import { tableFlaws } from './sum/loose-totals.js';
import { isTyped, statedAmounts } from './sum/stated-amounts.js';

export default defineCheck({
  id: 'sum',
  severity: 'error',
  title: { sv: 'Summor och belopp som inte stämmer', en: 'Sums and amounts that do not agree' },
  about: {
    sv: 'Belopp i löpande text jämförs med tabellerna: ett belopp som också står i en tabell bör hämtas därifrån, och ett som skiljer sig från tabellens i en enda siffra är troligen en felskrivning. Ett belopp som texten ger som uppdragets ersättning eller pris (”ersättningsramen är”, ”för uppdraget betalas”, ”ersätts med”) ska stå i någon tabell, i samma enhet, om uppdraget har tabeller med belopp; ett avrundat belopp går bra. Sedan sägs det om summor som inte räknas om när uppdraget byggs (se wrong-sum): av en rad som bara heter Totalt, av den första eller sista raden när den heter något i stil med Summa platser, av en summarad som står först och i kolumner som är text; om en rad som saknar sitt belopp, om ”varav” som blir mer än det hela, och om ett procenttal i en rads namn som beloppet inte är.',
    en: 'Amounts in running text are compared with the tables: one that a table holds should be fetched from there, and one that differs from the table’s in a single digit is probably a slip. An amount that the text gives as what the commission pays, or as a price, is in some table, in the same unit, if the commission has tables of amounts; a rounded one will do. Then come sums that are not computed when the commission is compiled (see wrong-sum): of a row that is called nothing but Totalt, of the first or last row when it is called something like Summa platser, of a total that stands first and in columns of text; a row that lacks its amount, parts (varav) that are more than the whole, and a percentage in a row’s name that its amount is not.',
  },
  examples: [
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
  - {sjukhus: SÖG, antal: 50}
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
      body: '# Ersättning\n\nErsättningsramen för 2026 är {{belopp tabeller.ersattning.total}} tusen kronor. Ring 1177, dygnet runt. Ärende HVN 2024-00186. Beslut upp till 3 miljoner kronor fattas på delegation. Ersättningen är 3,2 miljoner kronor.\n\n::tabell{#ersattning}\n',
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
        const comparison = compareAmount(amount, figures);
        if (comparison) reportComparison(comparison, amount, passage, context);
      }
    }
    for (const table of context.commission.tables)
      for (const flaw of tableFlaws(table)) context.report({ severity: 'warning', ...flaw });
  },
});
