import type { Rule } from './rule.js';

/** Rules about the settings in `uppdrag.yaml` and about exceptions in the sources. */
export const SETTING_RULES = {
  'unknown-rule': {
    severity: 'error',
    title: { sv: 'En regel som inte finns', en: 'A rule that does not exist' },
    about: {
      sv: 'regler i uppdrag.yaml nämner en regel som programmet inte har, så inställningen gör ingenting. Rätta stavningen. Reglerna står i docs/checks.md.',
      en: 'regler in uppdrag.yaml names a rule that the program does not have, so the setting does nothing. Correct the spelling. The rules are described in docs/checks.md.',
    },
  },
  'fixed-rule': {
    severity: 'error',
    title: { sv: 'En regel som inte kan ändras', en: 'A rule that cannot be changed' },
    about: {
      sv: 'regler i uppdrag.yaml, eller en kommentar, försöker stänga av en regel som alltid gäller: utan den kan dokumentet inte göras, eller inte vara det som det säger sig vara. Ta bort inställningen, och rätta det som regeln påpekar.',
      en: 'regler in uppdrag.yaml, or a comment, tries to turn off a rule that always holds: without it the document cannot be made, or cannot be what it says it is. Remove the setting, and correct what the rule points out.',
    },
  },
  'unknown-ignore': {
    severity: 'error',
    title: {
      sv: 'Ett undantag från en kontroll som inte finns',
      en: 'An exception from a check that does not exist',
    },
    about: {
      sv: 'Kommentaren nämner en kontroll som programmet inte har, så undantaget gör ingenting. Rätta stavningen.',
      en: 'The comment names a check that the program does not have, so the exception does nothing. Correct the spelling.',
    },
  },
  'ignore-reason': {
    severity: 'error',
    title: { sv: 'Ett undantag utan skäl', en: 'An exception without a reason' },
    about: {
      sv: 'Den som läser beslutet om tre år behöver veta varför texten fick stå. Skriv skälet efter kolon.',
      en: 'Whoever reads the decision in three years needs to know why the text was left as it is. Write the reason after the colon.',
    },
  },
  'unused-ignore': {
    severity: 'warning',
    title: { sv: 'Ett undantag som inte behövs', en: 'An exception that is not needed' },
    about: {
      sv: 'Kontrollen har inget att säga om stället längre. Ta bort kommentaren, så att den inte döljer ett senare fel.',
      en: 'The check has nothing to say about the place any more. Remove the comment, so that it does not hide a later fault.',
    },
  },
  'unknown-theme': {
    severity: 'error',
    title: { sv: 'Mallen finns inte', en: 'The template does not exist' },
    about: {
      sv: 'mall i uppdrag.yaml är namnet på en mapp i templates/. Rätta stavningen, eller ta bort raden för att få standard.',
      en: 'mall in uppdrag.yaml is the name of a folder in templates/. Correct the spelling, or remove the line to get standard.',
    },
  },
} as const satisfies Record<string, Rule>;
