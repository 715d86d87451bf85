import type { Rule } from './rule.js';

/** Rules about the shape of facts: the schemas in `schema/`. */
export const SCHEMA_RULES = {
  schema: {
    severity: 'error',
    title: { sv: 'Uppgifter som inte följer schemat', en: 'Facts that violate the schema' },
    about: {
      sv: 'Uppgiften följer inte det schema som gäller för filen. Meddelandet säger vilket krav det gäller; fälten står i docs/falt.md.',
      en: 'The fact violates the schema of the file. The message says which demand; the fields are described in docs/falt.md.',
    },
  },
  'unknown-key': {
    severity: 'error',
    title: { sv: 'Okänd nyckel', en: 'Unknown key' },
    about: {
      sv: 'Nyckeln finns inte på det här stället, och det som står där skulle inte komma med i dokumentet. Den är kanske felstavad eller indragen fel. Fälten står i docs/falt.md.',
      en: 'The key does not exist at this place, and what it says would be left out of the document. It may be misspelt or wrongly indented. The fields are described in docs/falt.md.',
    },
  },
  'missing-key': {
    severity: 'error',
    title: { sv: 'En nyckel saknas', en: 'A key is missing' },
    about: {
      sv: 'Dokumentet behöver uppgiften. Lägg till nyckeln med ett värde.',
      en: 'The document needs the fact. Add the key with a value.',
    },
  },
  'excluded-key': {
    severity: 'error',
    title: { sv: 'Nycklar som utesluter varandra', en: 'Keys that exclude each other' },
    about: {
      sv: 'Två nycklar säger olika saker om detsamma. Behåll den som gäller.',
      en: 'Two keys say different things about the same matter. Keep the one that holds.',
    },
  },
  'key-name': {
    severity: 'error',
    title: { sv: 'Ett namn som inte kan vara nyckel', en: 'A name that cannot be a key' },
    about: {
      sv: 'Nycklar som du själv hittar på blir ankare och filnamn och har därför en bestämd form. Meddelandet säger vilken.',
      en: 'Keys that you make up become anchors and file names and have a certain form for that reason. The message says which.',
    },
  },
  'wrong-type': {
    severity: 'error',
    title: { sv: 'Fel sorts värde', en: 'The wrong kind of value' },
    about: {
      sv: 'Värdet är till exempel text där det ska vara ett tal, en lista eller flera nycklar. Skriv det så som meddelandet visar.',
      en: 'The value is for example text where a number, a list or several keys belong. Write it as the message shows.',
    },
  },
  'empty-value': {
    severity: 'error',
    title: { sv: 'Ett värde är tomt', en: 'A value is empty' },
    about: {
      sv: 'Nyckeln finns men värdet saknas. Skriv värdet, eller ta bort nyckeln om uppgiften inte behövs.',
      en: 'The key is there but has no value. Write the value, or remove the key when the fact is not needed.',
    },
  },
  'unknown-value': {
    severity: 'error',
    title: { sv: 'Ett värde som inte finns', en: 'A value that does not exist' },
    about: {
      sv: 'Bara vissa värden är möjliga här. Välj ett av dem som meddelandet räknar upp.',
      en: 'Only certain values are possible here. Choose one of those that the message lists.',
    },
  },
  'wrong-form': {
    severity: 'error',
    title: { sv: 'Ett värde har fel form', en: 'A value has the wrong form' },
    about: {
      sv: 'Datum, id:n och nummer skrivs på ett bestämt sätt, så att de går att sortera, söka och hänvisa till. Skriv värdet så som meddelandet visar.',
      en: 'Dates, ids and numbers are written in a certain way, so that they can be sorted, found and referred to. Write the value as the message shows.',
    },
  },
  'no-such-date': {
    severity: 'error',
    title: { sv: 'Ett datum som inte finns', en: 'A date that does not exist' },
    about: {
      sv: 'Månaden har inte så många dagar, eller så finns inte månaden. Kontrollera datumet.',
      en: 'The month does not have so many days, or the month does not exist. Check the date.',
    },
  },
  'out-of-range': {
    severity: 'error',
    title: { sv: 'Ett tal är för litet eller för stort', en: 'A number is too small or too large' },
    about: {
      sv: 'Talet ligger utanför det som är möjligt här. Kontrollera talet.',
      en: 'The number lies outside what is possible here. Check the number.',
    },
  },
  'too-few': {
    severity: 'error',
    title: { sv: 'En lista är för kort', en: 'A list is too short' },
    about: {
      sv: 'Listan behöver fler poster. Lägg till dem, eller ta bort nyckeln.',
      en: 'The list needs more items. Add them, or remove the key.',
    },
  },
  'repeated-value': {
    severity: 'error',
    title: { sv: 'Samma värde två gånger i en lista', en: 'The same value twice in a list' },
    about: {
      sv: 'Varje värde får stå en gång i listan. Ta bort det som upprepas.',
      en: 'Each value may stand in the list once. Remove the repeated one.',
    },
  },
  'plain-text': {
    severity: 'error',
    title: { sv: 'Markering där bara ren text skrivs ut', en: 'Markup where plain text alone is printed' },
    about: {
      sv: 'Titlar, kolumnrubriker, celler, namn och mål skrivs ut som ren text, med {{…}} ifyllt. Kursiv, fetstil, länkar och hänvisningar kan stå i löpande text, i tabellers noter och i planens indikatorer. Ska tecknen synas skrivs ett omvänt snedstreck före dem.',
      en: 'Titles, heads of columns, cells, names and targets are printed as plain text, with {{…}} put in. Italics, bold, links and references can stand in running text, in the notes of tables and in the indicators of the plan. If the characters should show, put a backslash before them.',
    },
  },
} as const satisfies Record<string, Rule>;
