import type { List, ListItem, Nodes, Parents } from 'mdast';
import type { Text } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { Passage } from '../../passages/passage.js';
import { placeOf } from '../../source/markdown.js';
import { type CheckContext, defineCheck } from '../check.js';
import { type Ending, endingOf, unevenItems } from './punctuation/list-endings.js';

/** A paragraph with fewer words is a label, a caption or a line by itself. */
const LEAST_WORDS = 5;
const ADDRESS = /(?:https?:\/\/|www\.|@)\S+$/;
const MARKUP_BEFORE = /^[-•‣◦▪▫●○■□∙·➢➤►|:+#–—*<>~=]/u;
const MARKUP_AFTER = /[<>|\\/~^=_*#`]$/;
/** `Senast ändrad vid årsmötet 2025-01-20`: a line about the document. */
const DATE = /(?<!\d)(?:\d{4}-\d\d-\d\d|(?:19|20)\d\d)$/;
const LABEL = /^[^\s:]+(?: [^\s:]+)?: (?:\S+ ?){1,6}$/;

export default defineCheck({
  id: 'punctuation',
  severity: 'info',
  ofWords: true,
  title: { sv: 'Punkt och listor', en: 'Stops and lists' },
  about: {
    sv: 'Ett stycke slutar med skiljetecken, och punkterna i en lista slutar på samma sätt: alla med punkt, alla utan, eller alla utan utom den sista. Det som fallit bort är ofta mer än punkten. Korta rader, etiketter (Uppgiftslämnare: Solrosvården), en mening som fortsätter i en lista och rubriker över tabeller behöver ingen punkt.',
    en: 'A paragraph ends in a punctuation mark, and the items of a list end in the same way: all with a stop, all without, or all without but the last. What was lost is often more than the stop. Short lines, labels (Uppgiftslämnare: Solrosvården), a sentence that goes on in a list and lines above tables need none.',
  },
  examples: [
    {
      shows: 'Ett stycke utan punkt och ett som slutar mitt i.',
      body: 'Utföraren ska delta i arbetet med kunskapsstyrning\n\nUtföraren ska bidra i arbetet med vården,\n',
      expect: ['1:35-1:51 Stycket slutar utan punkt.', '3:35-3:42 Stycket slutar med ett kommatecken.'],
      fixed:
        'Utföraren ska delta i arbetet med kunskapsstyrning.\n\nUtföraren ska bidra i arbetet med vården,\n',
    },
    {
      shows: 'En punkt i en lista utan, och en lista där en punkt saknas.',
      body: '- Mottagning av samtal\n- Bedömning av samtal med prioritet 2, 3 och 4.\n- Koordinering av resurser\n\nVidare:\n\n- Bidra efter roll och ansvar.\n- Skapa delaktighet genom dialog\n- Följa upp beslutade mål.\n',
      expect: [
        '2:46-2:48 Listpunkten slutar med punkt, de flesta andra utan.',
        '8:27-8:33 Listpunkten slutar utan punkt, de flesta andra med.',
      ],
      fixed:
        '- Mottagning av samtal\n- Bedömning av samtal med prioritet 2, 3 och 4\n- Koordinering av resurser\n\nVidare:\n\n- Bidra efter roll och ansvar.\n- Skapa delaktighet genom dialog.\n- Följa upp beslutade mål.\n',
    },
    {
      shows: 'En listpunkt med flera meningar behöver sin punkt: då är det de andra som saknar.',
      body: '- Mottagning av samtal\n- Bedömning av samtal. Den görs av sjuksköterska.\n- Koordinering av resurser\n',
      expect: ['2:36-2:50 Listpunkten slutar med punkt, de flesta andra utan.'],
      fixed:
        '- Mottagning av samtal\n- Bedömning av samtal. Den görs av sjuksköterska.\n- Koordinering av resurser\n',
    },
    {
      shows: 'Etiketter, korta rader och jämna listor.',
      body: 'Uppgiftslämnare: Rehabgruppen & Hälsa\n\nFördelning för 2026\n\nUtföraren ska arbeta för följande mål:\n\n- öka tillgängligheten\n- minska väntetiderna.\n\nVården ges på:\n\n1. sjukhus,\n2. vårdcentral och\n3. hemma hos patienten.\n\nPlatserna finns i hela regionen (även i Borås).\n\nAnmälan till kursen görs på www.vgregion.se/kurser\n\n• ett krav på vården i hela regionen\n• ett annat krav på vården i regionen\n\nDenna mening slutar med ett tecken som blev kvar -->\n',
      expect: [],
    },
  ],
  run(context) {
    // Only of these kinds: to know where a cell or reporter stands, its file would have to be parsed again.
    const running = context.passages.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
    const passages = new Map(running.map((each) => [keyOf(each.place), each]));
    const passageOf = (node: Nodes) => passages.get(keyOf(placeOf(node)));
    walk(context.commission.body, passageOf, context);
    const { plan } = context.commission;
    // Those of a list are in the body.
    for (const area of plan?.form === 'tabell' ? plan.områden : [])
      for (const { indikatorer } of area.enheter)
        for (const { punkter } of indikatorer)
          checkList(
            punkter.map(([first]) => first && passageOf(first)),
            context,
          );
  },
});

type PassageOf = (node: Nodes) => Passage | undefined;

function keyOf({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}

function walk(parent: Parents, passageOf: PassageOf, context: CheckContext): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'list') {
      checkList(
        (node as List).children.map((item) => lastOf(item, passageOf)),
        context,
      );
    }
    const next = parent.children[index + 1] as Nodes | undefined;
    if (node.type === 'paragraph' && parent.type === 'root')
      checkParagraph(passageOf(node), node.children.at(-1), next, context);
    else if ('children' in node) walk(node as Parents, passageOf, context);
  }
}

/** The last paragraph of a list item; none when a list of its own follows it. */
function lastOf(item: ListItem, passageOf: PassageOf): Passage | undefined {
  const last = item.children.at(-1);
  return last?.type === 'paragraph' ? passageOf(last) : undefined;
}

function checkParagraph(
  passage: Passage | undefined,
  last: Nodes | undefined,
  next: Nodes | undefined,
  { report }: CheckContext,
): void {
  // A sentence that goes on in a list has no end of its own; code ends as it ends.
  if (passage?.kind !== 'paragraph' || next?.type === 'list' || last?.type === 'inlineCode') return;
  const text = passage.text.trimEnd();
  const ending = endingOf(text);
  const words = text.split(/\s+/).length;
  if (ending === 'stop' || ending === undefined || words < LEAST_WORDS) return;
  if (LABEL.test(text) || ADDRESS.test(text) || isMarkup(text)) return;
  if (words < 2 * LEAST_WORDS && DATE.test(text)) return;
  const isCaption = next?.type === 'dataTable' || next?.type === 'table';
  // A sentence of its own in brackets, and a line above a table, are complete without.
  if (/[.!?] \([^()]*\)$/.test(text) || (isCaption && words < 3 * LEAST_WORDS)) return;
  report({
    ...lastWord(passage, text),
    message:
      ending === 'none'
        ? { sv: 'Stycket slutar utan punkt.', en: 'The paragraph ends without a stop.' }
        : {
            sv: `Stycket slutar med ett ${NAMES[ending].sv}.`,
            en: `The paragraph ends in a ${NAMES[ending].en}.`,
          },
    hint: {
      sv: 'Sätt punkt, om inte mer än punkten har fallit bort.',
      en: 'Put a stop, unless more than the stop was lost.',
    },
    ...(ending === 'none' && stopAfter(passage, text)),
  });
}

/** Whether the last line was meant as an item, a row or another sign: `leftover-markup` tells of it. */
function isMarkup(text: string): boolean {
  return MARKUP_BEFORE.test(text.slice(text.lastIndexOf('\n') + 1)) || MARKUP_AFTER.test(text);
}

const NAMES: Record<Ending, Text> = {
  stop: { sv: 'punkt', en: 'stop' },
  none: { sv: 'ingenting', en: 'nothing' },
  comma: { sv: 'kommatecken', en: 'comma' },
  semicolon: { sv: 'semikolon', en: 'semicolon' },
};

function checkList(items: readonly (Passage | undefined)[], { report }: CheckContext): void {
  if (items.length < 3) return;
  for (const { index, ending, usual, clear } of unevenItems(items.map((each) => each?.text ?? ':'))) {
    const passage = items[index]!;
    const text = passage.text.trimEnd();
    report({
      ...lastWord(passage, text),
      message: unevenMessage(ending, usual),
      hint: {
        sv: 'Låt alla punkter i listan sluta på samma sätt.',
        en: 'Let all items of the list end in the same way.',
      },
      ...(clear && (usual === 'stop' ? stopAfter(passage, text) : withoutStop(passage, text))),
    });
  }
}

function unevenMessage(ending: Ending, usual: Ending): Text {
  if (usual === 'none')
    return {
      sv: `Listpunkten slutar med ${NAMES[ending].sv}, de flesta andra utan.`,
      en: `The item ends in a ${NAMES[ending].en}, most others without.`,
    };
  if (ending === 'none')
    return {
      sv: `Listpunkten slutar utan ${NAMES[usual].sv}, de flesta andra med.`,
      en: `The item ends without a ${NAMES[usual].en}, most others with one.`,
    };
  return {
    sv: `Listpunkten slutar med ${NAMES[ending].sv}, de flesta andra med ${NAMES[usual].sv}.`,
    en: `The item ends in a ${NAMES[ending].en}, most others in a ${NAMES[usual].en}.`,
  };
}

function lastWord(passage: Passage, text: string): { place: Place; origin: Passage['origin'] } {
  const start = text.lastIndexOf(' ') + 1;
  return { place: passage.at(start, text.length), origin: passage.origin };
}

function stopAfter(passage: Passage, { length }: string): { fix?: { place: Place; text: string } } {
  if (!passage.verbatim(length - 1, length)) return {};
  return { fix: { place: passage.at(length, length), text: '.' } };
}

function withoutStop(passage: Passage, { length }: string): { fix?: { place: Place; text: string } } {
  if (!passage.verbatim(length - 1, length) || passage.text[length - 1] !== '.') return {};
  return { fix: { place: passage.at(length - 1, length), text: '' } };
}
