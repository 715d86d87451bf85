import type { Text } from '../model/diagnostic.js';
import type { FormQuestions } from './form.js';
import type { RawValue } from './read-number.js';

/** A value as delivered, with its place in the file. */
export interface DeliveredValue {
  value: RawValue;
  /** Place of the answer, for the sender: `Svar!G14`, `rad 7, kolumnen värde`. */
  at: string;
  /** Sheet part and address of the cell, to give a comment to. */
  cell?: { part: string; row: number; column: number };
  percent?: boolean;
  formula?: boolean;
}

/** The fields that a row can be answered in. */
export const ANSWER_FIELDS = ['värde', 'täljare', 'nämnare', 'svar', 'text'] as const;

/** One of {@link ANSWER_FIELDS}. */
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** An answered row. */
export interface DeliveredRow {
  /** Id of the commission. */
  uppdrag: string;
  /** Name of the row in it. */
  name: string;
  /** Place of the row. */
  at: Omit<DeliveredValue, 'value'>;
  values: Partial<Record<AnswerField, DeliveredValue>>;
}

/** Answers to the analysis template of a commission. */
export interface DeliveredAnalysis {
  uppdrag: string;
  område: string;
  svar: string[];
}

/** The content of a file that came back, whatever its format. */
export interface Delivered {
  /** Questions that the file says it asked; absent in a table of somebody else's. */
  asked?: FormQuestions;
  /** The form's number as the file says it. */
  id?: string;
  sender?: string;
  reason?: string;
  rows: DeliveredRow[];
  analysis: DeliveredAnalysis[];
}

/** A fault in a file that came back. */
export interface DeliveryFault {
  at?: Omit<DeliveredValue, 'value'>;
  message: Text;
  hint: Text;
}
