/** A document to be judged. */
export interface Subject {
  /** Name in the table: `real/backefors`. */
  name: string;
  /** Path of the PDF, workbook or CSV. */
  file: string;
  /** Claims for the judges to examine: `archive` is PDF/A-3a and PDF/UA-1. */
  claims: readonly string[];
  /** The later day at which a `lasting` document is judged. */
  at?: Date;
  /** Path of the document as it was before it was renewed, which does not last so long. */
  unrenewed?: string;
  /** Expected sheets of a `spreadsheet`. */
  sheets?: readonly ExpectedSheet[];
}

/** Expectations of a sheet. Absent ones are not examined. */
export interface ExpectedSheet {
  /** Name on the tab. */
  name?: string;
  /** Number of rows that are printed on every page. */
  headRows?: number;
  filtered?: boolean;
  /** Expected cells: text, numbers, ISO dates, text by its beginning, any value, none. */
  rows: readonly (readonly (
    | string
    | number
    | { date: string }
    | { begins: string }
    | { any: true }
    | null
  )[])[];
}

/** A judge's result for one claim of a document. */
export interface Verdict {
  /** {@link Subject.name}. */
  subject: string;
  /** The judged claim: `PDF/A-3A`. */
  about: string;
  /** Empty without faults; else one line for each. */
  faults: string[];
}

/** A program that judges documents. */
export interface Judge {
  /** Name in the table. */
  name: string;
  /** Claims that it judges. */
  judges: readonly string[];
  /** Prepares the judge, fetching files if necessary. Returns one line about a missing requirement, or `undefined`. */
  prepare(): Promise<string | undefined>;
  /** Judges all documents of its claims at once. */
  judge(subjects: readonly Subject[]): Promise<Verdict[]>;
}

/** A kind of document. */
export interface SubjectKind {
  /** Name on the command line. */
  name: string;
  /** All claims of its documents. */
  claims: readonly string[];
  /** Makes the documents in an empty folder. */
  make(folder: string): Promise<Subject[]>;
}
