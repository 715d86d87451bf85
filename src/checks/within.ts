import type { Place } from '../model/place.js';
import type { CheckContext } from './check.js';

/** The place of words inside a place, where they stand first; the whole place when they are written in another way. */
export function within({ source }: Pick<CheckContext, 'source'>, place: Place, words: string): Place {
  const { file, start, end } = place;
  const text = source(file);
  const at = text?.text.slice(start.offset, end.offset).indexOf(words) ?? -1;
  const from = (start.offset ?? 0) + at;
  return text && at >= 0 ? text.place(from, from + words.length) : place;
}
