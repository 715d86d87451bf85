import type { CommissionRef, Project } from '../compile/project.js';
import type { Choose } from '../model/commission-name.js';
import { RequestError } from '../model/request-error.js';
import { readText, type SourceText } from '../source/text.js';
import { FrontMatterEdit } from './front-matter-edit.js';

/** A commission file that a command is about to change. */
export interface OpenCommission {
  ref: CommissionRef;
  source: SourceText;
  bytes: Uint8Array;
  edit: FrontMatterEdit;
}

/** The one commission that a command is about. @throws RequestError when several are named, or none of several */
export function oneCommission({ commissions }: Project, choose: Choose): CommissionRef {
  const [ref, ...others] = choose(commissions) as readonly CommissionRef[];
  if (ref && others.length === 0) return ref;
  throw new RequestError(
    {
      sv: 'Ange ett uppdrag, och bara ett.',
      en: 'Name one commission, and only one.',
    },
    {
      sv: `Till exempel ${commissions[0]?.id ?? '2026/namn'}. uppdrag list visar alla.`,
      en: `For example ${commissions[0]?.id ?? '2026/name'}. uppdrag list shows them all.`,
    },
  );
}

/** Reads a commission file to change it. @throws RequestError when its front matter cannot be read */
export function openCommission({ workspace }: Project, ref: CommissionRef): OpenCommission {
  const source = readText(workspace, ref.file, () => {});
  const { bytes } = workspace.read(ref.file);
  const edit = source && FrontMatterEdit.of(source);
  if (edit?.value.status && bytes) return { ref, source: source!, bytes, edit };
  throw new RequestError(
    {
      sv: `Uppgifterna överst i ${ref.file} går inte att läsa, eller saknar status.`,
      en: `The facts at the top of ${ref.file} cannot be read, or lack status.`,
    },
    {
      sv: `Se vad som är fel: uppdrag check ${ref.id}`,
      en: `See what is wrong: uppdrag check ${ref.id}`,
    },
  );
}

/** New bytes of a changed commission file. @throws RequestError when the text cannot be mapped to its bytes */
export function changedBytes({ ref, bytes, edit }: OpenCommission): Uint8Array {
  const after = edit.bytes(bytes);
  if (after) return after;
  throw new RequestError(
    {
      sv: `${ref.file} innehåller tecken som inte går att skriva tillbaka oförändrade.`,
      en: `${ref.file} holds characters that cannot be written back unchanged.`,
    },
    {
      sv: 'Spara filen som UTF-8 med normaliserade tecken (NFC) och försök igen.',
      en: 'Save the file as UTF-8 with normalised characters (NFC) and try again.',
    },
  );
}
