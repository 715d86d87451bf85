/** Characters with a lowered and a raised form, in the same order. */
const PLAIN = '0123456789+−=()';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
/** A hyphen and a dash are written for a minus. */
const MINUS = /[-–]/g;

const FORMS = {
  subscript: formsOf(PLAIN, LOWERED),
  superscript: formsOf(`${PLAIN}in`, `${RAISED}ⁱⁿ`),
};

const BASES = new Map([...formsOf(LOWERED, PLAIN), ...formsOf(`${RAISED}ⁱⁿ`, `${PLAIN}in`)]);

function formsOf(from: string, to: string): Map<string, string> {
  const forms = [...to];
  return new Map([...from].map((character, index) => [character, forms[index]!]));
}

/**
 * A text in raised or lowered characters, `⁻⁶` for `-6`; undefined when one of its characters has no such form. They
 * are preferred to markup because they stay what they are in a copied text, in data and when read aloud: `10⁶`, not
 * `106`.
 */
export function raisedCharacters(text: string, kind: 'subscript' | 'superscript'): string | undefined {
  const forms = [...text.replace(MINUS, '−')].map((character) => FORMS[kind].get(character));
  return forms.includes(undefined) ? undefined : forms.join('');
}

/** The character that a raised or lowered one is a form of: `2` for `₂`. */
export function baseOf(character: string): string | undefined {
  return BASES.get(character);
}
