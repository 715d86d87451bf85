import { BACKEFORS, type Fault, REGIONHALSAN, SAS } from './fault.js';

const FRAME = 'är {{belopp tabeller.ersattning.total}} tusen kronor';
const TEXT = `${SAS}/uppdrag.md`;

/** The commission's frame, typed in one way or another. */
const frame = (what: string, typed: string, says: string): Fault => ({
  what,
  file: TEXT,
  change: [[FRAME, `är ${typed}`]],
  rule: 'sum',
  at: 'Den totala ersättningsramen för 2026',
  says,
});

const MARKDOWN = (total: string) =>
  `::tabell{#skopipriser}\n\n| Post | Antal | Belopp |\n|---|---:|---:|\n| Koloskopi | 10 | 1 000 |\n| Gastroskopi | 20 | 2 000 |\n| ${total} |`;

/** Figures: sums, amounts, units, targets. */
export const figures: Fault[] = [
  frame('a frame that no table has', '9 999 999 tusen kronor', 'ingen tabell'),
  frame('the same with points', '9.999.999 tusen kronor', 'ingen tabell'),
  frame('the same in one piece', '9999999 tusen kronor', 'ingen tabell'),
  frame('the same in millions', '9,99 miljoner kronor', 'ingen tabell'),
  frame('the same in millions, without kronor', '9,99 miljoner', 'ingen tabell'),
  frame('the same in tkr', '9 999 tkr', 'ingen tabell'),
  frame('the same with SEK before it', 'SEK 9 999 999', 'ingen tabell'),
  frame('the same in words', 'nio miljoner kronor', 'ingen tabell'),
  frame('the same emphasised', '**9 999 999** tusen kronor', 'ingen tabell'),
  frame('the same, half of it emphasised', '9 **999** 999 tusen kronor', 'ingen tabell'),
  frame('the same as code', '`9 999 999` tusen kronor', 'ingen tabell'),
  frame('kronor that are thousands of kronor', '4 400 209 kronor', 'tusen kronor'),
  frame('thousands that are millions', '4 400 209 mnkr', 'tusen kronor'),
  frame('two wrong digits', '4 412 309 tusen kronor', 'ingen tabell'),
  {
    what: 'a total that is an ordinary row',
    file: `${SAS}/tabeller/allmantjanstgoring.yaml`,
    change: [
      ['{id: total, slag: summa, sjukhus: Totalt, antal: 292}', '{id: total, sjukhus: Totalt, antal: 299}'],
    ],
    rule: 'sum',
    says: '299',
  },
  {
    what: 'a total that stands first',
    file: `${SAS}/tabeller/allmantjanstgoring.yaml`,
    change: [
      ['  - {id: total, slag: summa, sjukhus: Totalt, antal: 292}\n', ''],
      ['rader:\n', 'rader:\n  - {id: total, slag: summa, sjukhus: Totalt, antal: 299}\n'],
    ],
    rule: 'sum',
    at: 'antal: 299',
    says: '299',
  },
  {
    what: 'a row without its amount under a computed total',
    file: `${SAS}/tabeller/forandringar.yaml`,
    change: [
      ['    post: Uppräkningsfaktor 2,2 %\n    belopp: 91107\n', '    post: Uppräkningsfaktor 2,2 %\n'],
      [
        '    stämmer-med: ersattning.total.belopp\n    post: Ersättning uppdrag 2026\n    belopp: 4400209\n',
        '    post: Ersättning uppdrag 2026\n',
      ],
    ],
    rule: 'sum',
    at: 'post: Uppräkningsfaktor 2,2 %',
    says: 'saknar',
  },
  {
    what: 'a wrong total in a column of text',
    file: `${SAS}/tabeller/allmantjanstgoring.yaml`,
    change: [
      ["rubrik: '2026', typ: tal}", "rubrik: '2026'}"],
      ['Totalt, antal: 292', "Totalt, antal: '299'"],
    ],
    rule: 'sum',
    at: 'Totalt',
    says: '299',
  },
  {
    what: 'text cells with thousands apart and another minus',
    file: `${SAS}/tabeller/forandringar.yaml`,
    change: [
      ['rubrik: Ersättning, typ: belopp, enhet: tusen kronor', 'rubrik: Ersättning i tusen kronor'],
      ['belopp: 4141207', "belopp: '4 141 207'"],
      ['belopp: -131926', "belopp: '–131 926'"],
      ['    stämmer-med: ersattning.total.belopp\n', ''],
      ['belopp: 4400209', "belopp: '4 400 290'"],
    ],
    rule: 'sum',
    at: "belopp: '4 400 290'",
    says: '4 400 209',
  },
  {
    what: 'parts that are more than the whole',
    file: `${SAS}/tabeller/ersattning.yaml`,
    change: [['belopp: 7214', 'belopp: 7214000']],
    rule: 'sum',
    says: 'varav',
  },
  {
    what: 'an ordinary row called varav, so that it is not added',
    file: `${SAS}/tabeller/forandringar.yaml`,
    change: [['  - id: laro\n', '  - id: laro\n    slag: varav\n']],
    rule: 'wrong-sum',
    at: 'belopp: 4400209',
    says: '4 398 142',
  },
  {
    what: 'figures that are rounded away in print',
    file: `${SAS}/tabeller/allmantjanstgoring.yaml`,
    change: [
      ["rubrik: '2026', typ: tal}", "rubrik: '2026', typ: tal, decimaler: 0}"],
      ['antal: 50}', 'antal: 50.4}'],
      ['antal: 70}', 'antal: 70.4}'],
      ['antal: 292}', 'antal: 292.8}'],
    ],
    rule: 'cell-decimals',
    at: 'antal: 292.8}',
  },
  {
    what: 'a percentage in a label that its amount is not',
    file: `${SAS}/tabeller/forandringar.yaml`,
    change: [['post: Uppräkningsfaktor 2,2 %', 'post: Uppräkningsfaktor 2,9 %']],
    rule: 'sum',
    says: '2,2 %',
  },
  {
    what: 'another figure in the pattern of a column than in the text above',
    file: `${REGIONHALSAN}/tabeller/malrelaterad-ersattning.yaml`,
    change: [['inom 8 minuter', 'inom 6 minuter']],
    rule: 'target',
    says: '6 minuter',
  },
  {
    what: 'a wrong sum in a Markdown table',
    file: TEXT,
    change: [['::tabell{#skopipriser}', MARKDOWN('Summa | 30 | 3 100')]],
    rule: 'table-figures',
    at: '| Summa',
    says: '3 100',
  },
  {
    what: 'an empty cell in a column of figures of a Markdown table',
    file: TEXT,
    change: [['::tabell{#skopipriser}', MARKDOWN('Rektoskopi |  | 500')]],
    rule: 'table-figures',
    at: '| Rektoskopi',
    says: 'tom',
  },
  {
    what: 'an empty column in a Markdown table',
    file: TEXT,
    change: [
      [
        '::tabell{#skopipriser}',
        '::tabell{#skopipriser}\n\n| Post | Antal |  |\n|---|---:|---:|\n| Koloskopi | 10 |  |\n| Gastroskopi | 20 |  |',
      ],
    ],
    rule: 'accessibility',
    at: '| Post | Antal |',
    says: 'rubrik',
  },
  {
    what: 'a typed price with two digits swapped',
    file: TEXT,
    change: [['styckpriset {{belopp tabeller.tillaggspriser.besok}} kronor', 'styckpriset 2 530 kronor']],
    rule: 'sum',
    says: '2 503',
  },
  {
    what: 'a typed price with two wrong digits',
    file: TEXT,
    change: [['styckpriset {{belopp tabeller.tillaggspriser.besok}} kronor', 'styckpriset 2 641 kronor']],
    rule: 'sum',
    says: 'ingen tabell',
  },
  {
    what: 'a typed price with a wrong digit, above ten thousand',
    file: TEXT,
    change: [['DRG-priset {{belopp tabeller.tillaggspriser.behandling}} kronor', 'DRG-priset 35 895 kronor']],
    rule: 'sum',
    says: '35 795',
  },
  {
    what: 'the compensation of a small commission, typed and wrong in four digits',
    file: `${BACKEFORS}/uppdrag.md`,
    change: [['{{belopp tabeller.ersattning.total}} kronor.', '4 731 092 kronor.']],
    rule: 'sum',
    says: 'ingen tabell',
  },
  {
    what: 'a share of more than everybody',
    file: `${REGIONHALSAN}/uppfoljning.yaml`,
    change: [['målvärde: 95 %', 'målvärde: ≥ 195 %']],
    rule: 'target',
    says: '195',
  },
  {
    what: 'a share of less than nobody',
    file: `${SAS}/uppfoljning.yaml`,
    change: [['≤ 8,5 %', '≤ -8,5 %']],
    rule: 'target',
    says: '8,5',
  },
  {
    what: 'brackets that pay more for less',
    file: `${REGIONHALSAN}/tabeller/malrelaterad-ersattning.yaml`,
    change: [['utbetalning: 60}', 'utbetalning: 90}']],
    rule: 'target',
    says: '90 %',
  },
  {
    what: 'at most where the table says the least',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['- Minst {{procent tabeller', '- Högst {{procent tabeller']],
    rule: 'target',
    says: 'Minsta',
  },
  {
    what: 'at least where the table says the most',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['ska vara högst {{tal', 'ska vara minst {{tal']],
    rule: 'target',
    says: 'Högsta',
  },
  {
    what: 'at most in the plan where the text says at least',
    file: `${REGIONHALSAN}/uppfoljning.yaml`,
    change: [['målvärde: 75 %', 'målvärde: ≤ 75 %']],
    rule: 'target',
    in: `${REGIONHALSAN}/uppdrag.md`,
    at: 'Minst {{procent tabeller.nyckeltal-1177',
    says: '75 %',
  },
  {
    what: 'a share for full compensation that the brackets do not begin with',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['{{procent tabeller.nyckeltal-1177.full-ersattning.andel}} av samtalen', '80 % av samtalen']],
    rule: 'target',
    says: '80 %',
  },
  {
    what: 'a share for full compensation in the table of key figures',
    file: `${REGIONHALSAN}/tabeller/nyckeltal-1177.yaml`,
    change: [
      ['post: Full målrelaterad ersättning, andel: 75', 'post: Full målrelaterad ersättning, andel: 80'],
    ],
    rule: 'target',
    in: `${REGIONHALSAN}/uppdrag.md`,
    at: 'Under avtalsperioden uppgår',
    says: '80 %',
  },
  {
    what: 'a total of something that is an ordinary row',
    file: `${SAS}/tabeller/sidotjanstgoring.yaml`,
    change: [
      [
        'Psykiatri, antal: 22}',
        'Psykiatri, antal: 22}\n  - {id: alla, specialitet: Summa platser, antal: 78}',
      ],
    ],
    rule: 'sum',
    at: 'Summa platser',
    says: '87',
  },
  {
    what: 'a total that is turned down',
    file: `${SAS}/tabeller/allmantjanstgoring.yaml`,
    change: [['Totalt, antal: 292}', 'Totalt, antal: 299}']],
    with: { 'uppdrag.yaml': 'språk: sv\nregler: {sum: av}\n' },
    rule: 'wrong-sum',
    says: '299',
  },
  {
    what: 'an amount that a sentence pays for the commission',
    file: TEXT,
    change: [
      [
        '# Ersättning\n\nDen totala',
        '# Ersättning\n\nUtföraren får 9 999 999 tusen kronor för uppdraget.\n\nDen totala',
      ],
    ],
    rule: 'sum',
    at: 'Utföraren får 9',
    says: 'ingen tabell',
  },
  {
    what: 'a column of sums in a Markdown table',
    file: TEXT,
    change: [
      [
        '::tabell{#skopipriser}',
        '::tabell{#skopipriser}\n\n| Post | T1 | T2 | Totalt |\n|---|---:|---:|---:|\n| Koloskopi | 10 | 5 | 15 |\n| Gastroskopi | 20 | 5 | 26 |',
      ],
    ],
    rule: 'table-figures',
    at: '| Gastroskopi',
    says: '25',
  },
];
