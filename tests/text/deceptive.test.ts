import { describe, expect, test } from 'vitest';
import { deceptionIn, withoutDeception } from '../../src/text/deceptive.js';
import { png } from '../support/pictures.js';
import { brief, compileBody, frontMatter } from '../support/workspace.js';

describe('a character that is not what it looks like', () => {
  test.each([
    ['2027\u201101-01', 'Tecken 5 är ett hårt bindestreck (U+2011). Skriv -.', '2027-01-01'],
    ['\ufeff2027', 'Tecken 1 är ett osynligt tecken (byte order mark) (U+FEFF). Ta bort det.', '2027'],
    ['OSN\u00a02024', 'Tecken 4 är ett hårt mellanslag (U+00A0). Skriv ett vanligt mellanslag.', 'OSN 2024'],
    ['２027', 'Tecken 1 är en bred siffra (U+FF12). Skriv 2.', '2027'],
    ['2027-01-01', undefined, '2027-01-01'],
  ])('%j is told, and undone', (text, said, plain) => {
    expect([deceptionIn(text)?.sv, withoutDeception(text)]).toEqual([said, plain]);
  });

  test.each([
    ['giltighet', '{från: 2025-01-01, till: 2027\u201112-31}', 'U+2011', '2027-12-31'],
    ['giltighet', '{från: "\ufeff2025-01-01", till: 2027-12-31}', 'U+FEFF', '2025-01-01'],
    ['från', 'os\u200bn', 'U+200B', 'osn'],
    ['typ', 'lång\u00adsiktigt', 'U+00AD', 'långsiktigt'],
  ])('is named where a value of the front matter has another form: %s', (key, value, code, meant) => {
    const { diagnostics } = compileBody('# K\n\nText.\n', {}, frontMatter({ [key]: value }));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.hint?.sv).toContain(code);
    expect(diagnostics[0]!.hint?.sv).toContain(meant);
  });
});

describe('names of files', () => {
  const files = (name: string) => ({ [`2025-2027/regionhalsan/${name}`]: png() }) as never;

  test.each([
    ['översikt.png'.normalize('NFD'), 'översikt.png'],
    ['översikt.png', 'översikt.png'.normalize('NFD')],
    ['översikt.png'.normalize('NFD'), '%C3%B6versikt.png'],
  ])('are the same however their letters are composed', (name, written) => {
    const { diagnostics, sources } = compileBody(`# K\n\n![karta](${written})\n`, files(name));
    expect(diagnostics).toEqual([]);
    expect(sources.map(({ file }) => file)).toContain(`2025-2027/regionhalsan/${name}`);
  });

  test('of tables too', () => {
    const table = 'titel: T\nkolumner: [{id: a, rubrik: A}]\nrader: [{a: x}]\n';
    const name = `2025-2027/regionhalsan/tabeller/${'år'.normalize('NFD')}.yaml`;
    const { commission, diagnostics } = compileBody('# K\n\n::tabell{#år}\n', { [name]: table });
    expect(brief(diagnostics)).toEqual([]);
    expect(commission!.tables.map(({ id }) => id)).toEqual(['år']);
  });
});
