import type { Rule } from './rule.js';

/** Rules about decisions and the locks that hold what was decided. */
export const DECISION_RULES = {
  'lock-conflict': {
    severity: 'error',
    title: { sv: 'Låset har en sammanslagningskonflikt', en: 'The lock has a merge conflict' },
    about: {
      sv: 'Två grenar har ändrat låset, och då går det inte att veta vilken text som är beslutad. Lös konflikten i de andra filerna, och skriv låset på nytt med uppdrag decide --relock.',
      en: 'Two branches have changed the lock, so it cannot be known which text is decided. Resolve the conflict in the other files, and write the lock anew with uppdrag decide --relock.',
    },
  },
  'lock-edited': {
    severity: 'error',
    title: { sv: 'Låset har ändrats för hand', en: 'The lock has been changed by hand' },
    about: {
      sv: 'Låset bevisar vad nämnden har beslutat bara så länge programmet skriver det. Återställ filen, eller skriv den på nytt med uppdrag decide --relock om texten är den beslutade.',
      en: 'The lock proves what the board has decided only as long as the program writes it. Restore the file, or write it anew with uppdrag decide --relock if the text is the decided one.',
    },
  },
  'lock-version': {
    severity: 'error',
    title: { sv: 'Låset är av en nyare version', en: 'The lock is of a newer version' },
    about: {
      sv: 'Låset är skrivet av ett nyare program än det här. Uppdatera programmet.',
      en: 'The lock was written by a newer program than this one. Update the program.',
    },
  },
  'decided-theme': {
    severity: 'warning',
    title: { sv: 'Mallen är en annan än vid beslutet', en: 'The template is another than at the decision' },
    about: {
      sv: 'Texten är den beslutade, men dokumentet kan se annorlunda ut än det som beslutades. Behåll de PDF:er som gjordes vid besluten, eller lås om.',
      en: 'The text is the decided one, but the document may look otherwise than the one that was decided. Keep the PDFs that were made at the decisions, or lock anew.',
    },
  },
  'decision-facts': {
    severity: 'error',
    title: { sv: 'Uppgifter saknas för beslutet', en: 'Facts are missing for the decision' },
    about: {
      sv: 'uppdrag decide behöver sammanträdets datum och paragraf, och för en revidering vad den ändrar. Lägg till dem på kommandoraden eller överst i filen.',
      en: 'uppdrag decide needs the date of the meeting and the section of its minutes, and for a revision what it changes. Add them on the command line or at the top of the file.',
    },
  },
  'other-wording': {
    severity: 'error',
    title: { sv: 'Blocket är beslutat i en annan lydelse', en: 'The block is decided in another wording' },
    about: {
      sv: 'Ett annat beslutat uppdrag har samma version av blocket med en annan text. Samma version ska vara samma text: spara den äldre lydelsen med uppdrag block keep.',
      en: 'Another decided commission has the same version of the block with another text. The same version is the same text: keep the older wording with uppdrag block keep.',
    },
  },
} as const satisfies Record<string, Rule>;
