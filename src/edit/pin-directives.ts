import type { Commission } from '../model/commission.js';
import type { SourceText } from '../source/text.js';
import type { FrontMatterEdit } from './front-matter-edit.js';

/** A `::block` of the commission file, and the version that it is to name. */
export interface Pin {
  id: string;
  version: number;
}

/**
 * Writes the version into every `::block` of a commission file that names none.
 *
 * @returns what was pinned
 */
export function pinDirectives(commission: Commission, source: SourceText, edit: FrontMatterEdit): Pin[] {
  return commission.blocks.flatMap(({ id, version, places }) =>
    places
      .filter(({ file }) => file === source.file)
      .flatMap(({ start, end }) => {
        const from = start.offset ?? 0;
        const written = source.text.slice(from, end.offset);
        const at = pinIn(written) ? undefined : /#[^\s.#{}]+|\bid\s*=\s*("[^"]*"|[^\s}]+)/.exec(written);
        if (!at) return [];
        const after = from + at.index + at[0].length;
        edit.replace(after, after, ` version=${version}`);
        return { id, version };
      }),
  );
}

/**
 * Sets the version of every `::block` of a block in a commission file.
 *
 * @returns the number of directives
 */
export function raisePins(
  commission: Commission,
  source: SourceText,
  edit: FrontMatterEdit,
  { id, version }: Pin,
): number {
  const places = commission.blocks
    .filter((each) => each.id === id && each.version !== version)
    .flatMap((each) => each.places)
    .filter(({ file }) => file === source.file);
  for (const { start, end } of places) {
    const from = start.offset ?? 0;
    const found = pinIn(source.text.slice(from, end.offset));
    if (found) edit.replace(from + found.from, from + found.to, `version=${version}`);
  }
  return places.length;
}

/** Offsets of the version in a directive, undefined when it names none. */
export function pinIn(written: string): { from: number; to: number } | undefined {
  const found = /(?<=[\s{])version\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}]+)/.exec(written);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}
