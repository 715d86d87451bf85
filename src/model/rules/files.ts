import type { Rule } from './rule.js';

/** Rules about files and folders: whether a source can be had at all. */
export const FILE_RULES = {
  'file-missing': {
    severity: 'error',
    title: { sv: 'En fil saknas', en: 'A file is missing' },
    about: {
      sv: 'En fil som arbetsytan behöver, eller som en annan fil hänvisar till, finns inte. Kontrollera stavningen, även stora och små bokstäver, eller lägg till filen.',
      en: 'A file that the workspace needs, or that another file refers to, does not exist. Check the spelling, capital letters included, or add the file.',
    },
  },
  'file-outside': {
    severity: 'error',
    title: { sv: 'En fil ligger utanför arbetsytan', en: 'A file lies outside the workspace' },
    about: {
      sv: 'Sökvägen leder ut ur arbetsytan. Sådana filer läses inte, eftersom dokumentet då skulle bero på något som inte följer med. Lägg en kopia i arbetsytan.',
      en: 'The path leads out of the workspace. Such files are not read, because the document would depend on something that does not travel with it. Put a copy in the workspace.',
    },
  },
  'file-too-large': {
    severity: 'error',
    title: { sv: 'En fil är för stor', en: 'A file is too large' },
    about: {
      sv: 'Källfiler är små; en mycket stor fil är oftast fel fil. Kontrollera att det är rätt fil, och dela den annars i flera.',
      en: 'Sources are small; a very large file is mostly the wrong one. Check that it is the right file, and split it otherwise.',
    },
  },
  'file-unreadable': {
    severity: 'error',
    title: { sv: 'En fil kan inte läsas', en: 'A file cannot be read' },
    about: {
      sv: 'Namnet finns, men det är en mapp eller en fil som du inte har behörighet att läsa. Kontrollera filen och dess behörigheter.',
      en: 'The name exists, but it is a folder or a file that you have no permission to read. Check the file and its permissions.',
    },
  },
  'file-binary': {
    severity: 'error',
    title: { sv: 'En fil är inte text', en: 'A file is not text' },
    about: {
      sv: 'Här väntades en textfil, men innehållet är till exempel ett Word-dokument eller en bild. Spara innehållet som text i UTF-8.',
      en: 'A text file was expected here, but the content is for example a Word document or an image. Save the content as text in UTF-8.',
    },
  },
  'file-encoding': {
    severity: 'error',
    title: { sv: 'En fil är inte sparad som UTF-8', en: 'A file is not saved as UTF-8' },
    about: {
      sv: 'Filen har en annan teckenkodning, så å, ä och ö går inte att läsa säkert. Öppna filen i redigeraren och spara den som UTF-8.',
      en: 'The file has another character encoding, so letters such as å, ä and ö cannot be read with certainty. Open the file in the editor and save it as UTF-8.',
    },
  },
  'file-name': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En fil läses inte på grund av sitt namn', en: 'A file is not read because of its name' },
    about: {
      sv: 'Filen ligger där en datafil ska ligga men slutar på .yml, och bara .yaml läses. Byt namn på den.',
      en: 'The file lies where a data file belongs but ends in .yml, and only .yaml is read. Rename it.',
    },
  },
  'commission-folder': {
    severity: 'error',
    title: { sv: 'Ett uppdrag ligger i fel mapp', en: 'A commission lies in the wrong folder' },
    about: {
      sv: 'Ett uppdrag ligger i en mapp per period och en per utförare, till exempel 2026/solrosvarden/uppdrag.md. Mappens namn är uppdragets namn i kommandon och länkar. Flytta uppdraget.',
      en: 'A commission lies in a folder for the period and one for the provider, such as 2026/solrosvarden/uppdrag.md. The folder gives the commission its name in commands and links. Move the commission.',
    },
  },
  'duplicate-commission': {
    severity: 'error',
    title: { sv: 'Två uppdrag har samma id', en: 'Two commissions have the same id' },
    about: {
      sv: 'Id:t avgör vad dokumenten heter och vart hänvisningar leder, så det får bara finnas en gång. Byt namn på en av mapparna.',
      en: 'The id decides the names of the documents and where references lead, so it can exist only once. Rename one of the folders.',
    },
  },
} as const satisfies Record<string, Rule>;
