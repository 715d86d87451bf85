/**
 * What is too much to be a commission. A hostile PDF of a few kilobytes can hold streams that unpack to terabytes; the
 * longest real document is 0.4 MB and holds forty files.
 */
export const LIMITS = {
  /** Bytes of the PDF. */
  pdf: 256 * 1024 * 1024,
  /** Bytes that may be unpacked of one stream. */
  stream: 32 * 1024 * 1024,
  /** Bytes that may be unpacked in all. */
  total: 256 * 1024 * 1024,
  /** Attachments. */
  files: 5000,
} as const;
