import { formatDate, formatPeriod } from '../format/date.js';
import type { CommissionMeta, Decision, Organisation } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { DecisionWords, DocumentKind, Region } from '../model/region.js';
import type { Beslut, UppdragMeta } from '../model/sources.js';
import type { YamlSource } from '../source/yaml.js';
import { nearest } from '../text/suggest.js';
import { withPlainText } from './field-text.js';
import type { CommissionRef } from './project.js';
import { fieldText } from './read-fields.js';
import { didYouMean, nearestName, type Remark, reportPlace } from './reporter.js';
import { factScope } from './scope.js';

/** The fields that are printed as plain text. */
const PLAIN_FIELDS = ['titel', 'undertitel', 'ämne', 'kompletterar', 'beslut.*.ändring'];

/** Registers that the front matter is resolved against. */
export interface Registers {
  region: Region;
  organisations: ReadonlyMap<string, Organisation>;
  commissions: readonly CommissionRef[];
}

/** Resolves a valid front matter: organisations from the register, title, period, decision lines. */
export function resolveMeta(
  ref: CommissionRef,
  read: YamlSource<UppdragMeta>,
  registers: Registers,
  report: Report,
): CommissionMeta | undefined {
  const från = organisation(read, 'från', registers, report);
  const till = organisation(read, 'till', registers, report);
  checkValidity(read, report);
  if (!från || !till) return undefined;
  const { giltighet, diarienummer } = read.value;
  const period = formatPeriod(giltighet);
  const scope = factScope({
    från,
    till,
    giltighet,
    period,
    ...(diarienummer !== undefined && { diarienummer }),
  });
  const text = fieldText(scope, read.source, report);
  const yaml = withPlainText(read, PLAIN_FIELDS, text);
  const { value } = yaml;
  const kind = documentKind(yaml, registers.region, report);
  const ord = kind?.titel ?? value.typ;
  const titel = value.titel ?? `${ord} ${period}`;
  const handlingReviderad = value['handling-reviderad'];
  const mottagare = `till ${till.styrelse}`;
  const parter =
    kind?.undertitel === undefined
      ? `från ${från.namn} ${mottagare}`
      : text.plain(kind.undertitel, yaml.place(['typ']));
  const kompletterar = complemented(yaml, registers, report);
  return {
    id: ref.id,
    slug: ref.slug,
    folder: ref.folder,
    typ: value.typ,
    ...(kind &&
      registers.region.ownDocumentKinds && { dokument: { benämning: kind.benämning, titel: kind.titel } }),
    från,
    till,
    titel,
    undertitel: value.undertitel ?? [parter, value.ämne].filter(Boolean).join(' '),
    kortTitel: [titel, mottagare, value.ämne].filter(Boolean).join(' '),
    period,
    giltighet: { från: value.giltighet.från, till: value.giltighet.till },
    ...(value.diarienummer !== undefined && { diarienummer: value.diarienummer }),
    status: value.status,
    ...decisions(yaml, från, registers.region.decisionWords, report),
    ...(handlingReviderad !== undefined && { handlingReviderad }),
    ...(kompletterar && { kompletterar }),
    numrering: value.numrering ?? false,
    ...(value.styckenummer && { styckenummer: true as const }),
  };
}

/**
 * The decisions that have been made, and the revision that is being written: the last one of a draft, without a date.
 */
function decisions(
  yaml: YamlSource<UppdragMeta>,
  board: Organisation,
  words: DecisionWords,
  report: Report,
): Pick<CommissionMeta, 'beslut' | 'revidering'> {
  const { status, beslut: all = [] } = yaml.value;
  const beslut: Decision[] = [];
  let revidering: CommissionMeta['revidering'];
  for (const [index, each] of all.entries()) {
    const { datum, slag, paragraf, ändring } = each;
    const isLast = index === all.length - 1;
    if (datum !== undefined) beslut.push(decision({ ...each, datum }, board, words));
    else if (status === 'utkast' && slag === 'revidering' && isLast && index > 0) {
      revidering = { ...(paragraf !== undefined && { paragraf }), ...(ändring !== undefined && { ändring }) };
    } else reportPlace(report, yaml.place(['beslut', index]), { file: yaml.file }, withoutDate(isLast));
  }
  return { beslut, ...(revidering && { revidering }) };
}

function withoutDate(isLast: boolean): Remark {
  return {
    rule: 'decision-date',
    message: { sv: 'Beslutet saknar datum.', en: 'The decision has no date.' },
    why: {
      sv: 'Bara den sista revideringen i ett utkast får sakna datum, tills den är beslutad.',
      en: 'Only the last revision of a draft may lack its date, until it is decided.',
    },
    hint: isLast
      ? {
          sv: 'Lägg till sammanträdets datum, eller kör uppdrag decide med --date och --paragraph.',
          en: 'Add the date of the meeting, or run uppdrag decide with --date and --paragraph.',
        }
      : { sv: 'Lägg till sammanträdets datum.', en: 'Add the date of the meeting.' },
  };
}

function decision(
  each: Beslut & { datum: string },
  board: Organisation,
  { beslut = 'Beslutad i', revidering = 'Reviderad av', paragraf = '§' }: DecisionWords,
): Decision {
  const verb = each.slag === 'beslut' ? beslut : revidering;
  const paragraph = each.paragraf === undefined ? '' : `, ${paragraf}\u00a0${each.paragraf}`;
  return {
    slag: each.slag,
    datum: each.datum,
    ...(each.paragraf !== undefined && { paragraf: each.paragraf }),
    ...(each.ändring !== undefined && { ändring: each.ändring }),
    text: `${verb} ${board.namn} ${formatDate(each.datum)}${paragraph}`,
  };
}

/** The kind of document that the front matter names. */
function documentKind(
  yaml: YamlSource<UppdragMeta>,
  { documentKinds }: Region,
  report: Report,
): DocumentKind | undefined {
  const { typ } = yaml.value;
  const found = documentKinds.get(typ);
  if (found) return found;
  const names = [...documentKinds.keys()];
  reportPlace(
    report,
    yaml.place(['typ']),
    { file: yaml.file },
    {
      rule: 'unknown-kind',
      message: { sv: `Slaget ”${typ}” finns inte.`, en: `There is no kind “${typ}”.` },
      ...nearestName(typ, names, yaml.place(['typ']), {
        sv: `Slagen är ${names.join(', ')}. Egna står i uppdrag.yaml, under dokument.`,
        en: `The kinds are ${names.join(', ')}. A region's own stand in uppdrag.yaml, under dokument.`,
      }),
    },
  );
  return undefined;
}

function organisation(
  yaml: YamlSource<UppdragMeta>,
  key: 'från' | 'till',
  { organisations }: Registers,
  report: Report,
): Organisation | undefined {
  const id = yaml.value[key];
  const found = organisations.get(id);
  if (!found) {
    reportPlace(
      report,
      yaml.place([key]),
      { file: yaml.file },
      {
        rule: 'unknown-organisation',
        message: {
          sv: `Organisationen ”${id}” finns inte i registret.`,
          en: `The organisation “${id}” is not in the register.`,
        },
        ...didYouMean(nearest(id, [...organisations.keys()]), {
          sv: 'Lägg till den i register/organisationer.yaml.',
          en: 'Add it to register/organisationer.yaml.',
        }),
      },
    );
  }
  return found;
}

function checkValidity(yaml: YamlSource<UppdragMeta>, report: Report): void {
  const { från, till } = yaml.value.giltighet;
  if (från <= till) return;
  reportPlace(
    report,
    yaml.place(['giltighet', 'till']),
    { file: yaml.file },
    {
      rule: 'validity',
      message: {
        sv: `Uppdraget slutar gälla ${till}, innan det börjar ${från}.`,
        en: `The commission ends ${till}, before it begins ${från}.`,
      },
      hint: { sv: 'Rätta något av datumen.', en: 'Correct one of the dates.' },
    },
  );
}

function complemented(
  yaml: YamlSource<UppdragMeta>,
  { commissions }: Registers,
  report: Report,
): CommissionMeta['kompletterar'] {
  const text = yaml.value.kompletterar;
  if (text === undefined) return undefined;
  if (commissions.some((each) => each.id === text)) return { id: text, text };
  // An id has a slash and no spaces; anything else names a commission outside the workspace in words.
  if (/^[\w-]+(\/[\w-]+)+$/.test(text)) {
    reportPlace(
      report,
      yaml.place(['kompletterar']),
      { file: yaml.file },
      {
        rule: 'unknown-commission',
        message: { sv: `Uppdraget ”${text}” finns inte.`, en: `There is no commission “${text}”.` },
        ...didYouMean(
          nearest(
            text,
            commissions.map((each) => each.id),
          ),
          {
            sv: 'Skriv benämningen i klartext om uppdraget inte finns i arbetsytan.',
            en: 'Name it in plain words when the commission is not in the workspace.',
          },
        ),
      },
    );
  }
  return { text };
}
