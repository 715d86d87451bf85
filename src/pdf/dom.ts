/**
 * The few parts of the browser's DOM that functions run inside the page touch (https://dom.spec.whatwg.org, CSSOM). The
 * whole DOM library would put `window`, `name`, `event` and the like in reach of every file of this program.
 */
export interface DomRect {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

export interface StyleDeclaration {
  getPropertyValue(name: string): string;
  setProperty(name: string, value: string, priority?: 'important'): void;
}

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

export interface DomText extends DomNode {
  data: string;
}

export interface DomElement extends DomNode {
  readonly id: string;
  readonly localName: string;
  readonly classList: Iterable<string>;
  readonly children: Iterable<DomElement>;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  /** Absent on elements that are neither HTML, SVG nor MathML. */
  readonly style?: StyleDeclaration;
  textContent: string;
  closest(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  compareDocumentPosition(other: DomElement): number;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getBoundingClientRect(): DomRect;
  append(...children: DomNode[]): void;
  replaceWith(other: DomElement): void;
  remove(): void;
}

export interface StyleRule {
  /** On style rules and page rules. */
  readonly selectorText?: string;
  readonly style?: StyleDeclaration;
  /** On rules that hold others. */
  readonly cssRules?: Iterable<StyleRule>;
  readonly constructor: { readonly name: string };
}

export interface DomFontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly status: 'unloaded' | 'loading' | 'loaded' | 'error';
  load(): Promise<unknown>;
}

export interface DomDocument {
  title: string;
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  readonly fonts: Iterable<DomFontFace> & { readonly ready: Promise<unknown> };
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<StyleRule> }>;
  readonly images: Iterable<{ decode(): Promise<unknown> }>;
  querySelectorAll(selector: string): Iterable<DomElement>;
  createElement(name: string): DomElement;
}
