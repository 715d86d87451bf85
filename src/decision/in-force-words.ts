import type { CommissionMeta, Decision } from '../model/commission.js';
import type { Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import type { FileRevision } from './decided-revisions.js';

/** Remarks on a text that was decided but not valid on a day. */
export function validityRemark({ giltighet }: CommissionMeta, on: string): Text[] {
  const { från, till } = giltighet;
  if (on < från)
    return [
      {
        sv: `Den ${on} var uppdraget beslutat, men det gäller först från och med ${från}.`,
        en: `On ${on} the commission was decided, but it is valid only from ${från}.`,
      },
    ];
  if (on > till)
    return [
      {
        sv: `Den ${on} gällde uppdraget inte längre: det gällde till och med ${till}.`,
        en: `On ${on} the commission was no longer valid: it was valid until ${till}.`,
      },
    ];
  return [];
}

/** The day is before the first decision. */
export function notDecidedYet(id: string, on: string, first: string): RequestError {
  return new RequestError(
    {
      sv: `${id} var inte beslutat den ${on}: det första beslutet är från ${first}.`,
      en: `${id} was not decided on ${on}: the first decision is of ${first}.`,
    },
    {
      sv: `Ange en dag från ${first}, eller utelämna --on för att se texten som den står.`,
      en: `Give a day from ${first} on, or leave out --on to see the text as it stands.`,
    },
  );
}

/** The history does not hold the text. */
export function notInHistory(
  id: string,
  on: string,
  due: Decision | undefined,
  oldest: FileRevision | undefined,
  shallow: boolean,
): RequestError {
  const text = due
    ? {
        sv: `Texten av ${id} som gällde ${on}, ${named(due).sv}, finns inte i git-historiken`,
        en: `The text of ${id} in force on ${on}, ${named(due).en}, is not in the git history`,
      }
    : {
        sv: `Ingen beslutad text av ${id} från ${on} eller tidigare finns i git-historiken`,
        en: `No decided text of ${id} from ${on} or before is in the git history`,
      };
  const last = oldest?.decisions.at(-1);
  const reach = last
    ? {
        sv: `: den äldsta beslutade texten där är ${named(last).sv}.`,
        en: `: the oldest decided text there is ${named(last).en}.`,
      }
    : { sv: '.', en: '.' };
  return new RequestError(
    { sv: text.sv + reach.sv, en: text.en + reach.en },
    shallow
      ? {
          sv: 'Klonen är ytlig. Hämta hela historiken: git fetch --unshallow',
          en: 'The clone is shallow. Get the whole history: git fetch --unshallow',
        }
      : {
          sv: 'Den äldre texten finns då bara i det beslutade dokumentet, PDF:en.',
          en: 'The older text is then only in the decided document, the PDF.',
        },
  );
}

/** A text that cannot be compiled at all. */
export function notReadable(id: string, revision: string | undefined): RequestError {
  return revision === undefined
    ? new RequestError(
        { sv: `${id} går inte att läsa.`, en: `${id} cannot be read.` },
        { sv: `Se vad som är fel: uppdrag check ${id}`, en: `See what is wrong: uppdrag check ${id}` },
      )
    : new RequestError(
        {
          sv: `${id} går inte att läsa som det stod i ${revision}.`,
          en: `${id} cannot be read as it stood in ${revision}.`,
        },
        {
          sv: `Se filen själv: git show ${revision}`,
          en: `See the file itself: git show ${revision}`,
        },
      );
}

function named({ slag, datum, paragraf }: { slag: string; datum: string; paragraf?: number }): Text {
  const date = paragraf === undefined ? datum : `${datum}, §\u00a0${paragraf}`;
  return slag === 'beslut'
    ? { sv: `beslutet ${date}`, en: `the decision of ${date}` }
    : { sv: `revideringen ${date}`, en: `the revision of ${date}` };
}
