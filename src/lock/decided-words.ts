import type { Commission } from '../model/commission.js';
import type { Text } from '../model/diagnostic.js';
import type { Lock } from '../model/sources.js';
import { lockedBlock } from '../source/lock/pins.js';
import type { PartName } from './decided-text.js';
import type { EarlierTextProblem } from './earlier-text.js';

/** The decision that a text is locked to: `beslutet 2024-10-23, § 330`. */
export function decisionWords({ beslut }: Lock): Text {
  const last = beslut.at(-1)!;
  const date = `${last.datum}${last.paragraf === undefined ? '' : `, §\u00a0${last.paragraf}`}`;
  return last.slag === 'beslut'
    ? { sv: `beslutet ${date}`, en: `the decision of ${date}` }
    : { sv: `revideringen ${date}`, en: `the revision of ${date}` };
}

/** A part of a text at the beginning of a sentence. */
export function partName(part: PartName): Text {
  if (part === 'titel') return { sv: 'Titelsidan', en: 'The title page' };
  if (part === 'uppdrag') return { sv: 'Uppdragets egen text', en: 'The commission’s own text' };
  if (part === 'uppföljningsplan') return { sv: 'Uppföljningsplanen', en: 'The follow-up plan' };
  if (part.startsWith('tabell ')) {
    const id = part.slice('tabell '.length);
    return { sv: `Tabellen ”${id}”`, en: `The table “${id}”` };
  }
  const { id, version } = lockedBlock(part.slice('block '.length));
  return {
    sv: `Blocket ”${id}” (version ${version})`,
    en: `The block “${id}” (version ${version})`,
  };
}

/**
 * Message about a part that differs from the decided one.
 *
 * @param words the differences, when they are known
 * @param through the files that changed it, when its own did not
 */
export function changedMessage(part: PartName, words: Text | undefined, through: readonly string[]): Text {
  const name = partName(part);
  const by = through.length === 0 ? { sv: '', en: '' } : throughWords(through);
  const it = part.startsWith('block ') ? 'det' : 'den';
  return {
    sv: `${name.sv} läses inte som ${it} beslutades${by.sv}${words ? `: ${words.sv}` : ''}.`,
    en: `${name.en} does not read as it was decided${by.en}${words ? `: ${words.en}` : ''}.`,
  };
}

function throughWords(files: readonly string[]): Text {
  const shown = files.slice(0, 3).join(', ');
  const more = files.length > 3 ? ' …' : '';
  return { sv: `, genom en ändring i ${shown}${more}`, en: `, through a change in ${shown}${more}` };
}

/** That a block is used in another version than the decided one. */
export function versionMessage(id: string, locked: number, used: number): Text {
  return {
    sv: `Blocket ”${id}” är beslutat i version ${locked}, men här används version ${used}.`,
    en: `The block “${id}” is decided in version ${locked}, but version ${used} is used here.`,
  };
}

/** That an organisation was called something else. */
export function nameMessage(id: string, locked: string, now: string): Text {
  return {
    sv: `”${id}” hette ”${locked}” när uppdraget beslutades, inte ”${now}”.`,
    en: `“${id}” was called “${locked}” when the commission was decided, not “${now}”.`,
  };
}

/** Most differences that a message names. */
const MOST_LOOKS = 3;

/**
 * Message about a text with the decided words that looks or sounds otherwise.
 *
 * @param differences as `Ekonomi: bilaga: – → ja`, when they are known
 */
export function lookMessage(differences: readonly string[] = []): Text {
  const shown = differences.slice(0, MOST_LOOKS).join('; ');
  const words = shown === '' ? '' : `: ${shown}${differences.length > MOST_LOOKS ? ' …' : ''}`;
  return {
    sv: `Texten har de beslutade orden men ser inte ut som den beslutades${words}.`,
    en: `The text has the decided words but does not look as it was decided${words}.`,
  };
}

/** Message about parts in another order. */
export function orderMessage(): Text {
  return {
    sv: 'Texten står inte i den ordning som den beslutades.',
    en: 'The text does not stand in the order in which it was decided.',
  };
}

/** Why it matters, and why the words are not shown when they are not. */
export function withoutWords(decision: Text, problem: EarlierTextProblem | undefined): Text {
  const sv = `Texten är låst vid ${decision.sv}, och bara ett nytt beslut kan ändra den.`;
  const en = `The text is locked to ${decision.en}, and only a new decision can change it.`;
  if (!problem) return { sv, en };
  const reason = problemWords(problem);
  return {
    sv: `${sv} Ordskillnaden kan inte visas: ${reason.sv}.`,
    en: `${en} The difference in words cannot be shown: ${reason.en}.`,
  };
}

/** Why the decided text cannot be had, as the end of a sentence. */
export function problemWords(problem: EarlierTextProblem): Text {
  switch (problem.problem) {
    case 'no-history':
      return {
        sv: `den tidigare lydelsen av ${problem.file} finns bara i git, och mappen ligger inte i ett git-repo eller git saknas`,
        en: `the earlier wording of ${problem.file} is only in git, and the folder is in no git repository or git is missing`,
      };
    case 'shallow':
      return {
        sv: `den tidigare lydelsen av ${problem.file} finns inte i den här ytliga klonen. Hämta historien: git fetch --unshallow`,
        en: `the earlier wording of ${problem.file} is not in this shallow clone. Get the history: git fetch --unshallow`,
      };
    case 'unknown':
      return {
        sv: `den beslutade lydelsen av ${problem.file} är aldrig incheckad i git`,
        en: `the decided wording of ${problem.file} was never committed to git`,
      };
    case 'read-otherwise':
      return {
        sv: 'programmet läser samma källtext på ett annat sätt än när den låstes',
        en: 'the program reads the same sources otherwise than when they were locked',
      };
  }
}

/** Remedies for a part that has changed. */
export function remedyFor(part: PartName | undefined, { meta, blocks }: Commission): Text {
  const revise = {
    sv: `öppna en revidering: uppdrag revise ${meta.id}`,
    en: `open a revision: uppdrag revise ${meta.id}`,
  };
  if (!part?.startsWith('block '))
    return { sv: `Återställ texten, eller ${revise.sv}`, en: `Restore the text, or ${revise.en}` };
  const { id, version } = lockedBlock(part.slice('block '.length));
  const kept = blocks.some((each) => each.id === id && each.version === version && each.file.includes('@'));
  if (kept) {
    return {
      sv: `En sparad version ändras inte: skriv den nya lydelsen i block/${id}.md och återställ den sparade med uppdrag block keep ${id} --restore. Eller ${revise.sv}`,
      en: `A kept version does not change: write the new wording in block/${id}.md and restore the kept one by uppdrag block keep ${id} --restore. Or ${revise.en}`,
    };
  }
  return {
    sv: `Behåll den gamla lydelsen för dem som har den: uppdrag block keep ${id}. Eller ${revise.sv}`,
    en: `Keep the old wording for those who have it: uppdrag block keep ${id}. Or ${revise.en}`,
  };
}
