import type { Heading, Root } from 'mdast';
import { Names } from '../format/slug.js';
import type {
  Commission,
  CommissionMeta,
  Compilation,
  RemainingMark,
  SourceFile,
  UsedBlock,
} from '../model/commission.js';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import { splitFrontMatter } from '../source/front-matter.js';
import { readLock } from '../source/lock/lock-file.js';
import { pinsOf } from '../source/lock/pins.js';
import { parseMarkdown } from '../source/markdown.js';
import { readText, type SourceText } from '../source/text.js';
import { validate } from '../source/validate.js';
import { parseYaml } from '../source/yaml.js';
import { type Expansion, expandBlocks } from './blocks.js';
import { checkDirectives, refuseLeftDirectives } from './directives.js';
import { treeOf } from './field-text.js';
import { listCaptions, nameFigures, placeFigures } from './figures.js';
import { githubAnchors } from './github-anchors.js';
import { checkNestedHeadings, outlineHeadings } from './headings.js';
import { spreadLanguages } from './languages.js';
import { reportLimits } from './limits.js';
import { checkLinks, removeHtml, takeFootnotes } from './links.js';
import { loadPlan, loadTables, runningTexts, unreadTables } from './load-data.js';
import { resolveMeta } from './meta.js';
import { numberParagraphs } from './paragraph-numbers.js';
import { embedImages } from './pictures.js';
import { anchorData, collectAnchors, placeData } from './place-data.js';
import { listPlan } from './plan/index.js';
import type { CommissionRef, Project } from './project.js';
import { resolveReferences, type Targets } from './references.js';
import { commissionScope, factScope } from './scope.js';
import { checkTableCells } from './table-cells.js';
import { unsettledIn } from './unsettled.js';

/**
 * Compiles one commission: the whole way from its sources to a {@link Commission}, phase by phase. Pure: everything
 * it reads comes from the project's workspace, and everything it has to say is in the diagnostics.
 */
export function compile(project: Project, ref: CommissionRef): Compilation {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map(project.sources.map((source) => [source.file, source]));
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const commission = compileCommission(project, ref, sources, report);
  return {
    id: ref.id,
    file: ref.file,
    ...(commission && { commission }),
    diagnostics,
    sources: [...sources.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function compileCommission(
  project: Project,
  ref: CommissionRef,
  sources: Map<string, SourceFile>,
  report: Report,
): Commission | undefined {
  // 1. Read and validate: front matter, body, data files.
  const source = readText(project.workspace, ref.file, report);
  sources.set(ref.file, { file: ref.file, sha256: source?.sha256 ?? '' });
  const meta = source && readMeta(project, ref, source, report);
  // Whether there is the commission that this one complements decides what is said of it.
  if (meta?.kompletterar?.id !== undefined) metaOf(project, meta.kompletterar.id, sources);
  const lock = readLock(project.workspace, ref.file, ref.id, sources, report);
  const tables = loadTables(
    project.workspace,
    ref,
    project.region,
    meta && factScope(meta, meta.titel),
    sources,
    report,
  );
  const scope = commissionScope(meta, tables, unreadTables(project.workspace, ref, tables));
  const plan = loadPlan(project.workspace, ref, project.region, scope, sources, report);
  if (!source) return undefined;
  const body = parseMarkdown(source.text, { file: ref.file });
  reportLimits(source, report);
  checkDirectives(body, source, report);
  spreadLanguages(body, report);

  // 2. Blocks, parameters and values.
  const expansion: Expansion = {
    store: project.blocks,
    scope,
    pins: pinsOf(meta, lock),
    report,
    used: new Map(),
    readings: new Map(),
    headings: new Map(),
    noteNames: new Set(),
  };
  expandBlocks(body, source, expansion);
  for (const { file, sha256 } of expansion.readings.values())
    sources.set(file, { file, sha256: sha256 ?? '' });
  if (!meta) return undefined;

  // 3. Content that must not be passed on as it is: raw HTML, pictures, notes; cells without a column.
  body.children = body.children.filter((node) => node.type !== 'yaml');
  removeHtml(body, report);
  checkTableCells(body, report);
  embedImages(body, project.workspace, sources, report);
  placeFigures(body, report);
  const footnotes = takeFootnotes(body, report);

  // 4. Tables and plan where they are printed, numbering, outline, anchors.
  const folder = ref.file.slice(0, ref.file.lastIndexOf('/'));
  const exists = (file: string) => project.workspace.files().includes(`${folder}/${file}`);
  placeData(body, source, tables, plan, exists, report);
  const anchors = new Names();
  checkNestedHeadings(body, report);
  nameFigures(
    body,
    tables.map(({ id }) => id),
    anchors,
    report,
  );
  if (meta.styckenummer) numberParagraphs(body);
  const outline = outlineHeadings(body, meta.numrering, anchors, report);
  anchorData(body, plan, anchors);
  listCaptions(body);
  collectAnchors(plan, anchors);
  listPlan(body);

  // 5. References and links, which need all of the above. Notes can hold references too.
  const all: Root = { type: 'root', children: [...body.children, ...footnotes] };
  refuseLeftDirectives(all, report);
  const fields = treeOf(runningTexts(tables, plan));
  const targets: Targets = {
    headings: body.children.filter((node): node is Heading => node.type === 'heading'),
    figures: body.children.filter((node) => node.type === 'figure' || node.type === 'captionedTable'),
    blocks: expansion.headings,
    tables,
    plan,
    commissionIds: project.commissions.map((each) => each.id),
    commission: (id) => metaOf(project, id, sources),
  };
  for (const tree of [all, fields]) resolveReferences(tree, targets, report);
  for (const tree of [all, fields]) checkLinks(tree, anchors.all(), githubAnchors(targets.headings), report);

  const read = [...sources.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const unsettled =
    meta.status === 'utkast' ? unsettledOf(project, folder, [...expansion.used.values()], read) : [];
  return {
    meta,
    body,
    footnotes,
    outline,
    tables,
    ...(plan && { plan }),
    blocks: [...expansion.used.values()],
    sources: read,
    ...(unsettled.length > 0 && { unsettled }),
    ...(lock && { lock }),
  };
}

/** The marks for remaining work in the commission's own files and the blocks that it uses. */
function unsettledOf(
  { workspace }: Project,
  folder: string,
  blocks: readonly UsedBlock[],
  sources: readonly SourceFile[],
): RemainingMark[] {
  const used = new Set(blocks.map(({ file }) => file));
  return sources
    .filter(
      ({ file }) => used.has(file) || (file.startsWith(`${folder}/`) && /\.(?:md|yaml|csv)$/.test(file)),
    )
    .flatMap(({ file }) => {
      const source = readText(workspace, file, () => {});
      return source ? unsettledIn(source) : [];
    });
}

function readMeta(
  project: Project,
  ref: CommissionRef,
  source: SourceText,
  report: Report,
): CommissionMeta | undefined {
  const parts = splitFrontMatter(source, report);
  const yaml = parts && parseYaml(source, report, parts.yaml);
  const valid = yaml && validate('uppdrag', yaml, report);
  return valid && resolveMeta(ref, valid, project, report);
}

/** The front matter of a commission that is only referred to; what is wrong with it is said where it is compiled. */
export function metaOf(
  project: Project,
  id: string,
  sources?: Map<string, SourceFile>,
): CommissionMeta | undefined {
  const ref = project.commissions.find((each) => each.id === id);
  const silent: Report = () => {};
  const source = ref && readText(project.workspace, ref.file, silent);
  if (source) sources?.set(ref.file, { file: ref.file, sha256: source.sha256 });
  return source && readMeta(project, ref, source, silent);
}
