import { parse } from 'yaml';
import type { BlockMeta } from '../model/sources.js';

interface Snippet {
  prefix: string[];
  body: string[];
  description: string;
  scope: string;
}

const GENERAL: Record<string, { body: string; description: string }> = {
  tabell: { body: '::tabell{#${1:filnamn}}', description: 'Skriv ut en tabell ur tabeller/' },
  uppföljningsplan: { body: '::uppfoljningsplan', description: 'Skriv ut uppföljningsplanen' },
  analysmall: { body: '::analysmall', description: 'Skriv ut analysmallen' },
  hänvisning: { body: ':ref{#${1:rubrik}}', description: 'Hänvisa till en rubrik, tabell eller indikator' },
  språk: { body: ':sprak[${1:text}]{#${2:en}}', description: 'Märk text på ett annat språk' },
  'tillval, mening': {
    body: ':tillval[${1:En mening.}]{#${2:namn}}',
    description: 'I ett block: en mening som kan väljas',
  },
  'tillval, stycke': {
    body: ':::tillval{#${1:namn}}\n${2:Ett stycke.}\n:::',
    description: 'I ett block: ett stycke som kan väljas',
  },
  belopp: {
    body: '{{belopp tabeller.${1:ersattning}.${2:total}}}',
    description: 'Hämta ett belopp ur en tabell',
  },
  datum: {
    body: '{{datum giltighet.${1|från,till|} "iso"}}',
    description: 'Uppdragets första eller sista dag',
  },
  'att göra': { body: '<!-- ATT GÖRA: ${1:vad} -->', description: 'Märk det som återstår' },
  undantag: {
    body: '<!-- uppdrag-ignore ${1:kontroll}: ${2:skäl} -->',
    description: 'Undanta nästa stycke från en kontroll',
  },
};

/**
 * Snippets for VS Code (https://code.visualstudio.com/docs/editing/userdefinedsnippets): the directives, and one for
 * each block with its parameters and options.
 *
 * @param blocks the block files, by path
 */
export function snippets(blocks: ReadonlyMap<string, string>): string {
  const all: Record<string, Snippet> = {};
  for (const [name, { body, description }] of Object.entries(GENERAL))
    all[name] = { prefix: [`uppdrag ${name}`, name], body: body.split('\n'), description, scope: 'markdown' };
  for (const text of blocks.values()) {
    const meta = parse(text.split(/^---$/m)[1] ?? '') as BlockMeta;
    all[`block ${meta.id}`] = {
      prefix: [`uppdrag block ${meta.id}`, `block ${meta.titel}`],
      body: [blockSnippet(meta)],
      description: meta.beskrivning ?? meta.titel,
      scope: 'markdown',
    };
  }
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** `::block{#lakemedel tillval="${1:ordnat-overforande}"}`: required and optional attributes. */
function blockSnippet({ id, parametrar = {}, tillval = {} }: BlockMeta): string {
  let count = 0;
  const slot = (text: string) => {
    count += 1;
    return `\${${count}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  };
  const parts = [
    ...Object.entries(parametrar)
      .filter(([, { förval }]) => förval === undefined)
      .map(([name, { typ }]) => ` ${name}="${slot(typ)}"`),
    ...(Object.keys(tillval).length > 0 ? [` tillval="${slot(Object.keys(tillval).join(' '))}"`] : []),
  ];
  return `::block{#${id}${parts.join('')}}`;
}
