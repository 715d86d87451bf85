import { distance } from 'fastest-levenshtein';
import { perText } from '../../../compile/once.js';
import { pattern } from '../../../format/pattern.js';
import type { Organisation } from '../../../model/commission.js';
import { mixedWords } from '../../../text/lookalikes.js';

const CAPITALS = pattern('gu')`\p{Lu}{2,}`;

/** A name of an organisation written otherwise than in the register. */
export interface NameSlip {
  index: number;
  /** As it stands, without the s of the genitive. */
  text: string;
  /** As the register has it. */
  name: string;
}

/** Finds such names in a text. */
export type FindNames = (text: string) => NameSlip[];

/** A name of the register in parts, in small letters. */
interface Name {
  name: string;
  tokens: string[];
}

/** The names that a word of a text can be a part of, with its position, or that it nearly spells. */
interface Clue {
  /** Names that have the word as one of their parts, and which. */
  parts: { name: Name; position: number }[];
  almost?: Name;
}

const TOKEN = pattern('gu')`&|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*-?`;

/** The names in the register of organisations. */
export interface Spellings {
  names: readonly Organisation[];
  /** By organisation: spellings that are wrong. */
  variants: readonly (readonly [id: string, variants: readonly string[]])[];
}

/** Makes the search for every name in the register of organisations. */
export function nameFinder(spellings: Spellings): FindNames {
  // A name with a foreign letter in it would spread it: that is for anyone who keeps the register.
  const names = spellings.names
    .filter(({ namn }) => mixedWords(namn).length === 0)
    .map(({ namn }) => ({ name: namn, tokens: tokensOf(namn) }));
  const exact = exactFinder(names);
  const variants = variantFinder(spellings);
  const clueOf = perText(clueFinder(names));
  return (text) => {
    const taken: [start: number, end: number][] = [];
    const free = (start: number, end: number) => !taken.some(([from, to]) => start < to && end > from);
    const slips: NameSlip[] = [];
    const take = (slip: NameSlip): void => {
      const end = slip.index + slip.text.length;
      if (!free(slip.index, end)) return;
      taken.push([slip.index, end]);
      if (!isWrittenSo(slip.text, slip.name)) slips.push(slip);
    };
    for (const slip of variants(text)) take(slip);
    for (const slip of exact(text)) take(slip);
    for (const slip of nearMisses(text, clueOf)) take(slip);
    return slips.sort((a, b) => a.index - b.index);
  };
}

/** The name itself, or with a capital at the beginning of a sentence. */
function isWrittenSo(text: string, name: string): boolean {
  const plain = text.replace(/\s/g, ' ');
  return plain === name || plain === name.charAt(0).toUpperCase() + name.slice(1);
}

/** The spellings that the register names as wrong. Capitals count: SOG is no sauce. */
function variantFinder({ names, variants: lists }: Spellings): FindNames {
  const meant = new Map<string, string>();
  for (const [id, variants] of lists) {
    const { namn, kort } = names.find((each) => each.id === id)!;
    for (const variant of variants)
      meant.set(variant, kort !== undefined && closer(variant, kort, namn) ? kort : namn);
  }
  if (meant.size === 0) return () => [];
  const search = pattern('gu')`(?<!\p{L})(${[...meant.keys()].map(escaped).join('|')})(?=s?(?!\p{L}))`;
  return (text) =>
    [...text.matchAll(search)].map(({ index, 0: found }) => ({
      index,
      text: found,
      name: meant.get(found)!,
    }));
}

function closer(text: string, a: string, b: string): boolean {
  return distance(text.toLowerCase(), a.toLowerCase()) < distance(text.toLowerCase(), b.toLowerCase());
}

/** Names as they should be, and with other capitals, spaces and hyphens. */
function exactFinder(names: readonly Name[]): FindNames {
  if (names.length === 0) return () => [];
  const alternatives = names.map(({ name }) => `(${loose(name)})`).join('|');
  const search = pattern('giu')`(?<!\p{L})(?:${alternatives})(?=s?(?!\p{L}))`;
  return (text) =>
    [...text.matchAll(search)].flatMap((match) => {
      const { name } = names[match.slice(1).findIndex((group) => group !== undefined)]!;
      // An abbreviation in a name keeps its capitals: `nu sjukvården` is not NV-sjukvården.
      const abbreviations = name.match(CAPITALS) ?? [];
      if (abbreviations.some((each) => !match[0].includes(each))) return [];
      return [{ index: match.index, text: match[0], name }];
    });
}

function loose(name: string): string {
  return escaped(name)
    .replace(/\\-\s*/g, '\\s?-?\\s?')
    .replace(/\s+/g, '\\s*');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

/** Names with a letter or two wrong. */
function nearMisses(text: string, clueOf: (word: string) => Clue | undefined): NameSlip[] {
  const slips: NameSlip[] = [];
  let words: RegExpExecArray[] | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const clue = clueOf(match[0].toLowerCase());
    if (!clue) continue;
    if (clue.almost) slips.push({ index: match.index, text: match[0], name: clue.almost.name });
    if (clue.parts.length === 0) continue;
    words ??= [...text.matchAll(TOKEN)];
    const at = words.findIndex(({ index }) => index === match.index);
    for (const { name, position } of clue.parts) {
      const window = words.slice(at - position, at - position + name.tokens.length);
      if (at >= position && isAlmost(window, name.tokens)) slips.push(slipOf(window, name.name, text));
    }
  }
  return slips;
}

function slipOf(window: RegExpExecArray[], name: string, text: string): NameSlip {
  const start = window[0]!.index;
  const last = window.at(-1)!;
  const genitive = last[0].endsWith('s') && !name.endsWith('s');
  const end = last.index + last[0].length - (genitive ? 1 : 0);
  return { index: start, text: text.slice(start, end), name };
}

/** Whether words are a name with at most two letters wrong in all, and no short word changed. */
function isAlmost(window: RegExpExecArray[], tokens: readonly string[]): boolean {
  if (window.length !== tokens.length) return false;
  let away = 0;
  for (const [index, token] of tokens.entries()) {
    const word = window[index]![0].toLowerCase();
    if (word === token) continue;
    const between = distance(token.endsWith('s') ? word : word.replace(/s$/, ''), token);
    if (between > 0 && token.length < 5) return false;
    away += between;
  }
  return away > 0 && away <= 2;
}

/** Finds what a word can be part of. Only words of four letters or more, in which a name is recognised. */
function clueFinder(names: readonly Name[]): (word: string) => Clue | undefined {
  const single = names.filter(({ tokens }) => tokens.length === 1);
  const parts = new Map<string, { name: Name; position: number }[]>();
  for (const name of names.filter(({ tokens }) => tokens.length > 1)) {
    for (const [position, token] of name.tokens.entries())
      parts.set(token, [...(parts.get(token) ?? []), { name, position }]);
  }
  return (word) => {
    if (word.length < 4) return undefined;
    const found = parts.get(word);
    const almost = single.find(({ tokens }) => isAlmostWord(word, tokens[0]!));
    return found || almost ? { parts: found ?? [], ...(almost && { almost }) } : undefined;
  };
}

/** A misspelt name of one word; another form or a compound of it is no misspelling, and short parts must be right. */
function isAlmostWord(word: string, name: string): boolean {
  if (name.length < 7 || word[0] !== name[0] || Math.abs(word.length - name.length) > 3) return false;
  if (word.startsWith(name) || name.startsWith(word)) return false;
  const [parts, nameParts] = [word.replace(/s$/, '').split('-'), name.split('-')];
  if (parts.length !== nameParts.length) return false;
  let away = 0;
  for (const [index, part] of nameParts.entries()) {
    const between = distance(parts[index]!, part);
    if (between > 0 && part.length < 5) return false;
    away += between;
  }
  return away > 0 && away <= (name.length < 10 ? 1 : 2);
}

function tokensOf(name: string): string[] {
  return name.toLowerCase().match(TOKEN) ?? [];
}
