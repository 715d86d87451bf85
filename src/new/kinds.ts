import type { Project } from '../compile/project.js';
import { MARK } from '../edit/marked-edit.js';
import type { DocumentKind } from '../model/region.js';

/** Parts of a new commission of a kind. */
export interface Kind {
  typ: string;
  /** Usual number of years of validity. */
  years: number;
  /** Its files, with the template of each in `templates/new/`. */
  files: Readonly<Record<string, string>>;
  /** The text of a kind that has no template for it. */
  body?: string;
}

const PLAN = { 'uppfoljning.yaml': 'uppfoljning.yaml' };
const AMOUNT = { 'tabeller/ersattning.yaml': 'belopp.yaml' };

/** The usual kinds of commissions, with the value of `typ:`. */
const USUAL: readonly Kind[] = [
  { typ: 'långsiktigt', years: 3, files: { 'uppdrag.md': 'langsiktigt.md', ...PLAN } },
  { typ: 'utökat', years: 3, files: { 'uppdrag.md': 'utokat.md', ...PLAN, ...AMOUNT } },
  {
    typ: 'årlig komplettering',
    years: 1,
    files: {
      'uppdrag.md': 'arlig-komplettering.md',
      ...PLAN,
      'tabeller/ersattning.yaml': 'ram.yaml',
      'tabeller/forandringar.yaml': 'forandringar.yaml',
      'tabeller/volymer.yaml': 'volymer.yaml',
    },
  },
  { typ: 'enskilt', years: 1, files: { 'uppdrag.md': 'enskilt.md', ...AMOUNT } },
];

/** The kinds of commissions that a workspace can begin: its own, else the usual ones. */
export function kindsOf({ region }: Project): readonly Kind[] {
  if (!region.ownDocumentKinds) return USUAL;
  return [...region.documentKinds].map(([typ, kind]) => ownKind(typ, kind));
}

/** A kind of the region's own: the chapters and parts that it needs. */
function ownKind(typ: string, { år, rubriker, delar }: DocumentKind): Kind {
  const tables = delar.flatMap((part) => /^tabell (.+)$/.exec(part)?.[1] ?? []);
  const hasPlan = delar.includes('uppföljningsplan');
  return {
    typ,
    years: år,
    files: {
      ...(hasPlan ? PLAN : {}),
      ...Object.fromEntries(tables.map((id) => [`tabeller/${id}.yaml`, 'belopp.yaml'])),
    },
    body: [
      ...rubriker.map((rubrik) => `# ${rubrik}\n\n${MARK}: skriv texten här.\n`),
      ...tables.map((id) => `::tabell{#${id}}\n`),
      ...(hasPlan ? ['# Uppföljningsplan {.bilaga .liggande}\n\n::uppfoljningsplan\n'] : []),
    ].join('\n'),
  };
}
