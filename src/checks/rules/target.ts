import { formatQuantity } from '../../format/number.js';
import type { Goal, Indicator } from '../../model/plan.js';
import type { CompiledTable } from '../../model/table.js';
import { fetchedFigure } from '../../passages/figures.js';
import { rowsOf } from '../../passages/plan-rows.js';
import { yamlPlace } from '../../passages/yaml-in.js';
import { listed } from '../../text/listed.js';
import { type CheckContext, defineCheck } from '../check.js';
import { within } from '../within.js';
import { lessForMore, type Misfit, misfits, stepsOf } from './target/brackets.js';
import { impossible } from './target/impossible.js';
import { limitsNamed, oppositeLabel } from './target/limits.js';
import {
  counterpart,
  headingChains,
  type PlannedTarget,
  plannedTargets,
  type StatedTarget,
  statedTargets,
} from './target/stated-targets.js';

export default defineCheck({
  id: 'target',
  severity: 'warning',
  title: { sv: 'Målvärden som kan tolkas olika', en: 'Targets that can be read in two ways' },
  about: {
    sv: 'Ett målvärde i siffror behöver säga åt vilket håll det gäller: ≥ 85 % eller ≤ 8 min (100 % och 0 kan bara betyda en sak). En trappa (slag: trappa) ska täcka alla värden, också decimalerna mellan 74 % och 75 %, utan att två steg gäller samtidigt. Räknas värdena i hela procent, skriv decimaler: 0 på kolumnen. Ett mål som står i löpande text (”Minst 75 % av invånarsamtalen …”) ska vara detsamma som indikatorns. En andel är högst 100 %, och ett mål är sällan mindre än noll. Ett bättre resultat ger aldrig mindre ersättning än ett sämre, om inte hela trappan går åt det hållet. Ett tal som tabellen kallar minsta är inte högst i texten, och en gräns i kolumnens rubrik (”inom 8 minuter”) är textens.',
    en: 'A numeric target needs to say which way it goes: ≥ 85 % or ≤ 8 min (100 % and 0 can mean one thing only). A bracket table (slag: trappa) covers all values, also the decimals between 74 % and 75 %, and no two steps at once; when values are counted in whole per cent, write decimaler: 0 on the column. A target stated in running text is the same as the indicator’s. A share is at most 100 %, and a target is seldom less than nothing. A better result never pays less than a worse one, unless the whole table goes that way. A figure that its table calls the least is not the most in the text, and a limit in a column’s heading (“inom 8 minuter”) is that of the text.',
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
      shows: 'Allt går ihop: en trappa utan glapp och samma mål i text och plan.',
      body: '# 1177 på telefon\n\nMinst 75 % av invånarsamtalen till 1177 ska bli besvarade. Minst 20 % av besöken ska vara digitala.\n\n::tabell{#trappa}\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
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
    const stated = passages
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .flatMap((passage) => (/\d/.test(passage.text) ? statedTargets(passage) : []));
    if (stated.length === 0) return;
    for (const each of stated) checkLabel(each, context);
    const planned = plannedTargets(rows);
    const chains = headingChains(commission.outline);
    for (const each of stated) {
      const other = counterpart(each, planned, chains.get(each.passage.heading?.anchor ?? '') ?? '');
      if (other) compare(each, other, context);
    }
  },
});

function checkOperator({ målvärde, bättre, targetPlace, place }: Goal, { report }: CheckContext): void {
  if (målvärde?.slag !== 'tal' || målvärde.explicit || bättre !== undefined) return;
  const { värde, enhet } = målvärde;
  // A share of all and none at all: there is no other side.
  if (värde === 0 || (värde === 100 && enhet === '%')) return;
  const shown = formatQuantity(värde, enhet);
  report({
    place: targetPlace ?? place,
    message: {
      sv: `Målvärdet ”${målvärde.text}” säger inte om det är minst eller högst.`,
      en: `The target “${målvärde.text}” does not say whether it is the least or the most.`,
    },
    hint: {
      sv: `Skriv ≥ ${shown} (minst) eller ≤ ${shown} (högst). I en beslutad text: bättre: högre eller lägre på raden under, som inte skrivs ut.`,
      en: `Write ≥ ${shown} (at least) or ≤ ${shown} (at most). In a decided text: bättre: högre or lägre on the line below, which is not printed.`,
    },
  });
}

function checkPossible(
  { målvärde, targetPlace, place }: Goal,
  { plain }: Indicator,
  { report }: CheckContext,
): void {
  if (målvärde?.slag !== 'tal') return;
  const reason = impossible(målvärde, plain);
  if (!reason) return;
  report({
    place: targetPlace ?? place,
    message: {
      sv: `Målvärdet ”${målvärde.text}” kan inte nås: ${reason.sv}.`,
      en: `The target “${målvärde.text}” cannot be: ${reason.en}.`,
    },
    hint: {
      sv: 'Rätta talet, eller säg vad det jämförs med.',
      en: 'Correct the number, or say what it is compared with.',
    },
  });
}

/** A step for a better result never pays less than one for a worse. */
function checkPayments(table: CompiledTable, { report }: CheckContext): void {
  for (const { cell, better, worse, shown, other } of lessForMore(table)) {
    report({
      place: cell.place,
      message: {
        sv: `Steget ${worse} ger ${shown}, mer än steget ${better} som ger ${other}.`,
        en: `The step ${worse} gives ${shown}, more than the step ${better}, which gives ${other}.`,
      },
      hint: { sv: 'Rätta ett av talen.', en: 'Correct one of the figures.' },
    });
  }
}

/** `Högst` in the text before a figure that its table calls the least. */
function checkLabel(stated: StatedTarget, context: CheckContext): void {
  const { passage, start, end, operator, value, unit } = stated;
  const figure = fetchedFigure(passage, start, start + 1, context.commission, context.source);
  const label = figure && oppositeLabel(context.commission.tables, figure, operator);
  if (label === undefined) return;
  const words = { '≥': ['minst', 'at least'], '≤': ['högst', 'at most'] }[operator];
  const shown = formatQuantity(value, unit);
  context.report({
    place: passage.at(start, end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${words[0]} ${shown}, men tabellen ${figure?.table} kallar talet ”${label}”.`,
      en: `The text says ${words[1]} ${shown}, but the table ${figure?.table} calls the figure “${label}”.`,
    },
    hint: {
      sv: 'Rätta ordet i texten eller i tabellen.',
      en: 'Correct the word in the text or in the table.',
    },
  });
}

/** A column whose heading or pattern says `inom 8 minuter`, under a heading where the text says another time. */
function checkPatterns(context: CheckContext): void {
  for (const { table, column, words, said } of limitsNamed(context)) {
    context.report({
      place: within(context, yamlPlace(context, table.file, ['kolumner', column]), words),
      message: {
        sv: `Tabellen säger ”${words}”, men texten vid den säger ”${said}”.`,
        en: `The table says “${words}”, but the text beside it says “${said}”.`,
      },
      hint: {
        sv: 'Rätta den ena, eller skriv ut skillnaden.',
        en: 'Correct one, or spell out the difference.',
      },
    });
  }
}

function checkBrackets(table: CompiledTable, context: CheckContext): void {
  const found = stepsOf(table);
  if (!found) return;
  const { column, steps } = found;
  const unit = column.enhet;
  const all = misfits(steps, column);
  reportDecimals(
    all.filter(({ onlyDecimals }) => onlyDecimals),
    unit,
    context,
  );
  for (const misfit of all) if (!misfit.onlyDecimals) reportMisfit(misfit, unit, context);
  const [lowest] = steps;
  const highest = steps.at(-1);
  if (unit !== '%' || !lowest || !highest) return;
  const { från } = lowest.interval;
  const { till } = highest.interval;
  if (från !== undefined && från > 0) reportEnd('Under', 'Below', från, lowest.place, context);
  if (till !== undefined && till < 100) reportEnd('Över', 'Above', till, highest.place, context);
}

/** The same small gap between many steps is one mistake and is reported once. */
function reportDecimals(gaps: readonly Misfit[], unit: string | undefined, { report }: CheckContext): void {
  const [first, ...others] = gaps;
  if (!first) return;
  const [sv, en] = [gaps.map((gap) => limits(gap, unit, 'och')), gaps.map((gap) => limits(gap, unit, 'and'))];
  const also = others.length > 0;
  report({
    place: first.upper.place,
    message: {
      sv: `Mellan ${sv[0]} gäller inget steg${also ? `, inte heller mellan ${listed(sv.slice(1), 'eller')}` : ''}.`,
      en: `Between ${en[0]} there is no step${also ? `, nor between ${listed(en.slice(1), 'or')}` : ''}.`,
    },
    hint: {
      sv: 'Låt stegen mötas, eller skriv decimaler: 0 på kolumnen om värdena avrundas till heltal, och säg det i texten.',
      en: 'Have the steps meet, or write decimaler: 0 on the column when values are rounded, and say so in the text.',
    },
  });
}

function limits({ lower, upper }: Misfit, unit: string | undefined, and: string): string {
  return `${formatQuantity(lower.interval.till!, unit)} ${and} ${formatQuantity(upper.interval.från!, unit)}`;
}

function reportMisfit(misfit: Misfit, unit: string | undefined, { report }: CheckContext): void {
  const { upper, lower, kind } = misfit;
  if (kind === 'gap') {
    report({
      place: upper.place,
      message: {
        sv: `Mellan ${limits(misfit, unit, 'och')} gäller inget steg.`,
        en: `Between ${limits(misfit, unit, 'and')} there is no step.`,
      },
      hint: { sv: 'Rätta en av gränserna, eller lägg till ett steg.', en: 'Correct a limit, or add a step.' },
    });
    return;
  }
  const from = upper.interval.från;
  const at = from === undefined ? undefined : formatQuantity(from, unit);
  const one = from !== undefined && from === lower.interval.till;
  report({
    place: upper.place,
    message: {
      sv: one ? `Vid ${at} gäller två steg.` : `Steget överlappar steget under${at ? ` från ${at}` : ''}.`,
      en: one
        ? `At ${at} there are two steps.`
        : `The step overlaps the one below${at ? ` from ${at}` : ''}.`,
    },
    hint: { sv: 'Rätta en av gränserna.', en: 'Correct one of the limits.' },
  });
}

function reportEnd(
  sv: string,
  en: string,
  limit: number,
  place: Misfit['upper']['place'],
  { report }: CheckContext,
): void {
  const shown = formatQuantity(limit, '%');
  report({
    place,
    message: { sv: `${sv} ${shown} gäller inget steg.`, en: `${en} ${shown} there is no step.` },
    hint: {
      sv: 'Lägg till ett steg som säger vad som gäller, om så bara att inget betalas ut.',
      en: 'Add a step that says what holds, be it only that nothing is paid.',
    },
  });
}

function compare(
  stated: StatedTarget,
  { target, goal, indicator }: PlannedTarget,
  { report }: CheckContext,
): void {
  const opposite = target.explicit && (stated.operator === '≥' ? /[<≤]/ : /[>≥]/).test(target.operator);
  if (stated.value === target.värde && !opposite) return;
  const { file, start } = goal.targetPlace ?? goal.place;
  const shown = formatQuantity(stated.value, stated.unit);
  const [sv, en] = stated.operator === '≥' ? ['minst', 'at least'] : ['högst', 'at most'];
  report({
    place: stated.passage.at(stated.start, stated.end),
    origin: stated.passage.origin,
    message: {
      sv: `Texten säger ${sv} ${shown}, men planens mål för ”${indicator.plain}” är ${target.text}.`,
      en: `The text says ${en} ${shown}, but the plan’s target for “${indicator.plain}” is ${target.text}.`,
    },
    hint: {
      sv: `Planens målvärde står i ${file}, rad ${start.line}. Rätta det ena, eller skriv ut skillnaden.`,
      en: `The plan’s target is in ${file}, line ${start.line}. Correct one, or spell out the difference.`,
    },
  });
}
