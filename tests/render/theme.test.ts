import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingGlyphs, renderScreen } from '../../src/render/index.js';
import { loadTheme } from '../../src/render/theme.js';
import { ROOT } from '../support/cli.js';
import { edit, frontMatter, temporaryFolder } from '../support/workspace.js';
import { commissionOf, options, realCommissions, theme } from './support.js';

const FONTS = join(ROOT, 'templates', 'standard', 'fonts');
const PLAN = '2025-2027/regionhalsan/uppfoljning.yaml';

describe('the embedded fonts', () => {
  it('are six: two families, regular, italic and semibold', () => {
    expect(theme.fonts.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).toEqual(
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
    expect(files.reduce((sum, file) => sum + statSync(join(FONTS, file)).size, 0)).toBeLessThan(200_000);
  });

  it('come with their licences', () => {
    for (const file of ['OFL-Source-Serif-4.txt', 'OFL-Source-Sans-3.txt'])
      expect(readFileSync(join(FONTS, file), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('have the characters that Swedish documents use', () => {
    for (const face of theme.fonts) {
      const missing = [...'abcåäöÅÄÖéüñłš§%‰€≥≤→←↑−–—”’…•·×½¹²³⁴⁵\u00a0\u00ad\u2009\u202f'].filter(
        (char) => !(char in face.widths),
      );
      expect([face.file, missing]).toEqual([face.file, []]);
    }
  });
});

describe('a character that no font has', () => {
  it('is reported where it stands', () => {
    const text =
      'titel: Plan\nområden:\n  - namn: Område\n    enheter:\n      - namn: Enhet\n        indikatorer: [{text: Bäckeфорs, målvärde: ✓}]\n';
    const commission = commissionOf('# Rubrik\n\nSe □ här.\n\n::uppfoljningsplan\n', { [PLAN]: text });
    const found = missingGlyphs(commission, theme).map(
      ({ char, place }) => `${char} ${place.file.split('/').at(-1)}:${place.start.line}`,
    );
    expect(found).toEqual([
      '□ uppdrag.md:11',
      'ф uppfoljning.yaml:6',
      'о uppfoljning.yaml:6',
      'р uppfoljning.yaml:6',
      '✓ uppfoljning.yaml:6',
    ]);
  });

  it('is reported at its column, also in front matter', () => {
    const found = missingGlyphs(
      commissionOf('# Rubrik\n\nSe **här** □\noch ✓.\n', {}, frontMatter({ ämne: 'om □' })),
      theme,
    );
    const at = ({ char, place: { start, end } }: (typeof found)[number]) =>
      `${char} ${start.line}:${start.column}-${end.line}:${end.column}`;
    expect(found.map(at)).toEqual(['□ 1:1-1:1', '□ 12:12-12:13', '✓ 13:5-13:6']);
  });

  it('is in none of the real commissions', () => {
    for (const commission of realCommissions().values()) expect(missingGlyphs(commission, theme)).toEqual([]);
  });
});

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

  it('that lacks a file is a fault', () => {
    const folder = temporaryFolder();
    cpSync(theme.folder, folder, { recursive: true });
    rmSync(join(folder, 'css', 'tokens.css'));
    expect(() => loadTheme(folder)).toThrow(/tokens\.css/);
  });
});
