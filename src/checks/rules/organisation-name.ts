import { perPart, perText } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import type { Passage } from '../../passages/passage.js';
import { type CheckContext, defineCheck } from '../check.js';
import { nameFinder, type Spellings } from './organisation-name/organisation-names.js';

const CAPITAL = pattern('u')`^\p{Lu}`;

const finderOf = perPart(
  ({ organisations, nameVariants }): Spellings => ({
    names: [...organisations.values()],
    variants: [...nameVariants],
  }),
  (spellings) => perText(nameFinder(spellings)),
);

const REGISTER = `organisationer:
  hvn: {namn: regionala hälso- och sjukvårdsnämnden, kort: HVN, slag: nämnd}
  solrosvarden: {namn: Solrosvården, slag: primärvård}
  centralkontoret: {namn: Centralkontoret, slag: koncern}
  habilitering: {namn: Rehabgruppen & Hälsa, slag: habilitering, varianter: [Rehabgruppen och Hälsa]}
  nv: {namn: NV-sjukvården, kort: NV, slag: sjukhus}
  sas: {namn: Södra Grantorps Sjukhus, kort: SÖG, slag: sjukhus, varianter: [SOG]}
`;

export default defineCheck({
  id: 'organisation-name',
  severity: 'warning',
  title: { sv: 'Namn på organisationer', en: 'Names of organisations' },
  about: {
    sv: 'Nämnder och utförare skrivs som i register/organisationer.yaml: stavning, stora bokstäver, mellanslag och bindestreck. Kontrollen hittar registrets varianter, namn där en eller två bokstäver blivit fel, och en plan som kallar samma uppgiftslämnare Utförare på en rad och Utföraren på en annan. En uppgiftslämnare som inte finns i registret sägs som ett råd, i en plan där de flesta gör det.',
    en: 'Boards and providers are written as in register/organisationer.yaml: spelling, capitals, spaces and hyphens. The check finds the variants in the register, names with a letter or two wrong, and a plan that calls the same reporter Utförare in one row and Utföraren in another. A reporter that the register does not have is told as advice, in a plan where most are in it.',
  },
  examples: [
    {
      shows: 'Mellanslag, stor bokstav, stavning och varianter.',
      body: 'Rehabgruppen &Hälsas verksamhet, Rehabgruppen och Hälsa, SOG, Södra Grantorps sjukhus och Södra Grantops Sjukhus. Solrosverden, centralkontoret och NV sjukvården. Regionala hälso och sjukvårdsnämnden.\n',
      files: { 'register/organisationer.yaml': REGISTER },
      expect: [
        '1:1-1:20 ”Rehabgruppen &Hälsa” ska skrivas ”Rehabgruppen & Hälsa”.',
        '1:34-1:56 ”Rehabgruppen och Hälsa” ska skrivas ”Rehabgruppen & Hälsa”.',
        '1:58-1:61 ”SOG” ska skrivas ”SÖG”.',
        '1:63-1:86 ”Södra Grantorps sjukhus” ska skrivas ”Södra Grantorps Sjukhus”.',
        '1:91-1:113 ”Södra Grantops Sjukhus” ska skrivas ”Södra Grantorps Sjukhus”.',
        '1:115-1:127 ”Solrosverden” ska skrivas ”Solrosvården”.',
        '1:129-1:144 ”centralkontoret” ska skrivas ”Centralkontoret”.',
        '1:149-1:162 ”NV sjukvården” ska skrivas ”NV-sjukvården”.',
        '1:164-1:200 ”Regionala hälso och sjukvårdsnämnden” ska skrivas ”regionala hälso- och sjukvårdsnämnden”.',
      ],
      fixed:
        'Rehabgruppen & Hälsas verksamhet, Rehabgruppen & Hälsa, SÖG, Södra Grantorps Sjukhus och Södra Grantorps Sjukhus. Solrosvården, Centralkontoret och NV-sjukvården. Regionala hälso- och sjukvårdsnämnden.\n',
    },
    {
      shows: 'Uppgiftslämnaren kallas två saker i samma plan.',
      body: '::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml':
          'titel: Plan\nområden:\n  - namn: Grunduppdrag\n    enheter:\n      - indikatorer:\n          - {text: A, uppgiftslämnare: Utförare}\n          - {text: B, uppgiftslämnare: Utföraren}\n          - {text: C, uppgiftslämnare: Utförare}\n          - {text: D, uppgiftslämnare: Utföraren återrapporterar till HR}\n',
      },
      expect: [
        'uppfoljning.yaml:7:40-7:49 Uppgiftslämnaren kallas ”Utföraren” här men ”Utförare” på 2 andra rader.',
      ],
    },
    {
      shows: 'En uppgiftslämnare finns inte i registret, fast de flesta gör det.',
      body: '::uppfoljningsplan\n',
      files: {
        'register/organisationer.yaml': REGISTER,
        'uppfoljning.yaml':
          'titel: Plan\nområden:\n  - namn: Grunduppdrag\n    enheter:\n      - indikatorer:\n          - {text: A, uppgiftslämnare: Centralkontoret}\n          - {text: B, uppgiftslämnare: Samordningsrådet}\n          - {text: C, uppgiftslämnare: Utföraren}\n',
      },
      expect: ['uppfoljning.yaml:7:40-7:56 Uppgiftslämnaren ”Samordningsrådet” finns inte i registret.'],
    },
    {
      shows: 'Namn som i registret, i genitiv, i sammansättningar och i meningens början; och andra ord.',
      body: 'Regionala hälso- och sjukvårdsnämndens beslut. Den regionala hälso- och sjukvårdsnämnden, långsiktiga hälso- och sjukvårdsnämnden. Solrosvårdens uppdrag, Rehabgruppen & Hälsas. Ett koncernkontor. Nu sjukvården, och sås till maten. Elevhälsan, hälsa, närsjukvården.\n',
      files: { 'register/organisationer.yaml': REGISTER },
      expect: [],
    },
  ],
  run(context) {
    const find = finderOf(context.project);
    for (const passage of context.passages)
      for (const { index, text, name } of find(passage.text)) reportName(passage, index, text, name, context);
    reportReporters(context);
    reportUnknown(context);
  },
});

function reportName(
  passage: Passage,
  index: number,
  text: string,
  name: string,
  { report }: CheckContext,
): void {
  const end = index + text.length;
  if (!passage.written(index, end) || passage.foreign(index)) return;
  const place = passage.at(index, end);
  const capital = CAPITAL.test(text) && beginsSentence(passage.text, index);
  const better = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  report({
    place,
    origin: passage.origin,
    message: { sv: `”${text}” ska skrivas ”${name}”.`, en: `“${text}” should be written “${name}”.` },
    hint: {
      sv: `Skriv ”${better}”, som i register/organisationer.yaml.`,
      en: `Write “${better}”, as in register/organisationer.yaml.`,
    },
    ...(passage.verbatim(index, end) && { fix: { place, text: better } }),
  });
}

function beginsSentence(text: string, index: number): boolean {
  return index === 0 || /[.!?:]\s+$/.test(text.slice(0, index));
}

/** One reporter has one name in a plan: that of most rows, or of the first when as many say the other. */
function reportReporters({ passages, report }: CheckContext): void {
  const reporters = new Map<string, Map<string, Passage[]>>();
  for (const passage of passages) {
    if (passage.kind !== 'reporter') continue;
    const spellings = entry(reporters, indefinite(passage.text), () => new Map<string, Passage[]>());
    entry(spellings, passage.text, () => []).push(passage);
  }
  for (const spellings of reporters.values()) {
    const [usual, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length);
    for (const [text, places] of others) {
      for (const passage of places) {
        const { length } = usual![1];
        const place = passage.at(0, text.length);
        report({
          place,
          message: {
            sv: `Uppgiftslämnaren kallas ”${text}” här men ”${usual![0]}” på ${length === 1 ? 'en annan rad' : `${length} andra rader`}.`,
            en: `The reporter is called “${text}” here but “${usual![0]}” in ${length === 1 ? 'another row' : `${length} other rows`}.`,
          },
          hint: {
            sv: 'Använd samma ord i hela planen.',
            en: 'Use the same word in the whole plan.',
          },
          // No replacement when both forms are common: an editor has to choose.
          ...(length >= 2 * places.length &&
            passage.verbatim(0, text.length) && { fix: { place, text: usual![0] } }),
        });
      }
    }
  }
}

/** Words that name an organisation by its part in the commission. */
const ROLE = pattern(
  'iu',
)`(?<!\p{L})(?:utförar|vårdgivar|beställar|leverantör|uppdragstagar|uppdragsgivar|förvaltning)`;

/** Reporters that the register does not have, each once, in a plan whose reporters mostly are in it. */
function reportUnknown({ passages, project, report }: CheckContext): void {
  const reporters = passages.filter(({ kind }) => kind === 'reporter');
  const names = [...project.organisations.values()].flatMap(({ namn, kort }) => [
    namn,
    ...(kort ? [kort] : []),
  ]);
  const known = (text: string) =>
    ROLE.test(text) || names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const unknown = reporters.filter(({ text }) => !known(text));
  if (names.length === 0 || unknown.length * 2 >= reporters.length) return;
  const told = new Set<string>();
  for (const passage of unknown) {
    const { text } = passage;
    if (told.has(text)) continue;
    told.add(text);
    report({
      severity: 'info',
      place: passage.at(0, text.length),
      origin: passage.origin,
      message: {
        sv: `Uppgiftslämnaren ”${text}” finns inte i registret.`,
        en: `The reporter “${text}” is not in the register.`,
      },
      hint: {
        sv: 'Använd ett namn ur register/organisationer.yaml, eller lägg till det där.',
        en: 'Use a name from register/organisationer.yaml, or add it there.',
      },
    });
  }
}

/** Without the article at the end and without capitals: `Utföraren` and `utförare` are the same reporter. */
function indefinite(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/(?<=are)n$/, '');
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
