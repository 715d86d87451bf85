import { compareLines, type LineChange } from '../../../compare/summaries/line-changes.js';
import { describeChanges } from '../../../compare/summaries/word-changes.js';
import { differentLooks } from '../../../lock/appearance.js';
import type { LockDifference } from '../../../lock/compare.js';
import type { DecidedText, PartName, TextLine } from '../../../lock/decided-text.js';
import {
  changedMessage,
  decisionWords,
  lookMessage,
  nameMessage,
  orderMessage,
  partName,
  remedyFor,
  versionMessage,
  withoutWords,
} from '../../../lock/decided-words.js';
import { type EarlierText, earlierText } from '../../../lock/earlier-text.js';
import type { CommissionMeta } from '../../../model/commission.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Origin, Place } from '../../../model/place.js';
import type { Lock } from '../../../model/sources.js';
import { yamlPlace } from '../../../passages/yaml-in.js';
import { lockedBlock } from '../../../source/lock/pins.js';
import { fileStart } from '../../../source/read-problem.js';
import type { CheckContext } from '../../check.js';
import { commissionFile, frontMatterPlaces } from '../../commission-file.js';

/** A place with the way to its file through blocks. */
interface Spot {
  place: Place;
  origin: Origin;
}

const ORGANISATIONS_FILE = 'register/organisationer.yaml';

/** Says in what a commission differs from the text that was decided, part by part, each at its place. */
export function reportDifference(
  difference: LockDifference,
  text: DecidedText,
  lock: Lock,
  context: CheckContext,
): void {
  reportDecisions(lock, context);
  if (isEmpty(difference) && !mayLookOtherwise(difference)) return;
  const file = commissionFile(context);
  const ref = context.project.commissions.find((each) => each.file === file);
  const earlier = ref && earlierText(context.project.workspace, ref, lock);
  const known = earlier && 'text' in earlier ? earlier : undefined;
  const problem = earlier && 'problem' in earlier ? earlier : undefined;
  const say = ({ place, origin }: Spot, message: Text, part?: PartName, found = true): void =>
    context.report({
      place,
      origin,
      message,
      why: withoutWords(decisionWords(lock), found ? undefined : problem),
      hint: remedyFor(part, context.commission),
    });

  for (const { id, locked, now } of difference.names) {
    const key = now.namn === locked.namn ? 'styrelse' : 'namn';
    const place = yamlPlace(context, ORGANISATIONS_FILE, ['organisationer', id, key]);
    say({ place, origin: { file: ORGANISATIONS_FILE } }, nameMessage(id, locked[key], now[key]));
  }
  for (const { id, locked, used } of difference.versions)
    say(useOf(text, `block ${id}@${used}`, file), versionMessage(id, locked, used));
  for (const part of difference.changed) {
    const changes = known && compareLines(linesOf(known.text, part), linesOf(text, part));
    const spot = part === 'titel' ? titleSpot(known, context) : spotOf(changes, text, part, file);
    const cause = causeOf(part, difference, context);
    say(spot, changedMessage(part, wordsOf(changes), cause), part, changes !== undefined);
  }
  for (const part of difference.added) {
    const name = partName(part);
    say(useOf(text, part, file), {
      sv: `${name.sv} hör inte till den beslutade texten.`,
      en: `${name.en} is not part of the decided text.`,
    });
  }
  for (const part of difference.removed) {
    const name = partName(part);
    say(
      { place: fileStart(file), origin: { file } },
      {
        sv: `${name.sv} hör till den beslutade texten men är borta.`,
        en: `${name.en} is part of the decided text but is gone.`,
      },
    );
  }
  const changedLooks = known && differentLooks(known.commission, context.commission);
  if (difference.look === true || (changedLooks !== undefined && changedLooks.length > 0)) {
    const spot = { place: fileStart(file), origin: { file } };
    say(spot, lookMessage(changedLooks), undefined, changedLooks !== undefined);
  }
  if (difference.order) {
    const changes = known && compareLines(known.text.lines, text.lines);
    const spot = changes?.[0]?.at ?? { place: fileStart(file), origin: { file } };
    say(spot, orderMessage(), undefined, changes !== undefined);
  }
}

/** The lines of one part, in order. */
function linesOf({ lines }: DecidedText, part: PartName): TextLine[] {
  return lines.filter((line) => line.part === part);
}

function isEmpty({ changed, added, removed, versions, order, names }: LockDifference): boolean {
  return !order && [changed, added, removed, versions, names].every((each) => each.length === 0);
}

/** An old lock knows only words: whether they look otherwise is found in the text that the locked files make. */
function mayLookOtherwise({ look, files }: LockDifference): boolean {
  return look ?? files.size > 0;
}

/** The decisions in the front matter are those that the text is locked to. */
function reportDecisions(lock: Lock, context: CheckContext): void {
  const facts = (all: readonly { slag: string; datum: string; paragraf?: number }[]) =>
    all.map(({ slag, datum, paragraf }) => `${slag} ${datum} ${paragraf ?? ''}`);
  const locked = facts(lock.beslut);
  const written = facts(context.commission.meta.beslut);
  const index = written.findIndex((each, at) => each !== locked[at]);
  if (index === -1 && written.length === locked.length) return;
  const { id } = context.commission.meta;
  context.report({
    place: frontMatterPlaces(context)(index === -1 ? ['beslut'] : ['beslut', index]),
    message: {
      sv: `Besluten är inte de som texten är låst vid: det senaste är ${decisionWords(lock).sv}.`,
      en: `The decisions are not those the text is locked to: the latest is ${decisionWords(lock).en}.`,
    },
    hint: {
      sv: `Ett nytt beslut läggs till med uppdrag revise ${id} och uppdrag decide ${id}. Är det bara en rättelse av datum eller paragraf: uppdrag decide ${id} --relock`,
      en: `A new decision is added by uppdrag revise ${id} and uppdrag decide ${id}. If it only corrects a date or section: uppdrag decide ${id} --relock`,
    },
  });
}

function wordsOf(changes: readonly LineChange[] | undefined): Text | undefined {
  return changes && describeChanges(changes.flatMap(({ words }) => words));
}

/** The place of the change in a changed part; the place where the part is used when that is unknown. */
function spotOf(
  changes: readonly LineChange[] | undefined,
  text: DecidedText,
  part: PartName,
  file: string,
): Spot {
  return changes?.[0]?.at ?? useOf(text, part, file);
}

/** The place where a part is used: the directive that brings a block in; the beginning of anything else. */
function useOf(text: DecidedText, part: PartName, file: string): Spot {
  const line = text.lines.find((each) => each.part === part);
  return line?.origin.usedBy ?? line ?? { place: fileStart(file), origin: { file } };
}

/** The fact of the title page that differs. */
function titleSpot(known: EarlierText | undefined, context: CheckContext): Spot {
  const file = commissionFile(context);
  const keys = ['typ', 'från', 'till', 'titel', 'giltighet', 'diarienummer', 'kompletterar'] as const;
  const now = context.commission.meta;
  const fact = (meta: CommissionMeta, key: (typeof keys)[number]) => JSON.stringify(meta[key]);
  const key = known && keys.find((each) => fact(known.commission.meta, each) !== fact(now, each));
  return { place: frontMatterPlaces(context)([key ?? 'status']), origin: { file } };
}

/** The files through which a part has changed, when its own has not. */
function causeOf(
  part: PartName,
  { files, names }: LockDifference,
  { commission, ...context }: CheckContext,
): string[] {
  const file = commissionFile({ commission, ...context });
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const own = ownFiles(part, file, folder, commission.blocks);
  const changed = [...files].filter((each) => !each.endsWith('.lock.yaml'));
  if (changed.some((each) => own.includes(each) || (part.startsWith('tabell ') && each.endsWith('.csv'))))
    return [];
  const through = changed.filter((each) => each.startsWith(folder) || each.startsWith('block/'));
  return [...through, ...(names.length > 0 ? [ORGANISATIONS_FILE] : [])];
}

function ownFiles(
  part: PartName,
  file: string,
  folder: string,
  blocks: CheckContext['commission']['blocks'],
): string[] {
  if (part === 'uppföljningsplan') return [`${folder}uppfoljning.yaml`];
  if (part.startsWith('tabell ')) return [`${folder}tabeller/${part.slice('tabell '.length)}.yaml`];
  if (!part.startsWith('block ')) return [file];
  const { id, version } = lockedBlock(part.slice('block '.length));
  return blocks.filter((each) => each.id === id && each.version === version).map((each) => each.file);
}
