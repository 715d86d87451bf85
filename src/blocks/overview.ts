import { describeChanges, IN_FULL } from '../compare/summaries/word-changes.js';
import type { Block } from '../compile/block-store.js';
import { openProject, type Project } from '../compile/project.js';
import { fileLines } from '../lock/block-lines.js';
import type { Language, Text } from '../model/diagnostic.js';
import type { Workspace } from '../workspace/workspace.js';
import { unknownBlock } from './keep.js';
import { raise, wordsBetween } from './raise.js';
import { type BlockUsage, blockUsage, type CompiledRef, compileAll } from './usage.js';

/** The blocks of a workspace and who uses them. */
export interface BlockListing {
  language: Language;
  blocks: BlockUsage[];
}

/** Every block with its versions and the commissions that use it. */
export function listBlocks(workspace: Workspace): BlockListing {
  const project = openProject(workspace);
  return { language: languageOf(project), blocks: blockUsage(project, compileAll(project)) };
}

/** A block in full. */
export interface BlockView extends BlockUsage {
  /** Name and explanation of each parameter and option. */
  parametrar: Record<string, string>;
  tillval: Record<string, string>;
  /** The version that is shown. */
  version: number;
  file: string;
  /** As its file has it, below the front matter. */
  text: string;
  /** Word differences of each version from the one before it; `undefined` when they differ in form only. */
  differences: { version: number; from: number; words: Text | undefined }[];
  /** Word differences of a variant from the newest version of the block that it is another wording of. */
  fromBase?: { id: string; version: number; words: Text | undefined };
}

/** Shows a block. @throws RequestError when it does not exist, or not in that version */
export function showBlock(
  workspace: Workspace,
  id: string,
  version?: number,
): { language: Language; block: BlockView } {
  const project = openProject(workspace);
  const { blocks } = project;
  const file = blocks.file(id, version);
  const { block } = file === undefined ? {} : blocks.read(file);
  if (file === undefined || !block) throw unknownBlock(id, blocks.ids());
  const usage = blockUsage(project, compileAll(project)).find((each) => each.id === id)!;
  const { parametrar = {}, tillval = {} } = block.meta.value;
  const bodyStart = /^---\r?\n[\s\S]*?\n---[^\n]*\n?/.exec(block.source.text)?.[0].length ?? 0;
  return {
    language: languageOf(project),
    block: {
      ...usage,
      parametrar: Object.fromEntries(
        Object.entries(parametrar).map(([name, each]) => [name, each.beskrivning ?? each.typ]),
      ),
      tillval,
      version: block.version,
      file,
      text: block.source.text.slice(bodyStart).trim(),
      differences: versionDifferences(project, id, usage.versions),
      ...(usage.variantOf !== undefined && { fromBase: baseDifference(block, project, usage.variantOf) }),
    },
  };
}

function baseDifference(block: Block, { blocks }: Project, id: string): NonNullable<BlockView['fromBase']> {
  const file = blocks.file(id);
  const base = file === undefined ? undefined : blocks.read(file).block;
  const words = wordsBetween(base ? fileLines(base) : [], fileLines(block));
  return { id, version: base?.version ?? 0, words: describeChanges(words, IN_FULL) };
}

function versionDifferences(
  { blocks }: Project,
  id: string,
  versions: readonly number[],
): BlockView['differences'] {
  const lines = (version: number) => {
    const file = blocks.file(id, version);
    const block = file === undefined ? undefined : blocks.read(file).block;
    return block ? fileLines(block) : [];
  };
  return versions.slice(1).map((version, index) => {
    const from = versions[index]!;
    return { version, from, words: describeChanges(wordsBetween(lines(from), lines(version)), IN_FULL) };
  });
}

/** A commission that is behind a block's newest version, and what raising the pin would change there. */
export interface BehindUse {
  commission: string;
  status: 'utkast' | 'beslutad';
  version: number;
  newest: number;
  /**
   * Word differences after raising the pin; `undefined` when there are none, or when another block names the version.
   */
  words: Text | undefined;
  /** True when another block includes it and names its version. */
  nested: boolean;
}

/** The use of blocks by version, and the effect of raising the pins that are behind. */
export interface UsageReport {
  language: Language;
  blocks: (BlockUsage & { behind: BehindUse[] })[];
}

/**
 * Reports the use of blocks.
 *
 * @param ids all blocks when there are none
 * @throws RequestError when one does not exist
 */
export function reportUsage(workspace: Workspace, ids: readonly string[]): UsageReport {
  const project = openProject(workspace);
  const known = project.blocks.ids();
  for (const id of ids) if (!known.includes(id)) throw unknownBlock(id, known);
  const compiled = compileAll(project);
  const blocks = blockUsage(project, compiled).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return {
    language: languageOf(project),
    blocks: blocks.map((block) => ({ ...block, behind: behindUses(project, block, compiled) })),
  };
}

function behindUses(project: Project, block: BlockUsage, compiled: readonly CompiledRef[]): BehindUse[] {
  return block.uses
    .filter(({ behind }) => behind)
    .map(({ commission: id, status, version, direct }) => {
      const { ref, commission } = compiled.find((each) => each.ref.id === id)!;
      const raised = direct && commission ? raise(project, ref, commission, [block.id]) : undefined;
      return {
        commission: id,
        status,
        version,
        newest: block.newest,
        words: raised?.pins[0]?.words,
        nested: !direct,
      };
    });
}

function languageOf({ config }: Project): Language {
  return config.språk ?? 'sv';
}
