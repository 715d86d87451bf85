import type { Text } from '../model/diagnostic.js';

/** A file that is not a PDF which can be read in one way only, or that exceeds `PDF_LIMITS`. */
export class MalformedPdf extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'MalformedPdf';
    this.text = text;
  }
}

/** The error about a malformed file, in Swedish and English. */
export function malformed(sv: string, en: string): MalformedPdf {
  return new MalformedPdf({ sv, en });
}
