import { createHash } from 'node:crypto';
import type { SourceFile } from '../../model/commission.js';
import type { Report } from '../../model/diagnostic.js';
import type { Lock } from '../../model/sources.js';
import type { Workspace } from '../../workspace/workspace.js';
import { readText, type SourceText } from '../text.js';
import { validate } from '../validate.js';
import { parseYaml } from '../yaml.js';
import { LOCK_FILE } from './lock-name.js';
import { readLockLines } from './read-lines.js';

const CHECKSUM = /^kontrollsumma: ([0-9a-f]{64})\r?$/m;

/** The version of the format that is read and written here. */
const VERSION = 1;

/** The lock file of a commission. */
export function lockFileOf(commissionFile: string): string {
  return commissionFile.slice(0, commissionFile.lastIndexOf('/') + 1) + LOCK_FILE;
}

/**
 * Reads the lock file beside a commission file. Undefined when there is none, or when it cannot be trusted because of a
 * merge conflict or a change by hand, which is reported.
 *
 * @param id the commission's name in commands
 * @param sources is told that the file was looked for
 */
export function readLock(
  workspace: Workspace,
  commissionFile: string,
  id: string,
  sources: Map<string, SourceFile>,
  report: Report,
): Lock | undefined {
  const file = lockFileOf(commissionFile);
  if (!workspace.files().includes(file)) {
    sources.set(file, { file, sha256: '' });
    return undefined;
  }
  const source = readText(workspace, file, report);
  sources.set(file, { file, sha256: source?.sha256 ?? '' });
  if (!source || reportConflict(source, id, report)) return undefined;
  const before = ruinedBy(source);
  if (before) {
    reportEdited(source, before, id, report);
    return undefined;
  }
  const value = readLockLines(source.text);
  if (Number(value?.version) > VERSION) {
    reportNewer(source, report);
    return undefined;
  }
  const top = source.place(0, 0);
  const yaml = value
    ? { file, source, value, place: () => top, written: () => undefined }
    : parseYaml(source, report);
  return yaml && validate('lock', yaml, report)?.value;
}

/** SHA-256 of the lines above the checksum, hex; the ends of lines do not count. */
export function checksumOf(lines: string): string {
  return createHash('sha256').update(lines.replace(/\r\n/g, '\n')).digest('hex');
}

/** The stretch of the file that proves it is not as it was written; undefined when it is. */
function ruinedBy({ text }: SourceText): { start: number; end: number } | undefined {
  const found = CHECKSUM.exec(text);
  if (!found) return { start: 0, end: text.indexOf('\n') };
  const whole = text.slice(found.index + found[0].length).trim() === '';
  if (whole && checksumOf(text.slice(0, found.index)) === found[1]) return undefined;
  return { start: found.index, end: found.index + found[0].trimEnd().length };
}

function reportConflict(source: SourceText, id: string, report: Report): boolean {
  const mark = /^(?:<{7} .*|={7}$|>{7} .*)/m.exec(source.text);
  if (!mark) return false;
  report({
    rule: 'lock-conflict',
    severity: 'error',
    place: source.place(mark.index, mark.index + mark[0].trimEnd().length),
    message: {
      sv: 'Låset har en sammanslagningskonflikt.',
      en: 'The lock has a merge conflict.',
    },
    why: {
      sv: 'Det går inte att veta vilken text som är den beslutade.',
      en: 'It cannot be known which text is the decided one.',
    },
    hint: {
      sv: `Lös konflikterna i de andra filerna så att texten är den beslutade, och skriv låset på nytt: uppdrag decide ${id} --relock`,
      en: `Resolve the conflicts in the other files so that the text is the decided one, and write the lock anew: uppdrag decide ${id} --relock`,
    },
  });
  return true;
}

function reportEdited(
  source: SourceText,
  { start, end }: { start: number; end: number },
  id: string,
  report: Report,
): void {
  report({
    rule: 'lock-edited',
    severity: 'error',
    place: source.place(start, end),
    message: {
      sv: 'Låset har ändrats för hand: kontrollsumman stämmer inte.',
      en: 'The lock has been changed by hand: its checksum is wrong.',
    },
    why: {
      sv: 'Låset bevisar vad nämnden har beslutat bara så länge programmet skriver det.',
      en: 'The lock proves what the board has decided only as long as the program writes it.',
    },
    hint: {
      sv: `Återställ filen: git checkout -- ${LOCK_FILE} i uppdragets mapp. Är texten den beslutade går det också att skriva låset på nytt: uppdrag decide ${id} --relock`,
      en: `Restore the file: git checkout -- ${LOCK_FILE} in the commission’s folder. If the text is the decided one the lock can also be written anew: uppdrag decide ${id} --relock`,
    },
  });
}

function reportNewer(source: SourceText, report: Report): void {
  const at = source.text.search(/^version:/m);
  report({
    rule: 'lock-version',
    severity: 'error',
    place: source.place(at, source.text.indexOf('\n', at)),
    message: {
      sv: 'Låset är skrivet av en nyare version av uppdrag.',
      en: 'The lock was written by a newer version of uppdrag.',
    },
    hint: {
      sv: 'Uppdatera programmet: npm install uppdrag@latest',
      en: 'Update the program: npm install uppdrag@latest',
    },
  });
}
