/** A Swedish dictionary that knows inflections and compounds. */
export interface SpellingDictionary {
  /** Whether a word is in it, as it stands or as an inflection or compound of what is. */
  knows(word: string): boolean;
  /** Whether letters can begin a compound, as `hälso` in `hälso- och sjukvård`. */
  begins(part: string): boolean;
  /** Words that may have been meant, the likeliest first. Slow: some tens of milliseconds. */
  suggest(word: string): string[];
}

/** The part of Hunspell's interface that is used here. */
interface Hunspell {
  testSpelling(word: string): boolean;
  getSpellingSuggestions(word: string): string[];
}

let loading: Promise<SpellingDictionary> | undefined;
let loaded: SpellingDictionary | undefined;

/**
 * Loads the dictionary (den stora svenska ordlistan, as the npm package `dictionary-sv`) into Hunspell, once per
 * process. It takes a third of a second and 60 MB, so nothing loads it but the spelling check.
 */
export function loadDictionary(): Promise<SpellingDictionary> {
  loading ??= load().then((dictionary) => {
    loaded = dictionary;
    return dictionary;
  });
  return loading;
}

/** The dictionary, when it has been loaded. */
export function loadedDictionary(): SpellingDictionary | undefined {
  return loaded;
}

async function load(): Promise<SpellingDictionary> {
  const [{ createHunspellFromStrings }, { default: files }] = await Promise.all([
    import('hunspell-wasm'),
    import('dictionary-sv'),
  ]);
  const decoder = new TextDecoder();
  return dictionaryOf(await createHunspellFromStrings(decoder.decode(files.aff), decoder.decode(files.dic)));
}

/**
 * The number of words whose suggestions are cached: each takes tens of milliseconds, and is asked for at every save.
 */
const SUGGESTIONS = 2000;
/** Hunspell's own limit is 100 letters; nothing that long is a word. */
const LONGEST = 60;
/** The least letters of a word that is tried as a part of a compound. */
const LEAST_PART = 4;
/** Words that form compounds freely, to ask whether another can: before it, and after it. */
const FIRST_PARTS = ['vård', 'bil', 'hus', 'skol', 'arbets'];
const LAST_PARTS = ['vård', 'arbete', 'verksamhet', 'plan'];

function dictionaryOf(hunspell: Hunspell): SpellingDictionary {
  const asked = new Map<string, boolean>();
  const known = new Map<string, boolean>();
  const suggested = new Map<string, string[]>();
  const listed = (word: string): boolean => {
    const before = asked.get(word);
    if (before !== undefined) return before;
    const found = hunspell.testSpelling(word);
    asked.set(word, found);
    return found;
  };
  const begins = (part: string) => LAST_PARTS.some((last) => listed(part.toLowerCase() + last));
  const ends = (part: string) => FIRST_PARTS.some((first) => listed(first + part));
  // Some words lack the mark that lets them end a compound of three parts (`samordningsråd`, `läkemedelsnära`). A
  // compound whose first part ends in the s that joins is tried part by part; more would let `gastrokopier` pass.
  const compound = (word: string) => {
    for (let at = word.indexOf('s', 3) + 1; at > 0 && at <= word.length - 3; at = word.indexOf('s', at) + 1)
      if (begins(word.slice(0, at)) && ends(word.slice(at))) return true;
    return joined(word);
  };
  // Two words as they stand that the dictionary does not join by itself (`samboendeavtal`). Where it does join them
  // with an s between, or with a letter less, that letter is what is wrong (`beslutstöd`, `vårddyrken`).
  const joined = (word: string) => {
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      if (!listed(last) || !listed(first.toLowerCase()) || !FIRST_PARTS.every((part) => listed(part + last)))
        continue;
      const mended = [`${first}s${last}`, first + last.slice(1), first.slice(0, -1) + last];
      if (!mended.some(listed)) return true;
    }
    return false;
  };
  const genitive = (word: string) => /[^sxz]s$/.test(word) && listed(word.slice(0, -1));
  const suggest = (word: string): string[] => {
    const before = suggested.get(word);
    if (before !== undefined) return before;
    const found = hunspell.getSpellingSuggestions(word);
    if (suggested.size >= SUGGESTIONS) suggested.clear();
    suggested.set(word, found);
    return found;
  };
  // A name that no dictionary lists is tried as many compounds; it comes back at every save.
  const knows = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = listed(word) || genitive(word) || listed(`${word}.`) || compound(word);
    known.set(word, found);
    return found;
  };
  return {
    knows: (word) => word.length > LONGEST || knows(word),
    begins: (part) => part.length > LONGEST || begins(part),
    suggest: (word) => (word.length > LONGEST ? [] : suggest(word)),
  };
}
