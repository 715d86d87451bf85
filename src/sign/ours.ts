import { MANIFEST_NAME } from '../embedded/manifest.js';
import { RequestError } from '../model/request-error.js';
import type { Revision } from './pdf/revision.js';

/** Whether a PDF carries the sources it was built of. */
export function isOurs(revision: Revision): boolean {
  const files = revision.list(revision.catalog, 'AF').map((item) => revision.resolve(item));
  return files.some((file) => revision.text(file, 'UF') === MANIFEST_NAME);
}

/** Refuses a PDF that does not carry the sources it was built of. @throws RequestError */
export function requireOurs(revision: Revision, name: string): void {
  if (isOurs(revision)) return;
  throw new RequestError(
    {
      sv: `${name} är inte byggd av uppdrag build: källtexten finns inte i den.`,
      en: `${name} was not built by uppdrag build: its sources are not in it.`,
    },
    {
      sv: 'Kontrollera att det är rätt fil. En PDF av annat ursprung skrivs under med --any-pdf. Filen är orörd.',
      en: 'Check that it is the right file. A PDF of another origin is signed with --any-pdf. The file is untouched.',
    },
  );
}
