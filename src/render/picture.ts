import type { Lettered } from './context.js';

const SVG = 'data:image/svg+xml;base64,';

/**
 * The address of a picture. The text of an SVG is set in the typeface of the document's tables, which the picture must
 * bring along: it sees no font of the document, and another machine has other ones.
 */
export function withTypeface(address: string, theme: Lettered): string {
  if (!address.startsWith(SVG)) return address;
  const svg = Buffer.from(address.slice(SVG.length), 'base64').toString();
  if (!/<text\b/.test(svg)) return address;
  const rules = `<style>${facesFor(svg, theme).join('')}svg{font-family:"${theme.measures.families.table}"}</style>`;
  const lettered = svg.replace(/^<svg\b[^>]*>/, (root) => root + rules);
  return SVG + Buffer.from(lettered).toString('base64');
}

/** The rules of the cuts that a picture may need. */
function facesFor(svg: string, { fonts, fontRule, measures }: Lettered): string[] {
  const isBold = /bold|[6-9]00/.test(svg);
  const isItalic = /italic|oblique/.test(svg);
  return fonts
    .filter(({ family }) => family === measures.families.table)
    .filter(({ weight, style }) => (isBold || weight === 400) && (isItalic || style === 'normal'))
    .filter(({ supplement, widths }) => !supplement || Object.keys(widths).some((each) => svg.includes(each)))
    .map(fontRule);
}
