import { compareWithLock } from '../../lock/compare.js';
import { decidedText } from '../../lock/decided-text.js';
import { knownLock } from '../../lock/decision-history.js';
import type { Text } from '../../model/diagnostic.js';
import { type CheckContext, defineCheck } from '../check.js';
import { commissionFile, frontMatterPlaces } from '../commission-file.js';
import { reportDifference } from './decided-text/decided-difference.js';
import { reportUndecided } from './decided-text/undecided.js';

export default defineCheck({
  id: 'decided-text',
  severity: 'error',
  mayBeIgnored: false,
  title: { sv: 'Beslutad text som har ändrats', en: 'Decided text that has changed' },
  about: {
    sv: 'En beslutad text ändras bara genom ett nytt beslut. uppdrag decide skriver ett lås (uppdrag.lock.yaml) bredvid uppdraget, med kontrollsummor för allt som texten består av: egen text, block, tabeller, uppföljningsplan, titel och namn ur registret. Därefter är det ett fel när texten läses på något annat sätt än den beslutades eller något annat syns eller hörs (en bilaga, ett länkmål, en liggande sida, en tabells slag), även om ändringen är gjord i ett block som flera uppdrag delar. Radbrytningar, ordningen mellan nycklar, kommentarer och annat som inte syns i dokumentet får ändras fritt. Två vägar leder vidare: uppdrag block keep sparar den gamla lydelsen av ett block för dem som har den, och uppdrag revise öppnar en revidering.',
    en: 'A decided text only changes by a new decision. uppdrag decide writes a lock (uppdrag.lock.yaml) beside the commission, with checksums of everything the text consists of: its own text, blocks, tables, follow-up plan, title and names from the register. From then on it is an error when the text reads otherwise than it was decided, or anything else that is seen or heard differs (an appendix, where a link leads, a landscape page, the kind of a table), also when the change is made in a block that several commissions share. Line breaks, the order of keys, comments and whatever else does not show in the document may change freely. There are two ways on: uppdrag block keep keeps the old wording of a block for those who have it, and uppdrag revise opens a revision.',
  },
  examples: [
    {
      shows: 'Uppdraget är beslutat men saknar lås.',
      body: 'Uppdraget.\n',
      expect: ['uppdrag.md:7:9-7:17 Uppdraget är beslutat men inte låst.'],
    },
    {
      shows: 'Ett utkast har inget att låsa.',
      front: { status: 'utkast', beslut: '' },
      body: 'Uppdraget.\n',
      expect: [],
    },
  ],
  whole: true,
  run(context) {
    const { commission, report } = context;
    if (reportUndecided(context) || commission.meta.status !== 'beslutad') return;
    const { lock } = commission;
    if (!lock) {
      const unknown = unknownHistory(context);
      report({
        severity: 'info',
        place: frontMatterPlaces(context)(['status']),
        message: {
          sv: 'Uppdraget är beslutat men inte låst.',
          en: 'The commission is decided but not locked.',
        },
        why: {
          sv: `Utan lås märks det inte om ett block eller en tabell ändras efter beslutet.${unknown.sv}`,
          en: `Without a lock nobody notices when a block or table changes after the decision.${unknown.en}`,
        },
        hint: {
          sv: `Lås texten som den står: uppdrag decide ${commission.meta.id}`,
          en: `Lock the text as it stands: uppdrag decide ${commission.meta.id}`,
        },
      });
      return;
    }
    const file = commissionFile(context);
    const text = decidedText(commission, file);
    reportDifference(compareWithLock(commission, text, file, lock), text, lock, context);
  },
});

/** A sentence about an unknown history of locks, to follow another; empty when the history is there. */
function unknownHistory(context: CheckContext): Text {
  const { problem } = knownLock(
    context.project.workspace,
    commissionFile(context),
    context.commission.meta.id,
  );
  if (problem === undefined) return { sv: '', en: '' };
  return problem === 'shallow'
    ? {
        sv: ' Om det har funnits ett lås går inte att veta i en ytlig klon.',
        en: ' Whether there has been a lock cannot be known in a shallow clone.',
      }
    : {
        sv: ' Om det har funnits ett lås går inte att veta utan git.',
        en: ' Whether there has been a lock cannot be known without git.',
      };
}
