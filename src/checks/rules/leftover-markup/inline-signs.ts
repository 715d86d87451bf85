import { pattern } from '../../../format/pattern.js';
import type { Text } from '../../../model/diagnostic.js';
import { isPrinted, type Leftover } from './leftover.js';

/** A sign that stays in running text, and the words about it. Stretches are bounded, so that time is too. */
interface Sign {
  pattern: RegExp;
  consequence: Text;
  hint: Text;
  better?(match: RegExpExecArray): Leftover['better'];
}

const EMPHASIS: Text = { sv: 'texten blir inte framhävd', en: 'the text is not emphasised' };
const LINK: Text = { sv: 'det blir ingen länk', en: 'it becomes no link' };

const SIGNS: readonly Sign[] = [
  {
    // **Ansvar:**Utföraren
    pattern: pattern(
      'gu',
    )`(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[^\s*_])[^*_\n]{0,150}\p{L}[^*_\n]{0,150}[^\s\p{L}\p{N}*_]\1(?=[\p{L}\p{N}])`,
    consequence: EMPHASIS,
    hint: { sv: 'Sätt ett mellanslag efter.', en: 'Put a space after it.' },
    better: ({ index, 0: found }) => put(index + found.length, ' '),
  },
  {
    // enligt**”Rutin”**
    pattern: pattern('gu')`(?<=[\p{L}\p{N}])\*\*(?=[”"(«])[^*\n]{1,300}\*\*`,
    consequence: EMPHASIS,
    hint: { sv: 'Sätt ett mellanslag före.', en: 'Put a space before it.' },
    better: ({ index }) => put(index, ' '),
  },
  {
    // ** Ansvar **
    pattern: pattern('gu')`(?<![^\s("”])\*\*[ \u00a0]+([^*\s][^*\n]{0,300}?)[ \u00a0]*\*\*(?![\p{L}\p{N}*])`,
    consequence: EMPHASIS,
    hint: { sv: 'Ta bort mellanslaget innanför tecknen.', en: 'Remove the space inside the signs.' },
    better: ({ index, 0: found, 1: inner = '' }) => replaced(index, found, `**${inner}**`),
  },
  {
    // **Ansvar **
    pattern: pattern('gu')`(?<![^\s("”])\*\*([^*\s][^*\n]{0,300}?)[ \u00a0]+\*\*(?![*])`,
    consequence: EMPHASIS,
    hint: { sv: 'Ta bort mellanslaget innanför tecknen.', en: 'Remove the space inside the signs.' },
    better: ({ index, input, 0: found, 1: inner = '' }) =>
      replaced(
        index,
        found,
        `**${inner}**${/^[\p{L}\p{N}]/u.test(input.slice(index + found.length)) ? ' ' : ''}`,
      ),
  },
  {
    // [avtalet](https://example.org/mina filer/avtal.pdf)
    pattern: /!?\[[^[\]\n]{1,300}\]\((?:[^()\n]{0,500}\))?/g,
    consequence: LINK,
    hint: {
      sv: 'Adressen får inte ha mellanslag (skriv %20) och slutar med en parentes.',
      en: 'The address may have no spaces (write %20) and ends in a bracket.',
    },
    better: ({ index, 0: found }) => {
      const from = found.indexOf('](') + 2;
      return withoutSpaces(index + from, found.slice(from, -1));
    },
  },
  {
    // [avtalet] (https://example.org)
    pattern: pattern(
      'gu',
    )`\[[^[\]\n]{0,200}\p{L}[^[\]\n]{0,200}\]([ \u00a0]+)\((?:https?:\/\/|mailto:)[^()\s]{1,500}\)`,
    consequence: LINK,
    hint: { sv: 'Ta bort mellanslaget före parentesen.', en: 'Remove the space before the bracket.' },
    better: ({ index, 0: found, 1: space = '' }) => {
      const from = index + found.indexOf(']') + 1;
      return { index: from, end: from + space.length, text: '' };
    },
  },
  {
    // <https://example.org/mina filer>
    pattern: /<(?:https?:\/\/|mailto:)[^<>\n]{1,500}>/g,
    consequence: LINK,
    hint: { sv: 'Skriv %20 för mellanslag.', en: 'Write %20 for a space.' },
    better: ({ index, 0: found }) => withoutSpaces(index + 1, found.slice(1, -1)),
  },
  {
    // [[Läkemedel]]
    pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g,
    consequence: LINK,
    hint: {
      sv: 'Skriv :ref{#id}, eller [text](https://…).',
      en: 'Write :ref{#id}, or [text](https://…).',
    },
  },
  {
    // [@socialstyrelsen2024, s. 3]
    pattern: pattern('gu')`\[-?@[\p{L}][^[\]\n]{0,200}\]`,
    consequence: { sv: 'det blir ingen källhänvisning', en: 'it becomes no citation' },
    hint: { sv: 'Skriv källan i en fotnot.', en: 'Write the source in a note.' },
  },
  {
    pattern: /~~(?=[^\s~])[^~\n]{1,500}~~/g,
    consequence: { sv: 'texten blir inte struken', en: 'the text is not struck out' },
    hint: {
      sv: 'Ta bort det som inte gäller: ett uppdrag har ingen struken text.',
      en: 'Remove what does not apply: a commission has no text that is struck out.',
    },
  },
  {
    // H ~2~O, 5~2~: what is right after a letter is markup
    pattern: pattern('gu')`(?<=[\p{L}\p{N})] ?)(?:~[\p{L}\p{N}+-]{1,5}~(?!~)|\^[\p{L}\p{N}+-]{1,5}\^)`,
    consequence: { sv: 'tecknet blir varken upphöjt eller nedsänkt', en: 'nothing is raised or lowered' },
    hint: {
      sv: 'Skriv det direkt efter en bokstav: H~2~O, 10^6^. Eller tecknet självt: ₂, ⁶.',
      en: 'Write it right after a letter: H~2~O, 10^6^. Or the character itself: ₂, ⁶.',
    },
  },
  {
    pattern: /\^\[[^[\]\n]{1,500}\]/g,
    consequence: { sv: 'det blir ingen fotnot', en: 'it becomes no note' },
    hint: {
      sv: 'Skriv [^namn] här, och noten på en egen rad: [^namn]: …',
      en: 'Write [^name] here, and the note on a line of its own: [^name]: …',
    },
  },
  {
    pattern: pattern(
      'gu',
    )`\$\$[^$]{1,300}\$\$|(?<![\p{L}\p{N}$])\$(?:\p{L}|(?=[^\s$])[^$\n]{0,100}?[\\^_={}][^$\n]{0,100})\$(?![\p{L}\p{N}$])`,
    consequence: { sv: 'det blir ingen formel', en: 'it becomes no formula' },
    hint: {
      sv: 'Skriv det med vanliga tecken: x², ≤, ×.',
      en: 'Write it in ordinary characters: x², ≤, ×.',
    },
  },
  {
    pattern: pattern(
      'gu',
    )`(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]{0,300}[^\s=]==(?!=)|(?<![+\p{L}\p{N}])\+\+(?=[^\s+])[^+\n]{0,300}[^\s+]\+\+(?!\+)`,
    consequence: { sv: 'texten blir inte markerad', en: 'the text is not marked' },
    hint: { sv: 'Skriv *text* eller **text**.', en: 'Write *text* or **text**.' },
  },
  {
    // {.viktigt}, {: .viktigt}, {++tillagt++}
    pattern: pattern(
      'gu',
    )`\{(?:[.#]\p{L}[^{}\n]{0,200}|:\s?[.#]?\p{L}[^{}\n]{0,200}|(?:\+\+|--|>>|~~|==)[^{}\n]{0,300})\}`,
    consequence: { sv: 'det betyder ingenting här', en: 'it means nothing here' },
    hint: {
      sv: 'Ta bort det. Efter en rubrik står {#id} eller {.bilaga} sist på raden.',
      en: 'Remove it. After a heading {#id} or {.bilaga} stands last on the line.',
    },
  },
  {
    pattern: /\{%[^%\n]{1,200}%\}/g,
    consequence: { sv: 'det hör till ett annat program', en: 'it belongs to another program' },
    hint: { sv: 'Ta bort det.', en: 'Remove it.' },
  },
  {
    pattern: pattern('gu')`&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});`,
    consequence: { sv: 'det blir inget tecken', en: 'it becomes no character' },
    hint: { sv: 'Skriv tecknet självt.', en: 'Write the character itself.' },
  },
  {
    pattern: pattern(
      'gu',
    )`&(?:nbsp|shy|ensp|emsp|thinsp|amp|lt|gt|quot|ndash|mdash|hellip|[aou]uml|[AOU]uml|[aA]ring|eacute|sect|deg|times)(?![\p{L}\p{N};=])`,
    consequence: { sv: 'semikolonet saknas', en: 'the semicolon is missing' },
    hint: { sv: 'Skriv tecknet självt.', en: 'Write the character itself.' },
    better: ({ index, 0: found }) => put(index + found.length, ';'),
  },
  {
    pattern: /<!--|-->(?=\s*$)/g,
    consequence: { sv: 'det blir ingen kommentar', en: 'it becomes no comment' },
    hint: {
      sv: 'En kommentar i en mening slutar före nästa tomma rad: <!-- … -->',
      en: 'A comment in a sentence ends before the next empty line: <!-- … -->',
    },
  },
  {
    pattern: /`+/g,
    consequence: { sv: 'det har inget motstycke', en: 'it has no counterpart' },
    hint: { sv: 'Ta bort det, eller skriv ’.', en: 'Remove it, or write ’.' },
  },
  {
    pattern:
      /\\(?:begin|end|newpage|pagebreak|clearpage|newline|text(?:bf|it)|emph|(?:sub)*section|cite|footnote|href|[hv]space|noindent|tableofcontents)(?![A-Za-z])(?:\{[^{}\n]{0,200}\})?/g,
    consequence: { sv: 'det hör till ett annat program', en: 'it belongs to another program' },
    hint: { sv: 'Ta bort det.', en: 'Remove it.' },
  },
  {
    pattern: /(?<![\\:])\\(?=[ \u00a0]|\s*$)/g,
    consequence: { sv: 'det bryter ingen rad', en: 'it breaks no line' },
    hint: { sv: 'Ta bort det.', en: 'Remove it.' },
    better: ({ index }) => ({ index, end: index + 1, text: '' }),
  },
  {
    // :warning:
    pattern: pattern('gu')`(?<![\p{L}\p{N}:/]):[a-z][a-z\d_+-]{1,30}:(?![\p{L}\p{N}:])`,
    consequence: { sv: 'det blir ingen bild', en: 'it becomes no picture' },
    hint: { sv: 'Ta bort det, eller skriv det i ord.', en: 'Remove it, or say it in words.' },
  },
];

/** Without any of these a text has no sign. */
const ANY = /[*_[\]<>~^$={}&`\\:+]/;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]]+/g;

/** The signs of Markdown inside a text as it is read, in order. */
export function inlineSigns(text: string): Leftover[] {
  if (!ANY.test(text)) return [];
  const inAddress = addressesIn(text);
  const found = SIGNS.flatMap((sign) =>
    [...text.matchAll(sign.pattern)]
      .filter(({ index }) => inAddress[index] === 0)
      .map((match) => leftover(sign, match)),
  );
  return apart(found);
}

/** For each character whether it is in an address of the web and not its first: what stands in one is no sign. */
function addressesIn(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const { 0: found, index } of text.matchAll(ADDRESS)) mask.fill(1, index + 1, index + found.length);
  return mask;
}

function leftover({ consequence, hint, better }: Sign, match: RegExpExecArray): Leftover {
  const { index, 0: found } = match;
  const repair = better?.(match);
  return {
    index,
    end: index + found.length,
    message: isPrinted(found, consequence),
    hint,
    ...(repair && { better: repair }),
  };
}

/** Of signs that overlap the one that begins first. */
function apart(found: Leftover[]): Leftover[] {
  let end = 0;
  return found
    .sort((a, b) => a.index - b.index || b.end - a.end)
    .filter((each) => {
      if (each.index < end) return false;
      end = each.end;
      return true;
    });
}

function put(index: number, text: string): Leftover['better'] {
  return { index, end: index, text };
}

function replaced(index: number, { length }: string, text: string): Leftover['better'] {
  return { index, end: index + length, text };
}

/** Only an address of the web can be mended; what else stands there an editor has to say. */
function withoutSpaces(index: number, address: string): Leftover['better'] {
  if (!/^(?:https?:\/\/|mailto:)[^"'<>\\]*[ \u00a0][^"'<>\\]*$/.test(address)) return undefined;
  return replaced(index, address, address.trim().replace(/[ \u00a0]/g, '%20'));
}
