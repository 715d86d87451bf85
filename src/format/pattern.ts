/**
 * Meaning of `\p{…}` in a {@link pattern}: letters of European languages in Latin, Greek and Cyrillic, digits, and
 * combining accents. Compiling an expression with all of Unicode takes a millisecond or two, and checking one
 * commission takes a hundred expressions.
 */
export const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ɏ\\u0370-\\u0374\\u0376\\u0377\\u037a-\\u037d\\u037f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03f5\\u03f7-\\u0481\\u048a-\\u052fḀ-ỿ',
  Lu: 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ\\u0386\\u0388-\\u038a\\u038c\\u038e\\u038f\\u0391-\\u03a1\\u03a3-\\u03ab\\u0400-\\u042f',
  Ll: 'a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſșț\\u0390\\u03ac-\\u03ce\\u0430-\\u045f',
  N: '0-9²³¹¼-¾',
  M: '\\u0300-\\u036f',
};

const CLASS = /\\.|[[\]]/g;
const PROPERTY = /\\p\{(\w+)\}/y;

/**
 * A regular expression as a template, so that it reads as between slashes: ``pattern('gu')`(?<!\p{L})${WORD}` ``. In it
 * `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` mean {@link CLASSES}; what is put in may hold them too.
 *
 * @param flags as of `RegExp`
 * @throws SyntaxError when it is no regular expression, or asks for another property
 */
export function pattern(
  flags: string,
): (parts: TemplateStringsArray, ...values: (string | number)[]) => RegExp {
  return (parts, ...values) => new RegExp(european(String.raw(parts, ...values)), flags);
}

/** The source of an expression with the classes spelt out. */
function european(source: string): string {
  let [result, from, inside] = ['', 0, false];
  for (const { 0: found, index } of source.matchAll(CLASS)) {
    if (found === '[' || found === ']') inside = found === '[';
    if (found !== '\\p') continue;
    PROPERTY.lastIndex = index;
    const property = PROPERTY.exec(source);
    const letters = CLASSES[property?.[1] ?? ''];
    if (!property || letters === undefined) throw new SyntaxError(`Unknown property in /${source}/`);
    result += source.slice(from, index) + (inside ? letters : `[${letters}]`);
    from = PROPERTY.lastIndex;
  }
  return result + source.slice(from);
}
