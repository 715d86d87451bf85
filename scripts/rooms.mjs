/**
 * The rooms of `src/` from the ground up: what each is for, what it must not know, and which rooms it may import. This
 * is the only place where that is decided. `.dependency-cruiser.mjs` makes the rules of it that `npm test` enforces,
 * and the table in ARCHITECTURE.md is written from it by `node scripts/generate-docs.mjs`.
 *
 * @typedef {object} Room
 * @property {string} name the folder below `src/`
 * @property {string} about what lives there
 * @property {string} ignorant what it must not know: the sentence that tells whether something belongs elsewhere
 * @property {string[]} imports the rooms it may import
 */

/** @type {readonly Room[]} */
export const ROOMS = [
  {
    name: 'model',
    about:
      'the types that several rooms share: `Commission`, `Diagnostic`, `Finding`, `Origin`, the tree; `plan-columns.ts`, the table of the columns of the follow-up plan; `sources.ts` is generated from `schema/`; `rules/` says what every rule that is no check means',
    ignorant: 'how anything is read, made or shown',
    imports: [],
  },
  {
    name: 'workspace',
    about: 'where sources come from, behind one small interface: a folder, or memory',
    ignorant: 'what the files mean',
    imports: ['model'],
  },
  {
    name: 'format',
    about: 'numbers, dates, periods, anchors the Swedish way, written and read; pure functions',
    ignorant: 'what is being written',
    imports: ['model'],
  },
  {
    name: 'text',
    about:
      'plain text for people: what a terminal may be given, widths, colours, misspelt names, words that belong together',
    ignorant: 'commissions',
    imports: ['format'],
  },
  {
    name: 'files',
    about:
      'files on disk: hashes, atomic writing, the output folder, what went wrong; the files that the program itself consists of',
    ignorant: 'what is in the files',
    imports: ['model'],
  },
  {
    name: 'git',
    about:
      'earlier revisions as workspaces, and what has changed since; only reads, executes nothing of a repository’s',
    ignorant: 'what a commission is',
    imports: ['model', 'workspace', 'text'],
  },
  {
    name: 'past',
    about: 'the past of sources as an input: revisions, the date of a document, earlier contents of a file',
    ignorant: 'what is made of it',
    imports: ['model', 'workspace', 'git'],
  },
  {
    name: 'source',
    about:
      'text to trees and values that know their file, line and column: Markdown, front matter, YAML, CSV, lock files, schema validation',
    ignorant: 'other files than the one being read',
    imports: ['model', 'workspace', 'format', 'text'],
  },
  {
    name: 'compile',
    about: 'the phases, in the order `compile.ts` lists them; one file or folder each',
    ignorant: 'the disk, the clock, the environment, and how a document looks',
    imports: ['model', 'workspace', 'format', 'text', 'source'],
  },
  {
    name: 'edit',
    about:
      'changing sources and nothing else in them: replacements in the original bytes, front matter, pins, marks for what remains to be done',
    ignorant: 'why something is changed',
    imports: ['model', 'files', 'source', 'compile'],
  },
  {
    name: 'lock',
    about:
      'what a decided text consists of, as hashes; whether a text is still the decided one; the decided text out of git',
    ignorant: 'how differences are shown',
    imports: ['model', 'workspace', 'source', 'compile'],
  },
  {
    name: 'render',
    about: 'a compiled commission to HTML, for the screen and for print',
    ignorant: 'where sources lie and how a PDF is made',
    imports: ['model', 'format'],
  },
  {
    name: 'pdf-syntax',
    about: 'PDF as objects, cross-references and streams (ISO 32000-1, 7); reading and writing them',
    ignorant: 'what a document says',
    imports: ['model'],
  },
  {
    name: 'pdf',
    about: 'the browser, printing, page numbers; `archive/` makes PDF/A-3a and PDF/UA-1 of what was printed',
    ignorant: 'what a commission is',
    imports: ['model', 'files', 'pdf-syntax'],
  },
  {
    name: 'embedded',
    about: 'what travels inside a PDF: sources and manifest; taking them out again',
    ignorant: 'how the PDF’s pages were made',
    imports: ['model', 'workspace', 'text', 'files', 'past', 'render', 'pdf-syntax', 'pdf'],
  },
  {
    name: 'choosing',
    about: 'commissions by the names that people give them: an id, the end of one, a path',
    ignorant: 'what is done with them',
    imports: ['model', 'embedded'],
  },
  {
    name: 'report',
    about: 'findings as text for people and as data for programs',
    ignorant: 'how findings come about',
    imports: ['model', 'workspace', 'text'],
  },
  {
    name: 'compare',
    about:
      'two editions of a commission to one list of changes with causes, and summaries of them; the only room that compares',
    ignorant: 'which editions they are and how changes are shown',
    imports: ['model', 'format', 'text', 'source', 'lock', 'render'],
  },
  {
    name: 'passages',
    about: 'the texts and figures of a compiled commission with their places: what checks look at',
    ignorant: 'what is right and wrong',
    imports: ['model', 'format', 'source', 'compile'],
  },
  {
    name: 'conservation',
    about:
      'that nothing is lost: every word written for a reader, read anew from the sources, stands in the finished document',
    ignorant: 'how the compiler and the templates bring it there',
    imports: ['model', 'source', 'compile', 'passages'],
  },
  {
    name: 'checks',
    about:
      'what a careful colleague would notice: one file for each check in `rules/`, with its messages, documentation, examples that are tests, and a folder of the same name for what it needs',
    ignorant: 'which checks are chosen and what has been checked before',
    imports: ['model', 'format', 'text', 'source', 'compile', 'lock', 'compare', 'passages'],
  },
  {
    name: 'checking',
    about: 'which checks run on what: settings, exceptions, memory, repairs',
    ignorant: 'what any single check looks for',
    imports: [
      'model',
      'workspace',
      'text',
      'files',
      'source',
      'compile',
      'edit',
      'render',
      'passages',
      'checks',
    ],
  },
  {
    name: 'json',
    about: 'a compiled commission as data for other programs',
    ignorant: 'where the data goes',
    imports: ['model', 'past', 'render', 'embedded'],
  },
  {
    name: 'redline',
    about: 'a comparison as a document: HTML, PDF, Markdown, JSON, terminal',
    ignorant: 'how differences are found',
    imports: ['model', 'workspace', 'format', 'text', 'compile', 'past', 'render', 'pdf', 'compare'],
  },
  {
    name: 'memory',
    about: 'what was built, of what, and whether it is still current',
    ignorant: 'how documents are made',
    imports: ['model', 'workspace', 'files', 'past', 'pdf'],
  },
  {
    name: 'making',
    about: 'documents of commissions: a schedule over many, and the way of one from sources to files',
    ignorant: 'who asked and why',
    imports: [
      'model',
      'workspace',
      'text',
      'files',
      'past',
      'source',
      'compile',
      'render',
      'pdf',
      'embedded',
      'conservation',
      'checking',
      'json',
      'memory',
    ],
  },
  {
    name: 'reproduce',
    about: 'making a PDF again from its own sources, and why the bytes are others',
    ignorant: 'signatures',
    imports: ['model', 'workspace', 'text', 'files', 'past', 'embedded', 'making'],
  },
  {
    name: 'export',
    about: 'indicators, tables, blocks and calendar as CSV, XLSX, JSON, ICS',
    ignorant: 'the documents',
    imports: ['model', 'workspace', 'format', 'text', 'files', 'checking', 'json'],
  },
  {
    name: 'changes',
    about:
      'what a branch does: commissions affected, findings that are new, indicators and sums; the comment for a pull request',
    ignorant: 'where the comment is posted',
    imports: [
      'model',
      'workspace',
      'format',
      'files',
      'git',
      'past',
      'compile',
      'report',
      'compare',
      'checking',
    ],
  },
  {
    name: 'blocks',
    about: 'the shared texts: who uses which version, raised, kept',
    ignorant: 'decisions',
    imports: ['model', 'workspace', 'text', 'source', 'compile', 'edit', 'lock', 'compare'],
  },
  {
    name: 'decision',
    about: 'the life of a commission: decide, revise, as it was on a day',
    ignorant: 'how a document is signed',
    imports: [
      'model',
      'workspace',
      'files',
      'git',
      'source',
      'compile',
      'edit',
      'lock',
      'render',
      'compare',
      'checking',
      'making',
      'blocks',
    ],
  },
  {
    name: 'sign',
    about: 'signatures and their verification; cryptography is pkijs’s',
    ignorant: 'commissions',
    imports: ['model', 'text', 'files', 'pdf-syntax', 'pdf', 'embedded', 'reproduce'],
  },
  {
    name: 'init',
    about: 'a new repository of commissions',
    ignorant: 'how commissions are compiled',
    imports: ['model', 'format', 'files'],
  },
  {
    name: 'new',
    about: 'a new commission, also as next year’s of another',
    ignorant: 'how it will look',
    imports: ['model', 'workspace', 'format', 'text', 'files', 'source', 'compile', 'edit'],
  },
  {
    name: 'doctor',
    about: 'what the program needs on a machine, and whether it is there',
    ignorant: 'commissions',
    imports: ['model', 'workspace', 'files', 'compile', 'render', 'pdf', 'report'],
  },
  {
    name: 'dev',
    about: 'the live preview: one local server, one page, server-sent events',
    ignorant: 'how a build schedules its work',
    imports: [
      'model',
      'workspace',
      'files',
      'git',
      'past',
      'source',
      'compile',
      'render',
      'pdf',
      'embedded',
      'report',
      'compare',
      'checking',
      'redline',
      'making',
    ],
  },
];

/**
 * The two storeys above the rooms: `src/index.ts`, what the package offers, may import any room; `src/cli/`, the
 * command line, speaks to the program through it.
 */
export const CLI_IMPORTS = ['model', 'format', 'text', 'report'];
