import type { Command } from 'commander';
import { build, type Format, sourceHistory } from '../../index.js';
import { apart, count, findings } from '../../model/finding.js';
import { buildSummary } from '../build-summary.js';
import { failureText } from '../failure.js';
import { openHere, outputFolder } from '../here.js';
import { type CommonOptions, parseJobs, parseMaxWarnings, someOf } from '../options.js';
import { ProgressView } from '../progress-view.js';
import type { Session } from '../session.js';
import { addCommissionNames, addCommonOptions } from '../shared-options.js';
import { forBuild, prettyOptions } from '../show-findings.js';
import { affectedHere, sinceText } from '../since.js';

const FORMATS: readonly Format[] = ['html', 'pdf', 'json'];

interface BuildOptions extends CommonOptions {
  format: ReadonlySet<Format>;
  out?: string;
  jobs?: number;
  force?: boolean;
  since?: string;
  maxWarnings?: number;
}

/** `uppdrag build`: commissions become documents. */
export function addBuild(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('build')
    .usage(session.text({ sv: '[uppdrag…] [flaggor]', en: '[commission…] [options]' }))
    .summary(text('gör HTML, PDF och JSON av uppdrag', 'make HTML, PDF and JSON of commissions'))
    .description(
      text(
        'Bygger uppdrag till HTML, PDF och JSON. Det som inte har ändrats byggs inte om. Ett uppdrag med fel byggs inte, men de andra. Slutar med 0 när allt är byggt, 1 när något uppdrag har fel och 2 när bygget inte kunde göras.',
        'Builds commissions to HTML, PDF and JSON. What has not changed is not built again. A commission with errors is not built, the others are. Ends with 0 when everything is built, 1 when a commission has errors, and 2 when the build could not be done.',
      ),
    );
  addCommissionNames(command, session)
    .option(
      '--format <format>',
      text(
        'html, pdf, json eller flera med komma emellan (annars alla tre)',
        'html, pdf, json, or several with commas between (otherwise all three)',
      ),
      (value: string) => someOf('--format', FORMATS, value),
    )
    .option(
      text('--out <mapp>', '--out <folder>'),
      text(
        'mappen att skriva till (annars build bredvid arbetsytan)',
        'the folder to write to (otherwise build beside the workspace)',
      ),
    )
    .option(
      text('--jobs <antal>', '--jobs <number>'),
      text(
        'hur många PDF:er som görs samtidigt (annars en per processorkärna)',
        'how many PDFs are made at a time (otherwise one per processor core)',
      ),
      parseJobs,
    )
    .option(
      '--since <rev>',
      text(
        'bara uppdrag som berörs av ändringar sedan en gren, tagg eller incheckning i git, block och register inräknade',
        'only commissions that changes since a branch, tag or commit in git concern, blocks and registers included',
      ),
    )
    .option(
      text('--max-warnings <antal>', '--max-warnings <number>'),
      text(
        'sluta med 1 när varningarna är fler, de som utskriften ger inräknade men inte de om beslutad text',
        'end with 1 when there are more warnings, those of printing included but not those about decided text',
      ),
      parseMaxWarnings,
    )
    .option(
      '--force',
      text('bygg om allt, även det som inte har ändrats', 'build everything, also what has not changed'),
    );
  addCommonOptions(command, session).action((names: string[], options: BuildOptions) =>
    runBuild(names, options, session),
  );
}

async function runBuild(names: readonly string[], options: BuildOptions, session: Session): Promise<void> {
  const started = performance.now();
  const { format: formats = new Set(FORMATS), jobs, force = false, lang, since } = options;
  const all = openHere(options, names, session);
  const { here, changes } =
    since === undefined ? { here: all, changes: undefined } : await affectedHere(all, since);
  const out = outputFolder(options.out, here.root, session);
  if (changes) {
    session.language = lang ?? changes.language;
    session.remark(sinceText(since!, changes, here, session));
    if (changes.affected.length === 0) return;
  }
  const history = await sourceHistory(here.root, session.environment);
  if (formats.has('pdf') && history.doubt)
    session.remark(failureText(history.doubt.text, history.doubt.hint, session, 'warning'));
  const view = new ProgressView(session);
  session.remark('');
  const result = await build({
    workspace: here.workspace,
    out,
    formats,
    choose: here.choose,
    history,
    force,
    signal: session.signal,
    progress: (progress) => view.show(progress),
    ...(jobs !== undefined && { jobs }),
    ...(lang !== undefined && { language: lang }),
  }).finally(() => {
    view.end();
    session.remark('');
  });
  session.language = result.language;
  const remarks = forBuild(result.found, prettyOptions(here, session.err, session));
  session.err.write(remarks);
  if (result.distrust)
    session.remark(failureText(result.distrust.text, result.distrust.hint, session, 'warning'));
  const seconds = (performance.now() - started) / 1000;
  session.print(buildSummary(result, { out, formats, seconds }, session));
  const { error, warning } = count(apart(findings(result.found)).open);
  session.exitCode = error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
