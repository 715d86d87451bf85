/** Explanations of mistakes with lines: indentation, keys without colon, lists among keys. */
import { type Line, lineAt, syntax, wordsOf, type YamlExplanation, type YamlMistake } from './mistake.js';

const STEPS = {
  sv: 'Rader som hör till samma nyckel eller lista ska börja i samma kolumn; det som hör under en rad dras in två mellanslag.',
  en: 'Lines that belong to the same key or list must begin in the same column; what belongs below a line is indented two spaces.',
};

/** Indentation with tabs. */
export function tab({ code, text, start, line }: YamlMistake): YamlExplanation | undefined {
  const tabAt = /^ *\t/.test(line.text) ? line.start + line.text.indexOf('\t') : undefined;
  if (code !== 'TAB_AS_INDENT' && !(code === 'BAD_INDENT' && tabAt !== undefined)) return undefined;
  const from = tabAt ?? start;
  const length = /^[\t ]+/.exec(text.slice(from))?.[0].length ?? 1;
  return {
    rule: 'yaml-tab',
    start: from,
    end: from + length,
    message: {
      sv: 'Indrag görs med mellanslag, inte med tabb.',
      en: 'Indentation is made of spaces, not tabs.',
    },
    hint: {
      sv: 'Byt tabben mot mellanslag, två för varje steg.',
      en: 'Replace the tab by spaces, two for each step.',
    },
  };
}

/** A comment directly after a value. */
export function commentWithoutSpace({ message, text, start }: YamlMistake): YamlExplanation | undefined {
  if (!message.startsWith('Comments must be separated')) return undefined;
  const at = text.indexOf('#', start);
  return syntax(
    { sv: 'Före # ska det stå ett mellanslag.', en: 'There must be a space before #.' },
    {
      sv: 'Skriv ett mellanslag före kommentaren, eller ta med # inom citattecknen.',
      en: 'Write a space before the comment, or take # inside the quotation marks.',
    },
    { start: at, end: at + 1 },
  );
}

/** `nyckel: - värde` on one line. */
export function listOnKeyLine(mistake: YamlMistake): YamlExplanation | undefined {
  const { message, start, line } = mistake;
  if (!message.startsWith('Unexpected block-seq-ind') || /^\s*-/.test(line.text)) return undefined;
  return syntax(
    {
      sv: 'En lista kan inte börja på samma rad som sin nyckel.',
      en: 'A list cannot begin on the line of its key.',
    },
    {
      sv: 'Börja listan på nästa rad. Är det text som börjar med bindestreck, sätt citattecken (") om den.',
      en: 'Begin the list on the next line. If it is text that begins with a hyphen, put quotation marks (") around it.',
    },
    { start, end: line.start + line.text.length },
  );
}

/** A list item where keys stand. */
export function listAmongKeys({ code, line, text }: YamlMistake): YamlExplanation | undefined {
  const structural = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'MISSING_CHAR'];
  if (!structural.includes(code) || !/^\s*-(?:\s|$)/.test(line.text)) return undefined;
  const before = previousLine(text, line)?.text.trim() ?? '';
  if (before.startsWith('- ')) return wrongIndentOf(line);
  if (before.endsWith(':')) return wrongIndentOf(lineAt(text, line.start + line.text.length + 1));
  return syntax(
    { sv: 'Här börjar en lista bland nycklar.', en: 'A list begins among keys here.' },
    {
      sv: 'Listan ska stå under en nyckel: skriv nyckelns namn och kolon på raden före.',
      en: 'The list must be below a key: write the name of the key and a colon on the line before.',
    },
    wordsOf(line),
  );
}

/** `-värde` in a list. */
export function hyphenWithoutSpace({ message, line }: YamlMistake): YamlExplanation | undefined {
  const match = /^(\s*)-(?=[^\s-])/.exec(line.text);
  if (!match || message !== 'Unexpected scalar at node end') return undefined;
  const start = line.start + (match[1]?.length ?? 0);
  return {
    ...syntax(
      {
        sv: 'Efter bindestrecket ska det stå ett mellanslag.',
        en: 'There must be a space after the hyphen.',
      },
      { sv: 'Skriv - värde.', en: 'Write - value.' },
      { start, end: start + 1 },
    ),
    replacement: '- ',
  };
}

/** A key where list items stand. */
export function keyAmongItems({ message, line, text }: YamlMistake): YamlExplanation | undefined {
  const isKey = /^\s*[^\s-][^:]*:(?:\s|$)/.test(line.text);
  const afterItem = previousLine(text, line)?.text.trimStart().startsWith('- ') ?? false;
  const found = message === 'Unexpected scalar at node end' || message.startsWith('Sequence item without');
  if (!isKey || !found) return undefined;
  if (!afterItem) return wrongIndentOf(line);
  return syntax(
    { sv: 'Här står en nyckel bland listans värden.', en: 'A key stands among the items of a list here.' },
    {
      sv: 'Dra in nyckeln så att den står under den nyckel den hör till, eller börja raden med bindestreck och mellanslag.',
      en: 'Indent the key so that it stands below the key it belongs to, or begin the line with a hyphen and a space.',
    },
    wordsOf(line),
  );
}

/** `nyckel:värde`. */
export function colonWithoutSpace({ code, line }: YamlMistake): YamlExplanation | undefined {
  const match = /^\s*(?:- )?(?<key>[\p{L}\d_-]+):(?=[^\s:/])/u.exec(line.text);
  if (!match || !['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(code)) return undefined;
  const start = line.start + match[0].length - 1;
  return {
    ...syntax(
      { sv: 'Efter kolonet ska det stå ett mellanslag.', en: 'There must be a space after the colon.' },
      { sv: `Skriv ${match.groups?.key}: värde.`, en: `Write ${match.groups?.key}: value.` },
      { start, end: start + 1 },
    ),
    replacement: ': ',
  };
}

/** A line below `nyckel: värde` that is indented further: shown at that line. */
export function tooFarIn({ message, text, line }: YamlMistake): YamlExplanation | undefined {
  if (!message.startsWith('Nested mappings')) return undefined;
  const next = lineAt(text, line.start + line.text.length + 1);
  return next.start > line.start ? wrongIndentOf(next) : undefined;
}

/** A line that is neither a key with a value nor a list item. */
export function notAKey({ code, line }: YamlMistake): YamlExplanation | undefined {
  if (
    !['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(code) ||
    /^\s*-?\s*[^\s:]+:(?:\s|$)/.test(line.text)
  ) {
    return undefined;
  }
  return syntax(
    { sv: 'Raden är ingen nyckel med värde.', en: 'The line is no key with a value.' },
    {
      sv: 'Skriv nyckel: värde. Hör raden till texten ovanför ska den vara indragen.',
      en: 'Write key: value. If the line belongs to the text above, it must be indented.',
    },
    wordsOf(line),
  );
}

/** Any other wrong indentation. */
export function wrongIndent({ code, line }: YamlMistake): YamlExplanation | undefined {
  return code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY' ? wrongIndentOf(line) : undefined;
}

function wrongIndentOf(line: Line): YamlExplanation {
  return {
    rule: 'yaml-indent',
    message: { sv: 'Raden har fel indrag.', en: 'The line has the wrong indentation.' },
    hint: STEPS,
    ...wordsOf(line),
  };
}

/** A list or map as a key. */
export function keyNotText({ code }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'NON_STRING_KEY') return undefined;
  return syntax(
    { sv: 'En nyckel måste vara text.', en: 'A key must be text.' },
    {
      sv: 'Skriv nyckel: värde. Är allt text, sätt citattecken (") om det.',
      en: 'Write key: value. If all of it is text, put quotation marks (") around it.',
    },
  );
}

function previousLine(text: string, line: Line): Line | undefined {
  return line.start === 0 ? undefined : lineAt(text, line.start - 1);
}
