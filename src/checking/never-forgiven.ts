import { reportNode, reportPlace } from '../compile/reporter.js';
import type { Commission, OutlineItem } from '../model/commission.js';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';

const WHY = {
  sv: 'Dokumentet säger sig vara tillgängligt (PDF/UA-1), och det här går inte att bortse från.',
  en: 'The document says that it is accessible (PDF/UA-1), and this cannot be overlooked.',
};

/**
 * What no PDF/UA can be without, whatever the workspace's settings and comments tell the checks to overlook: a picture's
 * description (ISO 14289-1, 7.3), headings that skip no level (7.4.2). What is said already is not said twice.
 *
 * @param said what the compiler and the checks have said
 */
export function neverForgiven(
  { body, footnotes, outline }: Commission,
  said: readonly Diagnostic[],
): Diagnostic[] {
  const errors = new Set(said.filter(({ severity }) => severity === 'error').map(placeKey));
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    if (!errors.has(placeKey(diagnostic))) found.push(diagnostic);
  };
  for (const part of [body, ...footnotes]) {
    visit(part, (node) => {
      if (node.type !== 'image' || node.alt?.trim()) return;
      reportNode(report, node, {
        rule: 'pdf-ua',
        message: { sv: 'Bilden saknar beskrivning.', en: 'The image has no description.' },
        why: WHY,
        hint: { sv: 'Skriv ![vad bilden visar](fil.png).', en: 'Write ![what the image shows](file.png).' },
      });
    });
  }
  checkLevels(outline, 0, report);
  return found;
}

function checkLevels(items: readonly OutlineItem[], above: number, report: Report): void {
  for (const { level, text, place, origin, children } of items) {
    checkLevels(children, level, report);
    if (level <= above + 1) continue;
    reportPlace(report, place, origin, {
      rule: 'pdf-ua',
      message: {
        sv: `Rubriken ”${text}” ligger på nivå ${level}, men den över ligger på nivå ${above}.`,
        en: `The heading “${text}” is on level ${level}, but the one above is on level ${above}.`,
      },
      why: WHY,
      hint: {
        sv: `Ta bort ett #, eller skriv rubriken på nivå ${level - 1} som saknas.`,
        en: `Remove a #, or write the missing heading on level ${level - 1}.`,
      },
    });
  }
}

function placeKey({ place: { file, start } }: Diagnostic): string {
  return `${file}:${start.line}:${start.column}`;
}
