import type { FootnoteDefinition, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { CAPTION_LIST_LOOK, definitionLook, headingLook, itemLook, type Look } from '../lock/look.js';
import type { Commission } from '../model/commission.js';
import type { HeadingData, ListData } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import { type Grid, gridOfMarkdown, gridOfTable } from './grid.js';
import { gridOfForm, gridOfPlan } from './grid-of-plan.js';
import type { ComparedPassage, Container, PassageForm } from './passage.js';
import { type Annotation, legendOf, tableNotesOf, tableTitle } from './table-text.js';

/**
 * A commission as a sequence of passages in reading order. The footnotes of a chapter are at its end, those of a
 * table under it, as in the printed document.
 */
export function passagesOf(commission: Commission): ComparedPassage[] {
  return new Reader(commission).read();
}

/** The words for a list that the program makes. */
const LIST: PhrasingContent = { type: 'text', value: 'Förteckning över figurer och tabeller' };

class Reader {
  readonly #commission: Commission;
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly #passages: ComparedPassage[] = [];
  /** Number by identifier, in the order of first use. */
  readonly #numbers = new Map<string, number>();
  #waiting: FootnoteDefinition[] = [];

  constructor(commission: Commission) {
    this.#commission = commission;
    this.#definitions = new Map(commission.footnotes.map((each) => [each.identifier, each]));
  }

  read(): ComparedPassage[] {
    for (const node of this.#commission.body.children) {
      if (node.type === 'heading' && node.depth === 1) this.#endChapter();
      this.#add(node, []);
    }
    this.#endChapter();
    return this.#passages;
  }

  #endChapter(): void {
    const notes = this.#waiting;
    this.#waiting = [];
    for (const definition of notes) {
      const note = { id: definition.identifier, number: this.#numbers.get(definition.identifier)! };
      for (const child of definition.children) {
        const content: PhrasingContent[] =
          child.type === 'code'
            ? [{ ...child, type: 'text' }]
            : 'children' in child
              ? (child.children as PhrasingContent[])
              : [];
        this.#push({ form: 'note', content, note, containers: [], origin: originOf(definition) });
      }
    }
  }

  #add(node: RootContent, containers: readonly Container[]): void {
    switch (node.type) {
      case 'heading':
        this.#addHeading(node, containers);
        break;
      case 'paragraph':
        this.#addText('paragraph', node, node.children, containers);
        break;
      case 'list':
        this.#addList(node, containers);
        break;
      case 'definitionList':
        for (const part of node.children) {
          const kind = part.data.part === 'term' ? 'dt' : 'dd';
          this.#add(part, [
            ...containers,
            { kind, node, item: part, first: true, look: definitionLook(part) },
          ]);
        }
        break;
      case 'blockquote':
        for (const child of node.children) this.#add(child, [...containers, { kind: 'quote', node }]);
        break;
      case 'code':
        this.#addText('code', node, [{ ...node, type: 'text' }], containers);
        break;
      case 'thematicBreak':
        this.#addText('rule', node, [], containers);
        break;
      case 'table':
        this.#addGrid(gridOfMarkdown(node), node, containers);
        break;
      case 'figure':
        for (const [index, child] of node.children.entries())
          this.#addText(index === 0 ? 'picture' : 'picture caption', child, child.children, containers);
        break;
      case 'captionedTable': {
        const [caption, table, ...below] = node.children;
        this.#addText('text caption', caption, caption.children, containers);
        this.#add(table, containers);
        for (const each of below) this.#add(each, containers);
        break;
      }
      case 'captionList':
        this.#push({
          form: 'paragraph',
          content: [LIST],
          look: CAPTION_LIST_LOOK,
          containers,
          origin: originOf(node),
        });
        break;
      case 'dataTable':
        this.#addTable(node, containers);
        break;
      case 'followUpPlan':
        this.#addCaption(tableTitle(node.plan), node, containers);
        this.#addGrid(gridOfPlan(node.plan), node, containers);
        this.#addAnnotations('note', tableNotesOf(node.plan.file, node.plan.noter, 'plan'), node, containers);
        break;
      case 'analysisTemplate':
        if (!node.plan.analysmall) break;
        this.#addCaption(tableTitle(node.plan.analysmall), node, containers);
        this.#addGrid(gridOfForm(node.plan), node, containers);
        break;
      default:
        // Nodes that are never printed, such as a link's definition.
        break;
    }
  }

  #addHeading(node: Extract<RootContent, { type: 'heading' }>, containers: readonly Container[]): void {
    const { number, appendix } = (node.data ?? {}) as HeadingData;
    this.#note(node);
    this.#push({
      form: 'heading',
      content: node.children,
      depth: node.depth,
      ...(number !== undefined && { number }),
      ...(appendix && { appendix }),
      look: headingLook(node),
      containers,
      origin: originOf(node),
    });
  }

  #addText(
    form: PassageForm,
    node: RootContent,
    content: PhrasingContent[],
    containers: readonly Container[],
  ): void {
    this.#note(node);
    this.#push({ form, content, look: lookIn(containers), containers, origin: originOf(node) });
  }

  #addList(node: List, containers: readonly Container[]): void {
    const { form } = (node.data ?? {}) as ListData;
    for (const [index, item] of node.children.entries()) {
      for (const [position, child] of item.children.entries()) {
        const container: Container = {
          kind: node.ordered ? 'ol' : 'ul',
          node,
          item,
          ...(node.ordered && { ordinal: (node.start ?? 1) + index }),
          ...(form !== undefined && { form }),
          first: position === 0,
          look: itemLook(node, item),
        };
        this.#add(child, [...containers, container]);
      }
    }
  }

  #addTable(node: Extract<RootContent, { type: 'dataTable' }>, containers: readonly Container[]): void {
    const { table } = node;
    this.#addCaption(tableTitle(table), node, containers);
    this.#addAnnotations('legend', legendOf(table), node, containers);
    this.#addGrid(gridOfTable(table), node, containers);
    this.#addAnnotations('note', tableNotesOf(table.file, table.noter, table.id), node, containers);
  }

  #addCaption(content: PhrasingContent[], node: RootContent, containers: readonly Container[]): void {
    if (content.length > 0)
      this.#push({ form: 'caption', content, containers, origin: originOf(content[0]!) });
    this.#note(node);
  }

  #addAnnotations(
    form: 'legend' | 'note',
    annotations: readonly Annotation[],
    node: RootContent,
    containers: readonly Container[],
  ): void {
    for (const { id, number, content } of annotations) {
      const origin = originOf(content[0] ?? node);
      const note = form === 'note' ? { note: { id, number } } : {};
      this.#push({ form, content, containers, origin, ...note });
    }
  }

  #addGrid(grid: Grid, node: RootContent, containers: readonly Container[]): void {
    this.#push({ form: 'table', content: [], grid, containers, origin: originOf(node) });
  }

  #push(passage: ComparedPassage): void {
    this.#passages.push(passage);
  }

  /** Footnotes that are referred to for the first time wait for the end of their chapter. */
  #note(node: Nodes): void {
    if (this.#definitions.size === 0) return;
    visit(node, 'footnoteReference', ({ identifier }) => {
      const definition = this.#definitions.get(identifier);
      if (!definition || this.#numbers.has(identifier)) return;
      this.#numbers.set(identifier, this.#numbers.size + 1);
      this.#waiting.push(definition);
    });
  }
}

/** The looks of the list items that a passage begins. */
function lookIn(containers: readonly Container[]): Look {
  return Object.assign({}, ...containers.filter(({ first }) => first).map(({ look }) => look));
}
