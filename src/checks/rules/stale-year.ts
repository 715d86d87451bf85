import { pattern } from '../../format/pattern.js';
import { type Years, yearsIn } from '../../format/years.js';
import type { CommissionMeta, UsedBlock } from '../../model/commission.js';
import type { Text } from '../../model/diagnostic.js';
import type { Goal } from '../../model/plan.js';
import type { PlanHead } from '../../model/plan-columns.js';
import type { CompiledTable } from '../../model/table.js';
import type { Passage } from '../../passages/passage.js';
import { rowsOf } from '../../passages/plan-rows.js';
import { yamlPlace } from '../../passages/yaml-in.js';
import type { YamlPath } from '../../source/yaml.js';
import { type CheckContext, defineCheck } from '../check.js';
import { within } from '../within.js';

/** The first and last year in which the commission is valid. */
interface Validity {
  first: number;
  last: number;
}

/** A list of years as it reads after a preposition: `2023`, `2023 och 2024`, `2023–2024`. */
const YEAR_LIST = '(?:år(?:en)? )?\\d{4}(?:(?:, | och |\\s?[–-]\\s?)\\d{4})*';
const WILL = '(?:ska|skall|kommer|behöver|måste|förväntas|planeras)';
/** `Under 2023 och 2024 ska …`: something that is still to happen, in years that are named first. */
const YEARS_THEN_WILL = pattern(
  'giu',
)`(?<![\p{L}])(?:under|inför|senast|från) (${YEAR_LIST}) ${WILL}(?!\p{L})`;
/** `… ska vara infört senast 2024`: the same with the years last, and no other clause between. */
const WILL_THEN_YEARS = pattern(
  'giu',
)`(?<![\p{L}])${WILL} (?:(?!som |enligt |vilk)\p{L}+ ){1,5}(?:under|senast|före) (${YEAR_LIST})(?![\d-])`;
/** `… kan komma att ske i mars 2024`: the same with a month. */
const WILL_THEN_MONTH = pattern(
  'giu',
)`(?<!\p{L})(?:${WILL}|kan) (?!ha )(?:(?!som (?!(?:en|ett) )|enligt |vilk)\p{L}+ ){1,9}(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (\d{4})(?![\d-])`;
/** Words for amounts that a commission sets for a year: `ersättningsramen för 2025`, `priser 2025`. */
const SET_FOR_A_YEAR = pattern(
  'giu',
)`(?<!\p{L})(\p{L}{0,30}(?:ersättning|volym|pris|anslag|fördelning|uppdrag)\p{L}{0,12}) (?:(?:för|under|avseende) )?(?:år )?((?:19|20)\d\d)(?![\d/:-]|[.,]\d| års?(?!\p{L})|\s?[–-]\s?\d)`;
/** Greatest age of a model, in years. */
const LEFT_OVER = 4;
/** Words that make an earlier year right: something has happened, or is compared with. */
const LOOKS_BACK = pattern(
  'iu',
)`(?<!\p{L})(?:var|hade|blev|gällde|uppgick|fick|har|jämför\p{L}*|föregående|tidigare|sedan|utgå\p{L}*|baser\p{L}*|uppräkn\p{L}*|prisnivå|utfall\p{L}*|\p{L}{3,30}(?:ades|erade|ördes|nades|ttes))(?!\p{L})`;
const FIXED = pattern(
  'giu',
)`(?<!\p{L})(?:ligger fast|gäller)(?: för| under)? (\d{4}(?:(?:, | och |\s?[–-]\s?)\d{4})*)(?![\d-])`;
const REPORTED = pattern(
  'giu',
)`(?<!\p{L})(?:redovisas|rapporteras|återrapporteras|återredovisas|lämnas in|inlämnas)(?!\p{L})[^.!?\d]{0,60}(\d{4}(?:-\d\d-\d\d)?)(?![\d-])`;
/** `Uppdraget gäller … från och med 2025-01-01 till och med 2027-12-31`. */
const VALID = pattern(
  'giu',
)`(?<!\p{L})uppdrag\p{L}{0,30}[^.!?]{0,300}? gäller (?=[^.!?]{0,300}\d{4}-\d\d-\d\d)[^.!?]*`;
const RANGE = /(\d{4}-\d\d-\d\d)\s?[–-]\s?(\d{4}-\d\d-\d\d)/gu;
const LIMIT = /(från och med|fr\.o\.m\.|till och med|t\.o\.m\.)\s+(\d{4}-\d\d-\d\d)/giu;

export default defineCheck({
  id: 'stale-year',
  severity: 'warning',
  title: { sv: 'Inaktuella årtal', en: 'Years out of date' },
  about: {
    sv: 'Ett uppdrag skrivs ofta med förra årets som förlaga, och då följer årtal med. Kontrollen jämför med giltigheten: årtal i titel, rubriker, tabellhuvuden och blockens parametrar, det som ”ska” göras under år som redan har gått, och giltighetstider som skrivs ut i texten. Årtal som beskriver vad som har hänt (”infördes under 2025”), planer som sträcker sig in i perioden (2023–2027) och mål längre fram (2030) lämnas i fred.',
    en: 'A commission is often written with last year’s as a model, and years come along. The check compares with the validity: years in titles, headings, column heads and block parameters, what “shall” be done in years that have passed, and validity periods spelled out in the text. Years that tell what has happened, plans that reach into the period and goals further ahead are left alone.',
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
      shows: 'Årtal som hör hemma i texten.',
      body: '# Miljömål 2030 enligt HSLF-FS 2021:8 och OSN 2024-00187\n\nGenomförandeplan 2023–2027 ska ligga till grund. Mobila team infördes under 2024. Uppdraget ligger fast 2025, 2026 och 2027. Ersättningen för 2024 uppgick till mer.\n',
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

/** A heading may look ahead (Miljömål 2030) but not back; the commission's own title must fit the validity. */
function checkHead(passage: Passage, validity: Validity, { commission, report }: CheckContext): void {
  if (passage.text === commission.meta.kompletterar?.text) return;
  for (const years of yearsIn(passage.text)) {
    const side = sideOf(years, validity);
    if (side === 'within' || (side === 'after' && passage.kind !== 'title')) continue;
    if (!passage.written(years.start, years.end)) continue;
    report({
      place: passage.at(years.start, years.end),
      origin: passage.origin,
      ...outside(passage.text.slice(years.start, years.end), side, validity),
    });
  }
}

/** A table's caption, and its column heads unless another column is the period's own and this one a comparison. */
function checkTable(table: CompiledTable, validity: Validity, context: CheckContext): void {
  const heads = table.kolumner.map(({ rubrik }) => yearsIn(rubrik));
  const compares = heads.flat().some((years) => sideOf(years, validity) === 'within');
  checkWords(table.titel, table.file, ['titel'], validity, context);
  if (compares) return;
  for (const [index, { rubrik }] of table.kolumner.entries())
    checkWords(rubrik, table.file, ['kolumner', index, 'rubrik'], validity, context);
}

function checkPlan(context: CheckContext, validity: Validity): void {
  const { plan } = context.commission;
  if (!plan) return;
  for (const { indicator } of rowsOf(plan))
    for (const goal of indicator.mål) checkOccasions(goal, validity, context);
  checkWords(plan.titel, plan.file, ['titel'], validity, context);
  for (const [key, words] of Object.entries(plan.tabellhuvud))
    checkWords(words, plan.file, ['tabellhuvud', key], validity, context);
  for (const [index, { tabellhuvud }] of plan.områden.entries()) {
    for (const [key, words] of Object.entries(tabellhuvud ?? {})) {
      // An area without a value of its own inherits the plan's, which has been checked already.
      if (words === plan.tabellhuvud[key as keyof PlanHead]) continue;
      checkWords(words, plan.file, ['områden', index, 'tabellhuvud', key], validity, context);
    }
  }
}

/** Occasions with a year: the last ones may be in the year after the commission. */
function checkOccasions({ tillfällenText, place }: Goal, validity: Validity, context: CheckContext): void {
  for (const { first, last, start, end } of yearsIn(tillfällenText)) {
    if (last >= validity.first && first <= validity.last + 1) continue;
    const shown = tillfällenText.slice(start, end);
    const written = within(context, place, tillfällenText.replaceAll('\u00a0', ' '));
    const side = last < validity.first ? 'before' : 'after';
    context.report({ place: within(context, written, shown), ...outside(shown, side, validity) });
  }
}

/** Words at a path of a data file. The place is the years themselves where the words stand as they read. */
function checkWords(
  words: string,
  file: string,
  path: YamlPath,
  validity: Validity,
  context: CheckContext,
): void {
  for (const years of yearsIn(words)) {
    const side = sideOf(years, validity);
    if (side === 'within') continue;
    const shown = words.slice(years.start, years.end);
    const place = within(context, yamlPlace(context, file, path), shown);
    context.report({ place, ...outside(shown, side, validity) });
  }
}

/** Reports tasks dated in years before the commission begins. */
function checkPromises(passage: Passage, validity: Validity, { report }: CheckContext): void {
  for (const pattern of [YEARS_THEN_WILL, WILL_THEN_YEARS, WILL_THEN_MONTH]) {
    for (const match of passage.text.matchAll(pattern)) {
      const list = match[1]!;
      const start = match.index + match[0].lastIndexOf(list);
      if (yearsIn(list).some((years) => sideOf(years, validity) !== 'before')) continue;
      if (!passage.written(start, start + list.length)) continue;
      report({
        place: passage.at(start, start + list.length),
        origin: passage.origin,
        message: {
          sv: `Det som ska göras ${list} hör inte till uppdragets giltighet, ${shownPeriod(validity)}.`,
          en: `What is to be done in ${list} is not in the commission’s validity, ${shownPeriod(validity)}.`,
        },
        hint: {
          sv: 'Ändra årtalen, eller ta bort det som redan är gjort.',
          en: 'Change the years, or remove what has already been done.',
        },
      });
    }
  }
}

const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*/gu;

/**
 * Amounts that a sentence sets for a year before the commission, and a commission that is fixed for a part of its
 * years only.
 */
function checkSentences(passage: Passage, validity: Validity, context: CheckContext): void {
  for (const { 0: sentence, index } of passage.text.matchAll(SENTENCE)) {
    if (!/\d{4}/.test(sentence)) continue;
    const years = yearsIn(sentence);
    if (years.every((each) => sideOf(each, validity) === 'before') && !LOOKS_BACK.test(sentence)) {
      for (const match of sentence.matchAll(SET_FOR_A_YEAR)) {
        const [whole, noun, year] = match as unknown as [string, string, string];
        // A document by its title: `se Uppdrag 2025 för omställning`.
        const isTitle = match.index > sentence.search(/\S/) && /^\p{Lu}/u.test(noun);
        // Text left over from a model is a few years old; older years tell where something comes from.
        if (Number(year) >= validity.first || Number(year) < validity.first - LEFT_OVER || isTitle) continue;
        const start = index + match.index + whole.length - year.length;
        reportYears(passage, start, start + year.length, outside(year, 'before', validity), context);
      }
    }
    if (/uppdrag/i.test(sentence)) {
      for (const match of sentence.matchAll(FIXED)) {
        const list = match[1]!;
        const all = yearsIn(list);
        const first = Math.min(...all.map((each) => each.first));
        const last = Math.max(...all.map((each) => each.last));
        const inside = first >= validity.first && last <= validity.last;
        if (!inside || (first === validity.first && last === validity.last)) continue;
        const start = index + match.index + match[0].length - list.length;
        reportYears(
          passage,
          start,
          start + list.length,
          {
            message: {
              sv: `Texten säger ${list}, men uppdraget gäller ${shownPeriod(validity)}.`,
              en: `The text says ${list}, but the commission is valid ${shownPeriod(validity)}.`,
            },
            hint: {
              sv: 'Rätta årtalen, eller säg vad som gäller de andra åren.',
              en: 'Correct the years, or say what holds for the others.',
            },
          },
          context,
        );
      }
    }
  }
}

/** Reports before the commission begins, or more than a year after its end. */
function checkReports(passage: Passage, validity: Validity, context: CheckContext): void {
  for (const match of passage.text.matchAll(REPORTED)) {
    const date = match[1]!;
    const year = Number(date.slice(0, 4));
    if (year < 1900 || year > 2099 || (year >= validity.first && year <= validity.last + 1)) continue;
    const start = match.index + match[0].length - date.length;
    const side = year < validity.first ? 'before' : 'after';
    reportYears(passage, start, start + date.length, outside(date, side, validity), context);
  }
}

function reportYears(
  passage: Passage,
  start: number,
  end: number,
  said: { message: Text; hint: Text },
  { report }: CheckContext,
): void {
  if (!passage.written(start, end)) return;
  report({ place: passage.at(start, end), origin: passage.origin, ...said });
}

/** A validity that is typed and not the commission's: `till och med 2026-12-31`, `2026-01-01 – 2026-12-31`. */
function checkLimits(passage: Passage, { giltighet }: CommissionMeta, { report }: CheckContext): void {
  for (const sentence of passage.text.matchAll(VALID)) {
    for (const { limit, date, index } of limitsIn(sentence[0])) {
      const right = giltighet[limit];
      const start = sentence.index + index;
      if (date === right || !passage.written(start, start + date.length)) continue;
      const [sv, en] = limit === 'till' ? ['till och med', 'until'] : ['från och med', 'from'];
      report({
        place: passage.at(start, start + date.length),
        origin: passage.origin,
        message: {
          sv: `Texten säger ${sv} ${date}, men uppdraget gäller ${sv} ${right}.`,
          en: `The text says ${en} ${date}, but the commission is valid ${en} ${right}.`,
        },
        hint: {
          sv: `Skriv {{datum giltighet.${limit} "iso"}}, så följer datumet giltigheten.`,
          en: `Write {{datum giltighet.${limit} "iso"}} to have the date follow the validity.`,
        },
      });
    }
  }
}

/** The dates of a sentence that say from or until when, with their offsets. */
function limitsIn(sentence: string): { limit: 'från' | 'till'; date: string; index: number }[] {
  const worded = [...sentence.matchAll(LIMIT)].map(({ 0: whole, 1: words = '', 2: date = '', index }) => ({
    limit: /^t/i.test(words) ? ('till' as const) : ('från' as const),
    date,
    index: index + whole.length - date.length,
  }));
  const ranges = [...sentence.matchAll(RANGE)].flatMap(({ 0: whole, 1: from = '', 2: to = '', index }) => [
    { limit: 'från' as const, date: from, index },
    { limit: 'till' as const, date: to, index: index + whole.length - to.length },
  ]);
  return [...worded, ...ranges];
}

const ATTRIBUTE = pattern('gu')`([\p{L}][\p{L}\d-]*)=(?:"([^"]*)"|([^\s"}]+))`;

/** Years given to a block: the year before the first is a usual comparison, anything older is not. */
function checkParameters(block: UsedBlock, validity: Validity, { source, report }: CheckContext): void {
  for (const place of block.places) {
    const text = source(place.file);
    const directive = text?.text.slice(place.start.offset, place.end.offset) ?? '';
    for (const { 0: whole, 1: name = '', 2: quoted, 3: bare, index } of directive.matchAll(ATTRIBUTE)) {
      if (name === 'version' || name === 'tillval') continue;
      const value = quoted ?? bare ?? '';
      const years = yearsIn(value);
      if (years.length === 0 || years.some(({ last }) => last >= validity.first - 1)) continue;
      const start = (place.start.offset ?? 0) + index + whole.indexOf(value, name.length);
      report({
        place: text!.place(start, start + value.length),
        message: {
          sv: `${value} ligger långt före uppdragets giltighet, ${shownPeriod(validity)}.`,
          en: `${value} is long before the commission’s validity, ${shownPeriod(validity)}.`,
        },
        hint: {
          sv: `Ändra ${name} till den här periodens år.`,
          en: `Change ${name} to the years of this period.`,
        },
      });
    }
  }
}

type Side = 'before' | 'within' | 'after';

function sideOf({ first, last }: Years, validity: Validity): Side {
  if (last < validity.first) return 'before';
  return first > validity.last ? 'after' : 'within';
}

function shownPeriod({ first, last }: Validity): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function outside(shown: string, side: Side, validity: Validity): { message: Text; hint: Text } {
  const [sv, en] = side === 'before' ? ['före', 'before'] : ['efter', 'after'];
  return {
    message: {
      sv: `${shown} ligger ${sv} uppdragets giltighet, ${shownPeriod(validity)}.`,
      en: `${shown} is ${en} the commission’s validity, ${shownPeriod(validity)}.`,
    },
    hint: {
      sv: 'Har årtalet blivit kvar från ett äldre uppdrag?',
      en: 'Is the year left over from an older commission?',
    },
  };
}
