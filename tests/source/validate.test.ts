import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { sourceText } from '../../src/source/text.js';
import { type SchemaKind, validate } from '../../src/source/validate.js';
import { parseYaml } from '../../src/source/yaml.js';
import { collect, summary, textAt, yaml } from './collect.js';

function check<K extends SchemaKind>(kind: K, text: string) {
  const { diagnostics, report } = collect();
  const source = yaml(text);
  const valid = validate(kind, source, report);
  const said = diagnostics.map(({ message, hint }) => `${message.sv} ${hint?.sv ?? ''}`.trim());
  const saidInEnglish = diagnostics.map(({ message, hint }) => `${message.en} ${hint?.en ?? ''}`.trim());
  const marked = diagnostics.map((diagnostic) => textAt(source.source, diagnostic));
  return { valid, diagnostics, said, saidInEnglish, marked, fixes: diagnostics.map(({ fix }) => fix?.text) };
}

const COMMISSION = `typ: långsiktigt
från: osn
till: regionhalsan
giltighet: {från: 2025-01-01, till: 2027-12-31}
status: utkast
`;

test('a source that follows its schema comes back as it is', () => {
  const { valid, diagnostics } = check('uppdrag', COMMISSION);
  expect(diagnostics).toEqual([]);
  expect(valid?.value.giltighet.till).toBe('2027-12-31');
  expect(valid?.place(['till']).start).toMatchObject({ line: 3, column: 7 });
});

// Kinds and occasions are data of the workspace: their spelling is tested in tests/region/own-words.test.ts.
test('every mistake is reported at its own place, in the order of the file', () => {
  const { valid, diagnostics, marked } = check(
    'uppdrag',
    `typ: langsiktigt
från: OSN
til: regionhalsan
giltighet: {från: 2025-02-30, till: 1 januari 2027}
status: beslutad
beslut:
  - slag: beslut
    datum: 2024-1-5
    paragraf: § 330
  - {slag: revidring}
numrering: ja
`,
  );
  expect(valid).toBeUndefined();
  expect(summary(diagnostics)).toEqual([
    '2:7 wrong-form',
    '3:1 unknown-key',
    '4:19 no-such-date',
    '4:37 wrong-form',
    '8:12 wrong-form',
    '9:15 wrong-type',
    '10:12 unknown-value',
    '11:12 wrong-type',
  ]);
  expect(marked).toEqual([
    'OSN',
    'til',
    '2025-02-30',
    '1 januari 2027',
    '2024-1-5',
    '§ 330',
    'revidring',
    'ja',
  ]);
});

test('an unknown key: the nearest key, all keys, and a fix when only accents differ', () => {
  const plan = (line: string) =>
    check('uppfoljning', `titel: P\nområden: [{namn: A, enheter: [{indikatorer: [{text: x, ${line}}]}]}]\n`);
  const accents = plan('malvarde: 1');
  expect(accents.said[0]).toMatch(
    /^Nyckeln ”malvarde” finns inte i Indikator 1\. Menade du ”målvärde”\? Tillåtna nycklar: id, ersätter, text,/,
  );
  expect(accents.saidInEnglish[0]).toMatch(
    /^There is no key “malvarde” in item 1 of “indikatorer”\. Did you mean “målvärde”\?/,
  );
  expect(accents.fixes).toEqual(['målvärde']);
  expect(accents.marked).toEqual(['malvarde']);
  const typo = plan('malvrde: 1');
  expect(typo.said[0]).toContain('Menade du ”målvärde”?');
  expect(typo.fixes).toEqual([undefined]);
  const taken = plan('målvärde: 1, malvarde: 2');
  expect(taken.fixes).toEqual([undefined]);
});

test('an unknown key that exists at another level: the indentation is suspected', () => {
  expect(check('uppdrag', `${COMMISSION}datum: 2025-01-01\n`).said).toEqual([
    expect.stringContaining('Den hör till Beslut: kontrollera indraget. Tillåtna nycklar:'),
  ]);
});

test('a misspelt required key is one mistake', () => {
  const { said } = check('uppdrag', COMMISSION.replace('till: r', 'tilll: r'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Menade du ”till”?');
});

test('a missing key is shown where it belongs, with what it is for', () => {
  const whole = check('uppdrag', COMMISSION.replace('till: regionhalsan\n', ''));
  expect(whole.said).toEqual([
    'Nyckeln ”till” saknas i filen. Utföraren som får uppdraget: id ur register/organisationer.yaml.',
  ]);
  expect(whole.marked).toEqual(['typ: långsiktigt']);
  const part = check('uppdrag', COMMISSION.replace(', till: 2027-12-31', ''));
  expect(part.marked).toEqual(['giltighet']);
  expect(part.said[0]).toContain('Nyckeln ”till” saknas i Giltighet.');
});

test.each<[string, string, string | undefined]>([
  ['titel: 2025', 'Titel ska vara en text, inte talet 2025. Skriv "2025".', '"2025"'],
  ['titel: true', 'Titel ska vara en text, inte true (ja). Skriv "true".', '"true"'],
  ['titel: 1.50', 'Titel ska vara en text, inte talet 1.50. Skriv "1.50".', '"1.50"'],
  [
    'titel: [a]',
    'Titel ska vara en text, inte en lista. Är det text, sätt citattecken (") om den',
    undefined,
  ],
  ['titel:', 'Titel saknar värde: det ska vara en text.', undefined],
  ['titel: ""', 'Titel får inte vara tom.', undefined],
  ['numrering: ja', 'Numrering ska vara true (ja) eller false (nej), inte texten ”ja”. Skriv true.', 'true'],
  ['numrering: Nej', 'inte texten ”Nej”. Skriv false.', 'false'],
  ['numrering: "true"', 'Skriv true.', 'true'],
  ['numrering: kanske', 'inte texten ”kanske”.', undefined],
  ['numrering: 1', 'inte talet 1.', undefined],
  ['beslut: [{slag: beslut, datum: 2025-01-01, paragraf: § 330}]', 'Paragraf ska vara ett heltal', undefined],
  ['beslut: [{slag: beslut, datum: 2025-01-01, paragraf: "330"}]', 'Skriv 330.', '330'],
  ['beslut: [{slag: beslut, datum: 2025-01-01, paragraf: 1.5}]', 'ett heltal, inte talet 1.5.', undefined],
  ['beslut: [{slag: beslut, datum: 2025-01-01, paragraf: 0}]', 'Paragraf ska vara minst 1.', undefined],
  [
    'beslut: 2025-01-01',
    'Beslut ska vara en lista, inte texten ”2025-01-01”. Skriv en post per rad',
    undefined,
  ],
  ['beslut: -x', 'Sätt ett mellanslag efter varje bindestreck', undefined],
  [
    'beslut: [x]',
    'Beslut 1 ska vara nycklar med värden, inte texten ”x”. Skriv slag på egna rader',
    undefined,
  ],
  ['diarienummer: 2024', 'Diarienummer ska vara en text, inte talet 2024. Skriv "2024".', '"2024"'],
])('%s', (line, said, fix) => {
  const result = check('uppdrag', `${COMMISSION}${line}\n`);
  expect(result.said).toEqual([expect.stringContaining(said)]);
  expect(result.fixes).toEqual([fix]);
  expect(result.diagnostics[0]?.place.start.line).toBe(6);
});

test.each<[string, string, string | undefined]>([
  ['2025-02-30', 'Datumet 2025-02-30 finns inte. Februari 2025 har 28 dagar.', undefined],
  ['2024-02-30', 'Februari 2024 har 29 dagar.', undefined],
  ['2025-04-31', 'April 2025 har 30 dagar.', undefined],
  ['2025-13-01', 'Datumet 2025-13-01 finns inte. Skriv ÅÅÅÅ-MM-DD', undefined],
  ['2025-00-10', 'finns inte', undefined],
  ['2025-01-00', 'Januari 2025 har 31 dagar.', undefined],
  ['0000-01-01', 'finns inte', undefined],
  ['2025-1-5', 'ska vara ett datum (ÅÅÅÅ-MM-DD), inte ”2025-1-5”. Skriv 2025-01-05.', '2025-01-05'],
  ['2025/01/05', 'Skriv 2025-01-05.', '2025-01-05'],
  ['"20250105"', 'Skriv 2025-01-05.', '2025-01-05'],
  ['20250105', 'ska vara ett datum (ÅÅÅÅ-MM-DD), inte talet 20250105. Skriv 2025-01-05.', '2025-01-05'],
  ['2025', 'ska vara ett datum (ÅÅÅÅ-MM-DD), inte talet 2025. Första dagen', undefined],
  ['23 oktober 2024', 'Skriv 2024-10-23.', '2024-10-23'],
  ['5 jan. 2025', 'Skriv 2025-01-05.', '2025-01-05'],
  ['31 februari 2025', 'ska vara ett datum', undefined],
  ['nyår', 'ska vara ett datum (ÅÅÅÅ-MM-DD), inte ”nyår”. Första dagen', undefined],
  ['2025-01-01T10:00', 'ska vara ett datum', undefined],
])('the date %s', (date, said, fix) => {
  const result = check('uppdrag', COMMISSION.replace('2025-01-01', date));
  expect(result.said).toEqual([expect.stringContaining(said)]);
  expect(result.fixes).toEqual([fix]);
});

test('English has everything Swedish has', () => {
  const { saidInEnglish } = check(
    'uppdrag',
    COMMISSION.replace('2025-01-01', '2025-02-30').replace('utkast', 'utkst'),
  );
  expect(saidInEnglish).toEqual([
    'There is no date 2025-02-30. February 2025 has 28 days.',
    '“status” cannot be “utkst”. Did you mean “utkast”? Allowed values: utkast and beslutad.',
  ]);
});

test.each([
  ['', 'Här finns inga uppgifter. Skriv en uppgift per rad: nyckel: värde.'],
  ['- a\n', 'Filen ska vara nycklar med värden, inte en lista. Filen ska innehålla nycklarna typ, från,'],
  ['hej\n', 'Filen ska vara nycklar med värden, inte texten ”hej”.'],
])('a file that is no map: %j', (text, said) => {
  expect(check('uppdrag', text).said).toEqual([expect.stringContaining(said)]);
});

const BLOCK = 'id: a\nversion: 1\ntitel: A\n';

test.each<[string, string, string | undefined, string]>([
  [
    'gäller-för: sjukhus',
    'Gäller för ska vara en lista, inte texten ”sjukhus”. Skriv [sjukhus].',
    '[sjukhus]',
    'sjukhus',
  ],
  ['gäller-för: []', 'Gäller för får inte vara en tom lista.', undefined, '[]'],
  ['gäller-för: [tandvård, tandvård]', '”tandvård” står två gånger i Gäller för.', undefined, 'tandvård'],
  [
    'tillval: {Extra_del: x}',
    'En nyckel i Tillval kan inte heta ”Extra_del”. Bara små bokstäver a–z',
    undefined,
    'Extra_del',
  ],
  ['tillval: {extra: ""}', '”extra” i Tillval får inte vara tom.', undefined, '""'],
  [
    'parametrar: {aktör: text}',
    '”aktör” i Parametrar ska vara nycklar med värden, inte texten ”text”.',
    undefined,
    'text',
  ],
  ['parametrar: {aktör: {typ: txt}}', 'Typ kan inte vara ”txt”. Menade du ”text”?', undefined, 'txt'],
  ['parametrar: {a: {typ: val, val: [x]}}', 'Val ska ha minst 2 värden, inte 1.', undefined, '[x]'],
  [
    'parametrar: {a: {typ: text, förval: {b: 1}}}',
    'Förval ska vara en text eller ett tal, inte nycklar med värden.',
    undefined,
    '{b: 1}',
  ],
  ['__proto__: {id: b}', 'Nyckeln ”__proto__” finns inte i filen.', undefined, '__proto__'],
  ['constructor: b', 'Nyckeln ”constructor” finns inte i filen.', undefined, 'constructor'],
])('%s', (line, said, fix, marked) => {
  const result = check('block', `${BLOCK}${line}\n`);
  expect(result.said).toEqual([expect.stringContaining(said)]);
  expect(result.fixes).toEqual([fix]);
  expect(result.marked).toEqual([marked]);
});

test('an id that is no id, with the id it could be', () => {
  expect(check('block', BLOCK.replace('id: a', 'id: Läkemedel & hjälpmedel')).said).toEqual([
    expect.stringContaining(
      'Id kan inte skrivas ”Läkemedel & hjälpmedel”. Menade du ”lakemedel-hjalpmedel”?',
    ),
  ]);
});

const TABLE = 'titel: T\nkolumner:\n  - {id: a, rubrik: A}\n';

test.each<[string, string[]]>([
  ['rader: [{a: 1}, {a: x}, {a: null}, {a: {från: 1}}, {a: {till: 2}}, {}]', []],
  ['radfil: x.csv', []],
  ['', ['1:1 missing-key']],
  ['radfil: x.csv\nrader: []', ['5:1 excluded-key']],
  ['radfil: ../x.csv', ['4:9 wrong-form']],
  ['rader: [{a: true}]', ['4:13 wrong-type']],
  ['rader: [{a: [1]}]', ['4:13 wrong-type']],
  ['rader: [{a: {}}]', ['4:13 missing-key']],
  ['rader: [{a: {fran: 1, till: "8,5"}}]', ['4:14 unknown-key', '4:29 wrong-type']],
  ['rader: [{rader: [{rader: [{noter: []}]}]}]', ['4:35 too-few']],
])('a table with %s', (line, expected) => {
  expect(summary(check('tabell', `${TABLE}${line}\n`).diagnostics)).toEqual(expected);
});

test('the words for cells and rows', () => {
  expect(check('tabell', `${TABLE}rader:\n  - a: 1\n  - a: true\n`).said).toEqual([
    '”a” i Rad 2 ska vara en text, ett tal, null (inget värde) eller nycklarna från och till, inte true (ja). Skriv "true".',
  ]);
  expect(check('tabell', `${TABLE}radfil: x.csv\nrader: []\n`).said).toEqual([
    'Nyckeln ”rader” kan inte anges tillsammans med radfil. Ta bort en av dem.',
  ]);
  expect(check('tabell', `${TABLE}rader: [{a: {från: 4 400 209, till: "8,5"}}]\n`).fixes).toEqual([
    '4400209',
    '8.5',
  ]);
});

test('values with a decimal comma in brackets, keys without space, keys after no-break spaces', () => {
  const plan = 'titel: P\nområden: [{namn: A, enheter: [{indikatorer: [{text: x, målvärde: 8,5 %}]}]}]\n';
  expect(check('uppfoljning', plan).said).toEqual([
    expect.stringContaining('Kommat före läses som slutet på ett värde'),
  ]);
  expect(check('uppdrag', COMMISSION.replace('till: 2027', 'till:2027')).said.join()).toContain(
    'Sätt ett mellanslag efter kolonet.',
  );
  const hard = 'titel: T\nradfil: x.csv\nkolumner:\n- id: a\n\u00a0\u00a0rubrik: A\n';
  const { diagnostics, report } = collect();
  const parsed = parseYaml(sourceText('t.yaml', hard), report);
  if (parsed) validate('tabell', parsed, report);
  expect(diagnostics.map(({ hint }) => hint?.sv).join()).toMatch(/hårda mellanslag|indrag/);
});

test('one name for several units needs no list, and a list needs two', () => {
  const plan = (name: string) =>
    check(
      'uppfoljning',
      `titel: P\nområden: [{namn: A, enheter: [{namn: ${name}, indikatorer: [{text: x}]}]}]\n`,
    );
  expect(plan('Ögon').said).toEqual([]);
  expect(plan('[Ögon, Öron]').said).toEqual([]);
  expect(plan('[Ögon]').said).toEqual([expect.stringContaining('Namn ska ha minst 2 värden, inte 1.')]);
  expect(plan('3').said).toEqual([
    expect.stringContaining('Namn ska vara en text eller en lista, inte talet 3.'),
  ]);
});

test('keys with every sign that has a meaning in a JSON pointer or a URI', () => {
  const { marked } = check('termer', 'förkortningar: {"100 %": "", "a/b": 1, "~": "", "%25": "", "": ""}\n');
  expect(marked).toEqual(['""', '1', '""', '""', '""']);
});

test('whatever an editor writes, every violation has words and a place in the file', () => {
  const key = fc.constantFrom(
    ...[
      'titel',
      'rader',
      'radfil',
      'kolumner',
      'områden',
      'enheter',
      'indikatorer',
      'mål',
      'målvärde',
      'namn',
      'id',
    ],
    ...[
      'giltighet',
      'från',
      'till',
      'beslut',
      'datum',
      'parametrar',
      'typ',
      'tillval',
      'regler',
      'termer',
      'noter',
    ],
    ...['__proto__', 'x', '100 %'],
  );
  const scalar = fc.constantFrom(
    'x',
    '',
    'ja',
    '2025-02-30',
    '8,5',
    '§ 330',
    1,
    1.5,
    -1,
    true,
    null,
    'sjukhus',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('tree'), { maxLength: 3 }), tie('map')),
    map: fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
  }));
  const kinds = [
    'arbetsyta',
    'organisationer',
    'termer',
    'uppdrag',
    'block',
    'uppfoljning',
    'tabell',
  ] as const;
  fc.assert(
    fc.property(tree, fc.constantFrom(...kinds), (value, kind) => {
      const text = stringify(value);
      const { valid, diagnostics } = check(kind, text);
      expect(diagnostics.length > 0).toBe(valid === undefined);
      for (const { place, message, hint, rule } of diagnostics) {
        expect(rule).not.toBe('schema');
        expect(place.start.offset).toBeLessThanOrEqual(place.end.offset!);
        expect(place.end.offset).toBeLessThanOrEqual(text.length);
        for (const said of [message.sv, message.en, hint?.sv ?? '.', hint?.en ?? '.']) {
          expect(said).not.toMatch(/undefined|null\b(?! \()|\[object/);
          expect(said.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a file of quite another kind gives a page of violations, not a book', () => {
  const text = Array.from({ length: 400 }, (_, index) => `nyckel-${index}: 1`).join('\n');
  expect(check('uppdrag', text).diagnostics.length).toBeLessThanOrEqual(100);
});
