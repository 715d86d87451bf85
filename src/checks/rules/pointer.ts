import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { perText } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import type { Text } from '../../model/diagnostic.js';
import { visit } from '../../model/visit.js';
import type { Passage } from '../../passages/passage.js';
import { placeOf } from '../../source/markdown.js';
import { type CheckContext, defineCheck } from '../check.js';

const BELOW = pattern(
  'giu',
)`(?<!\p{L})(?:(?:nedan(?:stående)?|följande) (?<kind>\p{L}{0,30}?)tabell(?:en|er|erna)?|(?<kindOf>\p{L}{0,30}?)tabell(?:en|erna)? nedan(?!för))(?!\p{L})`;
const ABOVE = pattern(
  'giu',
)`(?<!\p{L})(?:ovanstående \p{L}{0,30}?tabell(?:en|er|erna)?|\p{L}{0,30}?tabell(?:en|erna)? ovan(?!för))(?!\p{L})`;
const DOCUMENT =
  '(rutin|riktlinje|bilaga|anvisning|instruktion|rutinbeskrivning|dokument|avtal|policy|checklista|mall|blankett|handbok|manual|lathund)(?:en|et|n|er|erna|or|orna|na|ar|arna)?';
const NAMELESS = pattern(
  'giu',
)`(?<!\p{L})se (?:även |vidare )?(?:(?:separata?|särskil[dt]a?|gällande|bifoga[dt]e?) )?(?:${DOCUMENT}(?=[ \u00a0]?(?:…|\.\.\.)|[.;)]|$)|(…|\.\.\.|X{2,}|_{2,}))`;

interface Words {
  start: number;
  end: number;
  /** First part of a compound that ends in `tabell`: `ersättnings`. */
  kind: string;
}

const tablesBelow = perText((text): Words[] =>
  [...text.matchAll(BELOW)].map(({ 0: whole, index, groups }) => ({
    start: index,
    end: index + whole.length,
    kind: (groups?.kind ?? groups?.kindOf ?? '').toLowerCase(),
  })),
);

const namelessIn = perText((text): (Words & { what: string })[] =>
  [...text.matchAll(NAMELESS)].map(({ 0: whole, 1: what = '', index }) => ({
    start: index,
    end: index + whole.length,
    kind: '',
    what: what.toLowerCase(),
  })),
);

export default defineCheck({
  id: 'pointer',
  severity: 'warning',
  title: { sv: 'Det som pekas ut ska finnas', en: 'What is pointed out is there' },
  about: {
    sv: '”Nedanstående tabell”, ”i tabellen nedan” och ”följande:” lovar att något följer. Kontrollen letar efter tabellen fram till nästa avsnitt, och efter det som ska komma efter ett kolon. ”Tabellen ovan” behöver någon tabell före sig. ”Se rutin.”, ”se bilaga.” och ”se …” utan namn leder ingenstans.',
    en: '“Nedanstående tabell”, “i tabellen nedan” and “följande:” promise that something follows. The check looks for the table up to the next section, and for what is to come after a colon. “Tabellen ovan” needs some table before it. “Se rutin.”, “se bilaga.” and “se …” without a name lead nowhere.',
  },
  examples: [
    {
      shows: 'Tabellen, uppräkningen och namnet saknas.',
      body: '# Volymer\n\nVolymerna framgår av nedanstående tabell. Beslut fattas enligt rutin, se rutin.\n\n# Ersättning\n\nFör volymerna gäller följande:\n\n# Uppföljning\n\nBeloppen står i tabellen ovan. För mer, se …\n',
      expect: [
        '3:22-3:41 Det finns ingen tabell nedanför i avsnittet.',
        '11:17-11:30 Det finns ingen tabell ovanför.',
        '7:22-7:31 Här skulle något följa, men avsnittet slutar.',
        '3:71-3:79 Det framgår inte vilken rutin som menas.',
        '11:41-11:45 Det framgår inte vad som ska ses.',
      ],
    },
    {
      shows: 'Tabellen står i nästa avsnitt eller heter som ordet säger, och uppräkningen följer.',
      body: '# Principer\n\nUppdragen redovisas i nedan ersättningstabell. Se rutin för avvikelser.\n\n# Priser\n\nSe riktlinjerna för priser, avtalet med SOS Alarm. Priserna anges i tabellen nedan:\n\n## Priser per år\n\nPriserna gäller per besök.\n\n| Post | Pris |\n|---|---|\n| Besök | 10 |\n\n# Övrigt\n\nEnligt tabellen ovan. Följande gäller:\n\n- Samverkan\n\n# Ersättning\n\n::tabell{#ersattning}\n',
      files: {
        'tabeller/ersattning.yaml':
          'titel: Ersättning\nenhet: kronor\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\nrader:\n  - {post: Bas, belopp: 10}\n',
      },
      expect: [],
    },
  ],
  run(context) {
    checkTables(context);
    checkPromisedText(context);
    for (const passage of context.passages)
      for (const words of namelessIn(passage.text)) checkNameless(words, passage, context);
  },
});

const isTable = ({ type }: Nodes) =>
  type === 'table' || type === 'dataTable' || type === 'followUpPlan' || type === 'analysisTemplate';

/** A place of the body where a paragraph stands. */
interface Spot {
  /** Whether a table follows in its section, or right after the heading that ends it. */
  table: boolean;
  /** The number of data tables before it. */
  before: number;
  /** Whether there is any table before it. */
  above: boolean;
}

/**
 * Looks for the tables that the text says are below (in the section with its own sections, or by the name it gives) or
 * above (anywhere).
 */
function checkTables(context: CheckContext): void {
  const titles: string[] = [];
  let spots: Map<string, Spot> | undefined;
  for (const passage of context.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const { start, end, kind } of tablesBelow(passage.text)) {
      spots ??= spotsOf(context.commission.body.children, titles);
      const spot = spots.get(`${passage.place.file} ${passage.place.start.offset}`);
      const stem = kind.replace(/s$/, '');
      const isNamed = stem.length > 3 && titles.slice(spot?.before).some((title) => title.includes(stem));
      if (!spot || spot.table || isNamed) continue;
      report(passage, start, end, context, {
        message: {
          sv: 'Det finns ingen tabell nedanför i avsnittet.',
          en: 'There is no table below in the section.',
        },
        hint: PUT_IN,
      });
    }
    if (!/ovan/i.test(passage.text)) continue;
    for (const { 0: whole, index } of passage.text.matchAll(ABOVE)) {
      spots ??= spotsOf(context.commission.body.children, titles);
      const spot = spots.get(`${passage.place.file} ${passage.place.start.offset}`);
      if (!spot || spot.above) continue;
      report(passage, index, index + whole.length, context, {
        message: { sv: 'Det finns ingen tabell ovanför.', en: 'There is no table above.' },
        hint: PUT_IN,
      });
    }
  }
}

const PUT_IN: Text = {
  sv: 'Lägg in tabellen, eller hänvisa till den med :ref{#id}.',
  en: 'Put the table in, or refer to it with :ref{#id}.',
};

/** The spots of all paragraphs by file and offset. Collects the titles of the data tables in order. */
function spotsOf(children: readonly Nodes[], titles: string[]): Map<string, Spot> {
  const hasTable = children.map((node) => {
    let found = isTable(node);
    visit(node, 'table', () => {
      found = true;
    });
    return found;
  });
  // For every child the index of the next table, and of the next heading of each depth; looked up from the end.
  const ends = children.map(() => [children.length, children.length]);
  const [next, above] = [Array<number>(7).fill(children.length), [] as number[]];
  let table = children.length;
  const depths: number[] = [];
  for (const [index, node] of children.entries())
    depths[index] = node.type === 'heading' ? node.depth : (depths[index - 1] ?? 0);
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index]!;
    ends[index] = [table, Math.min(children.length, ...next.slice(1, depths[index]! + 1))];
    if (hasTable[index]) table = index;
    if (node.type === 'heading') {
      next[node.depth] = index;
      const after = children[index + 1];
      above[index] =
        after?.type === 'heading' ? (above[index + 1] ?? 0) : Number(hasTable[index + 1] ?? false);
    }
  }
  const spots = new Map<string, Spot>();
  const first = hasTable.indexOf(true);
  for (const [index, node] of children.entries()) {
    const [nextTable = 0, end = 0] = ends[index]!;
    const inSection = hasTable[index] || nextTable < end || above[end] === 1;
    visit(node, 'paragraph', (paragraph) => {
      const { file, start } = placeOf(paragraph);
      const isAbove = first >= 0 && first <= index;
      spots.set(`${file} ${start.offset}`, { table: inSection, before: titles.length, above: isAbove });
    });
    if (node.type === 'dataTable') titles.push(node.table.titel.toLowerCase());
  }
  return spots;
}

const PROMISE = pattern('iu')`(?<!\p{L})(?:följande|enligt nedan|nedanstående)(?!\p{L})[^.!?:]{0,80}:$`;

/** A paragraph that ends in `följande:` with a heading, or nothing, after it. */
function checkPromisedText(context: CheckContext): void {
  const { children } = context.commission.body;
  const broken = new Set<string>();
  let depth = 0;
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    if (node.type === 'heading') depth = node.depth;
    if (node.type !== 'paragraph' || (next && next.type !== 'heading')) continue;
    // A deeper heading begins what was promised.
    if (next?.type === 'heading' && next.depth > depth) continue;
    const { file, start } = placeOf(node);
    if (textOf(node).trimEnd().endsWith(':')) broken.add(`${file} ${start.offset}`);
  }
  if (broken.size === 0) return;
  for (const passage of context.passages) {
    if (!broken.has(`${passage.place.file} ${passage.place.start.offset}`)) continue;
    const text = passage.text.trimEnd();
    const found = PROMISE.exec(text.slice(-120));
    if (!found || tablesBelow(text).length > 0) continue;
    report(passage, text.length - found[0].length, text.length, context, {
      message: {
        sv: 'Här skulle något följa, men avsnittet slutar.',
        en: 'Something was to follow, but the section ends.',
      },
      hint: {
        sv: 'Lägg till det som saknas, eller skriv om meningen.',
        en: 'Add what is missing, or rewrite the sentence.',
      },
    });
  }
}

function checkNameless(
  { start, end, what }: Words & { what: string },
  passage: Passage,
  context: CheckContext,
): void {
  // With one appendix there is no doubt.
  const appendices = context.commission.outline.filter(({ number }) => number?.startsWith('Bilaga'));
  if (what === 'bilaga' && appendices.length === 1) return;
  report(passage, start, end, context, {
    message: missingName(what, appendices.length === 0),
    hint: { sv: 'Skriv vad den heter och var den finns.', en: 'Write what it is called and where it is.' },
  });
}

/** @param what the kind of document that the text names, empty when it names none */
function missingName(what: string, noAppendix: boolean): Text {
  if (what === 'bilaga' && noAppendix)
    return { sv: 'Dokumentet har ingen bilaga.', en: 'The document has no appendix.' };
  if (what === '') return { sv: 'Det framgår inte vad som ska ses.', en: 'It is not said what to see.' };
  const which = /^(?:dokument|avtal)$/.test(what) ? 'vilket' : 'vilken';
  return {
    sv: `Det framgår inte ${which} ${what} som menas.`,
    en: `It is not said which document (${what}) is meant.`,
  };
}

function report(
  passage: Passage,
  start: number,
  end: number,
  context: CheckContext,
  said: { message: Text; hint: Text },
): void {
  if (!passage.written(start, end)) return;
  context.report({ place: passage.at(start, end), origin: passage.origin, ...said });
}
