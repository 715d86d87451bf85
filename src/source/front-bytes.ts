const FENCE = /^---[ \t]*\r?$/gm;

/**
 * A file's first bytes up to the end of its front matter, without decoding or parsing it; all of it when no second line
 * `---` is there. For what needs the front matter of many files and the text of none.
 */
export function frontBytes(bytes: Uint8Array): Uint8Array {
  // Byte by byte: no character of several bytes in UTF-8 holds a hyphen or a line feed.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const [, closing] = text.matchAll(FENCE);
  return closing ? bytes.subarray(0, closing.index + closing[0].length) : bytes;
}
