import type { Text } from '../model/diagnostic.js';
import type { PictureFault } from '../source/picture.js';
import type { SvgFinding } from '../source/svg/clean.js';
import type { SvgFault } from '../source/svg/read-svg.js';
import type { Remark } from './reporter.js';

/** That a picture has an address on the net. */
export const FETCHED: Remark = {
  rule: 'image-file',
  message: { sv: 'Bilden hämtas från nätet.', en: 'The image is fetched from the net.' },
  hint: {
    sv: 'Lägg bildfilen bredvid texten och skriv dess namn.',
    en: 'Put the image file beside the text and write its name.',
  },
};

/**
 * That a picture has no description. One of the checks: an editor sets its severity with the others of accessibility.
 */
export const NO_DESCRIPTION: Remark = {
  rule: 'accessibility',
  message: { sv: 'Bilden saknar beskrivning.', en: 'The image has no description.' },
  why: {
    sv: 'Den som inte ser bilden får inget veta om den.',
    en: 'Whoever cannot see the image learns nothing of it.',
  },
  hint: { sv: 'Skriv ![vad bilden visar](fil.png).', en: 'Write ![what the image shows](file.png).' },
};

/** That a description is longer than a PDF has room for. */
export function tooLong(length: number, most: number): Remark {
  return {
    rule: 'too-long',
    message: {
      sv: `Bildens beskrivning är ${length} tecken lång. Den får vara ${most}.`,
      en: `The image's description has ${length} characters. It may have ${most}.`,
    },
    why: {
      sv: 'En längre ryms inte i ett arkivdokument (PDF/A).',
      en: 'An archive document (PDF/A) has no room for a longer one.',
    },
    hint: {
      sv: 'Skriv det längre i texten, och kort i beskrivningen.',
      en: 'Write the long version in the text, and a short one in the description.',
    },
  };
}

const OTHER_FILE: Text = {
  sv: 'Lägg en PNG-, JPEG- eller SVG-fil bredvid texten.',
  en: 'Put a PNG, JPEG or SVG file beside the text.',
};
const SAVE_ANEW: Text = { sv: 'Spara bilden på nytt.', en: 'Save the image anew.' };

/** That the workspace has no such file. */
export function missingFile(name: string): Remark {
  return {
    rule: 'image-file',
    message: {
      sv: `Bildfilen ”${name}” finns inte i arbetsytan.`,
      en: `The image file “${name}” is not in the workspace.`,
    },
    hint: OTHER_FILE,
  };
}

const FAULTS: Record<PictureFault | SvgFault, { message: (name: string) => Text; hint: Text }> = {
  none: {
    message: (name) => ({
      sv: `”${name}” är ingen PNG-, JPEG- eller SVG-bild.`,
      en: `“${name}” is no PNG, JPEG or SVG image.`,
    }),
    hint: OTHER_FILE,
  },
  broken: {
    message: (name) => ({
      sv: `Bilden ”${name}” är avhuggen eller skadad.`,
      en: `The image “${name}” is cut off or damaged.`,
    }),
    hint: SAVE_ANEW,
  },
  'too-large': {
    message: (name) => ({
      sv: `Bilden ”${name}” är för stor: fler än hundra miljoner bildpunkter, eller fler än 200 000 ritade delar.`,
      en: `The image “${name}” is too large: more than a hundred million pixels, or more than 200,000 drawn parts.`,
    }),
    hint: {
      sv: 'Spara bilden mindre, eller som PNG.',
      en: 'Save the image smaller, or as PNG.',
    },
  },
  entities: {
    message: (name) => ({
      sv: `Bilden ”${name}” har egna entiteter (<!ENTITY>), som kan växa till hur mycket som helst.`,
      en: `The image “${name}” has entities of its own (<!ENTITY>), which can grow without end.`,
    }),
    hint: {
      sv: 'Spara den på nytt som vanlig SVG (Inkscape: Plain SVG).',
      en: 'Save it anew as plain SVG (Inkscape: Plain SVG).',
    },
  },
};

/** That a file is not a picture that can be printed. */
export function faultOfFile(fault: PictureFault | SvgFault, name: string): Remark {
  const { message, hint } = FAULTS[fault];
  return { rule: 'image-file', message: message(name), hint };
}

/** That an SVG runs something or leads out of itself. */
export function activeSvg({ kind, what, line }: SvgFinding, name: string): Remark {
  return {
    rule: 'image-file',
    message:
      kind === 'script'
        ? {
            sv: `Bilden ”${name}” kör kod: ”${what}” på rad ${line}.`,
            en: `The image “${name}” runs code: “${what}” on line ${line}.`,
          }
        : {
            sv: `Bilden ”${name}” hämtar något utanför sig själv: ”${what}” på rad ${line}.`,
            en: `The image “${name}” fetches something from outside itself: “${what}” on line ${line}.`,
          },
    why: {
      sv: 'Ett dokument får varken köra kod eller hämta något där det öppnas.',
      en: 'A document may neither run code nor fetch anything where it is opened.',
    },
    hint: {
      sv: 'Spara bilden på nytt med allt i filen och utan skript (Inkscape: Plain SVG), eller som PNG.',
      en: 'Save the image anew with everything in the file and without scripts (Inkscape: Plain SVG), or as PNG.',
    },
  };
}

/** That masks, filters or embedded pages of an SVG are left out. */
export function shownWithout(effects: readonly SvgFinding[], name: string): Remark {
  const [{ line }] = effects as [SvgFinding];
  const names = [...new Set(effects.map(({ what }) => what))].join(', ');
  return {
    rule: 'image-effects',
    severity: 'warning',
    message: {
      sv: `Bilden ”${name}” skrivs ut utan ${names} (först på rad ${line}).`,
      en: `The image “${name}” is printed without ${names} (first on line ${line}).`,
    },
    hint: {
      sv: 'Se efter att bilden blir som den ska. Annars: spara den som PNG.',
      en: 'See that the image is as it should be. If not: save it as PNG.',
    },
  };
}
