import type { RootContent } from 'mdast';
import { pattern } from '../../format/pattern.js';
import type { OutlineItem } from '../../model/commission.js';
import type { HeadingData } from '../../model/tree.js';
import { flatten } from '../../passages/passages.js';
import { type CheckContext, defineCheck } from '../check.js';
import { skippedLevels } from '../skipped-levels.js';

const TYPED_NUMBER = pattern('u')`^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}`;

export default defineCheck({
  id: 'outline',
  severity: 'error',
  whole: true,
  title: { sv: 'Rubrikernas ordning', en: 'The order of headings' },
  about: {
    sv: 'Innehållsförteckningen, bokmärkena och skärmläsare följer rubrikerna. En nivå får inte hoppas över, ett avsnitt får inte vara tomt och numreringen får inte ha luckor. En rubrik som bara samlar underrubriker är inget tomt avsnitt, och två rubriker får heta lika: de får olika länkar.',
    en: 'The table of contents, the bookmarks and screen readers follow the headings. No level may be skipped, no section be empty, and the numbering have no gaps. A heading that only gathers others is no empty section, and two headings may have one name: they get different links.',
  },
  examples: [
    {
      shows: 'En nivå hoppas över.',
      body: '# Grunduppdrag\n\nText.\n\n### Läkemedel\n\nText.\n',
      expect: ['5:1-5:14 Rubriken ”Läkemedel” ligger på nivå 3 direkt under en rubrik på nivå 1.'],
    },
    {
      shows: 'Dokumentet börjar med en underrubrik.',
      body: '## Läkemedel\n\nText.\n',
      expect: ['1:1-1:13 Rubriken ”Läkemedel” ligger på nivå 2 men har ingen rubrik över sig.'],
    },
    {
      shows: 'Hela dokumentet ligger en nivå för djupt, och ett kapitel två: två fel.',
      body: '## Läkemedel\n\nText.\n\n## Lokaler\n\n##### Golv\n\nText.\n\n##### Tak\n\nText.\n\n## Miljö\n\nText.\n',
      expect: [
        '1:1-1:13 Rubriken ”Läkemedel” ligger på nivå 2 men har ingen rubrik över sig.',
        '7:1-7:11 Rubriken ”Golv” ligger på nivå 5 direkt under en rubrik på nivå 2.',
      ],
    },
    {
      shows: 'Två tomma avsnitt.',
      body: '# Grunduppdrag\n\n## Läkemedel\n\n<!-- Ska skrivas. -->\n\n## Lokalisering\n\nText.\n\n# Miljö\n',
      expect: ['3:1-3:13 Avsnittet ”Läkemedel” är tomt.', '11:1-11:8 Avsnittet ”Miljö” är tomt.'],
    },
    {
      shows: 'Numret över visas inte: 1.1 står utan 1.',
      front: { numrering: 'true' },
      body: '# Ramverk {.dolt-nummer}\n\n## Parter\n\nText.\n\n## Giltighet\n\nText.\n',
      expect: ['3:1-3:10 Rubriken har nummer 1.1, men ingen rubrik har nummer 1.'],
    },
    {
      shows: 'Nummer som skrivits för hand har en lucka.',
      body: '# 1 Parter\n\nText.\n\n# 3 Giltighet\n\nText.\n',
      expect: ['5:1-5:14 Rubriken har nummer 3, men ingen rubrik före den har nummer 2.'],
    },
    {
      shows: 'Samlande rubriker, lika namn, onumrerade rubriker och bilagor.',
      front: { numrering: 'true' },
      body: '# Ramverk\n\n## Tillgänglighet\n\nText.\n\n# Utökade uppdrag {.onumrerad}\n\n## Tillgänglighet\n\nText.\n\n# 1177 på telefon\n\nText.\n\n# Plan {.bilaga}\n\nText.\n',
      expect: [],
    },
  ],
  run(context) {
    checkLevels(context);
    checkEmpty(context);
    checkNumbers(context);
  },
});

function checkLevels({ commission, report }: CheckContext): void {
  for (const { item, above, hint } of skippedLevels(commission.outline)) {
    const { level, text, place, origin } = item;
    report({
      place,
      origin,
      message:
        above === undefined
          ? {
              sv: `Rubriken ”${text}” ligger på nivå ${level} men har ingen rubrik över sig.`,
              en: `The heading “${text}” is on level ${level} but has no heading above it.`,
            }
          : {
              sv: `Rubriken ”${text}” ligger på nivå ${level} direkt under en rubrik på nivå ${above}.`,
              en: `The heading “${text}” is on level ${level} directly below one on level ${above}.`,
            },
      hint,
    });
  }
}

/** A heading with nothing before the next one of its level or above, or before the end. */
function checkEmpty({ commission, report }: CheckContext): void {
  const items = new Map(flatten(commission.outline).map((item) => [item.anchor, item]));
  const { children } = commission.body;
  for (const [index, node] of children.entries()) {
    const item = itemOf(node, items);
    const next = children[index + 1];
    if (!item || (next && (next.type !== 'heading' || next.depth > item.level))) continue;
    const { text, place, origin } = item;
    report({
      place,
      origin,
      message: { sv: `Avsnittet ”${text}” är tomt.`, en: `The section “${text}” is empty.` },
      hint: {
        sv: 'Skriv avsnittet, eller ta bort rubriken.',
        en: 'Write the section, or remove the heading.',
      },
    });
  }
}

function itemOf(node: RootContent, items: ReadonlyMap<string, OutlineItem>): OutlineItem | undefined {
  if (node.type !== 'heading') return undefined;
  return items.get((node.data as HeadingData | undefined)?.anchor ?? '');
}

/** Every number follows another and has the one it begins with above it, whether generated or written by hand. */
function checkNumbers({ commission, report }: CheckContext): void {
  const printed = new Set<string>();
  const blamed = new Set<string>();
  const items = flatten(commission.outline).flatMap((item) => {
    const number = item.appendix ? undefined : (item.number ?? writtenNumber(item.text));
    return number === undefined ? [] : [{ item, number }];
  });
  // A heading that merely begins with a figure (`1177 på telefon`) is no numbering.
  if (!items.some(({ number }) => /^1(?:\.|$)/.test(number))) return;
  for (const { item, number } of items) {
    const missing = missingBefore(number, printed);
    printed.add(number);
    if (missing === undefined || blamed.has(missing)) continue;
    blamed.add(missing);
    const above = number.startsWith(`${missing}.`);
    report({
      place: item.place,
      origin: item.origin,
      message: {
        sv: `Rubriken har nummer ${number}, men ingen rubrik ${above ? '' : 'före den '}har nummer ${missing}.`,
        en: `The heading has number ${number}, but no heading ${above ? '' : 'before it '}has number ${missing}.`,
      },
      hint: above
        ? {
            sv: `Ge rubriken över ett nummer, eller ta bort numren under den.`,
            en: 'Give the heading above a number, or take the numbers below it away.',
          }
        : {
            sv: 'Numrera om, eller skriv avsnittet som saknas.',
            en: 'Renumber, or write the missing section.',
          },
    });
  }
}

/** A number at the beginning of a heading, `1.2 Parter` or `3. Parter`; years and other large figures are none. */
function writtenNumber(text: string): string | undefined {
  return TYPED_NUMBER.exec(text)?.[1];
}

/** The number that should have come before: that of the heading above, or of the one before. */
function missingBefore(number: string, printed: ReadonlySet<string>): string | undefined {
  const parts = number.split('.');
  const last = Number(parts.pop());
  const above = parts.join('.');
  if (above !== '' && !printed.has(above)) return above;
  const before = [...parts, last - 1].join('.');
  return last > 1 && !printed.has(before) ? before : undefined;
}
