import type { Certificate } from './crypto/certificate.js';
import { checkCms } from './crypto/cms-check.js';
import type { Revision } from './pdf/revision.js';
import { coveredBytes, signatureFields } from './pdf/signature-fields.js';

/** Certificates that the signatures and time-stamps of a document carry, as far as they can be read. */
export function carriedCertificates(revision: Revision): Certificate[] {
  return signatureFields(revision).flatMap((field) => {
    try {
      const { signature, data } = coveredBytes(revision.bytes, field);
      const cms = checkCms(signature, data, field.kind === 'signature' ? 'document' : 'time-stamp');
      const stamp = cms.token ? checkCms(cms.token, cms.signature, 'time-stamp').certificates : [];
      return [...cms.certificates, ...stamp];
    } catch {
      // Its problem is reported where it is judged.
      return [];
    }
  });
}
