import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { type FontFace, FontMetrics } from './metrics.js';
import { StyleRules } from './style-rules.js';
import { supplementsOf, unicodeRange } from './supplements.js';
import { themeError } from './theme-fault.js';
import { readMeasures, SAMPLE_PAGE, type ThemeMeasures } from './theme-measures.js';

/** An entry of `fonts.json`, as scripts/subset-fonts.mjs writes it: the nth character has the nth width. */
type FontEntry = Omit<FontFace, 'widths'> & { characters: string; widths: number[] };

/** The layouts of a theme, by file name without `.hbs`. */
export type LayoutName = (typeof LAYOUTS)[number];

const LAYOUTS = [
  'screen',
  'print',
  'index',
  'redline-screen',
  'redline-print',
  'report-screen',
  'report-print',
] as const;

/** The partial that holds the rules of named pages. */
const PAGES = 'sidor';

/** The style sheets of printed commissions, in order. */
const PRINT_SHEETS = ['tokens', 'common', 'print', 'print-tables', 'print-front'] as const;

/** A style sheet with what a Content-Security-Policy needs to allow it and nothing else. */
export interface StyleSheet {
  css: string;
  /** `sha256-…`, of exactly the text between the tags. */
  hash: string;
}

/** A folder of templates, read once: layouts, style sheets and fonts. */
export interface Theme {
  folder: string;
  layout(name: LayoutName | typeof PAGES, view: object): string;
  /** For the published file: everything for the screen, and the print rules for a reader's own printer. */
  screenStyles: StyleSheet;
  printStyles: string;
  indexStyles: StyleSheet;
  /** Style sheets for comparisons of two editions; made on demand. */
  redline(): { screen: StyleSheet; print: string };
  /** Style sheets for reports of outcomes; made on demand. */
  report(): { screen: StyleSheet; print: string };
  fonts: readonly FontFace[];
  /** The style rule with a font's own bytes. */
  fontRule(face: FontFace): string;
  /** Style rules of the fonts whose characters a page has and the fonts of every document have not; mostly nothing. */
  supplements(page: string): string;
  /**
   * Measures of the printed pages, read from the style sheets on demand.
   *
   * @throws EnvironmentError with the faults of the style sheets
   */
  readonly measures: ThemeMeasures;
  readonly metrics: FontMetrics;
}

const themes = new Map<string, Theme>();

/**
 * Reads `templates/<mall>/`: `*.hbs`, `partials/*.hbs`, `css/*.css`, `fonts/fonts.json` with the font files it names.
 * The same folder gives the same object for the life of the process.
 *
 * @throws when a file is missing or a template is wrong: that is a fault in the installation, not in a commission.
 */
export function loadTheme(folder: string): Theme {
  const known = themes.get(folder);
  if (known) return known;
  const fonts = (JSON.parse(read(folder, 'fonts', 'fonts.json')) as FontEntry[]).map(withWidths);
  const fontRules = new Map<FontFace, string>();
  const fontRule = (face: FontFace): string => {
    let rule = fontRules.get(face);
    if (rule === undefined) {
      rule = fontFace(face, readFileSync(join(folder, 'fonts', face.file)));
      fontRules.set(face, rule);
    }
    return rule;
  };
  const faces = fonts
    .filter(({ supplement }) => !supplement)
    .map(fontRule)
    .join('\n');
  const css = (...names: string[]) => names.map((name) => readStyles(folder, name)).join('\n');
  const shared = [faces, css('tokens', 'common')].join('\n');
  const layout = compileLayouts(folder);
  const measures = once(() => measuresOf(folder, layout));
  const metrics = once(() => new FontMetrics(fonts, measures().families));
  const theme: Theme = {
    folder,
    layout,
    screenStyles: styleSheet([
      shared,
      `@media screen{\n${css('screen', 'screen-tables')}}`,
      `@media print{\n${css('print', 'print-tables', 'paper')}}`,
    ]),
    printStyles: [shared, css('print', 'print-tables', 'print-front')].join('\n'),
    indexStyles: styleSheet([shared, css('screen', 'index')]),
    redline: once(() => ({
      screen: styleSheet([
        shared,
        css('redline'),
        `@media screen{\n${css('screen', 'screen-tables', 'redline-screen')}}`,
        `@media print{\n${css('print', 'print-tables', 'paper', 'redline-print')}}`,
      ]),
      print: [shared, css('redline', 'print', 'print-tables', 'redline-print')].join('\n'),
    })),
    report: once(() => ({
      screen: styleSheet([
        shared,
        css('report'),
        `@media screen{\n${css('screen', 'screen-tables')}}`,
        `@media print{\n${css('print', 'print-tables', 'paper')}}`,
      ]),
      print: [shared, css('report', 'print', 'print-tables', 'report-print')].join('\n'),
    })),
    fonts,
    fontRule,
    supplements: supplementsOf(fonts, fontRule),
    get measures() {
      return measures();
    },
    get metrics() {
      return metrics();
    },
  };
  themes.set(folder, theme);
  return theme;
}

/** The measures of a theme, from the style sheets of print and the rules of a landscape page. */
function measuresOf(folder: string, layout: Theme['layout']): ThemeMeasures {
  const blank = { mark: '', head: '', foot: '', page: '', draft: '' };
  const page = { name: SAMPLE_PAGE, landscape: true, head: '' };
  const rules = new StyleRules([
    ...PRINT_SHEETS.map((name) => ({ file: `css/${name}.css`, css: read(folder, 'css', `${name}.css`) })),
    { file: `partials/${PAGES}.hbs`, css: layout(PAGES, { furniture: blank, draft: false, pages: [page] }) },
  ]);
  const measures = readMeasures(rules);
  if (rules.faults.length > 0) throw themeError(folder, rules.faults);
  return measures;
}

/** Computes a value on first use. */
function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

function withWidths({ characters, widths, ...face }: FontEntry): FontFace {
  return {
    ...face,
    widths: Object.fromEntries([...characters].map((character, index) => [character, widths[index]!])),
  };
}

/** The comments are for those who work on the theme. */
function readStyles(folder: string, name: string): string {
  return read(folder, 'css', `${name}.css`).replace(/\/\*[\s\S]*?\*\/\s*/g, '');
}

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

function fontFace({ family, weight, style, supplement, widths }: FontFace, bytes: Buffer): string {
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  const range = supplement ? `;unicode-range:${unicodeRange(Object.keys(widths))}` : '';
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source}${range}}`;
}

function styleSheet(parts: readonly string[]): StyleSheet {
  const css = parts.join('\n');
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** A style sheet with rules of one document after it; itself when there are none. */
export function withRules(sheet: StyleSheet, rules: string): StyleSheet {
  return rules === '' ? sheet : styleSheet([sheet.css, rules]);
}

/** A style sheet, with rules of one page after it, as the layouts of the screen know it. */
export function styleView(sheet: StyleSheet, rules: string): { styles: object; styleHash: string } {
  const { css, hash } = withRules(sheet, rules);
  return { styles: new Handlebars.SafeString(css), styleHash: hash };
}

/**
 * Handlebars with nothing but its own `if`, `unless`, `each` and `with`: a template can show what it is given, escaped,
 * and call nothing. An unknown name in a template is an error, not an empty place.
 */
function compileLayouts(folder: string): Theme['layout'] {
  const handlebars = Handlebars.create();
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const name of LAYOUTS) templates.set(name, handlebars.compile(read(folder, `${name}.hbs`), options));
  const partials = Object.fromEntries(
    readdirSync(join(folder, 'partials'))
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => [file.slice(0, -4), handlebars.compile(read(folder, 'partials', file), options)]),
  );
  return (name, view) => (templates.get(name) ?? partials[name]!)(view, { partials });
}
