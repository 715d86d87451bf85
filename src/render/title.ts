import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { formatDate } from '../format/date.js';
import { pattern } from '../format/pattern.js';
import type { Commission, CommissionMeta, Decision } from '../model/commission.js';
import { kindName } from '../model/kind-name.js';
import { el } from './element.js';
import { statusLine, versionText } from './furniture.js';
import type { Generator } from './options.js';
import { DOCUMENT_WORDS } from './words.js';

const SMALL_FIRST = pattern('u')`^\p{Ll}`;

const NBSP = '\u00a0';
/** Number of characters on the two lines of a title in the largest size. */
const LONG_TITLE = 44;

/** A row of the decision block. `html` is safe. */
export interface TitleRow {
  label: string;
  html: string;
  /** Set in semibold: the status of the document. */
  strong: boolean;
}

/** Texts of the title page or of the published file's head. */
export interface TitleView {
  sender: string;
  /** Empty when the title begins with it. */
  kind: string;
  title: string;
  /** True when the title is a sentence rather than a name, and is set smaller. */
  longTitle: boolean;
  /** The commissioning body (`från …`), when the subtitle names it. */
  from: string;
  /** The rest of the subtitle: to whom, about what. */
  to: string;
  /** The decision: the decisions' own words, registry number, the commission it complements. */
  rows: TitleRow[];
  /** Consequences of the decision: validity and status. */
  facts: TitleRow[];
  colophon: string;
}

/**
 * The title block. On the screen the words of the decision are the rows' labels (`Beslutad | i … 2024-10-23, § 330`),
 * so that nothing is said that the decision does not say.
 */
export function titleView(
  { meta }: Commission,
  others: ReadonlyMap<string, string>,
  generator: Generator,
): TitleView {
  const status: TitleRow = { label: DOCUMENT_WORDS.status, html: safe(statusWord(meta)), strong: true };
  const rows: TitleRow[] = [
    ...changeRow(meta.revidering),
    ...decidedIn(meta).flatMap((decision) => [
      decisionRow(decision.text, decision.datum),
      ...changeRow(decision),
    ]),
    ...revisedPaper(meta),
    ...(meta.diarienummer === undefined
      ? []
      : [
          row(
            DOCUMENT_WORDS.diarienummer,
            el('span', { className: ['nb'] }, meta.diarienummer.replace(' ', NBSP)),
          ),
        ]),
    ...complements(meta, others),
  ];
  const revision =
    generator.revision === undefined ? '' : `, ${DOCUMENT_WORDS.revision} ${generator.revision}`;
  return {
    sender: capitalised(meta.från.namn),
    kind: meta.titel.startsWith(kindName(meta)) ? '' : kindName(meta),
    title: meta.titel,
    longTitle: meta.titel.length > LONG_TITLE,
    ...subtitle(meta.undertitel),
    rows,
    facts: [row(DOCUMENT_WORDS.giltighet, ...validity(meta)), status, ...version(meta, generator)],
    colophon: `${DOCUMENT_WORDS.framställd}${revision}.`,
  };
}

/** The decisions, the latest first. A draft that revises nothing has none yet, whatever dates stand in it. */
function decidedIn({ status, beslut, revidering }: CommissionMeta): Decision[] {
  return status === 'utkast' && !revidering ? [] : [...beslut].reverse();
}

/** The revision of the paper comes before the decision about it, and below it as the older of the two. */
function revisedPaper({ handlingReviderad }: CommissionMeta): TitleRow[] {
  if (handlingReviderad === undefined) return [];
  const written = formatDate(handlingReviderad);
  return [row(DOCUMENT_WORDS.reviderat, el('time', { dateTime: handlingReviderad }, written))];
}

function version({ status }: CommissionMeta, generator: Generator): TitleRow[] {
  const text = status === 'utkast' && generator.date !== undefined ? versionText(generator) : '';
  return text === '' ? [] : [row(DOCUMENT_WORDS.version, text)];
}

/** `från nämnden` and `till styrelsen …` are on lines of their own. */
function subtitle(text: string): { from: string; to: string } {
  const [, from, to] = /^(från .+?) (till .+)$/.exec(text) ?? [];
  return from === undefined || to === undefined ? { from: '', to: text } : { from, to };
}

function statusWord(meta: CommissionMeta): string {
  return meta.status === 'utkast' ? statusLine(meta) : DOCUMENT_WORDS.beslutad;
}

/** `Reviderad av … 2025-03-28, § 85`: the first word is the label, the date is machine-readable. */
function decisionRow(text: string, date: string): TitleRow {
  const [, label, rest] = /^(\S+)\s+(.+)$/.exec(text) ?? [undefined, '', text];
  const written = [date, formatDate(date)].find((each) => rest.includes(each));
  if (written === undefined) return row(label, rest);
  const [before, after] = [
    rest.slice(0, rest.indexOf(written)),
    rest.slice(rest.indexOf(written) + written.length),
  ];
  return row(label, before, el('time', { dateTime: date }, written), after);
}

/** The sentence in which a revision says what it changes. */
function changeRow(revision: { ändring?: string } | undefined): TitleRow[] {
  return revision?.ändring === undefined ? [] : [row(DOCUMENT_WORDS.ändring, revision.ändring)];
}

function complements({ kompletterar }: CommissionMeta, others: ReadonlyMap<string, string>): TitleRow[] {
  if (!kompletterar) return [];
  const href = kompletterar.id === undefined ? undefined : others.get(kompletterar.id);
  const text = href === undefined ? kompletterar.text : el('a', { href }, kompletterar.text);
  return [row(DOCUMENT_WORDS.komplettering, 'till ', text)];
}

function validity({ giltighet }: CommissionMeta): (string | ElementContent)[] {
  const day = (date: string) => el('time', { dateTime: date }, formatDate(date));
  return [day(giltighet.från), ' – ', day(giltighet.till)];
}

function row(label: string, ...content: (string | ElementContent)[]): TitleRow {
  return { label, html: toHtml(el('td', {}, ...content).children), strong: false };
}

function safe(text: string): string {
  return toHtml({ type: 'text', value: text });
}

function capitalised(text: string): string {
  return text.replace(SMALL_FIRST, (letter) => letter.toUpperCase());
}
