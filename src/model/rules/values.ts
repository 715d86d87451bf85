import type { Rule } from './rule.js';

/** Rules about `{{…}}`: values that are put into the text. */
export const VALUE_RULES = {
  'expression-syntax': {
    severity: 'error',
    title: { sv: 'Ett uttryck som inte går att läsa', en: 'An expression that cannot be read' },
    about: {
      sv: 'Mellan {{ och }} står ett namn, eller en funktion och ett namn. Skriv till exempel {{till.namn}} eller {{belopp tabeller.priser.besok}}.',
      en: 'Between {{ and }} stands a name, or a function and a name. Write for example {{till.namn}} or {{belopp tabeller.priser.besok}}.',
    },
  },
  'expression-value': {
    severity: 'error',
    title: { sv: 'Ett värde som inte kan skrivas ut', en: 'A value that cannot be printed' },
    about: {
      sv: 'Namnet leder till flera uppgifter, eller till ett värde som funktionen inte kan skriva. Välj en av uppgifterna, eller en annan funktion.',
      en: 'The name leads to several facts, or to a value that the function cannot write. Choose one of the facts, or another function.',
    },
  },
  'unknown-helper': {
    severity: 'error',
    title: { sv: 'Funktionen finns inte', en: 'The function does not exist' },
    about: {
      sv: 'Bara vissa funktioner kan användas i {{…}}. Rätta stavningen, eller välj en av dem som meddelandet räknar upp.',
      en: 'Only certain functions can be used in {{…}}. Correct the spelling, or choose one of those that the message lists.',
    },
  },
  'expression-form': {
    severity: 'error',
    title: { sv: 'Ett sätt att skriva som inte finns', en: 'A way of writing that does not exist' },
    about: {
      sv: 'Efter värdet kan stå hur det ska skrivas: antalet decimaler för belopp, tal och procent, "iso" för datum. Inget annat finns.',
      en: 'After the value there can be how it is to be written: the number of decimals for belopp, tal and procent, "iso" for datum. There is nothing else.',
    },
  },
  'unknown-name': {
    severity: 'error',
    title: { sv: 'Namnet finns inte', en: 'The name does not exist' },
    about: {
      sv: 'Namnet i {{…}} betyder ingenting i den här filen. I ett block är det blockets parametrar och uppdragets uppgifter som gäller. Rätta stavningen.',
      en: 'The name in {{…}} means nothing in this file. In a block it is the parameters of the block and the facts of the commission that count. Correct the spelling.',
    },
  },
} as const satisfies Record<string, Rule>;
