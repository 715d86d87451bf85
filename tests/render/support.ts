import { join } from 'node:path';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Commission } from '../../src/model/commission.js';
import type { Medium } from '../../src/render/context.js';
import { renderDocument } from '../../src/render/document.js';
import { loadTheme, type RenderOptions } from '../../src/render/index.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { REAL, ROOT } from '../support/cli.js';
import { compileBody } from '../support/workspace.js';

/** The theme that travels with the program. */
export const theme = loadTheme(join(ROOT, 'templates', 'standard'));

/** Options of an ordinary build. */
export const options: RenderOptions = {
  language: 'sv',
  generator: { name: 'uppdrag 1.2.3', revision: '4c1f9e2' },
  pdfHref: 'regionhalsan.pdf',
  jsonHref: 'regionhalsan.json',
  indexHref: '../../index.html',
};

/** A commission compiled from a body and its data files, which must be without faults. */
export function commissionOf(body: string, files: Record<string, string> = {}, front?: string): Commission {
  const { commission, diagnostics } = compileBody(body, files, front);
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (!commission || errors.length > 0) throw new Error(errors.map((each) => each.message.en).join('\n'));
  return commission;
}

/** The real commissions by slug. */
export function realCommissions(): Map<string, Commission> {
  const project = openProject(openDirectory(REAL));
  return new Map(
    project.commissions.map((ref) => {
      const { commission } = compile(project, ref);
      if (!commission) throw new Error(`${ref.id} does not compile`);
      return [ref.slug, commission];
    }),
  );
}

/** The body's HTML. */
export function bodyHtml(commission: Commission, medium: Medium): string {
  return renderDocument(commission, theme, options, medium).html;
}

/** HTML with every element that a person looks for on a line of its own, for files that are read in review. */
export function lines(html: string): string {
  return html
    .replace(/\s*(<\/?(?:table|thead|tbody|tr|colgroup|section|div|ul|ol)\b|<(?:caption|h\d|p)\b)/g, '\n$1')
    .replace(/(<t[dh]\b)/g, '\n  $1')
    .replace(/(<li\b)/g, '\n  $1')
    .replace(/\u00ad/g, '&shy;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .concat('\n');
}
