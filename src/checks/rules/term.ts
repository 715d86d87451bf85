import { perPart, perText } from '../../compile/once.js';
import { defineCheck } from '../check.js';
import { variantFinder } from './term/term-variants.js';

const finderOf = perPart(
  ({ terms }) => terms,
  (terms) => perText(variantFinder(terms)),
);

export default defineCheck({
  id: 'term',
  severity: 'warning',
  ofWords: true,
  title: { sv: 'Rekommenderade termer', en: 'Preferred terms' },
  about: {
    sv: 'Samma sak heter samma sak i alla uppdrag. Registret register/termer.yaml säger vilken term som gäller och vilka varianter som inte ska användas. Stor bokstav och ändelse behålls när varianten byts.',
    en: 'The same thing is called the same in all commissions. The register register/termer.yaml says which term is preferred and which variants are not to be used. Capitals and endings are kept when a variant is replaced.',
  },
  examples: [
    {
      shows: 'Varianter ur registret, med stor bokstav och ändelse.',
      body: 'Skall samtalen besvaras? De skall det. Införandet av Millenium och Milleniums processer, till exempel Milleniumprojektet. Vård i egenregi, s.k. egen vård.\n',
      files: {
        'register/termer.yaml':
          'termer:\n  - {term: ska, varianter: [skall], varför: Myndighetsspråket skriver ska.}\n  - {term: Millennium, varianter: [Millenium]}\n  - {term: egen regi, varianter: [egenregi]}\n  - {term: så kallad, varianter: [s.k.]}\n',
      },
      expect: [
        '1:1-1:6 ”Skall” ska skrivas ”Ska”.',
        '1:29-1:34 ”skall” ska skrivas ”ska”.',
        '1:54-1:63 ”Millenium” ska skrivas ”Millennium”.',
        '1:68-1:78 ”Milleniums” ska skrivas ”Millenniums”.',
        '1:103-1:121 ”Milleniumprojektet” ska skrivas ”Millenniumprojektet”.',
        '1:130-1:138 ”egenregi” ska skrivas ”egen regi”.',
        '1:140-1:144 ”s.k.” ska skrivas ”så kallad”.',
      ],
      fixed:
        'Ska samtalen besvaras? De ska det. Införandet av Millennium och Millenniums processer, till exempel Millenniumprojektet. Vård i egen regi, så kallad egen vård.\n',
    },
    {
      shows: 'Andra ord som börjar likadant.',
      body: 'Skallen och skallbenet ska undersökas. Ska det vara så är Millennium ett IT-stöd.\n',
      files: {
        'register/termer.yaml':
          'termer:\n  - {term: ska, varianter: [skall]}\n  - {term: Millennium, varianter: [Millenium, millennium]}\n',
      },
      expect: [],
    },
  ],
  run({ passages, project, report }) {
    const find = finderOf(project);
    for (const passage of passages) {
      for (const { index, text, better, why } of find(passage.text)) {
        const end = index + text.length;
        if (!passage.written(index, end) || passage.foreign(index)) continue;
        const place = passage.at(index, end);
        report({
          place,
          origin: passage.origin,
          message: { sv: `”${text}” ska skrivas ”${better}”.`, en: `“${text}” should be “${better}”.` },
          ...(why !== undefined && { why: { sv: why, en: why } }),
          hint: {
            sv: 'Så säger register/termer.yaml.',
            en: 'So says register/termer.yaml.',
          },
          ...(passage.verbatim(index, end) && { fix: { place, text: better } }),
        });
      }
    }
  },
});
