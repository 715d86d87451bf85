import type { Rule } from './rule.js';

/** Rules about the follow-up plan. */
export const PLAN_RULES = {
  'missing-plan': {
    severity: 'error',
    title: { sv: 'Planen eller analysmallen saknas', en: 'The plan or its template for analysis is missing' },
    about: {
      sv: 'Ett direktiv skriver ut uppföljningsplanen eller dess analysmall, men den finns inte. Skriv den i uppfoljning.yaml, eller ta bort direktivet.',
      en: 'A directive prints the follow-up plan or its template for analysis, but there is none. Write it in uppfoljning.yaml, or remove the directive.',
    },
  },
  'unknown-area': {
    severity: 'error',
    title: { sv: 'Ett okänt område', en: 'An unknown area' },
    about: {
      sv: 'Direktivet ska skriva ut ett område ur uppföljningsplanen, men planen har inget med det id:t. Rätta id:t.',
      en: 'The directive is to print an area of the follow-up plan, but the plan has none of that id. Correct the id.',
    },
  },
  'area-not-printed': {
    severity: 'warning',
    title: { sv: 'Ett område som inte skrivs ut', en: 'An area that is not printed' },
    about: {
      sv: 'En plan som är en lista skrivs ut område för område, och ett av dem har glömts. Skriv ut det, eller ta bort det ur planen.',
      en: 'A plan that is a list is printed area by area, and one of them is forgotten. Print it, or remove it from the plan.',
    },
  },
  'unknown-occasion': {
    severity: 'error',
    title: { sv: 'Tillfället finns inte', en: 'The occasion does not exist' },
    about: {
      sv: 'Planen nämner ett rapporteringstillfälle som varken är ett av de vanliga, ett av regionens egna (tillfällen i uppdrag.yaml) eller ett datum. Det skulle inte komma med i kalendern. Rätta namnet, eller lägg till tillfället i uppdrag.yaml.',
      en: 'The plan names an occasion of reporting that is neither one of the usual ones, nor one of the region’s own (tillfällen in uppdrag.yaml), nor a date. It would not be in the calendar. Correct the name, or add the occasion to uppdrag.yaml.',
    },
  },
  'plan-goals': {
    severity: 'error',
    title: { sv: 'Mål på två sätt', en: 'Goals in two ways' },
    about: {
      sv: 'Indikatorn har både ett eget målvärde och listan mål, så det går inte att veta vilket som gäller. Behåll det ena.',
      en: 'The indicator has both a target of its own and the list mål, so it cannot be known which holds. Keep one of them.',
    },
  },
  'narrative-target': {
    severity: 'error',
    title: { sv: 'En redovisning med målvärde', en: 'A narrative indicator with a target' },
    about: {
      sv: 'En redovisning är text och mäts inte mot ett värde. Ta bort redovisning om målvärdet gäller, annars målvärdet.',
      en: 'A narrative indicator (redovisning) is text and is not measured against a value. Remove redovisning when the target holds, otherwise the target.',
    },
  },
  'plan-pointer': {
    severity: 'error',
    title: {
      sv: 'En hänvisning i planen som inte leder rätt',
      en: 'A reference in the plan that leads wrong',
    },
    about: {
      sv: 'Raden hänvisar till något som inte finns i planen, eller till sig själv. Rätta id:t.',
      en: 'The row refers to something that is not in the plan, or to itself. Correct the id.',
    },
  },
} as const satisfies Record<string, Rule>;
