// The parts of the browser's DOM (https://dom.spec.whatwg.org, https://drafts.csswg.org/cssom) used by functions that
// run inside a page. TypeScript's DOM library would declare `window`, `name`, `event` and the like in every file.

/** A rectangle in CSS pixels. */
export interface DomRect {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

/** Declarations of an element or a rule (`CSSStyleDeclaration`). */
export interface StyleDeclaration {
  getPropertyValue(name: string): string;
  setProperty(name: string, value: string, priority?: 'important'): void;
  removeProperty(name: string): string;
}

/** A node. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

/** A text node. */
export interface DomText extends DomNode {
  data: string;
  after(...nodes: DomNode[]): void;
}

/** An element. */
export interface DomElement extends DomNode {
  readonly id: string;
  readonly localName: string;
  readonly classList: Iterable<string>;
  readonly children: Iterable<DomElement>;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
  readonly previousElementSibling: DomElement | null;
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

/** A part of a document (`Range`). */
export interface DomRange {
  setStart(node: DomNode, offset: number): void;
  setEnd(node: DomNode, offset: number): void;
  getClientRects(): Iterable<DomRect>;
}

/** A rule of a style sheet (`CSSRule`). */
export interface StyleRule {
  /** On style rules and page rules. */
  readonly selectorText?: string;
  readonly style?: StyleDeclaration;
  /** On rules that hold others. */
  readonly cssRules?: Iterable<StyleRule>;
  readonly constructor: { readonly name: string };
}

/** A font of the document (`FontFace`). */
export interface DomFontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly status: 'unloaded' | 'loading' | 'loaded' | 'error';
  load(): Promise<unknown>;
}

/** The document. */
export interface DomDocument {
  title: string;
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  readonly fonts: Iterable<DomFontFace> & { readonly ready: Promise<unknown> };
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<StyleRule> }>;
  readonly images: Iterable<DomElement & { decode(): Promise<unknown> }>;
  querySelectorAll(selector: string): Iterable<DomElement>;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomText;
  createRange(): DomRange;
}
