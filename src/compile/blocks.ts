import type { Heading, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { UsedBlock } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { Origin } from '../model/place.js';
import { visit } from '../model/visit.js';
import { lockedVersion, type Pins } from '../source/lock/pins.js';
import { copyTree, type Directive, originOf, placeOf, setOrigin } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
import { linkBareAddresses } from './bare-links.js';
import { readBlockAttributes, versionOf } from './block-attributes.js';
import { type Block, type BlockReading, type BlockStore, headingTooDeep } from './block-store.js';
import { resolveDefinitions } from './definitions.js';
import { attributePlace } from './directives.js';
import { keepNotesApart } from './note-names.js';
import { fieldText } from './read-fields.js';
import { chainOf, didYouMean, reportNode, reportPlace } from './reporter.js';
import { replaceValues, type Scope } from './values.js';

/** Input and results of expanding blocks. */
export interface Expansion {
  store: BlockStore;
  /** The names every text of the commission can use; a block sees these and its own parameters. */
  scope: Scope;
  /** Block id → the versions that a decided text is locked to. */
  pins: Pins;
  report: Report;
  /** By `id@version`, in order of first use. */
  used: Map<string, UsedBlock>;
  /** Every block file that was read. */
  readings: Map<string, BlockReading>;
  /** Block id → the heading it is under, for `:ref{#block-id}`. */
  headings: Map<string, Heading>;
  /** The names of the footnotes so far. */
  noteNames: Set<string>;
}

/** Position in the nesting of blocks and headings. */
interface Level {
  source: SourceText;
  scope: Scope;
  /** Ids of the blocks that are being expanded, outermost first. */
  stack: string[];
  /** Added to every heading's depth: a block's first level goes below the heading it is under. */
  shift: number;
}

/** The nearest heading above the place that is being worked on. */
interface Above {
  heading?: Heading;
  depth: number;
}

/**
 * Replaces every `::block` in a commission's body by the block's text, with options chosen, parameters put in and
 * headings moved to the right level; blocks in blocks likewise. Also replaces `{{…}}`, because names mean different
 * things in different files. Every node keeps the file it was written in and the way it came here.
 */
export function expandBlocks(body: Root, source: SourceText, expansion: Expansion): void {
  resolveDefinitions(body, source, expansion.report);
  replaceValues(body, expansion.scope, source, expansion.report);
  linkBareAddresses(body, source);
  keepNotesApart(body, undefined, expansion.noteNames);
  const above: Above = { depth: 0 };
  body.children = expandChildren(
    body.children,
    { source, scope: expansion.scope, stack: [], shift: 0 },
    above,
    expansion,
  );
}

function expandChildren(
  children: RootContent[],
  level: Level,
  above: Above,
  expansion: Expansion,
): RootContent[] {
  const result: RootContent[] = [];
  for (const node of children) {
    if (node.type === 'heading') {
      setDepth(node, node.depth + level.shift, expansion.report);
      above.heading = node;
      above.depth = node.depth;
    }
    if (node.type === 'leafDirective' && node.name === 'block') {
      result.push(...expandBlock(node, level, above, expansion));
    } else {
      // A list item or quotation may consist of a block too.
      if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
        node.children = expandChildren(node.children, level, above, expansion) as never[];
      }
      result.push(node);
    }
  }
  return result;
}

function expandBlock(node: Directive, level: Level, above: Above, expansion: Expansion): RootContent[] {
  const { report } = expansion;
  const block = findBlock(node, level, expansion);
  if (!block) return [];
  const locked = expansion.pins.get(block.id)?.includes(block.version);
  const attributes = readBlockAttributes(node, block, level.source, level.scope, report, locked);
  const origin: Origin = {
    file: block.source.file,
    block: { id: block.id, version: block.version },
    usedBy: { place: placeOf(node), origin: originOf(node) },
  };
  noteUse(node, block, attributes.options, expansion);
  const tree = copyTree(block.body, origin);
  resolveDefinitions(tree, block.source, report);
  chooseOptions(tree, new Set(attributes.options));
  const scope: Scope = Object.assign(Object.create(null), expansion.scope, attributes.parameters);
  replaceValues(tree, scope, block.source, report);
  linkBareAddresses(tree, block.source);
  tree.children = tree.children.filter((each) => each.type !== 'yaml');
  keepNotesApart(tree, block.id, expansion.noteNames);

  const heading =
    attributes.level && ownHeading(block, attributes.level + level.shift, scope, origin, expansion);
  if (heading) {
    above.heading = heading;
    above.depth = heading.depth;
  }
  if (above.heading && !expansion.headings.has(block.id)) expansion.headings.set(block.id, above.heading);
  const inner: Level = { source: block.source, scope, stack: [...level.stack, block.id], shift: above.depth };
  // Headings inside the block must not become the parents of what follows it in the commission.
  const content = expandChildren(tree.children, inner, { ...above }, expansion);
  return heading ? [heading, ...content] : content;
}

function findBlock(node: Directive, level: Level, expansion: Expansion): Block | undefined {
  const { store, report } = expansion;
  const id = node.attributes!.id!;
  const origin = originOf(node);
  if (level.stack.includes(id)) {
    const cycle = [...level.stack.slice(level.stack.indexOf(id)), id].join(' → ');
    reportNode(report, node, {
      rule: 'block-cycle',
      message: {
        sv: `Blocken använder varandra i en ring: ${cycle}.`,
        en: `The blocks use each other in a circle: ${cycle}.`,
      },
      hint: { sv: 'Ta bort ett av direktiven.', en: 'Remove one of the directives.' },
    });
    return undefined;
  }
  if (!store.ids().includes(id)) {
    reportPlace(report, attributePlace(node, 'id', level.source), origin, {
      rule: 'unknown-block',
      message: { sv: `Blocket ”${id}” finns inte.`, en: `There is no block “${id}”.` },
      ...didYouMean(nearest(id, store.ids()), {
        sv: `Skapa block/${id}.md, eller välj ett block som finns.`,
        en: `Create block/${id}.md, or choose a block that exists.`,
      }),
    });
    return undefined;
  }
  const version = versionOf(node, level.source, report) ?? lockedVersion(id, expansion.pins);
  const file = store.file(id, version);
  if (file === undefined) {
    const versions = store.versions(id).join(', ');
    reportPlace(report, attributePlace(node, 'version', level.source), origin, {
      rule: 'unknown-version',
      message: {
        sv: `Blocket ”${id}” finns inte i version ${version}.`,
        en: `There is no version ${version} of the block “${id}”.`,
      },
      hint: expansion.pins.get(id)?.includes(version!)
        ? {
            sv: `Den hör till ett beslutat uppdrag. Hämta tillbaka den: uppdrag block keep ${id}`,
            en: `It belongs to a decided commission. Bring it back: uppdrag block keep ${id}`,
          }
        : { sv: `Det finns i version ${versions}.`, en: `There is version ${versions}.` },
    });
    return undefined;
  }
  const reading = store.read(file);
  if (!expansion.readings.has(file)) {
    expansion.readings.set(file, reading);
    const chain = chainOf({
      file,
      block: { id, version: version ?? 0 },
      usedBy: { place: placeOf(node), origin },
    });
    const shown = chain.map((link, index) =>
      index === 0 && version === undefined ? { ...link, block: id } : link,
    );
    for (const diagnostic of reading.diagnostics) report({ ...diagnostic, chain: shown });
  }
  return reading.block;
}

/** Removes the text of options that are not chosen, without leaving double spaces or empty paragraphs. */
function chooseOptions(tree: Root, chosen: ReadonlySet<string>): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'textDirective' && node.type !== 'containerDirective') return;
    if (node.name !== 'tillval' || !parent || index === undefined) return;
    const kept = chosen.has(node.attributes?.id ?? '') ? node.children : [];
    (parent as Parents).children.splice(index, 1, ...(kept as never[]));
    if (kept.length === 0) closeGap(parent as Parents, index);
    return index;
  });
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !isEmpty(node)) return;
    parent.children.splice(index, 1);
    return index;
  });
}

function closeGap(parent: Parents, index: number): void {
  const before = parent.children[index - 1];
  const after = parent.children[index];
  if (
    before?.type === 'text' &&
    (after === undefined || (after.type === 'text' && /^\s/.test(after.value)))
  ) {
    before.value = before.value.replace(/\s+$/, '');
  } else if (before === undefined && after?.type === 'text') {
    after.value = after.value.replace(/^\s+/, '');
  }
}

function isEmpty(node: Paragraph): boolean {
  return node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function ownHeading(
  block: Block,
  depth: number,
  scope: Scope,
  origin: Origin,
  { report }: Expansion,
): Heading {
  const place = block.meta.place(['titel']);
  const position = { start: place.start, end: place.end };
  const heading: Heading = {
    type: 'heading',
    depth: 1,
    children: fieldText(scope, block.source, report).running(block.meta.value.titel, place),
    position,
  };
  setOrigin(heading, origin);
  setDepth(heading, depth, report);
  return heading;
}

function setDepth(heading: Heading, depth: number, report: Report): void {
  if (depth > 5) reportNode(report, heading, headingTooDeep());
  heading.depth = Math.min(depth, 5) as Heading['depth'];
}

function noteUse(node: Directive, block: Block, options: string[], expansion: Expansion): void {
  const key = `${block.id}@${block.version}`;
  const known = expansion.used.get(key);
  if (known) {
    known.places.push(placeOf(node));
    known.tillval = [...new Set([...known.tillval, ...options])];
    return;
  }
  expansion.used.set(key, {
    id: block.id,
    version: block.version,
    titel: block.meta.value.titel,
    file: block.source.file,
    sha256: block.source.sha256,
    pinned: node.attributes?.version !== undefined || lockedVersion(block.id, expansion.pins) !== undefined,
    tillval: options,
    places: [placeOf(node)],
  });
}
