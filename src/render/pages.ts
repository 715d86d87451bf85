import type { RootContent } from 'mdast';
import { headingText } from './heading-text.js';
import { headingData, isSection, type SectionNode } from './sections.js';

/** A named page of the printed document: https://www.w3.org/TR/css-page-3/#using-named-pages */
export interface NamedPage {
  /** CSS identifier. */
  name: string;
  landscape: boolean;
  /** Appendix or section named in the running head after the document's title. */
  label: string;
}

/** Sections that begin a named page of their own, and the pages in order. */
export interface PagePlan {
  bySection: ReadonlyMap<object, NamedPage>;
  /** True when the section is on landscape pages, its own or those of a section around it. */
  isLandscape(section: object): boolean;
  pages: readonly NamedPage[];
}

/** The plan of a document without pages. */
export const NO_PAGES: PagePlan = { bySection: new Map(), isLandscape: () => false, pages: [] };

/**
 * Gives appendices and landscape sections pages of their own. A change of named page breaks the page, so a section
 * that can stay on the pages of the section around it does.
 */
export function planPages(sections: readonly RootContent[]): PagePlan {
  const bySection = new Map<object, NamedPage>();
  const landscape = new Set<object>();
  const pages: NamedPage[] = [];
  const walk = (nodes: readonly { type: string }[], around: boolean) => {
    for (const node of nodes) {
      if (!isSection(node)) continue;
      const wide = wantsLandscape(node);
      if (wide) landscape.add(node);
      const { appendix, number } = headingData(node);
      if (appendix || wide !== around) {
        const label = wide || appendix ? (appendix && number) || headingText(node.heading) : '';
        const page = { name: `s${pages.length + 1}`, landscape: wide, label };
        pages.push(page);
        bySection.set(node, page);
      }
      walk(node.children, wide);
    }
  };
  walk(sections, false);
  return { bySection, isLandscape: (section) => landscape.has(section), pages };
}

/** A heading with nothing but landscape sections is set on the page of the first of them. */
function wantsLandscape(section: SectionNode): boolean {
  if (headingData(section).landscape) return true;
  const first = section.children[0] as { type: string } | undefined;
  return first !== undefined && isSection(first) && wantsLandscape(first);
}

/**
 * The pages, and a landscape page with the same running head for each upright one and for the unnamed ones: for tables
 * that no upright page has room for. Its name is that of the upright page with `-tabell` after it.
 */
export function withTablePages(pages: readonly NamedPage[]): NamedPage[] {
  const upright = [{ name: '', label: '' }, ...pages.filter(({ landscape }) => !landscape)];
  return [
    ...pages,
    ...upright.map(({ name, label }) => ({ name: `${name}-tabell`, landscape: true, label })),
  ];
}

/** A CSS string. Whatever could end the string, the rule or the style element is written as an escape. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /["\\<>{}&\p{Cc}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
