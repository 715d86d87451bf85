import type { Rule } from './rule.js';

/** Rules about data tables. */
export const TABLE_RULES = {
  'unknown-table': {
    severity: 'error',
    title: { sv: 'Tabellen finns inte', en: 'The table does not exist' },
    about: {
      sv: 'Det finns ingen fil i uppdragets mapp tabeller/ med det namnet. Rätta id:t, eller skriv tabellen.',
      en: 'There is no file of that name in the folder tabeller/ of the commission. Correct the id, or write the table.',
    },
  },
  'printed-twice': {
    severity: 'error',
    title: { sv: 'Något skrivs ut två gånger', en: 'Something is printed twice' },
    about: {
      sv: 'Tabellen eller planen står redan tidigare i dokumentet. Ta bort det ena direktivet, och hänvisa med :ref{#id}.',
      en: 'The table or plan stands earlier in the document already. Remove one of the directives, and refer with :ref{#id}.',
    },
  },
  'unknown-column': {
    severity: 'error',
    title: { sv: 'Kolumnen finns inte', en: 'The column does not exist' },
    about: {
      sv: 'En rad, en summa eller en radfil nämner en kolumn som inte står under kolumner. Rätta stavningen, eller lägg till kolumnen.',
      en: 'A row, a sum or a row file names a column that does not stand under kolumner. Correct the spelling, or add the column.',
    },
  },
  'missing-column': {
    severity: 'error',
    title: { sv: 'Radfilen saknar en kolumn', en: 'The row file lacks a column' },
    about: {
      sv: 'Tabellen har en kolumn som radfilen inte har. Lägg till den i CSV-filen, eller ta bort den ur tabellen.',
      en: 'The table has a column that the row file does not have. Add it to the CSV file, or remove it from the table.',
    },
  },
  'duplicate-column': {
    severity: 'error',
    title: { sv: 'Två kolumner har samma id', en: 'Two columns have the same id' },
    about: {
      sv: 'Cellerna i raderna hittas genom kolumnens id, som därför bara får finnas en gång. Byt det ena.',
      en: 'The cells of rows are found by the id of the column, which can exist only once for that reason. Change one of them.',
    },
  },
  'reserved-column': {
    severity: 'error',
    title: { sv: 'Ett upptaget kolumnnamn', en: 'A reserved column name' },
    about: {
      sv: 'Ordet betyder något annat i en rad, till exempel slag eller rader. Ge kolumnen ett annat id.',
      en: 'The word means something else in a row, such as slag or rader. Give the column another id.',
    },
  },
  'column-group': {
    severity: 'error',
    title: { sv: 'Kolumner under samma rubrik står isär', en: 'Columns under one heading stand apart' },
    about: {
      sv: 'Kolumner med en gemensam rubrik står bredvid varandra. Flytta kolumnen.',
      en: 'Columns with a common heading stand next to each other. Move the column.',
    },
  },
  'column-sum': {
    severity: 'error',
    title: { sv: 'En kolumn som inte kan summeras', en: 'A column that cannot be summed' },
    about: {
      sv: 'En summakolumn är summan av andra kolumner med tal, inte av text och inte av sig själv. Rätta listan.',
      en: 'A sum column is the sum of other columns of numbers, not of text and not of itself. Correct the list.',
    },
  },
  'cell-type': {
    severity: 'error',
    title: { sv: 'Fel sorts värde i en cell', en: 'The wrong kind of value in a cell' },
    about: {
      sv: 'Kolumnens typ säger vad cellerna innehåller, till exempel tal, belopp eller datum. Rätta cellen, eller typen.',
      en: 'The type of the column says what its cells hold, such as numbers, amounts or dates. Correct the cell, or the type.',
    },
  },
  'wrong-sum': {
    severity: 'error',
    title: { sv: 'En summa stämmer inte', en: 'A sum does not hold' },
    about: {
      sv: 'En summarad, en grupprad (summering: underrader), en kolumn som är summan av andra (summa-av) eller ett tal som ska vara lika med ett annat (stämmer-med) är inte vad de andra talen ger. Rätta det tal som är fel, eller ta bort summan så räknas den ut. Har ett beslutat dokument en felaktig summa, skriv raden som en vanlig rad: då räknas den inte om, och kontrollen sum säger till om den tills den undantas med ett skäl.',
      en: 'A total row, a group row (summering: underrader), a column that is the sum of others (summa-av) or a figure that is to equal another (stämmer-med) is not what the other figures make. Correct the figure that is wrong, or remove the sum to have it computed. When a decided document has a wrong sum, write the row as an ordinary one: then it is not computed, and the check sum speaks of it until it is excepted with a reason.',
    },
  },
  'cell-decimals': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'Fler decimaler än som skrivs ut', en: 'More decimals than are printed' },
    about: {
      sv: 'Talet avrundas när det skrivs ut, och då kan summor se fel ut. Avrunda talet i källan, eller ändra kolumnens decimaler.',
      en: 'The number is rounded when it is printed, and sums may look wrong. Round the number in the source, or change decimaler of the column.',
    },
  },
  interval: {
    severity: 'error',
    title: { sv: 'Ett intervall börjar efter sitt slut', en: 'A range begins after its end' },
    about: {
      sv: 'Det första talet är större än det andra. Byt plats på från och till.',
      en: 'The first number is larger than the second. Swap från and till.',
    },
  },
  'unknown-cell': {
    severity: 'error',
    title: { sv: 'En cell utan kolumn', en: 'A cell without a column' },
    about: {
      sv: 'Raden har ett värde under ett namn som inte är någon kolumn, och det skulle inte skrivas ut. Rätta namnet, eller lägg till kolumnen.',
      en: 'The row has a value under a name that is no column, and it would not be printed. Correct the name, or add the column.',
    },
  },
  'row-heading': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En rad saknar rubrik', en: 'A row has no heading' },
    about: {
      sv: 'Den första kolumnen säger vad raden handlar om; utan den kan raden inte läsas upp begripligt. Fyll i cellen.',
      en: 'The first column says what the row is about; without it the row cannot be read aloud and understood. Fill in the cell.',
    },
  },
  'row-id': {
    severity: 'error',
    title: { sv: 'Ett radnamn har fel form', en: 'A row id has the wrong form' },
    about: {
      sv: 'En rads id blir en del av ankare och sökvägar: små bokstäver, siffror och enkla bindestreck. Rätta det.',
      en: 'The id of a row becomes part of anchors and paths: small letters, digits and single hyphens. Correct it.',
    },
  },
  'duplicate-row': {
    severity: 'error',
    title: { sv: 'Två rader har samma id', en: 'Two rows have the same id' },
    about: {
      sv: 'Hänvisningar till en rads tal går genom dess id, som därför bara får finnas en gång. Ge raden ett eget id.',
      en: 'References to the numbers of a row go by its id, which can exist only once for that reason. Give the row an id of its own.',
    },
  },
  'row-kind': {
    severity: 'error',
    title: { sv: 'Ett slags rad som inte finns', en: 'A kind of row that does not exist' },
    about: {
      sv: 'slag säger hur raden räknas och ser ut. Välj ett av de slag som meddelandet räknar upp.',
      en: 'slag says how the row counts and looks. Choose one of the kinds that the message lists.',
    },
  },
  'row-level': {
    severity: 'error',
    title: { sv: 'En rads nivå', en: 'The level of a row' },
    about: {
      sv: 'En rad kan ligga en nivå djupare än raden före, och inte djupare än tabellen klarar. Rätta nivån, eller flytta raden.',
      en: 'A row can lie one level deeper than the row before it, and no deeper than a table can show. Correct the level, or move the row.',
    },
  },
  'group-cell': {
    severity: 'error',
    title: { sv: 'En grupprad har värden', en: 'A group row has values' },
    about: {
      sv: 'En rad av slaget grupp är en rubrik för raderna under. Ta bort värdet, eller ändra radens slag.',
      en: 'A row of the kind grupp is a heading for the rows below it. Remove the value, or change the kind of the row.',
    },
  },
  'sum-children': {
    severity: 'error',
    title: { sv: 'Fel sorts rad under en summa', en: 'The wrong kind of row below a sum' },
    about: {
      sv: 'Under en summa kan bara varav-rader stå: de är en del av summan. Flytta raden före summan, eller skriv slag: varav.',
      en: 'Below a sum only rows of the kind varav can stand: they are a part of it. Move the row before the sum, or write slag: varav.',
    },
  },
  'unknown-note': {
    severity: 'error',
    title: { sv: 'Noten finns inte', en: 'The note does not exist' },
    about: {
      sv: 'En rad hänvisar till en not som inte står under noter i samma fil. Skriv noten, eller ta bort hänvisningen.',
      en: 'A row refers to a note that does not stand under noter in the same file. Write the note, or remove the reference.',
    },
  },
  'unseen-note': {
    severity: 'error',
    title: { sv: 'En not som ingenting bär', en: 'A note with nothing to carry it' },
    about: {
      sv: 'Notens nummer står efter enhetens namn, och enheten har inget namn. Ge den ett, eller flytta noten till en indikator.',
      en: 'The number of the note stands after the name of the unit, and the unit has no name. Give it one, or move the note to an indicator.',
    },
  },
  'unused-note': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En not utan hänvisning', en: 'A note without a reference' },
    about: {
      sv: 'Ingen rad hänvisar till noten, så den skrivs inte ut. Hänvisa till den, eller ta bort den.',
      en: 'No row refers to the note, so it is not printed. Refer to it, or remove it.',
    },
  },
} as const satisfies Record<string, Rule>;
