import type { Rule } from './rule.js';

/** Rules about documents that are being made. */
export const PRINT_RULES = {
  'missing-glyph': {
    severity: 'error',
    title: { sv: 'Ett tecken saknas i typsnittet', en: 'A character is missing in the font' },
    about: {
      sv: 'Mallens typsnitt har inte tecknet, och det skulle bli en tom ruta i PDF:en. Skriv det på ett annat sätt.',
      en: 'The fonts of the template do not have the character, and it would become an empty box in the PDF. Write it in another way.',
    },
  },
  'text-lost': {
    severity: 'error',
    title: { sv: 'Text saknas i dokumentet', en: 'Text is missing from the document' },
    about: {
      sv: 'Programmet har jämfört källtexten med det färdiga dokumentet, och något som är skrivet för läsaren står inte där. Skriv det som vanlig text, eller som en kommentar, <!-- … -->, om det bara är till för andra redaktörer.',
      en: 'The program has compared the sources with the finished document, and something written for the reader is not in it. Write it as ordinary text, or as a comment, <!-- … -->, when it is meant for other editors alone.',
    },
  },
  'too-wide': {
    severity: 'error',
    title: { sv: 'Något är bredare än sidan', en: 'Something is wider than the page' },
    about: {
      sv: 'En tabell som är för bred får i tur och ordning hela bredden, mindre grad, delade ord och en liggande sida. Det som inte får plats ändå går inte att läsa, och inga dokument skrivs. Dela tabellen i två, korta texten eller ta bort kolumner.',
      en: 'A table that is too wide gets all of the width, smaller type, divided words and a landscape page, in this order. What does not fit then cannot be read, and no documents are written. Divide the table in two, shorten the text or take columns away.',
    },
  },
  'page-number': {
    severity: 'warning',
    title: { sv: 'Ett sidnummer är osäkert', en: 'A page number is uncertain' },
    about: {
      sv: 'Sidnumret i innehållet eller en hänvisning kunde inte bestämmas. Kontrollera att det som avses skrivs ut, eller ändra texten nära sidbrytningen.',
      en: 'The page number in the contents or a reference could not be settled. Check that what is meant is printed, or change the text near the page break.',
    },
  },
  font: {
    severity: 'warning',
    title: { sv: 'Ett typsnitt kunde inte användas', en: 'A font could not be used' },
    about: {
      sv: 'Ett av mallens typsnitt kunde inte läsas av webbläsaren. Kör uppdrag doctor, och installera programmet på nytt.',
      en: 'The browser could not read one of the fonts of the template. Run uppdrag doctor, and install the program again.',
    },
  },
  'program-fault': {
    severity: 'error',
    title: { sv: 'Ett fel i programmet eller datorn', en: 'A fault of the program or the machine' },
    about: {
      sv: 'Något gick fel som inte beror på källtexten, till exempel att webbläsaren inte kunde startas. Meddelandet säger vad; kör uppdrag doctor.',
      en: 'Something went wrong that the sources did not cause, for example that the browser could not be started. The message says what; run uppdrag doctor.',
    },
  },
} as const satisfies Record<string, Rule>;
