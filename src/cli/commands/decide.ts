import type { Command } from 'commander';
import { type DecideResult, decide } from '../../index.js';
import { WORDS } from '../../report/words.js';
import { openHere } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addDecisionFacts, addOneCommission } from '../shared-options.js';
import { showChanges } from '../show-changes.js';
import { forBuild, prettyOptions } from '../show-findings.js';

interface DecideOptions extends CommonOptions {
  date?: string;
  paragraph?: number;
  dnr?: string;
  relock?: boolean;
  dryRun?: boolean;
}

/** `uppdrag decide`: a draft becomes a decided commission whose text is locked. */
export function addDecide(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('decide')
    .usage(text('<uppdrag> [flaggor]', '<commission> [options]'))
    .summary(text('gör ett utkast till beslutad, låst text', 'make a draft a decided, locked text'))
    .description(
      text(
        'Fyller i beslutet överst i uppdraget, ser till att allt som ett beslut behöver finns, och låser texten: uppdrag.lock.yaml håller kontrollsummor för varje block, tabell och namn som den består av. Därefter är det ett fel när texten ändras. Ett uppdrag som redan är beslutat men inte låst låses som det står. Slutar med 0 när uppdraget är beslutat, 1 när något saknas och 2 när det inte kunde göras.',
        'Fills in the decision at the top of the commission, sees to it that everything a decision needs is there, and locks the text: uppdrag.lock.yaml holds checksums of every block, table and name it consists of. From then on it is an error when the text changes. A commission that is decided but not locked is locked as it stands. Ends with 0 when the commission is decided, 1 when something is lacking, and 2 when it could not be done.',
      ),
    );
  addOneCommission(command, session);
  addDecisionFacts(command, session)
    .option(
      text('--dnr <nummer>', '--dnr <number>'),
      text('nämndens diarienummer: "HVN 2024-00186"', 'the board’s registry number: "HVN 2024-00186"'),
    )
    .option(
      '--relock',
      text(
        'skriv låset på nytt för ett beslutat uppdrag, av texten som den står',
        'write the lock of a decided commission anew, of the text as it stands',
      ),
    )
    .option('--dry-run', text('visa vad som skulle skrivas', 'show what would be written'));
  addCommonOptions(command, session).action((name: string | undefined, options: DecideOptions) =>
    runDecide(name, options, session),
  );
}

async function runDecide(name: string | undefined, options: DecideOptions, session: Session): Promise<void> {
  const here = openHere(options, name === undefined ? [] : [name], session);
  const { date, paragraph, dnr: registryNumber, relock, dryRun = false } = options;
  const result = await decide({
    workspace: here.workspace,
    choose: here.choose,
    ...(!dryRun && { root: here.root }),
    ...(date !== undefined && { date }),
    ...(paragraph !== undefined && { paragraph }),
    ...(registryNumber !== undefined && { registryNumber }),
    ...(relock && { relock }),
  });
  session.language = options.lang ?? result.language;
  const { id: commission, diagnostics, workspace, changes, lock } = result;
  const pretty = prettyOptions({ ...here, workspace }, session.err, session);
  session.err.write(forBuild([{ commission, diagnostics }], pretty));
  if (!lock) {
    session.remark(
      session.text({
        sv: `${commission} kan inte beslutas än. Inget är skrivet.`,
        en: `${commission} cannot be decided yet. Nothing is written.`,
      }),
    );
    session.exitCode = 1;
    return;
  }
  session.out.write(await showChanges(changes, here.path, session));
  session.print(summary({ ...result, lock }, dryRun, session));
}

/** `2026/norr är beslutat 2026-03-28, § 12. Låst: 3 block, 1 tabell och uppföljningsplanen.` */
function summary(
  { id, lock }: DecideResult & { lock: NonNullable<DecideResult['lock']> },
  dryRun: boolean,
  session: Session,
): string {
  const last = lock.beslut.at(-1)!;
  const decision = `${last.datum}${last.paragraf === undefined ? '' : `, §\u00a0${last.paragraf}`}`;
  const blocks = Object.keys(lock.block).length;
  const tables = Object.keys(lock.tabeller ?? {}).length;
  const { counted } = WORDS[session.language];
  const parts = [
    ...(blocks > 0 ? [counted.block(blocks)] : []),
    ...(tables > 0 ? [counted.table(tables)] : []),
    ...(lock.uppföljningsplan === undefined
      ? []
      : [session.text({ sv: 'uppföljningsplanen', en: 'the follow-up plan' })]),
    counted.file(Object.keys(lock.källor).length),
  ];
  const nothing = session.text({ sv: ' Inget är skrivet.', en: ' Nothing is written.' });
  return session.text({
    sv: `${id} ${dryRun ? 'skulle vara' : 'är'} beslutat ${decision}. Låst: ${parts.join(', ')}.${dryRun ? nothing : ''}`,
    en: `${id} ${dryRun ? 'would be' : 'is'} decided ${decision}. Locked: ${parts.join(', ')}.${dryRun ? nothing : ''}`,
  });
}
