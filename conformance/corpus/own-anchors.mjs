// A document of others is judged with the authorities that it names itself, and as of the time it gives itself: left is
// whether it holds.
import { certificate, chainOf, distinct } from '../../dist/sign/crypto/certificate.js';
import { checkCms } from '../../dist/sign/crypto/cms-check.js';
import { checkTimestamp } from '../../dist/sign/crypto/time-stamp.js';
import { parsePdfDate } from '../../dist/sign/pdf/pdf-date.js';
import { Revision } from '../../dist/sign/pdf/revision.js';
import { coveredBytes, signatureFields } from '../../dist/sign/pdf/signature-fields.js';
import { readStore } from '../../dist/sign/pdf/validation-store.js';

/** The top certificate of every chain in a PDF, as far as they can be read. */
export function ownAnchors(bytes) {
  return distinct(signersIn(bytes).map(({ signer, pool }) => chainOf(signer, pool).at(-1)));
}

/** The latest time that its time-stamps prove or its signers claim, and an hour more; now when there is none. */
export function ownTime(bytes) {
  const times = signersIn(bytes).flatMap(({ time }) => time ?? []);
  return times.length > 0
    ? new Date(Math.max(...times.map((each) => each.getTime())) + 3_600_000)
    : new Date();
}

function signersIn(bytes) {
  const revision = attempt(() => new Revision(bytes));
  const fields = revision && attempt(() => signatureFields(revision));
  if (!fields) return [];
  const stored = (attempt(() => readStore(revision))?.certificates ?? []).flatMap(
    (der) => attempt(() => certificate(der)) ?? [],
  );
  return fields.flatMap((field) => attempt(() => signersOf(field, bytes, stored)) ?? []);
}

function signersOf(field, bytes, stored) {
  const { signature, data } = coveredBytes(bytes, field);
  if (field.kind === 'time-stamp') return [stamper(checkTimestamp(signature, data), stored)];
  const cms = checkCms(signature, data, 'document');
  const claimed = field.claims.time && parsePdfDate(field.claims.time);
  const signer = { signer: cms.signer, pool: [...cms.certificates, ...stored], time: claimed };
  const stamp = cms.token && attempt(() => checkTimestamp(cms.token, cms.signature));
  return stamp ? [signer, stamper(stamp, stored)] : [signer];
}

function stamper({ cms, time }, stored) {
  return { signer: cms.signer, pool: [...cms.certificates, ...stored], time };
}

function attempt(step) {
  try {
    return step();
  } catch {
    return undefined;
  }
}
