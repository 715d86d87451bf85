import { perText } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import { defineCheck } from '../check.js';

// A word, or two words, said twice in a row. Words that may stand doubled in Swedish are few and short.
const REPEATED = pattern('giu')`(?<![\p{L}\p{N}-])((\p{L}+(?:\s+\p{L}+)?)(\s+)\2)(?![\p{L}\p{N}-])`;
const MAY_BE_DOUBLED = new Set(['den', 'det', 'de', 'som', 'var', 'om', 'då', 'så', 'mer', 'på']);

/** A line that an editor ends, as in an address: the next one begins anew. */
const LINE_BREAK = /(?: {2,}|\\)\n/;

interface Repetition {
  index: number;
  whole: string;
  word: string;
}

const repetitionsIn = perText((text): Repetition[] =>
  [...text.replace(/\s/g, ' ').matchAll(REPEATED)].flatMap((match) => {
    const [whole, , word] = match as unknown as [string, string, string];
    return MAY_BE_DOUBLED.has(word.toLowerCase()) ? [] : [{ index: match.index, whole, word }];
  }),
);

export default defineCheck({
  id: 'repeated-word',
  severity: 'warning',
  ofWords: true,
  title: { sv: 'Upprepade ord', en: 'Repeated words' },
  about: {
    sv: 'Samma ord två gånger i rad blir kvar när en mening skrivs om. Det är lätt att läsa förbi. Ord som får stå dubbelt på svenska (det det, som som) lämnas i fred.',
    en: 'The same word twice in a row is left behind when a sentence is rewritten, and is easily read over. Words that may stand doubled in Swedish (det det, som som) are left alone.',
  },
  examples: [
    {
      shows: 'Två ord upprepas.',
      body: 'Den som saknar konto kan ringa till ringa till Spärrservice.\n',
      expect: ['1:26-1:47 ”ringa till” står två gånger i rad.'],
      fixed: 'Den som saknar konto kan ringa till Spärrservice.\n',
    },
    {
      shows: 'Ord som får upprepas.',
      body: 'Det är det det handlar om, och de de gäller vet det.\n',
      expect: [],
    },
    {
      shows: 'Över en radbrytning i källan.',
      body: 'Ring\ntill ring till mottagningen.\n',
      expect: ['1:1-2:15 ”Ring till” står två gånger i rad.'],
    },
    { shows: 'Rader som redaktören bryter.', body: 'Besök: Borås\\\nBorås stad\n', expect: [] },
    { shows: 'Ord i olika led.', body: 'Vård i hemmet, hemmet som vårdplats.\n', expect: [] },
  ],
  run(context) {
    const { passages, report } = context;
    for (const passage of passages) {
      for (const { index, whole, word } of repetitionsIn(passage.text)) {
        if (!passage.written(index, index + whole.length)) continue;
        const place = passage.at(index, index + whole.length);
        const source = context.source(place.file)?.text.slice(place.start.offset, place.end.offset) ?? '';
        if (LINE_BREAK.test(source)) continue;
        report({
          place,
          origin: passage.origin,
          message: { sv: `”${word}” står två gånger i rad.`, en: `“${word}” stands twice in a row.` },
          hint: { sv: 'Ta bort det ena.', en: 'Remove one of them.' },
          ...(passage.verbatim(index, index + whole.length) && { fix: { place, text: word } }),
        });
      }
    }
  },
});
