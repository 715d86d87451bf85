import { describeChanges } from '../../compare/summaries/word-changes.js';
import { type BlockIndex, blockIndexOf, isShort } from '../../known-text/block-index.js';
import { fitRun } from '../../known-text/run-fit.js';
import { type KnownRun, knownRuns } from '../../known-text/runs.js';
import type { Text } from '../../model/diagnostic.js';
import type { Passage } from '../../passages/passage.js';
import { type CheckContext, defineCheck } from '../check.js';

const KINDS: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item', 'note']);

const NEW =
  'Vid behov ska koordineringsinsatser erbjudas till sjukskrivna patienter. Ansvar för att tillhandahålla dessa insatser åligger utföraren.';
const OLD = NEW.replace('Ansvar för', 'Ansvaret för');
const SECOND =
  'Utföraren ska ha kontaktläkare i försäkringsmedicin för utveckling av arbetssätt och kunskapsspridning.';
const block = (version: number, ...paragraphs: string[]) =>
  `---\nid: forsakringsmedicin\nversion: ${version}\ntitel: Försäkringsmedicin\ntillval:\n  kontaktlakare: Kontaktläkare\n---\n${paragraphs.join('\n\n')}\n\n:::tillval{#kontaktlakare}\n${SECOND}\n:::\n`;
const BLOCKS = {
  'block/forsakringsmedicin.md': block(2, NEW),
  'block/forsakringsmedicin@1.md': block(1, OLD),
};

export default defineCheck({
  id: 'block-drift',
  severity: 'warning',
  runsInBuild: false,
  title: { sv: 'Text som finns som block', en: 'Text that is a block already' },
  about: {
    sv: 'Text som flera uppdrag delar skrivs en gång, som ett block. Står den i uppdraget i stället, ordagrant eller nästan, glider texterna isär: Ansvar blir Ansvaret, eller blir och. Kontrollen jämför uppdragens egna stycken med alla block i alla versioner, visar vilka ord som skiljer och vilken rad som ska stå i stället. En skillnad som är menad blir ett tillval, en parameter eller en ny version.',
    en: 'Text that commissions share is written once, as a block. When it stands in the commission instead, word by word or nearly so, the texts drift apart. The check compares the commissions’ own paragraphs with all blocks in all versions, shows which words differ and the line to write instead. A difference that is meant becomes an option, a parameter or a new version.',
  },
  examples: [
    {
      shows: 'Ett kopierat stycke med ett ändrat ord: det är den äldre versionen.',
      body: `# Försäkringsmedicin\n\n${OLD.replace('sjukskrivna patienter', 'patienter')}\n`,
      files: BLOCKS,
      expect: ['3:1-3:127 Texten är nästan densamma som i blocket ”forsakringsmedicin”, version 1.'],
    },
    {
      shows: 'Hela blocket med sitt tillval är kopierat.',
      body: `# Försäkringsmedicin\n\n${NEW}\n\n${SECOND}\n`,
      files: BLOCKS,
      expect: ['3:1-5:104 Texten är densamma som i blocket ”forsakringsmedicin”, version 2.'],
    },
    {
      shows: 'Blocket säger mer än det som är kopierat: rådet är inte att bara byta.',
      body: `# Försäkringsmedicin\n\n${NEW}\n`,
      files: {
        'block/forsakringsmedicin.md': block(2, NEW, SECOND.replace('kontaktläkare', 'en samordnare')),
      },
      expect: ['3:1-3:137 Texten är densamma som i blocket ”forsakringsmedicin”, version 2.'],
    },
    {
      shows: 'Blocket används, och annan text om samma sak.',
      body: `# Försäkringsmedicin\n\n::block{#forsakringsmedicin}\n\nUtföraren ska erbjuda koordineringsinsatser till alla patienter som är sjukskrivna, och ansvarar för att det finns rehabkoordinatorer på varje vårdcentral i regionen.\n`,
      files: BLOCKS,
      expect: [],
    },
  ],
  run(context) {
    const { passages, project, source } = context;
    const index = blockIndexOf(project, source);
    const texts = passages.map((passage) => {
      const own = !passage.origin.block && KINDS.has(passage.kind);
      return {
        of: passage,
        alike: own ? index.alike(passage.text) : [],
        short: own && isShort(passage.text),
      };
    });
    for (const run of knownRuns(texts, index)) reportRun(run, index, context);
  },
});

function reportRun(run: KnownRun<Passage>, index: BlockIndex, { project, report }: CheckContext): void {
  const { id, version, parts } = run;
  const { directive, changes, missing } = fitRun(run, ({ text }) => text, index, project);
  const [first, last] = [parts[0]!.of, parts.at(-1)!.of];
  const difference = describeChanges(changes);
  report({
    place: { ...first.place, end: last.place.end },
    message: {
      sv: `Texten är ${difference ? 'nästan ' : ''}densamma som i blocket ”${id}”, version ${version}.`,
      en: `The text is ${difference ? 'nearly ' : ''}the same as in the block “${id}”, version ${version}.`,
    },
    ...(difference && {
      why: {
        sv: `Skillnad från blocket: ${difference.sv}.`,
        en: `Difference from the block: ${difference.en}.`,
      },
    }),
    hint:
      missing > 0
        ? othersToo(id, version, missing)
        : { sv: `Skriv ${directive} i stället.`, en: `Write ${directive} instead.` },
  });
}

/** Advice where the block says more than the text: to use it would bring other words along. */
function othersToo(id: string, version: number, others: number): Text {
  return {
    sv: `Blocket har ${others} stycken till, som inte står så här. Ska de gälla, skriv ::block{#${id} version=${version}}; annars ge blocket ett tillval.`,
    en: `The block has ${others} more paragraphs, which do not stand so here. If they are to apply, write ::block{#${id} version=${version}}; otherwise give the block an option.`,
  };
}
