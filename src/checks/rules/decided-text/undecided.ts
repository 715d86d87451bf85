import { decisionWords } from '../../../lock/decided-words.js';
import { contradiction, knownLock } from '../../../lock/decision-history.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Place } from '../../../model/place.js';
import type { Lock } from '../../../model/sources.js';
import { lockFileOf } from '../../../source/lock/lock-file.js';
import { fileStart } from '../../../source/read-problem.js';
import type { CheckContext } from '../../check.js';
import { commissionFile, frontMatterPlaces } from '../../commission-file.js';

/**
 * Reports a commission that was decided and no longer says so: its lock is gone, it is a draft without an open
 * revision, a decision is missing, or the same decisions hold another text.
 *
 * @returns whether anything was reported
 */
export function reportUndecided(context: CheckContext): boolean {
  const { commission, project } = context;
  const { meta, lock } = commission;
  const file = commissionFile(context);
  const lockFile = lockFileOf(file);
  // A lock that is there and cannot be trusted has been reported when it was read.
  if (!lock && project.workspace.files().includes(lockFile)) return false;
  const known = knownLock(project.workspace, file, meta.id).lock;
  const decided = lock ?? known;
  if (!decided) return false;
  const at = frontMatterPlaces(context);
  if (meta.status !== 'beslutad' && !isOpenRevision(context, decided)) {
    report(context, at(['status']), decided, {
      sv: `Uppdraget är beslutat men står som utkast utan öppen revidering.`,
      en: `The commission is decided but is called a draft without an open revision.`,
    });
    return true;
  }
  if (!lock && known) {
    report(context, at(['status']), known, {
      sv: `Uppdraget är beslutat, men dess lås (${lockFile}) är borta.`,
      en: `The commission is decided, but its lock (${lockFile}) is gone.`,
    });
    return true;
  }
  const broken = lock && known && contradiction(known, lock, commission.sources, file);
  if (!broken) return false;
  report(
    context,
    broken === 'decision-gone' ? at(['beslut']) : fileStart(lockFile),
    known,
    CONTRADICTION[broken],
  );
  return true;
}

const CONTRADICTION: Record<NonNullable<ReturnType<typeof contradiction>>, Text> = {
  'decision-gone': {
    sv: 'Ett beslut som fanns är borta eller har bytts ut.',
    en: 'A decision that was there is gone or has been replaced.',
  },
  'other-text': {
    sv: 'Låset gäller en annan text än den som beslutades, utan att något nytt beslut har fattats.',
    en: 'The lock is of another text than the one that was decided, and there is no new decision.',
  },
};

/** Whether the decisions of a lock are all there, and a revision after them is being written. */
function isOpenRevision({ commission: { meta } }: CheckContext, { beslut }: Lock): boolean {
  return (
    meta.revidering !== undefined &&
    meta.beslut.length === beslut.length &&
    beslut.every(({ datum, paragraf }, index) => {
      const written = meta.beslut[index]!;
      return written.datum === datum && written.paragraf === paragraf;
    })
  );
}

function report(context: CheckContext, place: Place, decided: Lock, message: Text): void {
  const { id } = context.commission.meta;
  const decision = decisionWords(decided);
  context.report({
    place,
    message,
    why: {
      sv: `Texten är låst vid ${decision.sv}. Den som är beslutad förblir det tills nämnden beslutar något annat.`,
      en: `The text is locked to ${decision.en}. What is decided stays so until the board decides otherwise.`,
    },
    hint: {
      sv: `Återställ filerna i uppdragets mapp ur git, eller öppna en revidering: uppdrag revise ${id}`,
      en: `Restore the files in the commission’s folder from git, or open a revision: uppdrag revise ${id}`,
    },
  });
}
