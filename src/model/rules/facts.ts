import type { Rule } from './rule.js';

/** Rules about the facts of a commission and the registers they refer to. */
export const FACT_RULES = {
  'decision-date': {
    severity: 'error',
    title: { sv: 'Ett beslut saknar datum', en: 'A decision has no date' },
    about: {
      sv: 'Ett beslutat uppdrag säger när det beslutades. Skriv sammanträdets datum under beslut.',
      en: 'A decided commission says when it was decided. Write the date of the meeting under beslut.',
    },
  },
  validity: {
    severity: 'error',
    title: { sv: 'Giltigheten slutar innan den börjar', en: 'The validity ends before it begins' },
    about: {
      sv: 'Dagen då uppdraget slutar gälla ligger före dagen då det börjar. Kontrollera från och till.',
      en: 'The day when the commission ends lies before the day when it begins. Check från and till.',
    },
  },
  'unknown-organisation': {
    severity: 'error',
    title: { sv: 'Organisationen finns inte i registret', en: 'The organisation is not in the register' },
    about: {
      sv: 'Organisationer anges med sitt id ur register/organisationer.yaml, så att namnet skrivs lika överallt. Rätta id:t, eller lägg till organisationen i registret.',
      en: 'Organisations are given by their id in register/organisationer.yaml, so that the name is the same everywhere. Correct the id, or add the organisation to the register.',
    },
  },
  'unknown-kind': {
    severity: 'error',
    title: { sv: 'Slaget finns inte', en: 'The kind does not exist' },
    about: {
      sv: 'Slag av dokument (typ) och slag av organisationer är de vanliga eller de som regionen själv anger: dokument i uppdrag.yaml, slag i register/organisationer.yaml. Rätta namnet, eller lägg till slaget där.',
      en: 'Kinds of documents (typ) and of organisations are the usual ones or those that the region gives itself: dokument in uppdrag.yaml, slag in register/organisationer.yaml. Correct the name, or add the kind there.',
    },
  },
  'unknown-commission': {
    severity: 'error',
    title: { sv: 'Uppdraget finns inte', en: 'The commission does not exist' },
    about: {
      sv: 'Ett annat uppdrag nämns med ett id som inte finns i arbetsytan. Rätta id:t, som är mappens namn, till exempel 2026/solrosvarden, eller skriv benämningen i klartext.',
      en: 'Another commission is named by an id that is not in the workspace. Correct the id, which is the name of the folder, such as 2026/solrosvarden, or write the designation in plain words.',
    },
  },
} as const satisfies Record<string, Rule>;
