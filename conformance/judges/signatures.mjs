import { readFileSync } from 'node:fs';
import { checkCms } from '../../dist/sign/crypto/cms-check.js';
import { Revision } from '../../dist/sign/pdf/revision.js';
import { coveredBytes, signatureFields } from '../../dist/sign/pdf/signature-fields.js';

/**
 * The signatures and document time-stamps of a PDF, taken apart for judges that know nothing of PDF: the signature, the
 * bytes it is over, and the time-stamp token in it with what that is over.
 *
 * @param {string} file
 */
export function signaturesIn(file) {
  const revision = new Revision(readFileSync(file));
  return signatureFields(revision).map((field) => {
    const { signature, data } = coveredBytes(revision.bytes, field);
    const { token, signature: value } = checkCms(
      signature,
      data,
      field.kind === 'signature' ? 'document' : 'time-stamp',
    );
    return { name: field.name, kind: field.kind, end: field.end, signature, data, token, value };
  });
}
