import { distance } from 'fastest-levenshtein';
import { perProject, perText } from '../../compile/once.js';
import type { Text } from '../../model/diagnostic.js';
import type { Passage } from '../../passages/passage.js';
import { nearest } from '../../text/suggest.js';
import { withoutMarks } from '../../text/unfinished-marks.js';
import { type CheckContext, defineCheck } from '../check.js';
import { loadDictionary, loadedDictionary, type SpellingDictionary } from './spelling/dictionary.js';
import { type RegisterWords, registerWords } from './spelling/register-words.js';
import { type SpellableWord, spellableWords } from './spelling/words.js';

/** Suggestions take their time: so many words of a workspace get them. */
const MOST_SUGGESTIONS = 25;

export default defineCheck({
  id: 'spelling',
  severity: 'info',
  ofWords: true,
  runsInBuild: false,
  title: { sv: 'Stavning', en: 'Spelling' },
  about: {
    sv: 'Ord som varken finns i den stora svenska ordlistan eller i registren, med förslag. Sammansättningar och böjningar prövas som Hunspell gör. Namn och facktermer som är rätt läggs till under ord i register/termer.yaml. Förkortningar och text på andra språk lämnas i fred. Ordlistan läses bara när kontrollen är på; bygget kör den inte.',
    en: 'Words that are neither in the large Swedish word list nor in the registers, with suggestions. Compounds and inflections are tried as Hunspell does. Names and terms that are right are added to ord in register/termer.yaml. Abbreviations and text in other languages are left alone. The word list is read only when the check is on; building does not run it.',
  },
  examples: [
    {
      shows: 'Felstavade ord, med förslag.',
      body: 'Psykatri för ineliggande barn. Underlaget tas fram av utförrarstyrelsen.\n',
      expect: [
        '1:1-1:9 ”Psykatri” finns inte i ordlistan.',
        '1:14-1:25 ”ineliggande” finns inte i ordlistan.',
        '1:55-1:72 ”utförrarstyrelsen” finns inte i ordlistan.',
      ],
    },
    {
      shows: 'Sammansättningar, böjningar, förkortningar, namn ur registren och andra språk.',
      body: 'Hälso- och sjukvårdens ambulanshelikopterkoordinering, roll-/ansvarsfördelning, samordningsråd, läkemedelsnära, fr.o.m. 2026, inkl. EU:s direktiv, FoUUI, LARO-vård, Solrosvårdens e-tjänster, Ineras målbild, prehospitala resurser och :sprak[Emergency Medical System]{#en} på 1177.se.\n',
      files: { 'register/termer.yaml': 'ord: [Inera, prehospital]\n' },
      expect: [],
    },
  ],
  prepare: async () => void (await loadDictionary()),
  run(context) {
    const dictionary = loadedDictionary();
    if (!dictionary) throw new Error('the spelling check was run before its dictionary was loaded');
    const { registers, suggestions } = stateOf(context.project);
    for (const passage of context.passages) {
      for (const word of wordsOf(passage.text)) {
        if (isRight(word, dictionary, registers)) continue;
        if (!passage.written(word.index, word.index + word.text.length) || passage.foreign(word.index))
          continue;
        reportWord(word, passage, suggest(word.text, dictionary, context, suggestions), context);
      }
    }
  },
});

/** The words of a text are the same, whatever the registers say. */
const wordsOf = perText((text) => spellableWords(withoutMarks(text)));

interface State {
  registers: RegisterWords;
  /** By word. */
  suggestions: Map<string, readonly string[]>;
}

const stateOf = perProject(
  (project): State => ({
    registers: registerWords(project),
    suggestions: new Map(),
  }),
);

function isRight(
  { text, isPrefix }: SpellableWord,
  dictionary: SpellingDictionary,
  registers: RegisterWords,
): boolean {
  if (dictionary.knows(text) || registers.has(text)) return true;
  return isPrefix && dictionary.begins(text);
}

/** At most three words that may have been meant. */
function suggest(
  word: string,
  dictionary: SpellingDictionary,
  { project }: CheckContext,
  suggestions: State['suggestions'],
): readonly string[] {
  const known = suggestions.get(word);
  if (known) return known;
  if (suggestions.size >= MOST_SUGGESTIONS) return [];
  const names = [...project.organisations.values()].map(({ namn }) => namn);
  const name = nearest(word, [...names, ...(project.terms.ord ?? [])]);
  const likely = [...dictionary.suggest(word), ...(name === undefined ? [] : [name])].filter((each) =>
    isNear(word, each),
  );
  const found = [...new Set(likely)].slice(0, 3);
  suggestions.set(word, found);
  return found;
}

/** Whether a slip of the hand makes one word of the other; one of another meaning is farther away. */
function isNear(word: string, other: string): boolean {
  return distance(word.toLowerCase(), other.toLowerCase()) <= Math.max(2, Math.floor(word.length / 6));
}

function reportWord(
  { index, text }: SpellableWord,
  passage: Passage,
  suggestions: readonly string[],
  { report }: CheckContext,
): void {
  report({
    place: passage.at(index, index + text.length),
    origin: passage.origin,
    message: { sv: `”${text}” finns inte i ordlistan.`, en: `“${text}” is not in the dictionary.` },
    hint: hintWith(suggestions),
  });
}

function hintWith(suggestions: readonly string[]): Text {
  const add: Text = {
    sv: 'Är ordet rätt, lägg till det under ord i register/termer.yaml.',
    en: 'If the word is right, add it to ord in register/termer.yaml.',
  };
  if (suggestions.length === 0) return add;
  const quoted = (open: string, close: string, or: string) =>
    suggestions.map((each) => `${open}${each}${close}`).join(or);
  return {
    sv: `Menade du ${quoted('”', '”', ' eller ')}? ${add.sv}`,
    en: `Did you mean ${quoted('“', '”', ' or ')}? ${add.en}`,
  };
}
