import { MILLIMETRE, POINT } from '../model/css-length.js';
import type { PageMeasures, StyleRules } from './style-rules.js';
import type { ThemeFault } from './theme-fault.js';

/** Type of one size: size and distance between lines, in points. */
export interface TypeMeasures {
  size: number;
  line: number;
}

/** One way to share the width of a landscape page between the columns of the follow-up plan. */
export interface ColumnSet {
  /** The class that chooses it in the style sheets; undefined for the usual one. */
  className: string | undefined;
  /** Points, from the first column to the last. */
  widths: readonly number[];
}

/** Print measures of a theme that decide about tables and pages before a browser lays them out, in points. */
export interface ThemeMeasures {
  /** First family of tables, and of running text. */
  families: { table: string; text: string };
  /** Width of the text column of upright pages. */
  column: number;
  table: {
    size: number;
    /** Air between two columns of a table of natural width. */
    gutter: number;
    /** Indentation of a row under a group. */
    indent: number;
    /** Above and under a table. */
    space: number;
    /** Height of a caption of one line, with the air under it. */
    caption: number;
  };
  /** Running text on landscape pages. */
  landscape: TypeMeasures & {
    /** Height of the type area. */
    height: number;
    /** Width of a paragraph. */
    width: number;
    /** Under a paragraph or a list. */
    paragraphSpace: number;
    /** Height of a section's heading of one line, with its rule and the space under it. */
    heading: number;
  };
  plan: TypeMeasures & {
    head: TypeMeasures;
    /** Air to the right of every column but the last. */
    gutter: number;
    /** Padding above and below a row, and its rule. */
    rowPadding: number;
    listIndent: number;
    /** The usual one first. */
    columnSets: readonly [ColumnSet, ...ColumnSet[]];
  };
  /** The first column of the template for analysis. */
  analysis: { size: number; labelWidth: number };
  /**
   * The room for a space at the end of a full line, and the right margins without it: of the body, and of upright and
   * landscape pages made so much narrower. Undefined for a theme whose body has that room already.
   */
  roomForSpaces: { width: number; body: number; upright: number; landscape: number } | undefined;
}

/** The name of the landscape page in the style sheets that the measures are read from. */
export const SAMPLE_PAGE = 'liggande';

/** A millimetre in points. */
const MM = MILLIMETRE / POINT;

/** Width for a space at the end of a line: somewhat more than one in the size of running text. */
const ROOM_FOR_SPACES = MM;

/** Rounding when millimetres are added. */
const TOLERANCE = 0.05;

/** Reads the measures of a theme from its style sheets for print. Faults are added to `rules.faults`. */
export function readMeasures(rules: StyleRules): ThemeMeasures {
  const upright = rules.page('');
  const landscape = rules.page(SAMPLE_PAGE);
  const bodyRight = rules.length('body', 'margin-right', { otherwise: 0 });
  const body = typeOf(rules, 'body');
  const h2 = typeOf(rules, 'h2');
  const caption = typeOf(rules, 'caption');
  const tableSpace = rules.length('.tab', 'margin-top');
  const plan = typeOf(rules, '.t-reg.plan');
  const cell = '.t-reg.plan :is(td, th)';
  const analysis = rules.length('.mall', 'font-size');
  const measures: ThemeMeasures = {
    families: { table: rules.family('table'), text: rules.family('body') },
    column:
      upright.width -
      upright.left -
      upright.right -
      bodyRight -
      rules.length('main', 'padding-left', { otherwise: 0 }),
    table: {
      size: rules.length('table', 'font-size'),
      gutter: rules.length('.t-reg:not(.full) :is(td, th)', 'padding-left'),
      indent: rules.length('.t-reg .in1 > :first-child', 'padding-left'),
      space: tableSpace,
      caption: caption.line + rules.length('caption', 'padding-bottom', { otherwise: 0 }),
    },
    landscape: {
      ...body,
      height: landscape.height - landscape.top - landscape.bottom,
      width: rules.length('.lig > :is(p, ul, ol, blockquote)', 'max-width'),
      paragraphSpace: rules.length('p', 'margin-bottom'),
      heading:
        h2.line +
        rules.length('h2', 'padding-top', { otherwise: 0 }) +
        rules.length('h2', 'border-top', { otherwise: 0 }) +
        rules.length('.lig h2', 'margin-bottom'),
    },
    plan: {
      ...plan,
      head: typeOf(rules, 'thead th'),
      gutter: rules.length(cell, 'padding-right'),
      rowPadding:
        rules.length(cell, 'padding-top') +
        rules.length(cell, 'padding-bottom') +
        rules.length('.t-reg.plan tbody tr.u > *', 'border-top'),
      listIndent: rules.length('.plan ul', 'padding-left', { em: plan.size }),
      columnSets: columnSets(rules, landscape, bodyRight),
    },
    analysis: {
      size: analysis,
      labelWidth:
        rules.length('.mall tr > :first-child', 'width') - rules.length('.mall tbody th', 'padding-right'),
    },
    roomForSpaces:
      bodyRight < ROOM_FOR_SPACES - TOLERANCE
        ? {
            width: ROOM_FOR_SPACES,
            body: bodyRight,
            upright: Math.max(0, upright.right - ROOM_FOR_SPACES),
            landscape: Math.max(0, landscape.right - ROOM_FOR_SPACES),
          }
        : undefined,
  };
  return measures;
}

function typeOf(rules: StyleRules, selector: string): TypeMeasures {
  const size = rules.length(selector, 'font-size');
  return { size, line: rules.length(selector, 'line-height', { em: size }) };
}

const COLUMN = /^\.plan(?:\.([\w-]+))? col:nth-child\((\d+)\)$/;

/**
 * The ways to share the width, as `.plan col:nth-child(n)` and `.plan.name col:nth-child(n)` say. A named one takes
 * over what it leaves out. Columns that do not add up to the table's width would be stretched by the browser, and
 * reckoned wrongly here.
 */
function columnSets(rules: StyleRules, page: PageMeasures, bodyRight: number): [ColumnSet, ...ColumnSet[]] {
  const known = rules.faults.length;
  const table = rules.length('.t-reg.plan', 'width');
  const type = page.width - page.left - page.right - bodyRight;
  const columns = rules.selectors().flatMap((selector) => {
    const [, className, number] = COLUMN.exec(selector) ?? [];
    return number === undefined ? [] : [{ className, index: Number(number) - 1, selector }];
  });
  const count = Math.max(0, ...columns.map(({ index }) => index + 1));
  const widthsOf = (className: string | undefined): Map<number, number> =>
    new Map(
      columns
        .filter((column) => column.className === className)
        .map(({ index, selector }) => [index, rules.length(selector, 'width')]),
    );
  const usual = widthsOf(undefined);
  const setOf = (className: string | undefined): ColumnSet => {
    const own = className === undefined ? usual : widthsOf(className);
    const widths = Array.from({ length: count }, (_, index) => own.get(index) ?? usual.get(index) ?? 0);
    return { className, widths };
  };
  const names = new Set(columns.flatMap(({ className }) => className ?? []));
  const sets: [ColumnSet, ...ColumnSet[]] = [setOf(undefined), ...[...names].map(setOf)];
  if (rules.faults.length > known) return sets;
  if (table > type + TOLERANCE) rules.faults.push(tooWide(table, type));
  for (const { className, widths } of sets) {
    const sum = widths.reduce((total, width) => total + width, 0);
    if (Math.abs(sum - table) > TOLERANCE) rules.faults.push(doesNotAddUp(className, sum, table));
  }
  return sets;
}

function tooWide(table: number, type: number): ThemeFault {
  return {
    place: 'css/',
    sv: `\`.t-reg.plan\` är ${millimetres(table, ',')} mm bred, men den liggande sidan rymmer ${millimetres(type, ',')} mm`,
    en: `\`.t-reg.plan\` is ${millimetres(table)} mm wide, but the landscape page has room for ${millimetres(type)} mm`,
  };
}

function doesNotAddUp(className: string | undefined, sum: number, table: number): ThemeFault {
  const selector = `.plan${className === undefined ? '' : `.${className}`} col:nth-child(n)`;
  return {
    place: 'css/',
    sv: `kolumnerna \`${selector}\` är tillsammans ${millimetres(sum, ',')} mm, men \`.t-reg.plan\` är ${millimetres(table, ',')} mm`,
    en: `the columns \`${selector}\` are ${millimetres(sum)} mm together, but \`.t-reg.plan\` is ${millimetres(table)} mm`,
  };
}

function millimetres(points: number, decimalMark = '.'): string {
  return String(Math.round((points / MM) * 100) / 100).replace('.', decimalMark);
}
