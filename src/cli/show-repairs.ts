import type { RepairResult } from '../index.js';
import { WORDS } from '../report/words.js';
import type { Colours } from '../text/colours.js';
import { neutral } from '../text/neutral.js';
import type { Session } from './session.js';

/** Shows what was repaired, or would be, as a unified diff with file names as seen from where the user stands. */
export function showRepairs(
  { files }: Pick<RepairResult, 'files'>,
  path: (file: string) => string,
  session: Session,
): string {
  const colours = session.colours(session.out);
  return files
    .map(({ file, diff }) => {
      const named = diff
        .replace(`--- a/${file}`, `--- ${path(file)}`)
        .replace(`+++ b/${file}`, `+++ ${path(file)}`);
      const lines = named.replace(/\n$/, '').split('\n');
      return `${lines.map((line) => painted(line, colours)).join('\n')}\n\n`;
    })
    .join('');
}

function painted(line: string, colours: Colours): string {
  const text = neutral(line.replace(/\r$/, ''));
  if (/^(?:---|\+\+\+) /.test(line)) return colours.bold(text);
  if (line.startsWith('@@')) return colours.cyan(text);
  if (line.startsWith('+')) return colours.green(text);
  return line.startsWith('-') ? colours.red(text) : text;
}

/** `7 ställen rättade i 3 filer.`, and which files were left alone because somebody else changed them. */
export function repairSummary(
  { files, repairs, changedMeanwhile }: RepairResult,
  dryRun: boolean,
  session: Session,
): string {
  const { file } = WORDS[session.language].counted;
  const places =
    repairs === 1 ? { sv: '1 ställe', en: '1 place' } : { sv: `${repairs} ställen`, en: `${repairs} places` };
  const rest =
    changedMeanwhile.length === 0
      ? { sv: '', en: '' }
      : {
          sv: ` Ändrade av någon annan under tiden och därför orörda: ${changedMeanwhile.join(', ')}.`,
          en: ` Changed by somebody else meanwhile and left alone: ${changedMeanwhile.join(', ')}.`,
        };
  if (repairs === 0 && changedMeanwhile.length === 0)
    return session.text({ sv: 'Inget att rätta.', en: 'Nothing to repair.' });
  return session.text(
    dryRun
      ? {
          sv: `${places.sv} att rätta i ${file(files.length)}. Inget är skrivet.`,
          en: `${places.en} to repair in ${file(files.length)}. Nothing is written.`,
        }
      : {
          sv: `${places.sv} ${repairs === 1 ? 'rättat' : 'rättade'} i ${file(files.length)}.${rest.sv}`,
          en: `${places.en} repaired in ${file(files.length)}.${rest.en}`,
        },
  );
}
