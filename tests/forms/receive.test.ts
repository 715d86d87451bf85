import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeForms } from '../../src/forms/make-forms.js';
import { type ReceiveRequest, receive } from '../../src/forms/receive.js';
import { readWorkbook } from '../../src/forms/workbook/read-workbook.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { REAL } from '../support/cli.js';
import { edit, temporaryFolder } from '../support/workspace.js';
import { cellOf, changed, changedText, filled, partOf, type Written } from './filled.js';

const OCCASION = '2026-T2';
const HH = '2025-2027/habilitering-halsa';
const SENDER = { 'Läs först': { B7: 'Eva Ek, controller' } };

/** A copy of the real commissions, where outcomes can be written. */
function workspace(): string {
  const root = join(temporaryFolder(), 'uppdrag');
  cpSync(REAL, root, { recursive: true });
  return root;
}

/** Made once: the real commissions ask the same in every copy. */
const FORM = formOf(REAL);

async function formOf(root: string, reporter = 'Habilitering & Hälsa'): Promise<Uint8Array> {
  const { forms } = await makeForms({ workspace: openDirectory(root), occasion: OCCASION, reporter });
  return forms[0]!.files[0]!.content as Uint8Array;
}

function take(root: string, bytes: Uint8Array, more: Partial<ReceiveRequest> = {}) {
  return receive({
    workspace: openDirectory(root),
    root,
    name: 'svar.xlsx',
    bytes,
    day: '2026-09-15',
    ...more,
  });
}

function answers(form: Uint8Array, said: Record<string, Record<string, Written>>): Record<string, Written> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([row, cells]) =>
      Object.entries(cells).map(([heading, value]) => [cellOf(form, `${HH}#${row}`, heading), value]),
    ),
  );
}

const GOOD = {
  'hab-forstabesok': { Täljare: 1187, Nämnare: 1204, Redovisning: 'Tre mottagningar saknar läkare.' },
  'hab-atgard': { Värde: 'ca 97' },
  'syn-horsel-forstabesok': { Värde: '100 %' },
  'tolk-uppdrag': { Värde: 92.4 },
  'utbildningsbefattningar-fordelning': {
    Redovisning: 'Fyra platser inom ramen.\nEn med egen finansiering.',
  },
};

const words = (result: ReturnType<typeof receive>) =>
  result.faults.map(({ at, message }) => `${at ? `${at.at}: ` : ''}${message.sv}`);

describe('a filled workbook', () => {
  it('becomes a readable file of outcomes, the same for the same answers', async () => {
    const root = workspace();
    const form = await FORM;
    const back = filled(form, { ...SENDER, Svar: answers(form, GOOD) });
    const result = take(root, back);
    expect(words(result)).toEqual([]);
    expect(result).toMatchObject({ answered: 5, asked: 6, correction: false });
    const text = readFileSync(join(root, HH, `utfall/${OCCASION}.yaml`), 'utf8');
    await expect(text.replace(/sha256: \w{64}/, 'sha256: …')).toMatchFileSnapshot('received.yaml');
  });

  it('is a correction the second time: it needs a reason, and leaves what was written by hand', async () => {
    const root = workspace();
    const form = await FORM;
    take(root, filled(form, { ...SENDER, Svar: answers(form, GOOD) }));
    const file = join(root, HH, `utfall/${OCCASION}.yaml`);
    edit(file, (text) =>
      text.replace(
        '    täljare: 1187',
        '    # Diskuterat vid dialogmötet.\n    analys: Läkarbrist\n    täljare: 1187',
      ),
    );
    const again = filled(form, {
      ...SENDER,
      Svar: answers(form, { ...GOOD, 'hab-forstabesok': { Täljare: 1190, Nämnare: 1204 } }),
    });
    expect(words(take(root, again))).toEqual([
      'Uppgifter för samma tillfälle togs emot 2026-09-15: det här är en rättelse, och skälet saknas.',
    ]);
    const result = take(root, again, { reason: 'Tre besök hade räknats två gånger.', day: '2026-09-20' });
    expect(result).toMatchObject({ correction: true, faults: [] });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('täljare: 1190');
    expect(text).not.toContain('1187');
    expect(text).toContain('analys: Läkarbrist');
    expect(text.match(/- dag:/g)).toHaveLength(2);
    expect(words(take(root, again, { reason: 'x' }))[0]).toContain('Just den här filen togs emot');
  });

  it('gives back every fault at its cell, and receives nothing', async () => {
    const root = workspace();
    const form = await FORM;
    const said = answers(form, {
      'hab-forstabesok': { Täljare: 1204, Nämnare: 1187 },
      'hab-atgard': { Värde: 0.97 },
      'syn-horsel-forstabesok': { Värde: 'de flesta' },
      'syn-horsel-atgard': { Värde: 104 },
      'tolk-uppdrag': { Värde: '1.234' },
    });
    const result = take(root, filled(form, { Svar: said }));
    const at = (row: string, heading: string) => `Svar!${cellOf(form, `${HH}#${row}`, heading)}`;
    expect(words(result)).toEqual([
      'Det står inte vem som lämnat uppgifterna.',
      `${at('hab-forstabesok', 'Täljare')}: Täljaren är större än nämnaren.`,
      `${at('hab-atgard', 'Värde')}: 0,97 kan vara 0,97 % eller 97 %.`,
      `${at('syn-horsel-forstabesok', 'Värde')}: ”de flesta” är inget tal.`,
      `${at('syn-horsel-atgard', 'Värde')}: En andel kan inte vara 104 %.`,
      `${at('tolk-uppdrag', 'Värde')}: ”1.234” kan vara tusental eller decimaler.`,
    ]);
    expect(existsSync(join(root, HH, 'utfall'))).toBe(false);
    const returned = readWorkbook(result.returned!);
    expect('sheets' in returned && returned.sheets.map(({ name }) => name)).toContain('Svar');
    const comments: string[] = [];
    changed(result.returned!, (files) => {
      comments.push(new TextDecoder().decode(files['xl/uppdragComments1.xml']));
    });
    for (const row of Object.keys(GOOD).slice(0, 1))
      expect(comments[0]).toContain(`ref="${cellOf(form, `${HH}#${row}`, 'Täljare')}"`);
    // The faults mended in the very workbook that came back: it is received.
    const mended = filled(result.returned!, {
      ...SENDER,
      Svar: answers(form, { ...GOOD, 'syn-horsel-atgard': { Värde: 99 } }),
    });
    expect(words(take(root, mended))).toEqual([]);
  });

  it('is found by its headings and keys when the sheet is renamed and columns and rows are inserted', async () => {
    const root = workspace();
    const form = await FORM;
    const part = partOf(form, 'Svar');
    const back = filled(form, { ...SENDER, Svar: answers(form, GOOD) });
    const moved = changedText(
      changedText(back, 'xl/workbook.xml', (xml) => xml.replace('name="Svar"', 'name="Blad 1"')),
      part,
      (xml) =>
        xml
          .replace(/(<c r=")([A-Z])(\d+)/g, (_, start, letter: string, row) => {
            return `${start}${String.fromCharCode(letter.charCodeAt(0) + 1)}${Number(row) + 2}`;
          })
          .replace(/<row r="(\d+)"/g, (_, row) => `<row r="${Number(row) + 2}"`),
    );
    expect(take(root, moved)).toMatchObject({ answered: 5, faults: [] });
  });
});

it('loses no answer that is a formula without a value, and takes one that has a value', async () => {
  const root = workspace();
  const form = await FORM;
  const address = cellOf(form, `${HH}#tolk-uppdrag`, 'Värde');
  const withFormula = (value: string) =>
    changedText(filled(form, SENDER), partOf(form, 'Svar'), (xml) =>
      xml.replace(
        new RegExp(`(<c r="${address}"[^>]*?)(?: t="s")?(?:/>|>.*?</c>)`),
        `$1><f>90+2</f>${value}</c>`,
      ),
    );
  expect(words(take(root, withFormula('')))).toEqual([`Svar!${address}: Cellen är en formel utan värde.`]);
  expect(take(root, withFormula('<v>92</v>'))).toMatchObject({ answered: 1, faults: [] });
});

it('writes outcomes through no link that a pull request brings along', async () => {
  const root = workspace();
  const outside = temporaryFolder();
  symlinkSync(outside, join(root, HH, 'utfall'));
  const form = await FORM;
  expect(() => take(root, filled(form, { ...SENDER, Svar: answers(form, GOOD) }))).toThrow(/symbolic link/);
  expect(readdirSync(outside)).toEqual([]);
});

describe('a form is refused by name', () => {
  it.each<[string, (form: Uint8Array) => Uint8Array, RegExp]>([
    [
      'with a row removed',
      (form) => changedText(form, partOf(form, 'Svar'), (xml) => xml.replace(/<row r="4".*?<\/row>/, '')),
      /är borttagen/,
    ],
    [
      'with a key copied',
      (form) =>
        changedText(form, partOf(form, 'Svar'), (xml) =>
          xml.replace(/<c r="A3"[^>]*>.*?<\/c>/, (cell) =>
            cell.replace(/<v>\d+<\/v>/, /<c r="A4"[^>]*>(<v>\d+<\/v>)/.exec(xml)![1]!),
          ),
        ),
      /står redan vid/,
    ],
    [
      'with its hidden facts changed',
      (form) =>
        changedText(form, 'xl/sharedStrings.xml', (xml) =>
          xml.replace('92 %', '12 %').replace('92 %', '12 %'),
        ),
      /dolda uppgifter har ändrats/,
    ],
    [
      'with macros',
      (form) =>
        changed(form, (files) => {
          files['xl/vbaProject.bin'] = strToU8('x');
        }),
      /makron/,
    ],
    [
      'protected by a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /lösenord/,
    ],
    [
      'that is another workbook',
      () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      /ingen Excel-arbetsbok/,
    ],
    ['cut short', (form) => form.subarray(0, form.length / 2), /ingen Excel-arbetsbok/],
    ['that is a page', () => strToU8('<!doctype html><title>x</title>'), /webbsidan, inte svaren/],
    ['that is empty', () => new Uint8Array(), /tom/],
  ])('%s', async (_, make, expected) => {
    const root = workspace();
    const result = take(root, make(await FORM));
    expect(words(result).join('\n')).toMatch(expected);
    expect(existsSync(join(root, HH, 'utfall'))).toBe(false);
  });

  it('made before the target was changed', async () => {
    const root = workspace();
    const form = await FORM;
    edit(join(root, HH, 'uppfoljning.yaml'), (text) => text.replace('målvärde: 92 %', 'målvärde: 95 %'));
    expect(words(take(root, filled(form, SENDER)))).toEqual([
      `Formuläret är inte aktuellt: målet för tolk-uppdrag i ${HH} var ”92 %” och är ”95 %”.`,
    ]);
  });

  it('of a zip bomb, without unpacking it', async () => {
    const root = workspace();
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    const central = Buffer.from(bomb).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(central + 24, 4_000_000_000, true);
    expect(words(take(root, bomb))[0]).toMatch(/för stor/);
  });
});

describe('a table of another system', () => {
  const csv =
    'Uppdragsnr;Mått;Utfall\n2025-2027/habilitering-halsa;tolk-uppdrag;92,4\n2025-2027/habilitering-halsa;hab-atgard;Ja då\n';
  const request = {
    name: 'bi.csv',
    occasion: OCCASION,
    reporter: 'Habilitering & Hälsa',
    sender: 'Eva Ek',
    columns: new Map([
      ['uppdrag', 'Uppdragsnr'],
      ['indikator', 'Mått'],
      ['värde', 'Utfall'],
    ] as const),
  };

  it('is read by its own headings, in the code page of Windows too', () => {
    const windows = Buffer.from(csv.replace('Ja då', '97'), 'latin1');
    expect(take(workspace(), windows, request)).toMatchObject({ answered: 2, faults: [] });
  });

  it('has its faults by row and heading', () => {
    expect(words(take(workspace(), strToU8(csv), request))).toEqual(['rad 3, Utfall: ”Ja då” är inget tal.']);
  });

  it('needs the columns that are named', () => {
    const result = take(workspace(), strToU8(csv), { ...request, columns: new Map([['värde', 'Utfal']]) });
    expect(words(result)).toEqual([
      'Tabellen har ingen kolumn indikator.',
      'Tabellen har ingen kolumn Utfal.',
    ]);
  });
});
