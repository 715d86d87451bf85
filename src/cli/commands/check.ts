import type { Command } from 'commander';
import { toolVersion } from '../../build/tool.js';
import { check } from '../../index.js';
import { count, findings } from '../../report/finding.js';
import { jsonReport } from '../../report/json.js';
import { neutralJson } from '../../report/neutral.js';
import { prettySummary } from '../../report/pretty.js';
import { openHere } from '../here.js';
import { type CommonOptions, oneOf } from '../options.js';
import type { Session } from '../session.js';
import { addCommissionNames, addCommonOptions } from '../shared-options.js';
import { inFull, prettyOptions } from '../show-findings.js';

interface CheckOptions extends CommonOptions {
  format?: 'pretty' | 'json';
}

/** `uppdrag check`: says everything there is to say about commissions, and writes nothing. */
export function addCheck(program: Command, session: Session): void {
  const command = program
    .command('check')
    .usage(session.text({ sv: '[uppdrag…] [flaggor]', en: '[commission…] [options]' }))
    .summary(session.text({ sv: 'granska uppdrag', en: 'check commissions' }))
    .description(
      session.text({
        sv: 'Granskar uppdrag och visar fel, varningar och råd. Skriver inga filer. Slutar med 0 när det inte finns några fel, 1 när det finns fel och 2 när granskningen inte kunde göras.',
        en: 'Checks commissions and shows errors, warnings and notes. Writes no files. Ends with 0 when there are no errors, 1 when there are some, and 2 when the check could not be done.',
      }),
    );
  addCommissionNames(command, session).option(
    '--format <format>',
    session.text({
      sv: 'pretty (för människor) eller json (schema/diagnostik.schema.json)',
      en: 'pretty (for people) or json (schema/diagnostik.schema.json)',
    }),
    (value: string) => oneOf('--format', ['pretty', 'json'], value),
  );
  addCommonOptions(command, session).action((names: string[], options: CheckOptions) =>
    runCheck(names, options, session),
  );
}

async function runCheck(names: readonly string[], options: CheckOptions, session: Session): Promise<void> {
  const here = openHere(options, names, session);
  const { language, commissions, found } = await check(here.workspace, here.choose);
  session.language = options.lang ?? language;
  const all = findings(found);
  const counts = count(all);
  session.exitCode = counts.error > 0 ? 1 : 0;
  if (options.format === 'json') {
    session.print(
      neutralJson(jsonReport(all, { language: session.language, commissions, toolVersion: toolVersion() })),
    );
    return;
  }
  const pretty = prettyOptions(here, session.out, session);
  session.out.write(inFull(all, pretty));
  session.print(prettySummary(commissions, counts, session.language, pretty.colours));
}
