/** Characters that look like another one or like nothing: what each is called, and what was most likely meant. */
const DECEPTIVE: Readonly<Record<string, { sv: string; en: string; meant: string }>> = {
  '\u2010': { sv: 'ett bindestreck', en: 'a hyphen', meant: '-' },
  '\u2011': { sv: 'ett hårt bindestreck', en: 'a non-breaking hyphen', meant: '-' },
  '\u2012': { sv: 'ett siffertankstreck', en: 'a figure dash', meant: '-' },
  '\u2013': { sv: 'ett tankstreck', en: 'an en dash', meant: '-' },
  '\u2014': { sv: 'ett långt tankstreck', en: 'an em dash', meant: '-' },
  '\u2212': { sv: 'ett minustecken', en: 'a minus sign', meant: '-' },
  '\ufe63': { sv: 'ett litet bindestreck', en: 'a small hyphen', meant: '-' },
  '\uff0d': { sv: 'ett brett bindestreck', en: 'a full-width hyphen', meant: '-' },
  '\u00a0': { sv: 'ett hårt mellanslag', en: 'a no-break space', meant: ' ' },
  '\u2007': { sv: 'ett siffermellanslag', en: 'a figure space', meant: ' ' },
  '\u2009': { sv: 'ett tunt mellanslag', en: 'a thin space', meant: ' ' },
  '\u202f': { sv: 'ett smalt hårt mellanslag', en: 'a narrow no-break space', meant: ' ' },
  '\u00ad': { sv: 'ett osynligt mjukt bindestreck', en: 'an invisible soft hyphen', meant: '' },
  '\u200b': { sv: 'ett osynligt mellanslag', en: 'an invisible space', meant: '' },
  '\u200c': { sv: 'ett osynligt skiljetecken', en: 'an invisible non-joiner', meant: '' },
  '\u200d': { sv: 'ett osynligt fogtecken', en: 'an invisible joiner', meant: '' },
  '\u200e': { sv: 'ett osynligt riktningstecken', en: 'an invisible direction mark', meant: '' },
  '\u200f': { sv: 'ett osynligt riktningstecken', en: 'an invisible direction mark', meant: '' },
  '\u2060': { sv: 'ett osynligt fogtecken', en: 'an invisible word joiner', meant: '' },
  '\ufeff': { sv: 'ett osynligt tecken (byte order mark)', en: 'an invisible byte order mark', meant: '' },
};

const ANY = new RegExp(`[${Object.keys(DECEPTIVE).join('')}\\uff10-\\uff19]`, 'u');
const ALL = new RegExp(ANY, 'gu');

/** A text with ordinary characters in the place of those that only look like them, and without invisible ones. */
export function withoutDeception(text: string): string {
  return text.replace(ALL, (character) => DECEPTIVE[character]?.meant ?? character.normalize('NFKC'));
}

/** A sentence about the first character of a text that is not what it looks like; undefined when there is none. */
export function deceptionIn(text: string): { sv: string; en: string } | undefined {
  const found = ANY.exec(text);
  if (!found) return undefined;
  const [character] = found;
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const { sv, en, meant } = DECEPTIVE[character] ?? {
    sv: 'en bred siffra',
    en: 'a full-width digit',
    meant: character.normalize('NFKC'),
  };
  const number = [...text.slice(0, found.index)].length + 1;
  const [write, writeEn] =
    meant === ''
      ? ['Ta bort det', 'Remove it']
      : meant === ' '
        ? ['Skriv ett vanligt mellanslag', 'Write an ordinary space']
        : [`Skriv ${meant}`, `Write ${meant}`];
  return {
    sv: `Tecken ${number} är ${sv} (${code}). ${write}.`,
    en: `Character ${number} is ${en} (${code}). ${writeEn}.`,
  };
}
