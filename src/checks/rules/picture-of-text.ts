import type { Image } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { PictureData } from '../../model/tree.js';
import { visit } from '../../model/visit.js';
import { originOf, placeOf } from '../../source/markdown.js';
import type { SourceText } from '../../source/text.js';
import { defineCheck } from '../check.js';

/** A description or a caption that begins by saying that the picture shows a table or a text. */
const SAYS_TABLE =
  /^\W*(?:(?:en|ett|a|an)\s+)?(?:(?:bild|foto|kopia|image|picture)\s+(?:av|på|of)\s+(?:(?:en|ett|a|an)\s+)?)?(?:tabell|table)(?:en)?(?![\p{L}-])/iu;
const SAYS_TEXT =
  /^\W*(?:(?:en|ett|a|an)\s+)?(?:skärm(?:bild|dump|klipp|avbild)|screenshot|(?:in)?s[ck]annad|scanned|(?:(?:bild|foto|kopia|image|picture)\s+(?:av|på|of)\s+(?:(?:en|ett|a|an)\s+)?(?:text|brev|sida|dokument)))/iu;
const FILE_TABLE = /(?:^|[/_.\s-])(?:tabell|table)(?=[/_.\s\d-])/i;
const FILE_TEXT =
  /(?:^|[/_.\s-])(?:skarm|sk%C3%A4rm|skärm)(?:bild|dump|klipp|avbild)|screen[-_ ]?shot|(?:^|[/_.\s-])(?:in)?s[ck]an(?:nad)?(?=[/_.\s\d-])/i;

/** A drawing with more words than this has most of its message in them. */
const MOST_WORDS = 60;

export default defineCheck({
  id: 'picture-of-text',
  severity: 'warning',
  title: { sv: 'En bild av en tabell eller av text', en: 'A picture of a table or of text' },
  about: {
    sv: 'En bild av en tabell eller av text kan varken läsas upp, sökas i, förstoras utan suddighet eller jämföras med en tidigare lydelse, och talen i den räknas inte om. Skriv tabellen som tabell och texten som text. Det som tyder på en sådan bild är bildens beskrivning, bildtext eller filnamn, eller en teckning med mer än sextio ord.',
    en: 'A picture of a table or of text can neither be read aloud, searched, enlarged without blur nor compared with an earlier wording, and its figures are not computed again. Write the table as a table and the text as text. The signs are the description, the caption or the file name of the picture, or a drawing with more than sixty words.',
  },
  examples: [
    {
      shows: 'En tabell som är en bild.',
      body: 'Så ser det ut:\n\n![Tabell över väntetider](tabeller/bild.svg)\n',
      files: { 'tabeller/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
      expect: ['3:1-3:45 Bilden verkar visa en tabell.'],
    },
    {
      shows: 'En skärmbild, enligt filnamnet.',
      body: 'Så ser det ut:\n\n![Menyn till vänster i journalen](tabeller/skarmbild-1.svg)\n',
      files: { 'tabeller/skarmbild-1.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
      expect: ['3:1-3:60 Bilden verkar visa text.'],
    },
    {
      shows: 'Ett diagram, också när det bygger på en tabell.',
      body: 'Så ser det ut:\n\n![Diagram av tabell 3: 40 dagar 2023, 28 dagar 2025](tabeller/staplar.svg)\n',
      files: { 'tabeller/staplar.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
      expect: [],
    },
  ],
  run({ commission, source, report }) {
    const captions = new Map<Image, string>();
    visit(commission.body, 'figure', ({ children: [picture, caption] }) => {
      if (picture && caption) visit(picture, 'image', (node) => void captions.set(node, textOf(caption)));
    });
    visit(commission.body, 'image', (node) => {
      const origin = originOf(node);
      const said = [node.alt ?? '', captions.get(node) ?? ''];
      const file = fileOf(node, source(origin.file));
      const words = ((node.data ?? {}) as PictureData).texts?.join(' ').split(/\s+/).length ?? 0;
      const isTable = said.some((text) => SAYS_TABLE.test(text)) || FILE_TABLE.test(file);
      const isText = said.some((text) => SAYS_TEXT.test(text)) || FILE_TEXT.test(file) || words > MOST_WORDS;
      if (!isTable && !isText) return;
      report({
        place: placeOf(node),
        origin,
        message: isTable
          ? { sv: 'Bilden verkar visa en tabell.', en: 'The picture seems to show a table.' }
          : { sv: 'Bilden verkar visa text.', en: 'The picture seems to show text.' },
        why: {
          sv: 'Det som står i en bild kan inte läsas upp, sökas eller jämföras.',
          en: 'What stands in a picture cannot be read aloud, searched or compared.',
        },
        hint: isTable
          ? {
              sv: 'Skriv den som en tabell: ::tabell{#namn}, eller rader med | i texten.',
              en: 'Write it as a table: ::tabell{#name}, or rows with | in the text.',
            }
          : { sv: 'Skriv det som står i bilden som text.', en: 'Write what stands in the picture as text.' },
      });
    });
  },
});

/** The file of a picture as it is written; empty where the picture is defined elsewhere. */
function fileOf({ position }: Image, source: SourceText | undefined): string {
  const written = source?.text.slice(position?.start.offset, position?.end.offset) ?? '';
  return /\]\(<?([^)>]*)/.exec(written)?.[1] ?? '';
}
