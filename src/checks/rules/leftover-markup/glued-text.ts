import type { Break, Paragraph, Parents, TableRow, Text as TextNode } from 'mdast';
import { pattern } from '../../../format/pattern.js';
import type { Place } from '../../../model/place.js';
import { placeOf } from '../../../source/markdown.js';
import type { SourceText } from '../../../source/text.js';
import type { CheckFinding } from '../../check.js';
import { isPrinted } from './leftover.js';

/** A line without a stroke right below a table, which has become a row of it. */
export function gluedToTable(row: TableRow, columns: number, source: SourceText): CheckFinding | undefined {
  const place = placeOf(row);
  const [from, to] = offsetsOf(place);
  if (columns < 2 || source.text.slice(from, to).includes('|') || !startsLine(source.text, from))
    return undefined;
  return {
    place,
    message: {
      sv: 'Texten blir en rad i tabellen: det finns ingen tom rad mellan dem.',
      en: 'The text becomes a row of the table: there is no empty line between them.',
    },
    hint: { sv: 'Sätt en tom rad före.', en: 'Put an empty line before it.' },
    fix: { place: source.place(from, from), text: '\n', structure: true },
  };
}

const SENTENCE_END = /[.!?:][”"’)\]]*[ \t]*$/;
const SENTENCE_START = pattern('u')`^\p{Lu}`;
const MID_SENTENCE = pattern('u')`^[\p{Ll}\d(]`;

/** A line of a list item below its first, as it is written. */
interface Continuation {
  before: string;
  line: string;
  /** Offset of the line in the file. */
  from: number;
}

function continuations(paragraph: Paragraph, { text }: SourceText): Continuation[] {
  const [from, to] = offsetsOf(placeOf(paragraph));
  const lines: Continuation[] = [];
  for (let end = text.indexOf('\n', from); end !== -1 && end < to; end = text.indexOf('\n', end + 1)) {
    const next = text.indexOf('\n', end + 1);
    lines.push({
      before: text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trimEnd(),
      line: text.slice(end + 1, next === -1 ? to : Math.min(next, to)).trimEnd(),
      from: end + 1,
    });
  }
  return lines;
}

/** Whether a list item goes on at the margin in the middle of a sentence, as somebody writes who never indents. */
export function goesOnAtMargin(paragraph: Paragraph, source: SourceText): boolean {
  return continuations(paragraph, source).some(({ line }) => MID_SENTENCE.test(line));
}

/**
 * A sentence at the margin right below a sentence of a list item, which has become part of the item. A line that ends
 * where the next word had no room was only broken there.
 */
export function gluedToItem(paragraph: Paragraph, source: SourceText): CheckFinding | undefined {
  const lines = continuations(paragraph, source);
  const width = Math.max(...lines.flatMap(({ before, line }) => [before.length, line.length]));
  const glued = lines.find(
    ({ before, line }) =>
      SENTENCE_START.test(line) &&
      SENTENCE_END.test(before) &&
      before.length + 1 + line.search(/\s|$/) <= width,
  );
  return (
    glued && {
      place: source.place(glued.from, glued.from + glued.line.length),
      message: {
        sv: 'Texten hör till punkten ovanför: det finns ingen tom rad mellan dem.',
        en: 'The text belongs to the item above it: there is no empty line between them.',
      },
      hint: {
        sv: 'Sätt en tom rad före. Hör texten till punkten, dra in den lika långt som punktens text.',
        en: 'Put an empty line before it. If the text belongs to the item, indent it as far as the text of the item.',
      },
    }
  );
}

const BULLET = /^[•‣◦▪▫●○■□∙·➢➤►]\s*(?=\S)/u;
const DASH = /^[–—−]\s+(?=\S)/u;

/** Signs of a list after hard line breaks, which stay signs in one paragraph. A dash needs another one to be such. */
export function bulletsAfterBreaks(paragraph: Parents, source: SourceText): CheckFinding[] {
  const { children } = paragraph;
  const found = children.flatMap((node, index) => {
    const next = children[index + 1];
    if (node.type !== 'break' || next?.type !== 'text') return [];
    const sign = (BULLET.exec(next.value) ?? DASH.exec(next.value))?.[0];
    return sign === undefined ? [] : [{ node, next, sign }];
  });
  const isList = found.length > 1 || found.some(({ sign }) => BULLET.test(`${sign}x`));
  return isList ? found.map((each) => bulletFinding(each, source)) : [];
}

function bulletFinding(
  { node, next, sign }: { node: Break; next: TextNode; sign: string },
  source: SourceText,
): CheckFinding {
  const [from] = offsetsOf(placeOf(node));
  const [at] = offsetsOf(placeOf(next));
  const mark = sign.trimEnd();
  const isWritten = source.text.startsWith(sign, at);
  return {
    place: isWritten ? source.place(at, at + mark.length) : placeOf(next),
    message: isPrinted(mark, {
      sv: 'raden blir ingen punkt i en lista',
      en: 'the line is no item of a list',
    }),
    hint: {
      sv: 'Skriv punkterna i en lista med - och ett mellanslag, utan radbrytningar mellan dem.',
      en: 'Write the items of a list with - and a space, without line breaks between them.',
    },
    ...(isWritten && {
      fix: { place: source.place(from, at + sign.length), text: '\n- ', structure: true as const },
    }),
  };
}

function offsetsOf({ start, end }: Place): [from: number, to: number] {
  return [start.offset ?? 0, end.offset ?? 0];
}

function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}
