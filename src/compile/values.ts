import Handlebars from 'handlebars';
import type { Parents, PhrasingContent, Root, Text } from 'mdast';
import { formatDate, parseIsoDate } from '../format/date.js';
import { formatNumber, formatPercent } from '../format/number.js';
import { pattern } from '../format/pattern.js';
import type { Text as Bilingual, Report } from '../model/diagnostic.js';
import type { ValueNode } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
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

/** A value that an error keeps from being read: the error is said where it is, not at every expression that needs it. */
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

const EXPRESSION = /\{\{([^{}]*)\}\}/g;

/** Replaces every `{{…}}` in the running text of a tree by its value, node by node. */
export function replaceValues(root: Root, scope: Scope, source: SourceText, report: Report): void {
  visit(root, 'text', (node, index, parent) => {
    if (!node.value.includes('{{') || !parent || index === undefined) return;
    const pieces = replaceInText(node, scope, source, report);
    (parent as Parents).children.splice(index, 1, ...(pieces as never[]));
    return index + pieces.length;
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

function replaceInText(node: Text, scope: Scope, source: SourceText, report: Report): PhrasingContent[] {
  const origin = originOf(node);
  const begin = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? begin;
  const pieces: PhrasingContent[] = [];
  // Two cursors, because the source may hold escapes that the value has not.
  let inSource = begin;
  let inValue = 0;
  const text = (value: string, from: number, to: number): Text => {
    const place = source.place(from, to);
    return {
      type: 'text',
      value,
      position: { start: place.start, end: place.end },
      data: { origin },
    } as Text;
  };
  for (const match of node.value.matchAll(EXPRESSION)) {
    const from = Math.max(inSource, source.text.indexOf('{{', inSource));
    const to = from + match[0].length;
    if (match.index > inValue) pieces.push(text(node.value.slice(inValue, match.index), inSource, from));
    const expression = match[1]!.trim();
    const value = evaluate(expression, scope);
    if ('text' in value) {
      const { start, end: stop } = source.place(from, to);
      const node: ValueNode = {
        type: 'value',
        value: value.text,
        expression,
        position: { start, end: stop },
        data: { origin },
      };
      if (value.raw !== undefined) node.raw = value.raw;
      pieces.push(node);
    } else {
      reportPlace(report, source.place(from, to), origin, value.remark);
      pieces.push(text(match[0], from, to));
    }
    inSource = to;
    inValue = match.index + match[0].length;
  }
  const rest = node.value.slice(inValue);
  if (rest.includes('{{')) {
    const from = Math.max(inSource, source.text.indexOf('{{', inSource));
    reportPlace(report, source.place(from, Math.min(end, from + 2)), origin, {
      rule: 'expression-syntax',
      message: { sv: 'Klamrarna {{ avslutas inte med }}.', en: 'The braces {{ are not closed by }}.' },
      hint: {
        sv: 'Skriv uttrycket på en rad, till exempel {{belopp tabeller.priser.besok}}.',
        en: 'Write the expression on one line, for example {{belopp tabeller.priser.besok}}.',
      },
    });
  }
  if (rest) pieces.push(text(rest, inSource, end));
  return pieces;
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
