import { createHash } from 'node:crypto';
import { toString as plainText } from 'mdast-util-to-string';
import type { Commission, Organisation } from '../model/commission.js';
import { rowsAt } from '../outcome/judged.js';
import { occasionsOf } from '../outcome/occasions.js';
import { type OutcomeRow, rowName } from '../outcome/rows.js';
import type { FollowedUp, Series } from '../outcome/series.js';
import { shownPoint } from '../outcome/verdict.js';
import { reporterOf } from './reporters.js';

/** A row as a form asks for it. */
export interface FormRow {
  /** Names the row in its commission: {@link rowName}. */
  name: string;
  row: OutcomeRow;
  /** Area and unit: `Barn och ungas hälsa, Ungdomsmottagning`. */
  where: string;
  /** The indicator's text with its points. */
  question: string;
  /** The target as decided; empty when there is none. */
  target: string;
  /** The latest value reported before, as shown; empty when there is none. */
  previous: string;
}

/** The part of a form about one commission. */
export interface FormSection {
  /** Id of the commission. */
  uppdrag: string;
  titel: string;
  /** Hash of the decided text, from the lock; absent for a draft. */
  text?: string;
  rows: FormRow[];
  /** Questions of the analysis template, when the reporter is the provider. */
  analysis?: { title: string; columns: string[]; areas: string[] };
}

/** Everything that one reporter is asked at one occasion. */
export interface Form {
  /** Hash of what is asked: occasion, reporter, rows and targets. */
  id: string;
  /** `2026-T2`. */
  occasion: string;
  /** Last day of the period, ISO. */
  dag: string;
  reporter: string;
  parts: FormSection[];
}

/** Content that a form's id is the hash of; a returned file says it too, and is proved by it. */
export interface FormQuestions {
  occasion: string;
  reporter: string;
  parts: { uppdrag: string; text: string; rows: { name: string; target: string }[] }[];
}

/** The forms of an occasion, one for each reporter, by name. */
export function formsFor(
  all: readonly FollowedUp[],
  occasion: string,
  organisations: ReadonlyMap<string, Organisation>,
  series: Series,
): Form[] {
  const byReporter = new Map<string, { dag: string; parts: FormSection[] }>();
  for (const { commission } of all) {
    const at = occasionsOf(commission).find(({ key }) => key === occasion);
    if (!at) continue;
    const byName = new Map<string, FormRow[]>();
    for (const row of rowsAt(commission, at)) {
      if (row.slag === 'hänvisning') continue;
      const reporter = reporterOf(row, commission.meta.till, organisations.values());
      const before = series.of(commission, row).findLast(({ dag }) => dag < at.dag);
      const asked = formRow(row, before && `${shownPoint(before.value, row.måttenhet)} (${before.key})`);
      byName.set(reporter, [...(byName.get(reporter) ?? []), asked]);
    }
    for (const [reporter, rows] of byName) {
      const form = byReporter.get(reporter) ?? { dag: at.dag, parts: [] };
      byReporter.set(reporter, form);
      form.parts.push(partOf(commission, rows, reporter === commission.meta.till.namn));
    }
  }
  return [...byReporter]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .map(([reporter, { dag, parts }]) => {
      const form = { occasion, dag, reporter, parts };
      return { id: formId(askedBy(form)), ...form };
    });
}

/** Questions of a form, without what only helps to answer it. */
export function askedBy({ occasion, reporter, parts }: Omit<Form, 'id'>): FormQuestions {
  return {
    occasion,
    reporter,
    parts: parts.map(({ uppdrag, text = '', rows }) => ({
      uppdrag,
      text,
      rows: rows.map(({ name, target }) => ({ name, target })),
    })),
  };
}

/** SHA-256 of what is asked, hex, shortened to what a person can compare. */
export function formId(asked: FormQuestions): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 32);
}

function formRow(row: OutcomeRow, previous: string | undefined): FormRow {
  const points = row.indicator.punkter.map((point) => `• ${plainText({ type: 'root', children: point })}`);
  return {
    name: rowName(row),
    row,
    where: [row.area.namn, ...row.unit.namn].join(', '),
    question: typed(
      [row.indicator.plain, ...points].join('\n') + (row.part === undefined ? '' : ` (${row.part})`),
    ),
    target: typed(row.målvärde ?? ''),
    previous: typed(previous ?? ''),
  };
}

function partOf({ meta, lock, plan }: Commission, rows: FormRow[], isProvider: boolean): FormSection {
  const template = isProvider ? plan?.analysmall : undefined;
  return {
    uppdrag: meta.id,
    titel: typed(meta.kortTitel),
    ...(lock && { text: lock.text }),
    rows,
    ...(template && {
      analysis: {
        title: typed(template.titel),
        columns: template.kolumner.map((each) => typed(plainText({ type: 'root', children: each }))),
        areas: template.områden.map(typed),
      },
    }),
  };
}

/** Text as one types it: spaces that keep words together on a page would come back as others. */
function typed(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u00ad/g, '');
}
