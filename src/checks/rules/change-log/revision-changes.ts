import { compareByHeading, type HeadingChange } from '../../../compare/summaries/line-changes.js';
import { describeChanges } from '../../../compare/summaries/word-changes.js';
import { appearanceHash } from '../../../lock/appearance.js';
import { decidedText } from '../../../lock/decided-text.js';
import { decisionWords, problemWords } from '../../../lock/decided-words.js';
import { earlierText } from '../../../lock/earlier-text.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Lock } from '../../../model/sources.js';
import { shared, tellingWords } from '../../../text/related-words.js';
import type { CheckContext } from '../../check.js';
import { commissionFile, frontMatterPlaces } from '../../commission-file.js';

/** More sections than these are counted, not shown. */
const MOST = 10;

/** Compares what an open revision says that it changes with what it really changes since the text was locked. */
export function compareRevision(ändring: string | undefined, lock: Lock, context: CheckContext): void {
  const file = commissionFile(context);
  const place = frontMatterPlaces(context)(['beslut', lock.beslut.length]);
  const text = decidedText(context.commission, file);
  const looks = lock.utseende !== undefined && lock.utseende !== appearanceHash(context.commission);
  if (text.sha256 === lock.text && !looks) {
    const decision = decisionWords(lock);
    context.report({
      severity: 'info',
      place,
      message: {
        sv: `Revideringen ändrar ännu ingenting sedan ${decision.sv}.`,
        en: `The revision changes nothing yet since ${decision.en}.`,
      },
    });
    return;
  }
  if (ändring === undefined) return;
  const ref = context.project.commissions.find((each) => each.file === file)!;
  const earlier = earlierText(context.project.workspace, ref, lock);
  if ('problem' in earlier) {
    const reason = problemWords(earlier);
    context.report({
      severity: 'info',
      place,
      message: {
        sv: `Det går inte att jämföra ändring med vad revideringen ändrar: ${reason.sv}.`,
        en: `What the revision says cannot be compared with what it changes: ${reason.en}.`,
      },
    });
    return;
  }
  const said = tellingWords(ändring);
  const unsaid = compareByHeading(earlier.text, text).filter((section) => !isSaid(section, said));
  for (const section of unsaid.slice(0, MOST)) {
    const words = describeChanges(section.changes.flatMap((change) => change.words));
    const at = section.changes[0]?.at;
    const name = sectionName(section);
    context.report({
      place: at?.place ?? place,
      ...(at && { origin: at.origin }),
      message: {
        sv: `Revideringen nämner inte ${name.sv}${words ? `: ${words.sv}` : ''}.`,
        en: `The revision does not mention ${name.en}${words ? `: ${words.en}` : ''}.`,
      },
      hint: {
        sv: `Nämn det under ändring: överst i ${file}, eller återställ texten.`,
        en: `Mention it under ändring: at the top of ${file}, or restore the text.`,
      },
    });
  }
  if (unsaid.length > MOST) {
    const more = unsaid.length - MOST;
    context.report({
      place,
      message: {
        sv: `Revideringen nämner inte heller ${more} andra ändrade avsnitt.`,
        en: `Nor does the revision mention ${more} other sections that have changed.`,
      },
    });
  }
}

/** `det nya avsnittet ”Läkemedel”`, inside a sentence. */
function sectionName({ heading, kind }: HeadingChange): Text {
  if (heading === '') return { sv: 'titelsidan eller en fotnot', en: 'the title page or a note' };
  const [sv, en] = {
    added: ['det nya avsnittet', 'the new section'],
    removed: ['det borttagna avsnittet', 'the removed section'],
    changed: ['avsnittet', 'the section'],
  }[kind] as [string, string];
  return { sv: `${sv} ”${heading}”`, en: `${en} “${heading}”` };
}

/** Lines longer than this are about more than what changes in them. */
const SHORT_LINE = 300;

/**
 * Whether a summary speaks of a section: of its heading, of the words that have changed, or of the short lines they are
 * in.
 */
function isSaid({ heading, changes }: HeadingChange, said: readonly string[]): boolean {
  const texts = changes.flatMap(({ before, after, words }) => {
    const lines = [before, after].map((side) => side.map(({ text }) => text).join(' '));
    if (lines.every(({ length }) => length <= SHORT_LINE)) return lines;
    return words.flatMap((change) => [change.before, change.after]);
  });
  return shared(said, tellingWords([heading, ...texts].join(' '))).length > 0;
}
