import type { Language } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';

/** Why something that a page asked for could not be done, and what to do about it: a paragraph for each. */
export function explained(error: unknown): Record<Language, string[]> {
  if (error instanceof RequestError || error instanceof EnvironmentError) {
    const { text, hint } = error;
    const paragraphs = (language: Language) => [text[language], ...(hint ? [hint[language]] : [])];
    return { sv: paragraphs('sv'), en: paragraphs('en') };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    sv: [`Ett fel i programmet uppdrag, inte i dina filer: ${message}`],
    en: [`A fault in the program uppdrag, not in your files: ${message}`],
  };
}
