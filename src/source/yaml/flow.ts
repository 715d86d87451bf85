/** Explanations of mistakes with quotation marks and with `{…}` and `[…]`. */
import { isCollection, isScalar, type Node, visit } from 'yaml';
import { syntax, type YamlExplanation, type YamlMistake } from './mistake.js';

/** A quotation mark that is never closed: shown where it opens. */
export function openQuote(mistake: YamlMistake): YamlExplanation | undefined {
  const quote = /^Missing closing (["'])quote/.exec(mistake.message)?.[1];
  if (quote === undefined) return undefined;
  const type = quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  const start = lastNode(mistake, (node) => isScalar(node) && node.type === type) ?? mistake.start;
  return syntax(
    {
      sv: `Citattecknet ${quote} som börjar här avslutas aldrig.`,
      en: `The quotation mark ${quote} that begins here is never closed.`,
    },
    { sv: `Sätt ${quote} där texten slutar.`, en: `Put ${quote} where the text ends.` },
    { start, end: start + 1 },
  );
}

/** A `{` or `[` that is never closed: shown where it opens. */
export function openBracket(mistake: YamlMistake): YamlExplanation | undefined {
  const close = /end with a ([}\]])/.exec(mistake.message)?.[1];
  if (close === undefined) return undefined;
  const open = close === '}' ? '{' : '[';
  const isOpen = (node: Node) => isCollection(node) && mistake.text[node.range?.[0] ?? -1] === open;
  const start = lastNode(mistake, isOpen) ?? mistake.start;
  return syntax(
    {
      sv: `Klammern ${open} som börjar här avslutas aldrig.`,
      en: `The bracket ${open} that begins here is never closed.`,
    },
    {
      sv: `Sätt ${close} där den slutar. Går den över flera rader ska de vara indragna.`,
      en: `Put ${close} where it ends. If it goes on for several lines, they must be indented.`,
    },
    { start, end: start + 1 },
  );
}

/** The start of the last node before the error that fits. */
function lastNode({ document, start }: YamlMistake, fits: (node: Node) => boolean): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      const at = node.range?.[0];
      if (at !== undefined && at < start && at >= (found ?? 0) && fits(node as Node)) found = at;
    },
  });
  return found;
}

/** A `}` or `]` that closes nothing. */
export function strayBracket({ message, start, text }: YamlMistake): YamlExplanation | undefined {
  if (!/flow-(?:map|seq)-end/.test(message)) return undefined;
  const bracket = text[start] ?? '}';
  return syntax(
    { sv: `Klammern ${bracket} avslutar ingenting.`, en: `The bracket ${bracket} closes nothing.` },
    {
      sv: 'Ta bort den, eller sätt citattecken (") om hela värdet om det är text.',
      en: 'Remove it, or put quotation marks (") around the whole value if it is text.',
    },
  );
}

/** A backslash in double quotation marks that begins no escape sequence. */
export function badEscape({ code, start, text }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const sequence = text.slice(start, start + 2);
  return syntax(
    {
      sv: `${sequence} betyder inget inom citattecken (").`,
      en: `${sequence} means nothing in quotation marks (").`,
    },
    {
      sv: "Skriv \\\\ för ett omvänt snedstreck, eller sätt enkla citattecken (') om texten.",
      en: "Write \\\\ for a backslash, or put single quotation marks (') around the text.",
    },
    { start, end: start + 2 },
  );
}

/** Words after a closing quotation mark or bracket. */
export function afterQuote({ message, start, text, line }: YamlMistake): YamlExplanation | undefined {
  if (!/at node end$|^Unexpected scalar token$/.test(message)) return undefined;
  const before = text.slice(line.start, start).trimEnd().at(-1);
  if (before === undefined || !`"'}]`.includes(before)) return undefined;
  const end = line.start + line.text.length;
  const after = text.slice(start, end);
  if (after !== '' && after.trim() === '') return invisibleAfter(before, start, end, after);
  return syntax(
    {
      sv: `Efter ${before} får inget mer stå i värdet.`,
      en: `Nothing more may follow ${before} in the value.`,
    },
    {
      sv: `Sätt citattecken om hela värdet: '…' om texten innehåller ", "…" annars.`,
      en: `Put quotation marks around the whole value: '…' if the text contains ", "…" otherwise.`,
    },
    { start, end },
  );
}

/** Explains white space that YAML reads as text, such as a no-break space, which cannot be seen. */
function invisibleAfter(before: string, start: number, end: number, after: string): YamlExplanation {
  const code = `U+${after.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    ...syntax(
      {
        sv: `Efter ${before} står ett tecken som inte syns (${code}) och som YAML läser som text.`,
        en: `After ${before} there is a character that cannot be seen (${code}), which YAML reads as text.`,
      },
      { sv: 'Ta bort det.', en: 'Remove it.' },
      { start, end },
    ),
    replacement: '',
  };
}

/** Two entries of `{…}` or `[…]` without a comma between them. */
export function missingComma({ code, message, start, end, text }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'BLOCK_IN_FLOW' && !/^Missing , /.test(message)) return undefined;
  const where =
    code === 'BLOCK_IN_FLOW' ? { start, end: start + text.slice(start, end).trimEnd().length } : undefined;
  return syntax(
    {
      sv: 'Mellan uppgifterna inom klamrarna saknas ett komma.',
      en: 'A comma is missing between the entries within the brackets.',
    },
    {
      sv: 'Sätt ett komma mellan dem. En text med kolon och mellanslag ska stå inom citattecken (").',
      en: 'Put a comma between them. A text with a colon and a space must be in quotation marks (").',
    },
    where,
  );
}

/** A comma without anything before it. */
export function extraComma({ message }: YamlMistake): YamlExplanation | undefined {
  if (!/^Unexpected (?:,|empty item) in/.test(message)) return undefined;
  return syntax(
    { sv: 'Här står ett komma för mycket.', en: 'There is a comma too many here.' },
    {
      sv: 'Ta bort kommat, eller skriv det som saknas före det.',
      en: 'Remove the comma, or write what is missing before it.',
    },
  );
}
