import type { Command } from 'commander';
import { runBlockFind } from '../block/find.js';
import { runBlockKeep } from '../block/keep.js';
import { runBlockList } from '../block/list.js';
import { runBlockShow } from '../block/show.js';
import { runBlockUpdate } from '../block/update.js';
import { runBlockUsage } from '../block/usage.js';
import { parseVersion } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addFormat } from '../shared-options.js';

/** `uppdrag block`: the texts that commissions share, their versions and who uses them. */
export function addBlock(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const block = program
    .command('block')
    .usage(text('<kommando> [flaggor]', '<command> [options]'))
    .summary(text('lista, visa, höj och spara gemensamma texter', 'list, show, raise and keep shared texts'))
    .description(
      text(
        'Blocken är de texter som uppdrag delar. Visar vilka versioner som finns, vem som använder vilken och vad en nyare skulle ändra; höjer versionen i ett utkast; sparar en gammal lydelse för dem som har beslutat den.',
        'The blocks are the texts that commissions share. Shows which versions there are, who uses which and what a newer one would change; raises the version in a draft; keeps an old wording for those who have decided it.',
      ),
    )
    // Without a subcommand its help is an answer to a mistake; what else is wrong is said by `usageError`.
    .configureOutput({
      writeErr(help) {
        session.err.write(help);
        session.exitCode = 2;
      },
      outputError: () => {},
    });
  const dryRun = (command: Command): Command =>
    command.option('--dry-run', text('visa vad som skulle skrivas', 'show what would be written'));
  const blockName = text('[block]', '[block]');
  const blockHelp = text('blockets id, till exempel lakemedel', 'the block’s id, such as lakemedel');

  const list = block
    .command('list')
    .usage(text('[flaggor]', '[options]'))
    .summary(text('lista blocken', 'list the blocks'))
    .description(
      text(
        'Listar blocken: versioner, och hur många uppdrag som använder dem.',
        'Lists the blocks: versions, and how many commissions use them.',
      ),
    );
  addCommonOptions(addFormat(list, session), session).action((options) => runBlockList(options, session));

  const show = block
    .command('show')
    .usage(text('<block> [flaggor]', '<block> [options]'))
    .summary(text('visa ett block', 'show a block'))
    .description(
      text(
        'Visar ett block: parametrar, tillval, text, vem som använder det och vad versionerna skiljer.',
        'Shows a block: parameters, options, text, who uses it and how its versions differ.',
      ),
    )
    .argument(blockName, blockHelp)
    .option(
      text('--block-version <nummer>', '--block-version <number>'),
      text('en äldre version (annars den nyaste)', 'an older version (otherwise the newest)'),
      parseVersion,
    );
  addCommonOptions(addFormat(show, session), session).action((id: string | undefined, options) =>
    runBlockShow(id, options, session),
  );

  const usage = block
    .command('usage')
    .usage(text('[block…] [flaggor]', '[block…] [options]'))
    .summary(text('visa vem som använder vilken version', 'show who uses which version'))
    .description(
      text(
        'Visar vilka uppdrag som använder vilken version av blocken, vilka som är efter den nyaste, och vilka ord som skulle ändras om versionen höjdes där.',
        'Shows which commissions use which version of the blocks, which are behind the newest, and which words would change if the version were raised there.',
      ),
    )
    .argument(
      text('[block...]', '[block...]'),
      text('blockens id; utelämnat: alla', 'ids of blocks; left out: all'),
    );
  addCommonOptions(addFormat(usage, session), session).action((ids: string[], options) =>
    runBlockUsage(ids, options, session),
  );

  const find = block
    .command('find')
    .usage(text('<fil|text> [flaggor]', '<file|text> [options]'))
    .summary(text('vilka block som passar en text', 'which blocks fit a text'))
    .description(
      text(
        'Visar för varje stycke i en fil eller en text vilket block det är, i vilken version och variant, med vilka tillval och parametrar, och vilka ord som skiljer. Stycken som liknar ett block utan att vara det nämns också.',
        'Shows for each passage of a file or a text which block it is, in which version and variant, with which options and parameters, and which words differ. Passages that are like a block without being it are named too.',
      ),
    )
    .argument(
      text('[text...]', '[text...]'),
      text(
        'en fil i Markdown eller ren text, eller själva texten',
        'a file in Markdown or plain text, or the text itself',
      ),
    );
  addCommonOptions(addFormat(find, session), session).action((words: string[], options) =>
    runBlockFind(words, options, session),
  );

  const update = block
    .command('update')
    .usage(text('<uppdrag> [block…] [flaggor]', '<commission> [block…] [options]'))
    .summary(text('höj versionen av block i ett utkast', 'raise the version of blocks in a draft'))
    .description(
      text(
        'Höjer blocken i ett utkast eller en revidering till den nyaste versionen och visar vilka ord det ändrar. Ett beslutat uppdrag rörs inte.',
        'Raises the blocks of a draft or a revision to the newest version and shows which words that changes. A decided commission is not touched.',
      ),
    )
    .argument(
      text('[uppdrag]', '[commission]'),
      text('uppdragets id eller mapp', 'the commission’s id or folder'),
    )
    .argument(
      text('[block...]', '[block...]'),
      text('blockens id; utelämnat: alla som är efter', 'ids of blocks; left out: all that are behind'),
    );
  addCommonOptions(dryRun(update), session).action((name: string | undefined, ids: string[], options) =>
    runBlockUpdate(name, ids, options, session),
  );

  const keep = block
    .command('keep')
    .usage(text('<block> [flaggor]', '<block> [options]'))
    .summary(
      text('spara en beslutad lydelse som en egen version', 'keep a decided wording as a version of its own'),
    )
    .description(
      text(
        'Hämtar den lydelse som beslutade uppdrag är låsta vid ur git, sparar den som block/<id>@<version>.md och höjer versionen av den nyaste. Därefter stämmer de beslutade uppdragen igen, och den nya lydelsen är fri att använda.',
        'Gets the wording that decided commissions are locked to from git, keeps it as block/<id>@<version>.md and raises the version of the newest. The decided commissions are right again, and the new wording is free to use.',
      ),
    )
    .argument(blockName, blockHelp)
    .option(
      '--restore',
      text(
        'lägg tillbaka en sparad version som har ändrats',
        'put back a kept version that has been changed',
      ),
    );
  addCommonOptions(dryRun(keep), session).action((id: string | undefined, options) =>
    runBlockKeep(id, options, session),
  );
}
