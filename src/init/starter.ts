import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { TEMPLATES, toolVersion } from '../files/program.js';
import { slug } from '../format/slug.js';
import { snippets } from './snippets.js';

/** Service that checks commissions on every push. */
export type Ci = 'github' | 'gitlab' | 'none';

/** Options of a new repository of commissions. */
export interface StarterOptions {
  /** Name of the region: `Region Norr`. */
  region: string;
  /** The board that commissions, as in running text: `hälso- och sjukvårdsnämnden`. */
  board: string;
  ci: Ci;
  /** The year of the example. */
  year: number;
  /** True for settings and registers alone, without shared blocks and example. */
  empty?: boolean;
}

const WORKFLOWS: Record<Exclude<Ci, 'none'>, { from: string; to: string }> = {
  github: { from: 'github/uppdrag.yml', to: '.github/workflows/uppdrag.yml' },
  gitlab: { from: 'gitlab/uppdrag.gitlab-ci.yml', to: '.gitlab-ci.yml' },
};

const BLOCK = /^uppdrag\/block\//;
const EXAMPLE = /^uppdrag\/PERIOD\//;

/** The provider of the example, in the register. */
const EXAMPLE_PROVIDER = `  exempelsjukhuset:
    namn: Exempelsjukhuset
    styrelse: styrelsen för Exempelsjukhuset
    slag: sjukhus`;

/** The files of a new repository of commissions, by path in it. */
export function starterFiles(options: StarterOptions): Map<string, string> {
  const { region, board, ci, year, empty = false } = options;
  const words: Record<string, string> = {
    region,
    'region citat': scalar(region),
    'nämnd citat': scalar(board),
    'nämnd id': slug(board),
    slug: slug(region),
    version: toolVersion(),
    år: String(year),
    exempel: empty ? '' : EXAMPLE_PROVIDER,
  };
  const files = new Map<string, string>();
  const blocks = new Map<string, string>();
  for (const [file, text] of templates()) {
    if (empty && (BLOCK.test(file) || EXAMPLE.test(file))) continue;
    if (BLOCK.test(file)) blocks.set(file, text);
    const filled = text.replace(/<<([^<>]+)>>/g, (whole, word: string) => words[word] ?? whole);
    files.set(file.replace('PERIOD', String(year)), `${filled.trimEnd()}\n`);
  }
  files.set('.vscode/uppdrag.code-snippets', snippets(blocks));
  if (ci !== 'none') {
    const { from, to } = WORKFLOWS[ci];
    files.set(to, readFileSync(join(TEMPLATES, 'ci', from), 'utf8'));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * `templates/init/`, where `_` stands for the dot (or for nothing) before names that npm would leave out of a package
 * or read itself.
 */
function templates(): [file: string, text: string][] {
  const folder = join(TEMPLATES, 'init');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path).split(sep).join('/');
      const named = file.replace(/^_(?=package\.json$)/, '').replace(/^_/, '.');
      return [named, readFileSync(path, 'utf8')];
    });
}

/** A text in YAML: plain when nobody can misread it, else in quotation marks. */
function scalar(text: string): string {
  return /^\p{L}[\p{L}\d &-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
