/**
 * The package: what the program can do, in a handful of verbs. README.md, “As a library”, has an example. Everything
 * heavy is imported when it is first needed.
 */

import type { Changes } from './changes/affected.js';
import type { Since } from './changes/markdown/review.js';
import type { Review } from './changes/review.js';
import type { CheckResult } from './checking/check.js';
import type { MemoryPlace } from './checking/check-memory.js';
import type { RepairRequest, RepairResult } from './checking/repair-sources.js';
import { commissionsNamed } from './choosing/commissions-named.js';
import type { Listing } from './compile/list.js';
import type { DecideRequest, DecideResult } from './decision/decide.js';
import type { ShowRequest, ShowResult } from './decision/show.js';
import type { Preview, PreviewRequest } from './dev/preview.js';
import type { DoctorOptions, Requirement } from './doctor/requirement.js';
import type { FileDiff, SourceChange } from './edit/source-changes.js';
import type { Extracted, ExtractRequest } from './embedded/extract.js';
import type { ExportRequest, ExportResult } from './export/export.js';
import { toolVersion } from './files/program.js';
import { isoDay } from './format/date.js';
import type { FormsRequest, FormsResult } from './forms/make-forms.js';
import type { ReceiveRequest, ReceiveResult } from './forms/receive.js';
import type { InitRequest, InitResult } from './init/init.js';
import type { BuildRequest, BuildResult } from './making/request.js';
import type { Choose } from './model/commission-name.js';
import type { Finding } from './model/finding.js';
import type { NewChoices } from './new/choices.js';
import type { NewRequest, NewResult } from './new/new-commission.js';
import { withHistory } from './past/earlier-files.js';
import type { History } from './past/history.js';
import type { EditionsRequest, OpenedEditions } from './redline/editions.js';
import type { Redline, RedlinesRequest } from './redline/redlines.js';
import type { PrettyDiffOptions } from './redline/report/pretty.js';
import type { DiffRequest, DiffResult } from './redline/sides.js';
import type { ReportFormat, ReportOptions } from './report/report.js';
import type { ReproduceOptions, Reproduction } from './reproduce/reproduce.js';
import type { OutcomeReportRequest, OutcomeReportResult } from './results/make-report.js';
import type { Certificate } from './sign/crypto/certificate.js';
import type { Signer } from './sign/crypto/cms-build.js';
import type { OpenSignerOptions, SignerSource } from './sign/open-signer.js';
import type { NamedFile } from './sign/read-trust.js';
import type { RenewedFile, RenewFileRequest } from './sign/renew-file.js';
import type { DocumentReport } from './sign/report.js';
import type { SignedFile, SignFileRequest } from './sign/sign-file.js';
import type { OpenListsRequest } from './sign/trust-list/open-lists.js';
import type { TrustLists } from './sign/trust-list/trusted-service.js';
import type { VerifiedFile, VerifyFileRequest } from './sign/verify-file.js';
import type { VerifyOptions } from './sign/verify-options.js';
import { openDirectory } from './workspace/directory.js';
import type { Workspace } from './workspace/workspace.js';

export type { Affected, Changes } from './changes/affected.js';
export type { Since } from './changes/markdown/review.js';
export type { CommissionReview, Review } from './changes/review.js';
export type { CheckResult } from './checking/check.js';
export type { MemoryPlace } from './checking/check-memory.js';
export type { RepairRequest, RepairResult } from './checking/repair-sources.js';
export { commissionsNamed, type NameContext } from './choosing/commissions-named.js';
export type { ListedCommission, Listing } from './compile/list.js';
export type { DecideRequest, DecideResult } from './decision/decide.js';
export type { ShowFormat, ShowRequest, ShowResult } from './decision/show.js';
export type { Preview, PreviewRequest } from './dev/preview.js';
export type { DoctorOptions, Requirement } from './doctor/requirement.js';
export type { FileDiff, SourceChange } from './edit/source-changes.js';
export type { Extracted, ExtractRequest } from './embedded/extract.js';
export type { Manifest } from './embedded/manifest.js';
export type { ExportRequest, ExportResult } from './export/export.js';
export { EXPORT_FORMATS, EXPORTS, type Export, type ExportFormat } from './export/kinds.js';
export { toolVersion } from './files/program.js';
export { readNamedFile } from './files/read-named.js';
export { CSV_COLUMNS, type CsvColumn } from './forms/deliver-csv.js';
export type { DeliveryFault } from './forms/delivered.js';
export type { FormsRequest, FormsResult, MadeForm } from './forms/make-forms.js';
export type { ReceiveRequest, ReceiveResult } from './forms/receive.js';
export type { InitRequest, InitResult } from './init/init.js';
export type { Ci } from './init/starter.js';
export type { JsonCommission } from './json/json.js';
export type { BuildProgress, Stage } from './making/progress.js';
export type { BuildRequest, BuildResult, BuiltCommission } from './making/request.js';
export { INDEX_FILE } from './memory/paths.js';
export type { CommissionMeta } from './model/commission.js';
export type { Choose, CommissionName } from './model/commission-name.js';
export type { Diagnostic, Language, Severity, Text } from './model/diagnostic.js';
export type { Format } from './model/document-format.js';
export { EnvironmentError } from './model/environment-error.js';
export type { Finding, Found } from './model/finding.js';
export { RequestError } from './model/request-error.js';
export type { NewChoices } from './new/choices.js';
export type { KindRequest } from './new/kind-request.js';
export type { NewRequest, NewResult } from './new/new-commission.js';
export type { Edition } from './past/edition.js';
export type { History, Provenance, SourceCommit } from './past/history.js';
export type { EditionsRequest, OpenedEditions } from './redline/editions.js';
export { REDLINE_FORMATS, type RedlineFormat } from './redline/formats.js';
export type { Redline, RedlinesRequest } from './redline/redlines.js';
export type { PrettyDiffOptions } from './redline/report/pretty.js';
export type { ComparedCommission, DiffRequest, DiffResult } from './redline/sides.js';
export { REPORT_FORMATS, type ReportFormat, type ReportOptions } from './report/report.js';
export type { Difference, DifferenceKind } from './reproduce/differences.js';
export type { Fingerprint, ReproduceOptions, Reproduction } from './reproduce/reproduce.js';
export type { OutcomeReportRequest, OutcomeReportResult } from './results/make-report.js';
export { REPORT_FORMS, type ReportForm } from './results/report-forms.js';
export type { Certificate } from './sign/crypto/certificate.js';
export type { Signer } from './sign/crypto/cms-build.js';
export { LEVELS, type Level, levelFor } from './sign/level.js';
export type { OpenSignerOptions, SignerSource } from './sign/open-signer.js';
export type { NamedFile } from './sign/read-trust.js';
export type { RenewedFile, RenewFileRequest } from './sign/renew-file.js';
export type { DocumentReport, SignatureReport } from './sign/report.js';
export type { SignedFile, SignFileRequest } from './sign/sign-file.js';
export type { OpenListsRequest } from './sign/trust-list/open-lists.js';
export type { TrustLists } from './sign/trust-list/trusted-service.js';
export type { VerifiedFile, VerifyFileRequest } from './sign/verify-file.js';
export type { VerifyOptions } from './sign/verify-options.js';
export { findRoot, requireRoot } from './workspace/find-root.js';
export type { Workspace } from './workspace/workspace.js';

/**
 * Opens the workspace in a folder. Earlier contents of a file are looked up in git on demand.
 *
 * @param root the workspace's folder, absolute, as {@link findRoot} finds it
 */
export function openWorkspace(root: string): Workspace {
  return withHistory(openDirectory(root), root);
}

/**
 * Opens a workspace as it was in git.
 *
 * @param root the workspace's folder, absolute
 * @throws RequestError when the folder is not in a git repository or the revision is unknown
 * @throws EnvironmentError when there is no git
 */
export async function openWorkspaceAt(root: string, revision: string): Promise<Workspace> {
  const { findRepository, openRevision } = await import('./git/index.js');
  return openRevision(await findRepository(root), revision, root);
}

/**
 * Compiles and checks commissions.
 *
 * @param without ids of checks to leave out, such as `spelling`
 * @param memory where it is remembered, to check again only what something has changed for since the last time
 * @param today the day by which reported outcomes are due, ISO
 * @throws RequestError from `choose`
 */
export async function check(
  workspace: Workspace,
  choose?: Choose,
  without: readonly string[] = [],
  memory?: MemoryPlace,
  today: string = isoDay(new Date()),
): Promise<CheckResult> {
  const { checkCommissions } = await import('./checking/check.js');
  if (!memory) return checkCommissions(workspace, choose, { without, today });
  const { CheckMemory } = await import('./checking/check-memory.js');
  const known = new CheckMemory(workspace, memory, without);
  return checkCommissions(workspace, choose, { without, today, memory: known });
}

/**
 * Finds files of a workspace that differ from a git revision, and the commissions that depend on them.
 *
 * @param root the workspace's folder, absolute
 * @throws RequestError when the folder is not in a git repository or the revision is unknown
 * @throws EnvironmentError when there is no git
 */
export async function changesSince(workspace: Workspace, root: string, revision: string): Promise<Changes> {
  const { changesSince } = await import('./changes/affected.js');
  return changesSince(workspace, root, revision);
}

/**
 * Checks the commissions that changes concern and compares them with what they were.
 *
 * @param choose picks among the commissions; those that are not affected must be left out
 * @param without ids of checks to leave out
 */
export async function review(
  workspace: Workspace,
  choose: Choose,
  changes: Changes,
  without: readonly string[] = [],
): Promise<{ result: CheckResult; review: Review }> {
  const { reviewChanges } = await import('./changes/review.js');
  return reviewChanges(workspace, choose, changes, without);
}

/**
 * Writes findings as a report for programs, with its last line end.
 *
 * @param findings those that the report shows
 */
export async function reportFindings(
  format: ReportFormat,
  findings: readonly Finding[],
  options: ReportOptions,
): Promise<string> {
  const { reportFindings } = await import('./report/report.js');
  const checks = async () => (await import('./checks/rules.generated.js')).checks;
  return reportFindings(format, findings, options, { version: toolVersion(), checks });
}

/** Writes what changes do, as {@link review} found it, as Markdown for a comment in a pull request. */
export async function reportReview(review: Review, since: Since, options: ReportOptions): Promise<string> {
  const { markdownReview } = await import('./changes/markdown/review.js');
  return markdownReview(review, since, options);
}

/**
 * Repairs what has one right answer in the sources of commissions.
 *
 * @throws RequestError from `choose`
 * @throws EnvironmentError when a file cannot be written
 */
export async function repair(request: RepairRequest): Promise<RepairResult> {
  const { repairSources } = await import('./checking/repair-sources.js');
  return repairSources(request);
}

/** Changes in sources as unified diffs, in the same order. Locks are left out, since they hold hashes only. */
export async function unifiedDiffs(changes: readonly SourceChange[]): Promise<FileDiff[]> {
  const { unifiedDiffs } = await import('./edit/source-changes.js');
  return unifiedDiffs(changes);
}

/**
 * Decides a draft or a revision: fills in its front matter and locks its text.
 *
 * @throws RequestError when the commission cannot be decided as asked
 * @throws EnvironmentError when a file cannot be written
 */
export async function decide(request: DecideRequest): Promise<DecideResult> {
  const { decide } = await import('./decision/decide.js');
  return decide(request);
}

/** Shared blocks: `listBlocks`, `showBlock`, `reportUsage`, `updateBlocks`, `keepBlock`, `findBlocks`. */
export function blocks(): Promise<typeof import('./blocks/index.js')> {
  return import('./blocks/index.js');
}

/**
 * Shows a commission's text as it stands, or as it was in force on a day.
 *
 * @throws RequestError when nothing was decided by then, or the history does not hold it
 */
export async function show(request: ShowRequest): Promise<ShowResult> {
  const { show } = await import('./decision/show.js');
  return show(request);
}

/** Revisions of decided commissions: `revise`, `checkRevisable`. */
export function revisions(): Promise<typeof import('./decision/revise.js')> {
  return import('./decision/revise.js');
}

/**
 * Creates a commission, of a kind or from another commission for a new year.
 *
 * @throws RequestError when the kind or commission does not exist, the name is not clear, or the new one exists already
 * @throws EnvironmentError when it cannot be written
 */
export async function newCommission(request: NewRequest): Promise<NewResult> {
  const { newCommission } = await import('./new/new-commission.js');
  return newCommission(request);
}

/** Lists what a new commission of a workspace can be. */
export async function newChoices(workspace: Workspace): Promise<NewChoices> {
  const { newChoices } = await import('./new/choices.js');
  return newChoices(workspace);
}

/**
 * Sets up a repository of commissions in a folder.
 *
 * @throws RequestError when files are in the way
 * @throws EnvironmentError when it cannot be written
 */
export async function initRepository(request: InitRequest): Promise<InitResult> {
  const { initRepository } = await import('./init/init.js');
  return initRepository(request);
}

/** Lists commissions with the facts of their front matter. */
export async function list(workspace: Workspace): Promise<Listing> {
  const { listCommissions } = await import('./compile/list.js');
  return listCommissions(workspace);
}

/**
 * Builds the documents of commissions.
 *
 * @throws RequestError when a chosen commission does not exist
 * @throws EnvironmentError when there is no browser, or nothing can be written
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { build } = await import('./making/build.js');
  return build(request);
}

/**
 * Compares commissions of two editions of a workspace, as they are compiled.
 *
 * @throws RequestError from `choose`
 */
export async function diff(request: DiffRequest): Promise<DiffResult> {
  const { diffEditions } = await import('./redline/sides.js');
  return diffEditions(request);
}

/**
 * Opens the two editions for {@link diff} by what they are called: folders, revisions or commissions.
 *
 * @throws RequestError when there is no such folder, revision or commission
 * @throws EnvironmentError when there is no git
 */
export async function openEditions(request: EditionsRequest): Promise<OpenedEditions> {
  const { openEditions } = await import('./redline/editions.js');
  const { cwd } = request;
  return openEditions(request, (names, root) => commissionsNamed(names, { root, cwd }));
}

/** The changes that {@link diff} found in each commission, as text for a terminal. */
export async function diffTexts(
  { commissions }: DiffResult,
  options: Omit<PrettyDiffOptions, 'name'>,
): Promise<string[]> {
  const { prettyDiff } = await import('./redline/report/pretty.js');
  const { comparedName } = await import('./redline/sides.js');
  return commissions.map((each) => prettyDiff(each, { ...options, name: comparedName(each) }));
}

/**
 * Makes the documents of what {@link diff} found, one at a time.
 *
 * @throws EnvironmentError when there is no browser
 */
export async function* redlines(result: DiffResult, request: RedlinesRequest): AsyncGenerator<Redline> {
  const { redlines } = await import('./redline/redlines.js');
  const { open } = await import('./checking/opened.js');
  const theme = () => open(result.new.workspace).theme;
  yield* redlines(result, request, { theme, toolVersion: toolVersion() });
}

/**
 * Makes an export of commissions: indicators, tables, blocks or the reporting calendar.
 *
 * @throws RequestError from `choose`
 */
export async function exportCommissions(request: ExportRequest): Promise<ExportResult> {
  const { exportCommissions } = await import('./export/export.js');
  return exportCommissions(request);
}

/**
 * Makes the forms of an occasion, one for each reporter.
 *
 * @throws RequestError from `choose`, or when no plan has the occasion or reporter
 */
export async function makeForms(request: FormsRequest): Promise<FormsResult> {
  const { makeForms } = await import('./forms/make-forms.js');
  return makeForms(request);
}

/**
 * Makes a report of the outcomes at an occasion.
 *
 * @throws RequestError when no commission with outcomes has the occasion
 * @throws EnvironmentError when the browser fails
 */
export async function makeReport(request: OutcomeReportRequest): Promise<OutcomeReportResult> {
  const { makeReport } = await import('./results/make-report.js');
  const { open } = await import('./checking/opened.js');
  return makeReport(request, () => open(request.workspace).theme);
}

/**
 * Receives a filled form: finds every fault in it, or enters it in the files of outcomes. All of it or nothing.
 *
 * @param path the form that came back, absolute
 * @throws RequestError when there is no such file, or a file of outcomes changes meanwhile
 * @throws EnvironmentError when one cannot be read or written
 */
export async function receive(path: string, request: Omit<ReceiveRequest, 'bytes'>): Promise<ReceiveResult> {
  const { readNamedFile } = await import('./files/read-named.js');
  const { receive } = await import('./forms/receive.js');
  return receive({ ...request, bytes: readNamedFile(path, request.name) });
}

/**
 * Writes one file into a folder: it is there whole, or as it was.
 *
 * @param file relative to the folder, with `/` between its parts
 * @throws EnvironmentError when it cannot be written
 */
export async function writeWhole(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const { writeWhole } = await import('./files/output-folder.js');
  return writeWhole(folder, file, content);
}

/** Examines whether this machine meets the program's requirements. */
export async function examine(options: DoctorOptions): Promise<Requirement[]> {
  const { examine } = await import('./doctor/examine.js');
  return examine(options);
}

/**
 * The past of the sources in a folder, for {@link build}: what dates drafts, and which commit a PDF says that it comes
 * from. Of a folder that {@link extract} made it is what the manifest says, else what git says. `SOURCE_DATE_EPOCH` in
 * `env` dates drafts before either.
 *
 * @param root the workspace's folder, absolute
 * @throws RequestError when `SOURCE_DATE_EPOCH` is no number of seconds
 */
export async function sourceHistory(root: string, env: NodeJS.ProcessEnv): Promise<History> {
  const { sourceHistory } = await import('./embedded/source-history.js');
  return sourceHistory(root, env);
}

/**
 * Extracts the sources of a PDF into a folder that can be built.
 *
 * @throws RequestError when the PDF was not made by this program, is damaged or hostile, or the folder is not empty
 * @throws EnvironmentError when it cannot be written
 */
export async function extract(request: ExtractRequest): Promise<Extracted> {
  const { extract } = await import('./embedded/extract.js');
  return extract(request);
}

/**
 * Builds the document of a PDF, signed or not, again and compares byte by byte.
 *
 * @throws RequestError when the PDF was not made by this program, is damaged or hostile
 * @throws EnvironmentError when nothing can be built here
 */
export async function reproduce(pdf: Uint8Array, options?: ReproduceOptions): Promise<Reproduction> {
  const { reproduce } = await import('./reproduce/reproduce.js');
  return reproduce(pdf, options);
}

/** Reads certificates in PEM or DER form. @throws RequestError when a file is not there or holds none */
export async function readTrust(files: readonly NamedFile[]): Promise<Certificate[]> {
  const { readTrust } = await import('./sign/read-trust.js');
  return readTrust(files);
}

/**
 * Reads trust lists (ETSI TS 119 612) from files, and verifies them.
 *
 * @throws RequestError for a list that cannot be trusted
 */
export async function readTrustLists(request: OpenListsRequest): Promise<TrustLists> {
  const { openTrustLists } = await import('./sign/trust-list/open-lists.js');
  return openTrustLists(request);
}

/**
 * Opens a source of signatures: a PKCS#12 file, or a command that reaches an HSM or a service.
 *
 * @throws RequestError for a wrong password, a file without a key …
 * @throws EnvironmentError when the command does not work
 */
export async function openSigner(source: SignerSource, options: OpenSignerOptions): Promise<Signer> {
  const { openSigner } = await import('./sign/open-signer.js');
  return openSigner(source, options);
}

/**
 * Signs a PDF file: PAdES B-B, B-T, B-LT or B-LTA.
 *
 * @throws RequestError when it cannot be signed as asked
 * @throws EnvironmentError when a service, the signer or the disk does not do what it should
 */
export async function signFile(request: SignFileRequest): Promise<SignedFile> {
  const { signFile } = await import('./sign/sign-file.js');
  return signFile(request);
}

/**
 * Renews the proof of a signed file without a key: adds the validation data it lacks and a document time-stamp.
 *
 * @throws RequestError when it cannot be renewed
 * @throws EnvironmentError when a service or the disk does not do what it should
 */
export async function renewFile(request: RenewFileRequest): Promise<RenewedFile> {
  const { renewFile } = await import('./sign/renew-file.js');
  return renewFile(request);
}

/** Verifies every signature of a PDF. Never throws for what is wrong with the document. */
export async function verify(pdf: Uint8Array, options: VerifyOptions): Promise<DocumentReport> {
  const { verifyDocument } = await import('./sign/verify-document.js');
  return verifyDocument(pdf, options);
}

/**
 * Verifies a PDF file as {@link verify} does and, when asked, whether it can be built again.
 *
 * @throws RequestError when there is no such file
 * @throws EnvironmentError when it cannot be read
 */
export async function verifyFile(request: VerifyFileRequest): Promise<VerifiedFile> {
  const { verifyFile } = await import('./sign/verify-file.js');
  return verifyFile(request);
}

/** Reports on what {@link verifyFile} found: `isWell`, `verificationJson`, `verificationText`. */
export function verification(): Promise<typeof import('./sign/verification.js')> {
  return import('./sign/verification.js');
}

/**
 * Starts the live preview of a workspace, for this machine only. It runs until it is closed.
 *
 * @throws RequestError from `choose`
 * @throws EnvironmentError when no port can be had
 */
export async function preview(request: PreviewRequest): Promise<Preview> {
  const { startPreview } = await import('./dev/preview.js');
  return startPreview(request);
}
