import type { Project } from '../compile/project.js';
import { openProject } from '../compile/project.js';
import { csv } from '../export/csv.js';
import { asTyped } from '../export/sheet.js';
import { xlsx } from '../export/xlsx.js';
import { toolVersion } from '../files/program.js';
import { slug } from '../format/slug.js';
import type { Choose } from '../model/commission-name.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { type FollowedRef, followedUp } from '../outcome/followed.js';
import { occasionsOf } from '../outcome/occasions.js';
import type { Attachment } from '../pdf/archive/request.js';
import { Printer } from '../pdf/printer.js';
import { tooWideText } from '../pdf/too-wide.js';
import { divider } from '../render/divider.js';
import type { Theme } from '../render/theme.js';
import { neutralJson } from '../text/neutral.js';
import { nearest } from '../text/suggest.js';
import type { Workspace } from '../workspace/workspace.js';
import { type OutcomeReport, outcomeReport } from './outcome-report.js';
import type { ReportForm } from './report-forms.js';
import { type ReportDocument, renderReportPrint, renderReportScreen, reportTitle } from './report-page.js';
import { reportSheet } from './report-sheet.js';

/** A report to make. */
export interface OutcomeReportRequest {
  workspace: Workspace;
  /** `2026-T2`. */
  occasion: string;
  /** Default: all commissions with outcomes. */
  choose?: Choose;
  forms: ReadonlySet<ReportForm>;
  /** The day of the verdicts, ISO. */
  day: string;
  /** Of the text around the report. */
  language?: Language;
}

/** A report, with its files ready to be written. */
export interface OutcomeReportResult {
  language: Language;
  report: OutcomeReport;
  files: { name: string; content: string | Uint8Array }[];
  /** Errors in files of outcomes: what they say is not in the report. */
  diagnostics: Diagnostic[];
}

/**
 * Makes the report of an occasion: of one commission, of those that are named, or of all that have outcomes.
 *
 * @throws RequestError when no plan has the occasion, or a table is wider than its page
 * @throws EnvironmentError when the browser fails
 */
export async function makeReport(
  request: OutcomeReportRequest,
  theme: () => Theme,
): Promise<OutcomeReportResult> {
  const { workspace, choose, forms, day } = request;
  const project = openProject(workspace);
  const diagnostics: Diagnostic[] = [];
  const chosen = new Set((choose?.(project.commissions) ?? project.commissions).map(({ id }) => id));
  const all = followedUp(project, () => (each) => diagnostics.push(each), choose ? 'all' : 'reported');
  const occasion = request.occasion.normalize('NFC');
  const report = outcomeReport(all, chosen, occasion, day);
  if (report.parts.length === 0) throw noOccasion(occasion, all);
  const language = project.config.språk ?? 'sv';
  const document: ReportDocument = {
    report,
    subject: subjectOf(report, project),
    generator: `uppdrag ${toolVersion()}`,
    language: request.language ?? language,
  };
  const name = `uppfoljning-${slug(occasion)}${report.parts.length === 1 ? `-${report.parts[0]!.commission.meta.slug}` : ''}`;
  const sheet = asTyped(reportSheet(report));
  const files: OutcomeReportResult['files'] = [];
  if (forms.has('html')) files.push({ name: `${name}.html`, content: renderReportScreen(document, theme()) });
  if (forms.has('pdf')) files.push({ name: `${name}.pdf`, content: await reportPdf(document, all, theme()) });
  if (forms.has('json')) files.push({ name: `${name}.json`, content: `${neutralJson(dataOf(document))}\n` });
  if (forms.has('csv')) files.push({ name: `${name}.csv`, content: csv(sheet) });
  if (forms.has('xlsx')) files.push({ name: `${name}.xlsx`, content: await xlsx([sheet]) });
  return { language, report, files, diagnostics };
}

/** Subject of the report: a commission, a provider, or the whole workspace. */
function subjectOf({ parts }: OutcomeReport, { config }: Project): string {
  if (parts.length === 1) return parts[0]!.commission.meta.kortTitel;
  const providers = new Set(parts.map(({ commission }) => commission.meta.till.namn));
  return providers.size === 1 ? [...providers][0]! : (config.namn ?? 'Alla uppdrag');
}

/** The report as data. */
function dataOf({ report, subject, generator }: ReportDocument): object {
  const { columns, rows } = asTyped(reportSheet(report));
  return {
    version: 1,
    verktyg: generator,
    tillfälle: report.occasion,
    dag: report.dag,
    bedömd: report.idag,
    gäller: subject,
    ...(report.exempel && { exempel: true }),
    rader: rows.map((cells) =>
      Object.fromEntries(
        columns.flatMap(({ key }, index) => (cells[index] === undefined ? [] : [[key, cells[index]]])),
      ),
    ),
  };
}

/** The report in the same archive form as the commissions, with the files of outcomes attached. */
async function reportPdf(
  document: ReportDocument,
  all: readonly FollowedRef[],
  theme: Theme,
): Promise<Uint8Array> {
  const { archivePdf } = await import('../pdf/archive/index.js');
  const title = reportTitle(document);
  const printer = await Printer.launch({ pages: 1 });
  try {
    const printed = await printer.print(renderReportPrint(document, theme), { title, divider });
    if ('overflows' in printed) {
      const { sv, en } = tooWideText(printed.overflows[0]!);
      throw new RequestError({ sv: `${sv} ”${title}”`, en: `${en} “${title}”` });
    }
    const { report, subject, generator } = document;
    const date = new Date(`${report.idag}T12:00:00Z`);
    const [{ commission }] = report.parts as [OutcomeReport['parts'][number]];
    const { från, till, giltighet, diarienummer } = commission.meta;
    const { bytes } = archivePdf(printed, {
      title,
      language: 'sv',
      date,
      metadata: {
        id: `uppfoljning-${report.occasion}`,
        ...(diarienummer !== undefined && report.parts.length === 1 && { diarienummer }),
        nämnd: från.namn,
        utförare: report.parts.length === 1 ? till.namn : subject,
        status: 'beslutad',
        giltighet,
        beslut: [],
        description: `Utfall vid ${report.occasion}, bedömda ${report.idag}. Den beslutade texten gäller.`,
        keywords: ['Uppföljning', report.occasion],
        creator: generator,
        producer: `${generator}, ${await printer.engine()}`,
      },
      attachments: attachmentsOf(report, all, date),
    });
    return bytes;
  } finally {
    await printer.close();
  }
}

function attachmentsOf(report: OutcomeReport, all: readonly FollowedRef[], date: Date): Attachment[] {
  return report.parts.flatMap(({ commission }) => {
    const followed = all.find(({ ref }) => ref.id === commission.meta.id);
    return (followed?.files ?? [])
      .filter(({ key }) => key === report.occasion)
      .map(({ yaml }) => ({
        name: yaml.file.replaceAll('/', '-').normalize('NFC'),
        mime: 'application/yaml',
        description: `Utfall för ${commission.meta.kortTitel}`,
        relationship: 'Source' as const,
        bytes: Buffer.from(yaml.source.text),
        date,
      }));
  });
}

function noOccasion(occasion: string, all: readonly FollowedRef[]): RequestError {
  const known = [
    ...new Set(
      all.flatMap(({ commission, files }) =>
        occasionsOf(commission)
          .map(({ key }) => key)
          .filter((key) => files.some((file) => file.key === key)),
      ),
    ),
  ];
  const meant = nearest(occasion, known);
  return new RequestError(
    {
      sv: `Inget uppdrag med utfall har tillfället ${occasion}.`,
      en: `No commission with outcomes has the occasion ${occasion}.`,
    },
    meant !== undefined
      ? { sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` }
      : {
          sv: `Tillfällen med utfall: ${known.join(', ') || 'inga'}. Utfall tas emot med uppdrag receive.`,
          en: `Occasions with outcomes: ${known.join(', ') || 'none'}. Outcomes are received by uppdrag receive.`,
        },
  );
}
