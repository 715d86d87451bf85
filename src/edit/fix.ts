import type { Fix } from '../model/diagnostic.js';
import type { SourceText } from '../source/text.js';
import type { Replacement } from './original.js';

/**
 * The fixes of a file that can be made together, in order. Of fixes that overlap only the first is taken; the others
 * are found again by the next run. The same fix found twice is made once.
 */
export function compatibleFixes(source: SourceText, fixes: readonly Fix[]): Replacement[] {
  const ordered = fixes
    .filter(
      ({ place }) =>
        place.file === source.file && place.start.offset !== undefined && place.end.offset !== undefined,
    )
    .map(({ place, text }) => ({ from: place.start.offset!, to: place.end.offset!, text }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const taken: Replacement[] = [];
  for (const fix of ordered) {
    const before = taken.at(-1);
    const overlaps = before && (fix.from < before.to || (fix.from === before.from && fix.to === before.to));
    if (!overlaps) taken.push(fix);
  }
  return taken;
}

/** A file's text with the fixes made, each replacing its place. Nothing else of the text changes. */
export function applyFixes(source: SourceText, fixes: readonly Fix[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, text } of compatibleFixes(source, fixes)) {
    result += source.text.slice(done, from) + text;
    done = to;
  }
  return result + source.text.slice(done);
}
