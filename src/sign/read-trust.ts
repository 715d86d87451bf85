import { readNamedFile } from '../files/read-named.js';
import { RequestError } from '../model/request-error.js';
import { type Certificate, distinct, readCertificates } from './crypto/certificate.js';

/** A file of certificates, as it is called and where it is. */
export interface NamedFile {
  name: string;
  /** Absolute. */
  path: string;
}

/** Reads certificates in PEM or DER form. @throws RequestError when a file is not there or holds none */
export function readTrust(files: readonly NamedFile[]): Certificate[] {
  return distinct(files.flatMap(certificatesIn));
}

function certificatesIn({ name, path }: NamedFile): Certificate[] {
  const bytes = readNamedFile(path, name);
  try {
    return readCertificates(bytes);
  } catch {
    throw new RequestError(
      { sv: `${name} är ingen certifikatfil.`, en: `${name} is not a file of certificates.` },
      {
        sv: 'Ange utfärdarnas certifikat som PEM (-----BEGIN CERTIFICATE-----) eller DER.',
        en: 'Give the certificates of the issuers as PEM (-----BEGIN CERTIFICATE-----) or DER.',
      },
    );
  }
}
