import { perText } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import { defineCheck } from '../check.js';

const VERBS = 'ska|skall|kan|får|måste|kommer|behöver|bör|är|har|gäller|ansvarar|ingår|omfattar|innebär';
// A genitive has to have something that is its own; a verb right after it, and the word has an s too many. Only where
// nothing can stand before it: at the beginning of a sentence or clause. The endings are those of definite nouns only;
// dispens, kompetens and transparens are no genitives.
const DEFINITE =
  '(?!transparens)\\p{L}{1,30}(?:arens|andens|ingens|ionens|hetens|elsens|ientens|vårdens|nämndens|ets|arnas|ernas|ornas)';
const GENITIVE = pattern(
  'gu',
)`(?<=^|[.!?:] |(?<!\p{L})(?:att|om|när|som|där|innan|eftersom) )(${DEFINITE}) (${VERBS})(?!\p{L})`;
/** A word that could be the genitive of a definite noun or a name: one only where the text has it without its s. */
const MAYBE_GENITIVE = pattern(
  'gu',
)`(?<=^|[.!?:] |(?<!\p{L})(?:att|om|när|som|där|innan|eftersom) )(\p{L}{4,30}(?:en|et|an|na))s (${VERBS})(?!\p{L})`;
const WORD = pattern('gu')`\p{L}{5,}`;
const PREPOSITIONS = 'i|på|av|till|för|från|med|om|vid|under|mellan';
// `ingår i inte i`: the preposition was moved and has stayed.
const TWICE = pattern(
  'giu',
)`(?<![\p{L}\p{N}-])(${PREPOSITIONS}) (inte|ej|också|även|bara|endast|alltid|redan|bland annat|till exempel|i första hand|framför allt) \1(?![\p{L}\p{N}-])`;

interface Slip {
  start: number;
  text: string;
  kind: 'genitive' | 'twice';
  better: string;
}

const maybeGenitives = perText((text): (Slip & { base: string })[] =>
  [...text.matchAll(MAYBE_GENITIVE)].map(({ 0: whole, 1: base = '', 2: verb = '', index }) => ({
    start: index,
    text: whole,
    kind: 'genitive',
    better: `${base} ${verb}`,
    base: base.toLowerCase(),
  })),
);

const slipsIn = perText((text): Slip[] => [
  ...[...text.matchAll(GENITIVE)].map(
    ({ 0: whole, 1: word = '', 2: verb = '', index }): Slip => ({
      start: index,
      text: whole,
      kind: 'genitive',
      better: `${word.slice(0, -1)} ${verb}`,
    }),
  ),
  ...[...text.matchAll(TWICE)].map(
    ({ 0: whole, 1: word = '', 2: between = '', index }): Slip => ({
      start: index,
      text: whole,
      kind: 'twice',
      better: `${between} ${word}`,
    }),
  ),
]);

export default defineCheck({
  id: 'grammar',
  severity: 'warning',
  ofWords: true,
  title: { sv: 'Meningar som har blivit fel', en: 'Sentences that went wrong' },
  about: {
    sv: 'När en mening skrivs om blir ett s eller ett litet ord lätt kvar: ”Utförarens ska erbjuda”, ”ingår i inte i budgeten”. Kontrollen hittar bara det som inte kan vara menat: ett ord i genitiv före ett verb (ett ord eller namn som texten också har utan sitt s), och samma preposition på båda sidor om ett ord som inte eller också.',
    en: 'When a sentence is rewritten, an s or a small word is easily left: “Utförarens ska erbjuda”, “ingår i inte i budgeten”. The check finds only what cannot be meant: a word in the genitive before a verb (a word or name that the text also has without its s), and the same preposition on both sides of a word such as inte or också.',
  },
  examples: [
    {
      shows: 'Ett s för mycket, och en preposition som är kvar.',
      body: 'Utförarens ska erbjuda vård. Medlen ingår i inte i budgeten. Det är viktigt att patientens får hjälp. Sjukhusens har bedömt kapaciteten. Den ges av sjukhusen.\n',
      expect: [
        '1:1-1:15 ”Utförarens ska”: ett ord i genitiv kan inte följas av ett verb.',
        '1:81-1:95 ”patientens får”: ett ord i genitiv kan inte följas av ett verb.',
        '1:43-1:51 ”i inte i”: samma preposition står två gånger.',
        '1:103-1:117 ”Sjukhusens har”: ett ord i genitiv kan inte följas av ett verb.',
      ],
    },
    {
      shows: 'Genitiv med det som ägs, och prepositioner som hör till var sitt ord.',
      body: 'Utförarens ansvar är stort. Ansvaret är utförarens. Läkaren på kliniken ska ringa. Kompetens ska finnas. Konferens kan hållas. Det de arbetar för är inte för alla. Uppdraget bygger på inte bara på detta utan är patientens är det sagt.\n',
      expect: [],
    },
  ],
  run({ passages, report }) {
    const running = passages.filter(({ kind }) => ['paragraph', 'item', 'note', 'cell'].includes(kind));
    let words: Set<string> | undefined;
    const isWord = (base: string) => {
      words ??= new Set(running.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
      return words.has(base);
    };
    for (const passage of running) {
      const sure = slipsIn(passage.text);
      const more = maybeGenitives(passage.text).filter(
        ({ base, start }) => isWord(base) && sure.every((each) => each.start !== start),
      );
      for (const { start, text, kind, better } of [...sure, ...more]) {
        const end = start + text.length;
        if (!passage.written(start, end) || passage.foreign(start)) continue;
        report({
          place: passage.at(start, end),
          origin: passage.origin,
          message:
            kind === 'genitive'
              ? {
                  sv: `”${text}”: ett ord i genitiv kan inte följas av ett verb.`,
                  en: `“${text}”: a word in the genitive cannot be followed by a verb.`,
                }
              : {
                  sv: `”${text}”: samma preposition står två gånger.`,
                  en: `“${text}”: the same preposition stands twice.`,
                },
          hint: { sv: `Menas ”${better}”?`, en: `Is “${better}” meant?` },
        });
      }
    }
  },
});
