import type { MarkedEdit } from '../edit/marked-edit.js';
import type { UppdragMeta } from '../model/sources.js';
import { splitFrontMatter } from '../source/front-matter.js';
import { parseYaml, type YamlSource } from '../source/yaml.js';
import type { YearShift } from './year-shift.js';

/**
 * Rolls the facts at the top of a commission over to a new year: the period moves, the decisions go, it is a draft
 * again. Comments that exempted last year's decision from checks go with it.
 */
export function rollFrontMatter(edit: MarkedEdit, shift: YearShift): void {
  const silent = () => {};
  const parts = splitFrontMatter(edit.source, silent);
  const yaml = (parts && parseYaml(edit.source, silent, parts.yaml)) as
    | YamlSource<Partial<UppdragMeta>>
    | undefined;
  if (!yaml) return;
  const { giltighet, diarienummer, beslut, kompletterar } = yaml.value;
  if (giltighet) {
    setValue(edit, yaml, ['giltighet', 'från'], shift.date(giltighet.från));
    setValue(edit, yaml, ['giltighet', 'till'], shift.date(giltighet.till));
  }
  for (const key of ['titel', 'undertitel', 'ämne'] as const) {
    const value = yaml.value[key];
    if (value !== undefined) changeRaw(edit, yaml, [key], (raw) => shift.head(raw));
  }
  removeIgnores(edit, startOf(yaml, ['status']));
  setValue(edit, yaml, ['status'], 'utkast');
  if (beslut !== undefined) removeKey(edit, yaml, 'beslut');
  if (yaml.value['handling-reviderad'] !== undefined) removeKey(edit, yaml, 'handling-reviderad');
  if (diarienummer !== undefined) {
    removeKey(edit, yaml, 'diarienummer');
    edit.mark(startOf(yaml, ['status']), `diarienummer (${shift.before}: ${diarienummer})`);
  }
  if (kompletterar !== undefined && !covers(kompletterar, shift))
    edit.mark(
      startOf(yaml, ['kompletterar']),
      `kompletterar gällde ${shift.before}; stämmer det för ${shift.after}?`,
    );
}

type Path = readonly (string | number)[];

function setValue(edit: MarkedEdit, yaml: YamlSource, path: Path, value: string): void {
  changeRaw(edit, yaml, path, () => value);
}

function changeRaw(edit: MarkedEdit, yaml: YamlSource, path: Path, change: (raw: string) => string): void {
  const { start, end } = yaml.place(path);
  const [from, to] = [start.offset ?? 0, end.offset ?? 0];
  edit.replace(from, to, change(edit.source.text.slice(from, to)));
}

function startOf(yaml: YamlSource, path: Path): number {
  return yaml.place(path, 'key').start.offset ?? 0;
}

/** Removes a key with its value, whole lines, and the comments above that exempt it from checks. */
function removeKey(edit: MarkedEdit, yaml: YamlSource, key: string): void {
  const start = startOf(yaml, [key]);
  removeIgnores(edit, start);
  const value = yaml.place([key]).end.offset ?? start;
  edit.replace(edit.lineStart(start), edit.nextLine(value), '');
}

function removeIgnores(edit: MarkedEdit, offset: number): void {
  const to = edit.lineStart(offset);
  let from = to;
  while (from > 0) {
    const above = edit.lineStart(from - 1);
    if (!/^[ \t]*#[ \t]*uppdrag-ignore/.test(edit.source.text.slice(above, from))) break;
    from = above;
  }
  edit.replace(from, to, '');
}

/** Whether what is complemented, `uppdrag 2025–2027` or `2025-2027/norr`, still holds in the new period. */
function covers(kompletterar: string, shift: YearShift): boolean {
  const years = (kompletterar.match(/(?:19|20)\d\d/g) ?? []).map(Number);
  const [first, last] = [shift.first + shift.offset, shift.last + shift.offset];
  return years.length === 0 || (Math.min(...years) <= first && last <= Math.max(...years));
}
