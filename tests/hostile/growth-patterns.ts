/** A text that is made as long as one likes. */
export interface GrowthPattern {
  /** What is repeated, or nested. */
  name: string;
  /** The file of the workspace that holds it; the body of the commission when left out. */
  file?: string;
  /** So many characters of it, or a few more. */
  make(size: number): string;
}

/** What is repeated on one line: every sign that Markdown, our own marks or a check looks for, alone and begun but not ended. */
const ON_A_LINE: readonly string[] = [
  ...['a@', 'a@a.', '**a*', '*a', '*a ', '**a', '**a ', '_a_', '__a ', '***', '*a**b', '_a*'],
  ...['[', ']', '[a](', '![', '![](', '[a][', '[a]', '[^1]', '[^', '[^a', '](', '[](a "', '[a](<'],
  ...['`', '``a', '`a``', '<', '<a ', '<a b="', '</', '<!--', '<!-- a', '-->', '<?', '<![CDATA[', '<a@'],
  ...['&', '&amp', '&#', '&#x', '\\', '\\a', '\\*'],
  ...[
    ':',
    ':ref',
    ':ref{',
    ':ref[',
    ':ref{#a}',
    ':ref[:ref[',
    ' :a{',
    ' :a{b="',
    ' :a[',
    '::block{#a}',
    ':::',
  ],
  ...['{', '{{', '{{a', '{{a}}', '}}', '{{{', '{{a.', '{{a "', '{{#a}}', '{{!-- '],
  ...['(', ')', '(a', '((a) ', '"', '”', "'", '”a ', '”a” ', '»', '’'],
  ...[
    '-',
    '- ',
    'a-',
    'a- ',
    '-a ',
    '–',
    ' – ',
    '1–',
    '1-',
    '1-1 ',
    'a – ',
    '…',
    '...',
    '!',
    '?!',
    ',',
    ' ,',
    ';',
  ],
  ...[
    '1',
    '1 ',
    '1.',
    '1,',
    '1 000',
    '1 000 ',
    '1\u00a0000',
    '1.000.',
    '1,1 ',
    '1%',
    '1 % ',
    '0',
    '+1',
    '−1 ',
  ],
  ...[
    '2026',
    '2026-',
    '2026-01-',
    '2026-01-01 ',
    '2026/',
    '2026 ',
    '2026–',
    '1 januari ',
    '1 januari 2026',
    'år ',
  ],
  ...['§', '§ 1', '1 kr', '1 000 kronor ', '1 tkr ', 'kronor ', '1 mkr', 'tusen ', 'noll '],
  ...['a.', 'a. ', '. ', 'A. ', '? ', 'A a. ', 'a.a', 'bl.a. ', 't.ex.', 'dvs. '],
  ...['http://', 'http://a.', 'https://a ', 'www.', '/', 'a/', 'a/a ', '../', 'a\\'],
  ...['~', '~~', 'H~2~', '^', '^a^', '$', '$a', '|', '| ', 'a|', '|-', '=', '#', '# ', '+', '_'],
  ...[
    'a',
    'ab ',
    'å',
    'a\u030a',
    '\u030a',
    'е',
    'aе ',
    'α',
    '\u00ad',
    'a\u00ad',
    '\u200b',
    'ﬁ',
    '漢',
    '👩‍👩‍👧 ',
    '\u202e',
  ],
  ...[' ', '\t', '\u00a0', ' \u00a0', 'a  ', 'a \t', '\u2028'],
  ...['A', 'AB ', 'ABC', 'ABC (', '(ABC) ', 'Abc (ABC) ', 'AB-', 'aB', 'Aa ', 'Västra ', 'SÄS ', 'SÄS-'],
  ...[
    'och ',
    'det det ',
    'ska ',
    'Utföraren ska ',
    'inte ',
    'se ',
    'enligt ',
    'tabell ',
    'tabell 1 ',
    'bilaga 1 ',
  ],
  ...[
    'avsnitt 1.1',
    'OSN 2024-',
    'OSN 2024-00186 ',
    'dnr ',
    'ATT GÖRA ',
    'TODO ',
    'XXX',
    'minst 1 ',
    'högst 1 % av ',
  ],
  ...[
    'operativa hälso- och sjukvårdsnämnden ',
    'styrelsen för ',
    'Södra Älvsborgs ',
    'följande delar: ',
    'hälso- och ',
  ],
];

/** What is repeated line by line. */
const LINES: readonly string[] = [
  ...['# a', '## A', '#', '#a', 'a\n=', 'a\n---', '---', '***', '* * *'],
  ...[
    'a\n',
    'a',
    'a  ',
    'a\\',
    '> a',
    '>',
    '> a\n',
    '>> a',
    '- a',
    '-',
    '- a\n',
    '* a',
    '+ a\n',
    '1. a',
    '1) a\n',
    '- [ ] a',
  ],
  ...[
    '```',
    '~~~',
    '``` a\n',
    '    a',
    '\ta',
    '<!--',
    '<!-- a -->',
    '<div>',
    '<div>\n',
    '</div>',
    '<b>',
    '<script>',
  ],
  ...['| a | b |', '| - | - |', '| a | b |\n| - | - |\n', '|', '||', 'a | b\n- | -\n'],
  ...['[a]: b', '[^a]: b', '[^a]: b\n', '[^a]\n', '[a]\n', '[a]:', '![a](b)', ': a', 'a\n: b', '•', 'a)'],
  ...[
    '::block{#a}',
    '::block{#b}\n',
    '::tabell{#a}\n',
    ':::tillval',
    ':::tillval{#a}',
    ':::tillval\n:::',
    ':::',
    '::a',
    '::a[',
    '::a{',
  ],
  ...[
    '{{a}}',
    '{{#a}}',
    '{{',
    'Utföraren ska vara nära.',
    'Utföraren ska vara nära.\n',
    '\\',
    '&',
    'ATT GÖRA: a',
    'a: b',
  ],
  ...[
    '<!-- uppdrag-ignore spelling -->',
    '<!-- uppdrag-ignore spelling -->\n\naxb',
    '<!-- uppdrag-ignore -->',
    '\u00a0',
    ' ',
    '\r',
  ],
];

/** What is nested: what stands before the middle, by depth, and after it. */
const NESTED: readonly (readonly [open: string, close: string])[] = [
  ...([
    ['>', ''],
    ['> ', ''],
    ['- ', ''],
    ['* ', ''],
    ['1. ', ''],
    ['> - ', ''],
    ['- > ', ''],
    ['> 1) ', ''],
  ] as const),
  ...([
    ['*', '*'],
    ['**', '**'],
    ['_', '_'],
    ['*a ', ' a*'],
    ['*_', '_*'],
    ['**a *b ', '*b **'],
  ] as const),
  ...([
    ['[', ']'],
    ['[', '](a)'],
    ['![', '](a)'],
    ['[a', '][b]'],
    ['(', ')'],
    ['”', '”'],
    ['{{', '}}'],
    ['<a>', '</a>'],
  ] as const),
  ...([
    ['a:ref[', ']{#a}'],
    [' :ref[', ']{#a}'],
    ['`', '`'],
    ['<!--', '-->'],
    ['[^', ']'],
    ['^[', ']'],
  ] as const),
  ...([
    [':::tillval{#a}\n', '\n:::'],
    [':::tillval\n', ''],
    [':::a\n\n', '\n\n:::'],
    ['> :::a\n> ', ''],
    ['- :::a\n  ', ''],
  ] as const),
];

/** What is repeated in YAML, in a file where it does not belong. */
const YAML: readonly string[] = [
  ...[
    '[',
    '{',
    '{a: ',
    '[{a: ',
    '- ',
    '? ',
    '&a ',
    '*a ',
    '!a ',
    '"',
    "'",
    '\\',
    '"a" ',
    'a: ',
    'a:',
    '|',
    '>',
    '%',
    '@',
    '`',
    '#',
    ', ',
    '\t',
    '\u00a0',
    '<<: ',
  ],
];

/** What is repeated in YAML line by line. */
const YAML_LINES: readonly string[] = [
  ...[
    'a: b',
    '- a',
    '- {a: b}',
    'a',
    '# a',
    '---',
    '...',
    '%a',
    'a: |',
    '? a',
    '  a: b',
    '"a": b',
    'a: &a b',
    'a: *a',
    '!!a b',
    '- [a]',
    '"',
    "'",
  ],
];

const TABLE = '2025-2027/regionhalsan/tabeller/a.yaml';
const CSV = '2025-2027/regionhalsan/tabeller/a.csv';
const PLAN = '2025-2027/regionhalsan/uppfoljning.yaml';
const HEAD =
  'titel: A\nslag: tabell\nenhet: tkr\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\n';

/** A text of a unit and its copies. */
function repeated(unit: string): (size: number) => string {
  return (size) => unit.repeat(Math.ceil(size / unit.length));
}

/** A text nested as deep as its length allows. */
function nested(open: string, close: string): (size: number) => string {
  return (size) => {
    const depth = Math.ceil(size / (open.length + close.length));
    return `${open.repeat(depth)}a${close.repeat(depth)}`;
  };
}

/** Lines with a number in them that is another on each. */
function numbered(line: (number: number) => string): (size: number) => string {
  return (size) => {
    let text = '';
    for (let number = 1; text.length < size; number += 1) text += line(number);
    return text;
  };
}

/** What is another on each line: names, notes, links, rows. */
const NUMBERED: Readonly<Record<string, (number: number) => string>> = {
  'a heading': (number) => `# Rubrik ${number}\n\n`,
  'a heading and a text': (number) => `# Rubrik ${number}\nText nummer ${number} står här.\n\n`,
  'a heading, a level deeper each time': (number) => `${'#'.repeat(1 + (number % 6))} Rubrik ${number}\n\n`,
  'a sentence': (number) => `Utföraren ska ge vård till grupp ${number} i hela regionen.\n\n`,
  'a sentence on the same line': (number) => `Utföraren ska ge vård till grupp ${number} i hela regionen. `,
  'a word that nobody knows': (number) => `qx${number.toString(26).replace(/\d/g, 'z')}qt `,
  'an abbreviation': (number) => `XQ${number.toString(26).replace(/\d/g, 'z').toUpperCase()} `,
  'an explained abbreviation': (number) =>
    `ordet (XQ${number.toString(26).replace(/\d/g, 'z').toUpperCase()}) `,
  'a note': (number) => `Text[^${number}].\n\n[^${number}]: Not.\n\n`,
  'a definition': (number) => `[a${number}]: https://example.org/${number}\n`,
  'a link by definition': (number) => `[text][a${number}]\n\n[a${number}]: https://example.org/${number}\n\n`,
  'a reference': (number) => `Se :ref{#a${number}}.\n`,
  'a reference to a heading': (number) => `# Rubrik ${number}\n\nSe :ref{#rubrik-${number}}.\n\n`,
  'an amount': (number) => `Ramen är ${number} 000 000 kronor. `,
  'a year': (number) => `År ${1000 + (number % 9000)} gäller. `,
  'a registry number': (number) => `OSN 2024-${10000 + number} `,
  'a block that is missing': (number) => `::block{#a${number}}\n\n`,
  'a table that is missing': (number) => `::tabell{#a${number}}\n\n`,
  'a list item': (number) => `- punkt ${number} med text\n`,
  'a row': (number) =>
    number === 1 ? '| a | b |\n| - | - |\n| 1 | x |\n' : `| ${number} | text ${number} |\n`,
  'a value': (number) => `{{a${number}}} `,
  'an exception': (number) => `<!-- uppdrag-ignore spelling -->\nqxzt${number}\n\n`,
};

const shown = (text: string): string => JSON.stringify(text).slice(1, -1);

/** All of them. */
export const PATTERNS: readonly GrowthPattern[] = [
  ...ON_A_LINE.map((unit) => ({ name: `${shown(unit)} on a line`, make: repeated(unit) })),
  ...LINES.map((line) => ({ name: `${shown(line)} on every line`, make: repeated(`${line}\n`) })),
  ...NESTED.map(([open, close]) => ({
    name: `${shown(open)}${close && ` … ${shown(close)}`} nested`,
    make: nested(open, close),
  })),
  ...Object.entries(NUMBERED).map(([name, line]) => ({
    name: `${name}, another each time`,
    make: numbered(line),
  })),
  { name: 'a list, deeper each line', make: numbered((number) => `${'  '.repeat(number)}- a\n`) },
  { name: 'a list in lists', make: (size) => '- '.repeat(20) + 'a'.repeat(size) },
  {
    name: 'directives in directives, with longer fences outside',
    make: (size) => {
      const depth = Math.ceil(Math.sqrt(size));
      const fence = (level: number) => ':'.repeat(3 + level);
      const levels = [...Array(depth).keys()];
      const open = levels.map((level) => `${fence(depth - level)}tillval\n`).join('');
      return `${open}a\n${levels.map((level) => `${fence(level + 1)}\n`).join('')}`;
    },
  },
  ...YAML.map((unit) => ({ name: `${shown(unit)} in a table`, file: TABLE, make: repeated(unit) })),
  ...YAML_LINES.map((line) => ({
    name: `${shown(line)} on every line of a table`,
    file: TABLE,
    make: repeated(`${line}\n`),
  })),
  { name: '[ … ] in a table', file: TABLE, make: nested('[', ']') },
  { name: '{a: … } in a table', file: TABLE, make: nested('{a: ', '}') },
  {
    name: 'a row of a table',
    file: TABLE,
    make: (size) =>
      `${HEAD}rader:\n${numbered((number) => `  - {post: Post ${number}, belopp: ${number}}\n`)(size)}`,
  },
  {
    name: 'a row of a table that is wrong',
    file: TABLE,
    make: (size) =>
      `${HEAD}rader:\n${numbered((number) => `  - {post: Post ${number}, beloop: x${number}}\n`)(size)}`,
  },
  {
    name: 'a sum of a table',
    file: TABLE,
    make: (size) =>
      `${HEAD}rader:\n${numbered((number) => `  - {post: P, belopp: 1}\n  - {id: s${number}, slag: summa, post: Summa}\n`)(size)}`,
  },
  ...['"', '""', ';', ',', '"a";', '"a""', '\u00a0'].map((unit) => ({
    name: `${shown(unit)} in CSV`,
    file: CSV,
    make: (size: number) => `post;belopp\n${repeated(unit)(size)}`,
  })),
  ...['a;1', ';', '"', 'a', 'a;b;c', '"a'].map((line) => ({
    name: `${shown(line)} on every line of CSV`,
    file: CSV,
    make: (size: number) => `post;belopp\n${repeated(`${line}\n`)(size)}`,
  })),
  ...['**a*', '{{a', '1 000 ', 'a@', '- ', '(', 'a b '].map((unit) => ({
    name: `${shown(unit)} in a cell`,
    file: TABLE,
    make: (size: number) => `${HEAD}rader:\n  - {post: '${repeated(unit)(size)}', belopp: 1}\n`,
  })),
  ...['a: b', '- a', '  - {x: y}'].map((line) => ({
    name: `${shown(line)} on every line of a plan`,
    file: PLAN,
    make: repeated(`${line}\n`),
  })),
  ...['a: b', 'titel: a', 'titel: [', 'titel: "', '# a', '---'].map((line) => ({
    name: `${shown(line)} on every line of the front matter`,
    file: 'front',
    make: repeated(`${line}\n`),
  })),
  ...['[', '{a: ', '**a*', 'a@', '- ', '"'].map((unit) => ({
    name: `${shown(unit)} in a title`,
    file: 'front',
    make: (size: number) => `titel: ${repeated(unit)(size)}\n`,
  })),
];
