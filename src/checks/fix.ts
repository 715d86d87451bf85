import type { Fix } from '../model/diagnostic.js';
import type { SourceText } from '../source/text.js';

/**
 * A file's text with the fixes made, each replacing its place. Of fixes that overlap only the first is made; the others
 * are found again by the next run. Nothing else of the text changes.
 */
export function applyFixes(source: SourceText, fixes: readonly Fix[]): string {
  const ordered = fixes
    .filter(
      ({ place }) =>
        place.file === source.file && place.start.offset !== undefined && place.end.offset !== undefined,
    )
    .map(({ place, text }) => ({ from: place.start.offset!, to: place.end.offset!, text }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let done = 0;
  for (const { from, to, text } of ordered) {
    if (from < done) continue;
    result += source.text.slice(done, from) + text;
    done = to;
  }
  return result + source.text.slice(done);
}
