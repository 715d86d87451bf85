/** Longer texts are rare and would fill the memory. */
const LONGEST = 200_000;
const TEXTS = 300;

/**
 * Memoizes a function of the texts used last: an edit changes one file of fifty, and the others need not be parsed
 * again. Results are shared and must not be changed.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const value = made.has(text) ? (made.get(text) as T) : make(text);
    // The text used last is forgotten last.
    made.delete(text);
    made.set(text, value);
    if (made.size > TEXTS) made.delete(made.keys().next().value!);
    return value;
  };
}
