import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { isoDay } from '../../format/date.js';
import { makeReport, REPORT_FORMS, type ReportForm, writeWhole } from '../../index.js';
import { RequestError } from '../../model/request-error.js';
import { openHere, outputFolder } from '../here.js';
import { type CommonOptions, parseDate } from '../options.js';
import type { Session } from '../session.js';
import { addCommissionNames, addCommonOptions } from '../shared-options.js';

interface ReportOptions extends CommonOptions {
  occasion: string;
  format?: string;
  day?: string;
  out?: string;
}

/** `uppdrag report`: outcomes at an occasion, judged. */
export function addReport(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('report')
    .usage(
      text('[uppdrag…] --occasion <tillfälle> [flaggor]', '[commission…] --occasion <occasion> [options]'),
    )
    .summary(text('uppföljningens utfall, bedömda', 'outcomes of the follow-up, judged'))
    .description(
      text(
        'Gör en rapport av utfallen vid ett tillfälle: vad som nås och inte nås, vad som saknas, åtgärder, och varje rad med mål, utfall och föregående värde. Utan namn: alla uppdrag som har utfall. PDF:en är i samma arkivformat som uppdragen, med utfallen bifogade. Slutar med 0 när rapporten gjordes, 1 när någon fil med utfall har fel och 2 när den inte kunde göras.',
        'Makes a report of the outcomes at an occasion: what is reached and missed, what is lacking, actions, and every row with target, outcome and value before. Without a name: all commissions that have outcomes. The PDF has the same archive form as the commissions, with the outcomes attached. Ends with 0 when the report was made, 1 when a file of outcomes has errors, and 2 when it could not be done.',
      ),
    );
  addCommissionNames(command, session)
    .requiredOption(
      text('--occasion <tillfälle>', '--occasion <occasion>'),
      text(
        'till exempel 2026-T2, 2026-ÅR, 2026-03 eller 2026-K1',
        'for example 2026-T2, 2026-ÅR, 2026-03 or 2026-K1',
      ),
    )
    .option(
      '--format <format>',
      text(
        'html, pdf, json, csv och xlsx, med komma emellan (annars html,pdf)',
        'html, pdf, json, csv and xlsx, separated by commas (otherwise html,pdf)',
      ),
    )
    .option(
      text('--day <datum>', '--day <date>'),
      text('dagen som utfallen bedöms (annars idag)', 'the day of the verdicts (otherwise today)'),
      (value: string) => parseDate('--day', value),
    )
    .option(
      text('--out <mapp>', '--out <folder>'),
      text(
        'mappen att skriva till (annars build/uppfoljning)',
        'the folder to write to (otherwise build/uppfoljning)',
      ),
    );
  addCommonOptions(command, session).action((names: string[], options: ReportOptions) =>
    runReport(names, options, session),
  );
}

async function runReport(names: readonly string[], options: ReportOptions, session: Session): Promise<void> {
  const here = openHere(options, names, session);
  const base = outputFolder(options.out, here.root, session);
  const folder = options.out === undefined ? resolve(base, 'uppfoljning') : base;
  const forms = formsOf(options.format ?? 'html,pdf');
  const { report, files, language, diagnostics } = await makeReport({
    workspace: here.workspace,
    ...(names.length > 0 && { choose: here.choose }),
    occasion: options.occasion,
    day: options.day ?? isoDay(new Date()),
    forms,
    ...(options.lang !== undefined && { language: options.lang }),
  });
  session.language = options.lang ?? language;
  for (const { message, place } of diagnostics)
    session.remark(`${here.path(place.file)}:${place.start.line}: ${session.text(message)}`);
  for (const { name, content } of files) await writeWhole(folder, name, content);
  const rows = report.parts.reduce((sum, part) => sum + part.rows.length, 0);
  session.print(
    session.text({
      sv: `Uppföljning ${report.occasion}: ${rows} rader i ${report.parts.length} uppdrag.`,
      en: `Follow-up ${report.occasion}: ${rows} rows in ${report.parts.length} ${report.parts.length === 1 ? 'commission' : 'commissions'}.`,
    }),
  );
  for (const { name } of files) session.print(`  ${relative(session.cwd, resolve(folder, name))}`);
  session.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** @throws RequestError for anything else than the forms of a report */
function formsOf(text: string): ReadonlySet<ReportForm> {
  return new Set(
    text.split(',').map((each) => {
      const form = REPORT_FORMS.find((known) => known === each.trim());
      if (form) return form;
      throw new RequestError(
        { sv: `--format ${each} finns inte.`, en: `There is no --format ${each}.` },
        { sv: `Välj bland ${REPORT_FORMS.join(', ')}.`, en: `Choose among ${REPORT_FORMS.join(', ')}.` },
      );
    }),
  );
}
