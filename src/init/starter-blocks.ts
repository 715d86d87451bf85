import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from '../files/program.js';

/** Names of a new workspace and of its commissioning body. */
export interface WorkspaceNames {
  /** `Region Skåne`. */
  region: string;
  /** As in running text: `hälso- och sjukvårdsnämnden`. */
  board: string;
}

/** The shared blocks of a new workspace: those without references to one region's own organisation. */
export const STARTER_BLOCKS = [
  'ansvar-for-telefontillganglighet',
  'forandringar-under-giltighetstiden',
  'forsakringsmedicin',
  'forskning-och-utveckling',
  'handelser-och-forandringar',
  'kompetensforsorjning',
  'lakemedel',
  'nara-vard-och-digitalisering',
  'omfattning-och-giltighetstid',
  'partnerskap',
  'praktik-och-utbildning',
  'sakerhet-och-beredskap',
  'tillganglighet',
  'vard-for-asylsokande',
] as const;

const REGION = /Västra Götalandsregionen(s?)/g;
const BOARD = /([Oo])perativa hälso- och sjukvårdsnämnden(s?)/g;

/**
 * The block files for a new workspace, by path in it. They are the blocks of the real commissions, which come with the
 * program, in the names of another region; every one begins as version 1.
 */
export function starterBlocks({ region, board }: WorkspaceNames): Map<string, string> {
  return new Map(
    STARTER_BLOCKS.map((id) => [
      `block/${id}.md`,
      readFileSync(join(PACKAGE, 'uppdrag', 'block', `${id}.md`), 'utf8')
        .replace(/^version: \d+$/m, 'version: 1')
        .replace(/^(::block\{#[a-z0-9-]+ version=)\d+/gm, '$11')
        .replace(REGION, (_, s: string) => (s ? genitive(region) : region))
        .replace(BOARD, (_, first: string, s: string) => {
          const name = first === 'O' ? board[0]!.toUpperCase() + board.slice(1) : board;
          return s ? genitive(name) : name;
        }),
    ]),
  );
}

/** Names that end with an s sound take no further one in the genitive. */
function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
