import { formatDate } from '../format/date.js';
import type { CommissionMeta } from '../model/commission.js';
import { kindName } from '../model/kind-name.js';
import { readTokens } from './token.js';
import { compareWords, isChanged, type Op } from './words.js';

/** A line of the title page: a label and what is said under it. */
interface MetaLine {
  /** Identity of the line in both documents. */
  key: string;
  label: string;
  text: string;
}

/** A line of the title page in both documents. */
export interface MetaDiff {
  readonly key: string;
  readonly label: string;
  /** Undefined when the document does not have the line. */
  readonly old?: string;
  readonly new?: string;
  readonly ops: readonly Op[];
}

/**
 * Compares what the title pages say, line by line; decisions by kind and date. Lines of the new document come first.
 */
export function compareMeta(old: CommissionMeta, now: CommissionMeta): MetaDiff[] {
  const [before, after] = [metaLines(old), metaLines(now)];
  const keys = new Set([...after, ...before].map(({ key }) => key));
  const lines = [...keys].map((key) => {
    const [was, is] = [before, after].map((lines) => lines.find((each) => each.key === key));
    const ops = compareWords(tokensOf(was), tokensOf(is));
    return {
      key,
      label: (is ?? was)!.label,
      ...(was && { old: was.text }),
      ...(is && { new: is.text }),
      ops,
    };
  });
  const isRetitled = lines.some((line) => line.key === 'titel' && isMetaChanged(line));
  return lines.filter(({ key }) => !(isRetitled && IN_TITLE.has(key)));
}

/** Lines that the title mostly says as well: told only where they differ under the same title. */
const IN_TITLE: ReadonlySet<string> = new Set(['till', 'kortTitel']);

/** Whether a line differs. */
export function isMetaChanged({ old, new: now, ops }: MetaDiff): boolean {
  return old === undefined || now === undefined || isChanged(ops);
}

function tokensOf(line: MetaLine | undefined) {
  return line ? readTokens([{ type: 'text', value: line.text }]) : [];
}

/** A key that several lines may have: decisions of one day are told apart by their order. */
function nthKey(key: string, before: number): string {
  return before === 0 ? key : `${key} (${before + 1})`;
}

function changeLine(key: string, ändring: string | undefined): MetaLine[] {
  return ändring === undefined ? [] : [{ key, label: 'Ändring', text: ändring }];
}

/** The lines of the title page, in their order. */
function metaLines(meta: CommissionMeta): MetaLine[] {
  const { giltighet, diarienummer, handlingReviderad, kompletterar } = meta;
  return [
    { key: 'från', label: 'Uppdragsgivare', text: meta.från.namn },
    { key: 'typ', label: 'Slag', text: kindName(meta) },
    { key: 'titel', label: 'Titel', text: `${meta.titel} ${meta.undertitel}` },
    { key: 'till', label: 'Utförare', text: meta.till.namn },
    { key: 'kortTitel', label: 'Sidhuvud', text: meta.kortTitel },
    ...(meta.numrering ? [{ key: 'numrering', label: 'Rubriker', text: 'numrerade' }] : []),
    ...(meta.styckenummer ? [{ key: 'styckenummer', label: 'Stycken', text: 'numrerade' }] : []),
    { key: 'status', label: 'Status', text: meta.status },
    ...meta.beslut.flatMap(({ slag, datum, text, ändring }, index, all) => {
      const before = all.slice(0, index).filter((each) => each.datum === datum).length;
      const key = nthKey(`${slag} ${datum}`, before);
      const decision = { key, label: slag === 'beslut' ? 'Beslut' : 'Revidering', text };
      return [decision, ...changeLine(`${key} ändring`, ändring)];
    }),
    ...changeLine('revidering', meta.revidering?.ändring),
    ...(diarienummer === undefined
      ? []
      : [{ key: 'diarienummer', label: 'Diarienummer', text: diarienummer }]),
    ...(handlingReviderad === undefined
      ? []
      : [{ key: 'handling', label: 'Handlingen reviderad', text: formatDate(handlingReviderad) }]),
    ...(kompletterar ? [{ key: 'kompletterar', label: 'Kompletterar', text: kompletterar.text }] : []),
    {
      key: 'giltighet',
      label: 'Giltighet',
      text: `${formatDate(giltighet.från)} – ${formatDate(giltighet.till)}`,
    },
  ];
}
