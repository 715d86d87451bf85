/**
 * The words in which a region says what it does: kinds of organisations and documents, occasions, lines of decision,
 * units, registry numbers. They are data of a workspace; these are the types, and the words where it gives none.
 */

/** A kind of organisation. */
export interface OrganisationKind {
  /** True for those that commission; all others are commissioned. */
  uppdrar: boolean;
  /** Form by which a text addresses one of the kind, definite: `sjukhuset`. */
  tilltal?: string;
  /** Forms by which a text addresses all of the kind: `sjukhusförvaltningar`. */
  flertal: readonly string[];
}

/** A field that the documents of a kind may have to have. */
export type RequiredField = 'titel' | 'undertitel' | 'ämne' | 'diarienummer' | 'beslut' | 'kompletterar';

/** A kind of document. */
export interface DocumentKind {
  /** The line above the title: `Långsiktigt uppdrag`. */
  benämning: string;
  /** The word before the period in a title: `Uppdrag`. */
  titel: string;
  /** The line below the title, with expressions; absent for `från … till …`. */
  undertitel?: string;
  /** Usual number of years of validity. */
  år: number;
  fält: readonly RequiredField[];
  /** `uppföljningsplan`, `analysmall`, `tabell ersattning`. */
  delar: readonly string[];
  /** Chapters, in order. */
  rubriker: readonly string[];
}

/** An occasion of reporting. */
export interface ReportingOccasion {
  /** As it is printed where the document gives no other label. */
  text: string;
  /**
   * Its days: `08-15` of every year, `08` the last day of the month, `2027-02-15` once. The last day of the period that
   * is reported on, because plans say the period and not the day when the report has to be there. What is reported when
   * needed has none.
   */
  dagar: readonly string[];
}

/** The words of a line of decision; absent ones are those of the document's language. */
export interface DecisionWords {
  beslut?: string;
  revidering?: string;
  paragraf?: string;
}

/** Everything that a region says in its own words. */
export interface Region {
  organisationKinds: ReadonlyMap<string, OrganisationKind>;
  documentKinds: ReadonlyMap<string, DocumentKind>;
  /** False while the kinds of documents are the usual ones. */
  ownDocumentKinds: boolean;
  occasions: ReadonlyMap<string, ReportingOccasion>;
  decisionWords: DecisionWords;
  /** Words of units besides the usual ones. */
  units: readonly string[];
}

/** The kinds of organisations where a register gives no others. */
export const USUAL_ORGANISATION_KINDS: ReadonlyMap<string, OrganisationKind> = new Map(
  Object.entries({
    nämnd: { uppdrar: true, flertal: [] },
    sjukhus: {
      uppdrar: false,
      tilltal: 'sjukhuset',
      flertal: ['sjukhus', 'sjukhusförvaltningar', 'sjukhusstyrelser'],
    },
    primärvård: { uppdrar: false, tilltal: 'vårdcentralen', flertal: ['vårdcentraler'] },
    habilitering: { uppdrar: false, tilltal: 'habiliteringen', flertal: ['habiliteringsverksamheter'] },
    specialistvård: { uppdrar: false, flertal: [] },
    tandvård: { uppdrar: false, tilltal: 'folktandvården', flertal: ['tandvårdskliniker'] },
    service: { uppdrar: false, flertal: [] },
    koncern: { uppdrar: false, flertal: [] },
  }),
);

const COMMISSION = { titel: 'Uppdrag', fält: [], delar: [], rubriker: [] } as const;

/** The kinds of documents where a workspace gives no others. */
export const USUAL_DOCUMENT_KINDS: ReadonlyMap<string, DocumentKind> = new Map(
  Object.entries({
    långsiktigt: { ...COMMISSION, benämning: 'Långsiktigt uppdrag', år: 3 },
    utökat: { ...COMMISSION, benämning: 'Utökat uppdrag', titel: 'Utökat uppdrag', år: 3 },
    'årlig komplettering': { ...COMMISSION, benämning: 'Årlig komplettering', år: 1 },
    enskilt: { ...COMMISSION, benämning: 'Enskilt uppdrag', år: 1 },
  }),
);

/** The months that end a period of so many months. */
export function monthsEnding(length: number): string[] {
  return Array.from({ length: 12 / length }, (_, index) => String((index + 1) * length).padStart(2, '0'));
}

/** The occasions where a workspace gives no others. */
export const USUAL_OCCASIONS: ReadonlyMap<string, ReportingOccasion> = new Map(
  Object.entries({
    månadsvis: { text: 'månadsvis', dagar: monthsEnding(1) },
    kvartalsvis: { text: 'kvartalsvis', dagar: monthsEnding(3) },
    T1: { text: 'T1', dagar: ['04'] },
    'mitten-av-augusti': { text: 'mitten av augusti', dagar: ['08-15'] },
    T2: { text: 'T2', dagar: ['08'] },
    ÅR: { text: 'ÅR', dagar: ['12'] },
    'vid-behov': { text: 'vid behov', dagar: [] },
  }),
);
