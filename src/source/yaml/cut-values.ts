import { type Document, isScalar, Scalar, visit } from 'yaml';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';

/** A comment on the line of a value that begins like text: `#3 om jour`. */
const COMMENT = /^[ \t]+(#+[^\s#][^\n\r]*)/;
const ANYWHERE = /[^\s][ \t]+#+[^\s#]/;

/**
 * Reports values that a number sign cuts off (`yaml-comment`): in `titel: Avtal #3 om jour` the value is `Avtal`. A
 * comment with a space after its sign is taken for one, and so is one behind a value in quotation marks.
 */
export function reportCutValues(
  document: Document,
  text: string,
  placeOf: (start: number, end: number) => Place,
  report: Report,
): void {
  if (!ANYWHERE.test(text)) return;
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== Scalar.PLAIN || !node.range) return;
      const [start, end] = node.range;
      const from = node.source === '' ? endOfTextBefore(text, start) : end;
      const comment = COMMENT.exec(text.slice(from, from + 1000))?.[1]?.trimEnd();
      if (comment === undefined) return;
      const at = text.indexOf(comment, from);
      const value = text.slice(start, end).trim();
      const whole = value === '' || value.startsWith('#') ? comment : `${value} ${comment}`;
      report({
        rule: 'yaml-comment',
        severity: 'warning',
        place: placeOf(at, at + comment.length),
        message: {
          sv: `YAML läser ”${comment}” som en kommentar: det är inte med i dokumentet.`,
          en: `YAML reads “${comment}” as a comment: it is not in the document.`,
        },
        hint: {
          sv: `Sätt citattecken om hela värdet, "${whole}". Är det en kommentar, skriv ett mellanslag efter #.`,
          en: `Put quotation marks around the whole value, "${whole}". If it is a comment, write a space after #.`,
        },
      });
    },
  });
}

/** An empty value may begin at the comment itself: where the text before an offset ends. */
function endOfTextBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at;
}
