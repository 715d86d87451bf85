import type { PrintFindings } from '../memory/records.js';
import type { Commission, OutlineItem } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Overflow } from '../pdf/overflow.js';
import type { TooWide } from '../pdf/print-document.js';
import { tooWideText } from '../pdf/too-wide.js';
import { fileStart } from '../source/read-problem.js';

/** The problems that printing found, as diagnostics at the places in the sources that they concern. */
export function diagnosePrint(commission: Commission, file: string, printed: PrintFindings): Diagnostic[] {
  const places = anchorPlaces(commission);
  const placeOf = (anchor: string | undefined) =>
    (anchor !== undefined && places.get(anchor)) || fileStart(file);
  return [
    ...printed.missing.map((anchor) => unknownPage(anchor, placeOf(anchor))),
    ...(printed.settled ? [] : [unsettled(fileStart(file))]),
    ...printed.failedFonts.map((font) => failedFont(font, fileStart(file))),
  ];
}

/** Errors about the parts of a commission that do not fit their page, at their places in the sources. */
export function diagnoseTooWide(commission: Commission, file: string, { overflows }: TooWide): Diagnostic[] {
  const places = anchorPlaces(commission);
  return overflows.map((overflow) => {
    const { written, anchor = '' } = overflow;
    const place = written === undefined ? places.get(anchor) : (JSON.parse(written) as Place);
    return tooWide(overflow, place ?? fileStart(file));
  });
}

function tooWide(overflow: Overflow, place: Place): Diagnostic {
  const { sv, en } = tooWideText(overflow);
  return {
    rule: 'too-wide',
    severity: 'error',
    place,
    message: { sv: `${sv}.`, en: `${en}.` },
    why: {
      sv: 'Det har redan fått hela bredden, delade ord, mindre grad och en liggande sida, där det går. Mer än så går inte att läsa, och ingenting får skäras av.',
      en: 'It has got the whole width, divided words, smaller type and a landscape page already, where that can be done. More could not be read, and nothing may be cut off.',
    },
    hint: {
      sv: 'Dela tabellen i två, korta texten, eller ta bort kolumner.',
      en: 'Divide the table in two, shorten the text, or take columns away.',
    },
  };
}

function unknownPage(anchor: string, place: Place): Diagnostic {
  return {
    rule: 'page-number',
    severity: 'warning',
    place,
    message: {
      sv: `Sidnumret för #${anchor} kunde inte tas reda på.`,
      en: `The page number of #${anchor} could not be found out.`,
    },
    hint: {
      sv: 'Kontrollera att det som hänvisningen leder till skrivs ut.',
      en: 'Check that what the reference leads to is printed.',
    },
  };
}

function unsettled(place: Place): Diagnostic {
  return {
    rule: 'page-number',
    severity: 'warning',
    place,
    message: {
      sv: 'Sidnumren i innehållet flyttar på varandra; något av dem är en sida fel.',
      en: 'The page numbers in the contents move each other; one of them is a page wrong.',
    },
    hint: {
      sv: 'Ändra texten nära en sidbrytning, så att rubriken inte hamnar precis på gränsen.',
      en: 'Change the text near a page break, so that the heading does not end up right on the edge.',
    },
  };
}

function failedFont(font: string, place: Place): Diagnostic {
  return {
    rule: 'font',
    severity: 'warning',
    place,
    message: {
      sv: `Teckensnittet ${font} i mallen kunde inte användas.`,
      en: `The font ${font} of the template could not be used.`,
    },
    hint: {
      sv: 'Kör uppdrag doctor och installera programmet på nytt.',
      en: 'Run uppdrag doctor and install the program again.',
    },
  };
}

/** The place of everything that has an anchor, by anchor. */
function anchorPlaces({ outline, tables, plan }: Commission): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (anchor: string | undefined, place: Place) => {
    if (anchor !== undefined) places.set(anchor, place);
  };
  const addHeadings = (items: readonly OutlineItem[]) => {
    for (const { anchor, place, children } of items) {
      add(anchor, place);
      addHeadings(children);
    }
  };
  addHeadings(outline);
  for (const { anchor, file, kolumner } of tables) add(anchor, kolumner[0]?.place ?? fileStart(file));
  if (!plan) return places;
  add(plan.anchor, plan.headPlace);
  add(plan.analysmall?.anchor, plan.analysmall?.place ?? fileStart(plan.file));
  for (const area of plan.områden) {
    add(area.anchor, area.place);
    for (const unit of area.enheter) {
      add(unit.anchor, unit.place);
      for (const indicator of unit.indikatorer) add(indicator.anchor, indicator.place);
    }
  }
  return places;
}
