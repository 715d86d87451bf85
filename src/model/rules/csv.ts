import type { Rule } from './rule.js';

/** Rules about CSV: the rows of large tables. */
export const CSV_RULES = {
  'csv-empty': {
    severity: 'error',
    title: { sv: 'CSV-filen är tom', en: 'The CSV file is empty' },
    about: {
      sv: 'En radfil har kolumnernas id på första raden och därefter en rad per tabellrad. Skriv dem, eller ta bort filen ur tabellen.',
      en: 'A row file has the ids of the columns on its first line and then one line for each row. Write them, or remove the file from the table.',
    },
  },
  'csv-separator': {
    severity: 'error',
    title: { sv: 'Fel skiljetecken i CSV', en: 'Wrong separator in CSV' },
    about: {
      sv: 'Kolumnerna skiljs åt med semikolon eller komma. Spara om filen med ett av dem.',
      en: 'Columns are separated by semicolons or commas. Save the file again with one of them.',
    },
  },
  'csv-header': {
    severity: 'error',
    title: { sv: 'Kolumnnamnen i CSV', en: 'The column names in CSV' },
    about: {
      sv: 'Varje kolumn i första raden behöver ett eget namn. Ge kolumnen ett namn, eller ta bort den som upprepas.',
      en: 'Every column of the first line needs a name of its own. Give the column a name, or remove the repeated one.',
    },
  },
  'csv-quote': {
    severity: 'error',
    title: { sv: 'Citattecken som inte avslutas', en: 'A quotation mark that is not closed' },
    about: {
      sv: 'Ett fält som börjar med citattecken slutar med ett. Citattecken inuti fältet skrivs dubbelt. Lägg till det som saknas.',
      en: 'A field that begins with a quotation mark ends with one. Quotation marks inside the field are doubled. Add the missing one.',
    },
  },
  'csv-row': {
    severity: 'error',
    title: { sv: 'En rad har fel antal celler', en: 'A row has the wrong number of cells' },
    about: {
      sv: 'Varje rad har lika många celler som den första raden. Ofta står skiljetecknet i en text utan citattecken: sätt citattecken om texten.',
      en: 'Every row has as many cells as the first line. Often the separator stands in a text without quotation marks: put them around the text.',
    },
  },
} as const satisfies Record<string, Rule>;
