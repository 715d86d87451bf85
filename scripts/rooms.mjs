/**
 * The rooms of `src/` from the ground up: contents, forbidden knowledge, and allowed imports. This is the only place
 * where that is decided. `.dependency-cruiser.mjs` makes the rules of it that `npm test` enforces, and the table in
 * ARCHITECTURE.md is written from it by `node scripts/generate-docs.mjs`.
 *
 * @typedef {object} Room
 * @property {string} name the folder below `src/`
 * @property {string} about contents of the room
 * @property {string} mustNotKnow the knowledge it must not have, by which to decide whether code belongs elsewhere
 * @property {string[]} imports the rooms it may import
 */

/** @type {readonly Room[]} */
export const ROOMS = [
  {
    name: 'model',
    about:
      'the types that several rooms share: `Commission`, `Diagnostic`, `Finding`, `Origin`, the tree; `plan-columns.ts`, the table of the columns of the follow-up plan; `sources.ts` is generated from `schema/`; `rules/` documents every rule that is no check',
    mustNotKnow: 'how anything is read, made or shown',
    imports: [],
  },
  {
    name: 'workspace',
    about: 'access to sources behind one small interface: a folder, or memory',
    mustNotKnow: 'what the files mean',
    imports: ['model'],
  },
  {
    name: 'format',
    about: 'formatting and parsing of Swedish numbers, dates, periods, and of anchors; pure functions',
    mustNotKnow: 'which text it formats for',
    imports: ['model'],
  },
  {
    name: 'text',
    about:
      'plain text for people: escaping for terminals, widths, colours, suggestions for misspelt names, lists of words',
    mustNotKnow: 'commissions',
    imports: ['format'],
  },
  {
    name: 'files',
    about: 'files on disk: hashes, atomic writing, the output folder, write errors; the program’s own files',
    mustNotKnow: 'what is in the files',
    imports: ['model'],
  },
  {
    name: 'git',
    about:
      'earlier revisions as workspaces, and the changes since; reads only, and runs no program named by a repository',
    mustNotKnow: 'what a commission is',
    imports: ['model', 'workspace', 'text'],
  },
  {
    name: 'past',
    about:
      'the history of sources as an input: revisions, the date of a document, earlier contents of a file',
    mustNotKnow: 'documents and comparisons made from it',
    imports: ['model', 'workspace', 'git'],
  },
  {
    name: 'source',
    about:
      'parsing text to trees and values with file, line and column: Markdown, front matter, YAML, CSV, lock files, schema validation',
    mustNotKnow: 'other files than the one being read',
    imports: ['model', 'workspace', 'format', 'text'],
  },
  {
    name: 'compile',
    about: 'the phases, in the order `compile.ts` lists them; one file or folder each',
    mustNotKnow: 'the disk, the clock, the environment, and how a document looks',
    imports: ['model', 'workspace', 'format', 'text', 'source'],
  },
  {
    name: 'edit',
    about:
      'minimal changes of sources: replacements in the original bytes, front matter, pins, marks for an editor’s remaining work',
    mustNotKnow: 'reasons for a change',
    imports: ['model', 'files', 'source', 'compile'],
  },
  {
    name: 'outcome',
    about:
      'what providers have reported: the files of outcomes beside a commission, the rows they answer, verdicts, series over time',
    mustNotKnow: 'forms, workbooks and how a report looks',
    imports: ['model', 'workspace', 'format', 'text', 'source', 'compile'],
  },
  {
    name: 'lock',
    about:
      'hashes of the parts of a decided text; whether a text is still the decided one; the decided text from git',
    mustNotKnow: 'how differences are shown',
    imports: ['model', 'workspace', 'source', 'compile'],
  },
  {
    name: 'render',
    about: 'a compiled commission to HTML, for the screen and for print',
    mustNotKnow: 'where sources are and how a PDF is made',
    imports: ['model', 'format'],
  },
  {
    name: 'pdf-syntax',
    about: 'PDF as objects, cross-references and streams (ISO 32000-1, 7); reading and writing them',
    mustNotKnow: 'what a document says',
    imports: ['model'],
  },
  {
    name: 'pdf',
    about: 'the browser, printing, page numbers; `archive/` makes PDF/A-3a and PDF/UA-1 from a printed PDF',
    mustNotKnow: 'what a commission is',
    imports: ['model', 'files', 'pdf-syntax'],
  },
  {
    name: 'embedded',
    about: 'files embedded in a PDF: sources and manifest; extracting them',
    mustNotKnow: 'how the PDF’s pages were made',
    imports: ['model', 'workspace', 'text', 'files', 'past', 'render', 'pdf-syntax', 'pdf'],
  },
  {
    name: 'choosing',
    about: 'finding commissions by the names on a command line: an id, the end of one, a path',
    mustNotKnow: 'what they are chosen for',
    imports: ['model', 'embedded'],
  },
  {
    name: 'report',
    about: 'findings as text for people and as data for programs',
    mustNotKnow: 'how findings come about',
    imports: ['model', 'workspace', 'text'],
  },
  {
    name: 'compare',
    about:
      'two editions of a commission to one list of changes with causes, and summaries of them; the only room that compares',
    mustNotKnow: 'which editions they are and how changes are shown',
    imports: ['model', 'format', 'text', 'source', 'lock', 'render'],
  },
  {
    name: 'passages',
    about: 'the texts and figures of a compiled commission with their places, as input of checks',
    mustNotKnow: 'which texts are wrong',
    imports: ['model', 'format', 'source', 'compile'],
  },
  {
    name: 'conservation',
    about:
      'proof that no text is lost: every word written for a reader, read again from the sources, is in the finished document',
    mustNotKnow: 'how the compiler and the templates work',
    imports: ['model', 'source', 'compile', 'passages'],
  },
  {
    name: 'known-text',
    about:
      'finding the blocks that a text repeats, with versions, parameters, options and the words that differ',
    mustNotKnow: 'who asks, and whether the text should have been a block',
    imports: ['model', 'format', 'source', 'compile', 'compare'],
  },
  {
    name: 'checks',
    about:
      'the checks: one file for each in `rules/`, with its messages, documentation, examples that are tests, and a folder of the same name for its helpers',
    mustNotKnow: 'which checks are chosen and which results are in memory',
    imports: ['model', 'format', 'text', 'source', 'compile', 'lock', 'compare', 'passages', 'known-text'],
  },
  {
    name: 'checking',
    about: 'running checks: settings, exceptions, memory of results, repairs',
    mustNotKnow: 'the subject of any single check',
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
      'outcome',
      'checks',
    ],
  },
  {
    name: 'json',
    about: 'a compiled commission as data for other programs',
    mustNotKnow: 'where the data goes',
    imports: ['model', 'past', 'render', 'embedded'],
  },
  {
    name: 'redline',
    about: 'a comparison as a document: HTML, PDF, Markdown, JSON, terminal',
    mustNotKnow: 'how differences are found',
    imports: ['model', 'workspace', 'format', 'text', 'compile', 'past', 'render', 'pdf', 'compare'],
  },
  {
    name: 'memory',
    about: 'records of built documents and their inputs; whether documents are current',
    mustNotKnow: 'how documents are made',
    imports: ['model', 'workspace', 'files', 'past', 'pdf'],
  },
  {
    name: 'making',
    about: 'building documents: a schedule over many commissions, and the steps of one from sources to files',
    mustNotKnow: 'commands and terminals',
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
    about: 'building a PDF again from its own sources, and explaining differences of the bytes',
    mustNotKnow: 'signatures',
    imports: ['model', 'workspace', 'text', 'files', 'past', 'embedded', 'making'],
  },
  {
    name: 'export',
    about: 'indicators, tables, blocks and calendar as CSV, XLSX, JSON, ICS',
    mustNotKnow: 'the documents',
    imports: ['model', 'workspace', 'format', 'text', 'files', 'checking', 'json'],
  },
  {
    name: 'forms',
    about:
      'forms for those who report: workbooks and pages out, filled ones in, with every fault at its cell; entering outcomes',
    mustNotKnow: 'how outcomes are judged',
    imports: ['model', 'workspace', 'format', 'text', 'files', 'compile', 'edit', 'outcome'],
  },
  {
    name: 'results',
    about: 'reports of outcomes as documents and data: HTML, PDF, JSON, CSV, XLSX',
    mustNotKnow: 'how outcomes came in and how they are judged',
    imports: [
      'model',
      'workspace',
      'format',
      'text',
      'files',
      'compile',
      'outcome',
      'render',
      'pdf',
      'export',
    ],
  },
  {
    name: 'changes',
    about:
      'effects of a branch: affected commissions, new findings, indicators and sums; the comment for a pull request',
    mustNotKnow: 'where the comment is posted',
    imports: [
      'model',
      'workspace',
      'format',
      'files',
      'git',
      'past',
      'source',
      'compile',
      'report',
      'compare',
      'checking',
    ],
  },
  {
    name: 'blocks',
    about:
      'the shared texts: uses of each version, raising pins, keeping a version, finding the block for a text',
    mustNotKnow: 'decisions',
    imports: ['model', 'workspace', 'text', 'source', 'compile', 'edit', 'lock', 'compare', 'known-text'],
  },
  {
    name: 'decision',
    about: 'decisions about a commission: decide, revise, show the text in force on a day',
    mustNotKnow: 'how a document is signed',
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
    about: 'signatures and their verification; cryptography by pkijs',
    mustNotKnow: 'commissions',
    imports: ['model', 'text', 'files', 'pdf-syntax', 'pdf', 'embedded', 'reproduce'],
  },
  {
    name: 'init',
    about: 'a new repository of commissions',
    mustNotKnow: 'how commissions are compiled',
    imports: ['model', 'format', 'files'],
  },
  {
    name: 'new',
    about: 'a new commission, of a kind or as next year’s of another',
    mustNotKnow: 'how it will look',
    imports: ['model', 'workspace', 'format', 'text', 'files', 'source', 'compile', 'edit', 'outcome'],
  },
  {
    name: 'doctor',
    about: 'the program’s requirements on a machine, and whether they are met',
    mustNotKnow: 'commissions',
    imports: ['model', 'workspace', 'files', 'compile', 'render', 'pdf', 'report'],
  },
  {
    name: 'dev',
    about: 'the live preview: one local server, one page, server-sent events',
    mustNotKnow: 'how a build schedules its work',
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
 * Rooms that `src/cli/`, the command line, may import besides `src/index.ts`, the package's API, which may import any
 * room.
 */
export const CLI_IMPORTS = ['model', 'format', 'text', 'report'];
