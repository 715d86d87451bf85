import type { Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { MalformedPdf } from '../pdf-syntax/malformed.js';

const OURS: Text = {
  sv: 'Bara PDF:er som uppdrag build har gjort har källtexten med sig, även när de är signerade.',
  en: 'Only PDFs made by uppdrag build carry their sources, also when they are signed.',
};
const AGAIN: Text = {
  sv: 'Hämta filen igen därifrån den kom.',
  en: 'Get the file again from where it came.',
};
const HOSTILE: Text = {
  sv: 'Inget har skrivits. Lita inte på filen: uppdrag build gör inga sådana.',
  en: 'Nothing was written. Do not trust the file: uppdrag build makes none like it.',
};

/** It is no PDF at all. */
export function notPdf(): RequestError {
  return new RequestError({ sv: 'Filen är ingen PDF.', en: 'The file is no PDF.' }, OURS);
}

/** It ends before its end. */
export function truncated(): RequestError {
  return new RequestError(
    { sv: 'PDF:en är avhuggen: slutet saknas.', en: 'The PDF is cut off: its end is missing.' },
    AGAIN,
  );
}

/** It can only be read with a password. */
export function encrypted(): RequestError {
  return new RequestError({ sv: 'PDF:en är krypterad.', en: 'The PDF is encrypted.' }, OURS);
}

/** Error about a PDF that this program did not make, or that was changed since. */
export function unreadable(cause: unknown): RequestError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason = cause instanceof MalformedPdf ? cause.text : { sv: message, en: message };
  return new RequestError(
    {
      sv: `PDF:en är skadad, eller inte gjord av uppdrag (${reason.sv}).`,
      en: `The PDF is damaged, or not made by uppdrag (${reason.en}).`,
    },
    OURS,
  );
}

/** It holds no manifest. */
export function notOurs(): RequestError {
  return new RequestError(
    {
      sv: 'PDF:en har ingen källtext i sig: den är inte gjord av uppdrag.',
      en: 'The PDF holds no sources: it was not made by uppdrag.',
    },
    OURS,
  );
}

/** Error about attachments that differ from the manifest. */
export function notAsManifest(text: Text): RequestError {
  return new RequestError(text, {
    sv: 'Inget har skrivits. Någon har ändrat i filen, eller så är den skadad.',
    en: 'Nothing was written. Somebody has changed the file, or it is damaged.',
  });
}

/** Error about a PDF with content that can only be meant to do harm. */
export function hostile(text: Text): RequestError {
  return new RequestError(text, HOSTILE);
}
