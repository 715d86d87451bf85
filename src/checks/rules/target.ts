import { rowsOf } from '../../passages/plan-rows.js';
import { defineCheck } from '../check.js';
import { checkBrackets, checkPayments } from './target/bracket-findings.js';
import { checkDefinitions } from './target/definitions.js';
import { checkFullPayment } from './target/full-payment.js';
import { checkOperator, checkPossible } from './target/goal-findings.js';
import { counterpart, headingChains, plannedTargets, statedTargets } from './target/stated-targets.js';
import { checkLabel, checkPatterns, comparePlanned } from './target/text-findings.js';

export default defineCheck({
  id: 'target',
  severity: 'warning',
  title: { sv: 'Målvärden som kan tolkas olika', en: 'Targets that can be read in two ways' },
  about: {
    sv: 'Ett målvärde i siffror behöver säga åt vilket håll det gäller: ≥ 85 % eller ≤ 8 min (100 % och 0 kan bara betyda en sak). En trappa (slag: trappa) ska täcka alla värden, också decimalerna mellan 74 % och 75 %, utan att två steg gäller samtidigt. Räknas värdena i hela procent, skriv decimaler: 0 på kolumnen. Ett mål som står i löpande text (”Minst 75 % av invånarsamtalen …”) ska vara detsamma som indikatorns. En andel är högst 100 %, och ett mål är sällan mindre än noll. Ett bättre resultat ger aldrig mindre ersättning än ett sämre, om inte hela trappan går åt det hållet. Den andel som ger full ersättning i texten är trappans, och en andel som räknas på flera sätt (besvarade, besvarade inom 8 minuter, inom målledtid) sägs som ett råd. Ett tal som tabellen kallar minsta är inte högst i texten, och en gräns i kolumnens rubrik (”inom 8 minuter”) är textens.',
    en: 'A numeric target needs to say which way it goes: ≥ 85 % or ≤ 8 min (100 % and 0 can mean one thing only). A bracket table (slag: trappa) covers all values, also the decimals between 74 % and 75 %, and no two steps at once; when values are counted in whole per cent, write decimaler: 0 on the column. A target stated in running text is the same as the indicator’s. A share is at most 100 %, and a target is seldom less than nothing. A better result never pays less than a worse one, unless the whole table goes that way. The share that pays in full in the text is that of the table, and a share that is counted in several ways (answered, answered within 8 minutes) is told as advice. A figure that its table calls the least is not the most in the text, and a limit in a column’s heading (“inom 8 minuter”) is that of the text.',
  },
  examples: [
    {
      shows: 'Är 8 minuter det högsta eller det lägsta?',
      body: '# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Utökade uppdrag
    enheter:
      - namn: '1177'
        indikatorer:
          - {text: Medelväntetid/månad, målvärde: 8 min}
          - {text: Andel med ombokad tid, målvärde: ≤ 5 %}
          - {text: Vårdgaranti, målvärde: 100 %}
`,
      },
      expect: ['uppfoljning.yaml:7:51-7:56 Målvärdet ”8 min” säger inte om det är minst eller högst.'],
    },
    {
      shows: 'Trappan täcker hela procent men inte 74,5 %, och slutar vid 25 %.',
      body: '# Ersättning\n\n::tabell{#trappa}\n',
      files: {
        'tabeller/trappa.yaml': `titel: Målrelaterad ersättning
slag: trappa
kolumner:
  - {id: mål, rubrik: Måluppfyllelse, typ: intervall, enhet: '%'}
  - {id: andel, rubrik: Utbetalning, typ: procent}
rader:
  - {mål: {från: 75, till: 100}, andel: 100}
  - {mål: {från: 50, till: 74}, andel: 95}
  - {mål: {från: 25, till: 49}, andel: 50}
`,
      },
      expect: [
        'tabeller/trappa.yaml:8:11-8:31 Mellan 49 % och 50 % gäller inget steg, inte heller mellan 74 % och 75 %.',
        'tabeller/trappa.yaml:9:11-9:31 Under 25 % gäller inget steg.',
      ],
    },
    {
      shows: 'Ett steg saknas, och två steg gäller samtidigt.',
      body: '# Ersättning\n\n::tabell{#trappa}\n',
      files: {
        'tabeller/trappa.yaml': `titel: Målrelaterad ersättning
slag: trappa
kolumner:
  - {id: mål, rubrik: Måluppfyllelse, typ: intervall, enhet: '%', decimaler: 0}
  - {id: andel, rubrik: Utbetalning, typ: procent}
rader:
  - {mål: {från: 75, till: 100}, andel: 100}
  - {mål: {från: 50, till: 70}, andel: 95}
  - {mål: {från: 0, till: 50}, andel: 50}
`,
      },
      expect: [
        'tabeller/trappa.yaml:8:11-8:31 Vid 50 % gäller två steg.',
        'tabeller/trappa.yaml:7:11-7:32 Mellan 70 % och 75 % gäller inget steg.',
      ],
    },
    {
      shows: 'Texten och planen har olika mål.',
      body: '# 1177 på telefon\n\nMinst 75 % av invånarsamtalen till 1177 ska bli besvarade.\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Utökade uppdrag
    enheter:
      - namn: '1177'
        indikatorer:
          - {text: Andel besvarade samtal inom målledtid/månad, målvärde: ≥ 80 %}
`,
      },
      expect: [
        '3:7-3:11 Texten säger minst 75 %, men planens mål för ”Andel besvarade samtal inom målledtid/månad” är ≥ 80 %.',
      ],
    },
    {
      shows: 'Mål som inte kan nås, en trappa som ger mer för mindre, och ord som säger emot tabellen.',
      body: '# 1177 på telefon\n\nHögst {{procent tabeller.nyckeltal.samtal}} av samtalen besvaras inom 8 minuter.\n\n::tabell{#trappa}\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'tabeller/nyckeltal.yaml': `titel: Nyckeltal
kolumner:
  - {id: post, rubrik: Nyckeltal}
  - {id: andel, rubrik: Andel, typ: procent}
rader:
  - {id: samtal, post: Minsta andel besvarade samtal, andel: 75}
`,
        'tabeller/trappa.yaml': `titel: Målrelaterad ersättning
slag: trappa
kolumner:
  - {id: mål, rubrik: Besvarade inom 6 minuter, typ: intervall, enhet: '%', decimaler: 0}
  - {id: andel, rubrik: Utbetalning, typ: procent}
rader:
  - {mål: {från: 75, till: 100}, andel: 100}
  - {mål: {från: 50, till: 74}, andel: 40}
  - {mål: {från: 25, till: 49}, andel: 60}
  - {mål: {till: 24}, andel: 0}
`,
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Utökade uppdrag
    enheter:
      - namn: '1177'
        indikatorer:
          - {text: Andel som ombokas, målvärde: ≥ 195 %}
          - {text: Återbesök per läkare, målvärde: ≤ -8 %}
`,
      },
      expect: [
        'uppfoljning.yaml:7:49-7:56 Målvärdet ”≥ 195 %” kan inte nås: en andel är högst 100 %.',
        'uppfoljning.yaml:8:52-8:58 Målvärdet ”≤ −8 %” kan inte nås: det är mindre än noll.',
        'tabeller/trappa.yaml:9:40-9:42 Steget 25–49 % ger 60 %, mer än steget 50–74 % som ger 40 %.',
        'tabeller/trappa.yaml:4:33-4:47 Tabellen säger ”inom 6 minuter”, men texten vid den säger ”inom 8 minuter”.',
        '3:7-3:44 Texten säger högst 75 %, men tabellen nyckeltal kallar talet ”Minsta andel besvarade samtal”.',
      ],
    },
    {
      shows: 'En andel räknas på tre sätt, och texten ger full ersättning vid ett annat resultat än trappan.',
      body: '# 1177 på telefon\n\nMinst 75 % av invånarsamtalen ska bli besvarade.\n\n## Ersättning 1177\n\nErsättning ges när 75 % av samtalen besvaras inom 8 minuter. Full ersättning utbetalas när 80 % av samtalen besvaras.\n\n::tabell{#trappa}\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'tabeller/trappa.yaml': `titel: Målrelaterad ersättning
slag: trappa
kolumner:
  - {id: mål, rubrik: Måluppfyllelse, typ: intervall, enhet: '%', decimaler: 0}
  - {id: andel, rubrik: Utbetalning, typ: procent}
rader:
  - {mål: {från: 75, till: 100}, andel: 100}
  - {mål: {till: 74}, andel: 95}
`,
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Utökade uppdrag
    enheter:
      - namn: '1177'
        indikatorer:
          - {text: Andel besvarade samtal inom målledtid/månad, målvärde: ≥ 75 %}
`,
      },
      expect: [
        '7:92-7:96 Texten ger full ersättning vid 80 %, men trappan trappa från 75 %.',
        '7:20-7:36 ”75 % av samtalen” räknas inom 8 minuter här, men utan tidsgräns på rad 12.',
        'uppfoljning.yaml:7:20-7:63 ”75 % av invånarsamtalen” räknas inom målledtid här, men utan tidsgräns i 2025-2027/solrosvarden/uppdrag.md, rad 12.',
      ],
    },
    {
      shows: 'Allt går ihop: en trappa utan glapp och samma mål i text och plan.',
      body: '# 1177 på telefon\n\nMinst 75 % av invånarsamtalen till 1177 ska bli besvarade inom målledtid. Full ersättning utbetalas när 75 % nås. Minst 20 % av besöken ska vara digitala.\n\n::tabell{#trappa}\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'tabeller/trappa.yaml': `titel: Målrelaterad ersättning
slag: trappa
kolumner:
  - {id: mål, rubrik: Måluppfyllelse, typ: intervall, enhet: '%', decimaler: 0}
  - {id: andel, rubrik: Utbetalning, typ: procent}
rader:
  - {mål: {från: 75, till: 100}, andel: 100}
  - {mål: {till: 74}, andel: 95}
`,
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Utökade uppdrag
    enheter:
      - namn: '1177'
        indikatorer:
          - {text: Andel besvarade samtal inom målledtid/månad, målvärde: ≥ 75 %}
`,
      },
      expect: [],
    },
  ],
  run(context) {
    const { commission, passages } = context;
    const rows = rowsOf(commission.plan);
    for (const { indicator } of rows) {
      for (const goal of indicator.mål) {
        checkOperator(goal, context);
        checkPossible(goal, indicator, context);
      }
    }
    for (const table of commission.tables) {
      checkBrackets(table, context);
      checkPayments(table, context);
    }
    checkPatterns(context);
    checkFullPayment(context);
    const planned = plannedTargets(rows);
    const chains = headingChains(commission.outline);
    checkDefinitions(planned, chains, context);
    const stated = passages
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .flatMap((passage) => (/\d/.test(passage.text) ? statedTargets(passage) : []));
    for (const each of stated) {
      checkLabel(each, context);
      const other = counterpart(each, planned, chains.get(each.passage.heading?.anchor ?? '') ?? '');
      if (other) comparePlanned(each, other, context);
    }
  },
});
