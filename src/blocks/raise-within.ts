import type { Block } from '../compile/block-store.js';
import type { Project } from '../compile/project.js';
import { type Replacement, replaceInOriginal } from '../edit/original.js';
import { pinIn } from '../edit/pin-directives.js';
import type { SourceChange } from '../edit/source-changes.js';
import { visit } from '../model/visit.js';

/** New versions of blocks that name the version of a raised one. */
export interface RaisedWithin {
  /** The kept older wording and the new one of each, as files. */
  changes: SourceChange[];
  /** Ids of the blocks with a new version, those that others bring in first. */
  ids: string[];
}

/**
 * Gives a new version to every block that brings in one of the wanted blocks and names an older version of it, and so
 * on outwards. The wording until now is kept as a file of its own, which is the one that decided commissions name.
 * Nothing is written.
 *
 * @param used ids of the blocks of a commission
 * @param wanted ids of the blocks that are to be raised wherever they are brought in
 */
export function raiseWithin(
  { blocks, workspace }: Project,
  used: readonly string[],
  wanted: readonly string[],
): RaisedWithin {
  const raised: RaisedWithin = { changes: [], ids: [] };
  const versions = new Map<string, number>();
  /** The newest version of a block when all within it is raised. */
  const newestOf = (id: string): number => {
    const known = versions.get(id);
    if (known !== undefined) return known;
    const newest = blocks.versions(id).at(-1) ?? 0;
    versions.set(id, newest);
    const file = `block/${id}.md`;
    const { bytes: before } = workspace.read(file);
    const { block } = before ? blocks.read(file) : {};
    if (!before || !block || block.version !== newest) return newest;
    const pins = pinsToRaise(block, (inner) => {
      const now = newestOf(inner);
      return wanted.includes(inner) || raised.ids.includes(inner) ? now : undefined;
    });
    const after = pins.length === 0 ? undefined : nextVersion(block, before, pins);
    if (!after) return newest;
    raised.changes.push({ file: `block/${id}@${newest}.md`, before: undefined, after: before });
    raised.changes.push({ file, before, after });
    raised.ids.push(id);
    versions.set(id, newest + 1);
    return newest + 1;
  };
  for (const id of used) newestOf(id);
  return raised;
}

/** The versions that a block names of others and that are not the ones wanted of them. */
function pinsToRaise({ body, source }: Block, wantedOf: (id: string) => number | undefined): Replacement[] {
  const pins: Replacement[] = [];
  visit(body, 'leafDirective', (node) => {
    const inner = node.name === 'block' ? node.attributes?.id : undefined;
    const start = node.position?.start.offset;
    if (!inner || start === undefined) return;
    const version = wantedOf(inner);
    const found = pinIn(source.text.slice(start, node.position?.end.offset));
    if (!found || version === undefined || Number(node.attributes?.version) === version) return;
    pins.push({ from: start + found.from, to: start + found.to, text: `version=${version}` });
  });
  return pins;
}

function nextVersion(
  { meta, source, version }: Block,
  before: Uint8Array,
  pins: Replacement[],
): Uint8Array | undefined {
  const { start, end } = meta.place(['version']);
  const own = { from: start.offset ?? 0, to: end.offset ?? 0, text: String(version + 1) };
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
  const after = replaceInOriginal(decoded, source.text, [own, ...pins]);
  return after === undefined ? undefined : new TextEncoder().encode(after);
}
