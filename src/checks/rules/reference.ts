import { pattern } from '../../format/pattern.js';
import type { Commission, OutlineItem } from '../../model/commission.js';
import type { Severity } from '../../model/diagnostic.js';
import { visit } from '../../model/visit.js';
import type { Passage } from '../../passages/passage.js';
import { originOf, placeOf } from '../../source/markdown.js';
import { nearest } from '../../text/suggest.js';
import { type CheckContext, defineCheck } from '../check.js';
import { type AreaItem, type AreaList, areaLists } from './reference/area-lists.js';
import { HeadingNames, unknownHeadings } from './reference/named-headings.js';

const NUMBERED = pattern(
  'gu',
)`(?<!\p{L})(?:[Ss]e (?:även |också |vidare |mer )?(?:i )?|(?:[Aa]v|[Ii]|[Ee]nligt) (?=tabell))(bilaga|tabell)[ \u00a0](\d{1,3})(?!\d|[.:]\d|[ \u00a0](?:i|till|ur)(?!\p{L}))`;

export default defineCheck({
  id: 'reference',
  severity: 'error',
  title: { sv: 'Hänvisningar som inte leder någonstans', en: 'References that lead nowhere' },
  about: {
    sv: 'En hänvisning skriven som :ref{#id} kontrolleras när uppdraget byggs. Den här kontrollen läser hänvisningar i vanliga ord: ”se under rubriken X” ska ha en rubrik X, ”se bilaga 2” en bilaga 2, ”framgår av tabell 3” en tabell 3. En uppräkning av områden (”delas in i följande fem områden:”, ”har i uppdrag att bedriva följande:”, ”tre principer:”) ska ha så många punkter som den säger, och om de flesta områdena har en rubrik eller ett stycke som börjar med dem ska alla ha det. Tvärtom ska rubrikerna under finnas i uppräkningen.',
    en: 'A reference written as :ref{#id} is checked when the commission is compiled. This check reads references in plain words: “se under rubriken X” needs a heading X, “se bilaga 2” an appendix 2, “framgår av tabell 3” a table 3. A list of areas has as many items as it says, and when most of the areas have a heading or a paragraph that begins with them, all have. Conversely the headings below it are in the list.',
  },
  examples: [
    {
      shows: 'Rubriken heter numera något mer.',
      body: '# Finansiering av regiongemensamma uppdrag 2026\n\nTillägg ersätts.\n\n# Ersättning\n\nSe även under rubriken Finansiering av regiongemensamma uppdrag.\n',
      expect: ['7:24-7:64 Det finns ingen rubrik ”Finansiering av regiongemensamma uppdrag”.'],
    },
    {
      shows: 'Två rubriker nämns, den ena finns inte.',
      body: '# Förändringar under giltighetstiden\n\nSe vidare under rubrikerna Förändringar under giltighetstiden och Avvikelser.\n',
      expect: ['3:67-3:77 Det finns ingen rubrik ”Avvikelser”.'],
    },
    {
      shows: 'En bilaga och en tabell som inte finns.',
      body: '# Uppdrag\n\nSe bilaga 2. Beloppen framgår av tabell 3, och priserna av tabell 3 i budgeten.\n\n# Vårdområden {.bilaga}\n\nVårdområden.\n',
      expect: ['3:4-3:12 Det finns ingen bilaga 2.', '3:34-3:42 Det finns ingen tabell 3.'],
    },
    {
      shows: 'Ett område i uppräkningen har ingen rubrik, och en rubrik finns inte i uppräkningen.',
      body: '# Förvaltningsuppdrag\n\nRehabgruppen & Hälsa har i uppdrag att bedriva följande:\n\n- :ref{#synverksamhet}\n- :ref{#tolkverksamhet}\n- Övriga uppdrag\n\n## Synverksamhet\n\nSyn.\n\n## Tolkverksamhet\n\nTolk.\n\n## Hörselverksamhet\n\nHörsel.\n\n# Utökade uppdrag\n\nUppgifter.\n',
      expect: [
        '7:3-7:17 ”Övriga uppdrag” står i uppräkningen men har ingen rubrik.',
        '17:1-17:20 Rubriken ”Hörselverksamhet” står inte i uppräkningen av områden.',
      ],
    },
    {
      shows: 'Antalet stämmer inte med uppräkningen.',
      body: '# Uppdrag\n\nVerksamheterna delas in i följande tre områden:\n\n- Syn\n- Hörsel\n\n## Syn\n\nSyn.\n\n## Hörsel\n\nHörsel.\n',
      expect: ['3:36-3:39 Texten säger tre, men uppräkningen har 2 punkter.'],
    },
    {
      shows: 'En lista av annat än områden: inga rubriker följer.',
      body: '# Medlemsavgift\n\nMedlemsavgiften består av följande delar:\n\n- Avgift till scoutkåren\n- Avgift till distriktet\n\nAvgiften betalas en gång om året.\n',
      expect: [],
    },
    {
      shows: 'Hänvisningar som stämmer, och en till ett annat dokument.',
      body: '# Omställning\n\nSe vidare under rubrikerna :ref{#nara-vard} och rubriken ”Uppföljning”. Läs mer under rubriken Prioriteringar i regionfullmäktiges budget. Uppdraget delas in i följande områden:\n\n- Basuppdrag 1177\n- Regionala uppdrag\n\nBasuppdrag 1177 är ett nationellt telefonnummer.\n\nRegionala uppdrag 1177: följa upp patienter.\n\n## Nära vård\n\nNära.\n\n## Uppföljning\n\nUppföljning.\n',
      expect: [],
    },
  ],
  run(context) {
    const { commission, passages } = context;
    let built: HeadingNames | undefined;
    const names = () => {
      built ??= new HeadingNames(commission.outline);
      return built;
    };
    for (const passage of passages) {
      if (passage.text.includes('rubrik')) checkHeadingNames(passage, names(), context);
      if (/bilaga|tabell/.test(passage.text)) checkNumbers(passage, context);
    }
    for (const list of areaLists(commission.body, commission.outline)) {
      checkCount(list, context);
      checkAreas(list, names(), context);
      checkUnlisted(list, names(), context);
    }
  },
});

function checkHeadingNames(passage: Passage, names: HeadingNames, { report }: CheckContext): void {
  for (const { name, start, end } of unknownHeadings(passage.text, names)) {
    // References generated by :ref always resolve; only those an editor wrote are checked.
    if (!passage.written(start, end)) continue;
    const all = names.all();
    const suggestion =
      all.find((each) => each.toLowerCase().startsWith(name.toLowerCase())) ?? nearest(name, all);
    report({
      place: passage.at(start, end),
      origin: passage.origin,
      message: { sv: `Det finns ingen rubrik ”${name}”.`, en: `There is no heading “${name}”.` },
      hint: suggestedHeading(suggestion, names),
    });
  }
}

function suggestedHeading(suggestion: string | undefined, names: HeadingNames) {
  const anchor = suggestion === undefined ? undefined : names.get(suggestion)?.anchor;
  return anchor === undefined
    ? {
        sv: 'Skriv hänvisningen som :ref{#id}, så följer den rubriken.',
        en: 'Write the reference as :ref{#id} to have it follow the heading.',
      }
    : {
        sv: `Menade du ”${suggestion}”? Skriv :ref{#${anchor}}, så följer texten rubriken.`,
        en: `Did you mean “${suggestion}”? Write :ref{#${anchor}} to have the text follow the heading.`,
      };
}

/** `se bilaga 2`, `se tabell 3`: typed numbers of what is not there. */
function checkNumbers(passage: Passage, { commission, report }: CheckContext): void {
  for (const match of passage.text.matchAll(NUMBERED)) {
    const [whole, kind, digits] = match as unknown as [string, string, string];
    const end = match.index + whole.length;
    const start = match.index + whole.lastIndexOf(kind);
    const number = Number(digits);
    const { plan, tables, outline } = commission;
    const exists =
      kind === 'bilaga'
        ? outline.some((item) => item.number === `Bilaga ${number}`)
        : [...tables, plan, plan?.analysmall].some((table) => table?.number === number) ||
          number <= typedTables(commission);
    if (exists || !passage.written(start, end)) continue;
    report({
      // Without `se` it may be a table of another document.
      ...(!/^se /i.test(whole) && { severity: 'warning' as const }),
      place: passage.at(start, end),
      origin: passage.origin,
      message: { sv: `Det finns ingen ${kind} ${number}.`, en: `There is no ${kind} ${number}.` },
      hint: {
        sv: 'Skriv hänvisningen som :ref{#id}, så fylls numret i.',
        en: 'Write the reference as :ref{#id} to have the number filled in.',
      },
    });
  }
}

/** Tables typed in the text have no number, so any may be meant. */
function typedTables({ body }: Commission): number {
  let count = 0;
  visit(body, 'table', () => {
    count += 1;
  });
  return count;
}

function checkCount({ announced, count, items }: AreaList, { passages, report }: CheckContext): void {
  if (!count || count.number === items.length) return;
  const { start, file } = placeOf(announced);
  const passage = passages.find(
    ({ kind, place }) => kind === 'paragraph' && place.file === file && place.start.offset === start.offset,
  );
  if (!passage) return;
  report({
    place: passage.at(count.start, count.end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${passage.text.slice(count.start, count.end)}, men uppräkningen har ${items.length} punkter.`,
      en: `The text says ${count.number}, but the list has ${items.length} items.`,
    },
    hint: { sv: 'Rätta antalet eller uppräkningen.', en: 'Correct the number or the list.' },
  });
}

/**
 * Reports items that no heading or paragraph follows for. A list is one of areas when most of its items are headings or
 * beginnings of paragraphs; another one above headings is asked about, and one without any below it is left alone.
 */
function checkAreas(list: AreaList, names: HeadingNames, context: CheckContext): void {
  const { items, heading } = list;
  const unknown = items.filter((item) => !isThere(item, list, names));
  const isOfAreas = unknown.length * 2 <= items.length;
  if (!isOfAreas && !heading?.children.length) return;
  for (const item of unknown) reportArea(item, isOfAreas ? 'error' : 'info', names, context);
}

function isThere({ text, target }: AreaItem, { followedBy }: AreaList, names: HeadingNames): boolean {
  if (target !== undefined || text === '' || names.get(text)) return true;
  return followedBy.some((words) => words.startsWith(text.toLowerCase()));
}

function reportArea(
  { text, node }: AreaItem,
  severity: Severity,
  names: HeadingNames,
  { report }: CheckContext,
): void {
  const suggestion = nearest(text, names.all());
  const anchor = suggestion === undefined ? undefined : names.get(suggestion)?.anchor;
  report({
    severity,
    place: placeOf(node.children[0] ?? node),
    origin: originOf(node),
    message: {
      sv: `”${text}” står i uppräkningen men har ingen rubrik.`,
      en: `“${text}” is in the list but has no heading.`,
    },
    hint:
      anchor === undefined
        ? {
            sv: 'Lägg till rubriken och det området omfattar, eller ta bort punkten.',
            en: 'Add the heading and what the area comprises, or remove the item.',
          }
        : {
            sv: `Menas ”${suggestion}”? Skriv :ref{#${anchor}}, så följer punkten rubriken.`,
            en: `Is “${suggestion}” meant? Write :ref{#${anchor}} to have the item follow the heading.`,
          },
  });
}

/** The other way round, where the list evidently is one of the headings below it: at least half of its items are. */
function checkUnlisted(list: AreaList, names: HeadingNames, { report }: CheckContext): void {
  const { items, heading } = list;
  if (!heading) return;
  const listed = new Set<string | undefined>(
    items.map(({ text, target }) => target ?? names.get(text)?.anchor),
  );
  const isListed = ({ anchor }: OutlineItem) => listed.has(anchor);
  if (heading.children.filter(isListed).length * 2 < items.length) return;
  for (const child of heading.children.filter((each) => !isListed(each))) {
    report({
      severity: 'warning',
      place: child.place,
      origin: child.origin,
      message: {
        sv: `Rubriken ”${child.text}” står inte i uppräkningen av områden.`,
        en: `The heading “${child.text}” is not in the list of areas.`,
      },
      hint: {
        sv: `Lägg till punkten :ref{#${child.anchor}}, eller flytta avsnittet.`,
        en: `Add the item :ref{#${child.anchor}}, or move the section.`,
      },
    });
  }
}
