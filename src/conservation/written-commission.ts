import type { Commission } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { Origin } from '../model/place.js';
import type { Tabell } from '../model/sources.js';
import type { ReadSource } from '../passages/passage.js';
import { yamlIn } from '../passages/yaml-in.js';
import { parseCsv } from '../source/csv.js';
import { type Directive, parseMarkdown } from '../source/markdown.js';
import { adapted } from '../source/open-data.js';
import type { YamlSource } from '../source/yaml.js';
import type { SourceWords } from './written.js';
import { fieldWords, writtenPlan, writtenTable, writtenTemplate } from './written-data.js';
import { writtenMarkdown } from './written-markdown.js';

/** The faults of a file are said where it is compiled. */
const silent: Report = () => {};

/** Facts of the front matter that are printed as they are written. */
const FACTS = ['titel', 'undertitel', 'ämne', 'diarienummer'] as const;

/**
 * Everything that the sources of a commission say to a reader, read again from the files. Of the compiled commission
 * only this is believed: which files it is made of.
 *
 * @param file the commission file
 */
export function writtenCommission(commission: Commission, file: string, source: ReadSource): SourceWords {
  const written: SourceWords = { units: [], attributes: [] };
  facts(file, source, written);
  const folder = file.slice(0, file.lastIndexOf('/'));
  const bring = (directive: Directive, origin: Origin, depth: number): void => {
    const id = directive.attributes?.id ?? '';
    if (directive.name === 'block' && depth < 20) {
      const used = commission.blocks.filter((block) => block.id === id);
      const version = Number(directive.attributes?.version);
      const block = used.find((each) => each.version === version) ?? used[0];
      if (block)
        markdown(
          block.file,
          blockOrigin(block.id, block.version, block.file, directive, origin),
          depth + 1,
          directive,
        );
    } else if (directive.name === 'tabell') {
      const tableFile = commission.tables.find((each) => each.id === id)?.file;
      const table = yamlIn(source(tableFile ?? `${folder}/tabeller/${id}.yaml`));
      const csvFile = (table?.value as { radfil?: unknown } | undefined)?.radfil;
      const csv = typeof csvFile === 'string' ? source(`${folder}/tabeller/${csvFile}`) : undefined;
      const parsed = csv && parseCsv(csv, silent);
      if (table) writtenTable(table, parsed && adapted(parsed, table as YamlSource<Tabell>, silent), written);
    } else {
      const plan = yamlIn(source(`${folder}/uppfoljning.yaml`));
      if (plan && directive.name === 'uppfoljningsplan') writtenPlan(plan, id || undefined, written);
      if (plan && directive.name === 'analysmall') writtenTemplate(plan, written);
    }
  };
  const markdown = (path: string, origin: Origin, depth: number, use?: Directive): void => {
    const text = source(path);
    if (!text) return;
    const chosen = (use?.attributes?.tillval ?? '').split(/[\s,]+/);
    if (use?.attributes?.nivå !== undefined) fact(path, 'titel', source, origin, 'flow', written);
    writtenMarkdown(
      parseMarkdown(text.text, origin),
      {
        source: text,
        origin,
        isChosen: (option) => chosen.includes(option),
        bring: (directive) => bring(directive, origin, depth),
      },
      written,
    );
  };
  markdown(file, { file }, 0);
  return written;
}

function blockOrigin(
  id: string,
  version: number,
  file: string,
  directive: Directive,
  origin: Origin,
): Origin {
  const start = directive.position?.start ?? { line: 1, column: 1 };
  const place = { file: origin.file, start, end: directive.position?.end ?? start };
  return { file, block: { id, version }, usedBy: { place, origin } };
}

/** Adds the facts of the title page in the editor's own words. */
function facts(file: string, source: ReadSource, written: SourceWords): void {
  for (const key of FACTS) fact(file, key, source, { file }, 'apart', written);
  const value = yamlIn(source(file))?.value as { kompletterar?: unknown; beslut?: unknown } | undefined;
  // The id of a commission is no text.
  if (typeof value?.kompletterar === 'string' && !/^[\w-]+(?:\/[\w-]+)+$/.test(value.kompletterar))
    fact(file, 'kompletterar', source, { file }, 'apart', written);
}

function fact(
  file: string,
  key: string,
  source: ReadSource,
  origin: Origin,
  order: 'flow' | 'apart',
  written: SourceWords,
): void {
  const yaml = yamlIn(source(file));
  const value = (yaml?.value as Record<string, unknown> | undefined)?.[key];
  if (!yaml || value === undefined || value === null) return;
  const place = yaml.place([key]);
  const text =
    typeof value === 'string' ? value : yaml.source.text.slice(place.start.offset, place.end.offset);
  const { words } = fieldWords(text, place);
  if (words.length > 0) written.units.push({ order, words, origin });
}
