import { slug } from '../format/slug.js';
import type { Organisation, SourceFile } from '../model/commission.js';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { Region } from '../model/region.js';
import type { Arbetsyta, Organisationer, Termer } from '../model/sources.js';
import { fileStart } from '../source/read-problem.js';
import type { SchemaKind, SourceOf } from '../source/schema/kinds.js';
import { readText } from '../source/text.js';
import { validate } from '../source/validate.js';
import { parseYaml, type YamlSource } from '../source/yaml.js';
import { WORKSPACE_FILE } from '../workspace/find-root.js';
import type { Workspace } from '../workspace/workspace.js';
import { BlockStore } from './block-store.js';
import { withPlainText } from './field-text.js';
import { fieldText } from './read-fields.js';
import { regionOf } from './region.js';
import { nearestName, reportPlace } from './reporter.js';

/** A commission that the workspace holds. */
export interface CommissionRef {
  /** `2025-2027/solrosvarden`: the folder's name in ASCII; also the folder of its output. */
  id: string;
  /** Everything before the last part of the id. */
  folder: string;
  /** The last part of the id. */
  slug: string;
  /** The commission file. */
  file: string;
}

/** A workspace with its settings and registers read: what every commission in it shares. */
export interface Project {
  workspace: Workspace;
  config: Arbetsyta;
  /** The region's own words. */
  region: Region;
  organisations: ReadonlyMap<string, Organisation>;
  /** By organisation: its own forms of registry numbers. */
  registryForms: ReadonlyMap<string, readonly string[]>;
  /** By organisation: other ways of writing its name, which are not to be used. */
  nameVariants: ReadonlyMap<string, readonly string[]>;
  terms: Termer;
  commissions: readonly CommissionRef[];
  blocks: BlockStore;
  /** The settings and registers, read or looked for. Every commission depends on them. */
  sources: SourceFile[];
  /** Diagnostics of the workspace itself. */
  diagnostics: Diagnostic[];
}

const ORGANISATIONS_FILE = 'register/organisationer.yaml';
const TERMS_FILE = 'register/termer.yaml';
const COMMISSION_FILE = 'uppdrag.md';
/** The fields of the register of organisations that are printed. */
const PLAIN_FIELDS = ['namn', 'kort', 'styrelse'].map((key) => `organisationer.*.${key}`);

/** Reads a workspace's settings and registers and finds its commissions. Never throws for what an editor did. */
export function openProject(workspace: Workspace): Project {
  const diagnostics: Diagnostic[] = [];
  const sources: SourceFile[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const load = <K extends SchemaKind>(kind: K, file: string) =>
    loadYaml(workspace, kind, file, sources, report);
  const config = load('arbetsyta', WORKSPACE_FILE)?.value ?? {};
  const read = load('organisationer', ORGANISATIONS_FILE);
  const register = read && withPlainText(read, PLAIN_FIELDS, fieldText({}, read.source, report)).value;
  const region = regionOf(config, register);
  if (register) checkKinds(register, region, read, report);
  const terms = load('termer', TERMS_FILE)?.value ?? {};
  reportMisnamed(workspace, report);
  return {
    workspace,
    config,
    region,
    organisations: organisationsOf(register),
    registryForms: new Map(
      Object.entries(register?.organisationer ?? {}).flatMap(([id, { diarienummer }]) =>
        diarienummer === undefined ? [] : [[id, [diarienummer].flat()]],
      ),
    ),
    nameVariants: new Map(
      Object.entries(register?.organisationer ?? {}).map(([id, { varianter = [] }]) => [id, varianter]),
    ),
    terms,
    commissions: findCommissions(workspace, report),
    blocks: new BlockStore(workspace, [...region.organisationKinds.keys()]),
    sources,
    diagnostics,
  };
}

/** Reads and validates a YAML file, noting that it was looked for. Undefined when it is absent or broken. */
export function loadYaml<K extends SchemaKind>(
  workspace: Workspace,
  kind: K,
  file: string,
  sources: SourceFile[],
  report: Report,
): YamlSource<SourceOf<K>> | undefined {
  if (!workspace.files().includes(file)) {
    sources.push({ file, sha256: '' });
    return undefined;
  }
  const source = readText(workspace, file, report);
  sources.push({ file, sha256: source?.sha256 ?? '' });
  const yaml = source && parseYaml(source, report);
  return yaml && validate(kind, yaml, report);
}

function organisationsOf(register: Organisationer | undefined): Map<string, Organisation> {
  return new Map(
    Object.entries(register?.organisationer ?? {}).map(([id, each]) => [
      id,
      {
        id,
        namn: each.namn,
        ...(each.kort !== undefined && { kort: each.kort }),
        styrelse: each.styrelse ?? each.namn,
        slag: each.slag,
      },
    ]),
  );
}

/** Every organisation has a kind that the register or the program knows. */
function checkKinds(
  register: Organisationer,
  { organisationKinds }: Region,
  yaml: YamlSource,
  report: Report,
): void {
  const known = [...organisationKinds.keys()];
  for (const [id, { slag }] of Object.entries(register.organisationer)) {
    if (organisationKinds.has(slag)) continue;
    reportPlace(
      report,
      yaml.place(['organisationer', id, 'slag']),
      { file: yaml.file },
      {
        rule: 'unknown-kind',
        message: { sv: `Slaget ”${slag}” finns inte.`, en: `There is no kind “${slag}”.` },
        ...nearestName(slag, known, yaml.place(['organisationer', id, 'slag']), {
          sv: `Slagen är ${known.join(', ')}. Ett eget läggs till överst i filen, under slag.`,
          en: `The kinds are ${known.join(', ')}. One of your own is added at the top of the file, under slag.`,
        }),
      },
    );
  }
}

/** Files that look like sources under another name, and are not read. Sometimes the difference cannot be seen. */
function reportMisnamed(workspace: Workspace, report: Report): void {
  const files = new Set(workspace.files());
  for (const file of files) {
    const parts = file.split('/');
    const name = parts.at(-1)!;
    const right = SOURCE_NAMES.find((each) => each === plainName(name));
    if (right === undefined || right === name) continue;
    const meant = [...parts.slice(0, -1), right].join('/');
    if (files.has(meant)) continue;
    reportPlace(
      report,
      fileStart(file),
      { file },
      {
        rule: 'file-name',
        severity: 'warning',
        message: {
          sv: `Filen läses inte: den heter ${name}, inte ${right}.`,
          en: `The file is not read: it is called ${name}, not ${right}.`,
        },
        hint: { sv: `Byt namn på den till ${right}.`, en: `Rename it to ${right}.` },
      },
    );
  }
}

const SOURCE_NAMES = [COMMISSION_FILE, 'uppfoljning.yaml', 'organisationer.yaml', 'termer.yaml'];

/** A file's name in small letters without accents and signs that do not show, `yml` as `yaml`. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase()
    .replace(/\.yml$/, '.yaml')
    .replace(/\.(?:markdown|mkd|mdown)$/, '.md');
}

function findCommissions(workspace: Workspace, report: Report): CommissionRef[] {
  const found = new Map<string, CommissionRef>();
  for (const file of workspace.files()) {
    const parts = file.split('/');
    if (parts.at(-1) !== COMMISSION_FILE || parts[0] === 'block' || parts[0] === 'register') continue;
    const names = parts.slice(0, -1);
    const place = fileStart(file);
    if (names.length < 2) {
      reportPlace(
        report,
        place,
        { file },
        {
          rule: 'commission-folder',
          message: {
            sv: 'Uppdraget ligger inte i en mapp per period.',
            en: 'The commission does not lie in a folder per period.',
          },
          hint: {
            sv: 'Flytta det till till exempel 2026/namn/uppdrag.md.',
            en: 'Move it to for example 2026/name/uppdrag.md.',
          },
        },
      );
      continue;
    }
    const id = names.map((name) => slug(name)).join('/');
    const other = found.get(id);
    if (other) {
      reportPlace(
        report,
        place,
        { file },
        {
          rule: 'duplicate-commission',
          message: {
            sv: `Två uppdrag har samma id, ”${id}”: detta och ${other.file}.`,
            en: `Two commissions have the same id, “${id}”: this one and ${other.file}.`,
          },
          why: {
            sv: 'Deras dokument skulle skriva över varandra.',
            en: 'Their documents would overwrite each other.',
          },
          hint: { sv: 'Byt namn på en av mapparna.', en: 'Rename one of the folders.' },
        },
      );
      continue;
    }
    found.set(id, { id, folder: id.slice(0, id.lastIndexOf('/')), slug: slug(names.at(-1)!), file });
  }
  return [...found.values()];
}
