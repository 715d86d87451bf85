// The text of docs/checks.md, out of the checks themselves. Used by generate-docs.mjs and by the test that proves the
// file current.

const SEVERITY = { error: 'fel', warning: 'varning', info: 'råd' };

const INTRODUCTION = `# Kontroller

<!-- Skapad av scripts/generate-docs.mjs ur src/checks/rules/ och src/model/rules/. Ändra inte här. -->

\`uppdrag check\` läser uppdragen som en noggrann kollega: belopp, datum, namn och hänvisningar. Varje kontroll har ett namn, som står sist i det som skrivs ut, och en allvarlighetsgrad:

* **fel** – dokumentet kan inte byggas förrän det är rättat eller undantaget,
* **varning** – något som sannolikt ska ändras,
* **råd** – något att ta ställning till.

## Ändra allvarlighetsgrad

I \`uppdrag.yaml\` bestäms för hela mappen hur allvarlig en kontroll är: \`fel\`, \`varning\`, \`råd\` eller \`av\`. Ett namn som inte finns, eller en regel som inte kan ändras, påpekas.

\`\`\`yaml
regler:
  stale-year: fel
  coverage: av
\`\`\`

## Undanta ett ställe

När texten ska stå som den står, till exempel för att den är beslutad, undantas stället med en kommentar och ett skäl. Utan skäl gäller undantaget inte, och ett undantag som inte längre behövs påpekas.

I Markdown står kommentaren på en egen rad och gäller stycket, listan eller rubriken efter, eller sist på en rad och gäller det stycke den står i:

\`\`\`markdown
<!-- uppdrag-ignore reference: det beslutade dokumentet skriver rubriken utan årtal -->

Se även under rubriken Finansiering av regiongemensamma uppdrag.
\`\`\`

I YAML, och bland uppgifterna överst i ett uppdrag, gäller kommentaren nästa rad med det som är indraget under den, eller sin egen rad:

\`\`\`yaml
# uppdrag-ignore meta-complete: det beslutade dokumentet har inget diarienummer
status: beslutad
\`\`\`

## Rätta automatiskt

\`uppdrag check --fix\` rättar det som bara har ett rätt svar, och \`--fix --dry-run\` visar ändringarna utan att göra dem. Kontroller som kan rätta är märkta i tabellen.
`;

const SOURCE_INTRODUCTION = `# Källtextens regler

Utöver kontrollerna har programmet regler för hur källtexten skrivs, för beslut och för utskrift. De gäller alltid och kan inte undantas, eftersom dokumentet annars inte kan göras. De som är märkta *kan ändras* får en annan allvarlighetsgrad, eller stängs av, under \`regler\` i \`uppdrag.yaml\`.
`;

/**
 * @param {readonly import('../src/checks/check.js').Check[]} checks in the document's order
 * @param {typeof import('../src/model/rules/rules.js').RULE_GROUPS} groups the rules that are no checks
 * @returns {string}
 */
export function checksDocument(checks, groups) {
  return [
    INTRODUCTION,
    overview(checks),
    ...checks.map(section),
    SOURCE_INTRODUCTION,
    ...groups.map(ruleTable),
  ].join('\n');
}

function ruleTable({ title, rules }) {
  const rows = Object.entries(rules).map(([id, { severity, adjustable, title, about }]) => {
    const grade = `${SEVERITY[severity]}${adjustable ? ', kan ändras' : ''}`;
    return `| <a id="${id}"></a>\`${id}\` | ${title.sv} | ${grade} | ${about.sv.replaceAll('|', '\\|')} |`;
  });
  return `## ${title.sv}

| Namn | Vad som är fel | Grad | Vad det betyder och vad du gör |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function overview(checks) {
  const rows = checks.map((check) => {
    const { id, title, severity } = check;
    return `| [\`${id}\`](#${id}) | ${title.sv} | ${SEVERITY[severity]} | ${repairs(check) ? 'ja' : ''} |`;
  });
  return `## Alla kontroller

| Namn | Vad den hittar | Grad | Rättar |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function repairs({ examples }) {
  return examples.some(({ fixed }) => fixed !== undefined);
}

/** Marks of a check with special properties. */
function marks({ mayBeIgnored, runsInBuild }) {
  return [
    mayBeIgnored === false ? ' · kan inte ändras eller undantas' : '',
    runsInBuild === false ? ' · körs inte av `uppdrag build`' : '',
  ].join('');
}

function section(check) {
  const { id, title, severity, about, examples } = check;
  return `<a id="${id}"></a>

## ${title.sv}

\`${id}\` · ${SEVERITY[severity]}${marks(check)}${repairs(check) ? ' · kan rättas automatiskt' : ''}

${about.sv}

${[...examples].sort(faultsFirst).map(example).join('\n')}`;
}

/** Compares examples: those with findings come before those without; otherwise the order of the check. */
function faultsFirst(a, b) {
  return Number(a.expect.length === 0) - Number(b.expect.length === 0);
}

function example({ shows, body, front = {}, files = {}, expect, fixed }) {
  const sources = [
    frontLines(front),
    body === undefined ? '' : block('markdown', body),
    ...Object.entries(files).map(([name, text]) => `\`${name}\`:\n\n${block(languageOf(name), text)}`),
  ];
  const outcome =
    expect.length === 0
      ? 'Inget att anmärka.\n'
      : `Kontrollen säger:\n\n${block('text', expect.map(finding).join('\n'))}`;
  const repaired = fixed === undefined ? '' : `Efter \`--fix\`:\n\n${block('markdown', fixed)}`;
  return [`### ${shows.replace(/\.$/, '')}\n`, ...sources, outcome, repaired].filter(Boolean).join('\n');
}

/** The lines of the front matter that differ from one that is right; a line that is left out is told in words. */
function frontLines(front) {
  const entries = Object.entries(front);
  const given = entries.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`);
  const absent = entries.filter(([, value]) => value === '').map(([key]) => `\`${key}\``);
  return [
    given.length > 0 ? `Överst i uppdraget:\n\n${block('yaml', given.join('\n'))}` : '',
    absent.length > 0 ? `Överst i uppdraget saknas ${absent.join(' och ')}.\n` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function languageOf(name) {
  return name.endsWith('.md') ? 'markdown' : name.endsWith('.csv') ? 'csv' : 'yaml';
}

/** A fenced block, with a fence longer than any in the text. */
function block(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n*$/, '')}\n${fence}\n`;
}

/**
 * `tabeller/x.yaml:7:31-7:33 …` as `tabeller/x.yaml, rad 7, tecken 31–32: …`. Places end after their last character.
 */
function finding(expected) {
  const match = /^(?:(\S+):)?(\d+):(\d+)-(\d+):(\d+) (.*)$/s.exec(expected);
  if (!match) throw new Error(`an example expects something without a place: ${expected}`);
  const [, file, line, column, endLine, endColumn, message] = match;
  const last = Math.max(Number(column), Number(endColumn) - 1);
  const where =
    line === endLine
      ? `rad ${line}, tecken ${Number(column) === last ? column : `${column}–${last}`}`
      : `rad ${line}–${endLine}`;
  return `${file === undefined ? where[0].toUpperCase() + where.slice(1) : `${file}, ${where}`}: ${message}`;
}
