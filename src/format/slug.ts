/** Letters that Unicode decomposition leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * An ASCII name for a text, for anchors and ids: `1177 på telefon` gives `1177-pa-telefon`, `EU:s direktiv`
 * gives `eus-direktiv`. Only a–z, 0–9 and single hyphens, never at an end, never empty (`avsnitt` when nothing in the
 * text can be written in ASCII). With `maxWords`, cut after that many words.
 */
export function slug(text: string, maxWords = Number.POSITIVE_INFINITY): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[æøœßđðþłı]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/(?<=[a-z0-9])[:'’](?=[a-z])/g, '')
    .match(/[a-z0-9]+/g);
  return words?.slice(0, maxWords).join('-') ?? 'avsnitt';
}

/** Names that must differ from each other: the anchors of a document, the rows of a table. */
export class Names {
  /** Each name in use, with the number the next one derived from it would get. */
  readonly #taken = new Map<string, number>();

  /** Takes a name that someone chose; false when it is in use already. */
  take(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.set(name, 2);
    return true;
  }

  /** Takes the name itself when it is free, else the name with `-2`, `-3` … after it, and tells which. */
  distinct(name: string): string {
    if (this.take(name)) return name;
    for (let count = this.#taken.get(name) ?? 2; ; count += 1) {
      this.#taken.set(name, count + 1);
      if (this.take(`${name}-${count}`)) return `${name}-${count}`;
    }
  }

  /** Every name in use. */
  all(): string[] {
    return [...this.#taken.keys()];
  }
}
