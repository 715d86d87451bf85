import type { OutlineItem } from '../model/commission.js';
import type { Text } from '../model/diagnostic.js';

/** A level of headings that is skipped, said once for all the headings below the same one. */
export interface SkippedLevel {
  /** The first heading below the gap. */
  item: OutlineItem;
  /** Level of the heading above it; undefined at the beginning of the document. */
  above?: number;
  hint: Text;
}

/** Every gap in the levels of an outline: a whole document or chapter that begins too deep is one fault. */
export function skippedLevels(outline: readonly OutlineItem[], above?: number): SkippedLevel[] {
  const wanted = (above ?? 0) + 1;
  const deeper = outline.filter(({ level }) => level > wanted);
  const [item] = deeper;
  const below = outline.flatMap(({ children, level }) => skippedLevels(children, level));
  return item
    ? [{ item, ...(above !== undefined && { above }), hint: hintFor(wanted, deeper.length) }, ...below]
    : below;
}

function hintFor(wanted: number, count: number): Text {
  const signs = '#'.repeat(wanted);
  return count === 1
    ? {
        sv: `Skriv rubriken med ${signs}, eller skriv den rubrik på nivå ${wanted} som saknas.`,
        en: `Write the heading with ${signs}, or write the missing heading on level ${wanted}.`,
      }
    : {
        sv: `Skriv den och de ${count - 1} andra som ligger för djupt med ${signs}, eller skriv den rubrik på nivå ${wanted} som saknas.`,
        en: `Write it and the ${count - 1} others that are too deep with ${signs}, or write the missing heading on level ${wanted}.`,
      };
}
