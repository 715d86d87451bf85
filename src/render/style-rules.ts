import type { AtRule, Declaration, Root, Rule } from 'postcss';
import CssSyntaxError from 'postcss/lib/css-syntax-error';
import parse from 'postcss/lib/parse';
import { POINT, paperSize, pixels } from '../model/css-length.js';
import { type ThemeFault, unreadable } from './theme-fault.js';

/** A style sheet of a theme, as in its file. */
export interface StyleFile {
  /** Relative to the theme's folder: `css/print.css`. */
  file: string;
  css: string;
}

/** A page as its `@page` rules make it: paper and margins in points. */
export interface PageMeasures {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A declaration that was looked for: its value with custom properties put in, and where it stands. */
interface Found {
  value: string;
  declaration: Declaration;
  file: string;
}

/** Units of a length allowed besides absolute ones. */
interface LengthOptions {
  /** The type size that `em`, `%` and a number without a unit are parts of, in points. */
  em?: number;
  /** The value without a rule; when absent, a missing rule is a fault. */
  otherwise?: number;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/**
 * The style sheets of a theme, asked for measures. Rules are found by their selectors, letter for letter but for white
 * space, and the last of them wins: this is not a cascade. What cannot be read is gathered in {@link faults} and counts
 * as 0.
 */
export class StyleRules {
  readonly faults: ThemeFault[] = [];
  readonly #rules: { rule: Rule; selectors: string[]; file: string }[] = [];
  readonly #pages: { name: string; rule: AtRule; file: string }[] = [];
  readonly #properties = new Map<string, string>();

  /** @param files in the order of the cascade */
  constructor(files: readonly StyleFile[]) {
    for (const { file, css } of files) {
      const root = this.#parsed(file, css);
      root?.walkAtRules('page', (rule) => {
        this.#pages.push({ name: rule.params.trim(), rule, file });
      });
      root?.walkRules((rule) => {
        if (!isForPrint(rule)) return;
        const selectors = rule.selectors.map((each) => each.replace(/\s+/g, ' ').trim());
        this.#rules.push({ rule, selectors, file });
        if (!selectors.includes(':root')) return;
        rule.each((node) => {
          if (node.type === 'decl' && node.prop.startsWith('--')) this.#properties.set(node.prop, node.value);
        });
      });
    }
  }

  /** The selectors of all rules, in order. */
  selectors(): string[] {
    return this.#rules.flatMap(({ selectors }) => selectors);
  }

  /** A length in points. */
  length(selector: string, property: string, options: LengthOptions = {}): number {
    const found = this.#find(selector, property);
    if (!found) return options.otherwise ?? this.#missing(selector, property);
    const points = inPoints(found.value, options.em);
    if (Number.isFinite(points)) return points;
    this.faults.push(
      unreadable(place(found), `${found.declaration.prop}: ${found.declaration.value}`, property),
    );
    return 0;
  }

  /** The first family of a `font-family`, without quotation marks. */
  family(selector: string): string {
    const found = this.#find(selector, 'font-family');
    if (!found) {
      this.#missing(selector, 'font-family');
      return '';
    }
    return found.value
      .split(',')[0]!
      .trim()
      .replace(/^["']|["']$/g, '');
  }

  /** A page by the name of its `@page` rules; what they leave out, those without a name say. */
  page(name: string): PageMeasures {
    const rules = ['', name].flatMap((each) => this.#pages.filter((page) => page.name === each));
    const last = (property: string): Found | undefined =>
      rules
        .map(({ rule, file }) => this.#declared(rule, property, file))
        .findLast((found) => found !== undefined);
    const [width, height] = paperSize(last('size')?.value ?? '');
    const margins = SIDES.map((side) => {
      const found = last(`margin-${side}`);
      const points = inPoints(found?.value ?? '0');
      if (found && !Number.isFinite(points)) {
        this.faults.push(
          unreadable(
            place(found),
            `${found.declaration.prop}: ${found.declaration.value}`,
            `margin-${side} (@page)`,
          ),
        );
      }
      return [side, Number.isFinite(points) ? points : 0];
    });
    const sides = Object.fromEntries(margins) as Pick<PageMeasures, (typeof SIDES)[number]>;
    return { width: width / POINT, height: height / POINT, ...sides };
  }

  #parsed(file: string, css: string): Root | undefined {
    try {
      return parse(css) as Root;
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      const { reason, line = 1, column = 1 } = error;
      this.faults.push({
        place: `${file}:${line}:${column}`,
        sv: `stilmallen går inte att läsa (${reason})`,
        en: `the style sheet cannot be read (${reason})`,
      });
      return undefined;
    }
  }

  #find(selector: string, property: string): Found | undefined {
    for (const { rule, selectors, file } of this.#rules.toReversed()) {
      const found = selectors.includes(selector) && this.#declared(rule, property, file);
      if (found) return found;
    }
    return undefined;
  }

  /** The value that a rule declares for a property, by itself or in a shorthand. */
  #declared(rule: Rule | AtRule, property: string, file: string): Found | undefined {
    for (const declaration of rule.nodes?.toReversed() ?? []) {
      if (declaration.type !== 'decl') continue;
      const isAbout = property === declaration.prop || property.startsWith(`${declaration.prop}-`);
      if (!isAbout && !(declaration.prop === 'font' && property === 'line-height')) continue;
      const value = longhand(declaration.prop, this.#filledIn(declaration.value), property);
      if (value !== undefined) return { value, declaration, file };
    }
    return undefined;
  }

  /** The value with custom properties of `:root` put in; ten levels are a circle. */
  #filledIn(value: string, depth = 0): string {
    if (depth > 10) return value;
    return value.replace(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g, (whole, name, otherwise) => {
      const known = this.#properties.get(name) ?? otherwise;
      return known === undefined ? whole : this.#filledIn(known, depth + 1);
    });
  }

  #missing(selector: string, property: string): number {
    this.faults.push({
      place: 'css/',
      sv: `ingen regel för tryck har väljaren \`${selector}\` och säger \`${property}\``,
      en: `no rule for print has the selector \`${selector}\` and says \`${property}\``,
    });
    return 0;
  }
}

function place({ declaration, file }: Found): string {
  const { line, column } = declaration.source?.start ?? { line: 1, column: 1 };
  return `${file}:${line}:${column}`;
}

/** Whether a rule holds on paper: outside all conditions, or in `@media print`. */
function isForPrint(rule: Rule): boolean {
  const around = rule.parent;
  if (around === undefined || around.type === 'root') return true;
  const { name, params } = around as AtRule;
  return around.type === 'atrule' && (name === 'layer' || (name === 'media' && params.trim() === 'print'));
}

/** The part of a declaration that sets one property; `undefined` when there is none. */
function longhand(declared: string, value: string, property: string): string | undefined {
  if (declared === property) return property.startsWith('border') ? value.split(/\s+/)[0] : value;
  if (declared === 'font') {
    const [, size, line, family] = /(\S+)\s*\/\s*(\S+)\s+(.+)$/.exec(value) ?? [];
    return { 'font-size': size, 'line-height': line, 'font-family': family }[property];
  }
  if (declared !== 'margin' && declared !== 'padding') return undefined;
  const side = property.slice(declared.length + 1) as (typeof SIDES)[number];
  const [top = '', right = top, bottom = top, left = right] = value.split(/\s+(?![^(]*\))/);
  return { top, right, bottom, left }[side];
}

/** A length in points; NaN for one that is not understood. */
function inPoints(value: string, em = Number.NaN): number {
  const [, number, unit] = /^([\d.]+)(em|%|)$/.exec(value.trim()) ?? [];
  if (number === undefined) return pixels(value.trim()) / POINT;
  if (Number(number) === 0) return 0;
  return Number(number) * (unit === '%' ? em / 100 : em);
}
