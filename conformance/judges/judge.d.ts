/** A document to be judged. */
export interface Subject {
  /** How it is called in the table: `real/backefors`. */
  name: string;
  /** Path of the PDF, workbook or CSV. */
  file: string;
  /** What it claims to be, which is what the judges look at: `archive` is PDF/A-3a and PDF/UA-1. */
  claims: readonly string[];
  /** What a `spreadsheet` has to hold. */
  sheets?: readonly ExpectedSheet[];
}

/** What a sheet has to hold. What is absent is not looked at. */
export interface ExpectedSheet {
  /** On the tab. */
  name?: string;
  /** How many rows are printed on every page. */
  headRows?: number;
  filtered?: boolean;
  /** Text, numbers, ISO dates, text by its beginning, whatever there is, nothing. */
  rows: readonly (readonly (
    | string
    | number
    | { date: string }
    | { begins: string }
    | { any: true }
    | null
  )[])[];
}

/** What a judge found about one claim of a document. */
export interface Verdict {
  /** {@link Subject.name}. */
  subject: string;
  /** What was judged: `PDF/A-3A`. */
  about: string;
  /** Empty when all is well; else one line for each fault. */
  faults: string[];
}

/** A program that judges documents. */
export interface Judge {
  /** How it is called in the table. */
  name: string;
  /** Which claims it judges. */
  judges: readonly string[];
  /** Gets ready, fetching what is needed. Says what is missing in one line; undefined when nothing is. */
  prepare(): Promise<string | undefined>;
  /** Judges all documents of its claims at once. */
  judge(subjects: readonly Subject[]): Promise<Verdict[]>;
}

/** A kind of document. */
export interface SubjectKind {
  /** How it is called on the command line. */
  name: string;
  /** All that its documents claim to be. */
  claims: readonly string[];
  /** Makes the documents in an empty folder. */
  make(folder: string): Promise<Subject[]>;
}
