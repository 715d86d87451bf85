import { defineCheck } from '../check.js';
import { checkHead, checkPlan, checkTable } from './stale-year/heads.js';
import { checkLimits } from './stale-year/limits.js';
import { checkParameters } from './stale-year/parameters.js';
import { checkPromises, checkReports, checkSentences } from './stale-year/sentences.js';

export default defineCheck({
  id: 'stale-year',
  severity: 'warning',
  title: { sv: 'Inaktuella årtal', en: 'Years out of date' },
  about: {
    sv: 'Ett uppdrag skrivs ofta med förra årets som förlaga, och då följer årtal med. Kontrollen jämför med giltigheten: årtal i titel, rubriker, tabellhuvuden och blockens parametrar, det som ”ska” göras eller görs under år som redan har gått, redovisningar utanför giltigheten, och giltighetstider som skrivs ut i texten. Årtal som beskriver vad som har hänt (”infördes under 2025”), planer som sträcker sig in i perioden (2023–2027) och mål längre fram (2030) lämnas i fred.',
    en: 'A commission is often written with last year’s as a model, and years come along. The check compares with the validity: years in titles, headings, column heads and block parameters, what “shall” be done, or is done, in years that have passed, reports outside the validity, and validity periods spelled out in the text. Years that tell what has happened, plans that reach into the period and goals further ahead are left alone.',
  },
  examples: [
    {
      shows: 'Tabellhuvudet har blivit kvar från förra årets uppdrag.',
      front: { giltighet: '{från: 2026-01-01, till: 2026-12-31}' },
      body: '# Uppföljning\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Utökat vårduppdrag
    tabellhuvud: {tillfällen: Uppföljningstillfällen 2025}
    enheter:
      - namn: OCD-mottagning
        indikatorer:
          - {text: Vårdgaranti första besök, målvärde: 100 %}
`,
      },
      expect: ['uppfoljning.yaml:4:54-4:58 2025 ligger före uppdragets giltighet, 2026.'],
    },
    {
      shows: 'Något ska göras under år som har gått.',
      body: 'Under 2023 och 2024 ska styrning och interna regelverk anpassas. Systemet ska vara infört senast 2024.\n',
      expect: [
        '1:7-1:20 Det som ska göras 2023 och 2024 hör inte till uppdragets giltighet, 2025–2027.',
        '1:98-1:102 Det som ska göras 2024 hör inte till uppdragets giltighet, 2025–2027.',
      ],
    },
    {
      shows: 'Giltighetstiden i texten är en annan än uppdragets.',
      body: 'Uppdraget gäller från och med 2025-01-01 till och med 2026-12-31. Uppdraget gäller för perioden 2026-01-01 – 2027-12-31.\n',
      expect: [
        '1:55-1:65 Texten säger till och med 2026-12-31, men uppdraget gäller till och med 2027-12-31.',
        '1:97-1:107 Texten säger från och med 2026-01-01, men uppdraget gäller från och med 2025-01-01.',
      ],
    },
    {
      shows: 'Jämförelseåret har inte ändrats.',
      front: { giltighet: '{från: 2028-01-01, till: 2030-12-31}' },
      body: '# Lokalisering\n\n::block{#lokalisering jämförelseår=2024}\n',
      files: {
        'block/lokalisering.md':
          '---\nid: lokalisering\nversion: 1\ntitel: Lokalisering\nparametrar:\n  jämförelseår: {typ: år}\n---\nUtgångspunkten är verksamheternas lokalisering {{jämförelseår}}.\n',
      },
      expect: ['3:36-3:40 2024 ligger långt före uppdragets giltighet, 2028–2030.'],
    },
    {
      shows:
        'Ersättningen, priserna och redovisningen är ett annat års, och uppdraget ligger fast för kort tid.',
      body: 'Ersättningsramen för 2024 är 10 mnkr. Beräkningen görs enligt priser 2023. En justering kan komma att ske i mars 2024. Utfallet redovisas senast 2029-01-31. Uppdraget ligger fast 2025 och 2026.\n',
      expect: [
        '1:114-1:118 Det som ska göras 2024 hör inte till uppdragets giltighet, 2025–2027.',
        '1:22-1:26 2024 ligger före uppdragets giltighet, 2025–2027.',
        '1:70-1:74 2023 ligger före uppdragets giltighet, 2025–2027.',
        '1:180-1:193 Texten säger 2025 och 2026, men uppdraget gäller 2025–2027.',
        '1:146-1:156 2029-01-31 ligger efter uppdragets giltighet, 2025–2027.',
      ],
    },
    {
      shows: 'Presens om ett år som har gått, redovisningar utanför tiden och år till ett block.',
      body: 'Även för 2024 tillförs medel. Uppdraget övergår 2024 till Solrosvården. Utfallet återrapporteras i delårsrapport 2023, och avräkning redovisas den 31 mars 2029.\n\n::block{#omfattning indexår="2023 och 2024"}\n',
      files: {
        'block/omfattning.md':
          '---\nid: omfattning\nversion: 1\ntitel: Omfattning\nparametrar:\n  indexår: {typ: text}\n---\nErsättningen räknas upp för år {{indexår}}.\n',
      },
      expect: [
        '1:10-1:14 2024 ligger före uppdragets giltighet, 2025–2027.',
        '1:49-1:53 2024 ligger före uppdragets giltighet, 2025–2027.',
        '1:114-1:118 2023 ligger före uppdragets giltighet, 2025–2027.',
        '1:156-1:160 2029 ligger efter uppdragets giltighet, 2025–2027.',
        '3:30-3:43 2023 och 2024 ligger före uppdragets giltighet, 2025–2027.',
      ],
    },
    {
      shows: 'Årtal som hör hemma i texten.',
      body: '# Miljömål 2030 enligt HSLF-FS 2021:8 och HVN 2024-00187\n\nGenomförandeplan 2023–2027 ska ligga till grund. Mobila team infördes under 2024. Uppdraget ligger fast 2025, 2026 och 2027. Ersättningen för 2024 uppgick till mer. Redovisas enligt beslut 2019. Lagen gäller från och med 2024.\n',
      expect: [],
    },
  ],
  run(context) {
    const { giltighet } = context.commission.meta;
    const validity = { first: Number(giltighet.från.slice(0, 4)), last: Number(giltighet.till.slice(0, 4)) };
    for (const passage of context.passages) {
      if (!/\d{4}/.test(passage.text)) continue;
      if (passage.kind === 'heading' || passage.kind === 'title') checkHead(passage, validity, context);
      else if (passage.kind === 'paragraph' || passage.kind === 'item') {
        checkPromises(passage, validity, context);
        checkSentences(passage, validity, context);
        checkReports(passage, validity, context);
        checkLimits(passage, context.commission.meta, context);
      }
    }
    for (const table of context.commission.tables) checkTable(table, validity, context);
    checkPlan(context, validity);
    for (const block of context.commission.blocks) checkParameters(block, validity, context);
  },
});
