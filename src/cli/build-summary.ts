import { join } from 'node:path';
import { type BuildResult, type BuiltCommission, INDEX_FILE } from '../index.js';
import type { Format } from '../model/document-format.js';
import { count, type Found, findings } from '../model/finding.js';
import { WORDS } from '../report/words.js';
import { neutral } from '../text/neutral.js';
import { padEnd, padStart, shorten } from '../text/width.js';
import { pathFrom } from './here.js';
import { displayName } from './names.js';
import type { Session } from './session.js';

const NAME_WIDTH = 40;
/** Commissions whose files are listed one by one; of more, the folder is enough. */
const MOST_LISTED = 20;

/** Summary of a build for people: a table of the documents, the written files, and the outcome. */
export function buildSummary(
  result: BuildResult,
  { out, formats, seconds }: { out: string; formats: ReadonlySet<Format>; seconds: number },
  session: Session,
): string {
  const built = result.commissions.filter(({ outcome }) => outcome !== 'failed');
  const folder = pathFrom(session.cwd, out);
  const parts = [
    built.length > 0 ? table(built, formats, session) : [],
    writtenFiles(result, out, session),
    failures(result, folder, session),
    orphans(result.orphans, out, session),
    [ending(result, folder, seconds, session)],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `  ${line}`.trimEnd()).join('\n'))
    .join('\n\n');
}

function table(built: readonly BuiltCommission[], formats: ReadonlySet<Format>, session: Session): string[] {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const colours = session.colours(session.out);
  const main = (['pdf', 'html', 'json'] as const).find((format) => formats.has(format))!;
  const row = (name: string, pages: string, size: string, time: string, remark: string) =>
    padEnd(shorten(name, NAME_WIDTH), NAME_WIDTH) +
    (main === 'pdf' ? padStart(pages, 8) : '') +
    padStart(size, 11) +
    padStart(time, 9) +
    (remark && `   ${colours.dim(remark)}`);
  const head = row(
    text('Uppdrag', 'Commission'),
    text('sidor', 'pages'),
    main.toUpperCase(),
    text('tid', 'time'),
    '',
  );
  const rows = built.map((each) => {
    const unchanged = each.outcome === 'unchanged';
    const time = unchanged ? '–' : inSeconds(each.milliseconds / 1000, session);
    const size = fileSize(each.files[main]?.bytes ?? 0, session);
    return row(
      displayName(each),
      String(each.pageCount ?? ''),
      size,
      time,
      unchanged ? text('oförändrat', 'unchanged') : '',
    );
  });
  return [colours.dim(head), ...rows];
}

/** `build/2026/sas/sas.{html,pdf}`: a line for each commission that something was written of. */
function writtenFiles({ commissions, indexWritten }: BuildResult, out: string, session: Session): string[] {
  const from = (file: string) => neutral(pathFrom(session.cwd, join(out, file)));
  const changed = commissions.filter(({ written }) => written.length > 0);
  const lines = changed.slice(0, MOST_LISTED).map(({ files, written }) => {
    const path = files[written[0]!]!.file;
    const stem = path.slice(0, path.lastIndexOf('.'));
    return from(written.length === 1 ? `${stem}.${written[0]}` : `${stem}.{${written.join(',')}}`);
  });
  if (changed.length > MOST_LISTED) lines.push(WORDS[session.language].more(changed.length - MOST_LISTED));
  if (indexWritten) lines.push(from(INDEX_FILE));
  if (lines.length === 0) return [];
  return [session.text({ sv: 'Skrivet', en: 'Written' }), ...lines.map((line) => `  ${line}`)];
}

/** Commissions that were not built, with the reason. */
function failures({ commissions, found }: BuildResult, folder: string, session: Session): string[] {
  const failed = commissions.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return [];
  const { error } = WORDS[session.language].counted;
  const workspace = found.filter((each) => each.commission === undefined);
  const lines = failed.slice(0, MOST_LISTED).map((each) => {
    const own = found.filter(({ commission }) => commission === each.id);
    const errors = errorsIn([...workspace, ...own]);
    const name = displayName(each);
    return session.text({
      sv: `Inte byggt: ${name} har ${error(errors)}.`,
      en: `Not built: ${name} has ${error(errors)}.`,
    });
  });
  if (failed.length > MOST_LISTED) lines.push(WORDS[session.language].more(failed.length - MOST_LISTED));
  return [
    ...lines,
    session.text({
      sv: `Tidigare dokument i ${folder}/ är orörda. Visa allt som är fel: uppdrag check`,
      en: `Earlier documents in ${folder}/ are untouched. To see all that is wrong: uppdrag check`,
    }),
  ];
}

function errorsIn(found: readonly Found[]): number {
  return count(findings(found)).error;
}

function orphans(ids: readonly string[], out: string, session: Session): string[] {
  return ids.map((id) => {
    const path = neutral(pathFrom(session.cwd, join(out, id)));
    return session.text({
      sv: `${path}/ hör till ett uppdrag som inte längre finns. Ta bort mappen om den inte ska vara kvar.`,
      en: `${path}/ belongs to a commission that no longer exists. Remove the folder unless it should stay.`,
    });
  });
}

function ending({ commissions }: BuildResult, folder: string, seconds: number, session: Session): string {
  const time = inSeconds(seconds, session);
  if (commissions.every(({ outcome }) => outcome === 'failed')) {
    return session.text({ sv: `Inget byggt, ${time}.`, en: `Nothing built, ${time}.` });
  }
  return session.text({
    sv: `Klart på ${time}. Dokumenten ligger i ${folder}/, med en lista i ${folder}/${INDEX_FILE}.`,
    en: `Done in ${time}. The documents are in ${folder}/, with a list in ${folder}/${INDEX_FILE}.`,
  });
}

function inSeconds(seconds: number, session: Session): string {
  return `${decimal(seconds, seconds < 0.095 ? 2 : 1, session)} s`;
}

/** `378 kB`, `12,4 MB`: decimal prefixes (IEC 80000-13). */
function fileSize(bytes: number, session: Session): string {
  return bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${decimal(bytes / 1e6, 1, session)} MB`;
}

function decimal(value: number, digits: number, session: Session): string {
  const text = value.toFixed(digits);
  return session.language === 'sv' ? text.replace('.', ',') : text;
}
