import type { List, ListItem, Nodes, Table } from 'mdast';
import type { CompiledPlan, Indicator, Unit } from '../model/plan.js';
import type { CompiledTable, TableColumn, TableRow } from '../model/table.js';
import type { DefinitionPart, HeadingData, LinkData } from '../model/tree.js';
import { itemNumber } from './markdown-lines.js';

/**
 * Facts that a reader sees or hears of a piece of text besides its words, by name, in the words of the document:
 * `{bilaga: 'ja'}`. Usual facts are left out. Locks hash them and comparisons compare them, so that neither knows a
 * fact that the other does not.
 */
export type Look = Readonly<Record<string, string>>;

/** Nothing besides the words. */
export const PLAIN: Look = {};

/** The value shown for a fact that one side does not have, and that has no usual value. */
export const NONE = '–';
const USUAL_NUMBER = '1.';
const USUAL: Look = { 'listans första nummer': USUAL_NUMBER };

/** A fact that differs: what it was and what it is. */
export interface LookChange {
  name: string;
  old: string;
  new: string;
}

/** The facts that differ. */
export function lookChanges(old: Look = PLAIN, now: Look = PLAIN): LookChange[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => old[name] !== now[name])
    .map((name) => {
      const usual = USUAL[name] ?? NONE;
      return { name, old: old[name] ?? usual, new: now[name] ?? usual };
    });
}

/** The facts that differ, as `bilaga: – → ja`; empty when none does. */
export function lookDifference(old: Look = PLAIN, now: Look = PLAIN): string {
  return lookChanges(old, now).map(lookChangeText).join(', ');
}

/** A fact that differs, as `bilaga: – → ja`. */
export function lookChangeText({ name, old, new: now }: LookChange): string {
  return `${name === '' ? '' : `${name}: `}${old} → ${now}`;
}

/** Whether a heading begins an appendix or landscape pages. */
export function headingLook(node: Nodes): Look {
  const { appendix, landscape } = (node.data ?? {}) as HeadingData;
  return look({ bilaga: appendix && 'ja', 'liggande sida': landscape && 'ja' });
}

/** The number that the list of an item begins with, and the item's box. */
export function itemLook(list: List, { checked }: ListItem): Look {
  const first = list.ordered ? itemNumber(list, 0) : USUAL_NUMBER;
  return look({
    'listans första nummer': first !== USUAL_NUMBER && first,
    kryssruta: typeof checked === 'boolean' && (checked ? '☒' : '☐'),
  });
}

/** Whether a paragraph is a term or an explanation of a definition list. */
export function definitionLook({ data }: DefinitionPart): Look {
  return look({ plats: data.part === 'term' ? 'ord' : 'förklaring' });
}

/** Address, tip, language or height of a stretch of running text or of a picture. */
export function inlineLook(node: Nodes): Look {
  switch (node.type) {
    case 'link':
      if ((node.data as LinkData | undefined)?.bare) return PLAIN;
      return look({ länk: node.url, tips: node.title });
    case 'image':
      return look({ tips: node.title });
    case 'reference':
      return look({ 'hänvisning till': node.target });
    case 'language':
      return look({ språk: node.language });
    case 'subscript':
      return look({ läge: 'nedsänkt' });
    case 'superscript':
      return look({ läge: 'upphöjt' });
    default:
      return PLAIN;
  }
}

/** A picture with a caption and a number is another thing than a picture and a paragraph. */
export const FIGURE_LOOK: Look = { figur: 'ja' };

/** A table in Markdown with a caption and a number. */
export const CAPTIONED_LOOK: Look = { tabellrubrik: 'ja' };

/** The list of figures and tables, which is made of their captions. */
export const CAPTION_LIST_LOOK: Look = { förteckning: 'figurer och tabeller' };

/** Facts of a data table besides the words of its caption, heads and cells. */
export function tableLook(table: CompiledTable): Look {
  const { titel, visaRubrik, enhet, slag, liggande, kolumngrupper } = table;
  // Columns by their ids: another head of one is a change of that column alone.
  const groups = kolumngrupper.map((group) => `${group.rubrik} (${group.kolumner.join(', ')})`);
  return look({
    ...hiddenTitle(titel, visaRubrik),
    enhet: !visaRubrik && enhet,
    slag: slag !== 'tabell' && slag,
    'liggande sida': liggande && 'ja',
    kolumngrupper: groups.join(', '),
  });
}

/** Alignment of a column of a data table. */
export function columnLook({ typ }: TableColumn): Look {
  return look({ justering: typ === 'kod' ? 'mitten' : typ !== 'text' && 'höger' });
}

/** Alignment of a column of a table in Markdown. */
export function markdownColumnLook({ align }: Table, index: number): Look {
  const side = align?.[index];
  return look({ justering: side === 'center' ? 'mitten' : side === 'right' && 'höger' });
}

/** Kind of a row of a data table. */
export function rowLook({ slag }: TableRow): Look {
  return look({ slag: slag !== 'rad' && slag });
}

/** Facts of the follow-up plan besides its words. */
export function planLook({ titel, visaRubrik }: Pick<CompiledPlan, 'titel' | 'visaRubrik'>): Look {
  return hiddenTitle(titel, visaRubrik);
}

/** Number of names that a unit is printed with, when they are several. */
export function unitLook({ namn }: Unit): Look {
  return look({ 'antal namn': namn.length > 1 && String(namn.length) });
}

/** An indicator's target of reference, way of reporting, number of targets, and the notes printed below it. */
export function indicatorLook({ id, hänvisning, redovisning, mål }: Indicator, plan: CompiledPlan): Look {
  const notes = plan.noter.filter(({ efter }) => efter === id).map(({ number }) => `${number})`);
  return look({
    'hänvisning till': hänvisning,
    redovisas: redovisning && 'ja',
    'antal mål': mål.length > 1 && String(mål.length),
    'noter under raden': notes.join(' '),
  });
}

/** A title that is not printed is still the table's name for those who listen. */
function hiddenTitle(titel: string, visaRubrik: boolean): Look {
  return look({ 'uppläst titel': !visaRubrik && titel });
}

function look(facts: Record<string, string | false | null | undefined>): Look {
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string] => Boolean(fact[1])),
  );
}
