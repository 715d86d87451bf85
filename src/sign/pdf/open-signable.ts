import type { Text } from '../../model/diagnostic.js';
import { RequestError } from '../../model/request-error.js';
import { checkCms } from '../crypto/cms-check.js';
import { problemOf } from '../problem.js';
import { laterChanges } from './later-changes.js';
import { Revision } from './revision.js';
import { coveredBytes, type SignatureField, signatureFields } from './signature-fields.js';

const BUILD_AGAIN: Text = {
  sv: 'Bygg dokumentet igen (uppdrag build) och skriv under det som då skrivs. Filen är orörd.',
  en: 'Build the document again (uppdrag build) and sign what is written then. The file is untouched.',
};

/**
 * Opens a PDF that is to be signed.
 *
 * @param name the file's name, for messages
 * @param certify true when the signature is to certify the document
 * @throws RequestError when it cannot be signed: not a PDF, damaged, encrypted, certified against changes, changed
 *   after
 *   an earlier signature
 */
export function openSignable(bytes: Uint8Array, name: string, certify: boolean): Revision {
  const revision = openUpdatable(bytes, name, { sv: 'skriva under', en: 'signed' }, BUILD_AGAIN);
  const fields = signatureFields(revision);
  if (certify && fields.length > 0) {
    throw new RequestError(
      {
        sv: `${name} är redan underskriven: bara den första underskriften kan certifiera ett dokument.`,
        en: `${name} is signed already: only the first signature can certify a document.`,
      },
      {
        sv: 'Skriv under utan --certify. Filen är orörd.',
        en: 'Sign without --certify. The file is untouched.',
      },
    );
  }
  const certifier = fields.find(({ certifies }) => certifies === 1);
  if (certifier) {
    throw new RequestError(
      {
        sv: `${name} är certifierad mot alla ändringar (${certifier.name}): en underskrift till skulle göra den första ogiltig.`,
        en: `${name} is certified against all changes (${certifier.name}): one more signature would make the first invalid.`,
      },
      {
        sv: 'Den som certifierar kan tillåta fler underskrifter med --certify underskrifter. Filen är orörd.',
        en: 'Whoever certifies can allow more signatures with --certify signatures. The file is untouched.',
      },
    );
  }
  for (const field of fields) checkIntact(revision, field, name);
  return revision;
}

/**
 * Opens a PDF that is to get an update.
 *
 * @param name the file's name, for messages
 * @param verb the infinitive in Swedish, the participle in English: what is to be done with it
 * @throws RequestError when it is no PDF, damaged or encrypted
 */
export function openUpdatable(bytes: Uint8Array, name: string, verb: Text, hint: Text): Revision {
  let revision: Revision;
  try {
    revision = new Revision(bytes);
    // Reads what an update needs of it.
    signatureFields(revision);
  } catch (error) {
    const { text } = problemOf(error);
    throw new RequestError(
      { sv: `${name} går inte att ${verb.sv}: ${text.sv}.`, en: `${name} cannot be ${verb.en}: ${text.en}.` },
      hint,
    );
  }
  if (!revision.isEncrypted) return revision;
  throw new RequestError(
    {
      sv: `${name} är krypterad och går inte att ${verb.sv}.`,
      en: `${name} is encrypted and cannot be ${verb.en}.`,
    },
    hint,
  );
}

/** Refuses a document that was changed after an earlier signature. @throws RequestError */
function checkIntact(revision: Revision, field: SignatureField, name: string): void {
  try {
    const { signature, data } = coveredBytes(revision.bytes, field);
    checkCms(signature, data, field.kind === 'signature' ? 'document' : 'time-stamp');
    const signed = new Revision(revision.bytes.subarray(0, field.end));
    const [change] = laterChanges(signed, revision).filter(({ kind }) => kind === 'other');
    if (!change) return;
    throw broken(name, field.name, change.what);
  } catch (error) {
    // A time-stamp's content is its own: that it is over this document is for verify to judge.
    if (error instanceof RequestError) throw error;
    throw broken(name, field.name, problemOf(error).text);
  }
}

function broken(name: string, field: string, why: Text): RequestError {
  return new RequestError(
    {
      sv: `${name} har redan en underskrift som inte håller (${field}): ${why.sv}.`,
      en: `${name} has a signature already that does not hold (${field}): ${why.en}.`,
    },
    {
      sv: 'uppdrag verify visar allt om den. Skriv inte under förrän det är utrett. Filen är orörd.',
      en: 'uppdrag verify shows all about it. Do not sign before that is sorted out. The file is untouched.',
    },
  );
}
