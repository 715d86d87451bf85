import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ChangeList, listChanges } from '../../src/compare/change-list.js';
import { type Comparison, compareCommissions } from '../../src/compare/compare.js';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Commission } from '../../src/model/commission.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { REAL } from '../support/cli.js';

/** The files of a workspace: text by path. */
export type Files = Record<string, string>;

export const HABILITERING = '2025-2027/habilitering-halsa';
export const REGIONHALSAN = '2025-2027/regionhalsan';
export const HOSPITAL = '2026/sodra-alvsborgs-sjukhus';

/** The real commissions. */
export const REAL_FILES: Files = Object.fromEntries(
  readdirSync(REAL, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // A lock would say that decided text has changed, as it should; here it is in the way.
    .filter((path) => /\.(?:md|yaml|csv)$/.test(path) && !path.endsWith('.lock.yaml'))
    .map((path) => [relative(REAL, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
);

/** The files with one of them changed. */
export function withEdit(files: Files, file: string, change: (text: string) => string): Files {
  const before = files[file];
  if (before === undefined) throw new Error(`There is no ${file}.`);
  const after = change(before);
  if (after === before) throw new Error(`The change leaves ${file} as it is.`);
  return { ...files, [file]: after };
}

/** Puts something in the place of something that is there. */
export function swap(before: string, after: string): (text: string) => string {
  return (text) => {
    if (!text.includes(before)) throw new Error(`There is no “${before}”.`);
    return text.replace(before, () => after);
  };
}

const compiled = new WeakMap<Files, Map<string, Commission>>();

/** A commission compiled; it must be without errors. The same files are compiled once. */
export function commissionOf(files: Files, id: string): Commission {
  const known = compiled.get(files) ?? new Map<string, Commission>();
  compiled.set(files, known);
  const commission = known.get(id) ?? compileOf(files, id);
  known.set(id, commission);
  return commission;
}

function compileOf(files: Files, id: string): Commission {
  const project = openProject(memoryWorkspace(files));
  const ref = project.commissions.find((each) => each.id === id);
  if (!ref) throw new Error(`There is no ${id}.`);
  const { commission, diagnostics } = compile(project, ref);
  const errors = [...project.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
  if (!commission || errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join('\n'));
  return commission;
}

/** Compares a commission before and after. */
export function compared(
  before: Files,
  after: Files,
  id: string,
): { comparison: Comparison; list: ChangeList } {
  const comparison = compareCommissions(commissionOf(before, id), commissionOf(after, id));
  return { comparison, list: listChanges(comparison) };
}

/** Changes in short, with plain spaces: `Läkemedel · changed text: eller → och (block lakemedel 1→2)`. */
export function inShort({ changes }: ChangeList): string[] {
  return changes.map(({ section, action, thing, excerpt, subject, causes }) => {
    const words = excerpt
      .filter(({ kind }) => kind === 'removed' || kind === 'added')
      .map(({ kind, text }) => `${kind === 'removed' ? '−' : '+'}${text.trim()}`)
      .join(' ');
    const why = causes.map((cause) => JSON.stringify(cause)).join(' ');
    const line = `${section.at(-1) ?? ''} · ${thing} ${action}${subject === undefined ? '' : ` [${subject}]`}: ${words} ${why}`;
    return line.replaceAll('\u00a0', ' ');
  });
}

const LOGOPEDI = `### Barnlogopedi på primärvårdsnivå

Från och med 2026-03-01 ansvarar Regionhälsan för regional barnlogopedi på primärvårdsnivå.

Målgrupp: Barn och unga 0–18 år med behov av logopedi på primärvårdsnivå.

Uppdraget omfattar:

- bedömning, utredning och behandling
- stöd till föräldrar och andra närstående
- samverkan med sjukhusens barnlogopedi på specialistvårdsnivå.

`;

const LOGOPEDI_PLAN = `      - id: plan-barnlogopedi
        namn: Barnlogopedi på primärvårdsnivå
        indikatorer:
          - id: logopedi-forsta-besok
            text: Andel barn som väntat högst 90 dagar på ett första besök
            målvärde: 100 %
            källa: VEGA
            uppgiftslämnare: Koncernkontoret
            tillfällen: [T2, ÅR]
`;

/**
 * The revision of the commission to Regionhälsan that its editors would make for what the board decided in April 2025:
 * speech therapy for children at the level of primary care, from 1 March 2026, with an indicator.
 */
export function logopediRevision(files: Files): Files {
  const text = withEdit(files, `${REGIONHALSAN}/uppdrag.md`, (source) =>
    swap(
      '  - {slag: revidering, datum: 2025-03-28, paragraf: 85}\n',
      '  - {slag: revidering, datum: 2025-03-28, paragraf: 85}\n  - {slag: revidering, datum: 2026-02-11, paragraf: 23}\n',
    )(
      swap(
        '## Kvinnosjukvård och sexuell hälsa\n',
        `${LOGOPEDI}## Kvinnosjukvård och sexuell hälsa\n`,
      )(source),
    ),
  );
  return withEdit(
    text,
    `${REGIONHALSAN}/uppfoljning.yaml`,
    swap('      - id: plan-mini-maria\n', `${LOGOPEDI_PLAN}      - id: plan-mini-maria\n`),
  );
}

/** A row of the hospital's table of volumes with other figures; the sums are left to be computed. */
function nextVolumes(text: string): string {
  return text
    .replace(/^( *)uppdrag: \d+\n *bas: \d+\n *tillägg: \d+\n/gm, '')
    .replace(
      /uppdrag: (\d+), bas: (\d+), tillägg: (\d+)/g,
      (_, _all: string, basis: string, more: string) => {
        const grown = Math.round(Number(basis) * (Number(basis) > 1000 ? 1.02 : 1));
        return `uppdrag: ${grown + Number(more)}, bas: ${grown}, tillägg: ${more}`;
      },
    )
    .replace(/, uppdrag: \d+, bas: \d+, tillägg: \d+\}\s*$/, '}\n')
    .replaceAll('2026', '2027');
}

/** Amounts in a table of prices, raised as the index says. */
function raised(text: string): string {
  return text
    .replace(/: (\d{3,})(?=[,}])/g, (_, amount: string) => `: ${Math.round(Number(amount) * 1.025)}`)
    .replaceAll('2026', '2027');
}

/** Next year's commission to the hospital: other volumes and prices, a change that came and one that went. */
export function nextYear(files: Files): Files {
  const table = (name: string) => `${HOSPITAL}/tabeller/${name}.yaml`;
  const steps: [string, (text: string) => string][] = [
    [table('volymer'), nextVolumes],
    [table('priser'), raised],
    [table('tillaggspriser'), raised],
    [table('ersattning'), (text) => text.replaceAll('4400209', '4499123').replaceAll('2026', '2027')],
    [table('forandringar'), nextChanges],
    [
      `${HOSPITAL}/uppdrag.md`,
      (text) =>
        text
          .replace('titel: Uppdrag 2026', 'titel: Uppdrag 2027')
          .replace('{från: 2026-01-01, till: 2026-12-31}', '{från: 2027-01-01, till: 2027-12-31}')
          .replace(
            '{slag: beslut, datum: 2025-09-25, paragraf: 296}',
            '{slag: beslut, datum: 2026-09-24, paragraf: 251}',
          )
          .replace('Den totala ersättningsramen för 2026', 'Den totala ersättningsramen för 2027'),
    ],
  ];
  return steps.reduce((all, [file, change]) => withEdit(all, file, change), files);
}

function nextChanges(text: string): string {
  return [
    swap('Ersättning uppdrag 2026\n    belopp: 4400209\n', 'Ersättning uppdrag 2027\n'),
    swap(
      'Ersättning uppdrag 2025 (Dnr OSN 2024-00193)\n    belopp: 4141207',
      'Ersättning uppdrag 2026\n    belopp: 4400209',
    ),
    swap('Uppräkningsfaktor 2,2 %\n    belopp: 91107', 'Uppräkningsfaktor 2,5 %\n    belopp: 110005'),
    swap('  - id: laro\n    post: LARO-vård\n    belopp: 2067\n', ''),
    swap('belopp: 1229', 'belopp: 1429'),
    swap(
      '  - id: volymer\n',
      '  - id: ambulans\n    post: Ny ambulansstation i Svenljunga\n    belopp: 8400\n  - id: volymer\n',
    ),
  ]
    .reduce((all, change) => change(all), text)
    .replace(/(post: Fördelning personalpolitiska anslaget\n {4}belopp: )\d+/, '$1SALDO')
    .replace(
      'SALDO',
      String(
        4499123 - 4400209 - 110005 - 27846 - 18564 * 2 - 60023 - 1429 + 131926 + 1852 - 1594 + 1204 - 8400,
      ),
    );
}
