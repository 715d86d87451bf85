const END = /startxref\s{1,4}(\d{1,12})\s{1,4}%%EOF(?:\r\n|\n|\r)?/g;
const SECTION = /xref\s|\d{1,10} \d{1,5} obj/y;

/**
 * The file as it was first written: without what was appended since, such as signatures (incremental updates, ISO
 * 32000-1, 7.5.6). It is looked for from the beginning, so nothing that is appended can decide it. Undefined when the
 * file does not even hold one whole revision.
 */
export function firstRevision(pdf: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  for (const match of text.matchAll(END)) {
    SECTION.lastIndex = Number(match[1]);
    if (SECTION.lastIndex < match.index && SECTION.test(text))
      return pdf.subarray(0, match.index + match[0].length);
  }
  return undefined;
}
