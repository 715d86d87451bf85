import type { Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { PdfString } from '../pdf-syntax/values.js';
import { digest } from './bytes.js';
import { type Certificate, chainOf, nameOf } from './crypto/certificate.js';
import { buildCms, cmsSize, type Signer } from './crypto/cms-build.js';
import { ServiceError } from './crypto/exchange.js';
import { findPath } from './crypto/path.js';
import type { ReceivedTimestamp, TimestampService } from './crypto/time-stamp.js';
import { type Level, reaches } from './level.js';
import { isOurs, requireOurs } from './ours.js';
import { freeName } from './pdf/add-field.js';
import { addAppearance } from './pdf/appearance.js';
import { freeRectangle, type Rectangle } from './pdf/free-rectangle.js';
import { openSignable } from './pdf/open-signable.js';
import { requirePage } from './pdf/pages.js';
import { Revision } from './pdf/revision.js';
import { seal } from './pdf/seal.js';
import { type Plain, Update } from './pdf/update.js';
import { addToStore } from './pdf/validation-store.js';
import { ProblemError } from './problem.js';
import { TOKEN_ROOM, trustedTimestamp, withDocumentTimestamp } from './timestamping.js';
import { draftReason, notSettled, type Unsettled, unsettledIn } from './unsettled.js';
import { collectValidationData } from './validation-data.js';

/** Changes allowed to a certified document: none, or further signatures. */
export type Certification = 'inget' | 'underskrifter';

/** Options for signing a document. */
export interface SignOptions {
  signer: Signer;
  level: Level;
  /** The time-stamp authority; needed from B-T. */
  service?: TimestampService;
  /** True to give up when there is no time-stamp, instead of signing without. */
  timestampRequired: boolean;
  certify?: Certification;
  reason?: string;
  location?: string;
  /** The time the signer claims. */
  date: Date;
  /** Certificates that chains may need: issuers and roots. */
  pool: readonly Certificate[];
  /** Certificates that the time-stamp authority's must lead to; when empty its own root is enough. */
  anchors: readonly Certificate[];
  /** True to sign also what `uppdrag build` has not made. */
  anyPdf?: boolean;
  /**
   * True to sign also a draft, an open revision and what holds marks for remaining work; the signature then says so.
   */
  draft?: boolean;
  /**
   * A drawing of the signature on a page, from the first page of a small PDF. It is asked for with the document's
   * state when that is unsettled, which it must show.
   */
  visible?: { page: number; rectangle: Rectangle; drawing: (unsettled?: Unsettled) => Promise<Uint8Array> };
  signal?: AbortSignal;
}

/** A signed document. */
export interface SignedDocument {
  bytes: Uint8Array;
  /** The level reached: lower than requested when the time-stamp service was down. */
  level: Level;
  /** Name of the signature's field. */
  field: string;
  /** When it was signed, as the time-stamp authority proves. */
  time?: Date;
  warnings: readonly Text[];
}

/**
 * Signs a PDF: an incremental update with a PAdES signature, and for the higher levels another with validation data and
 * a third with a document time-stamp. What was there stays, byte for byte.
 *
 * @param name the file's name, for messages
 * @throws RequestError for a document or a certificate that cannot be used
 * @throws EnvironmentError when a service or the signer does not do what it should
 */
export async function signDocument(
  file: Uint8Array,
  name: string,
  options: SignOptions,
): Promise<SignedDocument> {
  const revision = openSignable(file, name, options.certify !== undefined);
  if (!options.anyPdf) requireOurs(revision, name);
  const unsettled = unsettledOf(revision, options.anyPdf ?? false);
  if (unsettled && !options.draft) throw notSettled(name, unsettled);
  try {
    return await new Signing(options, unsettled).sign(revision);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { sv, en } = error.problem.text;
    throw new RequestError(
      { sv: `${name} går inte att skriva under: ${sv}.`, en: `${name} cannot be signed: ${en}.` },
      { sv: 'Inget är underskrivet. Filen är orörd.', en: 'Nothing is signed. The file is untouched.' },
    );
  }
}

/** The state of a document of ours. Of another origin nothing is known. @throws RequestError */
function unsettledOf(revision: Revision, anyPdf: boolean): Unsettled | undefined {
  if (!isOurs(revision)) return undefined;
  try {
    return unsettledIn(revision.bytes);
  } catch (error) {
    // Other programs too attach files by this name.
    if (anyPdf && error instanceof RequestError) return undefined;
    throw error;
  }
}

class Signing {
  private readonly options: SignOptions;
  private readonly unsettled: Unsettled | undefined;
  private readonly warnings: Text[] = [];

  constructor(options: SignOptions, unsettled: Unsettled | undefined) {
    this.options = options;
    this.unsettled = unsettled;
  }

  async sign(revision: Revision): Promise<SignedDocument> {
    const { level, service } = this.options;
    const stamper = reaches(level, 'B-T') ? service : undefined;
    const { bytes, field, stamp } = await this.signature(revision, stamper);
    const signed = { bytes, field, ...(stamp && { time: stamp.time }), warnings: this.warnings };
    if (!stamp || !stamper) return { ...signed, level: 'B-B' };
    if (!reaches(level, 'B-LT')) return { ...signed, level: 'B-T' };
    const lasting = await this.withValidationData(bytes, field);
    if (!reaches(level, 'B-LTA')) return { ...signed, bytes: lasting, level: 'B-LT' };
    const archived = await withDocumentTimestamp(
      lasting,
      async (data) => (await this.timestamp(stamper, data))?.token,
    );
    return archived ? { ...signed, bytes: archived, level } : { ...signed, bytes: lasting, level: 'B-LT' };
  }

  private async signature(
    revision: Revision,
    service: TimestampService | undefined,
    room = TOKEN_ROOM,
  ): Promise<{ bytes: Uint8Array; field: string; stamp: ReceivedTimestamp | undefined }> {
    const { signer, visible, certify } = this.options;
    const shown = visible && (await this.drawn(revision, visible));
    const update = new Update(revision);
    const field = freeName(update, 'Underskrift');
    const size = cmsSize(signer, service ? room : 0);
    let stamp: ReceivedTimestamp | undefined;
    let signature = new Uint8Array();
    const stampValue = async (data: Uint8Array<ArrayBuffer>) => {
      stamp = await this.timestamp(service!, data);
      return stamp?.token;
    };
    const bytes = await seal(update, {
      field: {
        name: field,
        description: `Elektronisk underskrift av ${nameOf(signer.certificates[0])}`,
        ...(shown && { visible: { ...shown, appearance: addAppearance(update, shown.drawing) } }),
      },
      entries: this.entries(),
      size,
      certify: certify !== undefined,
      produce: async (data) => {
        const content = { digest: digest(signer.scheme.hash, data) };
        signature = await buildCms(content, signer, service && stampValue);
        // Too large a token: what is written now is thrown away.
        return signature.length > size ? new Uint8Array() : signature;
      },
    });
    if (signature.length > size) return this.signature(revision, service, signature.length);
    return { bytes, field, stamp };
  }

  private async drawn(revision: Revision, { page, rectangle, drawing }: NonNullable<SignOptions['visible']>) {
    requirePage(revision, page);
    return {
      page,
      rectangle: freeRectangle(revision, page, rectangle),
      drawing: await drawing(this.unsettled),
    };
  }

  private entries(): Record<string, Plain | undefined> {
    const { signer, location, certify, date } = this.options;
    const reason = this.unsettled ? draftReason(this.unsettled, this.options.reason) : this.options.reason;
    const permission = certify && { inget: 1, underskrifter: 2 }[certify];
    const time = date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
    return {
      Type: 'Sig',
      SubFilter: 'ETSI.CAdES.detached',
      Name: PdfString.ofText(nameOf(signer.certificates[0])),
      Reason: reason === undefined ? undefined : PdfString.ofText(reason),
      Location: location === undefined ? undefined : PdfString.ofText(location),
      M: PdfString.ofText(`D:${time}Z`),
      Reference: permission && [
        {
          Type: 'SigRef',
          TransformMethod: 'DocMDP',
          TransformParams: { Type: 'TransformParams', P: permission, V: '1.2' },
        },
      ],
    };
  }

  /** A token that is checked; undefined, with a warning, when there is none and it may be done without. */
  private async timestamp(
    service: TimestampService,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<ReceivedTimestamp | undefined> {
    const { timestampRequired, signer, pool, anchors, signal } = this.options;
    try {
      return await trustedTimestamp({ ...service, signal }, data, signer.scheme.hash, { pool, anchors });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (timestampRequired) throw error;
      this.warnings.push({
        sv: `${error.text.sv} Dokumentet är underskrivet utan tidsstämpel: när det skedde bevisas inte.`,
        en: `${error.text.en} The document is signed without a time-stamp: when it was signed is not proven.`,
      });
      return undefined;
    }
  }

  private async withValidationData(bytes: Uint8Array, field: string): Promise<Uint8Array> {
    const { pool, anchors, signer, signal } = this.options;
    const revision = new Revision(bytes);
    const { data, warnings } = await collectValidationData(revision, {
      pool: [...signer.certificates, ...pool, ...anchors],
      required: field,
      ...(signal && { signal }),
    });
    this.warnings.push(...warnings);
    const update = new Update(revision);
    addToStore(update, data);
    return update.write().bytes;
  }
}

/** Checks that the signer's certificate is valid now. @throws RequestError */
export async function checkSigner(
  { certificates }: Signer,
  pool: readonly Certificate[],
  at: Date,
): Promise<void> {
  const chain = chainOf(certificates[0], [...certificates, ...pool]);
  const answer = await findPath(certificates[0], { pool: chain, anchors: chain.slice(-1), at });
  if ('path' in answer) return;
  const { sv, en } = answer.problem.text;
  throw new RequestError(
    { sv: `Det går inte att skriva under: ${sv}.`, en: `Cannot sign: ${en}.` },
    {
      sv: 'Skaffa ett giltigt certifikat för underskrift. Inget är underskrivet.',
      en: 'Get a valid signing certificate. Nothing is signed.',
    },
  );
}
