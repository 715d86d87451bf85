import { openProject } from '../compile/project.js';
import type { Choose } from '../model/commission-name.js';
import type { Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { followedUp } from '../outcome/followed.js';
import { occasionsOf } from '../outcome/occasions.js';
import { Series } from '../outcome/series.js';
import { nearest } from '../text/suggest.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Form, formsFor } from './form.js';
import { formName } from './names.js';
import { writePage } from './page/write-page.js';
import { writeWorkbook } from './workbook/write-workbook.js';

/** The forms to make. */
export interface FormsRequest {
  workspace: Workspace;
  /** `2026-T2`. */
  occasion: string;
  /** Default: all commissions. */
  choose?: Choose;
  /** Only that reporter's. */
  reporter?: string;
}

/** A form, with its files ready to be written. */
export interface MadeForm {
  form: Form;
  /** By name: a workbook and a page. */
  files: { name: string; content: Uint8Array | string }[];
}

/** The forms of an occasion. */
export interface FormsResult {
  language: Language;
  forms: MadeForm[];
}

/**
 * Makes the forms of an occasion: for each reporter one workbook and one page over all commissions that are asked for.
 *
 * @throws RequestError when no plan has the occasion, or nobody of that name reports at it
 */
export async function makeForms({
  workspace,
  occasion,
  choose,
  reporter,
}: FormsRequest): Promise<FormsResult> {
  const project = openProject(workspace);
  const all = followedUp(project, () => () => {}, 'all');
  const chosen = new Set((choose?.(project.commissions) ?? project.commissions).map(({ id }) => id));
  const asked = all.filter(({ ref }) => chosen.has(ref.id));
  const key = occasion.normalize('NFC');
  const known = new Set(asked.flatMap(({ commission }) => occasionsOf(commission).map((each) => each.key)));
  if (!known.has(key)) throw noOccasion(key, [...known]);
  const forms = formsFor(asked, key, project.organisations, new Series(all));
  const wanted = reporter === undefined ? forms : forms.filter((form) => form.reporter === reporter);
  if (wanted.length === 0) throw noReporter(reporter ?? '', forms);
  return {
    language: project.config.språk ?? 'sv',
    forms: await Promise.all(
      wanted.map(async (form) => ({
        form,
        files: [
          { name: `${formName(form)}.xlsx`, content: await writeWorkbook(form) },
          { name: `${formName(form)}.html`, content: writePage(form) },
        ],
      })),
    ),
  };
}

function noOccasion(key: string, known: readonly string[]): RequestError {
  const meant = nearest(key, known);
  const some = known.slice(0, 12).join(', ');
  return new RequestError(
    { sv: `Ingen plan har tillfället ${key}.`, en: `No plan has the occasion ${key}.` },
    meant === undefined
      ? { sv: `Tillfällen som finns: ${some || 'inga'}.`, en: `Occasions that exist: ${some || 'none'}.` }
      : { sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` },
  );
}

function noReporter(name: string, forms: readonly Form[]): RequestError {
  const names = forms.map(({ reporter }) => reporter);
  const meant = nearest(name, names);
  return new RequestError(
    {
      sv: `Ingen plan ber ${name} om något vid tillfället.`,
      en: `No plan asks ${name} for anything at the occasion.`,
    },
    meant === undefined
      ? { sv: `Uppgiftslämnare: ${names.join(', ')}.`, en: `Reporters: ${names.join(', ')}.` }
      : { sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` },
  );
}
