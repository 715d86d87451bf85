import { defineCheck } from '../check.js';
import { frontMatterPlaces } from '../commission-file.js';

export default defineCheck({
  id: 'change-log',
  severity: 'warning',
  title: { sv: 'Revideringar utan förklaring', en: 'Revisions without explanation' },
  about: {
    sv: 'Den som har läst det första beslutet behöver veta vad en revidering ändrade, utan att jämföra två dokument. En mening per revidering räcker: ändring: Uppdraget om barnlogopedi tillkom. Ordskillnaderna i sin helhet visar uppdrag diff.',
    en: 'Whoever has read the first decision needs to know what a revision changed, without comparing two documents. One sentence per revision is enough: ändring: … All differences in wording are shown by uppdrag diff.',
  },
  examples: [
    {
      shows: 'Revideringen säger inte vad den ändrade.',
      front: {
        beslut:
          '[{slag: beslut, datum: 2024-10-23, paragraf: 330}, {slag: revidering, datum: 2025-03-28, paragraf: 85}]',
      },
      expect: ['uppdrag.md:8:60-8:111 Revideringen 2025-03-28 säger inte vad den ändrade.'],
    },
    {
      shows: 'Revideringen förklarar sig.',
      front: {
        beslut:
          '[{slag: beslut, datum: 2024-10-23, paragraf: 330}, {slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: Uppdraget om barnlogopedi tillkom}]',
      },
      expect: [],
    },
  ],
  run(context) {
    const { beslut } = context.commission.meta;
    for (const [index, { slag, datum, ändring }] of beslut.entries()) {
      if (slag !== 'revidering' || ändring !== undefined) continue;
      context.report({
        place: frontMatterPlaces(context)(['beslut', index]),
        message: {
          sv: `Revideringen ${datum} säger inte vad den ändrade.`,
          en: `The revision of ${datum} does not say what it changed.`,
        },
        hint: {
          sv: 'Lägg till ändring: och en mening om vad som är nytt.',
          en: 'Add ändring: and a sentence about what is new.',
        },
      });
    }
  },
});
