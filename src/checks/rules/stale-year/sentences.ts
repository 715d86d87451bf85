import { pattern } from '../../../format/pattern.js';
import { yearsIn } from '../../../format/years.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Passage } from '../../../passages/passage.js';
import type { CheckContext } from '../../check.js';
import { outside, shownPeriod, sideOf, type Validity } from './validity.js';

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
/** `för 2024 tillförs medel`, `övergår 2024 till`: something that happens, in the present tense, beside its year. */
const HAPPENS =
  'tillförs|avsätts|fördelas|ges|görs|genomförs|införs|inrättas|startas|planeras|beräknas|utökas|minskas|höjs|sänks|räknas|uppgår|övergår|sker|gäller|tillkommer|börjar|startar|upphör|ersätts|betalas|utbetalas|bedrivs|erbjuds|omfattar|påbörjas|avslutas|fortsätter';
const YEAR_HAPPENS = pattern('giu')`(?<!\p{L})(?:för|under|inför)(?: år)? (\d{4}) (?:${HAPPENS})(?!\p{L})`;
const HAPPENS_YEAR = pattern(
  'giu',
)`(?<!\p{L})(?:${HAPPENS})(?: (?:för|under|inför))?(?: år)? (\d{4})(?![\d-]|:\d| års?(?!\p{L})|\s?[–-]\s?\d)`;
const FIXED = pattern(
  'giu',
)`(?<!\p{L})(?:ligger fast|gäller)(?: för| under)?(?: åren| år)? (\d{4}(?:(?:, | och |\s?[–-]\s?)\d{4})*)(?![\d-])`;
const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
/** `redovisas senast 2029-01-31`, `återrapporteras i delårsrapport 2024`: a date right after what tells when. */
const REPORTED = pattern(
  'giu',
)`(?<!\p{L})(?:redovisa|rapportera|återrapportera|återredovisa|inlämna|lämna)s?(?!\p{L})[^.!?]{0,120}?(?<!\p{L})(?:senast|\d{1,2} (?:${MONTHS})|i (?:${MONTHS})|den|delår|helår|\p{L}{0,20}rapport(?:en)?|årsredovisning(?:en)?|bokslut(?:et)?)(?: för)?(?: år)? (\d{4}(?:-\d\d-\d\d)?)(?![\d-])`;

/** Reports tasks dated in years before the commission begins. */
export function checkPromises(passage: Passage, validity: Validity, { report }: CheckContext): void {
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
export function checkSentences(passage: Passage, validity: Validity, context: CheckContext): void {
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
      for (const match of [...sentence.matchAll(YEAR_HAPPENS), ...sentence.matchAll(HAPPENS_YEAR)]) {
        const year = match[1]!;
        if (Number(year) >= validity.first || Number(year) < validity.first - LEFT_OVER) continue;
        const start = index + match.index + match[0].indexOf(year);
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
export function checkReports(passage: Passage, validity: Validity, context: CheckContext): void {
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
