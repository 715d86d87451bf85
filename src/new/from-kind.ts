import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../compile/project.js';
import { MARK } from '../edit/marked-edit.js';
import { TEMPLATES } from '../files/program.js';
import type { Organisation } from '../model/commission.js';
import { USUAL_OCCASIONS } from '../model/region.js';
import type { Kind } from './kinds.js';

/** Facts for the front matter of a new commission. */
export interface KindFacts {
  kind: Kind;
  board: Organisation;
  provider: Organisation;
  /** First and last year. */
  first: number;
  last: number;
  /** Subject, the end of its subtitle. */
  subject?: string;
}

/**
 * The files of a new commission, by name in its folder: headings, the blocks that the workspace has, in their newest
 * version, and a mark wherever something has to be written.
 */
export function filesOfKind(project: Project, facts: KindFacts): Map<string, Uint8Array> {
  const { kind, first, last } = facts;
  const words: Record<string, string> = {
    år: String(first),
    'förra året': String(first - 1),
    ...occasionWords(project),
    'följande år': first === last ? `${first + 1}` : listed(first + 1, last),
  };
  const files = new Map(
    Object.entries(kind.files).map(([name, template]) => {
      const text = readFileSync(join(TEMPLATES, 'new', template), 'utf8').replace(
        /<<([^<>]+)>>/g,
        (whole, word: string) => words[word] ?? whole,
      );
      const content = name === 'uppdrag.md' ? frontMatter(facts) + withBlocks(text, project) : text;
      return [name, new TextEncoder().encode(content)];
    }),
  );
  if (kind.body !== undefined)
    files.set('uppdrag.md', new TextEncoder().encode(frontMatter(facts) + kind.body));
  return files;
}

/** The occasions of the first indicator: half-year and year as usual, or the first of the region's own. */
function occasionWords({ region }: Project): Record<string, string> {
  const [first = 'vid-behov'] = region.occasions.keys();
  return region.occasions === USUAL_OCCASIONS
    ? { etiketter: 'etiketter: {T2: delår augusti, ÅR: helår}\n', tillfällen: 'T2, ÅR' }
    : { etiketter: '', tillfällen: JSON.stringify(first) };
}

/** `2029 och 2030`. */
function listed(first: number, last: number): string {
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} och ${years.at(-1)}`;
}

/** A text in YAML, in quotation marks where it could be misread. */
function scalar(text: string): string {
  return /^\p{L}[\p{L}\d -]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** The front matter of a new commission, a draft. */
export function frontMatter({
  kind,
  board,
  provider,
  first,
  last,
  subject,
  title,
}: KindFacts & { title?: string }): string {
  const lines = [
    `typ: ${scalar(kind.typ)}`,
    `från: ${board.id}`,
    `till: ${provider.id}`,
    ...(title === undefined ? [] : [`titel: ${JSON.stringify(title.replace(/\{\{/g, '\\{\\{'))}`]),
    ...(subject === undefined ? [] : [`ämne: ${JSON.stringify(subject)}`]),
    `giltighet: {från: ${first}-01-01, till: ${last}-12-31}`,
    'status: utkast',
  ];
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** Names the newest version of every block; where the workspace has none, something has to be written. */
function withBlocks(body: string, { blocks }: Project): string {
  return body.replace(/^::block\{#([a-z0-9-]+)([^}]*)\}$/gm, (_, id: string, rest: string) => {
    const version = blocks.versions(id).at(-1);
    return version === undefined
      ? `${MARK}: skriv texten här, eller lägg den i ett block (block/${id}.md).`
      : `::block{#${id} version=${version}${rest}}`;
  });
}
