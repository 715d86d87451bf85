import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeVersion } from '../../src/files/theme-version.js';
import { EnvironmentError } from '../../src/model/environment-error.js';
import { missingGlyphs, renderScreen } from '../../src/render/index.js';
import { missingGlyph } from '../../src/render/missing-glyph.js';
import { loadTheme, type Theme } from '../../src/render/theme.js';
import { ROOT } from '../support/cli.js';
import { edit, frontMatter, temporaryFolder } from '../support/workspace.js';
import { commissionOf, options, realCommissions, theme } from './support.js';

const FONTS = join(ROOT, 'templates', 'standard', 'fonts');
const PLAN = '2025-2027/regionhalsan/uppfoljning.yaml';

const inAll = theme.fonts.filter(({ supplement }) => !supplement);

describe('the embedded fonts', () => {
  it('are six in every document: two families, regular, italic and semibold', () => {
    expect(inAll.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).toEqual(
      ['Uppdrag Serif', 'Uppdrag Sans'].flatMap((family) => [
        `${family} 400 normal`,
        `${family} 400 italic`,
        `${family} 600 normal`,
      ]),
    );
  });

  it('have TrueType outlines, which Chromium embeds as they are, and are small', () => {
    const files = readdirSync(FONTS).filter((file) => file.endsWith('.woff2'));
    for (const file of files) {
      const bytes = readFileSync(join(FONTS, file));
      // https://www.w3.org/TR/WOFF2/#woff20Header: signature, then the flavour of the font inside.
      expect([file, bytes.toString('latin1', 0, 4), bytes.readUInt32BE(4)]).toEqual([
        file,
        'wOF2',
        0x00010000,
      ]);
    }
    const size = (names: readonly string[]) =>
      names.reduce((sum, file) => sum + statSync(join(FONTS, file)).size, 0);
    expect(size(inAll.map(({ file }) => file))).toBeLessThan(200_000);
    expect(size(files)).toBeLessThan(600_000);
    expect(new Set(theme.fonts.map(({ file }) => file))).toEqual(new Set(files));
  });

  it('come with their licences', () => {
    for (const file of ['OFL-Source-Serif-4.txt', 'OFL-Source-Sans-3.txt', 'OFL-Noto.txt'])
      expect(readFileSync(join(FONTS, file), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('have the characters that Swedish documents use', () => {
    for (const face of inAll) {
      const missing = [...'abcåäöÅÄÖéüñłš§%‰€≥≤→←↑−–—”’…•·×½¹²³⁴⁵\u00a0\u00ad\u2009\u202f'].filter(
        (char) => !(char in face.widths),
      );
      expect([face.file, missing]).toEqual([face.file, []]);
    }
  });
});

/** What documents need besides Swedish: units, formulas, forms, and names of Europe's people. */
const RARE = [
  'β-blockerare, α1-antitrypsin, γ-GT, Ω, Ελλάδα',
  'CO₂, HbA₁c, 10⁶/ml, Ca²⁺, H₃O⁺, 10⁻³, ₊₋₌₍₎',
  '☐ ja ☑ nej ☒ ✓ ✗ ■ ▪ ● ◦ ★ ⚠ ☎ ✉',
  'Windows™, № 5, ℃, covid\u201119, ⅓ ⅕ ∞ √ ≥ ≤ ≠ ± × ÷ ∈ ∅ → ⇒ ⇔',
  'Ruoŧŧa, Ŋoŧa, Čálliid, Ǥiehta, Ǩiutt, Ʒ',
  'Łódź, Żółć, Dvořák, Đorđe, Ștefan, Nguyễn',
  'Петров, Їжак, Ћирилица',
];

describe('a supplementary font', () => {
  const page = (text: string) => renderScreen(commissionOf(`# Rubrik\n\n${text}\n`), theme, options);
  const faces = (html: string) => html.match(/@font-face\{/g)!.length;

  it.each(RARE)('has %s', (text) => {
    expect(missingGlyphs(commissionOf(`# Rubrik\n\n${text}\n`), theme)).toEqual([]);
  });

  it('is in the pages that have one of its characters, and in no others', () => {
    expect(faces(page('Läkemedel, ½, ≥ 3.'))).toBe(inAll.length);
    const greek = page('β-blockerare');
    const more = theme.fonts.filter(({ supplement, widths }) => supplement && 'β' in widths);
    expect(faces(greek)).toBe(inAll.length + more.length);
    expect(more.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).toEqual(
      inAll.map(({ family, weight, style }) => `${family} ${weight} ${style}`),
    );
  });

  it('says which characters it is for, and leaves the others to the fonts of every document', () => {
    const ranges = page('β').match(/unicode-range:[^}]*/g)!;
    for (const range of ranges) expect(range).not.toMatch(/U\+(?:[0-9a-f]{2}\b|2d\b|e[0-9a-f]\b)/);
  });

  it('is allowed by the page', () => {
    const html = page('CO₂');
    const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    const hash = createHash('sha256').update(css).digest('base64');
    expect(html.replaceAll('&#x3D;', '=')).toContain(`style-src 'sha256-${hash}'`);
  });

  it('is measured as the rest of its face', () => {
    expect(theme.metrics.width('β', 1000)).toBe(
      theme.fonts.find(({ file }) => file === 'sans-400-greek.woff2')!.widths.β,
    );
  });
});

describe('a character that no font has', () => {
  const hints = (text: string) =>
    missingGlyphs(commissionOf(`# Rubrik\n\n${text}\n`), theme).map((glyph) => {
      const { message, hint } = missingGlyph(glyph);
      return `${message.sv} ${hint?.sv}`;
    });

  it('is one with those beside it that belong to it', () => {
    expect(hints('Se 👩‍⚕️ här.')).toEqual([
      '”👩‍⚕️” (U+1F469 U+200D U+2695 U+FE0F) finns inte i mallens teckensnitt. Skriv med ord vad bilden säger: skärmläsare läser också upp den så.',
    ]);
    expect(hints('Hej محمد och محمد.')).toHaveLength(1);
  });

  it.each([
    ['＿', 'Skriv ”_”.'],
    ['㎡', 'Skriv ”m²”.'],
    ['ﬁ', 'Skriv ”fi”.'],
    ['中文', 'Noto Serif CJK'],
    ['שלום', 'Noto Serif Hebrew'],
    ['m̄', 'Skriv den utan tecknet.'],
    ['⌘', 'Noto Sans Symbols'],
  ])('%s has a way out: %s', (text, hint) => {
    expect(hints(text)[0]).toContain(hint);
  });

  it('is reported where it stands', () => {
    const text =
      'titel: Plan\nområden:\n  - namn: Område\n    enheter:\n      - namn: Enhet\n        indikatorer: [{text: Hej 中文, målvärde: ⌘}]\n';
    const commission = commissionOf('# Rubrik\n\nSe ⌘ här.\n\n::uppfoljningsplan\n', { [PLAN]: text });
    const found = missingGlyphs(commission, theme).map(
      ({ chars, place }) => `${chars} ${place.file.split('/').at(-1)}:${place.start.line}`,
    );
    expect(found).toEqual(['⌘ uppdrag.md:11', '中文 uppfoljning.yaml:6', '⌘ uppfoljning.yaml:6']);
  });

  it('is reported at its column, also in front matter', () => {
    const found = missingGlyphs(
      commissionOf('# Rubrik\n\nSe **här** ⌘\noch 中.\n', {}, frontMatter({ ämne: 'om ⌘' })),
      theme,
    );
    const at = ({ chars, place: { start, end } }: (typeof found)[number]) =>
      `${chars} ${start.line}:${start.column}-${end.line}:${end.column}`;
    expect(found.map(at)).toEqual(['⌘ 1:1-1:1', '⌘ 12:12-12:13', '中 13:5-13:6']);
  });

  it('is in none of the real commissions', () => {
    for (const commission of realCommissions().values()) expect(missingGlyphs(commission, theme)).toEqual([]);
  });
});

/** The standard theme with one file changed. */
function changed(file: string, change: (text: string) => string): Theme {
  const folder = temporaryFolder();
  cpSync(theme.folder, folder, { recursive: true });
  edit(join(folder, file), change);
  return loadTheme(folder);
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a theme', () => {
  it('is read once', () => {
    expect(loadTheme(theme.folder)).toBe(theme);
  });

  it('names the hash of its styles, so that a browser runs those and no others', () => {
    const html = renderScreen(commissionOf('# A\n\nB.\n'), theme, options);
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(css).digest('base64').replaceAll('=', '&#x3D;');
    expect(html).toContain(`style-src 'sha256-${hash}';`);
    expect(html).toContain("default-src 'none';");
  });

  it('that names something unknown is a fault, not an empty place', () => {
    const folder = temporaryFolder();
    cpSync(theme.folder, folder, { recursive: true });
    edit(join(folder, 'screen.hbs'), (text) => text.replace('{{title}}', '{{titel}}'));
    expect(() => renderScreen(commissionOf('# A\n\nB.\n'), loadTheme(folder), options)).toThrow(
      /"titel" not defined/,
    );
  });

  it('has the measures that its style sheets say', () => {
    const { column, landscape, plan, analysis, roomForSpaces } = theme.measures;
    const millimetres = (points: number) => Math.round((points * 25.4) / 0.72) / 100;
    expect([column, landscape.height, landscape.width, analysis.labelWidth].map(millimetres)).toEqual([
      126, 164, 150, 35,
    ]);
    expect(plan).toMatchObject({ size: 8.9, line: 11.9, head: { size: 8.5, line: 11 } });
    expect(plan.columnSets.map(({ className, widths }) => [className, widths.map(millimetres)])).toEqual([
      [undefined, [29, 41, 77, 23, 32, 33, 22]],
      ['ordmal', [29, 38, 65, 39, 33, 31, 22]],
    ]);
    expect(roomForSpaces).toBeUndefined();
  });

  it('may say its measures in custom properties, shorthands, percentages and other units', () => {
    const { measures } = changed('css/print-tables.css', (css) =>
      css
        .replace('font-size: 8.9pt;\n  line-height: 11.9pt;', 'font: 400 0.125in / 1.5 var(--sans);')
        .replace('padding: 2.6pt 3.5mm 3pt 0;', 'padding: var(--luft) var(--luft, 9mm);')
        .replace('.t-reg.plan {', ':root { --luft: var(--tva); --tva: 2mm; }\n.t-reg.plan {'),
    );
    expect(measures.plan).toMatchObject({ size: 9, line: 13.5 });
    expect(measures.plan.gutter).toBeCloseTo((2 * 72) / 25.4);
    expect(measures.plan.rowPadding).toBeCloseTo((4 * 72) / 25.4 + 0.45);
  });

  it.each([
    [
      'a length that depends on the window',
      'css/print-tables.css',
      (css: string) => css.replace('width: 77mm', 'width: 30vw'),
      /css\/print-tables\.css:205:3: `width: 30vw`: width must be a length/,
    ],
    [
      'columns that are wider than their table',
      'css/print-tables.css',
      (css: string) => css.replace('width: 77mm', 'width: 78mm'),
      /`\.plan col:nth-child\(n\)` are 258 mm together, but `\.t-reg\.plan` is 257 mm/,
    ],
    [
      'a landscape page that the plan has no room on',
      'partials/sidor.hbs',
      (text: string) => text.replace('size:A4 landscape', 'size:letter landscape'),
      /`\.t-reg\.plan` is 257 mm wide, but the landscape page has room for 239\.4 mm/,
    ],
    [
      'a rule that is not there',
      'css/print-tables.css',
      (css: string) => css.replace('.mall tbody th {', '.mall tbody .forst {'),
      /no rule for print has the selector `\.mall tbody th` and says `padding-right`/,
    ],
    [
      'a style sheet that ends in the middle',
      'css/print-front.css',
      (css: string) => `${css}.a {`,
      /css\/print-front\.css:130:1: the style sheet cannot be read \(Unclosed block\)/,
    ],
    [
      'a margin that is a part of the page',
      'css/print.css',
      (css: string) => css.replace('margin: 28mm 24mm', 'margin: 10% 24mm'),
      /css\/print\.css:9:3: `margin: 10% 24mm 24mm 25mm`: margin-top \(@page\) must be a length/,
    ],
  ])('with %s cannot be used, and says where', (_, file, change, message) => {
    const wrong = changed(file, change);
    expect(() => wrong.measures).toThrow(EnvironmentError);
    expect(() => wrong.measures).toThrow(message);
  });

  it('tells everything that is wrong at once, in both languages', () => {
    const wrong = changed('css/print-tables.css', (css) =>
      css.replace('width: 77mm', 'width: 30vw').replace('.mall tbody th {', '.mall tbody .forst {'),
    );
    const error = thrownBy(() => wrong.measures) as EnvironmentError;
    expect(error.text.sv).toMatch(/width: 30vw.*\.mall tbody th/s);
    expect(error.text.en).toMatch(/width: 30vw.*\.mall tbody th/s);
  });

  it.each(['{ "version": 0 }', '{ "version": "1" }', '{ version: 1 }', '[]', 'null'])(
    'whose mall.json is %s cannot be used',
    (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'mall.json'), text);
      expect(() => themeVersion(folder)).toThrow(EnvironmentError);
    },
  );

  it('that lacks a file is a fault', () => {
    const folder = temporaryFolder();
    cpSync(theme.folder, folder, { recursive: true });
    rmSync(join(folder, 'css', 'tokens.css'));
    expect(() => loadTheme(folder)).toThrow(/tokens\.css/);
  });
});
