import { perText } from '../../compile/once.js';
import type { UsedBlock } from '../../model/commission.js';
import type { Origin } from '../../model/place.js';
import { MARK } from '../../text/unfinished-marks.js';
import { type CheckContext, defineCheck } from '../check.js';
import { commissionFile } from '../commission-file.js';

export default defineCheck({
  id: 'unfinished',
  severity: 'warning',
  title: { sv: 'Något återstår att göra', en: 'Something remains to be done' },
  about: {
    sv: 'Den som skriver märker det som återstår med ATT GÖRA, i texten eller i en kommentar. uppdrag new gör det med allt som ska avgöras inför ett nytt år, och skriver vad som stod förra året. I ett utkast är märket en varning; i ett beslutat uppdrag är det ett fel. TODO, FIXME, TBD och XXX räknas som samma sak. Märken i block räknas när uppdraget använder blocket.',
    en: 'Writers mark what remains with ATT GÖRA, in the text or in a comment. uppdrag new does so with everything that has to be settled for a new year, and says what stood there the year before. In a draft the mark is a warning; in a decided commission it is an error. TODO, FIXME, TBD and XXX count as the same. Marks in blocks count when the commission uses the block.',
  },
  examples: [
    {
      shows: 'Ett utkast där något återstår, i texten och i en kommentar.',
      front: { status: 'utkast', beslut: '' },
      body: '<!-- ATT GÖRA: stämmer antalet även 2027? -->\nMottagningen har öppet tre dagar i veckan.\n\nErsättningen är ATT GÖRA kronor.\n',
      expect: [
        '1:6-1:14 Här står ”ATT GÖRA”: texten är inte färdig.',
        '4:17-4:25 Här står ”ATT GÖRA”: texten är inte färdig.',
      ],
    },
    {
      shows: 'I ett beslutat uppdrag får inget återstå, inte heller i en tabell.',
      body: 'Uppdraget.\n\n::tabell{#ram}\n',
      files: {
        'tabeller/ram.yaml':
          'titel: Ram\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\nrader:\n  - {post: Vård, belopp: 1000} # ATT GÖRA: 900 förra året\n',
      },
      expect: ['tabeller/ram.yaml:6:34-6:42 Här står ”ATT GÖRA”: texten är inte färdig.'],
    },
    {
      shows: 'Märket står i ett block som uppdraget använder.',
      body: '# Säkerhet\n\n::block{#sakerhet version=1}\n',
      files: {
        'block/sakerhet.md':
          '---\nid: sakerhet\nversion: 1\ntitel: Säkerhet\n---\n<!-- TODO: fråga juristen -->\nUtföraren ansvarar för säkerheten.\n',
      },
      expect: ['block/sakerhet.md:6:6-6:10 Här står ”TODO”: texten är inte färdig.'],
    },
    {
      shows: 'Ordet göra i vanlig text är inget märke.',
      body: 'Utföraren har att göra en plan.\n',
      expect: [],
    },
  ],
  run(context) {
    const { commission } = context;
    const own = commissionFile(context);
    const folder = own.slice(0, own.lastIndexOf('/') + 1);
    for (const { file, sha256 } of commission.sources) {
      if (sha256 === '' || !/\.(?:md|yaml|csv)$/.test(file)) continue;
      const block = commission.blocks.find((each) => each.file === file);
      if (block) reportMarks(file, blockOrigin(block, own), context);
      else if (file.startsWith(folder)) reportMarks(file, { file }, context);
    }
  },
});

const marksIn = perText((text) => [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, index })));

function reportMarks(file: string, origin: Origin, { source, commission, report }: CheckContext): void {
  const text = source(file);
  if (!text) return;
  for (const { mark, index } of marksIn(text.text)) {
    report({
      severity: commission.meta.status === 'beslutad' ? 'error' : 'warning',
      place: text.place(index, index + mark.length),
      origin,
      message: {
        sv: `Här står ”${mark}”: texten är inte färdig.`,
        en: `Here stands “${mark}”: the text is not finished.`,
      },
      hint: {
        sv: 'Gör det som återstår och ta bort märket.',
        en: 'Do what remains and remove the mark.',
      },
    });
  }
}

/** A block brought in by its first directive in the commission. */
function blockOrigin({ file, id, version, places }: UsedBlock, own: string): Origin {
  const [place] = places;
  const block = { id, version };
  return place ? { file, block, usedBy: { place, origin: { file: own } } } : { file, block };
}
