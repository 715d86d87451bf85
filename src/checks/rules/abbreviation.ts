import { perProject, perText } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import type { Passage } from '../../passages/passage.js';
import { withoutMarks } from '../../text/unfinished-marks.js';
import { type CheckContext, defineCheck } from '../check.js';

/** Abbreviations that every reader knows, and those of statute numbers. */
const COMMON = new Set(
  'AB ADHD AIDS BB CD DNA DVD EES EKG EU FN FS GDPR GPS HIV HR HSLF ID IT MMS NATO OBS PC PDF PM PS QR SEK SFS SMS SOS SOSFS TV URL USA USB VD WC WHO'.split(
    ' ',
  ),
);
/** Names of systems and of who reports are what they are called. */
const NAMES: ReadonlySet<Passage['kind']> = new Set(['source', 'reporter']);

const ABBREVIATION = pattern('gu')`(?<![\p{L}\p{N}.])\p{Lu}{2,6}(?![\p{L}\p{N}]|[.,]\d)`;
const SMALL_WORD = pattern('gu')`(?<![\p{L}\p{N}])\p{Ll}{4,6}(?![\p{L}\p{N}])`;
/** Three words in capitals in a row are emphasis, not abbreviations. */
const SHOUTED = pattern('u')`\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,}`;
const ROMAN = /^[IVX]+$/;
/** `… infektioner (STI)`, `(… infektioner, STI)` and `STI (… infektioner)`. */
const IN_BRACKETS = pattern('gu')`\((?:[^()]*[\s,])?(\p{Lu}{2,6})(?:-\p{L}+)?\)`;
const BEFORE_BRACKETS = pattern('gu')`(?<![\p{L}\p{N}])(\p{Lu}{2,6})(?:-\p{L}+)? \((?=[^()]*\p{Ll}{3})`;

/** `ADL står för …`, `ADL betyder …`, `ADL är en förkortning av …`, `ADL = …`. */
const IN_WORDS = pattern(
  'gu',
)`(?<![\p{L}\p{N}])(\p{Lu}{2,6}) (?:står för|betyder|utläses|uttyds|är en förkortning|är förkortningen|=) ?(?=.*\p{Ll}{3})`;

export default defineCheck({
  id: 'abbreviation',
  severity: 'info',
  title: { sv: 'Förkortningar', en: 'Abbreviations' },
  about: {
    sv: 'En förkortning skrivs ut första gången, med förkortningen inom parentes, om den inte finns i register/termer.yaml eller är en organisations kortnamn i register/organisationer.yaml. Sådana som alla känner till (EU, IT, HR) och namn på källor lämnas i fred. Varje förkortning nämns en gång per uppdrag.',
    en: 'An abbreviation is written out the first time, with the abbreviation in brackets, unless it is in register/termer.yaml or is the short name of an organisation in register/organisationer.yaml. Those that everyone knows (EU, IT, HR) and names of sources are left alone. Each is told once per commission.',
  },
  examples: [
    {
      shows: 'En förkortning som inte förklaras, och en som förklaras för sent.',
      body: 'Besöken registreras med egen KVÅ-kod. En annan KVÅ-kod gäller på röda dagar.\n\nFler individer ska få LARO-vård.\n\nLäkemedelsassisterad behandling (LARO) ges i hela regionen.\n',
      expect: [
        '1:30-1:33 Förkortningen KVÅ förklaras inte.',
        '3:23-3:27 Förkortningen LARO förklaras först på rad 14.',
      ],
    },
    {
      shows: 'Förklarade, kända och registrerade.',
      body: 'Centrum för fysisk aktivitet (CFFA). CFFA:s uppdrag. Överförbara sjukdomar (sexuellt överförbara infektioner, STI). STI ska minska. SVF (standardiserade vårdförlopp). Enligt EU:s direktiv och HSLF-FS 2021:8 ska RGT och HVN följa bilaga IV för diagnos F11.2. ADL står för allmän daglig livsföring. Det är INGEN nyhet, och ingen ska FYLLA DEN MED BLY.\n',
      files: { 'register/termer.yaml': 'förkortningar:\n  RGT: Regionen Grantorpsländet\n' },
      expect: [],
    },
  ],
  run(context) {
    const known = knownTo(context.project);
    const explained = explanations(context.passages);
    const told = new Set<string>();
    let small: Set<string> | undefined;
    // A word that the text has in small letters too is written in capitals for emphasis: `INGEN`.
    const isWord = (word: string) => {
      small ??= new Set(context.passages.flatMap(({ text }) => text.match(SMALL_WORD) ?? []));
      return word.length > 3 && small.has(word.toLowerCase());
    };
    for (const [number, passage] of context.passages.entries()) {
      if (NAMES.has(passage.kind) || isShouted(passage.text)) continue;
      for (const { index, 0: abbreviation } of abbreviationsIn(passage.text)) {
        if (told.has(abbreviation) || known.has(abbreviation) || ROMAN.test(abbreviation)) continue;
        if (passage.foreign(index) || isWord(abbreviation) || SHOUTED.test(around(passage.text, index)))
          continue;
        told.add(abbreviation);
        const there = explained.get(abbreviation);
        if (there === undefined || there > number)
          reportAbbreviation(abbreviation, passage, index, there, context);
      }
    }
  },
});

/** Abbreviations that need no explanation in a workspace. */
const knownTo = perProject(({ organisations, terms }): ReadonlySet<string> => {
  const names = [...organisations.values()].flatMap(({ kort }) => (kort === undefined ? [] : [kort]));
  return new Set([...COMMON, ...names, ...Object.keys(terms.förkortningar ?? {})]);
});

const abbreviationsIn = perText((text) => [...withoutMarks(text).matchAll(ABBREVIATION)]);

/** For each abbreviation that the text explains, the number of the first passage that does. */
function explanations(passages: readonly Passage[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [number, { text }] of passages.entries()) {
    for (const pattern of text.includes('(') ? [IN_BRACKETS, BEFORE_BRACKETS, IN_WORDS] : [IN_WORDS])
      for (const [, abbreviation] of text.matchAll(pattern))
        if (!found.has(abbreviation!)) found.set(abbreviation!, number);
  }
  return found;
}

/** The words around an offset, as far as two in capitals on either side may reach. */
function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 30), index + 36);
}

/** A line in capitals only: its words are no abbreviations. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase();
}

function reportAbbreviation(
  abbreviation: string,
  passage: Passage,
  index: number,
  explainedIn: number | undefined,
  { passages, report }: CheckContext,
): void {
  const later = explainedIn === undefined ? undefined : passages[explainedIn]!.place;
  const where = later && (later.file === passage.place.file ? '' : `${later.file}, `);
  report({
    place: passage.at(index, index + abbreviation.length),
    origin: passage.origin,
    message: later
      ? {
          sv: `Förkortningen ${abbreviation} förklaras först ${where ? `i ${where}` : 'på '}rad ${later.start.line}.`,
          en: `The abbreviation ${abbreviation} is explained only ${where ? `in ${where}` : 'on '}line ${later.start.line}.`,
        }
      : {
          sv: `Förkortningen ${abbreviation} förklaras inte.`,
          en: `The abbreviation ${abbreviation} is not explained.`,
        },
    hint: {
      sv: `Skriv ut den här, med (${abbreviation}) efter, eller lägg till den under förkortningar i register/termer.yaml.`,
      en: `Write it out here, with (${abbreviation}) after it, or add it to förkortningar in register/termer.yaml.`,
    },
  });
}
