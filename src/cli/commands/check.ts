import type { Command } from 'commander';
import { check, type RepairResult, repair, reportFindings, reportReview, review } from '../../index.js';
import { apart, count, type Finding, findings } from '../../model/finding.js';
import { RequestError } from '../../model/request-error.js';
import { prettySummary } from '../../report/pretty.js';
import { REPORT_FORMATS, type ReportFormat } from '../../report/report.js';
import { sourceLines } from '../../report/source-lines.js';
import { type Here, openHere } from '../here.js';
import { type CommonOptions, oneOf, parseMaxWarnings } from '../options.js';
import { repositoryPath } from '../repository.js';
import type { Session } from '../session.js';
import { addCommissionNames, addCommonOptions } from '../shared-options.js';
import { decidedLines, inFull, prettyOptions } from '../show-findings.js';
import { repairSummary, showRepairs } from '../show-repairs.js';
import { affectedHere, sinceOf, sinceText } from '../since.js';

interface CheckOptions extends CommonOptions {
  format?: 'pretty' | ReportFormat;
  changed?: string;
  fix?: boolean;
  force?: boolean;
  dryRun?: boolean;
  quiet?: boolean;
  decided?: boolean;
  maxWarnings?: number;
  spelling: boolean;
}

/** `uppdrag check`: reports findings about commissions, and with `--fix` repairs those with a single right answer. */
export function addCheck(program: Command, session: Session): void {
  const command = program
    .command('check')
    .usage(session.text({ sv: '[uppdrag…] [flaggor]', en: '[commission…] [options]' }))
    .summary(session.text({ sv: 'granska uppdrag', en: 'check commissions' }))
    .description(
      session.text({
        sv: 'Granskar uppdrag och visar fel, varningar och råd. Med --fix rättas det som har ett enda rätt svar, annars skrivs inga filer. Slutar med 0 när det inte finns några fel, 1 när det finns fel eller fler varningar än --max-warnings, och 2 när granskningen inte kunde göras.',
        en: 'Checks commissions and shows errors, warnings and notes. With --fix what has one right answer is repaired, otherwise no files are written. Ends with 0 when there are no errors, 1 when there are some or more warnings than --max-warnings, and 2 when the check could not be done.',
      }),
    );
  const text = (sv: string, en: string) => session.text({ sv, en });
  addCommissionNames(command, session)
    .option(
      '--format <format>',
      text(
        'pretty (för människor), json (schema/diagnostik.schema.json), sarif, github (anteckningar), gitlab (Code Quality), junit eller markdown (för en kommentar; med --changed: vad som är nytt)',
        'pretty (for people), json (schema/diagnostik.schema.json), sarif, github (annotations), gitlab (Code Quality), junit or markdown (for a comment; with --changed: what is new)',
      ),
      (value: string) => oneOf('--format', ['pretty', ...REPORT_FORMATS], value),
    )
    .option(
      '--changed <rev>',
      text(
        'bara uppdrag som berörs av ändringar sedan en gren, tagg eller incheckning i git, block och register inräknade',
        'only commissions that changes since a branch, tag or commit in git concern, blocks and registers included',
      ),
    )
    .option('--fix', text('rätta det som har ett enda rätt svar', 'repair what has one right answer'))
    .option(
      '--dry-run',
      text(
        'med --fix: visa ändringarna utan att skriva dem',
        'with --fix: show the changes without writing them',
      ),
    )
    .option(
      '--force',
      text(
        'granska allt på nytt, också det som ingenting har ändrats för sedan sist',
        'check everything anew, also what nothing has changed for since the last time',
      ),
    )
    .option('--quiet', text('visa bara fel', 'show errors only'))
    .option(
      '--decided',
      text(
        'visa också varje varning och råd om beslutad text, som bara en revidering kan ändra',
        'show every warning and note about decided text too, which only a revision can change',
      ),
    )
    .option(
      text('--max-warnings <antal>', '--max-warnings <number>'),
      text(
        'sluta med 1 när varningarna är fler, utom de om beslutad text',
        'end with 1 when there are more warnings, but for those about decided text',
      ),
      parseMaxWarnings,
    )
    .option('--no-spelling', text('hoppa över stavningen', 'leave the spelling out'));
  addCommonOptions(command, session).action((names: string[], options: CheckOptions) =>
    runCheck(names, options, session),
  );
}

async function runCheck(names: readonly string[], options: CheckOptions, session: Session): Promise<void> {
  if (options.dryRun && !options.fix) throw dryRunAlone();
  const { changed } = options;
  const all = openHere(options, names, session);
  const { here, changes } =
    changed === undefined ? { here: all, changes: undefined } : await affectedHere(all, changed);
  const without = options.spelling ? [] : ['spelling'];
  const repaired = options.fix ? await repairHere(here, options, without) : undefined;
  // After a dry run, too, the findings are about the repaired text.
  const workspace = repaired?.workspace ?? here.workspace;
  const reviewed =
    changes && options.format === 'markdown'
      ? await review(workspace, here.choose, changes, without)
      : undefined;
  // Results in memory are of no use for text that a repair has just changed, and a pull request is always checked in
  // full.
  const { environment } = session;
  const memory =
    repaired || environment.CI ? undefined : { root: here.root, environment, anew: options.force ?? false };
  const { language, commissions, found } =
    reviewed?.result ?? (await check(workspace, here.choose, without, memory));
  session.language = options.lang ?? language;
  const gone = reviewed ? [] : [{ diagnostics: changes?.removedDecisions ?? [] }];
  const everything = findings([...found, ...gone]);
  const { open, decided } = apart(everything);
  const counts = count(open);
  const tooMany = counts.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  session.exitCode = counts.error > 0 || tooMany ? 1 : 0;
  const show = (list: readonly Finding[]) =>
    options.quiet ? list.filter(({ severity }) => severity === 'error') : list;
  const summary = repaired && repairSummary(repaired, options.dryRun ?? false, session);
  if (options.format !== undefined && options.format !== 'pretty') {
    if (summary) session.remark(summary);
    const path = repositoryPath(here.root, session.cwd);
    const lines = sourceLines(workspace);
    const about = { language: session.language, commissions, found, path, lines };
    const report = reviewed
      ? await reportReview(
          {
            ...reviewed.review,
            fresh: show(reviewed.review.fresh),
            known: show(reviewed.review.known),
          },
          sinceOf(changed!, changes!),
          about,
        )
      : await reportFindings(options.format, show(everything), about);
    if (options.format === 'github') session.command(report);
    else session.out.write(report);
  } else {
    if (changes) session.print(sinceText(changed!, changes, here, session));
    if (commissions > 0 && changes) session.print('');
    if (repaired) session.out.write(showRepairs(repaired, here.path, session));
    const pretty = prettyOptions({ ...here, workspace }, session.out, session);
    session.out.write(inFull(show(options.decided ? everything : open), pretty));
    if (show(decided).length > 0 && !options.decided) session.print(`${decidedLines(decided, pretty)}\n`);
    // Of nothing there is nothing to sum up.
    if (commissions > 0 || !changes)
      session.print(prettySummary(commissions, counts, session.language, pretty.colours));
    if (summary) session.print(summary);
  }
  if (tooMany) session.remark(tooManyWarnings(counts.warning, options.maxWarnings ?? 0, session));
}

function repairHere(here: Here, { dryRun }: CheckOptions, without: readonly string[]): Promise<RepairResult> {
  const { workspace, root, choose } = here;
  return repair({ workspace, choose, without, ...(!dryRun && { root }) });
}

function dryRunAlone(): RequestError {
  return new RequestError(
    { sv: '--dry-run visar vad --fix skulle ändra.', en: '--dry-run shows what --fix would change.' },
    { sv: 'Skriv --fix --dry-run.', en: 'Write --fix --dry-run.' },
  );
}

function tooManyWarnings(warnings: number, most: number, session: Session): string {
  return session.text({
    sv: `${warnings} varningar är fler än --max-warnings ${most}.`,
    en: `${warnings} warnings are more than --max-warnings ${most}.`,
  });
}
