import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Ci, initRepository, RequestError } from '../../index.js';
import type { Language } from '../../model/diagnostic.js';
import { neutral } from '../../text/neutral.js';
import { askChoice, askText, canAsk } from '../ask.js';
import { pathFrom } from '../here.js';
import { cannotBe, oneOf } from '../options.js';
import type { Session } from '../session.js';
import { addLanguage } from '../shared-options.js';

interface InitOptions {
  region?: string;
  board?: string;
  ci?: Ci;
  empty?: boolean;
  yes?: boolean;
  lang?: Language;
}

const REGION = 'Regionen';
const BOARD = 'hälso- och sjukvårdsnämnden';
const QUESTIONS = {
  region: { sv: 'Vad heter regionen?', en: 'What is the region called?' },
  board: { sv: 'Vilken nämnd uppdrar?', en: 'Which board commissions?' },
  ci: { sv: 'Var ska uppdragen granskas automatiskt?', en: 'Where shall commissions be checked?' },
};
const CIS = ['github', 'gitlab', 'none'] as const;

/** `uppdrag init`: a new repository of commissions. */
export function addInit(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('init')
    .usage(text('[mapp] [flaggor]', '[folder] [options]'))
    .summary(text('lägg upp en mapp för uppdrag', 'set up a folder for commissions'))
    .description(
      text(
        'Lägger upp en mapp för uppdrag: inställningar, register, gemensamma block att skriva om, ett exempel som går att bygga, stöd för VS Code, automatisk granskning i GitHub eller GitLab, och en README för den som skriver. Frågar i en terminal; i skript anges svaren som flaggor. Inget som finns skrivs över, och allt skrivs eller inget.',
        'Sets up a folder for commissions: settings, registers, shared blocks to rewrite, an example that builds, support for VS Code, automatic checks in GitHub or GitLab, and a README for editors. Asks on a terminal; in scripts the answers are options. Nothing that exists is replaced, and all is written or nothing.',
      ),
    )
    .argument(
      text('[mapp]', '[folder]'),
      text('mappen (annars den du står i)', 'the folder (otherwise where you stand)'),
    )
    .option(
      text('--region <namn>', '--region <name>'),
      text('regionens namn: "Region Skåne"', 'the name of the region: "Region Skåne"'),
    )
    .option(
      text('--board <namn>', '--board <name>'),
      text(
        `nämnden som uppdrar, som i löpande text (annars ${BOARD})`,
        `the board that commissions, as in running text (otherwise ${BOARD})`,
      ),
    )
    .option(
      '--ci <github|gitlab|none>',
      text('automatisk granskning (annars ingen)', 'automatic checks (otherwise none)'),
      (value: string) => oneOf('--ci', CIS, value),
    )
    .option('--empty', text('utan block och exempel', 'without blocks and example'))
    .option(
      '--yes',
      text(
        'fråga inget; det som inte anges blir det vanliga',
        'ask nothing; what is not given becomes the usual',
      ),
    );
  addLanguage(command, session).action((folder: string | undefined, options: InitOptions) =>
    runInit(folder ?? '.', options, session),
  );
}

async function runInit(asked: string, options: InitOptions, session: Session): Promise<void> {
  if (options.lang !== undefined) session.language = options.lang;
  const folder = resolve(session.cwd, asked);
  const answers = await completed(options, session);
  const { files, installed, source } = await initRepository({
    folder,
    ...answers,
    year: new Date().getFullYear() + 1,
    ...(options.empty && { empty: true }),
  });
  const here = pathFrom(session.cwd, folder);
  for (const file of files) session.print(`  ${neutral(pathFrom(session.cwd, join(folder, file)))}`);
  const go = here === '.' ? '' : `cd ${here} && `;
  session.print('');
  session.print(
    session.text({
      sv: `${files.length} filer är skrivna. Fortsätt så här, och läs README.md:`,
      en: `${files.length} files are written. Go on like this, and read README.md:`,
    }),
  );
  const install = source === undefined ? 'npm install' : `npm install --save-dev ${quoted(source)}`;
  const next = options.empty ? 'npx uppdrag new' : 'npx uppdrag build';
  session.print(`  ${neutral(go)}${installed ? '' : `${neutral(install)} && `}${next}`);
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** Asks on a terminal for missing options. @throws RequestError when there is no terminal */
async function completed(
  { region, board, ci, yes }: InitOptions,
  session: Session,
): Promise<{ region: string; board: string; ci: Ci }> {
  if (yes || !canAsk(session)) {
    if (!yes && region === undefined) throw regionMissing();
    return named(region ?? REGION, board ?? BOARD, ci ?? 'none');
  }
  const services: { value: Ci; name: string }[] = [
    { value: 'github', name: 'GitHub' },
    { value: 'gitlab', name: 'GitLab' },
    { value: 'none', name: session.text({ sv: 'inte alls', en: 'nowhere' }) },
  ];
  const answers = {
    region: region ?? (await askText(QUESTIONS.region, session)),
    board: board ?? (await askText(QUESTIONS.board, session, BOARD)),
    ci: ci ?? (await askChoice(QUESTIONS.ci, services, session)),
  };
  return named(answers.region, answers.board, answers.ci);
}

/** Names without white space around them. @throws RequestError when one is no name */
function named(region: string, board: string, ci: Ci): { region: string; board: string; ci: Ci } {
  for (const [flag, value] of [
    ['--region', region],
    ['--board', board],
  ] as const) {
    if (/^[\p{L}\d][\p{L}\d ,.&/()–-]{0,99}$/u.test(value.trim())) continue;
    throw cannotBe(flag, value, {
      sv: 'Skriv ett namn med bokstäver på en rad.',
      en: 'Write a name of letters, in one line.',
    });
  }
  return { region: region.trim(), board: board.trim(), ci };
}

function regionMissing(): RequestError {
  return new RequestError(
    {
      sv: 'Regionens namn saknas, och här finns ingen att fråga.',
      en: 'The name of the region is missing, and there is nobody to ask.',
    },
    {
      sv: 'Lägg till --region "Region Skåne", eller --yes för att ta det vanliga.',
      en: 'Add --region "Region Skåne", or --yes for the usual.',
    },
  );
}
