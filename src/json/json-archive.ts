import { description, LANGUAGE } from '../embedded/archive-request.js';
import type { CommissionMeta } from '../model/commission.js';
import { kindName } from '../model/kind-name.js';
import type { DocumentDate } from '../past/document-date.js';

/**
 * Archival description of a document, by the fields of Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/): `#/$defs/arkiv` in
 * `schema/kompilerat.schema.json`. The same is in the PDF's XMP.
 */
export interface JsonArchive {
  /** dcterms:title. */
  titel: string;
  /** dcterms:description. */
  beskrivning: string;
  /** dcterms:type. */
  slag: string;
  /** dcterms:identifier: the registry number, else the commission's id. */
  identifierare: string;
  diarienummer?: string;
  /** dcterms:creator and dcterms:publisher. */
  nämnd: string;
  /** dcterms:audience: who carries it out. */
  utförare: string;
  status: CommissionMeta['status'];
  /** dcterms:language. */
  språk: string;
  /** dcterms:created: the date the documents bear. */
  datum: DocumentDate;
  /** dcterms:dateAccepted: days of decisions, the oldest first. */
  beslutad: string[];
  /** dcterms:valid. */
  giltighet: { från: string; till: string };
}

/** Facts about the accompanying PDF for an archive. */
export interface JsonPdf {
  fil: string;
  bytes: number;
  /** Of the file as built. Signatures are appended: the same bytes are then the beginning of the file. */
  sha256: string;
  sidor: number;
  standarder: string[];
}

/** Standards that every PDF conforms to. */
export const STANDARDS = ['PDF/A-3a', 'PDF/UA-1'];

/** The metadata for the archive. */
export function jsonArchive(meta: CommissionMeta, date: DocumentDate): JsonArchive {
  return {
    titel: meta.kortTitel,
    beskrivning: description(meta),
    slag: kindName(meta),
    identifierare: meta.diarienummer ?? meta.id,
    ...(meta.diarienummer !== undefined && { diarienummer: meta.diarienummer }),
    nämnd: meta.från.namn,
    utförare: meta.till.namn,
    status: meta.status,
    språk: LANGUAGE,
    datum: date,
    beslutad: meta.beslut.map(({ datum }) => datum),
    giltighet: { från: meta.giltighet.från, till: meta.giltighet.till },
  };
}
