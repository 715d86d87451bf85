import { openPdf } from '../embedded/open-pdf.js';
import { RequestError } from '../model/request-error.js';
import { neutral } from '../text/neutral.js';
import { MARK } from '../text/unfinished-marks.js';

/** The signs that a document of `uppdrag build` is not settled, read from the sources and data embedded in it. */
export interface Unsettled {
  /** True for a draft and for an open revision: everything that does not say it is decided. */
  isDraft: boolean;
  /** Marks for remaining work in the commission's own files and its blocks. */
  marks: readonly UnsettledMark[];
}

/** A mark for remaining work. */
export interface UnsettledMark {
  /** Path in the workspace, with `/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** As written: `ATT GÖRA`. */
  mark: string;
}

/**
 * Reads whether the document that a PDF was built as is unsettled; undefined for a decided one without marks. What was
 * appended to the file since it was built is not looked at.
 *
 * @throws RequestError when the PDF is not ours, damaged or hostile
 */
export function unsettledIn(pdf: Uint8Array): Unsettled | undefined {
  const { manifest, sources, compiled } = openPdf(pdf);
  const isDraft = ![...compiled.values()].some(isDecided);
  const own = `${manifest.uppdrag}/`;
  const marks = [...sources]
    .filter(
      ([file]) => /\.(?:md|yaml|csv)$/.test(file) && (file.startsWith(own) || file.startsWith('block/')),
    )
    .flatMap(([file, bytes]) => marksIn(file, bytes));
  return isDraft || marks.length > 0 ? { isDraft, marks } : undefined;
}

/**
 * Reason of a signature that is put on an unsettled document on purpose, which begins with what the document is. A
 * document is Swedish, so this is too.
 */
export function draftReason({ isDraft }: Unsettled, reason?: string): string {
  const draft = isDraft ? 'Utkast, inte beslutat' : 'Inte färdigt, något återstår';
  return reason === undefined ? draft : `${draft}. ${reason}`;
}

/** The refusal to sign what is not settled. */
export function notSettled(name: string, { isDraft, marks }: Unsettled): RequestError {
  const [first] = marks;
  const where = first && `${neutral(first.file)}:${first.line}`;
  const also = first && {
    sv: `${marks.length} ${marks.length === 1 ? 'ställe är märkt' : 'ställen är märkta'} ${first.mark} eller liknande, det första i ${where}`,
    en: `${marks.length} ${marks.length === 1 ? 'place is' : 'places are'} marked ${first.mark} or the like, the first in ${where}`,
  };
  const draft = isDraft ? { sv: 'ett utkast, inte beslutat', en: 'a draft, not decided' } : undefined;
  const unfinished = { sv: 'inte färdig', en: 'not finished' };
  const { sv, en } = draft ?? unfinished;
  return new RequestError(
    {
      sv: `${name} är ${sv}${also ? `: ${also.sv}` : ''}. Den som läser en underskrift tror att texten gäller.`,
      en: `${name} is ${en}${also ? `: ${also.en}` : ''}. Whoever reads a signature believes that the text is in force.`,
    },
    {
      sv: 'Avgör det som återstår, fatta beslut (uppdrag decide), bygg och skriv under det. Ska utkastet ändå skrivas under: --draft, som syns i underskriften. Filen är orörd.',
      en: 'Settle what remains, decide (uppdrag decide), build and sign that. To sign the draft all the same: --draft, which shows in the signature. The file is untouched.',
    },
  );
}

function isDecided(json: Uint8Array): boolean {
  try {
    return JSON.parse(new TextDecoder().decode(json))?.uppdrag?.status === 'beslutad';
  } catch {
    return false;
  }
}

/** Marks that can be a text of their own, such as the name of a form; the others can only be marks. */
const MAY_BE_TEXT = /^(?:X{3,}|TBD)$/;
/** The comment in which an editor says, with a reason, that such a text is no mark. */
const NO_MARK = /uppdrag-ignore\s+unfinished\s*:\s*(?!-->)\S/;

/** The marks in a source, without those that its editor says are text. */
export function marksIn(file: string, bytes: Uint8Array): UnsettledMark[] {
  const lines = new TextDecoder().decode(bytes).normalize('NFC').split('\n');
  return lines.flatMap((text, index) =>
    [...text.matchAll(MARK)].flatMap(([mark]) =>
      MAY_BE_TEXT.test(mark) && isText(lines, index, file) ? [] : [{ file, line: index + 1, mark }],
    ),
  );
}

/**
 * Whether a comment says that a line holds no mark: in the line, or above it in the same paragraph; in YAML and CSV
 * right above it.
 */
function isText(lines: readonly string[], index: number, file: string): boolean {
  if (NO_MARK.test(lines[index]!)) return true;
  const isMarkdown = file.endsWith('.md');
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above]!.trim();
    if (isMarkdown ? line === '' : !line.startsWith('#')) return false;
    if (NO_MARK.test(line)) return true;
  }
  return false;
}
