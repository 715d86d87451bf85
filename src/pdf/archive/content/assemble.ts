import type { ContentPart } from './parts.js';

/** Page furniture: what the margin boxes show. */
const PAGINATION = '/Artifact<</Type/Pagination>>BDC';
/** Lines, backgrounds and other decoration. */
const LAYOUT = '/Artifact<</Type/Layout>>BDC';

/**
 * Puts a content stream together again. Every marked part gets the tag of the structure element it belongs to; what
 * belongs to none, and everything painted without a mark, becomes an artifact (ISO 32000-1, 14.8.2.2).
 *
 * @param tagOf the tag of a marked part; undefined for one that is no part of the structure tree
 */
export function assembleContent(
  parts: readonly ContentPart[],
  tagOf: (mcid: number) => string | undefined,
): string {
  let out = '';
  let open: string | undefined;
  let furniture = true;
  const close = () => {
    if (open) out += 'EMC\n';
    open = undefined;
  };
  const artifact = (mark: string, content: string) => {
    if (open !== mark) {
      close();
      out += `${mark}\n`;
      open = mark;
    }
    out += content;
  };
  for (const part of parts) {
    if (part.kind === 'setting') {
      // Within an artifact settings do no harm, and the next thing painted is likely to be one too.
      out += `${part.content}\n`;
    } else if (part.kind === 'painted') {
      artifact(furniture && part.what === 'text' ? PAGINATION : LAYOUT, `${part.content}\n`);
    } else if (part.kind === 'marked') {
      furniture = false;
      const tag = tagOf(part.mcid);
      if (tag === undefined) artifact(LAYOUT, part.content);
      else {
        close();
        out += `/${tag}<</MCID ${part.mcid}>>BDC\n${part.content}EMC\n`;
      }
    } else {
      close();
      out += `${part.content}\n`;
    }
  }
  close();
  return out;
}
