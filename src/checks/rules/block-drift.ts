import { describeChanges, type WordChange, wordChanges } from '../../compare/summaries/word-changes.js';
import { isExpression } from '../../compare/token.js';
import type { Text } from '../../model/diagnostic.js';
import type { Passage } from '../../passages/passage.js';
import { type CheckContext, defineCheck } from '../check.js';
import {
  type BlockIndex,
  type BlockParagraph,
  blockIndexOf,
  hasHalfOf,
  isShort,
  type ParagraphMatch,
} from './block-drift/block-index.js';

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
    let run: Run | undefined;
    for (const passage of passages) {
      const own = !passage.origin.block && KINDS.has(passage.kind);
      // A short line, such as the one above a list, neither begins nor ends a run.
      if (own && run && isShort(passage.text)) continue;
      const alike = own ? index.alike(passage.text) : [];
      const ids = new Set(alike.map(({ paragraph }) => paragraph.id));
      if (run && !ids.has(run.id)) {
        reportRun(run, index, context);
        run = undefined;
      }
      if (alike.length === 0) continue;
      run ??= { id: most(alike).paragraph.id, parts: [] };
      run.parts.push({ passage, alike: alike.filter(({ paragraph }) => paragraph.id === run!.id) });
    }
    if (run) reportRun(run, index, context);
  },
});

/** Passages one after the other that repeat the same block. */
interface Run {
  id: string;
  parts: { passage: Passage; alike: ParagraphMatch[] }[];
}

function most(alike: readonly ParagraphMatch[]): ParagraphMatch {
  return alike.reduce((best, each) => (each.shared > best.shared ? each : best));
}

function reportRun({ id, parts }: Run, index: BlockIndex, context: CheckContext): void {
  const version = closestVersion(parts.flatMap(({ alike }) => alike));
  const matches = parts.flatMap(({ passage, alike }) => {
    const there = alike.filter(({ paragraph }) => paragraph.version === version);
    return there.length > 0 ? [matchOf(passage, most(there).paragraph, context)] : [];
  });
  const here = new Set(matches.map(({ paragraph }) => paragraph));
  const others = index.always(id, version).filter((each) => !here.has(each)).length;
  const [first, last] = [matches[0]!.passage, matches.at(-1)!.passage];
  const difference = describeChanges(matches.flatMap(({ changes }) => changes));
  context.report({
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
    hint: others > 0 ? othersToo(id, version, others) : useInstead(id, version, matches),
  });
}

interface Match {
  passage: Passage;
  paragraph: BlockParagraph;
  /** The differences, apart from options that were not chosen and expressions that were filled in. */
  changes: WordChange[];
  options: string[];
  /** Values of the block's parameters. */
  parameters: Map<string, string>;
}

function matchOf(passage: Passage, paragraph: BlockParagraph, { project }: CheckContext): Match {
  const chosen = paragraph.options.filter(({ text }) => hasHalfOf(passage.text, text));
  const expected = paragraph.options
    .filter((option) => !chosen.includes(option))
    .reduce((text, option) => text.replace(option.text, ''), paragraph.text);
  const declared = Object.keys(project.blocks.read(paragraph.file).block?.meta.value.parametrar ?? {});
  const parameters = new Map<string, string>();
  const changes = wordChanges(expected, passage.text).filter(({ before, after }) => {
    if (!isExpression(before)) return true;
    const [, name] = /^\{\{([^}]*)\}\}$/.exec(before) ?? [];
    if (name !== undefined && declared.includes(name)) parameters.set(name, after);
    return false;
  });
  const options = [
    ...(paragraph.option === undefined ? [] : [paragraph.option]),
    ...chosen.map((each) => each.id),
  ];
  return { passage, paragraph, changes, options, parameters };
}

/** The version that has most of the text; of several, the newest. */
function closestVersion(alike: readonly ParagraphMatch[]): number {
  const shared = new Map<number, number>();
  for (const { paragraph, shared: count } of alike)
    shared.set(paragraph.version, (shared.get(paragraph.version) ?? 0) + count);
  return [...shared].sort(([a, countA], [b, countB]) => countB - countA || b - a)[0]![0];
}

/** Advice where the block says more than the text: to use it would bring other words along. */
function othersToo(id: string, version: number, others: number): Text {
  return {
    sv: `Blocket har ${others} stycken till, som inte står så här. Ska de gälla, skriv ::block{#${id} version=${version}}; annars ge blocket ett tillval.`,
    en: `The block has ${others} more paragraphs, which do not stand so here. If they are to apply, write ::block{#${id} version=${version}}; otherwise give the block an option.`,
  };
}

function useInstead(id: string, version: number, matches: readonly Match[]): Text {
  const options = new Set(matches.flatMap((match) => match.options));
  const parameters = new Map(matches.flatMap((match) => [...match.parameters]));
  const attributes = [
    `#${id}`,
    `version=${version}`,
    ...(options.size > 0 ? [`tillval="${[...options].join(' ')}"`] : []),
    ...[...parameters].map(([name, value]) => `${name}="${value}"`),
  ];
  const directive = `::block{${attributes.join(' ')}}`;
  return { sv: `Skriv ${directive} i stället.`, en: `Write ${directive} instead.` };
}
