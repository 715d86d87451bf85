import { perText } from '../../compile/once.js';
import { defineCheck } from '../check.js';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’]+/g;
/** The signs after an address in a sentence, which are none of it. */
const AFTER = /(?:[.,;:!?'*_]|(?<!\([^()]*)\))+$/;

/** The beginning of a link that is none, which is a finding of its own. */
const BROKEN_LINK = /(?:\]\s?\(|<)$/;

const addressesIn = perText((text) =>
  [...text.matchAll(ADDRESS)]
    .filter(({ index }) => !BROKEN_LINK.test(text.slice(Math.max(0, index - 3), index)))
    .map(({ 0: found, index }) => ({ index, address: found.replace(AFTER, '') })),
);

export default defineCheck({
  id: 'bare-address',
  severity: 'info',
  ofWords: true,
  title: { sv: 'En adress som inte är en länk', en: 'An address that is no link' },
  about: {
    sv: 'En webbadress blir en länk om den står i löpande text med https:// först, inom < och >, eller som [text](adress). Annars kan den som läser dokumentet på en skärm inte följa den.',
    en: 'An address of the web becomes a link in running text with https:// before it, between < and >, or as [text](address). Otherwise those who read the document on a screen cannot follow it.',
  },
  examples: [
    {
      shows: 'Adresser i löpande text.',
      body: 'Anmälan görs på (www.example.org).\n',
      expect: ['1:18-1:33 ”www.example.org” är ingen länk.'],
    },
    {
      shows: 'Adresser som är länkar, och en som står i kod.',
      body: 'Se https://example.org/a_b. Se [avtalet](https://example.org/mina filer) och <https://example.org>, [https://example.org/a](https://example.org/a) och `https://example.org`.\n',
      expect: [],
    },
  ],
  run({ passages, report }) {
    for (const passage of passages) {
      for (const { index, address } of addressesIn(passage.text)) {
        const end = index + address.length;
        if (passage.linked(index) || !passage.written(index, end)) continue;
        const place = passage.at(index, end);
        const mendable = address.startsWith('http') && place.file.endsWith('.md') && passage.kind !== 'title';
        report({
          place,
          origin: passage.origin,
          message: { sv: `”${address}” är ingen länk.`, en: `“${address}” is no link.` },
          hint: address.startsWith('http')
            ? { sv: `Skriv <${address}>`, en: `Write <${address}>` }
            : { sv: `Skriv [${address}](https://${address})`, en: `Write [${address}](https://${address})` },
          ...(mendable && passage.verbatim(index, end) && { fix: { place, text: `<${address}>` } }),
        });
      }
    }
  },
});
