import type { Rule } from './rule.js';

/** Rules about the running text: headings, links, images, footnotes. */
export const MARKDOWN_RULES = {
  'markdown-limit': {
    severity: 'error',
    title: { sv: 'Mer märkning än vad som läses', en: 'More markup than is read' },
    about: {
      sv: 'Ett stycke, en punkt eller en rad har mer än 1 000 märktecken eller 50 000 tecken, eller så ligger mer än 20 citat, listor eller direktiv i varandra. Det läses inte, eftersom tiden för det skulle växa med kvadraten på textens längd. Dela upp det med tomma rader.',
      en: 'A paragraph, an item or a row has more than 1,000 marks or 50,000 characters, or more than 20 quotes, lists or directives lie in one another. It is not read, because the time for it would grow with the square of the length of the text. Divide it by blank lines.',
    },
  },
  'empty-heading': {
    severity: 'error',
    title: { sv: 'En rubrik är tom', en: 'A heading is empty' },
    about: {
      sv: 'En rubrik utan text ger en tom rad i innehållet och säger inget för den som lyssnar. Skriv rubriken, eller ta bort #.',
      en: 'A heading without text makes an empty line in the contents and says nothing to a listener. Write the heading, or remove the #.',
    },
  },
  'heading-place': {
    severity: 'error',
    title: { sv: 'En rubrik i en lista eller ett citat', en: 'A heading in a list or a quotation' },
    about: {
      sv: 'En rubrik delar in dokumentet och kan inte stå inuti en lista eller ett citat. Flytta ut den, eller skriv texten med fetstil.',
      en: 'A heading divides the document and cannot stand inside a list or a quotation. Move it out, or write the text in bold.',
    },
  },
  'heading-attribute': {
    severity: 'error',
    title: { sv: 'Okänt tillägg efter en rubrik', en: 'An unknown addition after a heading' },
    about: {
      sv: 'Det som står inom klamrar efter rubriken betyder ingenting och skulle skrivas ut. Rätta det, eller ta bort det.',
      en: 'What stands in braces after the heading means nothing and would be printed. Correct it, or remove it.',
    },
  },
  'heading-depth': {
    severity: 'error',
    title: { sv: 'En rubrik ligger för djupt', en: 'A heading lies too deep' },
    about: {
      sv: 'Blockets rubriker flyttas ned under den rubrik som blocket står under, och här blir de fler än fem nivåer. Använd blocket under en högre rubrik, eller ta bort ett # i blocket.',
      en: 'The headings of a block are moved below the heading that the block stands under, and here they go beyond five levels. Use the block under a higher heading, or remove a # in the block.',
    },
  },
  'figure-content': {
    severity: 'error',
    title: { sv: 'En figur eller tabell är inte hel', en: 'A figure or table is not whole' },
    about: {
      sv: 'En figur är en bild, en bildtext och, om det behövs, stycken under den: källan, en not. Skriv bilden ensam i ett stycke efter :::figur{#id}, en tom rad, bildtexten, och sist en rad med :::. En tabell med rubrik är rubriken efter :::tabell{#id}, en tom rad, tabellens rader med |, och sist en rad med :::.',
      en: 'A figure is a picture, a caption and, where needed, paragraphs below it: the source, a note. Write the picture alone in a paragraph after :::figur{#id}, an empty line, the caption, and last a line of :::. A table with a caption is the caption after :::tabell{#id}, an empty line, the rows of the table with |, and last a line of :::.',
    },
  },
  'duplicate-id': {
    severity: 'error',
    title: { sv: 'Ett id används två gånger', en: 'An id is used twice' },
    about: {
      sv: 'Ett id är ett ställe som hänvisningar leder till, så det får bara finnas en gång i dokumentet. Ge det ena ett annat id.',
      en: 'An id is a place that references lead to, so it can exist only once in the document. Give one of them another id.',
    },
  },
  'raw-html': {
    severity: 'error',
    title: { sv: 'HTML i texten', en: 'HTML in the text' },
    about: {
      sv: 'HTML skrivs inte ut, eftersom samma text ska bli både webbsida och tillgänglig PDF. Använd Markdown eller ett direktiv. Bara <br>, <sub> och <sup> får användas. Ska tecknet < synas, skriv <.',
      en: 'HTML is not printed, because the same text becomes both a web page and an accessible PDF. Use Markdown or a directive. Only <br>, <sub> and <sup> may be used. If the character < is to be seen, write <.',
    },
  },
  'surplus-cell': {
    severity: 'error',
    title: { sv: 'En cell bortom tabellens huvud', en: 'A cell beyond the head of its table' },
    about: {
      sv: 'Raden har fler celler än tabellens huvud, så cellen skulle inte skrivas ut. Ge huvudet en kolumn till. Hör strecket till texten, skriv \\|.',
      en: 'The row has more cells than the head of the table, so the cell would not be printed. Give the head one more column. If the bar belongs to the text, write \\|.',
    },
  },
  'link-scheme': {
    severity: 'error',
    title: { sv: 'En länk som läsaren inte kan följa', en: 'A link that the reader cannot follow' },
    about: {
      sv: 'Länken leder till en fil i arbetsytan eller något annat som den som läser dokumentet inte har. Länka till en webbadress, eller hänvisa med :ref{#id}.',
      en: 'The link leads to a file of the workspace or something else that a reader of the document does not have. Link to a web address, or refer with :ref{#id}.',
    },
  },
  'hidden-title': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En text efter en länks adress', en: 'A text after the address of a link' },
    about: {
      sv: 'Texten inom citattecken efter adressen skrivs inte ut; bara den som pekar på länken med en mus kan läsa den. Skriv det i texten, eller ta bort det.',
      en: 'The text in quotation marks after the address is not printed; only those who point at the link with a mouse can read it. Write it in the text, or remove it.',
    },
  },
  'unknown-reference': {
    severity: 'error',
    title: { sv: 'En hänvisning som inte leder någonstans', en: 'A reference that leads nowhere' },
    about: {
      sv: 'Det som hänvisningen nämner finns inte i dokumentet. Rätta id:t, eller ge det som avses ett id.',
      en: 'What the reference names is not in the document. Correct the id, or give what is meant an id.',
    },
  },
  'unknown-language': {
    severity: 'error',
    title: { sv: 'Okänd språkkod', en: 'Unknown language code' },
    about: {
      sv: 'En skärmläsare byter röst efter språkkoden, så den måste vara riktig. Skriv till exempel en, fi eller sma.',
      en: 'A screen reader changes voice by the language code, so it must be right. Write for example en, fi or sma.',
    },
  },
  'too-long': {
    severity: 'error',
    title: { sv: 'Längre än ett arkivdokument rymmer', en: 'Longer than an archive document has room for' },
    about: {
      sv: 'En länks adress eller en bilds beskrivning är längre än PDF/A tillåter. Länka till en kortare adress, och skriv det längre i texten.',
      en: 'The address of a link or the description of an image is longer than PDF/A allows. Link to a shorter address, and write the long version in the text.',
    },
  },
  'image-file': {
    severity: 'error',
    title: { sv: 'En bild som inte kan användas', en: 'An image that cannot be used' },
    about: {
      sv: 'Bilder är hela PNG-, JPEG- eller SVG-filer i arbetsytan, eftersom de bäddas in i dokumentet. Lägg bilden i uppdragets mapp i ett av formaten, och spara den på nytt om den är avhuggen eller skadad, kör kod eller hämtar något utanför sig själv.',
      en: 'Images are whole PNG, JPEG or SVG files of the workspace, because they are embedded in the document. Put the image in the folder of the commission in one of these formats, and save it anew if it is cut off or damaged, runs code or fetches something from outside itself.',
    },
  },
  'image-effects': {
    severity: 'warning',
    adjustable: true,
    title: {
      sv: 'En teckning som skrivs ut utan sina effekter',
      en: 'A drawing that is printed without its effects',
    },
    about: {
      sv: 'En SVG-bild har masker, filter eller inbäddade sidor, som inte kan skrivas ut och utelämnas. Se efter att bilden blir som den ska, eller spara den som PNG.',
      en: 'An SVG image has masks, filters or embedded pages, which cannot be printed and are left out. See that the image is as it should be, or save it as PNG.',
    },
  },
  'unknown-footnote': {
    severity: 'error',
    title: { sv: 'Fotnoten finns inte', en: 'The footnote does not exist' },
    about: {
      sv: 'Texten hänvisar till en fotnot som inte är skriven. Skriv den sist i filen, [^namn]: och texten, eller ta bort hänvisningen.',
      en: 'The text refers to a footnote that is not written. Write it at the end of the file, [^name]: and the text, or remove the reference.',
    },
  },
  'duplicate-footnote': {
    severity: 'error',
    title: { sv: 'Två fotnoter har samma namn', en: 'Two footnotes have the same name' },
    about: {
      sv: 'Bara en av dem skulle skrivas ut. Ge den ena ett annat namn, eller ta bort den.',
      en: 'Only one of them would be printed. Give one another name, or remove it.',
    },
  },
  'unused-footnote': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En fotnot utan hänvisning', en: 'A footnote without a reference' },
    about: {
      sv: 'Ingenting i texten hänvisar till fotnoten, så den skrivs inte ut. Sätt [^namn] där den hör hemma, eller ta bort den.',
      en: 'Nothing in the text refers to the footnote, so it is not printed. Put [^name] where it belongs, or remove it.',
    },
  },
  'unknown-definition': {
    severity: 'error',
    title: { sv: 'En länk till en adress som inte finns', en: 'A link to an address that is not there' },
    about: {
      sv: '[text][namn] är en länk när filen på en egen rad säger [namn]: och adressen. En adress gäller bara i sin egen fil: ett block känner inte uppdragets, och uppdraget inte blockets. Ska klamrarna synas skrivs ett omvänt snedstreck före den första.',
      en: '[text][name] is a link when the file says [name]: and the address on a line of its own. An address holds in its own file alone: a block does not know those of the commission, nor the commission those of a block. If the brackets should show, put a backslash before the first.',
    },
  },
  'duplicate-definition': {
    severity: 'error',
    title: { sv: 'Två adresser har samma namn', en: 'Two addresses have the same name' },
    about: {
      sv: 'Bara den första skulle gälla. Ge den ena ett annat namn, eller ta bort den.',
      en: 'Only the first would hold. Give one another name, or remove it.',
    },
  },
  'unused-definition': {
    severity: 'warning',
    adjustable: true,
    title: { sv: 'En adress utan länk', en: 'An address without a link' },
    about: {
      sv: 'Ingenting i filen hänvisar till adressen, så den är inte med i dokumentet. Skriv [text][namn] där den hör hemma, eller ta bort den.',
      en: 'Nothing in the file refers to the address, so it is not in the document. Write [text][name] where it belongs, or remove it.',
    },
  },
} as const satisfies Record<string, Rule>;
