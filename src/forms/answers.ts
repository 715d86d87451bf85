import type { Text } from '../model/diagnostic.js';
import type { RadensUtfall } from '../model/sources.js';
import type { OutcomeRow } from '../outcome/rows.js';
import { valueProblems } from '../outcome/value-problems.js';
import { isAnswered } from '../outcome/verdict.js';
import type { DeliveredRow, DeliveredValue, DeliveryFault } from './delivered.js';
import { readAnswer, readNumber } from './read-number.js';

/** Longest text of an answer, in characters. */
const LONGEST_TEXT = 20_000;
/** Control signs and what hides in text: none of it belongs in an answer. */
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufeff\u200b\u202a-\u202e\u2066-\u2069]/gu;

/** The outcome that a delivered row gives, if anything was said, and everything that is wrong with it. */
export function outcomeOf(
  row: OutcomeRow,
  { values, at }: DeliveredRow,
): { outcome?: RadensUtfall; faults: DeliveryFault[] } {
  const faults: DeliveryFault[] = [];
  const fault = (place: Omit<DeliveredValue, 'value'>, words: { message: Text; hint: Text }) =>
    faults.push({ at: place, ...words });
  const { indikator, mål, part, målvärde } = row;
  const outcome: RadensUtfall = {
    indikator,
    ...(mål !== undefined && { mål }),
    ...(part !== undefined && { part }),
    ...(målvärde !== undefined && { målvärde: målvärde.replaceAll('\u00a0', ' ') }),
  };
  const { värde, täljare, nämnare, svar, text } = values;
  const unreckoned = Object.values(values).filter(({ formula, value }) => formula && value === '');
  for (const each of unreckoned) fault(each, NOT_RECKONED);
  if (unreckoned.length > 0) return { faults };
  if (värde && !isNarrative(row)) {
    const number = readNumber(värde.value, row, värde.percent);
    if ('fault' in number) fault(värde, number.fault);
    else Object.assign(outcome, number.read);
  }
  for (const [field, delivered] of [
    ['täljare', täljare],
    ['nämnare', nämnare],
  ] as const) {
    if (!delivered) continue;
    const { måttenhet: _, ...count } = row;
    const number = readNumber(delivered.value, { ...count, tal: 0 } as OutcomeRow, delivered.percent);
    if ('fault' in number) fault(delivered, number.fault);
    else if (number.read.värde !== undefined) outcome[field] = number.read.värde;
    else if (Object.keys(number.read).length > 0) fault(delivered, EXACT);
  }
  if (svar) {
    const answer = readAnswer(svar.value);
    if ('fault' in answer) fault(svar, answer.fault);
    else if (answer.read !== undefined) outcome.svar = answer.read;
  }
  const words = [isNarrative(row) ? värde : undefined, text]
    .flatMap((each) => (each ? [plainText(each.value)] : []))
    .filter((each) => each !== '');
  if (words.length > 0) {
    outcome.text = words.join('\n');
    if (outcome.text.length > LONGEST_TEXT) fault(text ?? at, TOO_LONG);
  }
  const places: Partial<Record<keyof RadensUtfall, Omit<DeliveredValue, 'value'> | undefined>> = {
    värde,
    täljare,
    nämnare,
    svar,
  };
  for (const { field, message } of valueProblems(row, outcome))
    fault(places[field] ?? värde ?? täljare ?? at, { message, hint: CORRECT });
  return faults.length === 0 && isAnswered(outcome) ? { outcome, faults } : { faults };
}

/** Rows that are answered in words: a number in the wrong cell is words too. */
function isNarrative({ slag }: OutcomeRow): boolean {
  return slag === 'redovisning';
}

function plainText(value: DeliveredValue['value']): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[ \t\u00a0]+$/gm, '')
    .trim();
}

const NOT_RECKONED = {
  message: { sv: 'Cellen är en formel utan värde.', en: 'The cell is a formula without a value.' },
  hint: {
    sv: 'Skriv talet självt, eller spara filen i ett kalkylprogram som räknar ut formeln.',
    en: 'Write the number itself, or save the file in a spreadsheet program that reckons the formula.',
  },
};
const EXACT = {
  message: {
    sv: 'En täljare och en nämnare är hela antal.',
    en: 'A numerator and a denominator are whole counts.',
  },
  hint: { sv: 'Skriv det exakta antalet.', en: 'Write the exact count.' },
};
const TOO_LONG = {
  message: { sv: 'Texten är längre än 20 000 tecken.', en: 'The text is longer than 20,000 characters.' },
  hint: { sv: 'Korta den, eller hänvisa till en rapport.', en: 'Shorten it, or refer to a report.' },
};
const CORRECT: Text = {
  sv: 'Rätta talet, och lämna formuläret igen.',
  en: 'Correct the number, and deliver the form again.',
};
