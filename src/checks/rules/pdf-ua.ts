import { visit } from '../../model/visit.js';
import { originOf, placeOf } from '../../source/markdown.js';
import { type CheckContext, defineCheck } from '../check.js';
import { skippedLevels } from '../skipped-levels.js';

const WHY = {
  sv: 'Dokumentet säger sig vara tillgängligt (PDF/UA-1), och det här går inte att bortse från.',
  en: 'The document says that it is accessible (PDF/UA-1), and this cannot be overlooked.',
};

export default defineCheck({
  id: 'pdf-ua',
  severity: 'error',
  mayBeIgnored: false,
  title: { sv: 'Krav i PDF/UA', en: 'Requirements of PDF/UA' },
  about: {
    sv: 'Det som ett tillgängligt PDF-dokument aldrig kan vara utan: beskrivningar av bilder (ISO 14289-1, 7.3) och rubriker som inte hoppar över en nivå (7.4.2). Samma fel påpekas av kontrollerna accessibility och outline; den här säger till när de är avstängda, mildrade eller undantagna, och kan inte själv stängas av.',
    en: 'What an accessible PDF document can never be without: descriptions of images (ISO 14289-1, 7.3) and headings that skip no level (7.4.2). The checks accessibility and outline report the same faults; this one speaks up when they are turned off, softened or ignored, and cannot be turned off itself.',
  },
  examples: [
    {
      shows: 'En rubriknivå hoppas över, och kontrollen outline är avstängd.',
      body: '# Uppdrag\n\nText.\n\n### Vårdnivå\n\nText.\n',
      files: { 'uppdrag.yaml': 'regler:\n  outline: av\n' },
      expect: ['5:1-5:13 Rubriken ”Vårdnivå” ligger på nivå 3, men den över ligger på nivå 1.'],
    },
    {
      shows: 'Rubriker utan hopp.',
      body: '# Uppdrag\n\nText.\n\n## Vårdnivå\n\nText.\n',
      files: { 'uppdrag.yaml': 'regler:\n  outline: av\n' },
      expect: [],
    },
  ],
  run(context) {
    const { body, footnotes } = context.commission;
    for (const part of [body, ...footnotes]) {
      visit(part, (node) => {
        if (node.type !== 'image' || node.alt?.trim()) return;
        context.report({
          place: placeOf(node),
          origin: originOf(node),
          message: { sv: 'Bilden saknar beskrivning.', en: 'The image has no description.' },
          why: WHY,
          hint: { sv: 'Skriv ![vad bilden visar](fil.png).', en: 'Write ![what the image shows](file.png).' },
        });
      });
    }
    checkLevels(context);
  },
});

function checkLevels({ commission, report }: CheckContext): void {
  for (const { item, above, hint } of skippedLevels(commission.outline)) {
    const { level, text, place, origin } = item;
    report({
      place,
      origin,
      message:
        above === undefined
          ? {
              sv: `Rubriken ”${text}” ligger på nivå ${level}, och ingen rubrik står över den.`,
              en: `The heading “${text}” is on level ${level}, and no heading stands above it.`,
            }
          : {
              sv: `Rubriken ”${text}” ligger på nivå ${level}, men den över ligger på nivå ${above}.`,
              en: `The heading “${text}” is on level ${level}, but the one above is on level ${above}.`,
            },
      why: WHY,
      hint,
    });
  }
}
