import type { Text } from '../../model/diagnostic.js';
import type { RuleId } from '../../model/rules/rules.js';
import { deceptionIn, withoutDeception } from '../../text/deceptive.js';
import { nearest, sameLetters } from '../../text/suggest.js';
import { daysInMonth } from './formats.js';
import { type Repair, repairDate, repairPattern, repairType } from './repairs.js';
import type { Case, Explanation } from './violation.js';
import { described, didYouMean, expected, found, join, listed, patternWords, quoted } from './words.js';

/** Explains a value that its schema does not allow. */
export function aboutValue(one: Case): Explanation {
  switch (one.keyword) {
    case 'type':
      return wrongType(one);
    case 'enum':
      return notAllowed(one);
    case 'format':
      return notADate(one);
    case 'pattern':
      return wrongForm(one);
    case 'minLength':
      return finding(one, 'empty-value', 'får inte vara tom', 'must not be empty');
    case 'minimum':
      return finding(
        one,
        'out-of-range',
        `ska vara minst ${one.schema.minimum}`,
        `must be at least ${one.schema.minimum}`,
      );
    case 'maximum':
      return finding(
        one,
        'out-of-range',
        `ska vara högst ${one.schema.maximum}`,
        `must be at most ${one.schema.maximum}`,
      );
    case 'minItems':
      return tooFew(one);
    case 'uniqueItems':
      return repeated(one);
    default:
      return finding(
        one,
        'schema',
        `följer inte schemat (${one.keyword})`,
        `violates the schema (${one.keyword})`,
      );
  }
}

function finding(one: Case, rule: RuleId, sv: string, en: string, hint?: Text): Explanation {
  const told = hint ?? (one.schema.description ? described(one.schema.description) : undefined);
  return {
    rule,
    message: { sv: `${one.name.sv} ${sv}.`, en: `${one.name.en} ${en}.` },
    ...(told && { hint: told }),
  };
}

function wrongType(one: Case): Explanation {
  const want = expected(one.schema);
  const got = found(one.value, writtenText(one));
  if (one.path.length === 0 && one.value === null) return emptyFile();
  if (one.value === null) {
    const [sv, en] = [`saknar värde: det ska vara ${want.sv}`, `has no value: it must be ${want.en}`];
    return finding(one, 'wrong-type', sv, en, one.schema.enum && allowedValues(one.schema.enum));
  }
  const repair = repairType(one.schema, one.value, writtenText(one));
  return {
    ...finding(
      one,
      'wrong-type',
      `ska vara ${want.sv}, inte ${got.sv}`,
      `must be ${want.en}, not ${got.en}`,
      repair ? write(repair) : typeHint(one),
    ),
    ...(repair?.certain && { fix: { place: one.yaml.place(one.path), text: repair.yaml } }),
  };
}

function emptyFile(): Explanation {
  return {
    rule: 'wrong-type',
    message: { sv: 'Här finns inga uppgifter.', en: 'There is nothing here.' },
    hint: { sv: 'Skriv en uppgift per rad: nyckel: värde.', en: 'Write one fact per line: key: value.' },
  };
}

/** Remedy for a value of the wrong type that cannot be repaired. */
function typeHint(one: Case): Text | undefined {
  const types = [one.schema.type ?? []].flat();
  if (one.schema.enum) return allowedValues(one.schema.enum);
  if (types.includes('array')) return listHint(one);
  if (types.includes('string') && typeof one.value === 'object') return TEXT_OR_INDENTATION;
  const keys = one.schema.required ?? Object.keys(one.schema.properties ?? {});
  if (!types.includes('object') || keys.length === 0) return undefined;
  const { sv, en } = listed(keys);
  return one.path.length === 0
    ? { sv: `Filen ska innehålla nycklarna ${sv}.`, en: `The file must contain the keys ${en}.` }
    : {
        sv: `Skriv ${sv} på egna rader under nyckeln, indragna två mellanslag.`,
        en: `Write ${en} on lines of their own below the key, indented two spaces.`,
      };
}

const TEXT_OR_INDENTATION: Text = {
  sv: 'Är det text, sätt citattecken (") om den; annars kontrollera indraget.',
  en: 'If it is text, put quotation marks (") around it; otherwise check the indentation.',
};

function listHint(one: Case): Text {
  if (typeof one.value === 'string' && /^-\S/.test(one.value)) {
    return {
      sv: 'Sätt ett mellanslag efter varje bindestreck: - värde.',
      en: 'Put a space after every hyphen: - value.',
    };
  }
  return {
    sv: 'Skriv en post per rad under nyckeln, med bindestreck och mellanslag före (- värde).',
    en: 'Write one item per line below the key, after a hyphen and a space (- value).',
  };
}

function allowedValues(values: readonly string[]): Text {
  return { sv: `Tillåtna värden: ${listed(values).sv}.`, en: `Allowed values: ${listed(values).en}.` };
}

function notAllowed(one: Case): Explanation {
  const allowed = one.schema.enum ?? [];
  const text = String(one.value);
  const suggestion = nearest(withoutDeception(text), allowed);
  return {
    ...finding(
      one,
      'unknown-value',
      `kan inte vara ${quoted(one.value).sv}`,
      `cannot be ${quoted(one.value).en}`,
      join(deceptionIn(text), suggestion ? didYouMean(suggestion) : undefined, allowedValues(allowed)),
    ),
    ...(suggestion &&
      sameLetters(String(one.value), suggestion) && {
        fix: { place: one.yaml.place(one.path), text: suggestion },
      }),
  };
}

function notADate(one: Case): Explanation {
  const text = String(one.value);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (parts) return noSuchDate(text, parts[0] ?? 0, parts[1] ?? 0);
  const repair = repairDate(withoutDeception(text));
  return {
    ...finding(
      one,
      'wrong-form',
      `ska vara ${expected(one.schema).sv}, inte ${quoted(text).sv}`,
      `must be ${expected(one.schema).en}, not ${quoted(text).en}`,
      repair && join(deceptionIn(text), write(repair)),
    ),
    ...(repair?.certain && { fix: { place: one.yaml.place(one.path), text: repair.yaml } }),
  };
}

function noSuchDate(text: string, year: number, month: number): Explanation {
  const exists = year >= 1000 && month >= 1 && month <= 12;
  const name = (language: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
  return {
    rule: 'no-such-date',
    message: { sv: `Datumet ${text} finns inte.`, en: `There is no date ${text}.` },
    hint: exists
      ? {
          sv: `${name('sv')} ${year} har ${daysInMonth(year, month)} dagar.`.replace(/^./, (c) =>
            c.toUpperCase(),
          ),
          en: `${name('en')} ${year} has ${daysInMonth(year, month)} days.`,
        }
      : { sv: 'Skriv ÅÅÅÅ-MM-DD: år, månad 01–12, dag.', en: 'Write YYYY-MM-DD: year, month 01–12, day.' },
  };
}

function wrongForm(one: Case): Explanation {
  const repair = repairPattern(one.schema, withoutDeception(String(one.value)));
  return {
    ...finding(
      one,
      'wrong-form',
      `kan inte skrivas ${quoted(one.value).sv}`,
      `cannot be written ${quoted(one.value).en}`,
      join(deceptionIn(String(one.value)), repair && didYouMean(repair.yaml), patternWords(one.schema)),
    ),
    ...(repair?.certain && { fix: { place: one.yaml.place(one.path), text: repair.yaml } }),
  };
}

function tooFew(one: Case): Explanation {
  const least = one.schema.minItems ?? 1;
  const number = (one.value as unknown[]).length;
  if (least === 1) return finding(one, 'too-few', 'får inte vara en tom lista', 'must not be an empty list');
  return finding(
    one,
    'too-few',
    `ska ha minst ${least} värden, inte ${number}`,
    `must have at least ${least} values, not ${number}`,
  );
}

function repeated(one: Case): Explanation {
  const later = Math.max(Number(one.params.i), Number(one.params.j));
  const value = quoted((one.value as unknown[])[later]);
  return {
    rule: 'repeated-value',
    place: one.yaml.place([...one.path, later]),
    message: {
      sv: `${value.sv} står två gånger i ${one.name.sv}.`,
      en: `${value.en} is there twice in ${one.name.en}.`,
    },
    hint: { sv: 'Ta bort det ena.', en: 'Remove one of them.' },
  };
}

function write(repair: Repair): Text {
  return { sv: `Skriv ${repair.yaml}.`, en: `Write ${repair.yaml}.` };
}

/** The value as it is written in the file. */
function writtenText(one: Case): string {
  const { start, end } = one.yaml.place(one.path);
  return one.yaml.source.text.slice(start.offset, end.offset);
}
