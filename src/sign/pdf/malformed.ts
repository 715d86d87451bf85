import { ProblemError } from '../problem.js';

/** The file is not a PDF that can be read in one way only. */
export function malformed(sv: string, en: string): ProblemError {
  return new ProblemError('malformed', { sv, en });
}
