import { around, type Box, boxAround, combined, IDENTITY, type Matrix, matrixOf } from './box.js';
import { joinDots } from './dotted-lines.js';
import type { Widths } from './fonts.js';
import { Operators } from './operators.js';
import type { ContentPart, MarkedPart, PaintedPart, Shown } from './parts.js';
import { TextBlock } from './text-block.js';

/** Kind of an external object painted by a content stream (`Do`). */
export type ExternalObject =
  | { kind: 'image' }
  /** A form without any part of the structure tree, and what it shows. */
  | { kind: 'form'; shown: Shown }
  /** A form that has parts of the structure tree itself. */
  | { kind: 'marked form' };

/** Resources that the names in a content stream refer to. */
export interface Resources {
  fonts: ReadonlyMap<string, Widths>;
  external(name: string): ExternalObject;
}

const BUILDS_PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINTS_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const UNIT_SQUARE = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/**
 * Divides a content stream into parts that belong to the structure tree, parts that paint something else, and the rest.
 * Texts are written shorter on the way ({@link TextBlock}).
 */
export function divideContent(source: string, resources: Resources): ContentPart[] {
  return joinDots(new Division(source, resources).parts);
}

class Division {
  readonly parts: ContentPart[] = [];
  readonly #resources: Resources;
  readonly #states: Matrix[] = [];
  #matrix: Matrix = IDENTITY;
  /** The marked part one is in, and how many marks within it are open. */
  #marked: MarkedPart | undefined;
  #depth = 0;
  #text: { block: TextBlock; start: number } | undefined;
  /** Colours as last set. The graphics state's own stack is of no interest: Chromium sets both together. */
  #stroke = '';
  #fill = '';
  /** Whether the text before ends in a soft hyphen. */
  #divides = false;
  /** The path being built: where it begins in the stream, its points, and what it is when it is a rectangle only. */
  #path: { start: number; points: [number, number][]; rectangle: string[] | undefined } | undefined;

  constructor(source: string, resources: Resources) {
    this.#resources = resources;
    const operators = new Operators(source);
    while (operators.next()) this.#take(operators);
  }

  #take(operators: Operators): void {
    const { operator, operands, source, start, end } = operators;
    if (this.#text) {
      if (operator !== 'ET') this.#takeText(operators, this.#text.block);
      else this.#endText(source.slice(this.#text.start, end));
    } else if (operator === 'BT') {
      this.#text = { block: new TextBlock(this.#resources.fonts), start };
    } else if (operator === 'BDC' || operator === 'BMC') {
      this.#beginMark(operands[1] ?? '', source.slice(start, end));
    } else if (operator === 'EMC') this.#endMark();
    else if (BUILDS_PATH.has(operator)) {
      if (this.#path) this.#path.rectangle = undefined;
      else this.#path = { start, points: [], rectangle: operator === 're' ? operands : undefined };
      // The path's position matters only within marked content that may be a picture.
      if (this.#marked) this.#path.points.push(...pointsOf(operator, operands));
    } else if (operator === 'W' || operator === 'W*') {
      // Belongs to the path, whose end decides.
      if (this.#path) this.#path.rectangle = undefined;
    } else if (operator === 'n' || PAINTS_PATH.has(operator)) this.#endPath(operator, source, start, end);
    else if (operator === 'Do' || operator === 'BI' || operator === 'sh') {
      this.#external(operator === 'Do' ? operands[0]!.slice(1) : undefined, source.slice(start, end));
    } else this.#setting(operator, operands, source.slice(start, end));
  }

  #takeText(operators: Operators, block: TextBlock): void {
    block.take(operators);
    operators.end = block.takeGlyphs(operators.source, operators.end);
  }

  #endText(original: string): void {
    const { block } = this.#text!;
    this.#text = undefined;
    const content = block.end(original, this.#divides);
    this.#divides = block.endsInSoftHyphen;
    if (block.showsText) this.#paint('text', content, undefined);
    else this.#put('setting', content);
  }

  #beginMark(properties: string, content: string): void {
    this.#divides = false;
    const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
    if (this.#marked) {
      this.#depth++;
      this.#marked.content += `${content}\n`;
    } else if (mcid === undefined) {
      // Marked, but no part of the structure: its marks are left out, and what it paints is decoration.
      this.#depth++;
    } else {
      this.#marked = {
        kind: 'marked',
        mcid: Number(mcid),
        content: '',
        text: false,
        image: false,
        box: undefined,
      };
      this.parts.push(this.#marked);
    }
  }

  #endMark(): void {
    if (this.#depth > 0) {
      this.#depth--;
      if (this.#marked) this.#marked.content += 'EMC\n';
    } else this.#marked = undefined;
  }

  #endPath(operator: string, source: string, start: number, end: number): void {
    const path = this.#path;
    this.#path = undefined;
    const content = source.slice(path?.start ?? start, end);
    if (operator === 'n' || !path) this.#put('setting', content);
    else {
      const box = path.points.length > 0 ? boxAround(path.points, this.#matrix) : undefined;
      this.#paint('path', content, box, operator === 'f' ? path.rectangle?.map(Number) : undefined);
    }
  }

  #external(name: string | undefined, content: string): void {
    const object = name === undefined ? ({ kind: 'image' } as const) : this.#resources.external(name);
    if (object.kind === 'image') this.#paint('image', content, boxAround(UNIT_SQUARE, this.#matrix));
    else if (object.kind === 'form') {
      this.#paint(object.shown.text ? 'text' : 'path', content, object.shown.box);
    } else if (this.#marked) this.#marked.content += `${content}\n`;
    else this.parts.push({ kind: 'form', content });
  }

  #setting(operator: string, operands: string[], content: string): void {
    if (operator === 'q') this.#states.push(this.#matrix);
    else if (operator === 'Q') this.#matrix = this.#states.pop() ?? this.#matrix;
    else if (operator === 'RG') this.#stroke = operands.join(' ');
    else if (operator === 'rg') this.#fill = operands.join(' ');
    else if (operator === 'cm') this.#matrix = combined(matrixOf(operands), this.#matrix);
    this.#put(operator === 'q' || operator === 'Q' ? 'state' : 'setting', content);
  }

  #paint(what: PaintedPart['what'], content: string, box: Box | undefined, rectangle?: number[]): void {
    const marked = this.#marked;
    if (!marked) {
      this.parts.push({ kind: 'painted', what, plain: this.#stroke === this.#fill, rectangle, content });
      return;
    }
    marked.content += `${content}\n`;
    if (what === 'text') marked.text = true;
    if (what === 'image') marked.image = true;
    marked.box = around(marked.box, box);
  }

  #put(kind: 'setting' | 'state', content: string): void {
    if (this.#marked) this.#marked.content += `${content}\n`;
    else this.parts.push({ kind, content });
  }
}

/** Points of a path operator; control points of curves are outside the curve, but never far. */
function pointsOf(operator: string, operands: readonly string[]): [number, number][] {
  const numbers = operands.map(Number);
  if (operator === 're') {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ];
  }
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i]!, numbers[i + 1]!]);
  return points;
}
