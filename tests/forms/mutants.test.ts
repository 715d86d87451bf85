import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { makeForms } from '../../src/forms/make-forms.js';
import { receive } from '../../src/forms/receive.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';
import { cellOf, filled, type Written } from './filled.js';

const ID = '2026/norr';
const ROWS = ['andel', 'antal', 'tid', 'ja', 'oka', 'ord', 'berattelse'] as const;
const PLAN = `titel: Plan
områden:
  - namn: Vård
    enheter:
      - indikatorer:
          - {id: andel, text: Andel i tid, målvärde: 85 %, bättre: högre, källa: A, uppgiftslämnare: Utföraren, tillfällen: [T2]}
          - {id: antal, text: Antal besök, målvärde: ≥ 140, källa: A, uppgiftslämnare: Utföraren, tillfällen: [T2]}
          - {id: tid, text: Väntetid, målvärde: 8 min, bättre: lägre, källa: A, uppgiftslämnare: Utföraren, tillfällen: [T2]}
          - {id: ja, text: Infört, målvärde: Ja, källa: A, uppgiftslämnare: Utföraren, tillfällen: [T2]}
          - {id: oka, text: Digitala möten, målvärde: Ska öka, källa: A, uppgiftslämnare: Utföraren, tillfällen: [T2]}
          - {id: ord, text: Samverkan, målvärde: Fungerar väl, källa: A, uppgiftslämnare: Utföraren, tillfällen: [T2]}
          - {id: berattelse, text: Redovisa läget, redovisning: true, uppgiftslämnare: Utföraren, tillfällen: [T2]}
`;
const workspace = memoryWorkspace({
  'uppdrag.yaml': 'språk: sv\n',
  'register/organisationer.yaml': ORGANISATIONS,
  [`${ID}/uppdrag.md`]: `${frontMatter({ status: 'utkast' })}# Uppföljning\n\n::uppfoljningsplan\n`,
  [`${ID}/uppfoljning.yaml`]: PLAN,
});

let form: Uint8Array;
beforeAll(async () => {
  const { forms } = await makeForms({ workspace, occasion: '2026-T2' });
  form = forms[0]!.files[0]!.content as Uint8Array;
});

/** Answers that are right, and what is entered of them. */
const RIGHT: Record<(typeof ROWS)[number], readonly [string, Written][]> = {
  andel: [
    ['Värde', '87,3 %'],
    ['Värde', 87.3],
    ['Värde', 'ca 80'],
    ['Värde', '<5'],
    ['Värde', '45 av 60'],
  ],
  antal: [
    ['Värde', 141],
    ['Värde', '1 234'],
    ['Värde', '12 st'],
  ],
  tid: [
    ['Värde', '7,5 min'],
    ['Värde', 9],
  ],
  ja: [
    ['Ja', 'Ja'],
    ['Ja', 'nej'],
  ],
  oka: [
    ['Värde', 12],
    ['Värde', '–'],
  ],
  ord: [
    ['Redovisning', 'Det går bra.'],
    ['Värde', 3],
  ],
  berattelse: [['Redovisning', 'Läget är <b>gott</b> & stabilt.\n::error en rad']],
};

/** Answers that are wrong, each with what has to be said at its cell. */
const WRONG: Partial<Record<(typeof ROWS)[number], readonly [string, Written, RegExp][]>> = {
  andel: [
    ['Värde', 0.87, /0,87 kan vara/],
    ['Värde', 101, /En andel kan inte vara 101 %/],
    ['Värde', -3, /En andel kan inte vara/],
    ['Värde', 'nästan alla', /är inget tal/],
    ['Värde', '1.234', /kan vara tusental eller decimaler/],
    ['Värde', '8 min', /frågar efter %, inte min/],
    ['Täljare', 12, /har ingen nämnare/],
    ['Nämnare', 'många', /är inget tal/],
  ],
  antal: [
    ['Värde', -1, /kan inte vara negativt/],
    ['Värde', '12 %', /inte %/],
    ['Värde', 'tolv', /är inget tal/],
  ],
  tid: [['Värde', '90 %', /frågar efter min, inte %/]],
  ja: [['Ja', 'Delvis', /varken Ja eller Nej/]],
  oka: [['Värde', 'Ökar', /är inget tal/]],
};

const answer = fc.constantFrom(...ROWS).chain((row) => {
  const right = fc
    .constantFrom(...RIGHT[row])
    .map(([heading, value]) => ({ row, heading, value, fault: undefined as RegExp | undefined }));
  const wrong = WRONG[row];
  if (!wrong) return right;
  return fc.oneof(
    right,
    fc
      .constantFrom(...wrong)
      .map(([heading, value, fault]) => ({ row, heading, value, fault: fault as RegExp | undefined })),
  );
});

it.each(Object.entries(WRONG).flatMap(([row, cases]) => cases.map((each) => [row, ...each] as const)))(
  'names the fault of %s, %s: %s',
  (row, heading, value, expected) => {
    const address = cellOf(form, `${ID}#${row}`, heading);
    const bytes = filled(form, { 'Läs först': { B7: 'Eva Ek' }, Svar: { [address]: value } });
    const { faults, changes } = receive({ workspace, name: 'svar.xlsx', bytes, day: '2026-09-15' });
    expect(faults.map(({ at, message }) => `${at?.at} ${message.sv}`)).toEqual([
      expect.stringMatching(expected),
    ]);
    expect(faults[0]!.at!.at).toBe(`Svar!${address}`);
    expect(changes).toEqual([]);
  },
);

it('names every fault of a filled form at its cell, and receives no form with one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(answer, { selector: ({ row }) => row, minLength: 1 }), (answers) => {
      const address = ({ row, heading }: { row: string; heading: string }) =>
        cellOf(form, `${ID}#${row}`, heading);
      const bytes = filled(form, {
        'Läs först': { B7: 'Eva Ek' },
        Svar: Object.fromEntries(answers.map((each) => [address(each), each.value])),
      });
      const { faults, changes, returned } = receive({
        workspace,
        name: 'svar.xlsx',
        bytes,
        day: '2026-09-15',
      });
      const wrong = answers.filter(({ fault }) => fault);
      const said = faults.map(({ at, message }) => `${at?.at} ${message.sv}`);
      for (const each of wrong) {
        const here = said.filter((one) => one.startsWith(`Svar!${address(each)} `));
        expect(here, each.row).toEqual([expect.stringMatching(each.fault!)]);
      }
      expect(said).toHaveLength(wrong.length);
      expect(changes).toHaveLength(wrong.length > 0 ? 0 : 1);
      expect(returned !== undefined).toBe(wrong.length > 0);
      if (wrong.length > 0) return;
      const text = new TextDecoder().decode(changes[0]!.after);
      for (const { row, value } of answers) if (value !== '–') expect(text).toContain(`indikator: ${row}`);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
  );
});
