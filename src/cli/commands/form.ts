import { relative } from 'node:path';
import type { Command } from 'commander';
import { makeForms, writeWhole } from '../../index.js';
import { neutral } from '../../text/neutral.js';
import { openHere, outputFolder } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { addCommissionNames, addCommonOptions } from '../shared-options.js';

interface FormOptions extends CommonOptions {
  occasion: string;
  reporter?: string;
  out?: string;
}

/** `uppdrag form`: forms for those who report at an occasion. */
export function addForm(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('form')
    .usage(
      text('[uppdrag…] --occasion <tillfälle> [flaggor]', '[commission…] --occasion <occasion> [options]'),
    )
    .summary(text('formulär till dem som ska följa upp', 'forms for those who report'))
    .description(
      text(
        'Gör formulär för ett uppföljningstillfälle: för varje uppgiftslämnare en arbetsbok (.xlsx) och en webbsida (.html) som fungerar utan nätverk, om alla uppdrag som ber den om något. Svaren tas emot med uppdrag receive.',
        'Makes forms for an occasion of follow-up: for each reporter a workbook (.xlsx) and a page (.html) that works without a network, about all commissions that ask it for something. The answers are received by uppdrag receive.',
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
      text('--reporter <namn>', '--reporter <name>'),
      text('bara en uppgiftslämnares formulär', 'only the form of one reporter'),
    )
    .option(
      text('--out <mapp>', '--out <folder>'),
      text(
        'mappen att skriva till (annars build/formular)',
        'the folder to write to (otherwise build/formular)',
      ),
    );
  addCommonOptions(command, session).action((names: string[], options: FormOptions) =>
    runForm(names, options, session),
  );
}

async function runForm(names: readonly string[], options: FormOptions, session: Session): Promise<void> {
  const { workspace, choose, root } = openHere(options, names, session);
  const base = outputFolder(options.out, root, session);
  const folder = options.out === undefined ? `${base}/formular` : base;
  const { occasion, reporter } = options;
  const result = await makeForms({
    workspace,
    choose,
    occasion,
    ...(reporter !== undefined && { reporter }),
  });
  session.language = options.lang ?? result.language;
  for (const { form, files } of result.forms) {
    for (const { name, content } of files) await writeWhole(folder, name, content);
    const rows = form.parts.reduce((sum, part) => sum + part.rows.length, 0);
    session.print(
      session.text({
        sv: `${neutral(form.reporter)}: ${rows} ${rows === 1 ? 'fråga' : 'frågor'} i ${form.parts.length} uppdrag`,
        en: `${neutral(form.reporter)}: ${rows} ${rows === 1 ? 'question' : 'questions'} in ${form.parts.length} ${form.parts.length === 1 ? 'commission' : 'commissions'}`,
      }),
    );
    for (const { name } of files) session.print(`  ${relative(session.cwd, `${folder}/${name}`) || name}`);
  }
}
