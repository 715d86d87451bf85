import { basename, dirname, extname, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { isoDay } from '../../format/date.js';
import {
  CSV_COLUMNS,
  type CsvColumn,
  type DeliveryFault,
  type ReceiveResult,
  receive,
  writeWhole,
} from '../../index.js';
import { RequestError } from '../../model/request-error.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutralProse } from '../../text/neutral.js';
import { wrap } from '../../text/width.js';
import { type Here, openHere } from '../here.js';
import { type CommonOptions, parseDate } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions } from '../shared-options.js';

interface ReceiveOptions extends CommonOptions {
  sender?: string;
  reason?: string;
  occasion?: string;
  reporter?: string;
  column?: string[];
  day?: string;
  dryRun?: boolean;
}

/** `uppdrag receive`: filled forms in. */
export function addReceive(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('receive')
    .usage(text('<fil…> [flaggor]', '<file…> [options]'))
    .summary(text('ta emot ifyllda formulär', 'receive filled forms'))
    .description(
      text(
        'Tar emot svar: formulärets arbetsbok, filen som dess webbsida sparar, eller en tabell (CSV) ur ett annat system. Är något fel tas inget emot: varje fel sägs med sin cell, och arbetsboken skrivs tillbaka med felen som kommentarer bredvid originalet. Annars skrivs utfallen i uppdragens mappar utfall/. Slutar med 0 när allt togs emot, 1 när en fil har fel och 2 när det inte kunde göras.',
        'Receives answers: the workbook of a form, the file that its page saves, or a table (CSV) of another system. When something is wrong nothing is received: every fault is said with its cell, and the workbook is written back with the faults as comments beside the original. Otherwise the outcomes are written in the folders utfall/ of the commissions. Ends with 0 when all was received, 1 when a file has faults and 2 when it could not be done.',
      ),
    )
    .argument(text('<fil...>', '<file...>'), text('filerna som kommit tillbaka', 'the files that came back'))
    .option(
      text('--sender <namn>', '--sender <name>'),
      text(
        'vem som lämnat uppgifterna, när filen inte säger det',
        'who delivered the facts, when the file does not say it',
      ),
    )
    .option(
      text('--reason <skäl>', '--reason <reason>'),
      text(
        'skälet till en rättelse, när filen inte säger det',
        'the reason of a correction, when the file does not say it',
      ),
    )
    .option(
      text('--day <datum>', '--day <date>'),
      text('dagen de togs emot (annars idag)', 'the day they were received (otherwise today)'),
      (value: string) => parseDate('--day', value),
    )
    .option(
      text('--occasion <tillfälle>', '--occasion <occasion>'),
      text('för CSV: tillfället, till exempel 2026-T2', 'for CSV: the occasion, for example 2026-T2'),
    )
    .option(
      text('--reporter <namn>', '--reporter <name>'),
      text('för CSV: uppgiftslämnaren', 'for CSV: the reporter'),
    )
    .option(
      text('--column <kolumn=rubrik...>', '--column <column=heading...>'),
      text(
        `för CSV: vad en kolumn heter i tabellen (${CSV_COLUMNS.join(', ')})`,
        `for CSV: the heading of a column in the table (${CSV_COLUMNS.join(', ')})`,
      ),
    )
    .option('--dry-run', text('granska utan att skriva något', 'examine without writing anything'));
  addCommonOptions(command, session).action((names: string[], options: ReceiveOptions) =>
    runReceive(names, options, session),
  );
}

async function runReceive(
  names: readonly string[],
  options: ReceiveOptions,
  session: Session,
): Promise<void> {
  const here = openHere(options, [], session);
  const { sender, reason, occasion, reporter, day = isoDay(new Date()), dryRun = false } = options;
  const columns = columnsOf(options.column ?? []);
  for (const name of names) {
    const path = resolve(session.cwd, name);
    const result = await receive(path, {
      workspace: here.workspace,
      ...(!dryRun && { root: here.root }),
      name: basename(path),
      day,
      columns,
      ...(sender !== undefined && { sender }),
      ...(reason !== undefined && { reason }),
      ...(occasion !== undefined && { occasion }),
      ...(reporter !== undefined && { reporter }),
    });
    session.language = options.lang ?? result.language;
    await show(name, path, result, dryRun, here, session);
  }
}

async function show(
  name: string,
  path: string,
  { faults, answered, asked, correction, changes, returned, reporter, occasion, diagnostics }: ReceiveResult,
  dryRun: boolean,
  here: Here,
  session: Session,
): Promise<void> {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const broken = diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length === 0 && broken.length === 0) {
    const kind = correction ? text('rättelse', 'correction') : text('leverans', 'delivery');
    print(
      `${name}: ${reporter}, ${occasion}, ${kind}. ${text(`${answered} av ${asked} rader besvarade.`, `${answered} of ${asked} rows answered.`)}`,
      session,
    );
    for (const { file } of changes) session.print(`  ${here.path(file)}`);
    if (dryRun) session.print(text('Inget är skrivet.', 'Nothing is written.'));
    return;
  }
  session.exitCode = 1;
  const count = faults.length + broken.length;
  print(
    text(
      `${name}: ${count} fel. Inget är mottaget.`,
      `${name}: ${count} ${count === 1 ? 'fault' : 'faults'}. Nothing is received.`,
    ),
    session,
  );
  for (const fault of faults) printFault(fault, session);
  for (const { message, place } of broken)
    print(`  ${here.path(place.file)}:${place.start.line}: ${session.text(message)}`, session);
  if (!returned || dryRun) return;
  const back = `${basename(path, extname(path))}-fel${extname(path)}`;
  await writeWhole(dirname(path), back, returned);
  session.print(
    text(
      `Arbetsboken med felen som kommentarer: ${relative(session.cwd, resolve(dirname(path), back))}`,
      `The workbook with the faults as comments: ${relative(session.cwd, resolve(dirname(path), back))}`,
    ),
  );
}

function printFault({ at, message, hint }: DeliveryFault, session: Session): void {
  const place = at ? `${at.at}: ` : '';
  print(`  ${place}${session.text(message)} ${session.text(hint)}`, session);
}

/** Prints text of a file that came from elsewhere: nothing of it begins a line or is a command to a terminal. */
function print(line: string, session: Session): void {
  const indent = /^ */.exec(line)![0];
  const [first = '', ...rest] = wrap(neutralProse(line.trim()), PAGE_WIDTH - indent.length - 4);
  session.print(indent + first);
  for (const part of rest) session.print(`${indent}    ${part}`);
}

/** @throws RequestError when it is no pair of a column and a heading */
function columnsOf(pairs: readonly string[]): ReadonlyMap<CsvColumn, string> {
  return new Map(
    pairs.map((pair) => {
      const [key = '', ...heading] = pair.split('=');
      const column = CSV_COLUMNS.find((each) => each === key.normalize('NFC'));
      if (column && heading.length > 0) return [column, heading.join('=')] as const;
      throw new RequestError(
        {
          sv: `--column ${pair} är ingen kolumn med rubrik.`,
          en: `--column ${pair} is no column with a heading.`,
        },
        {
          sv: `Skriv till exempel --column värde=Utfall. Kolumner: ${CSV_COLUMNS.join(', ')}.`,
          en: `Write for example --column värde=Utfall. Columns: ${CSV_COLUMNS.join(', ')}.`,
        },
      );
    }),
  );
}
