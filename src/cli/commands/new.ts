import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { type KindRequest, type NewResult, newChoices, newCommission, RequestError } from '../../index.js';
import type { Organisation } from '../../model/commission.js';
import { askChoice, askText, canAsk } from '../ask.js';
import { type Here, openHere } from '../here.js';
import { type CommonOptions, parseYear, parseYears } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions } from '../shared-options.js';

interface NewOptions extends CommonOptions {
  from?: string;
  year?: number;
  years?: number;
  board?: string;
  provider?: string;
  name?: string;
  subject?: string;
}

const QUESTIONS = {
  kind: { sv: 'Vilket slags uppdrag?', en: 'What kind of commission?' },
  board: { sv: 'Vilken nämnd uppdrar?', en: 'Which board commissions?' },
  provider: { sv: 'Vem får uppdraget?', en: 'Who gets the commission?' },
  year: { sv: 'Första året?', en: 'The first year?' },
};

/** `uppdrag new`: creates a commission of a kind, or from last year's. */
export function addNew(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('new')
    .usage(text('[slag] [flaggor]', '[kind] [options]'))
    .summary(text('börja på ett uppdrag', 'begin a commission'))
    .description(
      text(
        'Börjar på ett uppdrag. Av ett slag blir det rubriker och de gemensamma block som finns. Av ett annat uppdrag (--from) blir det nästa års: perioden, rubriker, tabellhuvuden och årtal flyttas, det ingående beloppet är förra årets ram, block höjs till senaste version, beslut och diarienummer tas bort. Det som ska avgöras märks ATT GÖRA, med vad som stod förra året. Av ett vanligt Markdowndokument (--from fil.md) blir det ett utkast med dokumentets alla ord. Inget som finns ändras.',
        'Begins a commission. Of a kind it gets headings and the shared blocks there are. Of another commission (--from) it becomes next year’s: the period, headings, column heads and years move, the opening amount is last year’s frame, blocks are raised to their newest version, decisions and registry number go. What has to be settled is marked ATT GÖRA, with what stood there last year. Of an ordinary Markdown document (--from file.md) it becomes a draft with all its words. Nothing that exists is changed.',
      ),
    )
    .argument(
      text('[slag]', '[kind]'),
      text(
        'långsiktigt, utökat, årlig (komplettering) eller enskilt',
        'långsiktigt, utökat, årlig (komplettering) or enskilt',
      ),
    )
    .option(
      text('--from <uppdrag|fil.md>', '--from <commission|file.md>'),
      text(
        'gör nästa års uppdrag av detta, eller ett uppdrag av ett vanligt Markdowndokument',
        'make next year’s commission of this one, or a commission of an ordinary Markdown document',
      ),
    )
    .option(
      text('--year <år>', '--year <year>'),
      text(
        'första året (med --from annars året efter)',
        'the first year (with --from otherwise the one after)',
      ),
      (value: string) => parseYear('--year', value),
    )
    .option(
      text('--years <antal>', '--years <number>'),
      text(
        'så många år gäller det (annars slagets vanliga)',
        'so many years it is valid (otherwise as usual for the kind)',
      ),
      parseYears,
    )
    .option(
      text('--board <id>', '--board <id>'),
      text('nämnden som uppdrar, ur registret', 'the board that commissions, from the register'),
    )
    .option(
      text('--provider <id>', '--provider <id>'),
      text('utföraren, ur registret', 'the provider, from the register'),
    )
    .option(
      text('--name <mapp>', '--name <folder>'),
      text('mappens namn (annars utförarens id)', 'the name of the folder (otherwise the provider’s id)'),
    )
    .option(
      text('--subject <text>', '--subject <text>'),
      text(
        'vad uppdraget gäller, sist i undertiteln: "om jour"',
        'what it is about, last in the subtitle: "om jour"',
      ),
    );
  addCommonOptions(command, session).action((kind: string | undefined, options: NewOptions) =>
    runNew(kind, options, session),
  );
}

async function runNew(kind: string | undefined, options: NewOptions, session: Session): Promise<void> {
  const { from, year } = options;
  const document = from === undefined ? undefined : documentAt(resolve(session.cwd, from));
  if (document !== undefined) {
    const here = openHere(options, [], session);
    const { root, workspace } = here;
    const facts = await completed(kind, options, here, session);
    const result = await newCommission({ root, workspace, document, kind: facts });
    session.language = options.lang ?? result.language;
    report(result, here, session);
    return;
  }
  if (from !== undefined) refuseBoth(kind, options);
  const here = openHere(options, from === undefined ? [] : [from], session);
  const { root, workspace, choose } = here;
  const source = from === undefined ? undefined : { choose, ...(year !== undefined && { year }) };
  const result = await newCommission({
    root,
    workspace,
    ...(source ? { from: source } : { kind: await completed(kind, options, here, session) }),
  });
  session.language = options.lang ?? result.language;
  report(result, here, session);
}

/** An ordinary Markdown document, and no commission's own file. */
function documentAt(path: string): string | undefined {
  const isDocument = /\.(?:md|markdown|txt)$/i.test(path) && basename(path) !== 'uppdrag.md';
  return isDocument && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

/** Refuses options that only a kind takes together with a commission to start from. @throws RequestError */
function refuseBoth(kind: string | undefined, options: NewOptions): void {
  const { years, board, provider, name, subject } = options;
  const given = Object.entries({ years, board, provider, name, subject }).find(
    ([, value]) => value !== undefined,
  );
  if (kind === undefined && !given) return;
  const what = kind === undefined ? `--${given![0]}` : kind;
  throw new RequestError(
    {
      sv: `${what} och --from går inte ihop: det nya uppdraget blir som det det görs av.`,
      en: `${what} and --from do not go together: the new commission becomes like the one it is made of.`,
    },
    { sv: 'Utelämna en av dem.', en: 'Leave one of them out.' },
  );
}

/** Asks on a terminal for missing options. */
async function completed(
  kind: string | undefined,
  options: NewOptions,
  { workspace }: Here,
  session: Session,
): Promise<KindRequest> {
  const { board, provider, year, years, name, subject } = options;
  const request: KindRequest = {
    ...(kind !== undefined && { kind }),
    ...(board !== undefined && { board }),
    ...(provider !== undefined && { provider }),
    ...(year !== undefined && { year }),
    ...(years !== undefined && { years }),
    ...(name !== undefined && { name }),
    ...(subject !== undefined && { subject }),
  };
  if (!canAsk(session)) return request;
  const { kinds, boards, providers } = await newChoices(workspace);
  const named = (organisations: readonly Organisation[]) =>
    organisations.map(({ id, namn }) => ({ value: id, name: namn }));
  request.kind ??= await askChoice(
    QUESTIONS.kind,
    kinds.map((kind) => ({ value: kind, name: kind })),
    session,
  );
  if (request.board === undefined && boards.length > 1)
    request.board = await askChoice(QUESTIONS.board, named(boards), session);
  request.provider ??= await askChoice(QUESTIONS.provider, named(providers), session);
  const next = String(new Date().getFullYear() + 1);
  request.year ??= parseYear('--year', await askText(QUESTIONS.year, session, next));
  return request;
}

function report({ id, files, errors }: NewResult, here: Here, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const marks = files.reduce((total, each) => total + each.marks, 0);
  for (const each of files)
    session.print(`  ${here.path(each.file)}${each.marks > 0 ? `  (${each.marks} ATT GÖRA)` : ''}`);
  session.print('');
  session.print(
    text(
      `${id} är påbörjat: ${files.length} filer, ${marks} ställen märkta ATT GÖRA. Se dem med uppdrag check ${id}`,
      `${id} is begun: ${files.length} files, ${marks} places marked ATT GÖRA. See them by uppdrag check ${id}`,
    ),
  );
  if (errors > 0) {
    session.exitCode = 1;
    session.remark(
      text(
        `Uppdraget har ${errors} fel som ska rättas innan det kan byggas; uppdrag check visar dem.`,
        `The commission has ${errors} errors to put right before it can be built; uppdrag check shows them.`,
      ),
    );
  }
}
