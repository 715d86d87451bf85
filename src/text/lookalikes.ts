/** Letters of other alphabets that look like Latin ones. */
const BY_LOOK: Readonly<Record<string, string>> = pairs(
  // Cyrillic
  'АA ВB СC ЕE ЁË НH ІI ЇÏ ЈJ КK МM ОO РP ЅS ТT УY ХX ӒÄ ӦÖ аa сc еe ёë һh іi їï јj оo рp ѕs уy хx ӓä ӧö ԁd ԛq ԝw кk',
  // Greek
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv',
);

/** Cyrillic letters by the sound they stand for, for words that someone spelt out in the other alphabet. */
const BY_SOUND: Readonly<Record<string, string>> = pairs(
  'аa бb вv гg дd еe зz иi йj кk лl мm нn оo пp рr сs тt уu фf хh цc ыy эe',
  'АA БB ВV ГG ДD ЕE ЗZ ИI ЙJ КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХH ЦC ЫY ЭE',
);

function pairs(...lists: string[]): Record<string, string> {
  return Object.fromEntries(lists.flatMap((list) => list.split(' ').map((pair) => [pair[0]!, pair[1]!])));
}

/** Anything but Latin letters, punctuation and signs. Most files hold nothing of it. */
const OTHER = /[^\t-\u036f\u1e00-\u1eff\u2000-\u2bff]/;
const FOREIGN_LETTER = /(?!\p{Script=Latin}|µ)[\p{Lu}\p{Ll}\p{Lo}]/u;
const FOREIGN_LETTERS = new RegExp(FOREIGN_LETTER, 'gu');
const LATIN_LETTER = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** Latin letters in a costume: ligatures, full-width and mathematical letters, as copied from a PDF. */
const COSTUME = /[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u;

/** A word with letters that are not what they look like. */
export interface MixedWord {
  index: number;
  word: string;
  /** The letters in question, each once. */
  letters: string[];
  /** Probable intentions, the likeliest first; may be empty. */
  candidates: string[];
}

/**
 * Finds words that mix alphabets or whose every letter passes for a Latin one. Text in another alphabet, and a Greek
 * letter as a name of its own (`α-blockerare`, `TNFα`), are left alone.
 */
export function mixedWords(text: string): MixedWord[] {
  if (!OTHER.test(text)) return [];
  const found: MixedWord[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (COSTUME.test(word)) {
      const letters = [...word].filter((letter) => COSTUME.test(letter));
      found.push({ index, word, letters: [...new Set(letters)], candidates: [word.normalize('NFKC')] });
      continue;
    }
    const letters = [...new Set(word.match(FOREIGN_LETTERS))];
    if (letters.length === 0) continue;
    const deceptive = letters.every((letter) => BY_LOOK[letter] !== undefined);
    const mixed = LATIN_LETTER.test(word);
    const greek = letters.every((letter) => /\p{Script=Greek}/u.test(letter));
    if (!deceptive && (!mixed || greek)) continue;
    found.push({ index, word, letters, candidates: candidatesFor(word, letters) });
  }
  return found;
}

function candidatesFor(word: string, letters: string[]): string[] {
  const look = (letter: string) => BY_LOOK[letter];
  const sound = (letter: string) => BY_SOUND[letter];
  if (letters.some((letter) => look(letter) === undefined && sound(letter) === undefined)) return [];
  const replaced = (first: typeof look, second: typeof look) =>
    word.replace(FOREIGN_LETTERS, (letter) => first(letter) ?? second(letter) ?? letter);
  const byLook = replaced(look, sound);
  const bySound = replaced(sound, look);
  // A letter that looks like no Latin one was typed for its sound, and then the others were too.
  const likeliest = letters.every(look) ? [byLook, bySound] : [bySound, byLook];
  return [...new Set(likeliest)];
}
