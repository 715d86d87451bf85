import type { Rule } from './rule.js';

/** Rules about directives and the shared blocks they bring in. */
export const BLOCK_RULES = {
  'unknown-directive': {
    severity: 'error',
    title: { sv: 'Direktivet finns inte', en: 'The directive does not exist' },
    about: {
      sv: 'Ett ord efter kolon läses som ett direktiv, men det finns inget med det namnet. Rätta stavningen. Direktiven står i docs/falt.md.',
      en: 'A word after colons is read as a directive, but there is none of that name. Correct the spelling. The directives are described in docs/falt.md.',
    },
  },
  'directive-form': {
    severity: 'error',
    title: { sv: 'Fel antal kolon', en: 'The wrong number of colons' },
    about: {
      sv: 'Ett direktiv i en mening skrivs med ett kolon, på en egen rad med två och runt annan text med tre. Meddelandet säger vad som gäller här.',
      en: 'A directive in a sentence is written with one colon, on a line of its own with two, and around other text with three. The message says what holds here.',
    },
  },
  'directive-place': {
    severity: 'error',
    title: { sv: 'Ett direktiv på fel ställe', en: 'A directive in the wrong place' },
    about: {
      sv: 'Direktivet kan inte stå här, till exempel inuti en lista eller mitt i ett stycke. Flytta det till en egen rad med tomma rader omkring, eller dit meddelandet säger.',
      en: 'The directive cannot stand here, for example inside a list or in the middle of a paragraph. Move it to a line of its own with empty lines around it, or where the message says.',
    },
  },
  'directive-open': {
    severity: 'error',
    title: { sv: 'Ett direktiv avslutas aldrig', en: 'A directive is never closed' },
    about: {
      sv: 'Ett direktiv runt annan text slutar med en rad med ::: och den saknas. Lägg till den.',
      en: 'A directive around other text ends with a line of ::: and it is missing. Add it.',
    },
  },
  'directive-label': {
    severity: 'error',
    title: { sv: 'En text på ett direktiv skrivs inte ut', en: 'A text on a directive is not printed' },
    about: {
      sv: 'Det som står inom hakparenteser direkt efter direktivets namn skrivs inte ut för det här direktivet. Ta bort hakparenteserna, och skriv det som ska synas i ett eget stycke.',
      en: 'What stands in brackets right after the name of this directive is not printed. Remove the brackets, and write what is to be seen in a paragraph of its own.',
    },
  },
  'directive-id': {
    severity: 'error',
    title: { sv: 'Ett direktiv saknar id', en: 'A directive has no id' },
    about: {
      sv: 'Direktivet behöver {#id} för att veta vilket block eller vilken tabell det gäller. Lägg till det.',
      en: 'The directive needs {#id} to know which block or table is meant. Add it.',
    },
  },
  'unknown-attribute': {
    severity: 'error',
    title: { sv: 'Okänt attribut', en: 'Unknown attribute' },
    about: {
      sv: 'Direktivet har inget attribut med det namnet, så det skulle inte göra något. Rätta stavningen, eller ta bort det.',
      en: 'The directive has no attribute of that name, so it would do nothing. Correct the spelling, or remove it.',
    },
  },
  'unknown-block': {
    severity: 'error',
    title: { sv: 'Blocket finns inte', en: 'The block does not exist' },
    about: {
      sv: 'Det finns ingen fil i block/ med det namnet. Rätta id:t, eller skriv blocket.',
      en: 'There is no file in block/ of that name. Correct the id, or write the block.',
    },
  },
  'unknown-version': {
    severity: 'error',
    title: { sv: 'Blocket finns inte i den versionen', en: 'The block does not exist in that version' },
    about: {
      sv: 'Äldre versioner av ett block ligger kvar som block/namn@version.md. Ange en version som finns, eller ta bort version för att få den nyaste.',
      en: 'Older versions of a block remain as block/name@version.md. Give a version that exists, or remove version to get the newest.',
    },
  },
  'block-variant': {
    severity: 'error',
    title: { sv: 'En variant av fel block', en: 'A variant of the wrong block' },
    about: {
      sv: 'Ett block säger att det är en annan lydelse av ett block som inte finns, av sig självt eller av något som självt är en variant. Rätta variant-av.',
      en: 'A block says that it is another wording of a block that does not exist, of itself, or of one that is a variant itself. Correct variant-av.',
    },
  },
  'block-version': {
    severity: 'error',
    title: { sv: 'Blockets version', en: 'The version of a block' },
    about: {
      sv: 'En version är ett heltal, och filens namn och uppgifter säger samma version. Rätta det ena efter det andra.',
      en: 'A version is a whole number, and the name of the file and the facts in it say the same version. Correct one after the other.',
    },
  },
  'block-id': {
    severity: 'error',
    title: { sv: 'Blocket heter inte som filen', en: 'The block is not called as its file' },
    about: {
      sv: 'Blocket hittas genom filens namn, så id:t i filen måste vara detsamma. Rätta id:t, eller byt namn på filen.',
      en: 'The block is found by the name of its file, so the id in the file must be the same. Correct the id, or rename the file.',
    },
  },
  'block-cycle': {
    severity: 'error',
    title: { sv: 'Block som använder varandra i en ring', en: 'Blocks that use each other in a circle' },
    about: {
      sv: 'Ett block använder, kanske genom andra, sig självt, och texten skulle aldrig ta slut. Ta bort ett av ::block i ringen.',
      en: 'A block uses itself, perhaps by way of others, and the text would never end. Remove one ::block of the circle.',
    },
  },
  'block-level': {
    severity: 'error',
    title: { sv: 'Nivån på blockets rubrik', en: 'The level of a block’s heading' },
    about: {
      sv: 'nivå är en rubriknivå, ett heltal från 1 till 5. Rätta talet, eller ta bort nivå.',
      en: 'nivå is a heading level, a whole number from 1 to 5. Correct the number, or remove nivå.',
    },
  },
  'unknown-parameter': {
    severity: 'error',
    title: { sv: 'Blocket har inte parametern', en: 'The block has no such parameter' },
    about: {
      sv: 'Blockets parametrar räknas upp överst i blockets fil. Rätta namnet, eller ta bort det.',
      en: 'The parameters of a block are listed at the top of its file. Correct the name, or remove it.',
    },
  },
  'missing-parameter': {
    severity: 'error',
    title: { sv: 'En parameter saknas', en: 'A parameter is missing' },
    about: {
      sv: 'Blockets text behöver ett värde från den som använder det. Lägg till parametern i ::block.',
      en: 'The text of the block needs a value from whoever uses it. Add the parameter to ::block.',
    },
  },
  'parameter-type': {
    severity: 'error',
    title: { sv: 'En parameter har fel sorts värde', en: 'A parameter has the wrong kind of value' },
    about: {
      sv: 'Blocket säger vilken sorts värde parametern har, till exempel ett tal eller ett datum. Skriv ett sådant.',
      en: 'The block says what kind of value the parameter has, such as a number or a date. Write one of that kind.',
    },
  },
  'unknown-option': {
    severity: 'error',
    title: { sv: 'Tillvalet finns inte', en: 'The option does not exist' },
    about: {
      sv: 'Tillvalet är inte deklarerat överst i blocket. Rätta stavningen, eller lägg till det i blockets uppgifter.',
      en: 'The option is not declared at the top of the block. Correct the spelling, or add it to the facts of the block.',
    },
  },
  'unused-option': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'Ett tillval utan text', en: 'An option without text' },
    about: {
      sv: 'Tillvalet är deklarerat i blocket men ingen del av texten hör till det, så att välja det gör ingenting. Skriv texten, eller ta bort tillvalet.',
      en: 'The option is declared in the block but no part of the text belongs to it, so choosing it does nothing. Write the text, or remove the option.',
    },
  },
} as const satisfies Record<string, Rule>;
