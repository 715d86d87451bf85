import type { Command } from 'commander';
import {
  type DiffResult,
  diff,
  diffTexts,
  openEditions,
  REDLINE_FORMATS,
  type RedlineFormat,
} from '../../index.js';
import { findings } from '../../model/finding.js';
import { RequestError } from '../../model/request-error.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { pathFrom } from '../here.js';
import { type CommonOptions, someOf } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions } from '../shared-options.js';
import { inFull, prettyOptions } from '../show-findings.js';
import { writeDiff } from '../write-diff.js';

const FORMATS = ['pretty', ...REDLINE_FORMATS] as const;
type DiffFormat = (typeof FORMATS)[number];

interface DiffOptions extends CommonOptions {
  format?: ReadonlySet<DiffFormat>;
  out?: string;
  commissions?: boolean;
}

/** `uppdrag diff`: what has changed in commissions from one edition to another. */
export function addDiff(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('diff')
    .usage(
      text(
        '[revision[..revision]] [uppdrag…] | gammal-mapp ny-mapp | --commissions uppdrag uppdrag',
        '[revision[..revision]] [commission…] | old-folder new-folder | --commissions commission commission',
      ),
    )
    .summary(text('visa vad som har ändrats', 'show what has changed'))
    .description(
      text(
        'Jämför uppdrag ord för ord, så som läsaren ser dem: text, tabeller, uppföljningsplan, fotnoter och uppgifter om beslutet, med orsaken till varje ändring. Utan revision jämförs det som är utcheckat med den senaste incheckningen; ”main...” jämför med det ställe där grenen lämnade main. Slutar med 0 när jämförelsen är gjord, 1 när en sida har fel och 2 när den inte kunde göras.',
        'Compares commissions word by word, as the reader sees them: text, tables, follow-up plan, footnotes and title page, with the cause of each change. Without a revision what is checked out is compared with the last commit; “main...” compares with the place where the branch left main. Ends with 0 when the comparison is made, 1 when a side has errors and 2 when it could not be made.',
      ),
    )
    .argument(
      text('[namn...]', '[name...]'),
      text(
        'en revision (HEAD~1, main, v1..v2) och de uppdrag det gäller, eller två mappar',
        'a revision (HEAD~1, main, v1..v2) and the commissions meant, or two folders',
      ),
    )
    .option(
      text('--format <format,…>', '--format <format,…>'),
      text(
        'pretty (för människor), html, pdf, json (schema/jamforelse.schema.json) eller markdown; flera med komma mellan',
        'pretty (for people), html, pdf, json (schema/jamforelse.schema.json) or markdown; several with commas between',
      ),
      (value: string) => someOf('--format', FORMATS, value),
    )
    .option(
      text('--out <mapp eller fil>', '--out <folder or file>'),
      text(
        'vart det skrivs: en mapp, eller en fil för ett enda uppdrag (annars skärmen, och för html och pdf mappen build)',
        'where it is written: a folder, or a file for a single commission (otherwise the screen, and for html and pdf the folder build)',
      ),
    )
    .option(
      '--commissions',
      text(
        'jämför två olika uppdrag med varandra; [revision:]uppdrag tar ett som det var',
        'compare two different commissions; [revision:]commission takes one as it was',
      ),
    );
  addCommonOptions(command, session).action((names: string[], options: DiffOptions) =>
    runDiff(names, options, session),
  );
}

async function runDiff(names: readonly string[], options: DiffOptions, session: Session): Promise<void> {
  const { root, commissions = false } = options;
  const { request, root: here } = await openEditions({
    names,
    commissions,
    cwd: session.cwd,
    ...(root !== undefined && { root }),
    language: session.language,
    folderName: (path) => pathFrom(session.cwd, path),
  });
  const result = await diff(request);
  session.language = options.lang ?? result.language;
  const { pretty, documents } = sorted(options.format ?? new Set<DiffFormat>(['pretty']));
  if (pretty) await showPretty(result, session);
  await writeDiff(result, { formats: documents, out: options.out, root: here }, session);
  showErrors(result, pretty, session);
  if (result.errors.old.length + result.errors.new.length > 0) session.exitCode = 1;
  if (result.commissions.length === 0) throw nothingToCompare();
}

/** Divides formats into those shown on the terminal and those written as documents. */
function sorted(formats: ReadonlySet<DiffFormat>): { pretty: boolean; documents: Set<RedlineFormat> } {
  const documents = REDLINE_FORMATS.filter((format) => formats.has(format));
  return { pretty: formats.has('pretty'), documents: new Set(documents) };
}

async function showPretty(result: DiffResult, session: Session): Promise<void> {
  const { language } = session;
  const colours = session.colours(session.out);
  const width = Math.min(session.out.columns || PAGE_WIDTH, PAGE_WIDTH);
  const [old, now] = [result.old.name, result.new.name];
  session.print(colours.dim(session.text({ sv: `Från ${old} till ${now}`, en: `From ${old} to ${now}` })));
  for (const text of await diffTexts(result, { language, colours, width })) session.print(`\n${text}`);
}

/** Shows the errors of either side with their lines; what can be compared is compared all the same. */
function showErrors(result: DiffResult, pretty: boolean, session: Session): void {
  for (const side of ['old', 'new'] as const) {
    const all = findings(result.errors[side]);
    if (all.length === 0) continue;
    const { name, workspace } = result[side];
    const head = session.text({ sv: `Fel i ${name}:`, en: `Errors in ${name}:` });
    const path = (file: string) => `${workspace.name}/${file}`;
    const options = prettyOptions({ workspace, path }, session.err, session);
    // Beside the result, so that it can be read by a program.
    session.remark(`\n${head}\n\n${inFull(all, options).trimEnd()}`);
  }
  const broken = result.commissions.filter(({ outcome }) => outcome === 'broken');
  if (broken.length > 0 && !pretty) {
    const ids = broken.map(({ id }) => id).join(', ');
    session.remark(session.text({ sv: `Kan inte jämföras: ${ids}.`, en: `Cannot be compared: ${ids}.` }));
  }
}

function nothingToCompare(): RequestError {
  return new RequestError(
    { sv: 'Ingen av sidorna har några uppdrag.', en: 'Neither side has any commissions.' },
    {
      sv: 'De ligger i en mapp per period, till exempel 2026/namn/uppdrag.md.',
      en: 'They lie in a folder per period, for example 2026/name/uppdrag.md.',
    },
  );
}
