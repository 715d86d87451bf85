import { chainOf } from '../compile/reporter.js';
import type { Diagnostic, Text } from '../model/diagnostic.js';
import type { Origin, Place } from '../model/place.js';
import { accountFor, type Loss } from './account.js';
import type { DocumentText } from './printed.js';
import type { SourceWords } from './written.js';

/** These say of a text that it is not printed, without being errors. */
const SAYS_SO: ReadonlySet<string> = new Set(['unused-footnote', 'hidden-title']);
/** Number of words that are quoted. */
const QUOTED = 12;

/**
 * Errors (`text-lost`) about text that was written for a reader and is missing from a document, at the places where it
 * was written. Text with an error already is left out.
 *
 * @param words what the sources say
 * @param printed what the document says
 * @param known what has been found already
 */
export function lostText(
  words: SourceWords,
  printed: DocumentText,
  known: readonly Diagnostic[],
): Diagnostic[] {
  const losses = accountFor(words, printed);
  const spoken = known.filter(({ rule, severity }) => severity === 'error' || SAYS_SO.has(rule));
  return joined(losses)
    .filter(({ place }) => !spoken.some((each) => touches(each.place, place)))
    .map(({ place, origin, message }) => ({
      rule: 'text-lost',
      severity: 'error',
      place,
      message,
      why: {
        sv: 'Det som är skrivet för läsaren måste stå i dokumentet. Programmet har jämfört källtexten med det färdiga dokumentet.',
        en: 'What is written for the reader must stand in the document. The program has compared the source with the finished document.',
      },
      hint: {
        sv: 'Skriv det som vanlig text, eller ta bort det. Det som bara är till för andra redaktörer står i en kommentar: <!-- … -->',
        en: 'Write it as ordinary text, or remove it. What is meant for other editors alone stands in a comment: <!-- … -->',
      },
      ...(origin.usedBy && { chain: chainOf(origin) }),
    }));
}

interface Said {
  place: Place;
  origin: Origin;
  message: Text;
}

/** One finding for what is missing of a unit, however many words between are there. */
function joined(losses: readonly Loss[]): Said[] {
  const byUnit = new Map<object, Loss[]>();
  for (const loss of losses) {
    const key = loss.kind === 'words' ? loss.unit : loss.attribute;
    byUnit.set(key, [...(byUnit.get(key) ?? []), loss]);
  }
  return [...byUnit.values()].map((list) => {
    const [first] = list;
    if (first!.kind === 'attribute') {
      const { place, origin, value, kind } = first!.attribute;
      return { place, origin, message: attributeMessage(kind, value) };
    }
    const words = list.flatMap((loss) => (loss.kind === 'words' ? loss.words : []));
    const [from, to] = [words[0]!.place(), words.at(-1)!.place()];
    const text = words
      .slice(0, QUOTED)
      .map((word) => word.text)
      .join(' ');
    const quoted = words.length > QUOTED ? `${text} …` : text;
    return {
      place: { file: from.file, start: from.start, end: to.file === from.file ? to.end : from.end },
      origin: first!.unit.origin,
      message: {
        sv: `Det här står inte i dokumentet: ”${quoted}”.`,
        en: `This does not stand in the document: “${quoted}”.`,
      },
    };
  });
}

function attributeMessage(kind: 'address' | 'description' | 'title', value: string): Text {
  const [sv, en] = {
    address: ['Länkens adress', 'The address of the link'],
    description: ['Bildens beskrivning', 'The description of the image'],
    title: ['Titeln', 'The title'],
  }[kind];
  return {
    sv: `${sv} ”${value}” står inte i dokumentet.`,
    en: `${en}, “${value}”, does not stand in the document.`,
  };
}

function touches(a: Place, b: Place): boolean {
  return a.file === b.file && a.start.line <= b.end.line && b.start.line <= a.end.line;
}
