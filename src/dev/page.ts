import { createHash } from 'node:crypto';
import type { Diagnostic, Language, Severity } from '../model/diagnostic.js';
import { apart, count } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { contentsView } from '../render/contents.js';
import { statusLine } from '../render/furniture.js';
import type { SourceLines } from '../report/source-lines.js';
import { editorLink, editorPath } from './editor-link.js';
import type { LiveCommission } from './live-commissions.js';
import { sourcePlace } from './source-marks.js';
import { PREVIEW_WORDS } from './words.js';

/** Values for the parts of the page. */
export interface PageSetting {
  /** Path prefix of all addresses: `/token/`. */
  base: string;
  /** The workspace's folder, absolute. */
  root: string;
  language: Language;
  lines: SourceLines;
}

const KINDS: Record<Severity, string> = { error: 'fel', warning: 'varn', info: 'rd' };
/** Class of a finding about a decided text, which the page hides until it is asked for. */
const DECIDED = 'beslutad';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Short name of a commission. */
export function shortName({ ref, meta }: LiveCommission): string {
  return meta ? `${meta.till.namn} ${meta.period}` : ref.id;
}

/** URL path of a commission's page. */
export function commissionPath(base: string, id: string): string {
  return `${base}uppdrag/${id}`;
}

/** The list of commissions, with the contents of the one that is shown. */
export function listView(all: readonly LiveCommission[], shown: string, setting: PageSetting): object {
  const words = PREVIEW_WORDS[setting.language];
  const folders = [...new Set(all.map(({ ref }) => ref.folder))];
  return {
    words,
    groups: folders.map((folder) => ({
      heading: folder.replace(/^(\d{4})-(\d{4})$/, '$1–$2'),
      items: all.filter(({ ref }) => ref.folder === folder).map((each) => listItem(each, shown, setting)),
    })),
  };
}

function listItem(each: LiveCommission, shown: string, { base, language }: PageSetting): object {
  const { ref, meta, counts, view } = each;
  const words = PREVIEW_WORDS[language];
  const counted = (severity: Severity) =>
    counts && counts[severity] > 0 ? [words.counted[severity](counts[severity])] : [];
  const errors = counted('error').join();
  const others = [...counted('warning'), ...counted('info')].join(', ');
  const current = ref.id === shown;
  return {
    href: commissionPath(base, ref.id),
    current,
    name: meta?.till.namn ?? ref.slug,
    facts: meta ? `${meta.typ}, ${lowered(statusLine(meta))}`.split(/(?<=,) /) : [],
    errors,
    others: counts ? others || (errors ? '' : words.none) : words.examining,
    contents: current && view ? contentsView(view.outline) : [],
  };
}

function lowered(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** The findings of a commission as HTML. */
export function findingsView({ ref, findings: found = [] }: LiveCommission, setting: PageSetting): object {
  const { language, root, lines } = setting;
  const words = PREVIEW_WORDS[language];
  const { open, decided } = apart(found);
  const all = count(found);
  const folder = ref.file.slice(0, ref.file.lastIndexOf('/') + 1);
  const key = keys();
  const short = (place: Place, withColumn = false) => {
    const { line, column } = place.start;
    const file = place.file.startsWith(folder) ? place.file.slice(folder.length) : place.file;
    return `${file}:${line}${withColumn ? `:${column}` : ''}`;
  };
  return {
    words: { ...words, findings: words.findings(open.length) },
    filters: [
      ...SEVERITIES.flatMap((each) =>
        all[each] ? [{ kind: KINDS[each], text: words.counted[each](all[each]), checked: true }] : [],
      ),
      ...(decided.length > 0 ? [{ kind: DECIDED, text: words.decided(decided.length), checked: false }] : []),
    ],
    findings: found.map(({ rule, severity, place, message, why, hint, uses, decided: isDecided }) => ({
      key: key({ rule, place, message }),
      kind: `${KINDS[severity]}${isDecided ? ` ${DECIDED}` : ''}`,
      severity: words.severity[severity],
      rule,
      short: short(place, true),
      place: `${place.file}\n${place.start.line}`,
      link: editorLink(root, sourcePlace(place)),
      path: editorPath(root, sourcePlace(place)),
      message: message[language],
      why: why?.[language] ?? '',
      hint: hint?.[language] ?? '',
      excerpt: excerptOf(place, lines),
      uses: uses.flatMap((chain) =>
        chain.map((each) => ({
          name: each.block,
          short: short(each.place),
          link: editorLink(root, sourcePlace(each.place)),
        })),
      ),
    })),
  };
}

/** Names findings so that one that is still there after a change has the same name, and what is open stays open. */
function keys(): (finding: Pick<Diagnostic, 'rule' | 'place' | 'message'>) => string {
  const given = new Map<string, number>();
  return ({ rule, place, message }) => {
    const text = `${rule} ${place.file} ${message.sv}`;
    const number = (given.get(text) ?? 0) + 1;
    given.set(text, number);
    return `a-${createHash('sha256').update(text).digest('hex').slice(0, 12)}-${number}`;
  };
}

/** Characters around the marked ones. */
const AROUND = 60;

/** The line that a finding is about, with what it is about marked. */
function excerptOf({ file, start, end }: Place, lines: SourceLines): object | undefined {
  const line = lines(file)[start.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length;
  const marked = line.slice(from, to);
  const first = Math.max(0, from - AROUND);
  return {
    number: start.line,
    before: (first > 0 ? '… ' : '') + line.slice(first, from).trimStart(),
    marked: marked.length > 4 * AROUND ? `${marked.slice(0, 4 * AROUND)} …` : marked,
    after: line.slice(to, to + AROUND) + (to + AROUND < line.length ? ' …' : ''),
  };
}

/** The notice above a document that is not the current state of its sources. */
export function noticeOf({ view, stale }: LiveCommission, language: Language): string {
  const words = PREVIEW_WORDS[language];
  if (!stale) return '';
  if (!view) return words.gone;
  return view.whole ? `${words.stale} ${clock(view.made, language)}.` : words.broken;
}

/** `14.32`. */
export function clock(date: Date, language: Language): string {
  return date.toLocaleTimeString(PREVIEW_WORDS[language].locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}
