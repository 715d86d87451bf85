import type { Commission } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { RadensUtfall } from '../model/sources.js';
import type { YamlPath } from '../source/yaml.js';
import { nearest } from '../text/suggest.js';
import { type JudgedRow, judgeAt, rowsAt } from './judged.js';
import type { OutcomeFile } from './load.js';
import { type DatedOccasion, occasionsOf } from './occasions.js';
import { type OutcomeRow, rowName, rowsOf } from './rows.js';
import type { Series } from './series.js';
import { valueProblems } from './value-problems.js';

/**
 * Reports what is wrong with the outcomes of a commission, and what is missing of them.
 *
 * @param idag the day, ISO: what is not due yet is not missing
 */
export function checkOutcomes(
  commission: Commission,
  files: readonly OutcomeFile[],
  series: Series,
  idag: string,
  report: Report,
): void {
  const occasions = occasionsOf(commission);
  for (const file of files) {
    const at = occasionOf(file, occasions, report);
    if (!at) continue;
    const known = checkRows(commission, at, file, report);
    for (const judged of judgeAt(commission, at, known, series, idag))
      checkJudged(judged, file, idag, report);
    reportMissing(commission, at, file, series, idag, report);
  }
  const reported = new Set(files.map(({ key }) => key));
  // An occasion before the first that was received was followed up in another way.
  const first = occasions.findIndex(({ key }) => reported.has(key));
  for (const at of first < 0 ? [] : occasions.slice(first))
    if (!reported.has(at.key) && at.dag < idag && rowsAt(commission, at).some(isAsked))
      reportNothing(commission, at, report);
}

/** The occasion that a file is about; undefined, and reported, when the plan has none of that name. */
function occasionOf(
  { key, yaml }: OutcomeFile,
  occasions: readonly DatedOccasion[],
  report: Report,
): DatedOccasion | undefined {
  const at = occasions.find((each) => each.key === key);
  const said = yaml.value.tillfälle.normalize('NFC');
  const wrong = at === undefined ? key : said === key ? undefined : said;
  if (wrong === undefined) return at;
  const meant = nearest(wrong, at ? [key] : occasions.map((each) => each.key));
  report({
    rule: 'outcome-occasion',
    severity: 'error',
    place: yaml.place(['tillfälle']),
    message: at
      ? { sv: `Filen heter ${key} men säger ${said}.`, en: `The file is called ${key} but says ${said}.` }
      : { sv: `Planen har inget tillfälle ${key}.`, en: `The plan has no occasion ${key}.` },
    hint: at
      ? {
          sv: `Skriv tillfälle: ${key}, eller byt namn på filen.`,
          en: `Write tillfälle: ${key}, or rename the file.`,
        }
      : meant === undefined
        ? {
            sv: 'Byt namn på filen till ett tillfälle som planen har.',
            en: 'Rename the file to an occasion of the plan.',
          }
        : { sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` },
  });
  return at;
}

/** Reports outcomes that belong to no row or cannot be right, and gives the others. */
function checkRows(
  { plan }: Commission,
  at: DatedOccasion,
  { yaml }: OutcomeFile,
  report: Report,
): RadensUtfall[] {
  const rows = new Map(plan ? rowsOf(plan).map((row) => [rowName(row), row]) : []);
  const seen = new Set<string>();
  return yaml.value.utfall.flatMap((outcome, index) => {
    const path = ['utfall', index];
    const name = rowName(outcome);
    const row = rows.get(name);
    if (!row || seen.has(name)) {
      reportRow(name, row, rows, yaml.place([...path, 'indikator']), report);
      return [];
    }
    seen.add(name);
    if (!row.goal.tillfällen.includes(at.occasion)) {
      report({
        rule: 'outcome-row',
        severity: 'error',
        place: yaml.place([...path, 'indikator']),
        message: {
          sv: `${name} följs inte upp vid ${at.key}.`,
          en: `${name} is not followed up at ${at.key}.`,
        },
        hint: {
          sv: `Flytta utfallet till ett av tillfällena ${row.goal.tillfällen.join(', ') || '(inga)'}, eller ändra planen.`,
          en: `Move the outcome to one of the occasions ${row.goal.tillfällen.join(', ') || '(none)'}, or change the plan.`,
        },
      });
      return [];
    }
    checkValues(row, outcome, (field) => yaml.place(fieldPath(path, field)), report);
    checkTarget(row, outcome, yaml.place([...path, 'målvärde']), report);
    return [outcome];
  });
}

function fieldPath(path: YamlPath, field: string): YamlPath {
  return [...path, field];
}

function reportRow(
  name: string,
  row: OutcomeRow | undefined,
  rows: ReadonlyMap<string, OutcomeRow>,
  place: Place,
  report: Report,
): void {
  if (row) {
    report({
      rule: 'outcome-row',
      severity: 'error',
      place,
      message: { sv: `Två utfall är för ${name}.`, en: `Two outcomes are for ${name}.` },
      hint: { sv: 'Behåll det som gäller.', en: 'Keep the one that holds.' },
    });
    return;
  }
  const meant =
    nearest(name, rows.keys()) ??
    [...rows.keys()].find((each) => each.startsWith(`${name}/`) || each.startsWith(`${name}:`));
  report({
    rule: 'outcome-row',
    severity: 'error',
    place,
    message: { sv: `Planen har ingen rad ${name}.`, en: `The plan has no row ${name}.` },
    hint:
      meant === undefined
        ? {
            sv: 'Skriv indikatorns id så som det står i uppfoljning.yaml.',
            en: 'Write the id of the indicator as in uppfoljning.yaml.',
          }
        : {
            sv: `Menade du ${meant}? Det efter : är mål, det efter / är part.`,
            en: `Did you mean ${meant}? After : stands mål, after / stands part.`,
          },
  });
}

function checkValues(
  row: OutcomeRow,
  outcome: RadensUtfall,
  place: (field: string) => Place,
  report: Report,
): void {
  for (const { field, message } of valueProblems(row, outcome)) {
    report({
      rule: 'outcome-value',
      severity: 'error',
      place: place(field),
      message,
      hint: {
        sv: 'Rätta det enligt det som lämnats, eller fråga den som lämnat det.',
        en: 'Correct it by what was delivered, or ask who delivered it.',
      },
    });
  }
  const { bedömning } = outcome;
  const reckoned = row.slag === 'tal' || row.slag === 'ja-nej' || row.slag === 'riktning';
  if (!bedömning || bedömning.utfall === 'kan inte bedömas' || !reckoned) return;
  report({
    rule: 'outcome-judgement',
    severity: 'error',
    place: place('bedömning'),
    message: {
      sv: `Om målet ${row.målvärde} nås räknas ut och kan inte bedömas.`,
      en: `Whether the target ${row.målvärde} is reached is reckoned and cannot be judged.`,
    },
    hint: {
      sv: 'Ta bort bedömningen, eller skriv ”kan inte bedömas” med skälen.',
      en: 'Remove the judgement, or write ”kan inte bedömas” with the reasons.',
    },
  });
}

function checkTarget({ målvärde }: OutcomeRow, outcome: RadensUtfall, place: Place, report: Report): void {
  const then = outcome.målvärde;
  if (then === undefined || plain(then) === plain(målvärde ?? '')) return;
  const now = målvärde ?? 'inget';
  report({
    rule: 'outcome-target',
    severity: 'warning',
    place,
    message: {
      sv: `Målet var ${then} när utfallet lämnades och är ${now} nu.`,
      en: `The target was ${then} at the outcome and is ${målvärde ?? 'none'} now.`,
    },
    hint: {
      sv: 'Utfallet bedöms mot målet som gäller nu. Ändra målvärde här om det är rätt.',
      en: 'The outcome is judged by the target that holds now. Change målvärde here when that is right.',
    },
  });
}

/** Spaces that keep words together are no difference. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function checkJudged(
  { row, outcome, judgement }: JudgedRow,
  { yaml }: OutcomeFile,
  idag: string,
  report: Report,
): void {
  if (!outcome) return;
  const index = yaml.value.utfall.indexOf(outcome);
  const path = ['utfall', index];
  if (judgement.verdikt === 'ej nått' && outcome.analys === undefined && outcome.åtgärder === undefined) {
    report({
      rule: 'outcome-analysis',
      severity: 'warning',
      place: yaml.place([...path, 'indikator']),
      message: {
        sv: `Målet ${row.målvärde} nås inte (${judgement.visat}), och det finns varken analys eller åtgärd.`,
        en: `The target ${row.målvärde} is missed (${judgement.visat}), and there is neither analysis nor action.`,
      },
      hint: {
        sv: 'Skriv analys och åtgärder (vad, vem, när), eller avvikelse när den godtas till och med en dag.',
        en: 'Write analys and åtgärder (vad, vem, när), or avvikelse when it is accepted until a day.',
      },
    });
  }
  for (const [number, { vad, vem, när, klar }] of (outcome.åtgärder ?? []).entries()) {
    if (klar !== undefined || när >= idag) continue;
    report({
      rule: 'outcome-action',
      severity: 'warning',
      place: yaml.place([...path, 'åtgärder', number, 'när']),
      message: {
        sv: `”${vad}” skulle vara gjort ${när} av ${vem}.`,
        en: `“${vad}” was to be done on ${när} by ${vem}.`,
      },
      hint: {
        sv: 'Skriv klar med dagen då det blev gjort, eller en ny dag.',
        en: 'Write klar with the day it was done, or a new day.',
      },
    });
  }
}

/** Rows of a reported occasion that nothing was said of. */
function reportMissing(
  commission: Commission,
  at: DatedOccasion,
  { yaml }: OutcomeFile,
  series: Series,
  idag: string,
  report: Report,
): void {
  const missing = judgeAt(commission, at, yaml.value.utfall, series, idag)
    .filter(({ judgement }) => judgement.verdikt === 'saknas' || judgement.verdikt === 'obesvarad')
    .map(({ row }) => rowName(row));
  if (missing.length === 0) return;
  report({
    rule: 'outcome-missing',
    severity: 'warning',
    place: yaml.place(['utfall'], 'key'),
    message: {
      sv: `${missing.length} ${missing.length === 1 ? 'rad' : 'rader'} saknar utfall: ${few(missing)}.`,
      en: `${missing.length} ${missing.length === 1 ? 'row has' : 'rows have'} no outcome: ${few(missing)}.`,
    },
    hint: { sv: 'Be uppgiftslämnaren om dem.', en: 'Ask the reporter for them.' },
  });
}

function reportNothing(commission: Commission, at: DatedOccasion, report: Report): void {
  const { file } = commission.plan!;
  const start = { line: 1, column: 1, offset: 0 };
  const rows = rowsAt(commission, at).filter(isAsked).length;
  report({
    rule: 'outcome-missing',
    severity: 'warning',
    place: { file, start, end: start },
    message: {
      sv: `Inget har lämnats för ${at.key}, som var den ${at.dag} (${rows} ${rows === 1 ? 'rad' : 'rader'}).`,
      en: `Nothing has been delivered for ${at.key}, which was on ${at.dag} (${rows} ${rows === 1 ? 'row' : 'rows'}).`,
    },
    hint: {
      sv: `Gör formulär med uppdrag form --occasion ${at.key}.`,
      en: `Make forms with uppdrag form --occasion ${at.key}.`,
    },
  });
}

function isAsked({ slag }: OutcomeRow): boolean {
  return slag !== 'hänvisning';
}

/** The first of many names. */
function few(names: readonly string[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} …`;
}
