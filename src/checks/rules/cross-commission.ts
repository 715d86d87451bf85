import { metaOf } from '../../compile/compile.js';
import { pattern } from '../../format/pattern.js';
import type { CommissionMeta } from '../../model/commission.js';
import type { Passage } from '../../passages/passage.js';
import { type CheckContext, defineCheck } from '../check.js';
import { frontMatterPlaces } from '../commission-file.js';
import { commissionMetas, registryNumbers } from './cross-commission/commission-metas.js';

/** Kinds of commission that only make sense together with another. */
const COMPLEMENTS: readonly CommissionMeta['typ'][] = ['årlig komplettering', 'utökat'];

const REGISTRY_NUMBER = /[A-ZÅÄÖ]{2,6}[ -]\d{4}-\d{5}/;
/** `se Uppdrag 2025 för omställning av hälso- och sjukvård …` */
const MENTION = pattern(
  'gu',
)`(?<!\p{L})[Ss]e (?:även |också |vidare |mer i )?([Uu]ppdrag (\d{4}(?:[–-]\d{4})?) (?:för|till|om) [^.;:]+)`;

/** A commission that other commissions know of, for the examples. */
const OTHER = (till: string, lines: string) =>
  `---\ntyp: långsiktigt\nfrån: hvn\ntill: ${till}\n${lines}\nstatus: utkast\n---\n\n# Uppdrag\n\nUppdraget.\n`;

export default defineCheck({
  id: 'cross-commission',
  severity: 'warning',
  runsInBuild: false,
  title: { sv: 'Samband mellan uppdrag', en: 'Relations between commissions' },
  about: {
    sv: 'En årlig komplettering eller ett utökat uppdrag läses tillsammans med det uppdrag som kompletteras, och ska därför säga vilket det är: dess id (kompletterar: 2025-2027/solrosvarden), eller diarienumret om det inte finns i arbetsytan. Uppdraget som kompletteras ska ha samma mottagare och gälla under hela kompletteringens tid. Två uppdrag med samma diarienummer är nästan alltid en kopia som inte har ändrats, och ett uppdrag som texten hänvisar till (”se Uppdrag 2026 för …”) ska finnas.',
    en: 'A yearly complement or an extended commission is read together with the commission it complements, and so has to say which one: its id, or its registry number when it is not in the workspace. That commission has the same recipient and is valid during the whole time. Two commissions with the same registry number are nearly always a copy, and a commission that the text refers to exists.',
  },
  examples: [
    {
      shows: 'Kompletteringen säger bara en period, inte vilket uppdrag.',
      front: { typ: 'årlig komplettering', kompletterar: 'uppdrag 2025–2027' },
      expect: ['uppdrag.md:8:15-8:32 ”uppdrag 2025–2027” pekar inte ut något uppdrag.'],
    },
    {
      shows: 'En komplettering som inte säger vad den kompletterar.',
      front: { typ: 'årlig komplettering' },
      expect: ['uppdrag.md:2:6-2:25 Uppdraget är en årlig komplettering men säger inte till vad.'],
    },
    {
      shows:
        'Det kompletterade uppdraget har en annan mottagare och slutar gälla för tidigt, och diarienumret är detsamma.',
      front: { typ: 'årlig komplettering', kompletterar: '2024-2026/sas' },
      files: {
        '2024-2026/sas/uppdrag.md': OTHER(
          'sas',
          'giltighet: {från: 2024-01-01, till: 2026-12-31}\ndiarienummer: HVN 2024-00186',
        ),
      },
      expect: [
        'uppdrag.md:6:15-6:29 Uppdraget 2024-2026/sas har samma diarienummer, HVN 2024-00186.',
        'uppdrag.md:8:15-8:28 Uppdraget som kompletteras har en annan mottagare: Södra Grantorps Sjukhus.',
        'uppdrag.md:8:15-8:28 Uppdraget som kompletteras gäller bara 2024-01-01 till 2026-12-31.',
      ],
    },
    {
      shows: 'Texten hänvisar till ett uppdrag som inte finns.',
      body: 'För mer information, se Uppdrag 2026 för omställning av hälso- och sjukvård.\n',
      expect: ['1:25-1:76 Det finns inget uppdrag till Solrosvården för 2026 i arbetsytan.'],
    },
    {
      shows: 'Kompletteringen namnger ett uppdrag utanför arbetsytan med diarienummer.',
      front: { typ: 'årlig komplettering', kompletterar: 'uppdrag 2025–2027, HVN 2024-00193' },
      expect: [],
    },
    {
      shows: 'Kompletteringen namnger sitt uppdrag, och texten hänvisar till ett som finns.',
      front: { typ: 'årlig komplettering', kompletterar: '2025-2027/lang' },
      body: 'För mer information, se Uppdrag 2025–2027 till styrelsen för Solrosvården.\n',
      files: {
        '2025-2027/lang/uppdrag.md': OTHER(
          'solrosvarden',
          'giltighet: {från: 2025-01-01, till: 2027-12-31}\ndiarienummer: HVN 2024-00100',
        ),
      },
      expect: [],
    },
  ],
  run(context) {
    const { meta } = context.commission;
    checkRegistryNumber(meta, context);
    checkComplement(meta, context);
    for (const passage of context.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      if (passage.text.includes('ppdrag 2')) checkMentions(passage, meta, context);
    }
  },
});

function checkRegistryNumber(meta: CommissionMeta, context: CheckContext): void {
  const { diarienummer, id } = meta;
  if (diarienummer === undefined) return;
  const other = registryNumbers(context.project)
    .get(diarienummer)
    ?.find((each) => each !== id);
  if (!other) return;
  context.report({
    place: frontMatterPlaces(context)(['diarienummer']),
    message: {
      sv: `Uppdraget ${other} har samma diarienummer, ${diarienummer}.`,
      en: `The commission ${other} has the same registry number, ${diarienummer}.`,
    },
    hint: { sv: 'Rätta det som är fel.', en: 'Correct the one that is wrong.' },
  });
}

function checkComplement(meta: CommissionMeta, context: CheckContext): void {
  const { typ, kompletterar } = meta;
  const place = frontMatterPlaces(context);
  if (!kompletterar) {
    if (!COMPLEMENTS.includes(typ)) return;
    const suggestion = candidate(meta, context);
    const [sv, en] =
      typ === 'utökat' ? ['är ett utökat uppdrag', 'extended'] : [`är en ${typ}`, 'a yearly complement'];
    context.report({
      place: place(['typ']),
      message: {
        sv: `Uppdraget ${sv} men säger inte till vad.`,
        en: `The commission is ${en} but does not say of what.`,
      },
      hint: complementHint(suggestion),
    });
    return;
  }
  if (kompletterar.id === undefined) {
    if (REGISTRY_NUMBER.test(kompletterar.text)) return;
    context.report({
      place: place(['kompletterar']),
      message: {
        sv: `”${kompletterar.text}” pekar inte ut något uppdrag.`,
        en: `“${kompletterar.text}” does not point out a commission.`,
      },
      hint: complementHint(candidate(meta, context)),
    });
    return;
  }
  const other = metaOf(context.project, kompletterar.id);
  if (other) compare(meta, other, context);
}

function complementHint(suggestion: CommissionMeta | undefined) {
  return suggestion
    ? { sv: `Menas kompletterar: ${suggestion.id}?`, en: `Is kompletterar: ${suggestion.id} meant?` }
    : {
        sv: 'Skriv uppdragets id under kompletterar, eller dess namn och diarienummer om det inte finns i arbetsytan.',
        en: 'Write the commission’s id under kompletterar, or its name and registry number when it is not in the workspace.',
      };
}

/** The long commission to the same provider whose validity holds this one’s. */
function candidate(meta: CommissionMeta, { project }: CheckContext): CommissionMeta | undefined {
  return commissionMetas(project).find(
    (other) =>
      other.id !== meta.id &&
      other.typ === 'långsiktigt' &&
      other.till.id === meta.till.id &&
      covers(other.giltighet, meta.giltighet),
  );
}

function covers(outer: CommissionMeta['giltighet'], inner: CommissionMeta['giltighet']): boolean {
  return outer.från <= inner.från && outer.till >= inner.till;
}

function compare(meta: CommissionMeta, other: CommissionMeta, context: CheckContext): void {
  const place = frontMatterPlaces(context)(['kompletterar']);
  const say = (sv: string, en: string) =>
    context.report({
      place,
      message: { sv, en },
      hint: complementHint(candidate(meta, context)),
    });
  if (other.id === meta.id) say('Uppdraget kompletterar sig självt.', 'The commission complements itself.');
  if (other.till.id !== meta.till.id) {
    const name = other.till.namn;
    say(
      `Uppdraget som kompletteras har en annan mottagare: ${name}.`,
      `The commission that is complemented has another recipient: ${name}.`,
    );
  }
  if (!covers(other.giltighet, meta.giltighet)) {
    const { från, till } = other.giltighet;
    say(
      `Uppdraget som kompletteras gäller bara ${från} till ${till}.`,
      `The commission that is complemented is only valid ${från} to ${till}.`,
    );
  }
}

/** A commission that the text sends its reader to is one of the workspace: the same recipient, the years it says. */
function checkMentions(passage: Passage, meta: CommissionMeta, { project, report }: CheckContext): void {
  for (const { 0: whole, 1: mention = '', 2: period = '', index } of passage.text.matchAll(MENTION)) {
    const years = period.replace('-', '–');
    // Commissions lie in folders named after their years: only those have to be read.
    const exists = project.commissions
      .filter(({ folder }) => folder.replace('-', '–') === years)
      .flatMap(({ id }) => metaOf(project, id) ?? [])
      .some(({ till }) => till.id === meta.till.id || mention.includes(till.namn));
    if (exists) continue;
    const start = index + whole.indexOf(mention);
    report({
      severity: 'info',
      place: passage.at(start, start + mention.length),
      origin: passage.origin,
      message: {
        sv: `Det finns inget uppdrag till ${meta.till.namn} för ${years} i arbetsytan.`,
        en: `There is no commission to ${meta.till.namn} for ${years} in the workspace.`,
      },
      hint: {
        sv: 'Ange diarienumret, så att läsaren hittar uppdraget, eller lägg in det i arbetsytan och hänvisa med :ref{#id}.',
        en: 'Give its registry number for the reader to find it, or add it to the workspace and refer with :ref{#id}.',
      },
    });
  }
}
