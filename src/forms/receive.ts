import { createHash } from 'node:crypto';
import { openProject, type Project } from '../compile/project.js';
import type { SourceChange } from '../edit/source-changes.js';
import { writeSources } from '../edit/source-changes.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import { followedUp } from '../outcome/followed.js';
import { type OutcomeFile, outcomeFolder } from '../outcome/load.js';
import { Series } from '../outcome/series.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';
import { outcomeOf } from './answers.js';
import type { CsvColumns } from './deliver-csv.js';
import { deliverFile } from './deliver-file.js';
import type { Delivered, DeliveredRow, DeliveryFault } from './delivered.js';
import { askedBy, type Form, type FormQuestions, formId, formsFor } from './form.js';
import { withDelivery } from './outcome-text.js';
import { withComments } from './workbook/comments.js';

/** A file that came back from a reporter. */
export interface ReceiveRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute: where outcomes are written. Left out, nothing is. */
  root?: string;
  /** Name of the file, for messages and records. */
  name: string;
  bytes: Uint8Array;
  /** The day it was received, ISO. */
  day: string;
  /** The sender and the reason of a correction, where the file does not say them. */
  sender?: string;
  reason?: string;
  /** The occasion and reporter of a table of somebody else's, and its headings. */
  occasion?: string;
  reporter?: string;
  columns?: CsvColumns;
}

/** The result of receiving a file: outcomes, or every fault in it. */
export interface ReceiveResult {
  language: Language;
  occasion?: string;
  reporter?: string;
  /** Number of rows that were answered, and that were asked. */
  answered: number;
  asked: number;
  /** Whether it replaces what was delivered before. */
  correction: boolean;
  changes: SourceChange[];
  faults: DeliveryFault[];
  /** The workbook with the faults as comments in its cells, when it is a workbook with faults in cells. */
  returned?: Uint8Array;
  /** Findings about the workspace that keep the file from being received. */
  diagnostics: Diagnostic[];
}

/**
 * Receives a filled form: finds every fault in it, or enters it in the files of outcomes. All of it or nothing.
 *
 * @throws RequestError when a file of outcomes changes meanwhile
 * @throws EnvironmentError when one cannot be written
 */
export function receive(request: ReceiveRequest): ReceiveResult {
  const workspace = readOnce(request.workspace);
  const project = openProject(workspace);
  const language = project.config.språk ?? 'sv';
  const diagnostics: Diagnostic[] = [];
  const nothing = { language, answered: 0, asked: 0, correction: false, changes: [], diagnostics };
  const delivered = deliverFile(request.bytes, request.columns);
  if ('faults' in delivered) return { ...nothing, faults: delivered.faults };
  const { occasion, reporter } = delivered.asked ?? request;
  if (occasion === undefined || reporter === undefined) return { ...nothing, faults: [NOT_SAID] };
  const all = followedUp(project, () => (each) => diagnostics.push(each), 'all');
  const series = new Series(all);
  const forms = formsFor(all, occasion, project.organisations, series);
  const form = forms.find((each) => each.reporter === reporter);
  const refused = delivered.asked
    ? whyRefused(delivered.asked, delivered.id, form, project)
    : form
      ? undefined
      : nothingAsked(occasion, reporter);
  if (refused) return { ...nothing, faults: [refused] };
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ...nothing, faults: [] };
  const files = new Map(all.map(({ ref, files }) => [ref.id, { ref, files }]));
  const result = enter(request, delivered, form!, files, workspace);
  const { faults, changes } = result;
  const inCells = faults.some(({ at }) => at?.cell);
  if (faults.length === 0 && request.root !== undefined) writeSources(request.root, changes);
  return {
    ...nothing,
    ...result,
    occasion: form!.occasion,
    reporter: form!.reporter,
    changes: faults.length === 0 ? changes : [],
    ...(inCells && { returned: withComments(request.bytes, faults, language) }),
  };
}

type ByCommission = ReadonlyMap<string, { ref: { id: string; file: string }; files: readonly OutcomeFile[] }>;

/** The reason why a form as a whole cannot be received. */
function whyRefused(
  asked: FormQuestions,
  id: string | undefined,
  form: Form | undefined,
  { commissions }: Project,
): DeliveryFault | undefined {
  if (id !== formId(asked)) {
    return {
      message: {
        sv: 'Formulärets dolda uppgifter har ändrats: de stämmer inte med dess nummer.',
        en: 'The hidden facts of the form have been changed: they do not agree with its number.',
      },
      hint: { sv: 'Fyll i formuläret så som det skickades ut.', en: 'Fill in the form as it was sent out.' },
    };
  }
  const unknown = asked.parts.find(({ uppdrag }) => !commissions.some((each) => each.id === uppdrag));
  if (unknown) {
    return {
      message: {
        sv: `Formuläret gäller ${unknown.uppdrag}, som inte finns här.`,
        en: `The form is about ${unknown.uppdrag}, which is not here.`,
      },
      hint: {
        sv: 'Ta emot det i arbetsytan som det kom från.',
        en: 'Receive it in the workspace that it came from.',
      },
    };
  }
  if (!form) return nothingAsked(asked.occasion, asked.reporter);
  if (form.id === id) return undefined;
  return {
    message: outdated(asked, askedBy(form)),
    hint: {
      sv: `Gör ett nytt formulär med uppdrag form --occasion ${asked.occasion}, och för över svaren.`,
      en: `Make a new form with uppdrag form --occasion ${asked.occasion}, and move the answers.`,
    },
  };
}

function nothingAsked(occasion: string, reporter: string): DeliveryFault {
  return {
    message: {
      sv: `Ingen i planerna ber ${reporter} om något vid ${occasion}.`,
      en: `No plan asks ${reporter} for anything at ${occasion}.`,
    },
    hint: {
      sv: 'Planen har ändrats, eller namnet är ett annat. Se uppdrag form.',
      en: 'The plan has changed, or the name is another. See uppdrag form.',
    },
  };
}

/** Says the first difference between what a form asked and what is asked now. */
function outdated(then: FormQuestions, now: FormQuestions): DeliveryFault['message'] {
  for (const { uppdrag, text, rows } of then.parts) {
    const part = now.parts.find((each) => each.uppdrag === uppdrag);
    for (const { name, target } of rows) {
      const row = part?.rows.find((each) => each.name === name);
      if (!row) {
        return {
          sv: `Formuläret är inte aktuellt: ${name} i ${uppdrag} frågas det inte längre efter.`,
          en: `The form is out of date: ${name} in ${uppdrag} is no longer asked for.`,
        };
      }
      if (row.target !== target) {
        return {
          sv: `Formuläret är inte aktuellt: målet för ${name} i ${uppdrag} var ”${target}” och är ”${row.target}”.`,
          en: `The form is out of date: the target of ${name} in ${uppdrag} was “${target}” and is “${row.target}”.`,
        };
      }
    }
    if (part && part.text !== text) {
      return {
        sv: `Formuläret är inte aktuellt: ${uppdrag} har beslutats på nytt sedan det gjordes.`,
        en: `The form is out of date: ${uppdrag} has been decided anew since it was made.`,
      };
    }
  }
  return {
    sv: 'Formuläret är inte aktuellt: planen frågar efter mer.',
    en: 'The form is out of date: the plan asks for more.',
  };
}

function enter(
  { name, bytes, day, ...said }: ReceiveRequest,
  delivered: Delivered,
  form: Form,
  commissions: ByCommission,
  workspace: Workspace,
): Pick<ReceiveResult, 'answered' | 'asked' | 'correction' | 'changes' | 'faults'> {
  const sender = delivered.sender ?? said.sender;
  const reason = delivered.reason ?? said.reason;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const faults: DeliveryFault[] = [];
  if (sender === undefined) faults.push(NO_SENDER);
  const before = form.parts.flatMap(({ uppdrag }) => earlierDeliveries(commissions, uppdrag, form));
  const correction = before.length > 0;
  const known = before.find((each) => each.sha256 === sha256);
  if (known) faults.push(alreadyReceived(known.dag));
  else if (correction && reason === undefined) faults.push(noReason(before.at(-1)!.dag));
  const rows = new Map(delivered.rows.map((row) => [`${row.uppdrag}#${row.name}`, row]));
  let [answered, asked] = [0, 0];
  const changes = form.parts.map((part): SourceChange => {
    const outcomes = part.rows.flatMap(({ name: row, row: plan }) => {
      asked += 1;
      const key = `${part.uppdrag}#${row}`;
      const answer = rows.get(key);
      rows.delete(key);
      if (!answer) {
        // A table of somebody else's holds what there is.
        if (delivered.asked) faults.push(rowGone(part.uppdrag, row));
        return [];
      }
      const { outcome, faults: found } = outcomeOf(plan, answer);
      faults.push(...found);
      if (outcome) answered += 1;
      return outcome ? [outcome] : [];
    });
    const { ref } = commissions.get(part.uppdrag)!;
    const file = `${outcomeFolder(ref)}${form.occasion}.yaml`;
    const old = workspace.files().includes(file) ? workspace.read(file).bytes : undefined;
    const text = withDelivery(
      old && new TextDecoder().decode(old),
      {
        occasion: form.occasion,
        ...(part.text !== undefined && { text: part.text }),
        received: {
          dag: day,
          avsändare: sender ?? '',
          uppgiftslämnare: form.reporter,
          fil: name,
          sha256,
          ...(correction && reason !== undefined && { skäl: reason }),
        },
        asked: new Set(part.rows.map((row) => row.name)),
        outcomes,
        analysis: delivered.analysis
          .filter(({ uppdrag }) => uppdrag === part.uppdrag)
          .map(({ område, svar }) => ({ område, svar })),
      },
      `${'../'.repeat(file.split('/').length)}schema/utfall.schema.json`,
    );
    return { file, before: old, after: new TextEncoder().encode(text) };
  });
  for (const row of rows.values()) if (Object.keys(row.values).length > 0) faults.push(unknownRow(row));
  return { answered, asked, correction, changes, faults };
}

/** Deliveries of the same reporter for a commission and occasion. */
function earlierDeliveries(commissions: ByCommission, uppdrag: string, form: Form) {
  const file = commissions.get(uppdrag)?.files.find(({ key }) => key === form.occasion);
  return (file?.yaml.value.mottaget ?? []).filter(
    ({ uppgiftslämnare }) => uppgiftslämnare === undefined || uppgiftslämnare === form.reporter,
  );
}

const NOT_SAID: DeliveryFault = {
  message: {
    sv: 'Tabellen säger inte vilket tillfälle och vilken uppgiftslämnare den gäller.',
    en: 'The table does not say which occasion and reporter it is about.',
  },
  hint: { sv: 'Ange --occasion och --reporter.', en: 'Give --occasion and --reporter.' },
};

const NO_SENDER: DeliveryFault = {
  message: { sv: 'Det står inte vem som lämnat uppgifterna.', en: 'It is not said who delivered the facts.' },
  hint: {
    sv: 'Fyll i ”Lämnat av” på första bladet, eller ange --sender.',
    en: 'Fill in “Lämnat av” on the first sheet, or give --sender.',
  },
};

function alreadyReceived(day: string): DeliveryFault {
  return {
    message: { sv: `Just den här filen togs emot ${day}.`, en: `This very file was received on ${day}.` },
    hint: { sv: 'Inget behöver göras.', en: 'Nothing needs to be done.' },
  };
}

function noReason(day: string): DeliveryFault {
  return {
    message: {
      sv: `Uppgifter för samma tillfälle togs emot ${day}: det här är en rättelse, och skälet saknas.`,
      en: `Facts of the same occasion were received on ${day}: this is a correction, and its reason is missing.`,
    },
    hint: {
      sv: 'Fyll i skälet på första bladet, eller ange --reason.',
      en: 'Fill in the reason on the first sheet, or give --reason.',
    },
  };
}

function rowGone(uppdrag: string, row: string): DeliveryFault {
  return {
    message: {
      sv: `Raden för ${row} i ${uppdrag} är borttagen.`,
      en: `The row of ${row} in ${uppdrag} is removed.`,
    },
    hint: {
      sv: 'Lämna raden tom när det inte finns något svar.',
      en: 'Leave the row empty when there is no answer.',
    },
  };
}

function unknownRow({ uppdrag, name, at }: DeliveredRow): DeliveryFault {
  return {
    at,
    message: {
      sv: `Formuläret frågar inte efter ${name} i ${uppdrag}.`,
      en: `The form does not ask for ${name} in ${uppdrag}.`,
    },
    hint: { sv: 'Ta bort raden som lagts till.', en: 'Remove the row that was added.' },
  };
}
