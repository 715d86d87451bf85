/** Longest name of a tab in Excel. */
const LONGEST_NAME = 31;
/** Longest part that distinguishes tabs with the same title; it is never shortened below this length. */
const OWNER = 13;
/** Names that Excel reserves. */
const RESERVED = ['history', 'historik'];

/** A tab's name before it is made to fit. */
export interface WantedName {
  /** Cut, at the end of a word, when there is no room for it. */
  title: string;
  /** The part that distinguishes tabs with the same title, such as a provider; last in the name. */
  owner?: string | undefined;
}

/** Unique names that Excel allows, also without regard to case, in the order requested. */
export function sheetNames(wanted: readonly WantedName[], others: readonly string[] = []): string[] {
  const taken = new Set([...RESERVED, ...others.map((name) => name.toLowerCase())]);
  return wanted.map((each) => {
    for (let number = 1; ; number += 1) {
      const name = nameOf(each, number === 1 ? '' : ` ${number}`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function nameOf({ title, owner }: WantedName, number: string): string {
  const [wholeTitle, wholeOwner] = [clean(title), clean(owner ?? '')];
  const room = LONGEST_NAME - number.length - (wholeOwner === '' ? 0 : 1);
  const shortOwner = cut(wholeOwner, Math.max(OWNER, room - wholeTitle.length));
  const shortTitle = cut(wholeTitle, room - shortOwner.length);
  return ([shortTitle, shortOwner].filter((part) => part !== '').join(' ') || 'Tabell') + number;
}

/** Without what a tab may not hold, and with plain spaces. */
function clean(text: string): string {
  return text
    .replace(/[[\]:*?/\\']|\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** At most so many characters, with … for the words that there is no room for. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const end = text[most - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  // A word that is alone in being too long is cut, between characters; small words last say nothing.
  const kept =
    end > 0 ? room.slice(0, end).replace(/( \p{Ll}{1,3})+$/u, '') : room.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;–-]+$/u, '')}…`;
}
