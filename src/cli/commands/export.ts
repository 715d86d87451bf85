import { basename, dirname, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  EXPORT_FORMATS,
  EXPORTS,
  type Export,
  type ExportFormat,
  exportCommissions,
  writeWhole,
} from '../../index.js';
import { count, findings } from '../../model/finding.js';
import { RequestError } from '../../model/request-error.js';
import { WORDS } from '../../report/words.js';
import { type Here, openHere, outputFolder } from '../here.js';
import { type CommonOptions, oneOf } from '../options.js';
import type { Session } from '../session.js';
import { addCommissionNames, addCommonOptions } from '../shared-options.js';
import { forBuild, prettyOptions } from '../show-findings.js';

interface ExportOptions extends CommonOptions {
  format?: ExportFormat;
  out?: string;
}

/** `uppdrag export`: indicators, tables, blocks or the reporting calendar for other programs. */
export function addExport(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('export')
    .usage(text('<vad> [uppdrag…] [flaggor]', '<what> [commission…] [options]'))
    .summary(
      text(
        'uppgifter till kalkylark, kalendrar och program',
        'data for spreadsheets, calendars and programs',
      ),
    )
    .description(
      text(
        'Tar ut indikatorer (indicators), tabeller (tables), block (blocks) eller uppföljningens dagar (calendar) ur uppdrag. CSV är för Excel på svenska: semikolon och decimalkomma. Kalenderns dagar är de sista i perioderna som följs upp. Uppdrag med fel utelämnas. Slutar med 0 när allt kom med, 1 när något uppdrag har fel och 2 när det inte kunde göras.',
        'Takes indicators, tables, blocks or reporting days (calendar) out of commissions. CSV is for Excel in Swedish: semicolons and decimal commas. The calendar’s days are the last of the periods that are reported on. Commissions with errors are left out. Ends with 0 when everything is there, 1 when a commission has errors, and 2 when it could not be done.',
      ),
    )
    .argument(
      text('<vad>', '<what>'),
      text('indicators, tables, blocks eller calendar', 'indicators, tables, blocks or calendar'),
    );
  addCommissionNames(command, session)
    .option(
      '--format <format>',
      text(
        'csv, xlsx, json (schema/export.schema.json) eller ics, som bara kalendern kan ha (annars efter --out, eller csv, och ics för kalendern)',
        'csv, xlsx, json (schema/export.schema.json) or ics, which only the calendar can have (otherwise by --out, or csv, and ics for the calendar)',
      ),
      (value: string) => oneOf('--format', EXPORT_FORMATS, value),
    )
    .option(
      text('--out <fil>', '--out <file>'),
      text('filen att skriva till (annars skärmen)', 'the file to write to (otherwise the screen)'),
    );
  addCommonOptions(command, session).action((what: string, names: string[], options: ExportOptions) =>
    runExport(oneOf(text('<vad>', '<what>'), EXPORTS, what), names, options, session),
  );
}

async function runExport(
  what: Export,
  names: readonly string[],
  options: ExportOptions,
  session: Session,
): Promise<void> {
  const format = options.format ?? formatOf(options.out) ?? (what === 'calendar' ? 'ics' : 'csv');
  if (format === 'ics' && what !== 'calendar') throw onlyCalendar();
  if (format === 'xlsx' && options.out === undefined) throw needsFile();
  const here = openHere(options, names, session);
  const { workspace, choose } = here;
  const result = await exportCommissions({ workspace, what, format, choose });
  session.language = options.lang ?? result.language;
  session.err.write(forBuild(errorsOf(result.found), prettyOptions(here, session.err, session)));
  if (options.out === undefined) session.out.write(String(result.content));
  else await writeTo(options.out, result.content, here, session);
  const { counted } = WORDS[session.language];
  const rows = session.text({
    sv: `${result.rows} ${result.rows === 1 ? 'rad' : 'rader'}`,
    en: `${result.rows} ${result.rows === 1 ? 'row' : 'rows'}`,
  });
  const where = options.out === undefined ? '' : `${options.out}: `;
  const from = session.text({ sv: 'ur', en: 'from' });
  session.remark(`${where}${rows} ${from} ${counted.commission(result.commissions)}.`);
  session.exitCode = count(findings(result.found)).error > 0 ? 1 : 0;
}

/** Warnings are of use while writing; here only errors that leave a commission out are shown. */
function errorsOf(found: Parameters<typeof forBuild>[0]): Parameters<typeof forBuild>[0] {
  return found.map((each) => ({
    ...each,
    diagnostics: each.diagnostics.filter(({ severity }) => severity === 'error'),
  }));
}

function formatOf(out: string | undefined): ExportFormat | undefined {
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  return EXPORT_FORMATS.find((format) => format === ending);
}

/** Whole or not at all, and not among the sources. */
async function writeTo(
  out: string,
  content: string | Uint8Array,
  { root }: Here,
  session: Session,
): Promise<void> {
  const file = resolve(session.cwd, out);
  await writeWhole(outputFolder(dirname(file), root, session), basename(file), content);
}

function onlyCalendar(): RequestError {
  return new RequestError(
    { sv: 'ics är för kalendrar.', en: 'ics is for calendars.' },
    {
      sv: 'Skriv uppdrag export calendar, eller välj csv, xlsx eller json.',
      en: 'Write uppdrag export calendar, or choose csv, xlsx or json.',
    },
  );
}

function needsFile(): RequestError {
  return new RequestError(
    { sv: 'En arbetsbok kan inte visas på skärmen.', en: 'A workbook cannot be shown on the screen.' },
    { sv: 'Ange en fil: --out indikatorer.xlsx', en: 'Name a file: --out indicators.xlsx' },
  );
}
