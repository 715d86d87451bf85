import type { Text } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { nearest, sameLetters } from '../../text/suggest.js';
import { fragmentSteps } from './node.js';
import { ownersOf, schemaPlace } from './place.js';
import type { Case, Explanation } from './violation.js';
import { described, didYouMean, join, listed, patternWords, quoted } from './words.js';

/** Explains a key that is unknown, missing, misnamed or not allowed; `undefined` for other violations. */
export function aboutKey(one: Case): Explanation | 'said elsewhere' | undefined {
  if (one.propertyName !== undefined) return misnamed(one, one.propertyName);
  switch (one.keyword) {
    case 'additionalProperties':
      return unknown(one, String(one.params.additionalProperty));
    case 'required':
      return missing(one, String(one.params.missingProperty));
    case 'minProperties':
      return none(one);
    case 'false schema':
      return excluded(one);
    default:
      return undefined;
  }
}

function unknown(one: Case, key: string): Explanation {
  const allowed = Object.keys(one.schema.properties ?? {});
  const free = allowed.filter((name) => !Object.hasOwn(one.value as object, name));
  const suggestion = nearest(key.trim(), free) ?? nearest(key.trim(), allowed);
  const place = one.yaml.place([...one.path, key], 'key');
  const { sv, en } = listed(allowed);
  return {
    rule: 'unknown-key',
    place,
    message: {
      sv: `Nyckeln ${quoted(key).sv} finns inte i ${owner(one).sv}.`,
      en: `There is no key ${quoted(key).en} in ${owner(one).en}.`,
    },
    hint: join(brokenKey(one, key) ?? (suggestion ? didYouMean(suggestion) : belongsElsewhere(one, key)), {
      sv: `Tillåtna nycklar: ${sv}.`,
      en: `Allowed keys: ${en}.`,
    }),
    ...(suggestion &&
      sameLetters(key, suggestion) &&
      free.includes(suggestion) && { fix: { place, text: suggestion } }),
  };
}

/** Explains a key that nobody would write on purpose. */
function brokenKey(one: Case, key: string): Text | undefined {
  const { start } = one.yaml.place([...one.path, key], 'key');
  if (one.yaml.source.text[(start.offset ?? 0) - 1] === ',') return BROKEN_OFF;
  if (/^[^:\s]+:\S/.test(key)) return NO_SPACE;
  return /^\s/.test(key) ? HARD_SPACE : undefined;
}

/** The rest of a value with a decimal comma, which ends a value within brackets: `{målvärde: 8,5 %}`. */
const BROKEN_OFF: Text = {
  sv: 'Kommat före läses som slutet på ett värde: sätt citattecken (") om värden med komma inom klamrar.',
  en: 'The comma before it is read as the end of a value: put quotation marks (") around values with a comma in brackets.',
};

const NO_SPACE: Text = {
  sv: 'Sätt ett mellanslag efter kolonet.',
  en: 'Put a space after the colon.',
};

const HARD_SPACE: Text = {
  sv: 'Indraget är gjort med hårda mellanslag: byt dem mot vanliga.',
  en: 'The indentation is made of no-break spaces: replace them by ordinary ones.',
};

/** The key exists somewhere else in this kind of file: the indentation is probably wrong. */
function belongsElsewhere(one: Case, key: string): Text | undefined {
  const owners = ownersOf(one.kind, key);
  if (owners.length === 0) return undefined;
  return {
    sv: `Den hör till ${listed(owners).sv}: kontrollera indraget.`,
    en: `It belongs to ${listed(owners).en}: check the indentation.`,
  };
}

function missing(one: Case, key: string): Explanation | 'said elsewhere' {
  // A misspelt key is one mistake, not a missing and an unknown key.
  const misspelt = one.others.some(
    ({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' &&
      instancePath === one.instancePath &&
      nearest(String(params.additionalProperty), [key]) !== undefined,
  );
  if (misspelt) return 'said elsewhere';
  const { description } = schemaPlace(one.kind, [...one.path, key]).schema;
  return {
    rule: 'missing-key',
    place: beginning(one),
    message: {
      sv: `Nyckeln ”${key}” saknas i ${owner(one).sv}.`,
      en: `The key “${key}” is missing in ${owner(one).en}.`,
    },
    ...(description && { hint: described(description) }),
  };
}

function none(one: Case): Explanation {
  const keys = Object.keys(one.schema.properties ?? {});
  return {
    rule: 'missing-key',
    message: {
      sv: `${one.name.sv} ska ha minst en av nycklarna ${listed(keys).sv}.`,
      en: `${one.name.en} must have at least one of the keys ${listed(keys).en}.`,
    },
  };
}

/** A schema is false only in an `if`/`then`: the key excludes the keys in the `if`. */
function excluded(one: Case): Explanation {
  const key = String(one.path.at(-1));
  const { schema } = schemaPlace(one.kind, one.path.slice(0, -1));
  const reasons = listed(fragmentSteps(one.schemaPath)[0] === 'then' ? (schema.if?.required ?? []) : []);
  return {
    rule: 'excluded-key',
    place: one.yaml.place(one.path, 'key'),
    message: {
      sv: `Nyckeln ”${key}” kan inte anges tillsammans med ${reasons.sv}.`,
      en: `The key “${key}” cannot be given together with ${reasons.en}.`,
    },
    hint: { sv: 'Ta bort en av dem.', en: 'Remove one of them.' },
  };
}

function misnamed(one: Case, key: string): Explanation {
  const place = one.yaml.place([...one.path, key], 'key');
  const names = one.schema.propertyNames ?? {};
  const suggestion = nearest(key, names.enum ?? []);
  return {
    rule: 'key-name',
    place,
    message: {
      sv: `En nyckel i ${owner(one).sv} kan inte heta ${quoted(key).sv}.`,
      en: `A key in ${owner(one).en} cannot be called ${quoted(key).en}.`,
    },
    hint: names.enum
      ? join(suggestion ? didYouMean(suggestion) : undefined, {
          sv: `Tillåtna nycklar: ${listed(names.enum).sv}.`,
          en: `Allowed keys: ${listed(names.enum).en}.`,
        })
      : patternWords(names),
  };
}

/** Name of the mapping that holds the key, within a sentence. */
function owner(one: Case): Text {
  if (one.path.length === 0) return { sv: 'filen', en: 'the file' };
  return { sv: one.name.sv, en: one.name.en.replace(/^Item/, 'item') };
}

/** A key's value is shown by its key; anything else by its first line. */
function beginning(one: Case): Place {
  if (typeof one.path.at(-1) === 'string') return one.yaml.place(one.path, 'key');
  const place = one.yaml.place(one.path);
  const { text } = one.yaml.source;
  const start = place.start.offset ?? 0;
  const [line = ''] = /^.*/.exec(text.slice(start, place.end.offset)) ?? [];
  return one.yaml.source.place(start, start + line.trimEnd().length);
}
