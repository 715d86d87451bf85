import Handlebars from 'handlebars';
import type { Definition, Image, Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { formatDate, parseIsoDate } from '../format/date.js';
import { formatNumber, formatPercent } from '../format/number.js';
import { pattern } from '../format/pattern.js';
import type { Text as Bilingual, Report } from '../model/diagnostic.js';
import type { Origin, Place } from '../model/place.js';
import type { ValueNode } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import { nearest } from '../text/suggest.js';
import type { DefinedData } from './definitions.js';
import { didYouMean, type Remark, reportPlace } from './reporter.js';
import { type Figure, figureOf } from './tables/index.js';

const SMALL_FIRST = pattern('u')`^\p{Ll}`;

/** The names an expression can use: plain nested data without prototypes. */
export type Scope = Readonly<Record<string, unknown>>;

/** Result of an expression: the text to print and its machine-readable value. */
export interface Value {
  text: string;
  raw?: string | number;
}

/**
 * A value that an error keeps from being read: the error is said where it is, not at every expression that needs it.
 */
export const UNREAD = Symbol('unread');

type Argument = string | number | Figure;

/** The functions an expression can call: each gets the value and, optionally, a form (`"iso"`, number of decimals). */
const HELPERS: Record<string, (value: Argument, form?: string) => string | undefined> = {
  belopp: (value, form) => withNumber(value, (number) => formatNumber(number, decimals(value, form))),
  tal: (value, form) => withNumber(value, (number) => formatNumber(number, decimals(value, form))),
  procent: (value, form) => withNumber(value, (number) => formatPercent(number, decimals(value, form))),
  datum: (value, form) => {
    if (typeof value !== 'string' || !parseIsoDate(value)) return undefined;
    return form === 'iso' ? value : formatDate(value);
  },
  år: (value) => /^\d{4}(?!\d)/.exec(String(bare(value)))?.[0],
  versal: (value) => plain(value).replace(SMALL_FIRST, (letter) => letter.toUpperCase()),
};

/** The forms that may stand after the value, for the functions that have a choice. */
const FORMS: Readonly<Record<string, { pattern: RegExp; words: Bilingual }>> = {
  ...Object.fromEntries(
    ['belopp', 'tal', 'procent'].map((helper) => [
      helper,
      {
        pattern: /^[0-6]$/,
        words: {
          sv: 'Efter värdet kan stå antalet decimaler, 0 till 6.',
          en: 'After the value there can be the number of decimals, 0 to 6.',
        },
      },
    ]),
  ),
  datum: {
    pattern: /^iso$/,
    words: {
      sv: 'Skriv {{datum giltighet.från}}, eller {{datum giltighet.från "iso"}} för ÅÅÅÅ-MM-DD.',
      en: 'Write {{datum giltighet.från}}, or {{datum giltighet.från "iso"}} for YYYY-MM-DD.',
    },
  },
};

const EXPRESSION = /\{\{([^{}]*)\}\}/g;
/** An expression as Markdown has it, where a backslash before a brace makes it a brace and no expression. */
const WRITTEN = /\\*\{\\*\{[^{}]*\}\\*\}/g;
const ESCAPED = /^(?:\\\\)*\\\{|\{\\\{|\\\}/;
const OPEN = /(?<!\\)\{\{/;

/** The text that a tree was parsed from, by whose offsets its nodes stand, and where a stretch of it was written. */
export interface ParsedText {
  text: string;
  place(start: number, end: number): Place;
}

/**
 * Replaces every `{{…}}` of a tree by its value: in running text node by node, in the addresses of links and
 * pictures, and in the descriptions of pictures. `\{\{` is two braces.
 */
export function replaceValues(root: Root, scope: Scope, source: ParsedText, report: Report): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'text') {
      if (!node.value.includes('{{') || !parent || index === undefined) return;
      const pieces = replaceInText(node, scope, source, report);
      (parent as Parents).children.splice(index, 1, ...(pieces as never[]));
      return index + pieces.length;
    }
    if (node.type === 'image')
      node.alt = replaceInAttribute(node, node.alt ?? '', 'first', scope, source, report);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      node.url = replaceInAttribute(node, node.url, 'last', scope, source, report);
  });
}

/** Evaluates the `{{…}}` in an attribute's value. Problems go to `fail`; the text then keeps the expression. */
export function replaceInString(text: string, scope: Scope, fail: (remark: Remark) => void): string {
  return text.replace(EXPRESSION, (whole, expression: string) => {
    const value = evaluate(expression.trim(), scope);
    if ('text' in value) return value.text;
    fail(value.remark);
    return whole;
  });
}

/** An expression in a node: offsets in the text that the node was parsed from. */
interface Stretch {
  start: number;
  end: number;
  /** Set when backslashes make it text. */
  escaped: boolean;
}

function stretchesIn(node: Nodes, source: ParsedText): Stretch[] {
  const begin = node.position?.start.offset ?? 0;
  const written = source.text.slice(begin, node.position?.end.offset ?? begin);
  return [...written.matchAll(WRITTEN)].map(({ 0: whole, index }) => ({
    start: begin + index + whole.indexOf('{'),
    end: begin + index + whole.length,
    escaped: ESCAPED.test(whole),
  }));
}

/** @param which whether the expressions are the first of those in the node or, as in addresses, the last */
function replaceInAttribute(
  node: Image | Link | Definition,
  text: string,
  which: 'first' | 'last',
  scope: Scope,
  source: ParsedText,
  report: Report,
): string {
  if (!text.includes('{{')) return text;
  const said = (node.data as DefinedData | undefined)?.defined;
  const all = stretchesIn(node, source);
  const count = [...text.matchAll(EXPRESSION)].length;
  let next = which === 'first' ? 0 : Math.max(0, all.length - count);
  return text.replace(EXPRESSION, (whole, expression: string, index: number) => {
    const stretch = all[next++];
    if (stretch?.escaped) return whole;
    const value = evaluate(expression.trim(), scope);
    // A value at the beginning of an address is an address; any other is a part of one.
    if ('text' in value)
      return which === 'first' || index === 0 ? value.text : encodeURIComponent(value.text);
    const { start = node.position?.start.offset ?? 0, end = node.position?.end.offset ?? start } =
      stretch ?? {};
    if (!said) reportPlace(report, source.place(start, end), originOf(node), value.remark);
    return whole;
  });
}

function replaceInText(node: Text, scope: Scope, source: ParsedText, report: Report): PhrasingContent[] {
  const origin = originOf(node);
  const begin = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? begin;
  const stretches = stretchesIn(node, source);
  const pieces: PhrasingContent[] = [];
  let inSource = begin;
  let inValue = 0;
  const add = (value: string, from: number, to: number): void => {
    if (value === '') return;
    const place = source.place(from, to);
    const position = { start: place.start, end: place.end };
    pieces.push({ type: 'text', value, position, data: { origin } } as Text);
  };
  for (const [number, match] of [...node.value.matchAll(EXPRESSION)].entries()) {
    const stretch = stretches[number];
    if (!stretch || stretch.escaped) continue;
    const place = source.place(stretch.start, stretch.end);
    const expression = match[1]!.trim();
    const value = isTriple(source.text, stretch) ? { remark: TRIPLE } : evaluate(expression, scope);
    if ('remark' in value) {
      reportPlace(report, place, origin, value.remark);
      continue;
    }
    add(node.value.slice(inValue, match.index), inSource, stretch.start);
    const position = { start: place.start, end: place.end };
    const { text, raw } = value;
    const printed: ValueNode = { type: 'value', value: text, expression, position, data: { origin } };
    if (raw !== undefined) printed.raw = raw;
    pieces.push(printed);
    inSource = stretch.end;
    inValue = match.index + match[0].length;
  }
  reportOpen(source, stretches.at(-1)?.end ?? begin, end, origin, report);
  add(node.value.slice(inValue), inSource, end);
  return pieces;
}

/** Whether a third brace stands at an expression, one that no backslash makes text. */
function isTriple(text: string, { start, end }: Stretch): boolean {
  return (text[start - 1] === '{' && text[start - 2] !== '\\') || text[end] === '}';
}

const TRIPLE: Remark = {
  rule: 'expression-syntax',
  message: {
    sv: 'Uttrycket står inom tre klamrar; det ska vara två.',
    en: 'The expression stands in three braces; it must be two.',
  },
  hint: {
    sv: 'Ta bort den tredje klammern på var sida. Ska den synas, skriv \\{ och \\}.',
    en: 'Remove the third brace on either side. If it should show, write \\{ and \\}.',
  },
};

function reportOpen(source: ParsedText, from: number, end: number, origin: Origin, report: Report): void {
  const open = OPEN.exec(source.text.slice(from, end));
  if (!open) return;
  const at = from + open.index;
  reportPlace(report, source.place(at, at + 2), origin, {
    rule: 'expression-syntax',
    message: { sv: 'Klamrarna {{ avslutas inte med }}.', en: 'The braces {{ are not closed by }}.' },
    hint: {
      sv: 'Skriv uttrycket på en rad, till exempel {{belopp tabeller.priser.besok}}. Ska klamrarna synas, skriv \\{\\{.',
      en: 'Write the expression on one line, for example {{belopp tabeller.priser.besok}}. If the braces should show, write \\{\\{.',
    },
  });
}

/**
 * Evaluates one expression. Handlebars only *parses* it, to a path or to a function with a path and a form; nothing
 * is compiled or run, so a content file cannot execute anything.
 */
export function evaluate(expression: string, scope: Scope): Value | { remark: Remark } {
  const parsed = parseExpression(expression);
  if (!parsed) return { remark: syntaxRemark(expression) };
  const { helper, path, form } = parsed;
  const print = helper === undefined ? plain : Object.hasOwn(HELPERS, helper) ? HELPERS[helper] : undefined;
  if (!print) {
    return {
      remark: {
        rule: 'unknown-helper',
        message: { sv: `Funktionen ”${helper}” finns inte.`, en: `There is no function “${helper}”.` },
        ...didYouMean(nearest(helper ?? '', Object.keys(HELPERS)), list(Object.keys(HELPERS))),
      },
    };
  }
  const forms = FORMS[helper ?? ''];
  if (form !== undefined && !forms?.pattern.test(form)) return { remark: formRemark(helper ?? '', form) };
  const found = lookUp(path, scope);
  if (found === UNREAD) return { text: '…' };
  if ('remark' in found) return found;
  const text = print(found.value, form);
  if (text === undefined) return { remark: unprintableRemark(path, found.value, helper ?? '') };
  const raw = bare(found.value);
  return { text, ...((typeof raw === 'string' || typeof raw === 'number') && { raw }) };
}

function lookUp(path: string[], scope: Scope): { value: Argument } | { remark: Remark } | typeof UNREAD {
  let value: unknown = scope;
  for (const [index, name] of path.entries()) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return { remark: unknownRemark(path, index, value) };
    value = value[name];
    if (value === UNREAD) return UNREAD;
  }
  if (typeof value === 'string' || typeof value === 'number') return { value };
  const figure = figureOf(value);
  if (figure) return { value: figure };
  const names = isRecord(value) ? Object.keys(value) : [];
  return {
    remark: {
      rule: 'expression-value',
      message: {
        sv: `”${path.join('.')}” är inte ett enda värde.`,
        en: `“${path.join('.')}” is not a single value.`,
      },
      ...(names.length > 0 && { hint: list(names.map((name) => `${path.join('.')}.${name}`)) }),
    },
  };
}

interface Expression {
  helper?: string;
  path: string[];
  form?: string;
}

/** A path, or a helper with a path and at most one literal. Undefined for anything else that Handlebars knows. */
function parseExpression(expression: string): Expression | undefined {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parseWithoutProcessing(`{{${expression}}}`) as hbs.AST.Program;
  } catch {
    return undefined;
  }
  const [statement] = program.body;
  if (program.body.length !== 1 || statement?.type !== 'MustacheStatement') return undefined;
  const { path, params, hash } = statement as hbs.AST.MustacheStatement;
  const name = pathParts(path);
  if (!name || hash?.pairs.length > 0) return undefined;
  const [argument, form, ...more] = params;
  if (!argument) return { path: name };
  const argumentPath = pathParts(argument);
  if (!argumentPath || more.length > 0 || name.length !== 1) return undefined;
  if (!form) return { helper: name[0]!, path: argumentPath };
  if (form.type !== 'StringLiteral' && form.type !== 'NumberLiteral') return undefined;
  const { value } = form as hbs.AST.StringLiteral | hbs.AST.NumberLiteral;
  return { helper: name[0]!, path: argumentPath, form: String(value) };
}

function pathParts(node: hbs.AST.Node): string[] | undefined {
  if (node.type !== 'PathExpression') return undefined;
  const { data, depth, parts } = node as hbs.AST.PathExpression & { parts: string[] };
  return data || depth > 0 || parts.length === 0 ? undefined : parts;
}

function syntaxRemark(expression: string): Remark {
  const shown = expression.length > 60 ? `${expression.slice(0, 60)}…` : expression;
  return {
    rule: 'expression-syntax',
    message: {
      sv: `Uttrycket ”{{${shown}}}” går inte att läsa.`,
      en: `The expression “{{${shown}}}” cannot be read.`,
    },
    hint: {
      sv: 'Skriv ett namn, {{till.namn}}, eller en funktion och ett namn, {{belopp tabeller.priser.besok}}.',
      en: 'Write a name, {{till.namn}}, or a function and a name, {{belopp tabeller.priser.besok}}.',
    },
  };
}

function unknownRemark(path: string[], index: number, parent: unknown): Remark {
  const names = isRecord(parent) ? Object.keys(parent) : [];
  const name = path[index]!;
  const before = path.slice(0, index).join('.');
  return {
    rule: 'unknown-name',
    message: before
      ? { sv: `”${before}” har inget som heter ”${name}”.`, en: `“${before}” has nothing called “${name}”.` }
      : { sv: `Namnet ”${name}” finns inte här.`, en: `The name “${name}” does not exist here.` },
    ...didYouMean(nearest(name, names), names.length > 0 ? list(names) : undefined),
  };
}

function formRemark(helper: string, form: string): Remark {
  return {
    rule: 'expression-form',
    message: {
      sv: `Funktionen ”${helper}” har inget sätt att skriva som heter ”${form}”.`,
      en: `The function “${helper}” has no way of writing called “${form}”.`,
    },
    hint: FORMS[helper]?.words ?? { sv: 'Ta bort det.', en: 'Remove it.' },
  };
}

function unprintableRemark(path: string[], value: Argument, helper: string): Remark {
  return {
    rule: 'expression-value',
    message: {
      sv: `”${path.join('.')}” är ”${plain(value)}”, som inte kan skrivas med ”${helper}”.`,
      en: `“${path.join('.')}” is “${plain(value)}”, which “${helper}” cannot print.`,
    },
    hint: {
      sv: 'belopp, tal och procent vill ha ett tal; datum vill ha ett datum.',
      en: 'belopp, tal and procent want a number; datum wants a date.',
    },
  };
}

function withNumber(value: Argument, print: (number: number) => string): string | undefined {
  const number = bare(value);
  return typeof number === 'number' ? print(number) : undefined;
}

/** The requested number of decimals; else that of the figure's column. */
function decimals(value: Argument, form: string | undefined): number | undefined {
  if (form !== undefined && /^[0-6]$/.test(form)) return Number(form);
  return typeof value === 'object' ? value.decimaler : undefined;
}

/** The value itself: what a figure from a table holds. */
function bare(value: Argument): unknown {
  return typeof value === 'object' ? value.value : value;
}

function plain(value: Argument): string {
  if (typeof value === 'object') return value.text;
  return typeof value === 'number' ? formatNumber(value) : value;
}

function list(names: string[]): Bilingual {
  const shown = names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
  return { sv: `De som finns är ${shown}.`, en: `There are ${shown}.` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
