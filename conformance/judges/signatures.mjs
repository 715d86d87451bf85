import { readFileSync } from 'node:fs';
import { checkCms } from '../../dist/sign/crypto/cms-check.js';
import { Revision } from '../../dist/sign/pdf/revision.js';
import { coveredBytes, signatureFields } from '../../dist/sign/pdf/signature-fields.js';

/**
 * Extracts the signatures and document time-stamps of a PDF for judges without knowledge of PDF: the signature, the
 * signed bytes, and the time-stamp token in it with its signed bytes.
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
