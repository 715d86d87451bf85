/**
 * Makes the embedded fonts: `node scripts/subset-fonts.mjs`. Development only; the result is committed.
 *
 * Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1) are cut down to the characters Swedish commission
 * documents use (a few letters of Latin Extended-A are in neither). A subset is a modified version, and "Source" is a
 * reserved font name, so the subsets are called Uppdrag Serif and Uppdrag Sans. The outlines stay TrueType: Chromium
 * embeds CFF and variable fonts as Type 3.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { readNames, readTables, readWidths, rename } from './sfnt.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}templates/standard/fonts/`;

const LATIN = Array.from({ length: 0x17f - 0x20 + 1 }, (_, index) => 0x20 + index).filter(
  (code) => code < 0x7f || code > 0x9f,
);
const SIGNS = '–—‘’“”„•…‰′″⁄€←↑→↓−±×≈≠≤≥½¼¾²³¹⁰⁴⁵⁶⁷⁸⁹†‡\u2009\u200a\u202f';
const CHARACTERS = String.fromCodePoint(...LATIN) + SIGNS;

const FACES = [
  {
    family: 'Uppdrag Serif',
    from: 'source-serif-4/SourceSerif4',
    cut: '400Regular',
    weight: 400,
    style: 'normal',
  },
  {
    family: 'Uppdrag Serif',
    from: 'source-serif-4/SourceSerif4',
    cut: '400Regular_Italic',
    weight: 400,
    style: 'italic',
  },
  {
    family: 'Uppdrag Serif',
    from: 'source-serif-4/SourceSerif4',
    cut: '600SemiBold',
    weight: 600,
    style: 'normal',
  },
  {
    family: 'Uppdrag Sans',
    from: 'source-sans-3/SourceSans3',
    cut: '400Regular',
    weight: 400,
    style: 'normal',
  },
  {
    family: 'Uppdrag Sans',
    from: 'source-sans-3/SourceSans3',
    cut: '400Regular_Italic',
    weight: 400,
    style: 'italic',
  },
  {
    family: 'Uppdrag Sans',
    from: 'source-sans-3/SourceSans3',
    cut: '600SemiBold',
    weight: 600,
    style: 'normal',
  },
];

/** Copyright, trademark, licence and makers are kept; every name a reader is shown is ours. */
function ownNames(original, { family, weight, style }) {
  const cut = weight === 600 ? 'SemiBold' : style === 'italic' ? 'Italic' : 'Regular';
  const postscript = `${family.replaceAll(' ', '')}-${cut}`;
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

await mkdir(folder, { recursive: true });
const faces = [];
for (const face of FACES) {
  const [packageName, prefix] = face.from.split('/');
  const source = await readFile(
    `${root}node_modules/@expo-google-fonts/${packageName}/${face.cut}/${prefix}_${face.cut}.ttf`,
  );
  const options = { preserveNameIds: Array.from({ length: 26 }, (_, id) => id) };
  const subset = await subsetFont(source, CHARACTERS, { ...options, targetFormat: 'sfnt' });
  if (!readTables(subset).has('glyf')) throw new Error(`${face.cut}: no TrueType outlines`);
  const renamed = rename(subset, ownNames(readNames(source), face));
  const file = `${face.family.replace('Uppdrag ', '').toLowerCase()}-${face.weight}${face.style === 'italic' ? 'i' : ''}.woff2`;
  const packed = await subsetFont(renamed, CHARACTERS, { ...options, targetFormat: 'woff2' });
  await writeFile(folder + file, packed);
  const widths = readWidths(renamed);
  const missing = [...SIGNS].filter((character) => !widths.has(character));
  if (missing.length > 0) throw new Error(`${face.from} ${face.cut} lacks ${missing.join(' ')}`);
  const { family, weight, style } = face;
  faces.push({
    family,
    weight,
    style,
    file,
    characters: [...widths.keys()].join(''),
    widths: [...widths.values()],
  });
  console.log(`${file} ${packed.length} bytes, ${widths.size} characters`);
}
await writeFile(`${folder}fonts.json`, `${JSON.stringify(faces, null, 2)}\n`);
await copyFile(
  `${root}node_modules/@expo-google-fonts/source-serif-4/LICENSE_FONT`,
  `${folder}OFL-Source-Serif-4.txt`,
);
await copyFile(
  `${root}node_modules/@expo-google-fonts/source-sans-3/LICENSE_FONT`,
  `${folder}OFL-Source-Sans-3.txt`,
);
