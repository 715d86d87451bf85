import type { Rule } from './rule.js';

/** Rules about YAML: the facts at the top of a file, tables, plans, registers and settings. */
export const YAML_RULES = {
  'yaml-syntax': {
    severity: 'error',
    title: { sv: 'YAML som inte går att läsa', en: 'YAML that cannot be read' },
    about: {
      sv: 'Raden följer inte YAML:s skrivsätt. Oftast saknas ett kolon, ett mellanslag efter kolon eller bindestreck, eller ett avslutande citattecken. Meddelandet säger vilket.',
      en: 'The line does not follow the syntax of YAML. Mostly a colon, a space after a colon or hyphen, or a closing quotation mark is missing. The message says which.',
    },
  },
  'yaml-indent': {
    severity: 'error',
    title: { sv: 'Fel indrag', en: 'Wrong indentation' },
    about: {
      sv: 'Indraget avgör vad som hör till vad. Rader i samma lista eller med nycklar på samma nivå börjar i samma kolumn. Rätta antalet mellanslag.',
      en: 'Indentation decides what belongs to what. Lines of one list, or keys on one level, begin in the same column. Correct the number of spaces.',
    },
  },
  'yaml-tab': {
    severity: 'error',
    title: { sv: 'Tabb som indrag', en: 'A tab as indentation' },
    about: {
      sv: 'YAML tillåter inte tabbar som indrag, eftersom de är olika breda i olika program. Använd två mellanslag.',
      en: 'YAML allows no tabs as indentation, because their width differs between programs. Use two spaces.',
    },
  },
  'yaml-quotes': {
    severity: 'error',
    title: { sv: 'Text som behöver citattecken', en: 'Text that needs quotation marks' },
    about: {
      sv: 'Texten börjar med eller innehåller ett tecken som har en särskild betydelse i YAML, till exempel kolon följt av mellanslag. Sätt citattecken om texten.',
      en: 'The text begins with or contains a character that has a special meaning in YAML, such as a colon followed by a space. Put quotation marks around the text.',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: { sv: 'Samma nyckel två gånger', en: 'The same key twice' },
    about: {
      sv: 'Nyckeln finns redan på samma nivå, och då går det inte att veta vilket värde som gäller. Ta bort den ena.',
      en: 'The key exists on the same level already, so it cannot be known which value holds. Remove one of them.',
    },
  },
  'yaml-comment': {
    severity: 'warning',
    adjustable: true,
    title: {
      sv: 'Ett nummertecken gör resten av värdet till en kommentar',
      en: 'A number sign makes the rest of the value a comment',
    },
    about: {
      sv: 'Efter ett mellanslag börjar # en kommentar i YAML: i titel: Avtal #3 är titeln ”Avtal”. Sätt citattecken om hela värdet. Är det en kommentar, skriv ett mellanslag efter #.',
      en: 'After a space, # begins a comment in YAML: in titel: Avtal #3 the title is “Avtal”. Put quotation marks around the whole value. If it is a comment, write a space after #.',
    },
  },
  'number-form': {
    severity: 'error',
    title: {
      sv: 'Ett tal som skulle skrivas ut på annat sätt',
      en: 'A number that would be printed in another form',
    },
    about: {
      sv: 'YAML läser 0.90 som talet 0,9, 012 som 12 och 0o17 som 15. Sätt citattecken om det som ska stå som det är skrivet, annars skriv talet som det skrivs ut.',
      en: 'YAML reads 0.90 as the number 0.9, 012 as 12 and 0o17 as 15. Put quotation marks around what should stand as it is written, otherwise write the number as it is printed.',
    },
  },
  'yaml-documents': {
    severity: 'error',
    title: { sv: 'Flera YAML-dokument i en fil', en: 'Several YAML documents in one file' },
    about: {
      sv: 'En rad med --- eller ... delar filen i flera dokument, och bara ett läses. Ta bort raden.',
      en: 'A line with --- or ... divides the file into several documents, and only one is read. Remove the line.',
    },
  },
  'yaml-directive': {
    severity: 'error',
    title: { sv: 'YAML-direktiv', en: 'A YAML directive' },
    about: {
      sv: 'En rad som börjar med % är en anvisning till YAML-läsaren, och sådana används inte här. Ta bort raden, eller sätt citattecken om texten.',
      en: 'A line that begins with % is an instruction to the YAML reader, and none are used here. Remove the line, or put quotation marks around the text.',
    },
  },
  'yaml-tag': {
    severity: 'error',
    title: { sv: 'YAML-taggar', en: 'YAML tags' },
    about: {
      sv: 'Ett ord som börjar med ! läses som en typangivelse, och sådana används inte här. Ta bort den, eller sätt citattecken om texten.',
      en: 'A word that begins with ! is read as a type, and none are used here. Remove it, or put quotation marks around the text.',
    },
  },
  'yaml-alias': {
    severity: 'error',
    title: {
      sv: 'En YAML-hänvisning (alias) som inte går att följa',
      en: 'A YAML alias that cannot be followed',
    },
    about: {
      sv: 'Ett värde som börjar med * läses som en hänvisning till ett annat värde, men det finns inte, innehåller hänvisningen själv eller ger för många värden. Sätt citattecken om texten, eller skriv ut värdet.',
      en: 'A value that begins with * is read as a reference to another value, but that does not exist, contains the reference itself, or gives too many values. Put quotation marks around the text, or write the value out.',
    },
  },
  'yaml-depth': {
    severity: 'error',
    title: { sv: 'För många nivåer', en: 'Too many levels' },
    about: {
      sv: 'Listor och nycklar ligger inuti varandra i fler nivåer än någon källfil behöver. Kontrollera indraget.',
      en: 'Lists and keys lie inside each other on more levels than any source needs. Check the indentation.',
    },
  },
  'yaml-too-large': {
    severity: 'error',
    title: { sv: 'För mycket YAML', en: 'Too much YAML' },
    about: {
      sv: 'Filen är för stor för att läsas som YAML. Lägg en stor tabells rader i en CSV-fil och ange den som radfil.',
      en: 'The file is too large to be read as YAML. Put the rows of a large table in a CSV file and name it as radfil.',
    },
  },
  'front-matter-missing': {
    severity: 'error',
    title: { sv: 'Uppgifterna överst saknas', en: 'The facts at the top are missing' },
    about: {
      sv: 'Uppdrag och block börjar med uppgifter om dokumentet mellan två rader med ---. Lägg till dem överst i filen.',
      en: 'Commissions and blocks begin with facts about the document between two lines of ---. Add them at the top of the file.',
    },
  },
  'front-matter-not-closed': {
    severity: 'error',
    title: { sv: 'Uppgifterna överst avslutas inte', en: 'The facts at the top are not closed' },
    about: {
      sv: 'Raden --- efter uppgifterna saknas, så det går inte att veta var texten börjar. Lägg till den.',
      en: 'The line --- after the facts is missing, so it cannot be known where the text begins. Add it.',
    },
  },
} as const satisfies Record<string, Rule>;
