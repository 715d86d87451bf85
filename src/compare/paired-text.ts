import { type LookChange, lookChanges, lookChangeText } from '../lock/look.js';
import type { ChangeAction } from './change.js';
import type { Paired } from './entry.js';
import { difference, figureKind } from './figure.js';
import { type ComparedPassage, type Container, formOf } from './passage.js';
import { textOf } from './token.js';
import { hunksOf, type Op, sideOf } from './words.js';

/** The facts of a passage's form that differ, in words of the document; none when the form is the same. */
export function formChanges({ old, new: now }: Paired): LookChange[] {
  if (old.length !== now.length) return [];
  const [before, after] = [formWords(old[0]!), formWords(now[0]!)];
  const form = formOf(old[0]!) === formOf(now[0]!) ? [] : [{ name: '', old: before, new: after }];
  return [...form, ...lookChanges(old[0]!.look, now[0]!.look)];
}

/** Description of a passage's new form, in words of the document; `undefined` when the form is the same. */
export function otherFormOf(entry: Paired): string | undefined {
  if (entry.old.length < entry.new.length) return 'delat i flera stycken';
  if (entry.old.length > entry.new.length) return 'stycken sammanförda';
  const words = formChanges(entry).map(lookChangeText).join(', ');
  return words === '' ? undefined : words;
}

const FORM_WORDS: Record<Container['kind'], string> = {
  ul: 'punkt',
  ol: 'numrerad punkt',
  dt: 'ord',
  dd: 'förklaring',
  quote: 'citat',
};

function formWords(passage: ComparedPassage): string {
  const { form, depth, containers } = passage;
  if (form === 'heading') return `rubriknivå ${depth}`;
  if (containers.length === 0) return 'stycke';
  return containers.map(({ kind }) => FORM_WORDS[kind]).join(' i ');
}

/** The kind of change of a text that both documents have. */
export function actionOf({ ops }: Paired, otherForm: string | undefined): ChangeAction {
  const hunks = hunksOf(ops);
  if (hunks.length === 0) return otherForm === undefined ? 'restyled' : 'form';
  const letters = (tokens: Op['old']) =>
    textOf(tokens)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  if (letters(sideOf(ops, 'old')) === letters(sideOf(ops, 'new')))
    return otherForm === undefined ? 'spelling' : 'form';
  const figures = hunks.every(
    (hunk) => hunk.old.length === 1 && hunk.new.length === 1 && figureKind(hunk.old[0]!.key),
  );
  return figures ? 'figures' : 'changed';
}

/** The difference of a text's one changed figure. */
export function onlyDifference(ops: readonly Op[]): { difference?: string; amount?: number } {
  const hunks = hunksOf(ops);
  if (hunks.length !== 1) return {};
  const found = difference(textOf(hunks[0]!.old), textOf(hunks[0]!.new));
  return found ? { difference: found.text, amount: found.value } : {};
}
