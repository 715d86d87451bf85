import { RequestError } from '../model/request-error.js';
import { type DocumentDate, isoTime } from './document-date.js';

/** The last second of the year 9999: later ones have no four-digit year. */
const LATEST = 253402300799;

/**
 * The date that the environment variable `SOURCE_DATE_EPOCH` gives drafts: seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/). Undefined when it is not set.
 *
 * @throws RequestError when it is set to anything else
 */
export function sourceDate(env: NodeJS.ProcessEnv): DocumentDate | undefined {
  const value = env.SOURCE_DATE_EPOCH;
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  if (/^\d{1,12}$/.test(value) && seconds <= LATEST)
    return { tid: isoTime(seconds), grund: 'SOURCE_DATE_EPOCH' };
  throw new RequestError(
    {
      sv: `Miljövariabeln SOURCE_DATE_EPOCH kan inte vara ”${value}”.`,
      en: `The environment variable SOURCE_DATE_EPOCH cannot be “${value}”.`,
    },
    {
      sv: 'Ange sekunder sedan 1970, till exempel 1767225600, eller ta bort den.',
      en: 'Give seconds since 1970, for example 1767225600, or remove it.',
    },
  );
}
