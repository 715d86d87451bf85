/**
 * Makes the embedded fonts: `node scripts/subset-fonts.mjs`. Development only; the result is committed.
 *
 * Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1) are cut down to the characters that Swedish commission
 * documents use. A subset is a modified version, and "Source" is a reserved font name, so the subsets are called
 * Uppdrag Serif and Uppdrag Sans. The outlines stay TrueType: Chromium embeds CFF and variable fonts as Type 3.
 *
 * Characters of other alphabets and rarer signs are in files of their own, a group of characters each, which go into
 * the documents that use one of them: the others are as small as before. Those that Source lacks are taken from Noto,
 * in the same cut.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { readNames, readTables, readWidths, rename } from './sfnt.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}templates/standard/fonts/`;
const packages = `${root}node_modules/`;

const LATIN = range(0x20, 0x17f).filter((character) => character < '\x7f' || character > '\x9f');
const SIGNS = '–—‘’“”„•…‰′″⁄€←↑→↓−±×≈≠≤≥½¼¾²³¹⁰⁴⁵⁶⁷⁸⁹†‡\u2009\u200a\u202f';
const BASE = [...LATIN, ...SIGNS];

/** Characters of a group that a font lacks are taken from the next one. */
const GROUPS = {
  greek: [...range(0x370, 0x3ff)],
  cyrillic: [...range(0x400, 0x45f), ...'Ґґ'],
  // The rest of Europe's letters, Sámi among them, and of Vietnamese names.
  latin: [...range(0x100, 0x24f), ...'ʒʹʻʼ', ...range(0x1e00, 0x1eff)],
  signs: [
    ...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜⁱⁿ⁺⁻⁼⁽⁾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞',
    ...'☐☑☒✓✔✗✘■□▪▫●○◦◆◇▶►▲▼◀◄★☆⚠☎✆✉ℹ™℠№℃℉Ωℓ℮µ©®',
    ...'÷∞√∑∏∫∂∆∈∉∅≡∼∝∴∧∨∩∪⊂⊆∀∃∘≪≫↔↕↗↘↖↙⇐⇒⇔',
    // The hyphen-minus is there for its glyph, which is that of the others: copied, it is what one searches for.
    ...'-\u2010\u2011\u2012\u2015‚‛‟‣‱‴‹›‼⁇‖₤₽₿',
  ],
};

/** Features that other alphabets need; small capitals and the like would double the files. */
const FEATURES = ['ccmp', 'kern', 'locl', 'mark', 'mkmk'];

const CUTS = [
  { cut: '400Regular', weight: 400, style: 'normal' },
  { cut: '400Regular_Italic', weight: 400, style: 'italic' },
  { cut: '600SemiBold', weight: 600, style: 'normal' },
];

const expo = (name, prefix) => (cut) => `@expo-google-fonts/${name}/${cut}/${prefix}_${cut}.ttf`;
const SOURCE_SANS = { key: '', path: expo('source-sans-3', 'SourceSans3') };
const SOURCE_SERIF = { key: '', path: expo('source-serif-4', 'SourceSerif4') };
/** These have one cut, which serves for all. */
const SYMBOLS = [
  {
    key: 'symbols',
    path: () => '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
  },
  {
    key: 'math',
    path: () => '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
  },
];

/** The families, and where a character is looked for, in order. A font of another family is named by its `family`. */
const FAMILIES = [
  {
    family: 'Uppdrag Serif',
    base: SOURCE_SERIF,
    more: [
      SOURCE_SERIF,
      { key: 'noto', path: expo('noto-serif', 'NotoSerif') },
      { ...SOURCE_SANS, family: 'Uppdrag Sans' },
      ...SYMBOLS,
    ],
  },
  {
    family: 'Uppdrag Sans',
    base: SOURCE_SANS,
    more: [SOURCE_SANS, { key: 'noto', path: expo('noto-sans', 'NotoSans') }, ...SYMBOLS],
  },
];

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** Copyright, trademark, licence and makers are kept; every name a reader is shown is ours. */
function ownNames(original, { family, weight, style }, part) {
  const cut = weight === 600 ? 'SemiBold' : style === 'italic' ? 'Italic' : 'Regular';
  const postscript = `${family.replaceAll(' ', '')}-${cut}${part}`;
  const kept = [0, 5, 7, 8, 9, 10, 11, 12, 13, 14]
    .filter((id) => original.has(id))
    .map((id) => [id, original.get(id)]);
  const own = [
    [1, weight === 600 ? `${family} SemiBold` : family],
    [2, style === 'italic' ? 'Italic' : 'Regular'],
    [3, `${postscript}; subset of ${original.get(4)}`],
    [4, `${family} ${cut}`],
    [6, postscript],
    [16, family],
    [17, cut],
  ];
  return new Map([...kept, ...own]);
}

const fonts = new Map();

/** A font of a package as TrueType, with the widths of its characters. */
async function fontAt(path) {
  if (!fonts.has(path)) {
    const bytes = await readFile(packages + path);
    const everything = range(0x20, 0xfffd).join('');
    const sfnt = path.endsWith('.ttf')
      ? bytes
      : await subsetFont(bytes, everything, { preserveNameIds: NAME_IDS, targetFormat: 'sfnt' });
    fonts.set(path, { sfnt, widths: readWidths(sfnt) });
  }
  return fonts.get(path);
}

const NAME_IDS = Array.from({ length: 26 }, (_, id) => id);

/** Writes the subset of a font with these characters; gives the widths of those that it has. */
async function writeSubset(source, characters, face, file, part, layout = {}) {
  const options = { preserveNameIds: NAME_IDS, ...layout };
  const text = characters.join('');
  const subset = await subsetFont(source, text, { ...options, targetFormat: 'sfnt' });
  if (!readTables(subset).has('glyf')) throw new Error(`${file}: no TrueType outlines`);
  const renamed = rename(subset, ownNames(readNames(source), face, part));
  const packed = await subsetFont(renamed, text, { ...options, targetFormat: 'woff2' });
  await writeFile(folder + file, packed);
  const widths = readWidths(renamed);
  console.log(`${file} ${packed.length} bytes, ${widths.size} characters`);
  return widths;
}

const entryOf = ({ family, weight, style }, file, widths, supplement) => ({
  family,
  weight,
  style,
  file,
  ...(supplement && { supplement }),
  characters: [...widths.keys()].join(''),
  widths: [...widths.values()],
});

const nameOf = ({ family, weight, style }) =>
  `${family.replace('Uppdrag ', '').toLowerCase()}-${weight}${style === 'italic' ? 'i' : ''}`;

await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) if (file.endsWith('.woff2')) await rm(folder + file);

const faces = [];
const groups = [];
for (const { family, base, more } of FAMILIES) {
  for (const { cut, ...rest } of CUTS) {
    const face = { family, ...rest };
    const { sfnt } = await fontAt(base.path(cut));
    const file = `${nameOf(face)}.woff2`;
    const widths = await writeSubset(sfnt, BASE, face, file, '');
    const missing = [...SIGNS].filter((character) => !widths.has(character));
    if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(' ')}`);
    faces.push(entryOf(face, file, widths));
    for (const [group, characters] of Object.entries(GROUPS)) {
      let wanted = characters.filter((character) => !widths.has(character) || character === '-');
      for (const source of more) {
        const font = await fontAt(source.path(cut));
        const here = wanted.filter((character) => font.widths.has(character));
        if (here.every((character) => character === '-')) continue;
        groups.push({ face, group, source, font, characters: here });
        wanted = wanted.filter((character) => !here.includes(character));
      }
    }
  }
}

/** The files of groups by name: a font that stands in for several faces is written once, with all that they want. */
const files = new Map();
for (const each of groups) {
  const { face, group, source } = each;
  const shared = SYMBOLS.includes(source);
  const at = shared ? source.key : nameOf({ ...face, family: source.family ?? face.family });
  each.file = `${at}${shared || source.key === '' ? '' : `-${source.key}`}-${group}.woff2`;
  const known = files.get(each.file) ?? {
    ...each,
    face: { ...face, family: source.family ?? face.family },
    characters: [],
  };
  files.set(each.file, { ...known, characters: [...new Set([...known.characters, ...each.characters])] });
}
for (const [file, { font, face, group, characters }] of files)
  await writeSubset(font.sfnt, characters, face, file, `-${group}`, { keepFeatures: FEATURES });
for (const { face, font, file, characters } of groups) {
  const widths = new Map(
    characters
      .filter((character) => character !== '-')
      .map((character) => [character, font.widths.get(character)]),
  );
  // Without a glyph of its own it is drawn as the hyphen.
  if (widths.has('\u2010') && !widths.has('\u2011')) widths.set('\u2011', widths.get('\u2010'));
  faces.push(entryOf(face, file, widths, true));
}

await writeFile(`${folder}fonts.json`, `${JSON.stringify(faces, null, 2)}\n`);
const licences = {
  '@expo-google-fonts/source-serif-4/LICENSE_FONT': 'OFL-Source-Serif-4.txt',
  '@expo-google-fonts/source-sans-3/LICENSE_FONT': 'OFL-Source-Sans-3.txt',
};
for (const [from, to] of Object.entries(licences)) await copyFile(packages + from, folder + to);

/** The fonts of Noto have one licence, each with its own makers in the first line. */
const noto = await Promise.all(
  [
    '@expo-google-fonts/noto-serif/LICENSE_FONT',
    '@fontsource/noto-sans-symbols-2/LICENSE',
    '@fontsource/noto-sans-math/LICENSE',
  ].map((path) => readFile(packages + path, 'utf8')),
);
const makers = noto.map((text) => text.split('\n')[0]);
await writeFile(`${folder}OFL-Noto.txt`, [...makers, ...noto[0].split('\n').slice(1)].join('\n'));
