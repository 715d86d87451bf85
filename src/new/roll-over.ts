import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import { MarkedEdit } from '../edit/marked-edit.js';
import type { Commission } from '../model/commission.js';
import { RequestError } from '../model/request-error.js';
import type { Tabell } from '../model/sources.js';
import { LOCK_FILE } from '../source/lock/lock-name.js';
import { readText } from '../source/text.js';
import { parseYaml, type YamlSource } from '../source/yaml.js';
import { rollBody } from './roll-body.js';
import { rollPlan, rollTable } from './roll-data.js';
import { rollFrontMatter } from './roll-front-matter.js';
import { rollOutcomes } from './roll-outcomes.js';
import { YearShift } from './year-shift.js';

/** A commission rolled over: its id and the content of its files. */
export interface RolledOver {
  /** `2027/sodra-grantorps-sjukhus`. */
  id: string;
  /** Relative to the workspace root. */
  files: Map<string, Uint8Array>;
  shift: YearShift;
}

/**
 * Makes next year's draft of a commission: the same texts, blocks, plan and tables with years that have moved, and a
 * mark wherever somebody has to decide. Nothing is written.
 *
 * @param year the first year of the new one; undefined for the year after the old one ends
 * @param kept blocks that keep their version
 * @throws RequestError when the commission has errors, or the year is its own
 */
export function rollOver(
  project: Project,
  ref: CommissionRef,
  year: number | undefined,
  kept: ReadonlySet<string> = new Set(),
): RolledOver {
  const { commission, diagnostics } = compile(project, ref);
  if (!commission || diagnostics.some(({ severity }) => severity === 'error')) throw hasErrors(ref);
  const { giltighet } = commission.meta;
  const shift = new YearShift(giltighet, year ?? Number(giltighet.till.slice(0, 4)) + 1);
  if (shift.offset === 0) throw sameYear(ref, shift);
  const id = `${shift.after.replace('–', '-')}/${ref.slug}`;
  const from = ref.file.slice(0, ref.file.lastIndexOf('/') + 1);
  const files = new Map<string, Uint8Array>();
  for (const file of project.workspace.files()) {
    const name = file.slice(from.length);
    // Outcomes are of the text that was decided.
    if (!file.startsWith(from) || name === LOCK_FILE || name.startsWith('utfall/')) continue;
    const bytes = rolledFile(project, ref, file, name, commission, shift, kept);
    if (bytes) files.set(`${id}/${name.startsWith('tabeller/') ? shift.id(name) : name}`, bytes);
  }
  return { id, files, shift };
}

function rolledFile(
  project: Project,
  ref: CommissionRef,
  file: string,
  name: string,
  commission: Commission,
  shift: YearShift,
  kept: ReadonlySet<string>,
): Uint8Array | undefined {
  const { workspace, blocks } = project;
  const { bytes } = workspace.read(file);
  if (bytes && /^tabeller\/[^/]+\.csv$/.test(name)) return rolledRows(bytes, shift);
  if (!bytes || !/^(?:uppdrag\.md|uppfoljning\.yaml|tabeller\/[^/]+\.yaml)$/.test(name)) return bytes;
  const silent = () => {};
  const source = readText(workspace, file, silent);
  if (!source) return bytes;
  const edit = new MarkedEdit(source);
  if (name === 'uppdrag.md') {
    rollFrontMatter(edit, shift);
    rollBody(edit, shift, { blocks, kept });
  } else {
    const yaml = parseYaml(source, silent);
    if (!yaml) return bytes;
    const table = commission.tables.find((each) => each.file === file);
    if (name === 'uppfoljning.yaml') {
      rollPlan(edit, yaml, shift);
      rollOutcomes(edit, project, ref, commission);
    } else rollTable(edit, yaml as YamlSource<Tabell>, shift, table, commission.meta.diarienummer);
  }
  return edit.bytes(bytes) ?? bytes;
}

/** Rows in CSV have no room for comments; what rolls over are the ids of the columns, which their table names too. */
function rolledRows(bytes: Uint8Array, shift: YearShift): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [head = ''] = text.split(/(?=\r?\n)/, 1);
  const rolled = shift.id(head);
  return rolled === head ? bytes : new TextEncoder().encode(rolled + text.slice(head.length));
}

function hasErrors({ id }: CommissionRef): RequestError {
  return new RequestError(
    {
      sv: `${id} har fel: det som är fel skulle följa med till nästa år.`,
      en: `${id} has errors: what is wrong would come along to the next year.`,
    },
    { sv: `Se vad som är fel: uppdrag check ${id}`, en: `See what is wrong: uppdrag check ${id}` },
  );
}

function sameYear({ id }: CommissionRef, shift: YearShift): RequestError {
  return new RequestError(
    { sv: `${id} gäller redan ${shift.before}.`, en: `${id} is for ${shift.before} already.` },
    {
      sv: `Ange ett annat år, till exempel --year ${shift.last + 1}.`,
      en: `Give another year, for example --year ${shift.last + 1}.`,
    },
  );
}
