import { ANSWER_FIELDS, type Delivered, type DeliveredRow, type DeliveryFault } from '../delivered.js';
import type { FormQuestions } from '../form.js';

/** Largest file of answers, in bytes. */
const LARGEST = 5_000_000;

/** Finds the answers in the file that an HTML form saves. */
export function deliverPage(bytes: Uint8Array): Delivered | { faults: DeliveryFault[] } {
  if (bytes.length > LARGEST) return { faults: [DAMAGED] };
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { faults: [DAMAGED] };
  }
  if (!isAnswers(said)) return { faults: [DAMAGED] };
  const rows = said.svar.flatMap(({ uppdrag, rad, ...fields }, index): DeliveredRow[] => {
    const at = { at: `fråga ${index + 1}` };
    const values: DeliveredRow['values'] = {};
    for (const field of ANSWER_FIELDS) {
      const value = fields[field];
      if (typeof value === 'string' && value.trim() !== '')
        values[field] = { value, at: `${at.at}, ${field}` };
    }
    return [{ uppdrag, name: rad, at, values }];
  });
  return {
    asked: said.fråga,
    id: said.formulär,
    ...(said.avsändare?.trim() && { sender: said.avsändare.trim() }),
    ...(said.skäl?.trim() && { reason: said.skäl.trim() }),
    rows,
    analysis: said.analys ?? [],
  };
}

interface Answers {
  formulär: string;
  fråga: FormQuestions;
  avsändare?: string;
  skäl?: string;
  svar: ({ uppdrag: string; rad: string } & Record<string, string>)[];
  analys?: { uppdrag: string; område: string; svar: string[] }[];
}

function isAnswers(value: unknown): value is Answers {
  const said = value as Partial<Answers> | null;
  const isText = (each: unknown) => each === undefined || typeof each === 'string';
  return (
    typeof said === 'object' &&
    said !== null &&
    typeof said.formulär === 'string' &&
    isAsked(said.fråga) &&
    isText(said.avsändare) &&
    isText(said.skäl) &&
    Array.isArray(said.svar) &&
    said.svar.every((each) => typeof each?.uppdrag === 'string' && typeof each.rad === 'string') &&
    (said.analys === undefined ||
      (Array.isArray(said.analys) &&
        said.analys.every(
          (each) =>
            typeof each?.uppdrag === 'string' &&
            typeof each.område === 'string' &&
            Array.isArray(each.svar) &&
            each.svar.every((one) => typeof one === 'string'),
        )))
  );
}

/** Whether a value has the shape of what a form asks. */
function isAsked(value: unknown): value is FormQuestions {
  const asked = value as Partial<FormQuestions> | null;
  return (
    typeof asked === 'object' &&
    asked !== null &&
    typeof asked.occasion === 'string' &&
    typeof asked.reporter === 'string' &&
    Array.isArray(asked.parts) &&
    asked.parts.every(
      (part) =>
        typeof part?.uppdrag === 'string' &&
        typeof part.text === 'string' &&
        Array.isArray(part.rows) &&
        part.rows.every((row) => typeof row?.name === 'string' && typeof row.target === 'string'),
    )
  );
}

const DAMAGED: DeliveryFault = {
  message: {
    sv: 'Filen är inga svar från ett formulär, eller är skadad.',
    en: 'The file holds no answers of a form, or is damaged.',
  },
  hint: {
    sv: 'Öppna formuläret, välj Spara svaren och skicka filen som då sparas.',
    en: 'Open the form, choose Spara svaren and send the file that is saved.',
  },
};
