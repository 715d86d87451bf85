import type { Code } from 'mdast';
import { pattern } from '../../../format/pattern.js';
import { placeOf } from '../../../source/markdown.js';
import type { CheckContext, CheckFinding } from '../../check.js';

/** Words in a row, as in a sentence. */
const PROSE = pattern('u')`(?:^|\s)\p{Lu}\p{L}+(?: \p{L}+){2,}`;
const PROGRAM = /[{}<>;=$\\]|^\s*(?:[./~#]|\w+\()|--\w/m;

/** Text that four spaces at the beginning of a line have made into a program's, as a finding at its first line. */
export function indentedText(node: Code, { source }: CheckContext): CheckFinding | undefined {
  const place = placeOf(node);
  const text = source(place.file);
  const [from, to] = [place.start.offset, place.end.offset];
  if (!text || from === undefined || to === undefined) return undefined;
  const written = text.text.slice(from, to);
  const isFenced = /^ {0,3}(?:`{3}|~{3})/.test(written);
  if (isFenced || !PROSE.test(node.value) || PROGRAM.test(node.value)) return undefined;
  const start = from + written.search(/\S/);
  const length = /^[^\n]*/.exec(text.text.slice(start, to))![0].trimEnd().length;
  return {
    place: text.place(start, start + length),
    message: {
      sv: 'Texten skrivs ut som programkod: raden börjar med fyra mellanslag eller en tabb.',
      en: 'The text is printed as the code of a program: the line begins with four spaces or a tab.',
    },
    hint: {
      sv: 'Ta bort indraget, eller rätta det till listan som texten hör till.',
      en: 'Remove the indentation, or fit it to the list that the text belongs to.',
    },
  };
}
