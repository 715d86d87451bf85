// The text of docs/kommandon.md, out of the commands themselves. Used by generate-docs.mjs and by the test that proves
// the file current.

const INTRODUCTION = `# Kommandon

<!-- Skapad av scripts/generate-docs.mjs ur src/cli/commands/. Ändra inte här. -->

Här står alla kommandon med sina flaggor. Samma text visas i terminalen med \`uppdrag <kommando> --help\`. Ett uppdrag anges med sitt id (\`2026/backefors\`), med sista delen när bara ett uppdrag heter så (\`backefors\`), eller med sökvägen till dess mapp.

Ett kommando slutar med 0 när allt är bra, 1 när dokumenten har fel, 2 när det inte kunde göras och 130 när det avbröts.
`;

/**
 * @param {import('commander').Command} program in Swedish
 * @returns {string}
 */
export function commandsDocument(program) {
  const commands = program.commands.filter((command) => command.name() !== 'help');
  const rows = commands.map(
    (each) => `| [\`${each.name()}\`](#uppdrag-${each.name()}) | ${cell(each.summary())} |`,
  );
  const overview = `| Kommando | Gör |\n| --- | --- |\n${rows.join('\n')}\n`;
  return [INTRODUCTION, overview, ...commands.flatMap((command) => sections(command, 'uppdrag', '##'))].join(
    '\n',
  );
}

/** A section for a command, and one for each of its own commands. */
function sections(command, parent, mark) {
  const name = `${parent} ${command.name()}`;
  const text = [
    `${mark} ${name}\n`,
    `${command.description()}\n`,
    `\`\`\`text\n${name} ${command.usage()}\n\`\`\`\n`,
    table(
      'Argument',
      command.registeredArguments.map((each) => [`${each.name()}`, each.description]),
    ),
    table(
      'Flagga',
      command.options.filter((each) => !each.hidden).map((each) => [each.flags, each.description]),
    ),
  ];
  const own = command.commands.filter((each) => each.name() !== 'help');
  return [text.filter(Boolean).join('\n'), ...own.flatMap((each) => sections(each, name, `${mark}#`))];
}

function table(head, rows) {
  if (rows.length === 0) return '';
  return `| ${head} | Betydelse |\n| --- | --- |\n${rows.map(([name, text]) => `| \`${cell(name)}\` | ${cell(text)} |`).join('\n')}\n`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
