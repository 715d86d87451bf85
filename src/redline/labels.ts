import type { Cause } from '../compare/cause.js';
import type { Change, ChangeAction, ChangedThing } from '../compare/change.js';
import type { Language, Text } from '../model/diagnostic.js';

/** The changed thing as a noun; `neuter` decides the ending of the Swedish adjective. */
const THINGS: Record<ChangedThing, { sv: string; en: string; neuter?: true }> = {
  meta: { sv: 'uppgift', en: 'line of the title page' },
  section: { sv: 'avsnitt', en: 'section', neuter: true },
  heading: { sv: 'rubrik', en: 'heading' },
  text: { sv: 'text', en: 'text' },
  note: { sv: 'fotnot', en: 'footnote' },
  picture: { sv: 'bild', en: 'picture' },
  'picture caption': { sv: 'bildtext', en: 'caption of picture' },
  caption: { sv: 'tabellrubrik', en: 'caption' },
  legend: { sv: 'teckenförklaring', en: 'legend' },
  table: { sv: 'tabell', en: 'table' },
  column: { sv: 'kolumn', en: 'column' },
  heads: { sv: 'tabellhuvud', en: 'table heads', neuter: true },
  row: { sv: 'rad', en: 'row' },
  indicator: { sv: 'indikator', en: 'indicator' },
  area: { sv: 'område', en: 'area', neuter: true },
  unit: { sv: 'enhet', en: 'unit' },
};

const ACTIONS: Record<ChangeAction, { sv: [common: string, neuter: string]; en: string }> = {
  changed: { sv: ['ändrad', 'ändrat'], en: 'changed' },
  figures: { sv: ['ändrad', 'ändrat'], en: 'changed' },
  added: { sv: ['ny', 'nytt'], en: 'new' },
  removed: { sv: ['struken', 'struket'], en: 'removed' },
  moved: { sv: ['flyttad', 'flyttat'], en: 'moved' },
  restyled: { sv: ['formaterad', 'formaterat'], en: 'restyled' },
  spelling: { sv: ['ändrat skrivsätt i', 'ändrat skrivsätt i'], en: 'respelt' },
  form: { sv: ['ändrad form på', 'ändrad form på'], en: 'reshaped' },
};

/** Phrases for pairs of the two words above that cannot be combined. */
const PHRASES: Record<string, Text> = {
  'text figures': { sv: 'ändrat tal', en: 'changed figure' },
  'text added': { sv: 'tillagd text', en: 'added text' },
  'text restyled': { sv: 'formatering', en: 'formatting' },
  'text spelling': { sv: 'skrivsätt', en: 'spelling' },
  'text form': { sv: 'form', en: 'form' },
  'heading form': { sv: 'rubriknivå', en: 'level of heading' },
  'row figures': { sv: 'ändrat belopp', en: 'changed amount' },
  'row form': { sv: 'annan nivå', en: 'other level' },
};

/** A change in two or three words: `flyttat avsnitt`, `ändrad indikator`. */
export function changeLabel({ thing, action }: Pick<Change, 'thing' | 'action'>, language: Language): string {
  const phrase = PHRASES[`${thing} ${action}`];
  if (phrase) return phrase[language];
  const noun = THINGS[thing];
  const verb = ACTIONS[action];
  return language === 'sv' ? `${verb.sv[noun.neuter ? 1 : 0]} ${noun.sv}` : `${verb.en} ${noun.en}`;
}

/** Label of a change in the margin, where its thing is seen beside it: `ändrat`, `tillagt`, `struken rad`. */
export function marginLabel({ thing, action, computed }: Change): string {
  if (thing === 'row' && action === 'figures') return computed ? '' : 'ändrat belopp';
  if (action === 'moved' && (thing === 'text' || thing === 'section')) return 'flyttat hit';
  if (thing !== 'text' && thing !== 'heading') return changeLabel({ thing, action }, 'sv');
  const words: Record<ChangeAction, string> = {
    changed: 'ändrat',
    figures: 'ändrat tal',
    added: 'tillagt',
    removed: 'struket',
    moved: 'flyttat hit',
    restyled: 'formatering',
    spelling: 'skrivsätt',
    form: 'form',
  };
  return words[action];
}

/** A cause as a short phrase: `block Läkemedel 1→2`, `tabell Priser`, `ändring i uppdraget`. */
export function causeText(cause: Cause, language: Language): string {
  return (language === 'sv' ? swedish : english)(cause);
}

/** All causes of a change in one phrase. */
export function causesText(causes: readonly Cause[], language: Language): string {
  return [...new Set(causes.map((cause) => causeText(cause, language)))].join(', ');
}

function swedish(cause: Cause): string {
  switch (cause.kind) {
    case 'commission':
      return 'ändring i uppdraget';
    case 'block':
      return `block ${cause.title} ${versions(cause, 'infogat', 'borttaget', 'ändrad text i version')}`;
    case 'option':
      return `tillval ${cause.option} i block ${cause.title}`;
    case 'parameter':
      return `parameter ${cause.parameter} i block ${cause.title}`;
    case 'data':
      return cause.file.endsWith('uppfoljning.yaml') ? 'uppföljningsplanen' : `tabell ${cause.title}`;
    case 'metadata':
      return 'uppgifterna överst i uppdraget';
    case 'follows':
      return `följer av ${range(cause)}`;
    case 'reference':
      return 'följer av ny numrering eller rubrik';
  }
}

function english(cause: Cause): string {
  switch (cause.kind) {
    case 'commission':
      return 'edited in the commission';
    case 'block':
      return `block ${cause.title} ${versions(cause, 'put in', 'taken out', 'edited in version')}`;
    case 'option':
      return `option ${cause.option} of block ${cause.title}`;
    case 'parameter':
      return `parameter ${cause.parameter} of block ${cause.title}`;
    case 'data':
      return cause.file.endsWith('uppfoljning.yaml') ? 'the follow-up plan' : `table ${cause.title}`;
    case 'metadata':
      return 'the front matter';
    case 'follows':
      return `follows from ${range(cause)}`;
    case 'reference':
      return 'follows from a new number or heading';
  }
}

function versions(
  { from, to }: Extract<Cause, { kind: 'block' }>,
  put: string,
  taken: string,
  edited: string,
): string {
  if (from === undefined) return `${to} ${put}`;
  if (to === undefined) return `${from} ${taken}`;
  return from === to ? `(${edited} ${to})` : `${from}→${to}`;
}

/** More numbers than these are given by the first and the last. */
const MOST_NUMBERS = 4;

/** `Ä3`, `Ä3–Ä5`, `Ä3, Ä7`. */
function range({ from, to, numbers }: Extract<Cause, { kind: 'follows' }>): string {
  if (from === to) return changeName(from);
  const isRun = to - from === numbers.length - 1;
  if (isRun || numbers.length > MOST_NUMBERS) return `${changeName(from)}–${changeName(to)}`;
  return numbers.map(changeName).join(', ');
}

/** Name of a change: `Ä3`. */
export function changeName(number: number): string {
  return `Ä${number}`;
}
