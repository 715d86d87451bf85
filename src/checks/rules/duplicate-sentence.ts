import { perText } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import type { Text } from '../../model/diagnostic.js';
import type { Origin, Place } from '../../model/place.js';
import type { Passage } from '../../passages/passage.js';
import { type CheckContext, defineCheck } from '../check.js';
import { NearTexts } from './duplicate-sentence/near-texts.js';
import { type Sentence, sentencesOf } from './duplicate-sentence/sentences.js';

const WORD = pattern('gu')`[\p{L}\p{N}]+`;

/** Shorter sentences (`Se tabellen nedan.`) may well be said more than once. */
const LEAST_WORDS = 6;
const LEAST_LETTERS = 40;
/** Running text. Rows of a plan say the same of several units by design. */
const KINDS: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item', 'note']);

const SENTENCE = 'Patienter ska erbjudas vård enligt medicinsk prioritering och inom ledtiderna.';

export default defineCheck({
  id: 'duplicate-sentence',
  severity: 'warning',
  title: { sv: 'Samma mening två gånger', en: 'The same sentence twice' },
  about: {
    sv: 'En mening som står på två ställen ändras förr eller senare på det ena och inte på det andra. Skriv den en gång och hänvisa dit. Korta meningar, rubriker, tabeller och uppföljningsplanens rader räknas inte. Ett längre stycke som kommer igen med ett eller två ord ändrade sägs som ett råd; inte när det är ett namn eller ett tal som skiljer.',
    en: 'A sentence that stands in two places will sooner or later be changed in one and not in the other. Write it once and refer to it. Short sentences, headings, tables and the rows of the follow-up plan do not count. A longer paragraph that comes again with a word or two changed is told as advice; not when a name or a number is what differs.',
  },
  examples: [
    {
      shows: 'En mening kommer igen.',
      body: `# Vård\n\n${SENTENCE} Måldatum ska hållas.\n\n# Tillgänglighet\n\nUtföraren ansvarar. ${SENTENCE}\n`,
      expect: ['7:21-7:99 Meningen står redan på rad 12.'],
    },
    {
      shows: 'Ett helt stycke är kopierat.',
      body: `${SENTENCE} Detta gäller även patienter som väntat på återbesök inom vården.\n\n${SENTENCE} Detta gäller även patienter som väntat på återbesök inom vården.\n`,
      expect: ['3:1-3:144 De 2 meningarna står redan på rad 10.'],
    },
    {
      shows: 'Ett block används två gånger.',
      body: '# Vård\n\n::block{#vard}\n\n# Mer vård\n\n::block{#vard}\n',
      files: { 'block/vard.md': `---\nid: vard\nversion: 1\ntitel: Vård\n---\n${SENTENCE}\n` },
      expect: ['7:1-7:15 Blocket ”vard” används redan på rad 12: texten står två gånger.'],
    },
    {
      shows: 'En mening som står i ett block är skriven igen i uppdraget.',
      body: `# Vård\n\n::block{#vard}\n\n# Mer vård\n\n${SENTENCE}\n`,
      files: {
        'block/vard.md': `---\nid: vard\nversion: 1\ntitel: Vård\n---\nInledning till blocket.\n\n${SENTENCE}\n`,
      },
      expect: ['7:1-7:79 Meningen står redan i blocket ”vard”.'],
    },
    {
      shows: 'Ett stycke kommer igen med två ord ändrade.',
      body: '# Vård\n\nDen initiala prioriteringen av samtalen görs av sjuksköterskor, som hänvisar patienter till rätt vårdnivå och samordnar de resurser som finns i hela regionen.\n\n# Mer vård\n\nDen initiala prioriteringen av samtalen görs av sjuksköterskor, som leder människor till rätt vårdnivå och samordnar de resurser som finns i hela regionen.\n',
      expect: ['7:1-7:156 Stycket är nästan detsamma som det på rad 12: ett eller två ord skiljer.'],
    },
    {
      shows: 'Liknande meningar, korta meningar och samma mening i planen.',
      body: '# Barn\n\nSe tabellen nedan. Uppdraget omfattar barn och unga upp till 18 år.\n\n# Vuxna\n\nSe tabellen nedan. Uppdraget omfattar vuxna från och med 18 år.\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml':
          'titel: Plan\nområden:\n  - namn: Grunduppdrag\n    enheter:\n      - indikatorer:\n          - text: Andel patienter som väntat högst 90 dagar på ett förstabesök\n          - text: Andel patienter som väntat högst 90 dagar på ett förstabesök\n',
      },
      expect: [],
    },
  ],
  run(context) {
    const first = new Map<string, Occurrence>();
    const texts = new NearTexts<Passage>();
    for (const passage of context.passages) {
      if (!KINDS.has(passage.kind) || passage.text.length < LEAST_LETTERS) continue;
      const repeated: Repetition[] = [];
      for (const { sentence, key } of keyedSentences(passage.text)) {
        const earlier = first.get(key);
        if (earlier) repeated.push({ sentence, earlier });
        else first.set(key, { passage, sentence });
      }
      const near = texts.add(passage.text, passage);
      if (near) reportNear(passage, near, context);
      else if (repeated.length > 0) reportRepetitions(passage, repeated, context);
    }
  },
});

/** A paragraph that comes again with a word or two changed: as advice, for it may be meant. */
function reportNear(passage: Passage, earlier: Passage, { report }: CheckContext): void {
  const where = whereIs(
    { passage: earlier, sentence: { text: '', start: 0, end: earlier.text.length } },
    passage,
  );
  report({
    severity: 'info',
    place: passage.at(0, passage.text.length),
    origin: passage.origin,
    message: {
      sv: `Stycket är nästan detsamma som det ${where.sv}: ett eller två ord skiljer.`,
      en: `The paragraph is nearly the same as the one ${where.en}: a word or two differ.`,
    },
    hint: {
      sv: 'Skriv det på ett ställe och hänvisa dit, eller säg tydligt vad som skiljer.',
      en: 'Write it in one place and refer to it, or make the difference plain.',
    },
  });
}

interface Occurrence {
  passage: Passage;
  sentence: Sentence;
}

interface Repetition {
  sentence: Sentence;
  earlier: Occurrence;
}

/** The sentences of a text that count, with what makes them the same as another. */
const keyedSentences = perText((text) =>
  sentencesOf(text).flatMap((sentence) => {
    const key = keyOf(sentence.text);
    return key === undefined ? [] : [{ sentence, key }];
  }),
);

/** The words of a sentence in lower case, by which two count as the same; undefined for one that is too short. */
function keyOf(text: string): string | undefined {
  if (text.length < LEAST_LETTERS) return undefined;
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.length < LEAST_WORDS ? undefined : words.join(' ');
}

/** Sentences that follow each other here and there are one repetition. */
function reportRepetitions(
  passage: Passage,
  repeated: readonly Repetition[],
  { report }: CheckContext,
): void {
  const runs: Repetition[][] = [];
  for (const each of repeated) {
    const before = runs.at(-1)?.at(-1);
    if (
      before &&
      follows(passage.text, before.sentence, each.sentence) &&
      before.earlier.passage === each.earlier.passage
    )
      runs.at(-1)!.push(each);
    else runs.push([each]);
  }
  for (const run of runs) {
    const [{ sentence, earlier }] = run as [Repetition];
    const twice = blockUsedTwice(earlier.passage, passage);
    if (twice) {
      // Once for the block, however many sentences it has.
      report({ ...twice, hint: HINT_FOR_BLOCK });
      return;
    }
    report({
      place: passage.at(sentence.start, run.at(-1)!.sentence.end),
      origin: passage.origin,
      message: repetitionMessage(run.length, whereIs(earlier, passage)),
      hint: {
        sv: 'Skriv den på ett ställe, och hänvisa dit med :ref{#id} från det andra.',
        en: 'Write it in one place, and refer to it with :ref{#id} from the other.',
      },
    });
  }
}

const HINT_FOR_BLOCK: Text = {
  sv: 'Använd blocket på ett ställe, och hänvisa dit med :ref{#id} från det andra.',
  en: 'Use the block in one place, and refer to it with :ref{#id} from the other.',
};

function follows(text: string, before: Sentence, after: Sentence): boolean {
  return text.slice(before.end, after.start).trim() === '';
}

function repetitionMessage(count: number, where: Text): Text {
  return count === 1
    ? { sv: `Meningen står redan ${where.sv}.`, en: `The sentence already stands ${where.en}.` }
    : {
        sv: `De ${count} meningarna står redan ${where.sv}.`,
        en: `The ${count} sentences already stand ${where.en}.`,
      };
}

/** When both occurrences are the same text of a block: the directive that brought it in again. */
function blockUsedTwice(
  earlier: Passage,
  later: Passage,
): { place: Place; origin: Origin; message: Text } | undefined {
  const { block, usedBy } = later.origin;
  const [a, b] = [earlier.place, later.place];
  if (!block || !usedBy || a.file !== b.file || a.start.offset !== b.start.offset) return undefined;
  const { line } = outermost(earlier.origin, earlier.place).start;
  return {
    place: usedBy.place,
    origin: usedBy.origin,
    message: {
      sv: `Blocket ”${block.id}” används redan på rad ${line}: texten står två gånger.`,
      en: `The block “${block.id}” is already used on line ${line}: the text stands twice.`,
    },
  };
}

/** The place in the commission's own file through which a place was reached. */
function outermost(origin: Origin, place: Place): Place {
  return origin.usedBy ? outermost(origin.usedBy.origin, origin.usedBy.place) : place;
}

function whereIs({ passage, sentence }: Occurrence, later: Passage): Text {
  const { block } = passage.origin;
  const { file, start } = passage.at(sentence.start, sentence.end);
  if (file === later.place.file) return { sv: `på rad ${start.line}`, en: `on line ${start.line}` };
  return block
    ? { sv: `i blocket ”${block.id}”`, en: `in the block “${block.id}”` }
    : { sv: `i ${file}, rad ${start.line}`, en: `in ${file}, line ${start.line}` };
}
