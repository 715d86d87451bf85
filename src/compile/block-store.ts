import type { Root } from 'mdast';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { BlockMeta } from '../model/sources.js';
import { visit } from '../model/visit.js';
import { splitFrontMatter } from '../source/front-matter.js';
import { parseMarkdown } from '../source/markdown.js';
import { readText, type SourceText } from '../source/text.js';
import { validate } from '../source/validate.js';
import { parseYaml, type YamlSource } from '../source/yaml.js';
import { nearest } from '../text/suggest.js';
import type { Workspace } from '../workspace/workspace.js';
import { attributePlace, checkDirectives } from './directives.js';
import { spreadLanguages } from './languages.js';
import { reportLimits } from './limits.js';
import { didYouMean, nearestName, type Remark, reportNode, reportPlace } from './reporter.js';

/** A shared block as in its file, before any commission has used it. */
export interface Block {
  id: string;
  version: number;
  source: SourceText;
  meta: YamlSource<BlockMeta>;
  /** The parsed body; positions are those of the file. Copy before changing. */
  body: Root;
}

/** Result of reading a block file: the block unless it is too broken, and its diagnostics. */
export interface BlockReading {
  file: string;
  sha256?: string;
  block?: Block;
  diagnostics: Diagnostic[];
}

const FILE_NAME = /^block\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:@([1-9]\d*))?\.md$/;

/** The blocks of a workspace. Each file is read once, on first use. */
export class BlockStore {
  readonly #workspace: Workspace;
  readonly #kinds: readonly string[];
  /** Block id → older versions, with their files. */
  readonly #older = new Map<string, Map<number, string>>();
  /** Block id → file of the newest version. */
  readonly #newest = new Map<string, string>();
  readonly #read = new Map<string, BlockReading>();

  /**
   * @param kinds the kinds of organisations that a block can be for
   */
  constructor(workspace: Workspace, kinds: readonly string[]) {
    this.#workspace = workspace;
    this.#kinds = kinds;
    for (const file of workspace.files()) {
      const match = FILE_NAME.exec(file);
      if (!match) continue;
      const [, id, version] = match as unknown as [string, string, string | undefined];
      if (version === undefined) this.#newest.set(id, file);
      else this.#older.set(id, (this.#older.get(id) ?? new Map()).set(Number(version), file));
    }
  }

  /** Every block id, in order. */
  ids(): string[] {
    return [...new Set([...this.#newest.keys(), ...this.#older.keys()])].sort();
  }

  /** Every block file, in order. */
  files(): string[] {
    return [
      ...this.#newest.values(),
      ...[...this.#older.values()].flatMap((each) => [...each.values()]),
    ].sort();
  }

  /** The versions there are of a block, ascending. */
  versions(id: string): number[] {
    const newest = this.#newest.get(id);
    const current = newest === undefined ? undefined : this.read(newest).block?.version;
    const older = [...(this.#older.get(id)?.keys() ?? [])];
    return [...new Set(current === undefined ? older : [...older, current])].sort((a, b) => a - b);
  }

  /** The file of a version of a block, or of the newest. */
  file(id: string, version?: number): string | undefined {
    const newest = this.#newest.get(id);
    if (version === undefined) return newest ?? this.#older.get(id)?.get(Math.max(...this.versions(id)));
    const older = this.#older.get(id)?.get(version);
    if (older !== undefined) return older;
    if (newest === undefined) return undefined;
    const { block } = this.read(newest);
    // A newest version that cannot be read may be the one that is meant; what is wrong with it is then said.
    return block === undefined || block.version === version ? newest : undefined;
  }

  /** Reads and checks a block file, once. */
  read(file: string): BlockReading {
    const known = this.#read.get(file);
    if (known) return known;
    const diagnostics: Diagnostic[] = [];
    const reading: BlockReading = { file, diagnostics };
    this.#read.set(file, reading);
    const report: Report = (diagnostic) => diagnostics.push(diagnostic);
    const source = readText(this.#workspace, file, report);
    if (!source) return reading;
    reading.sha256 = source.sha256;
    const block = readBlock(file, source, report);
    if (block) {
      reading.block = block;
      checkKinds(block.meta, this.#kinds, report);
      this.#checkVariant(block, report);
    }
    return reading;
  }

  /** A variant is one of another block, which is none itself. */
  #checkVariant({ id, meta }: Block, report: Report): void {
    const base = meta.value['variant-av'];
    if (base === undefined) return;
    const fail = (remark: Remark): void =>
      reportPlace(report, meta.place(['variant-av']), { file: meta.file }, remark);
    const others = this.ids().filter((each) => each !== id);
    const file = others.includes(base) ? this.file(base) : undefined;
    const further = file === undefined ? undefined : this.read(file).block?.meta.value['variant-av'];
    if (file === undefined)
      fail({
        rule: 'block-variant',
        message: {
          sv: `Det finns inget annat block som heter ”${base}”.`,
          en: `There is no other block called “${base}”.`,
        },
        ...didYouMean(nearest(base, others), {
          sv: 'Skriv id för det block som detta är en annan lydelse av, eller ta bort raden.',
          en: 'Write the id of the block that this one is another wording of, or remove the line.',
        }),
      });
    else if (further !== undefined)
      fail({
        rule: 'block-variant',
        message: {
          sv: `”${base}” är själv en variant av ”${further}”.`,
          en: `“${base}” is itself a variant of “${further}”.`,
        },
        hint: { sv: `Skriv variant-av: ${further}`, en: `Write variant-av: ${further}` },
      });
  }
}

/** A block is for kinds of organisations that there are. */
function checkKinds(meta: YamlSource<BlockMeta>, kinds: readonly string[], report: Report): void {
  for (const [index, kind] of (meta.value['gäller-för'] ?? []).entries()) {
    if (kinds.includes(kind)) continue;
    reportPlace(
      report,
      meta.place(['gäller-för', index]),
      { file: meta.file },
      {
        rule: 'unknown-kind',
        message: { sv: `Slaget ”${kind}” finns inte.`, en: `There is no kind “${kind}”.` },
        ...nearestName(kind, kinds, meta.place(['gäller-för', index]), {
          sv: `Slagen är ${kinds.join(', ')}. Egna står i register/organisationer.yaml, under slag.`,
          en: `The kinds are ${kinds.join(', ')}. A region's own stand in register/organisationer.yaml, under slag.`,
        }),
      },
    );
  }
}

function readBlock(file: string, source: SourceText, report: Report): Block | undefined {
  const parts = splitFrontMatter(source, report);
  const yaml = parts && parseYaml(source, report, parts.yaml);
  const meta = yaml && validate('block', yaml, report);
  if (!meta) return undefined;
  const { id, version } = meta.value;
  const [, fileId, fileVersion] = FILE_NAME.exec(file) as unknown as [string, string, string | undefined];
  const origin = { file, block: { id, version } };
  if (id !== fileId) {
    reportPlace(
      report,
      meta.place(['id']),
      { file },
      {
        rule: 'block-id',
        message: {
          sv: `Blocket heter ”${id}” men filen ${fileId}.md.`,
          en: `The block is called “${id}” but its file ${fileId}.md.`,
        },
        hint: {
          sv: `Skriv id: ${fileId}, eller byt namn på filen.`,
          en: `Write id: ${fileId}, or rename the file.`,
        },
      },
    );
  }
  if (fileVersion !== undefined && version !== Number(fileVersion)) {
    reportPlace(
      report,
      meta.place(['version']),
      { file },
      {
        rule: 'block-version',
        message: {
          sv: `Filnamnet säger version ${fileVersion} men filen version ${version}.`,
          en: `The file name says version ${fileVersion} but the file version ${version}.`,
        },
        hint: { sv: `Skriv version: ${fileVersion}.`, en: `Write version: ${fileVersion}.` },
      },
    );
  }
  const body = parseMarkdown(source.text, origin);
  reportLimits(source, report);
  checkDirectives(body, source, report);
  spreadLanguages(body, report);
  const block: Block = { id, version, source, meta, body };
  checkOptions(block, report);
  return block;
}

/** Every `tillval` in the text is declared, and every declared one is in the text. */
function checkOptions(block: Block, report: Report): void {
  const declared = Object.keys(block.meta.value.tillval ?? {});
  const used = new Set<string>();
  visit(block.body, (node) => {
    if (node.type !== 'textDirective' && node.type !== 'containerDirective') return;
    const id = node.attributes?.id;
    if (node.name !== 'tillval' || !id) return;
    used.add(id);
    if (declared.includes(id)) return;
    reportPlace(
      report,
      attributePlace(node, 'id', block.source),
      { file: block.source.file },
      {
        rule: 'unknown-option',
        message: {
          sv: `Tillvalet ”${id}” är inte deklarerat i blocket.`,
          en: `The option “${id}” is not declared in the block.`,
        },
        ...didYouMean(nearest(id, declared), {
          sv: 'Lägg till det under tillval överst i filen, med en förklaring.',
          en: 'Add it under tillval at the top of the file, with an explanation.',
        }),
      },
    );
  });
  for (const id of declared.filter((each) => !used.has(each))) {
    reportPlace(
      report,
      block.meta.place(['tillval', id], 'key'),
      { file: block.source.file },
      {
        rule: 'unused-option',
        severity: 'warning',
        message: {
          sv: `Tillvalet ”${id}” finns inte i blockets text.`,
          en: `The option “${id}” is nowhere in the block's text.`,
        },
        hint: {
          sv: 'Ta bort det, eller märk ut texten med :tillval[…]{#id}.',
          en: 'Remove it, or mark the text with :tillval[…]{#id}.',
        },
      },
    );
  }
  visit(block.body, 'heading', (node) => {
    if (node.depth > 4) reportNode(report, node, headingTooDeep());
  });
}

/** A heading that would be deeper than a document has levels. */
export function headingTooDeep(): Parameters<typeof reportNode>[2] {
  return {
    rule: 'heading-depth',
    message: {
      sv: 'Rubriken hamnar djupare än fem nivåer.',
      en: 'The heading ends up deeper than five levels.',
    },
    hint: { sv: 'Flytta upp rubriken en eller flera nivåer.', en: 'Move the heading up by a level or more.' },
  };
}
