import type { Change } from '../../compare/change.js';
import type { Segment } from '../../compare/excerpt.js';
import type { Language } from '../../model/diagnostic.js';
import type { ComparedCommission } from '../sides.js';
import { countText } from '../summary.js';

/** The small words of a comparison, in one language. */
export interface DiffWords {
  cause: string;
  outcome: Record<ComparedCommission['outcome'], string>;
  count(changes: readonly Change[]): string;
  /** Place of a change that is under no heading. */
  noSection(change: Change): string;
  /** Column heads of the table of changes. */
  head: { number: string; section: string; kind: string; change: string; cause: string };
}

const SWEDISH: DiffWords = {
  cause: 'Orsak',
  outcome: {
    changed: 'ändrat',
    unchanged: 'inga ändringar',
    added: 'nytt: finns inte i den tidigare lydelsen',
    removed: 'borttaget: finns inte i den nya lydelsen',
    broken: 'kan inte jämföras, för en sida har fel',
  },
  count: countText,
  noSection: ({ thing }) => (thing === 'meta' ? 'Uppgifter om beslutet' : 'Hela dokumentet'),
  head: { number: 'Nr', section: 'Avsnitt', kind: 'Slag', change: 'Ändring', cause: 'Orsak' },
};

const ENGLISH: DiffWords = {
  cause: 'Cause',
  outcome: {
    changed: 'changed',
    unchanged: 'no changes',
    added: 'new: not in the earlier edition',
    removed: 'removed: not in the new edition',
    broken: 'cannot be compared, because a side has errors',
  },
  count: (changes) => {
    const sections = new Set(changes.map(({ section }) => section.join('/')));
    const [many, places] = [changes.length === 1 ? '' : 's', sections.size === 1 ? '' : 's'];
    return `${changes.length} change${many} in ${sections.size} section${places}`;
  },
  noSection: ({ thing }) => (thing === 'meta' ? 'Title page' : 'Whole document'),
  head: { number: 'No.', section: 'Section', kind: 'Kind', change: 'Change', cause: 'Cause' },
};

/** A stretch of an excerpt in a language: words of the documents are Swedish. */
export function segmentText({ text, en }: Segment, language: Language): string {
  return language === 'sv' ? text : (en ?? text);
}

/** The words in a language. */
export function wordsFor(language: Language): DiffWords {
  return language === 'sv' ? SWEDISH : ENGLISH;
}
