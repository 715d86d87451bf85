import { type Certificate, certificate } from './crypto/certificate.js';
import type { ValidationData } from './pdf/validation-store.js';

/** The certificates of a document's store that can be read: one that is broken does not hide the others. */
export function certificatesOf({ certificates }: ValidationData): Certificate[] {
  return certificates.flatMap((der) => {
    try {
      return [certificate(der)];
    } catch {
      return [];
    }
  });
}
