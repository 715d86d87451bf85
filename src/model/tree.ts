/**
 * The tree a commission is compiled to: mdast (https://github.com/syntax-tree/mdast) with a few nodes of our own.
 * Every node keeps `position` (in its own file) and, in `data.origin`, the file it was written in.
 */
import type { Data, Literal, Node, Paragraph, Parent, PhrasingContent, Table } from 'mdast';
import type { Origin } from './place.js';
import type { Area, CompiledPlan } from './plan.js';
import type { CompiledTable } from './table.js';

/** The `data` of every node of a compiled tree. */
export interface OriginData extends Data {
  origin?: Origin;
}

/** The `data` of a compiled heading besides its origin. */
export interface HeadingData extends OriginData {
  /** Unique ASCII anchor in the document. */
  anchor?: string;
  /** Printed number such as `1.1`, or label such as `Bilaga 1`; absent when the heading has none. */
  number?: string;
  /** An appendix heading (`{.bilaga}`): its section starts a new page. */
  appendix?: boolean;
  /** The heading's section is set on landscape pages. */
  landscape?: boolean;
}

/** The `data` of a paragraph that is numbered in the margin. */
export interface ParagraphData extends OriginData {
  /** Its number in the document, from 1. */
  number?: number;
}

/** Forms of the numbers of a list that are not `1.`, by how the first item is written. */
export type ListForm = '1)' | 'a)' | 'A)' | 'i)' | 'I)';

/** The `data` of a list with numbers. */
export interface ListData extends OriginData {
  /** Form of the numbers, where it is not `1.`. */
  form?: ListForm;
}

/** A data table where it is printed. */
export interface DataTableNode extends Node {
  type: 'dataTable';
  table: CompiledTable;
  data?: OriginData;
}

/**
 * The follow-up plan where it is printed: one or more tables. Of a plan that is a list, one area, until lists take its
 * place.
 */
export interface FollowUpPlanNode extends Node {
  type: 'followUpPlan';
  plan: CompiledPlan;
  /** Set in a plan that is a list. */
  area?: Area;
  data?: OriginData;
}

/** The analysis template where it is printed. */
export interface AnalysisTemplateNode extends Node {
  type: 'analysisTemplate';
  plan: CompiledPlan;
  data?: OriginData;
}

/** The `data` of a link. */
export interface LinkData extends OriginData {
  /** Set: the text is the address, which stands there as it is. */
  bare?: true;
}

/** The `data` of a picture. */
export interface PictureData extends OriginData {
  /** The texts in an SVG. */
  texts?: string[];
}

/** A picture with its caption, `:::figur{#id}`. */
export interface FigureNode extends Parent {
  type: 'figure';
  /** 1, 2, 3 … through the document. */
  number?: number;
  /** Anchor in the document: the id that an editor gave it. */
  anchor: string;
  /** The paragraph with the picture, the caption, and what stands below the caption: the source, a note. */
  children: Paragraph[];
  data?: OriginData;
}

/** A table written in Markdown with its caption, `:::tabell{#id}`. */
export interface CaptionedTableNode extends Parent {
  type: 'captionedTable';
  /** Its number among all tables with a caption. */
  number?: number;
  /** Anchor in the document: the id that an editor gave it. */
  anchor: string;
  /** The caption, the table, and what stands below the table: a legend, the source, a note. */
  children: [caption: Paragraph, table: Table, ...below: Paragraph[]];
  data?: OriginData;
}

/** The list of the figures and tables with captions, where it is printed. */
export interface CaptionListNode extends Node {
  type: 'captionList';
  /** In reading order, the figures first. */
  entries: { anchor: string; kind: 'figure' | 'table'; number: number; title: string }[];
  data?: OriginData;
}

/** A resolved cross reference. Its children are the generated (or given) text. */
export interface ReferenceNode extends Parent {
  type: 'reference';
  /** Kind of the target. */
  kind: 'heading' | 'table' | 'figure' | 'indicator' | 'unit' | 'area' | 'appendix' | 'commission';
  /** Anchor in this document, or for another commission its id (`2025-2027/solrosvarden`). */
  target: string;
  children: PhrasingContent[];
  data?: OriginData;
}

/** A figure, date or other value that `{{…}}` produced; the text is what is printed. */
export interface ValueNode extends Literal {
  type: 'value';
  value: string;
  /** The machine-readable value, for `<data value>`/`<time datetime>`. */
  raw?: string | number;
  /** Text between the braces. */
  expression: string;
  data?: OriginData;
}

/** A stretch of text in another language, `:sprak[…]{#en}`. */
export interface LanguageNode extends Parent {
  type: 'language';
  /** BCP 47 tag. */
  language: string;
  children: PhrasingContent[];
  data?: OriginData;
}

/** Lowered text that has no characters of its own, `T~max~`. */
export interface SubscriptNode extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
  data?: OriginData;
}

/** Raised text that has no characters of its own, `1^a^`. */
export interface SuperscriptNode extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
  data?: OriginData;
}

/** A term of a definition list, or one of its explanations. */
export interface DefinitionPart extends Paragraph {
  data: OriginData & { part: 'term' | 'explanation' };
}

/** Terms, each with its explanations after it: `Term` above a line that begins with `: `. */
export interface DefinitionListNode extends Parent {
  type: 'definitionList';
  children: DefinitionPart[];
  data?: OriginData;
}

declare module 'mdast' {
  interface RootContentMap {
    dataTable: DataTableNode;
    followUpPlan: FollowUpPlanNode;
    analysisTemplate: AnalysisTemplateNode;
    figure: FigureNode;
    captionedTable: CaptionedTableNode;
    captionList: CaptionListNode;
    definitionList: DefinitionListNode;
    reference: ReferenceNode;
    value: ValueNode;
    language: LanguageNode;
    subscript: SubscriptNode;
    superscript: SuperscriptNode;
  }
  interface BlockContentMap {
    dataTable: DataTableNode;
    followUpPlan: FollowUpPlanNode;
    analysisTemplate: AnalysisTemplateNode;
    figure: FigureNode;
    captionedTable: CaptionedTableNode;
    captionList: CaptionListNode;
    definitionList: DefinitionListNode;
  }
  interface PhrasingContentMap {
    reference: ReferenceNode;
    value: ValueNode;
    language: LanguageNode;
    subscript: SubscriptNode;
    superscript: SuperscriptNode;
  }
}
