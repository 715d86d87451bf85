import type { Commission, Compilation, SourceFile } from '../model/commission.js';
import type { Lock, LockMall } from '../model/sources.js';
import { checksumOf } from '../source/lock/lock-file.js';
import { LOCK_FILE } from '../source/lock/lock-name.js';
import { byCodePoint } from '../workspace/path.js';
import { appearanceHash } from './appearance.js';
import { decidedText } from './decided-text.js';

/** Files of the workspace that change nothing in a text: settings, and registers that only checks read. */
const NOT_TEXT = ['uppdrag.yaml', 'register/termer.yaml'];

/** Content of a lock file except the checksum, which belongs to the file. */
export type LockContent = Omit<Lock, 'kontrollsumma'>;

/**
 * The lock of a commission as it stands.
 *
 * @param compilation everything that was read to compile it, the registers too
 */
export function lockOf(
  commission: Commission,
  { file: commissionFile, sources }: Pick<Compilation, 'file' | 'sources'>,
  theme: LockMall,
): LockContent {
  const { meta } = commission;
  const { sha256, parts } = decidedText(commission, commissionFile);
  const partsOf = (kind: string) =>
    [...parts].flatMap(([part, hash]) =>
      part.startsWith(`${kind} `) ? [[part.slice(kind.length + 1), hash] as const] : [],
    );
  const tables = sorted(partsOf('tabell'));
  const plan = parts.get('uppföljningsplan');
  return {
    version: 1,
    beslut: meta.beslut.map(({ slag, datum, paragraf }) => ({
      slag,
      datum,
      ...(paragraf !== undefined && { paragraf }),
    })),
    mall: theme,
    text: sha256,
    utseende: appearanceHash(commission),
    titel: parts.get('titel') ?? '',
    uppdrag: parts.get('uppdrag') ?? EMPTY,
    block: sorted(partsOf('block')),
    ...(Object.keys(tables).length > 0 && { tabeller: tables }),
    ...(plan !== undefined && { uppföljningsplan: plan }),
    organisationer: sorted(
      [meta.från, meta.till].map(({ id, namn, kort, styrelse }) => [
        id,
        { namn, ...(kort !== undefined && { kort }), styrelse },
      ]),
    ),
    källor: sorted(sourcesOf(sources, commissionFile)),
  };
}

/** SHA-256 of nothing: a commission may consist of blocks alone. */
export const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Name of a source in a lock: `./…` in the commission's own folder, so that the folder can be renamed. */
export function sourceName(file: string, commissionFile: string): string {
  const folder = commissionFile.slice(0, commissionFile.lastIndexOf('/') + 1);
  return file.startsWith(folder) ? `./${file.slice(folder.length)}` : file;
}

/** The file that a lock calls so. */
export function sourceFile(name: string, commissionFile: string): string {
  const folder = commissionFile.slice(0, commissionFile.lastIndexOf('/') + 1);
  return name.startsWith('./') ? folder + name.slice(2) : name;
}

function sourcesOf(sources: readonly SourceFile[], commissionFile: string): [string, string][] {
  return sources
    .filter(({ file, sha256 }) => sha256 !== '' && !NOT_TEXT.includes(file) && !file.endsWith(LOCK_FILE))
    .map(({ file, sha256 }) => [sourceName(file, commissionFile), sha256]);
}

/** The text of a lock file: one fact per line, sorted, so that two branches seldom change the same lines. */
export function lockText(lock: LockContent, commissionFile: string): string {
  const up = '../'.repeat(commissionFile.split('/').length);
  const lines = [
    `# yaml-language-server: $schema=${up}schema/lock.schema.json`,
    '# Skriven av uppdrag decide: kontrollsummor för den beslutade texten. Ändra inte för hand.',
    `version: ${lock.version}`,
    'beslut:',
    ...lock.beslut.map(
      ({ slag, datum, paragraf }) =>
        `  - {slag: ${slag}, datum: ${datum}${paragraf === undefined ? '' : `, paragraf: ${paragraf}`}}`,
    ),
    'mall:',
    `  namn: ${lock.mall.namn}`,
    `  version: ${lock.mall.version}`,
    `  sha256: ${lock.mall.sha256}`,
    `text: ${lock.text}`,
    ...(lock.utseende === undefined ? [] : [`utseende: ${lock.utseende}`]),
    `titel: ${lock.titel}`,
    `uppdrag: ${lock.uppdrag}`,
    ...map('block', lock.block),
    ...(lock.tabeller ? map('tabeller', lock.tabeller) : []),
    ...(lock.uppföljningsplan === undefined ? [] : [`uppföljningsplan: ${lock.uppföljningsplan}`]),
    'organisationer:',
    ...Object.entries(lock.organisationer).flatMap(([id, names]) => [
      `  ${id}:`,
      ...Object.entries(names).map(([key, name]) => `    ${key}: ${JSON.stringify(name)}`),
    ]),
    ...map('källor', lock.källor),
    '',
  ].join('\n');
  return `${lines}kontrollsumma: ${checksumOf(lines)}\n`;
}

function map(key: string, values: Record<string, string>): string[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [`${key}: {}`];
  return [`${key}:`, ...entries.map(([name, value]) => `  ${plainKey(name)}: ${value}`)];
}

/** A key as YAML wants it: quoted when it could be taken for something else. */
function plainKey(name: string): string {
  return /^[A-Za-zåäöÅÄÖ./][\w./åäöÅÄÖ@ -]*$/.test(name) && !/ $/.test(name) ? name : JSON.stringify(name);
}

function sorted<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodePoint(a, b)));
}
