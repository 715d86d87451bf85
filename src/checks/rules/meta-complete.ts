import type { CommissionMeta, Decision } from '../../model/commission.js';
import { type CheckContext, defineCheck } from '../check.js';
import { frontMatterPlaces } from '../commission-file.js';

type Places = ReturnType<typeof frontMatterPlaces>;

export default defineCheck({
  id: 'meta-complete',
  severity: 'error',
  title: { sv: 'Uppgifter om beslutet', en: 'Facts about the decision' },
  about: {
    sv: 'Ett beslutat uppdrag ska gå att hitta i diariet och i nämndens protokoll: diarienummer, beslutets datum och paragraf. Besluten ska stå i tidsordning, det första med slag: beslut, och inget beslut kan fattas efter att uppdraget har slutat gälla. Ett utkast får sakna uppgifterna, men inte säga att det är reviderat innan revideringen är beslutad. Mappen för perioden ska heta som åren uppdraget gäller.',
    en: 'A decided commission must be possible to find in the registry and in the minutes of the board: registry number, date and section of the decision. The decisions stand in order of time, the first with slag: beslut, and none is made after the commission has ended. A draft may lack these facts, but not say that it is revised before the revision is decided. The folder of the period is called as the years that the commission is valid.',
  },
  examples: [
    {
      shows: 'Uppdraget är komplett: diarienummer, beslut med datum och paragraf, och en senare revidering.',
      front: {
        beslut:
          '[{slag: beslut, datum: 2024-10-23, paragraf: 330}, {slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: Uppdraget om logopedi tillkom}]',
      },
      expect: [],
    },
    {
      shows: 'Diarienummer saknas.',
      front: { diarienummer: '' },
      expect: ['uppdrag.md:6:9-6:17 Uppdraget är beslutat men saknar diarienummer.'],
    },
    {
      shows: 'Beslutet saknas.',
      front: { beslut: '' },
      expect: ['uppdrag.md:7:9-7:17 Uppdraget är beslutat men saknar beslut.'],
    },
    {
      shows: 'Paragrafen saknas.',
      front: { beslut: '[{slag: beslut, datum: 2025-04-29}]' },
      expect: ['uppdrag.md:8:10-8:43 Beslutet 2025-04-29 saknar paragraf.'],
    },
    {
      shows: 'En revidering är äldre än beslutet: årtalet är fel i något av datumen.',
      front: {
        beslut:
          '[{slag: beslut, datum: 2024-10-23, paragraf: 330}, {slag: revidering, datum: 2024-03-28, paragraf: 85, ändring: Nytt uppdrag}]',
      },
      expect: ['uppdrag.md:8:86-8:96 Revideringen 2024-03-28 är äldre än beslutet 2024-10-23.'],
    },
    {
      shows: 'Besluten börjar med en revidering.',
      front: { beslut: '[{slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: Nytt uppdrag}]' },
      expect: ['uppdrag.md:8:17-8:27 Det första beslutet kan inte vara en revidering.'],
    },
    {
      shows: 'Beslutet är fattat när uppdraget redan har slutat gälla.',
      front: { beslut: '[{slag: beslut, datum: 2034-10-23, paragraf: 330}]' },
      expect: [
        'uppdrag.md:8:32-8:42 Beslutet 2034-10-23 är fattat efter att uppdraget har slutat gälla 2027-12-31.',
      ],
    },
    {
      shows: 'Uppdraget gäller andra år än mappen säger.',
      front: { giltighet: '{från: 2025-01-01, till: 2026-12-31}' },
      expect: ['uppdrag.md:5:12-5:48 Uppdraget gäller 2025–2026, men mappen heter 2025-2027.'],
    },
    {
      shows: 'Ett utkast som säger att det redan är reviderat.',
      front: {
        status: 'utkast',
        beslut:
          '[{slag: beslut, datum: 2024-10-23, paragraf: 330}, {slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: Nytt uppdrag}]',
      },
      expect: [
        'uppdrag.md:8:86-8:96 Uppdraget är ett utkast, men revideringen 2025-03-28 står som beslutad.',
      ],
    },
    {
      shows: 'Ett utkast som bara har en revidering: inget är beslutat som kan revideras.',
      front: {
        status: 'utkast',
        beslut: '[{slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: Nytt uppdrag}]',
      },
      expect: ['uppdrag.md:8:17-8:27 Det första beslutet kan inte vara en revidering.'],
    },
    {
      shows: 'Handlingen reviderades före beslutet; senare är det beslutet som revideras.',
      front: { 'handling-reviderad': '2024-11-02' },
      expect: ['uppdrag.md:8:21-8:31 Handlingen är reviderad 2024-11-02, efter beslutet 2024-10-23.'],
    },
    {
      shows: 'Ett utkast behöver inga uppgifter om beslut.',
      front: { status: 'utkast', diarienummer: '', beslut: '' },
      expect: [],
    },
  ],
  run(context) {
    const { meta } = context.commission;
    const place = frontMatterPlaces(context);
    checkFolder(meta, place, context);
    checkOrder(meta, place, context);
    checkFirst(meta, place, context);
    checkPaper(meta, place, context);
    if (meta.status === 'utkast') checkOpen(meta, place, context);
    if (meta.status !== 'beslutad') return;
    checkRegistryNumber(meta, place, context);
    checkDecisions(meta, place, context);
  },
});

function checkRegistryNumber(meta: CommissionMeta, place: Places, { report }: CheckContext): void {
  if (meta.diarienummer !== undefined) return;
  report({
    place: place(['status']),
    message: {
      sv: 'Uppdraget är beslutat men saknar diarienummer.',
      en: 'The commission is decided but has no registry number.',
    },
    why: {
      sv: 'Utan diarienummer går det inte att hitta ärendet och dess handlingar.',
      en: 'Without the number the case and its documents cannot be found.',
    },
    hint: {
      sv: 'Lägg till till exempel diarienummer: HVN 2024-00186.',
      en: 'Add for example diarienummer: HVN 2024-00186.',
    },
  });
}

function checkDecisions({ beslut }: CommissionMeta, place: Places, { report }: CheckContext): void {
  const [first] = beslut;
  if (!first) {
    report({
      place: place(['status']),
      message: {
        sv: 'Uppdraget är beslutat men saknar beslut.',
        en: 'The commission is decided but has no decision.',
      },
      hint: {
        sv: 'Lägg till beslut med datum och paragraf: - {slag: beslut, datum: 2024-10-23, paragraf: 330}',
        en: 'Add beslut with date and section: - {slag: beslut, datum: 2024-10-23, paragraf: 330}',
      },
    });
    return;
  }
  for (const [index, decision] of beslut.entries()) {
    if (decision.paragraf !== undefined) continue;
    const [sv, en] = nameOf(decision);
    report({
      place: place(['beslut', index]),
      message: {
        sv: `${sv} ${decision.datum} saknar paragraf.`,
        en: `${en} of ${decision.datum} has no section number.`,
      },
      hint: {
        sv: 'Paragrafen står i nämndens protokoll. Skriv till exempel paragraf: 330.',
        en: 'The section number is in the minutes of the board. Write for example paragraf: 330.',
      },
    });
  }
}

/** A revision comes after the decision that it revises; in a draft too, which would else say that it is revised. */
function checkFirst({ beslut: [first] }: CommissionMeta, place: Places, { report }: CheckContext): void {
  if (first?.slag !== 'revidering') return;
  report({
    place: place(['beslut', 0, 'slag']),
    message: {
      sv: 'Det första beslutet kan inte vara en revidering.',
      en: 'The first decision cannot be a revision.',
    },
    hint: {
      sv: 'Lägg till det beslut som revideras, överst i listan.',
      en: 'Add the decision that is revised, at the top of the list.',
    },
  });
}

/** A paper is revised before it is decided; from then on the decision is. */
function checkPaper(
  { handlingReviderad, beslut: [first] }: CommissionMeta,
  place: Places,
  { report }: CheckContext,
): void {
  if (handlingReviderad === undefined || !first || handlingReviderad <= first.datum) return;
  report({
    place: place(['handling-reviderad']),
    message: {
      sv: `Handlingen är reviderad ${handlingReviderad}, efter beslutet ${first.datum}.`,
      en: `The paper was revised on ${handlingReviderad}, after the decision of ${first.datum}.`,
    },
    why: {
      sv: 'En beslutad text ändras bara genom ett nytt beslut.',
      en: 'A decided text is changed by a new decision only.',
    },
    hint: {
      sv: 'Rätta datumet, eller skriv revideringen under beslut: - {slag: revidering, datum: …, paragraf: …}',
      en: 'Correct the date, or write the revision under beslut: - {slag: revidering, datum: …, paragraf: …}',
    },
  });
}

/** Nothing in a draft has been revised by a decision that is still to be made. */
function checkOpen({ beslut, revidering }: CommissionMeta, place: Places, { report }: CheckContext): void {
  const last = beslut.at(-1);
  if (revidering || beslut.length < 2 || last?.slag !== 'revidering') return;
  report({
    place: place(['beslut', beslut.length - 1, 'datum']),
    message: {
      sv: `Uppdraget är ett utkast, men revideringen ${last.datum} står som beslutad.`,
      en: `The commission is a draft, but the revision of ${last.datum} stands as decided.`,
    },
    why: {
      sv: 'Den som läser tror att det är reviderat innan nämnden har beslutat.',
      en: 'Whoever reads it believes that it is revised before the board has decided.',
    },
    hint: {
      sv: 'Ta bort datumet tills revideringen är beslutad; uppdrag decide skriver det. Är den beslutad: status: beslutad.',
      en: 'Remove the date until the revision is decided; uppdrag decide writes it. If it is decided: status: beslutad.',
    },
  });
}

/** Decisions come one after the other, and before the commission has ended; in a draft too. */
function checkOrder({ beslut, giltighet }: CommissionMeta, place: Places, { report }: CheckContext): void {
  for (const [index, decision] of beslut.entries()) {
    const [sv, en] = nameOf(decision);
    const before = beslut[index - 1];
    if (before && decision.datum < before.datum) {
      const [svBefore, enBefore] = nameOf(before);
      report({
        place: place(['beslut', index, 'datum']),
        message: {
          sv: `${sv} ${decision.datum} är äldre än ${svBefore.toLowerCase()} ${before.datum}.`,
          en: `${en} of ${decision.datum} is older than ${enBefore.toLowerCase()} of ${before.datum}.`,
        },
        hint: {
          sv: 'Rätta datumet, eller skriv besluten i tidsordning med det äldsta först.',
          en: 'Correct the date, or write the decisions in order of time, the oldest first.',
        },
      });
    }
    if (decision.datum <= giltighet.till) continue;
    report({
      place: place(['beslut', index, 'datum']),
      message: {
        sv: `${sv} ${decision.datum} är fattat efter att uppdraget har slutat gälla ${giltighet.till}.`,
        en: `${en} of ${decision.datum} was made after the commission had ended on ${giltighet.till}.`,
      },
      hint: { sv: 'Rätta något av datumen.', en: 'Correct one of the dates.' },
    });
  }
}

function nameOf({ slag }: Decision): [sv: string, en: string] {
  return slag === 'beslut' ? ['Beslutet', 'The decision'] : ['Revideringen', 'The revision'];
}

/** A folder that is called as years has the years of the validity. */
function checkFolder({ folder, giltighet }: CommissionMeta, place: Places, { report }: CheckContext): void {
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(folder);
  const [first, last] = [giltighet.från.slice(0, 4), giltighet.till.slice(0, 4)];
  if (!years || (years[1] === first && (years[2] ?? years[1]) === last)) return;
  const period = first === last ? first : `${first}–${last}`;
  report({
    severity: 'warning',
    place: place(['giltighet']),
    message: {
      sv: `Uppdraget gäller ${period}, men mappen heter ${folder}.`,
      en: `The commission is valid ${period}, but the folder is called ${folder}.`,
    },
    hint: {
      sv: 'Rätta giltigheten, eller flytta uppdraget.',
      en: 'Correct the validity, or move the commission.',
    },
  });
}
