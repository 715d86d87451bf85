import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  openWorkspaceAt,
  readTrust,
  readTrustLists,
  requireRoot,
  type TrustLists,
  toolVersion,
  type VerifiedFile,
  verification,
  verifyFile,
} from '../../index.js';
import type { Language } from '../../model/diagnostic.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutralJson } from '../../text/neutral.js';
import { oneOf, parseLanguage, parseMonths } from '../options.js';
import type { Session } from '../session.js';

interface VerifyCommandOptions {
  trust?: string[];
  trustList?: string[];
  trustListSigner?: string[];
  offline?: boolean;
  rebuild?: boolean;
  from?: string;
  root?: string;
  warnMonths?: number;
  format?: 'pretty' | 'json';
  lang?: Language;
}

/** `uppdrag verify`: what the signatures of documents are worth. */
export function addVerify(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  program
    .command('verify')
    .usage(text('<pdf…> [flaggor]', '<pdf…> [options]'))
    .summary(text('kontrollera underskrifterna i en PDF', 'verify the signatures of a PDF'))
    .description(
      text(
        'Kontrollerar varje underskrift och tidsstämpel: vad den täcker, vem, när, certifikatkedja, spärrning, vad som har lagts till eller ändrats efteråt. Slutar med 0 bara när allt stämmer, 1 när något inte gör det och 2 när kontrollen inte kunde göras.',
        'Verifies every signature and time-stamp: what it covers, who, when, certificate chain, revocation, what was added or changed afterwards. Ends with 0 only when all is well, 1 when something is not, and 2 when it could not be done.',
      ),
    )
    .argument(text('<pdf...>', '<pdf...>'), text('PDF:er', 'PDFs'))
    .option(
      text('--trust <fil>', '--trust <file>'),
      text(
        'utfärdare att lita på, PEM eller DER; kan anges flera gånger',
        'authorities to trust, PEM or DER; can be given several times',
      ),
      (value: string, before: string[] = []) => [...before, value],
    )
    .option(
      text('--trust-list <plats>', '--trust-list <place>'),
      text(
        'EU:s lista över listorna och ländernas betrodda listor: XML-filer eller mappar med dem; kan anges flera gånger',
        'the EU list of lists and national trust lists: XML files, or folders of them; can be given several times',
      ),
      (value: string, before: string[] = []) => [...before, value],
    )
    .option(
      text('--trust-list-signer <fil>', '--trust-list-signer <file>'),
      text(
        'certifikat som får skriva under listan över listorna, ur EU:s officiella tidning; kan anges flera gånger',
        'certificates that may sign the list of lists, from the Official Journal; can be given several times',
      ),
      (value: string, before: string[] = []) => [...before, value],
    )
    .option(
      '--offline',
      text(
        'fråga inte utfärdarna om spärrade certifikat; bara det som står i dokumentet gäller',
        'do not ask issuers about revoked certificates; only what is in the document counts',
      ),
    )
    .option(
      '--rebuild',
      text(
        'bygg dokumentet igen av källtexten i det och jämför byte för byte',
        'build the document again from the sources in it and compare byte by byte',
      ),
    )
    .option(
      text('--from <revision>', '--from <revision>'),
      text(
        'bygg i stället igen av arbetsytan som den var i git vid en revision',
        'build again from the workspace as it was in git at a revision instead',
      ),
    )
    .option(
      text('--root <mapp>', '--root <folder>'),
      text('arbetsytans mapp, för --from', 'the workspace, for --from'),
    )
    .option(
      text('--warn-months <månader>', '--warn-months <months>'),
      text(
        'säg till så långt innan beviset går ut att det är dags för uppdrag renew (annars 6; 0 aldrig)',
        'say so long before the proof ends that it is time for uppdrag renew (otherwise 6; 0 never)',
      ),
      (value: string) => parseMonths('--warn-months', value),
    )
    .option(
      '--format <format>',
      text('pretty (för människor) eller json', 'pretty (for people) or json'),
      (value: string) => oneOf('--format', ['pretty', 'json'], value),
    )
    .option(
      text('--lang <språk>', '--lang <language>'),
      text('språk för rapporten: sv eller en', 'language of the report: sv or en'),
      parseLanguage,
    )
    .action((files: string[], options: VerifyCommandOptions) => runVerify(files, options, session));
}

async function runVerify(
  names: readonly string[],
  options: VerifyCommandOptions,
  session: Session,
): Promise<void> {
  if (options.lang) session.language = options.lang;
  const path = (name: string) => resolve(session.cwd, name);
  const anchors = await readTrust((options.trust ?? []).map((name) => ({ name, path: path(name) })));
  const lists = await listsOf(options, session);
  const from =
    options.from === undefined
      ? undefined
      : await openWorkspaceAt(requireRoot(session.cwd, options.root), options.from);
  const files: VerifiedFile[] = [];
  for (const name of names) {
    files.push(
      await verifyFile({
        file: path(name),
        name,
        anchors,
        ...(lists && { lists }),
        online: !options.offline,
        rebuild: options.rebuild ?? false,
        ...(from && { from }),
        ...(options.warnMonths !== undefined && { warnMonths: options.warnMonths }),
        signal: session.signal,
      }),
    );
  }
  for (const { territory, since } of lists?.outdated ?? []) {
    const day = since.toISOString().slice(0, 10);
    session.remark(
      session.text({
        sv: `Den betrodda listan för ${territory} gällde till ${day}: hämta den på nytt.`,
        en: `The trust list of ${territory} was good until ${day}: fetch it again.`,
      }),
    );
  }
  await show(files, anchors.length > 0 || lists !== undefined, options.format ?? 'pretty', session);
}

async function listsOf(
  { trustList, trustListSigner = [] }: VerifyCommandOptions,
  session: Session,
): Promise<TrustLists | undefined> {
  if (!trustList) return undefined;
  const named = (name: string) => ({ name, path: resolve(session.cwd, name) });
  const signers = await readTrust(trustListSigner.map(named));
  return readTrustLists({ places: trustList.map(named), signers, at: new Date() });
}

async function show(
  files: readonly VerifiedFile[],
  hasTrust: boolean,
  format: 'pretty' | 'json',
  session: Session,
): Promise<void> {
  const { isWell, verificationJson, verificationText } = await verification();
  session.exitCode = files.every(isWell) ? 0 : 1;
  if (format === 'json') {
    session.print(neutralJson(verificationJson(files, toolVersion())));
    return;
  }
  const { language } = session;
  const width = Math.min(session.out.columns || PAGE_WIDTH, PAGE_WIDTH);
  const colours = session.colours(session.out);
  for (const file of files) session.print(`${verificationText(file, { language, colours, width })}\n`);
  const signed = files.some(({ report }) => report.signatures.length > 0);
  if (signed && !hasTrust) {
    session.remark(
      session.text({
        sv: 'Ange vems certifikat du litar på med --trust: utan det kan ingen underskrift styrkas.',
        en: 'Say whose certificates you trust with --trust: without it no signature can be proven.',
      }),
    );
  }
}
