import type { Text } from '../../model/diagnostic.js';
import { type CheckContext, defineCheck } from '../check.js';
import { frontMatterPlaces } from '../commission-file.js';
import { compareRevision } from './change-log/revision-changes.js';

export default defineCheck({
  id: 'change-log',
  severity: 'warning',
  title: { sv: 'Revideringar utan förklaring', en: 'Revisions without explanation' },
  about: {
    sv: 'Den som har läst det första beslutet behöver veta vad en revidering ändrade, utan att jämföra två dokument. En mening per revidering räcker: ändring: Uppdraget om barnlogopedi tillkom. Medan revideringen är öppen jämförs meningen med vad som verkligen har ändrats sedan den låsta texten, och avsnitt som den inte nämner visas. Ordskillnaderna i sin helhet visar uppdrag diff.',
    en: 'Whoever has read the first decision needs to know what a revision changed, without comparing two documents. One sentence per revision is enough: ändring: … While the revision is open the sentence is compared with what has really changed since the locked text, and sections that it does not mention are shown. All differences in wording are shown by uppdrag diff.',
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
    const { commission } = context;
    const { beslut, revidering, status } = commission.meta;
    for (const [index, { slag, datum, ändring }] of beslut.entries()) {
      if (slag !== 'revidering' || ändring !== undefined) continue;
      reportSilent(index, { sv: `Revideringen ${datum}`, en: `The revision of ${datum}` }, context);
    }
    if (revidering && revidering.ändring === undefined)
      reportSilent(beslut.length, { sv: 'Den öppna revideringen', en: 'The open revision' }, context);
    const open = revidering ?? (isOpen(context) ? beslut.at(-1) : undefined);
    if (status === 'utkast' && open && commission.lock)
      compareRevision(open.ändring, commission.lock, context);
  },
});

/** A revision may have its date before it is decided. */
function isOpen({ commission: { meta, lock } }: CheckContext): boolean {
  return lock !== undefined && meta.beslut.length > lock.beslut.length;
}

function reportSilent(index: number, { sv, en }: Text, context: CheckContext): void {
  context.report({
    place: frontMatterPlaces(context)(['beslut', index]),
    message: { sv: `${sv} säger inte vad den ändrade.`, en: `${en} does not say what it changed.` },
    hint: {
      sv: 'Lägg till ändring: och en mening om vad som är nytt.',
      en: 'Add ändring: and a sentence about what is new.',
    },
  });
}
