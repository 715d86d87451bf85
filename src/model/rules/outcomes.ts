import type { Rule } from './rule.js';

/** Rules about outcomes that have been reported. */
export const OUTCOME_RULES = {
  'outcome-occasion': {
    severity: 'error',
    title: { sv: 'Tillfället finns inte i planen', en: 'The occasion is not in the plan' },
    about: {
      sv: 'En fil i utfall/ heter som tillfället den gäller: 2026-T2.yaml, 2026-03.yaml för mars, 2026-K1.yaml för första kvartalet. Byt namn på filen, eller rätta tillfälle i den.',
      en: 'A file in utfall/ is called as the occasion it is about: 2026-T2.yaml, 2026-03.yaml for March, 2026-K1.yaml for the first quarter. Rename the file, or correct tillfälle in it.',
    },
  },
  'outcome-row': {
    severity: 'error',
    title: { sv: 'Utfallet hör inte till någon rad', en: 'The outcome belongs to no row' },
    about: {
      sv: 'Ett utfall namnger en indikator i planen, vilket av dess mål som avses när det finns flera, och vilken part när målet är ett tal per part. Rätta namnet, eller ta bort utfallet om det står två gånger.',
      en: 'An outcome names an indicator of the plan, which of its targets is meant when there are several, and which party when the target is a number for each. Correct the name, or remove the outcome when it stands twice.',
    },
  },
  'outcome-value': {
    severity: 'error',
    title: { sv: 'Ett utfall som inte kan stämma', en: 'An outcome that cannot be right' },
    about: {
      sv: 'Talet är omöjligt, eller svarar inte på det som raden frågar efter: en andel över 100 %, en nämnare som är noll, ja eller nej där ett tal ska stå. Rätta det enligt det som lämnats, eller fråga den som lämnat det.',
      en: 'The number is impossible, or does not answer what the row asks: a share above 100 %, a denominator of zero, yes or no where a number is wanted. Correct it by what was delivered, or ask who delivered it.',
    },
  },
  'outcome-missing': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'Utfall som inte lämnats', en: 'Outcomes that have not been delivered' },
    about: {
      sv: 'Tillfällets dag har varit, och det finns rader som skulle följas upp då utan utfall. Be uppgiftslämnaren om dem; uppdrag form gör ett formulär. Gäller bara uppdrag som har en mapp utfall/.',
      en: 'The day of the occasion has passed, and there are rows that were to be followed up without outcomes. Ask the reporter for them; uppdrag form makes a form. Holds only for commissions with a folder utfall/.',
    },
  },
  'outcome-target': {
    severity: 'warning',
    adjustable: true,
    title: {
      sv: 'Målet har ändrats sedan utfallet lämnades',
      en: 'The target has changed since the outcome',
    },
    about: {
      sv: 'Utfallet lämnades mot ett annat mål än det som gäller nu, kanske för att uppdraget reviderats. Det bedöms mot målet som gäller nu. Ändra målvärde i filen när det är rätt.',
      en: 'The outcome was delivered against another target than the one that holds now, perhaps because the commission was revised. It is judged by the target that holds now. Change målvärde in the file when that is right.',
    },
  },
  'outcome-judgement': {
    severity: 'error',
    title: { sv: 'En bedömning av det som räknas ut', en: 'A judgement of what is reckoned' },
    about: {
      sv: 'Om målet nås räknas ut av talet. En person kan säga att utfallet inte kan bedömas, men inte att det är något annat än det är. Ta bort bedömningen, eller rätta talet.',
      en: 'Whether the target is reached is reckoned from the number. A person can say that the outcome cannot be judged, but not that it is something else than it is. Remove the judgement, or correct the number.',
    },
  },
  'outcome-analysis': {
    severity: 'warning',
    adjustable: true,
    title: {
      sv: 'Ett mål som inte nås utan analys och åtgärd',
      en: 'A missed target without analysis and action',
    },
    about: {
      sv: 'När ett mål inte nås, eller utfallet saknas, behövs en analys av varför och åtgärder med vad, vem och när. Skriv dem vid utfallet.',
      en: 'When a target is missed, or the outcome is missing, an analysis of why and actions with what, who and when are needed. Write them with the outcome.',
    },
  },
  'outcome-action': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En åtgärd som är försenad', en: 'An action that is late' },
    about: {
      sv: 'Dagen då åtgärden skulle vara gjord har varit, och den är inte avslutad. Skriv klar med dagen då den blev gjord, eller en ny dag.',
      en: 'The day the action was to be done has passed, and it is not finished. Write klar with the day it was done, or a new day.',
    },
  },
} as const satisfies Record<string, Rule>;
