import type { Language } from '../model/diagnostic.js';
import { EnvironmentError } from '../model/environment-error.js';
import { RequestError } from '../model/request-error.js';

/** Reason and remedy for a failed request of a page, one paragraph each. */
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
