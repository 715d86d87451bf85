import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Commission, CommissionMeta } from '../model/commission.js';
import type { Place } from '../model/place.js';
import { type CompiledPlan, goalText } from '../model/plan.js';
import { GOAL_COLUMNS } from '../model/plan-columns.js';
import type { CompiledTable, TableRow } from '../model/table.js';
import type { OriginData, PictureData } from '../model/tree.js';
import { visit } from '../model/visit.js';
import type { FontFace } from './metrics.js';
import { placeInText } from './place-in-text.js';
import { characterClass } from './supplements.js';
import type { Theme } from './theme.js';

/**
 * Characters beside each other that a page cannot show as intended, and where they stand first in their piece of text.
 */
export interface MissingGlyph {
  /** One character as a reader sees it, a picture of several code points for example, or several. */
  chars: string;
  place: Place;
  /** The same in characters that the fonts have (`°C` for `℃`), where there is such a way of writing it. */
  instead?: string;
}

/**
 * The characters of a commission that not every embedded font has, each stretch of them once in its piece of text. A
 * browser would set them in whatever font the machine has, and the PDF would differ from machine to machine.
 */
export function missingGlyphs(commission: Commission, theme: Theme): MissingGlyph[] {
  const missing = missingFrom(theme);
  const found: MissingGlyph[] = [];
  for (const { text, place } of texts(commission)) {
    if (text.search(missing) < 0) continue;
    for (const [chars, index] of stretchesWith(missing, text)) {
      const plain = plainly(chars);
      const instead = plain !== chars && plain.search(missing) < 0 ? { instead: plain } : {};
      found.push({ chars, place: placeInText(text, index, chars.length, place), ...instead });
    }
  }
  return found;
}

const GRAPHEMES = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/**
 * The different stretches of characters, as a reader counts them, in which something is missing, with the offset of the
 * first of each.
 */
function stretchesWith(missing: RegExp, text: string): Map<string, number> {
  const stretches: { text: string; index: number }[] = [];
  let end = -1;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    if (segment.search(missing) < 0) continue;
    if (index === end) stretches.at(-1)!.text += segment;
    else stretches.push({ text: segment, index });
    end = index + segment.length;
  }
  const found = new Map<string, number>();
  for (const { text: stretch, index } of stretches) if (!found.has(stretch)) found.set(stretch, index);
  return found;
}

/** Characters without their costume: `fi` for a ligature, `m²` for a square of one character. */
function plainly(chars: string): string {
  return [...chars]
    .map((char) => {
      const plain = char.normalize('NFKC');
      return /[\u3300-\u33ff]/.test(char) ? plain.replace('2', '²').replace('3', '³') : plain;
    })
    .join('');
}

/** White space is set by the layout, not by a font. */
const WHITE_SPACE = ['\n', '\t', '\r'];

const patterns = new WeakMap<Theme, RegExp>();

/** Matches every character that some face of the theme cannot show. */
function missingFrom(theme: Theme): RegExp {
  let pattern = patterns.get(theme);
  if (!pattern) {
    const shown = [...WHITE_SPACE, ...charactersOfAll(theme.fonts)];
    pattern = new RegExp(`[^${characterClass(shown)}]`, 'u');
    patterns.set(theme, pattern);
  }
  return pattern;
}

/** The characters that every face can show, with its supplements. */
function charactersOfAll(fonts: readonly FontFace[]): string[] {
  const faces = new Map<string, Set<string>>();
  for (const { family, weight, style, widths } of fonts) {
    const name = `${family} ${weight} ${style}`;
    const characters = faces.get(name) ?? new Set();
    for (const character of Object.keys(widths)) characters.add(character);
    faces.set(name, characters);
  }
  const [first, ...others] = faces.values();
  return [...(first ?? [])].filter((character) => others.every((face) => face.has(character)));
}

interface PlacedText {
  text: string;
  place: Place;
}

function* texts(commission: Commission): Generator<PlacedText> {
  const main = commission.outline[0]?.place.file ?? commission.sources[0]?.file ?? commission.meta.id;
  yield {
    text: frontTexts(commission.meta).join('\n'),
    place: { file: frontFile(commission, main), ...FILE_START },
  };
  yield* nodeTexts(commission.body, main);
  for (const note of commission.footnotes) yield* nodeTexts(note, main);
}

function nodeTexts(root: Nodes, file: string): PlacedText[] {
  const found: PlacedText[] = [];
  visit(root, (node) => {
    if (node.type === 'dataTable') found.push(...tableTexts(node.table));
    else if (node.type === 'followUpPlan') found.push(...planTexts(node.plan));
    else if (node.type === 'analysisTemplate') found.push(...templateTexts(node.plan));
    else if (node.type === 'image' && node.position) {
      const { origin, texts = [] } = (node.data ?? {}) as PictureData;
      for (const text of texts) found.push({ text, place: { file: origin?.file ?? file, ...node.position } });
    } else if ('value' in node && node.type !== 'html' && node.position) {
      const origin = (node.data as OriginData | undefined)?.origin;
      found.push({ text: node.value, place: { file: origin?.file ?? file, ...node.position } });
    }
  });
  return found;
}

/** Texts of the title page and the running heads. */
function frontTexts({
  titel,
  undertitel,
  diarienummer,
  från,
  beslut,
  kompletterar,
}: CommissionMeta): string[] {
  const decisions = beslut.map(({ text }) => text);
  return [titel, undertitel, diarienummer ?? '', från.namn, ...decisions, kompletterar?.text ?? ''];
}

function frontFile({ meta, sources }: Commission, otherwise: string): string {
  return sources.find(({ file }) => file === `${meta.id}/uppdrag.md`)?.file ?? otherwise;
}

const FILE_START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function tableTexts(table: CompiledTable): PlacedText[] {
  const place = { file: table.file, ...FILE_START };
  const rows = (list: readonly TableRow[]): PlacedText[] =>
    list.flatMap((row) => [
      ...Object.values(row.cells).map(({ text, place }) => ({ text, place })),
      ...rows(row.rader),
    ]);
  const heads = [
    table.titel,
    table.enhet ?? '',
    ...table.kolumner.flatMap((each) => [each.rubrik, each.enhet ?? '']),
  ];
  const legend = table.teckenförklaring.map((each) => `${each.kod}${each.betydelse ?? ''}`);
  return [
    { text: [...heads, ...legend].join(''), place },
    ...rows(table.rader),
    ...noteTexts(table.noter, place),
  ];
}

function planTexts(plan: CompiledPlan): PlacedText[] {
  const place = { file: plan.file, ...FILE_START };
  const areas = plan.områden.flatMap((area) => [
    { text: area.namn, place: area.place },
    ...area.enheter.flatMap((unit) => [
      { text: unit.namn.join(''), place: unit.place },
      ...unit.indikatorer.flatMap((indicator) => [
        { text: indicator.plain + indicator.punkter.map(plainText).join(''), place: indicator.place },
        ...indicator.mål.map((goal) => ({
          text: GOAL_COLUMNS.map(({ key }) => goalText(goal, key)).join(''),
          place: goal.place,
        })),
      ]),
    ]),
  ]);
  return [
    { text: [plan.titel, ...Object.values(plan.tabellhuvud)].join(''), place },
    ...areas,
    ...noteTexts(plan.noter, place),
  ];
}

function templateTexts({ analysmall }: CompiledPlan): PlacedText[] {
  if (!analysmall) return [];
  const text = [analysmall.titel, ...analysmall.kolumner.map(plainText), ...analysmall.områden].join('');
  return [{ text, place: analysmall.place }];
}

function noteTexts(notes: CompiledTable['noter'], place: Place): PlacedText[] {
  return notes.map((note) => ({ text: plainText(note.content), place }));
}

function plainText(content: readonly { type: string }[]): string {
  return textOf({ type: 'paragraph', children: content });
}
