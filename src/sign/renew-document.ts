import type { Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import type { Certificate } from './crypto/certificate.js';
import { ServiceError } from './crypto/exchange.js';
import type { ReceivedTimestamp, TimestampService } from './crypto/time-stamp.js';
import { openUpdatable } from './pdf/open-signable.js';
import type { Revision } from './pdf/revision.js';
import { Update } from './pdf/update.js';
import { addToStore } from './pdf/validation-store.js';
import type { Problem } from './problem.js';
import { collectRenewalData } from './renewal-data.js';
import type { DocumentReport } from './report.js';
import { trustedTimestamp, withDocumentTimestamp } from './timestamping.js';
import { verifyDocument } from './verify-document.js';

/** Options for renewing the proof of a document. */
export interface RenewOptions {
  service: TimestampService;
  /** Certificates of the authorities that the signatures and the new time-stamp must lead to. */
  anchors: readonly Certificate[];
  /** The time now. */
  date: Date;
  signal?: AbortSignal;
}

/** A document whose proof is renewed. */
export interface RenewedDocument {
  bytes: Uint8Array;
  /** When the new document time-stamp says that everything was there. */
  time: Date;
  /** Its authority. */
  by: string;
  /** End of the new proof. */
  until: Date;
}

const UNTOUCHED: Text = { sv: 'Filen är orörd.', en: 'The file is untouched.' };

/**
 * Renews the proof of a signed document without any key (ETSI EN 319 142-1, 5.4): adds the validation data that its
 * signatures and time-stamps lack, then a document time-stamp over everything, both as incremental updates. The result
 * is verified before it is given.
 *
 * @param name the file's name, for messages
 * @throws RequestError for a document without signatures, one whose signatures do not hold, or one that is too late
 * @throws ServiceError when a service does not do what it should
 */
export async function renewDocument(
  file: Uint8Array,
  name: string,
  options: RenewOptions,
): Promise<RenewedDocument> {
  const revision = openUpdatable(file, name, { sv: 'förnya', en: 'renewed' }, UNTOUCHED);
  await requireHolding(file, name, options);
  const proven = await withRenewalData(revision, name, options);
  const { service, anchors, date, signal } = options;
  let stamp: ReceivedTimestamp | undefined;
  const bytes = await withDocumentTimestamp(proven, async (data) => {
    const trust = { pool: anchors, anchors };
    stamp = await trustedTimestamp({ ...service, signal }, data, 'SHA-256', trust);
    return stamp.token;
  });
  // A service without an answer has thrown.
  const { time } = stamp!;
  const at = new Date(Math.max(time.getTime(), date.getTime()));
  const report = await verifyDocument(bytes!, { anchors, at, online: false });
  const renewed = report.signatures.at(-1);
  refuse(name, [...problemsOf(report, 0, -1), ...(renewed?.problems ?? []).filter(isLasting)]);
  return { bytes: bytes!, time, by: renewed!.proven!.by, until: renewed!.provable!.until };
}

/** Problems that new data and a new time-stamp settle. */
const SETTLED: ReadonlySet<string> = new Set(['revocation-unknown', 'not-covered']);

function isLasting({ code }: Problem): boolean {
  return !SETTLED.has(code);
}

/** Refuses what renewing would only make last: signatures that do not hold. @throws RequestError */
async function requireHolding(file: Uint8Array, name: string, options: RenewOptions): Promise<void> {
  const { anchors, date: at } = options;
  const report = await verifyDocument(file, { anchors, at, online: false });
  refuse(name, problemsOf(report).filter(isLasting));
}

function problemsOf({ signatures, problems }: DocumentReport, from = 0, to?: number): Problem[] {
  return [...signatures.slice(from, to).flatMap((each) => each.problems), ...problems];
}

function refuse(name: string, [problem]: readonly Problem[]): void {
  if (!problem) return;
  const { code, text } = problem;
  throw new RequestError(
    { sv: `${name} går inte att förnya: ${text.sv}.`, en: `${name} cannot be renewed: ${text.en}.` },
    (HINTS as Partial<Record<string, Text>>)[code] ?? {
      sv: 'uppdrag verify visar allt om dokumentets underskrifter. Filen är orörd.',
      en: 'uppdrag verify shows all about the signatures of the document. The file is untouched.',
    },
  );
}

const HINTS: Partial<Record<Problem['code'], Text>> = {
  'certificate-expired': {
    sv: 'Det är för sent: förnya innan certifikatet över den sista tidsstämpeln går ut. Filen är orörd.',
    en: 'It is too late: renew before the certificate of the last time-stamp ends. The file is untouched.',
  },
  'not-trusted': {
    sv: 'Ange utfärdarnas rotcertifikat med --trust, stämplarens också. Filen är orörd.',
    en: 'Give the root certificates of the issuers with --trust, that of the time-stamps too. The file is untouched.',
  },
};

async function withRenewalData(
  revision: Revision,
  name: string,
  { anchors, date, signal }: RenewOptions,
): Promise<Uint8Array> {
  try {
    const data = await collectRenewalData(revision, { pool: anchors, now: date, ...(signal && { signal }) });
    if (data.bySignature.size === 0 && data.others.length === 0) return revision.bytes;
    const update = new Update(revision);
    addToStore(update, data.bySignature, data.others);
    return update.write().bytes;
  } catch (error) {
    if (error instanceof ServiceError) throw new ServiceError(error.text, TRY_AGAIN, { cause: error });
    if (!(error instanceof RequestError)) throw error;
    const { sv, en } = error.text;
    throw new RequestError({ sv: `${name}: ${sv}`, en: `${name}: ${en}` }, UNTOUCHED);
  }
}

const TRY_AGAIN: Text = {
  sv: 'Försök igen senare. Filen är orörd.',
  en: 'Try again later. The file is untouched.',
};
