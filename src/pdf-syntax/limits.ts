/**
 * The largest PDF that is read, in every respect that a hostile file could use to fill the memory or to keep the
 * program busy. The longest real document is 0.4 MB, 15,000 objects and one cross-reference section for each signature
 * or so.
 */
export const PDF_LIMITS = {
  /** Bytes of a file. */
  file: 256 * 1024 * 1024,
  /** Bytes that one stream may hold when it is decoded. */
  stream: 32 * 1024 * 1024,
  /** Bytes that all streams that are read of one file may hold together when they are decoded. */
  total: 256 * 1024 * 1024,
  /** Entries in all cross-reference sections of a file together. */
  entries: 2_000_000,
  /** Largest object number (ISO 32000-1, annex C). */
  number: 8_388_607,
  /** Cross-reference sections: one for the document and one for each update. */
  sections: 1000,
  /** Arrays and dictionaries within each other in one object, and objects needed to read one object. */
  depth: 200,
  /**
   * Characters that are parsed, as a multiple of those that there are: objects that lie within each other are parsed
   * more than once.
   */
  parsed: 2,
} as const;
