import type { PhrasingContent, Root } from 'mdast';
import type { Report } from '../model/diagnostic.js';
import { visit } from '../model/visit.js';
import { type Directive, originOf } from '../source/markdown.js';
import { type Remark, reportNode } from './reporter.js';

/** A language tag in its usual spelling (BCP 47); undefined for what is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Says that a tag names no language. */
export function unknownLanguage(tag: string): Remark {
  return {
    rule: 'unknown-language',
    message: { sv: `”${tag}” är ingen språkkod.`, en: `“${tag}” is no language tag.` },
    hint: {
      sv: 'Skriv till exempel :sprak[Mind the gap]{#en}.',
      en: 'Write for example :sprak[Mind the gap]{#en}.',
    },
  };
}

/**
 * Makes of `:::sprak{#en}` its paragraphs, headings and cells with all of their text in `:sprak[…]{#en}`: whatever is
 * done with another language in running text is then done with whole passages too.
 *
 * @param root the tree of one file, its directives checked
 */
export function spreadLanguages(root: Root, report: Report): void {
  visit(root, 'containerDirective', (node, index, parent) => {
    if (node.name !== 'sprak' || !parent || index === undefined) return;
    const tag = node.attributes?.id ?? '';
    if (canonicalLanguage(tag) === undefined) reportNode(report, node, unknownLanguage(tag));
    else
      visit(node, (inside) => {
        if (inside.type === 'paragraph' || inside.type === 'heading' || inside.type === 'tableCell')
          inside.children = inLanguage(inside.children, tag, node);
      });
    parent.children.splice(index, 1, ...(node.children as never[]));
    return index;
  });
}

function inLanguage(children: PhrasingContent[], tag: string, around: Directive): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  if (!first?.position || !last?.position) return children;
  return [
    {
      type: 'textDirective',
      name: 'sprak',
      attributes: { id: tag },
      children,
      position: { start: first.position.start, end: last.position.end },
      data: { origin: originOf(around) } as never,
    },
  ];
}
