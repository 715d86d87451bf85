import type { Nodes, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Report, Text } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { visit } from '../model/visit.js';
import { MARKUP, parseInline } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import type { FieldText } from './field-text.js';
import { reportFieldLimit } from './limits.js';
import { type Remark, reportNode } from './reporter.js';
import { replaceValues, type Scope } from './values.js';

/**
 * Reads the fields of one file.
 *
 * @param scope the names that `{{…}}` can use; absent when they are not known, and expressions then stay as they are
 */
export function fieldText(scope: Scope | undefined, source: SourceText, report: Report): FieldText {
  const running = (text: string, place: Place): PhrasingContent[] => {
    reportFieldLimit(text, place, report);
    return parseInline(text, place, (tree, parsed) => {
      const placeOf = (start: number, end: number) => stretchOf(source, place, parsed, start, end);
      if (scope) replaceValues(tree, scope, { text: parsed, place: placeOf }, report);
    });
  };
  return {
    running: (text, place) => {
      const content = running(text, place);
      for (const node of content) visit(node, (each: Nodes) => refuseForeign(each, report));
      return content;
    },
    plain: (text, place) => {
      if (!MARKUP.test(text)) return text;
      const content = running(text, place);
      for (const node of content) if (node.type === 'text') refuseForeign(node, report);
      const marked = content.find((node) => node.type !== 'text' && node.type !== 'value');
      if (marked) reportNode(report, marked, noMarkup(marked));
      return content.map((node) => ('value' in node ? node.value : plainText(node))).join('');
    },
  };
}

/** The place of a stretch of a parsed text in its file, counted among those that say the same; else all of `place`. */
function stretchOf(source: SourceText, place: Place, parsed: string, start: number, end: number): Place {
  const stretch = parsed.slice(start, end);
  const { offset: from } = place.start;
  const to = place.end.offset;
  if (from === undefined || to === undefined || stretch === '') return place;
  let at = from - 1;
  for (let before = parsed.indexOf(stretch); before !== -1; before = parsed.indexOf(stretch, before + 1)) {
    at = source.text.indexOf(stretch, at + 1);
    if (at === -1 || at + stretch.length > to) return place;
    if (before === start) return source.place(at, at + stretch.length);
  }
  return place;
}

/** Refuses what no field of a data file can hold, running text or not, and makes text of it. */
function refuseForeign(node: Nodes, report: Report): void {
  const note = node.type === 'text' ? /\[\^([^\]\s]+)\]/.exec(node.value) : undefined;
  if (note) reportNode(report, node, noNote(note[0], note[1]!));
  if (node.type === 'image' || node.type === 'html') {
    reportNode(report, node, noMarkup(node));
    Object.assign(node, { type: 'text', value: node.type === 'image' ? (node.alt ?? '') : '' });
  } else if (node.type === 'textDirective' && node.name !== 'ref' && node.name !== 'sprak')
    reportNode(report, node, noMarkup(node));
}

function noNote(written: string, key: string): Remark {
  return {
    rule: 'unknown-footnote',
    message: { sv: `Fotnoten ${written} finns inte.`, en: `There is no footnote ${written}.` },
    hint: {
      sv: `I en datafil står noter under nyckeln noter. Skriv ”noter: [${key}]” på den rad den gäller.`,
      en: `In a data file notes stand under the key noter. Write “noter: [${key}]” in the row it belongs to.`,
    },
  };
}

const NAMES: Readonly<Record<string, Text>> = {
  emphasis: { sv: 'Kursiv stil', en: 'Italics' },
  strong: { sv: 'Fetstil', en: 'Bold' },
  inlineCode: { sv: 'Kod', en: 'Code' },
  link: { sv: 'En länk', en: 'A link' },
  image: { sv: 'En bild', en: 'A picture' },
  html: { sv: 'HTML', en: 'HTML' },
  break: { sv: 'En radbrytning', en: 'A line break' },
  textDirective: { sv: 'Ett direktiv', en: 'A directive' },
};

function noMarkup(node: Nodes): Remark {
  const { sv, en } = NAMES[node.type] ?? { sv: 'En markering', en: 'Markup' };
  return {
    rule: 'plain-text',
    message: { sv: `${sv} kan inte stå här.`, en: `${en} cannot stand here.` },
    hint: {
      sv: 'Ta bort markeringen. Ska tecknen synas, skriv \\ före dem.',
      en: 'Remove the markup. If the characters should show, write \\ before them.',
    },
  };
}
