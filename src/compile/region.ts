import {
  type DocumentKind,
  monthsEnding,
  type OrganisationKind,
  type Region,
  type ReportingOccasion,
  USUAL_DOCUMENT_KINDS,
  USUAL_OCCASIONS,
  USUAL_ORGANISATION_KINDS,
} from '../model/region.js';
import type {
  Arbetsyta,
  Dokumentslag,
  Organisationer,
  OrganisationKindEntry,
  Tillfalle,
} from '../model/sources.js';

/** Length in months of the periods that an occasion can end. */
const PERIODS: Readonly<Record<NonNullable<Tillfalle['varje']>, number>> = {
  månad: 1,
  kvartal: 3,
  tertial: 4,
  halvår: 6,
  år: 12,
};

/** The region's words out of its settings and its register, with the usual ones where they give none. */
export function regionOf(config: Arbetsyta, register: Organisationer | undefined): Region {
  return {
    organisationKinds: mapped(register?.slag, organisationKind) ?? USUAL_ORGANISATION_KINDS,
    documentKinds: mapped(config.dokument, documentKind) ?? USUAL_DOCUMENT_KINDS,
    ownDocumentKinds: config.dokument !== undefined,
    occasions: mapped(config.tillfällen, occasion) ?? USUAL_OCCASIONS,
    decisionWords: config.beslutsrader ?? {},
    units: config.enheter ?? [],
  };
}

function mapped<From, To>(
  entries: Readonly<Record<string, From>> | undefined,
  make: (entry: From, name: string) => To,
): Map<string, To> | undefined {
  return entries && new Map(Object.entries(entries).map(([name, entry]) => [name, make(entry, name)]));
}

function organisationKind({
  uppdrar = false,
  tilltal,
  flertal = [],
}: OrganisationKindEntry): OrganisationKind {
  return { uppdrar, ...(tilltal !== undefined && { tilltal }), flertal };
}

function documentKind(entry: Dokumentslag, name: string): DocumentKind {
  const benämning = entry.benämning ?? name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
  const { titel = benämning, undertitel, år = 1, fält = [], delar = [], rubriker = [] } = entry;
  return { benämning, titel, ...(undertitel !== undefined && { undertitel }), år, fält, delar, rubriker };
}

function occasion({ text, varje, dagar = [] }: Tillfalle, name: string): ReportingOccasion {
  const ends = varje === undefined ? [] : monthsEnding(PERIODS[varje]);
  return { text: text ?? name, dagar: [...ends, ...dagar] };
}
