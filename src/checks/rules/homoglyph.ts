import { perText } from '../../compile/once.js';
import type { Origin } from '../../model/place.js';
import type { SourceText } from '../../source/text.js';
import { type MixedWord, mixedWords } from '../../text/lookalikes.js';
import { type CheckContext, defineCheck } from '../check.js';
import { type InvisibleCharacter, invisibleCharacters } from './homoglyph/invisible.js';
import { hyphenatedWords, isLeftover } from './homoglyph/leftover-hyphens.js';
import { vocabularyOf } from './homoglyph/vocabulary.js';

export default defineCheck({
  id: 'homoglyph',
  severity: 'error',
  ofWords: true,
  title: {
    sv: 'Tecken som inte är vad de ser ut att vara',
    en: 'Characters that are not what they look like',
  },
  about: {
    sv: 'Text som kopieras ur PDF-filer och webbsidor för med sig bokstäver ur andra alfabet, osynliga tecken, ligaturer och bindestreck från radbrytningar. De syns inte eller knappt, men gör att sökning, uppläsning och jämförelser inte fungerar. Hela källfilerna granskas, även nycklar och kommentarer. Text på ett annat språk och grekiska bokstäver som namn (TNFα) lämnas i fred.',
    en: 'Text that is copied from PDF files and web pages brings letters of other alphabets, invisible characters, ligatures and hyphens from line ends. They hardly show, but make search, reading aloud and comparisons fail. Whole source files are looked at, keys and comments too. Text in another language and Greek letters as names (TNFα) are left alone.',
  },
  examples: [
    {
      shows:
        'Tre kyrilliska bokstäver. Ф låter som f men ser inte ut så: då är även о och р skrivna efter ljudet.',
      body: 'Det gäller utökad primärvårdsjour i Graneфорs.\n',
      expect: ['1:37-1:46 ”Graneфорs” har bokstäver som inte är latinska: ф, о, р.'],
      fixed: 'Det gäller utökad primärvårdsjour i Granefors.\n',
    },
    {
      shows: 'En kyrillisk bokstav som ser ut som p. Ordet står rätt på ett annat ställe.',
      body: 'Granefors vårdcentral. Jouren i Granefoрs har öppet på röda dagar.\n',
      expect: ['1:33-1:42 ”Granefoрs” har bokstäver som inte är latinska: р.'],
      fixed: 'Granefors vårdcentral. Jouren i Granefors har öppet på röda dagar.\n',
    },
    {
      shows: 'Ett mjukt bindestreck, ett mellanslag utan bredd och en ligatur.',
      body: 'Förskriv\u00adna hjälpmedel\u200b ska vara speciﬁka.\n',
      expect: [
        '1:34-1:42 ”speciﬁka” har bokstäver som inte är latinska: ﬁ.',
        '1:9-1:10 Här står ett mjukt bindestreck (U+00AD).',
        '1:23-1:24 Här står ett osynligt tecken (U+200B).',
      ],
      fixed: 'Förskrivna hjälpmedel ska vara specifika.\n',
    },
    {
      shows: 'Bindestreck som är kvar från radbrytningar.',
      body: 'Uppföljnings-tillfällen för tillgänglighetsvår- den. Vårdens tillgänglighet. Barn- och ungdoms- psykiatrisk vård. Se ungdomspsykiatri vid två tillfällen.\n',
      expect: [
        '1:1-1:24 Bindestrecket i ”Uppföljnings-tillfällen” är kvar från en radbrytning.',
        '1:29-1:52 Bindestrecket i ”tillgänglighetsvår- den” är kvar från en radbrytning.',
        '1:88-1:108 Bindestrecket i ”ungdoms- psykiatrisk” är kvar från en radbrytning.',
      ],
      fixed:
        'Uppföljningstillfällen för tillgänglighetsvården. Vårdens tillgänglighet. Barn- och ungdomspsykiatrisk vård. Se ungdomspsykiatri vid två tillfällen.\n',
    },
    {
      shows: 'Två ord som kanske ska skrivas ihop.',
      body: 'Invånarna har kontakt-möjligheter. Kontaktläkare har möjligheter.\n',
      expect: ['1:15-1:34 Ska bindestrecket i ”kontakt-möjligheter” vara där?'],
    },
    {
      shows: 'Bindestreck på andra språk, och ord som skrivs på båda sätten: inget rättas.',
      body: 'Ausländer- und Integrationsstatistik, mother- and childcare, barne- og ungdomspsykiatri, primär- plus slutenvård. Vi använder open-source, se [licenserna](https://example.org/opensource) och opensource.org. En device är cross-device.\n',
      expect: ['1:221-1:233 Ska bindestrecket i ”cross-device” vara där?'],
    },
    {
      shows: 'Bindestreck, grekiska bokstäver och främmande text på sin plats.',
      body: 'Hälso- och sjukvård, e-tjänster, IT-stöd, öron-näsa-halskliniken, roll-/ansvarsfördelning, TNFα, 5 µg, Москва och NV-sjukvården.\n',
      expect: [],
    },
  ],
  run(context) {
    const { commission, project } = context;
    const origins = new Map<string, Origin>();
    for (const { origin } of context.passages)
      if (!origins.has(origin.file)) origins.set(origin.file, origin);
    for (const { file } of [...commission.sources, ...project.sources]) {
      const source = /\.(?:md|yaml|csv)$/.test(file) ? context.source(file) : undefined;
      if (!source) continue;
      const found = lookThrough(source);
      const origin = origins.get(file) ?? { file };
      for (const word of found.words) reportWord(word, source, origin, context);
      for (const character of found.invisible) reportInvisible(character, source, origin, context);
    }
    reportHyphens(context);
  },
});

interface Found {
  words: MixedWord[];
  invisible: InvisibleCharacter[];
}

const seen = new WeakMap<SourceText, Found>();

/** Suspicious words and characters of a file. Cached by file: many commissions share a block or a register. */
function lookThrough(source: SourceText): Found {
  const known = seen.get(source);
  if (known) return known;
  const found = { words: mixedWords(source.text), invisible: invisibleCharacters(source.text) };
  seen.set(source, found);
  return found;
}

function reportWord(
  { index, word, letters, candidates }: MixedWord,
  source: SourceText,
  origin: Origin,
  context: CheckContext,
): void {
  const place = source.place(index, index + word.length);
  const meant = choose(candidates, context);
  context.report({
    place,
    origin,
    message: {
      sv: `”${word}” har bokstäver som inte är latinska: ${letters.join(', ')}.`,
      en: `“${word}” has letters that are not Latin: ${letters.join(', ')}.`,
    },
    why: {
      sv: 'Ordet går inte att söka efter och läses upp fel.',
      en: 'The word cannot be searched for and is read aloud wrongly.',
    },
    hint: meant
      ? { sv: `Skriv ”${meant}”.`, en: `Write “${meant}”.` }
      : { sv: 'Skriv om ordet för hand.', en: 'Type the word again by hand.' },
    ...(meant !== undefined && { fix: { place, text: meant } }),
  });
}

/** The candidate that the commission uses, else the likeliest. */
function choose(candidates: readonly string[], context: CheckContext): string | undefined {
  if (candidates.length < 2) return candidates[0];
  const vocabulary = vocabularyOf(context);
  return candidates.find((each) => vocabulary.has(each)) ?? candidates[0];
}

function reportInvisible(
  { index, length, name, repair }: InvisibleCharacter,
  source: SourceText,
  origin: Origin,
  { report }: CheckContext,
): void {
  const place = source.place(index, index + length);
  const removed = repair === '';
  report({
    place,
    origin,
    message: { sv: `Här står ${name.sv}.`, en: `Here stands ${name.en}.` },
    hint:
      repair === undefined
        ? { sv: 'Skriv tecknet som ska stå här.', en: 'Write the character that belongs here.' }
        : removed
          ? { sv: 'Ta bort det.', en: 'Remove it.' }
          : { sv: `Skriv ”${repair}” i stället.`, en: `Write “${repair}” instead.` },
    ...(repair !== undefined && { fix: { place, text: repair } }),
  });
}

const hyphensIn = perText(hyphenatedWords);

function reportHyphens(context: CheckContext): void {
  for (const passage of context.passages) {
    for (const word of hyphensIn(passage.text)) {
      const certain = isLeftover(word, vocabularyOf(context));
      if (certain === undefined) continue;
      const { index, text } = word;
      const joined = word.first + word.second;
      const end = index + text.length;
      if (!passage.written(index, end) || passage.foreign(index)) continue;
      const place = passage.at(index, end);
      const fixable = certain && passage.verbatim(index, end);
      context.report({
        place,
        origin: passage.origin,
        ...(!certain && { severity: 'warning' }),
        message: certain
          ? {
              sv: `Bindestrecket i ”${text}” är kvar från en radbrytning.`,
              en: `The hyphen in “${text}” is left over from a line end.`,
            }
          : {
              sv: `Ska bindestrecket i ”${text}” vara där?`,
              en: `Should the hyphen in “${text}” be there?`,
            },
        hint: certain
          ? { sv: `Skriv ”${joined}”.`, en: `Write “${joined}”.` }
          : word.spaced
            ? {
                sv: `Skriv ”${joined}” om det är ett ord, annars ”och” eller ett kommatecken efter bindestrecket.`,
                en: `Write “${joined}” if it is one word, otherwise “och” or a comma after the hyphen.`,
              }
            : { sv: `Är det ett ord, skriv ”${joined}”.`, en: `If it is one word, write “${joined}”.` },
        ...(fixable && { fix: { place, text: joined } }),
      });
    }
  }
}
