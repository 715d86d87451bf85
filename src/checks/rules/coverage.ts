import type { OutlineItem } from '../../model/commission.js';
import type { Place } from '../../model/place.js';
import type { Area } from '../../model/plan.js';
import { type CheckContext, defineCheck } from '../check.js';
import { within } from '../within.js';
import {
  AreaNames,
  headingFrequency,
  nameReader,
  ownSections,
  PlanNames,
  type ReadName,
  speaksOf,
  textIndex,
} from './coverage/commissioned.js';

const PLAN = (units: string) => `titel: Uppföljningsplan
områden:
  - namn: Utökade uppdrag
    enheter:
${units}`;
const UNIT = (name: string) => `      - namn: ${name}
        indikatorer:
          - {text: Redovisa antal patienter, redovisning: true, uppgiftslämnare: Solrosvården, tillfällen: [ÅR]}
`;

export default defineCheck({
  id: 'coverage',
  severity: 'info',
  whole: true,
  title: { sv: 'Uppdrag och uppföljning täcker varandra', en: 'Commission and follow-up cover each other' },
  about: {
    sv: 'Det som uppdraget ger någon att göra ska gå att följa upp, och det som följs upp ska stå i uppdraget. Kontrollen jämför namn: en enhet i planen som texten aldrig nämner, och ett avsnitt som planen inte har något om, fast den har ett område för rubriken ovanför och något om minst hälften av avsnitten bredvid. Avsnitt som bara består av gemensamma block räknas inte, och i en årlig komplettering kan planens enheter höra till uppdraget som kompletteras. Namn kan skilja sig åt av goda skäl; därför är detta bara ett råd.',
    en: 'What a commission gives someone to do can be followed up, and what is followed up is in the commission. The check compares names: a unit of the plan that the text never mentions, and a section for which the plan has nothing although it has an area for the heading above and something for at least half of the sections beside it. Sections made of shared blocks only do not count, and in a yearly complement the units of the plan may belong to the commission it complements. Names may differ for good reasons, so this is advice only.',
  },
  examples: [
    {
      shows: 'Sjukvårdsapoteket saknas i planen, och Agnesmottagningen i texten.',
      body: '# Utökade uppdrag\n\n## Sjukvårdsapoteket\n\nSjukvårdsapotek RGT ansvarar för läkemedel.\n\n## Sjukvårdens larmcentral\n\nInringande samtal.\n\n## Mottagning unga vuxna\n\nFörebygger psykisk ohälsa.\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': PLAN(
          UNIT('Sjukvårdens larmcentral') + UNIT('Mottagning unga vuxna') + UNIT('Agnesmottagningen'),
        ),
      },
      expect: [
        'uppfoljning.yaml:11:15-11:32 ”Agnesmottagningen” följs upp men nämns inte i uppdragets text.',
        '3:1-3:21 Uppföljningsplanen nämner inte ”Sjukvårdsapoteket”.',
      ],
    },
    {
      shows: 'Samma verksamheter i text och plan, om än i andra former.',
      body: '# Utökade uppdrag\n\n## 1177 på telefon\n\nSjukvårdsrådgivning.\n\n## Stege Södra Grantorp och Stege Granefors\n\nStege är en myndighetssamverkan. Ungdomsmottagningarna ska uppmärksamma levnadsvanor.\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': PLAN(
          UNIT("'1177'") + UNIT('Stege Granefors/Södra Grantorp') + UNIT('Ungdomsmottagning'),
        ),
      },
      expect: [],
    },
    {
      shows: 'Planen följer bara upp ett av avsnitten: de andra är tydligen inte tänkta att följas upp.',
      body: '# Utökade uppdrag\n\n## Sjukvårdens larmcentral\n\nInringande samtal.\n\n## Glasögonbidrag\n\nUtbetalning av medel.\n\n## Inkontinensprodukter\n\nFakturahantering.\n\n# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: { 'uppfoljning.yaml': PLAN(UNIT('Sjukvårdens larmcentral')) },
      expect: [],
    },
  ],
  run(context) {
    const { plan, meta } = context.commission;
    if (!plan) return;
    const read = nameReader(context.commission);
    if (meta.typ !== 'årlig komplettering' && meta.typ !== 'utökat') checkUnits(context, read);
    checkSections(context, read);
  },
});

function checkUnits(context: CheckContext, read: ReadName): void {
  const { plan } = context.commission;
  if (!plan) return;
  const text = textIndex(context);
  const told = new Set<string>();
  for (const [name, place] of plan.områden.flatMap(namesOf)) {
    if (told.has(name)) continue;
    told.add(name);
    const words = read(name);
    if (words.length === 0 || speaksOf(text, words)) continue;
    context.report({
      place: within(context, place, name),
      message: {
        sv: `”${name}” följs upp men nämns inte i uppdragets text.`,
        en: `“${name}” is followed up but not mentioned in the text of the commission.`,
      },
      hint: {
        sv: 'Beskriv uppdraget i texten, eller använd samma namn på båda ställena.',
        en: 'Describe the commission in the text, or use the same name in both places.',
      },
    });
  }
}

/** The names of an area and its units, each with where it is written or the list it is written in. */
function namesOf({ namn, place, enheter }: Area): [string, Place][] {
  return [
    [namn, place],
    ...enheter.flatMap((unit) => unit.namn.map((name): [string, Place] => [name, unit.place])),
  ];
}

function checkSections({ commission, report }: CheckContext, read: ReadName): void {
  const { plan, outline } = commission;
  if (!plan) return;
  const areas = new AreaNames(plan, read);
  const isArea = ({ text }: OutlineItem) => areas.has(text);
  const groups = ownSections(commission).filter(
    ({ heading, sections }) =>
      // The plan divides what stands here: it has an area for the heading, or areas for most of the sections.
      isArea(heading) || sections.filter(isArea).length * 2 > sections.length,
  );
  if (groups.length === 0) return;
  const names = new PlanNames(plan, read);
  const frequency = headingFrequency(outline, read);
  for (const { sections } of groups) {
    const missing = sections.filter(({ text }) => !names.has(text, frequency));
    if (missing.length * 2 > sections.length) continue;
    for (const { text, place, origin } of missing) {
      report({
        place,
        origin,
        message: {
          sv: `Uppföljningsplanen nämner inte ”${text}”.`,
          en: `The follow-up plan does not mention “${text}”.`,
        },
        hint: {
          sv: 'Lägg till en enhet med indikator eller redovisning, om uppdraget ska följas upp.',
          en: 'Add a unit with an indicator or an account, if it is to be followed up.',
        },
      });
    }
  }
}
