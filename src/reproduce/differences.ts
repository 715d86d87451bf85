import type { Manifest } from '../embedded/manifest.js';
import { sha256 } from '../files/hash.js';
import { toolVersion } from '../files/program.js';
import type { Language, Text } from '../model/diagnostic.js';
import { neutral } from '../text/neutral.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * Input that a document depends on: a source file, the program, the browser, the template, a font of it, the date, the
 * commission itself; `innehåll` when all of them are the same and the file still is not.
 */
export type DifferenceKind =
  | 'källa'
  | 'verktyg'
  | 'webbläsare'
  | 'mall'
  | 'teckensnitt'
  | 'datum'
  | 'uppdrag'
  | 'innehåll';

/** One thing that is not as it was when the document was built. */
export interface Difference {
  slag: DifferenceKind;
  text: Text;
}

/**
 * Explains why a document was not built into the same bytes.
 *
 * @param recorded the manifest of the document
 * @param workspace the sources it was built from now
 * @param now the manifest of the new document; absent when there is none
 */
export function differences(
  recorded: Manifest,
  workspace: Workspace,
  now: Manifest | undefined,
): Difference[] {
  const found = [
    ...sourceDifferences(recorded, workspace),
    ...toolDifference(recorded),
    ...browserDifference(recorded, now),
    ...templateDifferences(recorded, now),
    ...dateDifference(recorded, now),
  ];
  if (found.length > 0) return found;
  return [now ? CONTENT : NO_COMMISSION];
}

const CONTENT: Difference = {
  slag: 'innehåll',
  text: {
    sv: 'Källtext, verktyg, webbläsare och mall är desamma, men inte innehållet: PDF:en är ändrad efter bygget, eller byggd på något annat sätt.',
    en: 'Sources, tool, browser and template are the same, but not the content: the PDF was changed after it was built, or built in some other way.',
  },
};

const NO_COMMISSION: Difference = {
  slag: 'uppdrag',
  text: {
    sv: 'Uppdraget går inte att bygga ur källtexten.',
    en: 'The commission cannot be built from the sources.',
  },
};

function sourceDifferences({ filer }: Manifest, workspace: Workspace): Difference[] {
  return filer.flatMap(({ slag, fil, sha256: hash }): Difference[] => {
    if (slag !== 'källa') return [];
    const { bytes } = workspace.read(fil);
    if (bytes !== undefined && sha256(bytes) === hash) return [];
    const text =
      bytes === undefined
        ? { sv: `Källfilen ${fil} saknas.`, en: `The source ${fil} is missing.` }
        : { sv: `Källfilen ${fil} har ett annat innehåll.`, en: `The source ${fil} has other content.` };
    return [{ slag: 'källa', text }];
  });
}

function toolDifference({ verktyg }: Manifest): Difference[] {
  const here = toolVersion();
  if (verktyg.version === here) return [];
  const then = neutral(verktyg.version);
  return [
    {
      slag: 'verktyg',
      text: {
        sv: `PDF:en gjordes med uppdrag ${then}; det här är ${here}.`,
        en: `The PDF was made with uppdrag ${then}; this is ${here}.`,
      },
    },
  ];
}

function browserDifference({ webbläsare: then }: Manifest, now: Manifest | undefined): Difference[] {
  if (!now) return [];
  const here = now.webbläsare;
  if (here.namn === then.namn && here.version === then.version && here.medföljer === then.medföljer)
    return [];
  return [
    {
      slag: 'webbläsare',
      text: {
        sv: `Sidorna sattes av ${called(then, 'sv')}; här av ${called(here, 'sv')}.`,
        en: `The pages were laid out by ${called(then, 'en')}; here by ${called(here, 'en')}.`,
      },
    },
  ];
}

function called({ namn, version, medföljer }: Manifest['webbläsare'], language: Language): string {
  const bundled = { sv: ' (den medföljande)', en: ' (the bundled one)' }[language];
  return neutral(`${namn} ${version}`) + (medföljer ? bundled : '');
}

function templateDifferences(then: Manifest, now: Manifest | undefined): Difference[] {
  if (!now) return [];
  const found: Difference[] = [];
  if (then.mall.namn !== now.mall.namn || then.mall.sha256 !== now.mall.sha256) {
    found.push({
      slag: 'mall',
      text: {
        sv: `Mallen ${neutral(then.mall.namn)} är ändrad.`,
        en: `The template ${neutral(then.mall.namn)} has changed.`,
      },
    });
  }
  const fonts = new Map(now.teckensnitt.map(({ fil, sha256 }) => [fil, sha256]));
  for (const { fil, sha256: hash } of then.teckensnitt) {
    if (fonts.get(fil) === hash) continue;
    found.push({
      slag: 'teckensnitt',
      text: { sv: `Teckensnittet ${neutral(fil)} är ändrat.`, en: `The font ${neutral(fil)} has changed.` },
    });
  }
  return found;
}

function dateDifference({ datum }: Manifest, now: Manifest | undefined): Difference[] {
  if (!now || now.datum.tid === datum.tid) return [];
  return [
    {
      slag: 'datum',
      text: {
        sv: `PDF:en är daterad ${datum.tid.slice(0, 10)}; källtexten säger ${now.datum.tid.slice(0, 10)}.`,
        en: `The PDF is dated ${datum.tid.slice(0, 10)}; the sources say ${now.datum.tid.slice(0, 10)}.`,
      },
    },
  ];
}
