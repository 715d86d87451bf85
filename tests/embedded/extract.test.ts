import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/embedded/extract.js';
import { Dictionary, Name, PdfStream } from '../../src/pdf-syntax/values.js';
import { filesBelow, temporaryFolder, write } from '../support/workspace.js';
import { manifestOf, pdfOf, pdfWith, source } from './pdf-with.js';

const FILES = { 'uppdrag.yaml': 'namn: A\n', '2026/norr/uppdrag.md': '# Å\n' };

/** What is said when a PDF is taken apart, in Swedish, and what was written then. */
async function refusal(pdf: Uint8Array): Promise<{ said: string; written: string[] }> {
  const folder = temporaryFolder();
  const said = await extract({ pdf, out: join(folder, 'ut') }).then(
    () => 'inget',
    (error: { name: string; text?: { sv: string } }) => `${error.name}: ${error.text?.sv}`,
  );
  return { said, written: filesBelow(folder) };
}

/** A PDF whose manifest names the files, among others. */
function pdfNaming(
  files: readonly ReturnType<typeof source>[],
  attachments: Record<string, string>,
): Uint8Array {
  return pdfWith([...Object.entries(attachments), ['manifest.json', JSON.stringify(manifestOf(files))]]);
}

describe('extracting', () => {
  it('writes the sources to a workspace, and the rest beside it', async () => {
    const out = join(temporaryFolder(), 'a', 'b');
    const compiled = '{"version":1}';
    const all = { ...FILES, 'norr.json': compiled };
    const files = Object.entries(all).map(([fil, content]) =>
      source(fil, content, fil === 'norr.json' ? { slag: 'kompilerat' } : {}),
    );
    const extracted = await extract({ pdf: pdfNaming(files, all), out });
    expect(extracted.files).toEqual([
      'manifest.json',
      'norr.json',
      'uppdrag/2026/norr/uppdrag.md',
      'uppdrag/uppdrag.yaml',
    ]);
    expect(filesBelow(join(out, '..'))).toEqual(extracted.files.map((file) => `b/${file}`));
    expect(readFileSync(join(out, 'uppdrag/2026/norr/uppdrag.md'), 'utf8')).toBe('# Å\n');
    expect(extracted.manifest.uppdrag).toBe('2026/norr');
  });

  it('leaves a folder that holds something alone, unless it is told to', async () => {
    const out = temporaryFolder();
    write(out, { 'manifest.json': 'mitt', 'annat.txt': 'mitt' });
    const pdf = pdfOf(FILES);
    await expect(extract({ pdf, out })).rejects.toThrow('is not empty');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('mitt');
    await extract({ pdf, out, force: true });
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(readFileSync(join(out, 'annat.txt'), 'utf8')).toBe('mitt');
    const file = join(out, 'annat.txt');
    await expect(extract({ pdf, out: file, force: true })).rejects.toThrow('is no folder');
    expect(readFileSync(file, 'utf8')).toBe('mitt');
  });

  it('follows no symbolic link out of the folder', async () => {
    const outside = temporaryFolder();
    const out = temporaryFolder();
    symlinkSync(outside, join(out, 'uppdrag'));
    await expect(extract({ pdf: pdfOf(FILES), out, force: true })).rejects.toThrow('symbolic link');
    expect(filesBelow(outside)).toEqual([]);
    const target = join(outside, 'fil');
    writeFileSync(target, 'orörd');
    const other = temporaryFolder();
    symlinkSync(target, join(other, 'manifest.json'));
    await expect(extract({ pdf: pdfOf(FILES), out: other, force: true })).rejects.toThrow('symbolic link');
    expect(readFileSync(target, 'utf8')).toBe('orörd');
  });

  it('takes an empty folder, and one that is not there', async () => {
    const out = join(temporaryFolder(), 'tom');
    mkdirSync(out);
    await extract({ pdf: pdfOf(FILES), out });
    expect(existsSync(join(out, 'uppdrag/uppdrag.yaml'))).toBe(true);
  });

  it.each([
    ['../ut.md', 'leder ut ur mappen'],
    ['2026/../../../ut.md', 'leder ut ur mappen'],
    ['/etc/cron.d/ut', 'absolut'],
    ['C:/Windows/ut', 'absolut'],
    ['.git/hooks/pre-commit', 'dold'],
    ['2026/.ut', 'dold'],
    ['node_modules/ut/index.js', 'dold'],
    ['2026\\..\\ut.md', 'tecken'],
    ['2026/\u0000ut.md', 'tecken'],
    ['2026/\u202edm.ut', 'tecken'],
    ['2026//ut.md', 'tom del'],
    ['./ut.md', 'tom del'],
    [`${'a'.repeat(256)}.md`, 'för lång'],
  ])('writes nothing for a file called %j', async (name, reason) => {
    const { said, written } = await refusal(pdfOf({ ...FILES, [name]: 'ont' }));
    expect(said).toMatch(/^RequestError: PDF:en innehåller en fil med sökvägen/);
    expect(said).toContain(reason);
    expect(written).toEqual([]);
  });

  it.each([
    [
      'the same name twice',
      pdfWith([
        ['a', '1'],
        ['a', '2'],
        ['manifest.json', JSON.stringify(manifestOf([source('a', '1')]))],
      ]),
    ],
    [
      'two manifests',
      pdfWith([
        ['manifest.json', JSON.stringify(manifestOf([]))],
        ['manifest.json', '{}'],
      ]),
    ],
    [
      'the same path twice',
      pdfNaming([source('a', '1'), source('a', '2', { bilaga: 'b' })], { a: '1', b: '2' }),
    ],
    [
      'upper and lower case',
      pdfNaming([source('a', '1'), source('A', '1', { bilaga: 'b' })], { a: '1', b: '1' }),
    ],
    [
      'two ways to write å',
      pdfNaming([source('\u00e5', '1'), source('a\u030a', '1', { bilaga: 'b' })], { '\u00e5': '1', b: '1' }),
    ],
    [
      'a folder and a file',
      pdfNaming([source('a', '1'), source('a/b', '1', { bilaga: 'b' })], { a: '1', b: '1' }),
    ],
    [
      'data in the place of the manifest',
      pdfNaming([source('manifest.json', '1', { slag: 'kompilerat', bilaga: 'b' })], { b: '1' }),
    ],
  ])('writes nothing for two files in one place: %s', async (_, pdf) => {
    const { said, written } = await refusal(pdf);
    expect(said).toContain('två filer på samma plats');
    expect(written).toEqual([]);
  });

  it('writes data nowhere but beside the workspace', async () => {
    const file = source('uppdrag/block/x.json', '1', { slag: 'kompilerat', bilaga: 'b' });
    expect((await refusal(pdfNaming([file], { b: '1' }))).said).toContain('på fel plats');
  });

  it.each([
    ['a changed file', pdfNaming([source('a', 'rätt')], { a: 'fel !' }), 'Filen a är inte den som'],
    ['a file that is gone', pdfNaming([source('a', 'rätt')], {}), 'Bilagan ”a” saknas'],
    ['a file too many', pdfNaming([], { 'b\u001b[2J': '1' }), 'Bilagan ”b␛[2J” står inte i'],
    ['no manifest', pdfWith([['a', '1']]), 'har ingen källtext'],
    ['no attachments', pdfWith([]), 'har ingen källtext'],
    [
      'a manifest of something else',
      pdfWith([['manifest.json', '{"name":"app","icons":[]}']]),
      'har ingen källtext',
    ],
    ['a manifest that is not JSON', pdfWith([['manifest.json', '<']]), 'har ingen källtext'],
  ])('writes nothing for a PDF with %s', async (_, pdf, expected) => {
    const { said, written } = await refusal(pdf);
    expect(said).toMatch(/^RequestError: /);
    expect(said).toContain(expected);
    expect(written).toEqual([]);
  });

  it('unpacks no bomb', async () => {
    const packed = deflateSync(Buffer.alloc(40 * 1024 * 1024));
    expect(packed.length).toBeLessThan(50_000);
    const bomb = new PdfStream(Dictionary.of({ Filter: Name.of('FlateDecode') }), packed);
    const manifest = manifestOf([source('a', '', { bytes: 100 })]);
    const pdf = pdfWith([
      ['a', bomb],
      ['manifest.json', JSON.stringify(manifest)],
    ]);
    const { said, written } = await refusal(pdf);
    // It stops in the middle of unpacking.
    expect(said).toMatch(/skadad.*en ström är större än 33554432 byte/);
    expect(written).toEqual([]);
    const twice = new PdfStream(
      Dictionary.of({ Filter: [Name.of('FlateDecode'), Name.of('FlateDecode')] }),
      deflateSync(packed),
    );
    const nested = pdfWith([
      ['a', twice],
      ['manifest.json', JSON.stringify(manifest)],
    ]);
    expect((await refusal(nested)).said).toContain('skadad');
  });
});
