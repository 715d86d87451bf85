import { type Changes, changesSince, type Since } from '../index.js';
import { WORDS } from '../report/words.js';
import { neutral } from '../text/neutral.js';
import type { Here } from './here.js';
import type { Session } from './session.js';

/** Longer lists are cut: what matters is which commissions, and an idea of why. */
const MOST_COMMISSIONS = 10;
const MOST_FILES = 3;

/** The workspace with no more commissions to choose than those that changes since a revision concern. */
export async function affectedHere(here: Here, revision: string): Promise<{ here: Here; changes: Changes }> {
  const changes = await changesSince(here.workspace, here.root, revision);
  const ids = new Set(changes.affected.map(({ id }) => id));
  return {
    here: {
      ...here,
      workspace: changes.now,
      choose: (all) => here.choose(all).filter(({ id }) => ids.has(id)),
    },
    changes,
  };
}

/** The revision that a Markdown report names as compared with. */
export function sinceOf(revision: string, { base, commissions }: Changes): Since {
  return { revision, base, all: commissions };
}

/**
 * `2 av 4 uppdrag berörs av ändringar sedan main:`, and under it each with the files that are the reason; a line about
 * nothing when there are none.
 */
export function sinceText(revision: string, changes: Changes, { path }: Here, session: Session): string {
  const { affected, gone, commissions } = changes;
  const words = WORDS[session.language];
  const since = `${neutral(revision)} (${changes.base.slice(0, 7)})`;
  const of = words.counted.commission(commissions);
  if (affected.length === 0 && gone.length === 0) {
    return session.text({
      sv: `Inget av ${of} berörs av ändringar sedan ${since}.`,
      en: `None of ${of} is affected by changes since ${since}.`,
    });
  }
  const head = session.text({
    sv: `${affected.length} av ${of} berörs av ändringar sedan ${since}:`,
    en: `${affected.length} of ${of} ${affected.length === 1 ? 'is' : 'are'} affected by changes since ${since}:`,
  });
  const lines = affected.slice(0, MOST_COMMISSIONS).map(({ id, isNew, files }) => {
    const named = files.slice(0, MOST_FILES).map((file) => neutral(file === 'uppdrag' ? file : path(file)));
    if (files.length > MOST_FILES) named.push(words.more(files.length - MOST_FILES));
    return `  ${neutral(id)}: ${isNew ? session.text({ sv: 'nytt uppdrag', en: 'a new commission' }) : named.join(', ')}`;
  });
  if (affected.length > MOST_COMMISSIONS) lines.push(`  ${words.more(affected.length - MOST_COMMISSIONS)}`);
  const decided = changes.decided.map((id) => neutral(id)).join(', ');
  const first = decided && [
    session.text({ sv: `Beslutad text berörs: ${decided}.`, en: `Decided text is concerned: ${decided}.` }),
  ];
  const removed = gone.map((id) => `  ${neutral(id)}: ${session.text({ sv: 'borttaget', en: 'removed' })}`);
  return [...(first || []), head, ...lines, ...removed].join('\n');
}
