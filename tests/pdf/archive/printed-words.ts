import { join } from 'node:path';
import { compile } from '../../../src/compile/compile.js';
import { openProject } from '../../../src/compile/project.js';
import type { JsonCommission } from '../../../src/json/json.js';
import { loadTheme, renderPrint } from '../../../src/render/index.js';
import { openDirectory } from '../../../src/workspace/directory.js';
import { REAL } from '../../support/cli.js';

const THEME = join(import.meta.dirname, '../../../templates/standard');

/** What stands within a line. Everything else begins a new one. */
const WITHIN_LINE =
  /<\/?(?:a|b|strong|em|i|cite|code|data|time|sup|sub|wbr)\b[^>]*>|<\/span>|<span(?![^>]*class="(?:namn|fran|sidnr))[^>]*>/g;

/**
 * The words of the page that a commission is printed from, in order, with the page numbers it came to have and with soft
 * hyphens.
 */
export function printedWords(id: string, compiled: JsonCommission): string[] {
  const project = openProject(openDirectory(REAL));
  const ref = project.commissions.find((each) => each.id === id)!;
  const { commission } = compile(project, ref);
  const page = renderPrint(commission!, loadTheme(THEME), { language: 'sv', generator: { name: 'test' } });
  const numbers = pageNumbers(compiled);
  const body = page
    .slice(page.indexOf('<body>'))
    .replace(/<span class="skilje"[^>]*>[^<]*<\/span>/g, '')
    .replace(/<span class="sida" data-ref="([^"]*)">[^<]*/g, (_, anchor: string) =>
      String(numbers.get(anchor) ?? ''),
    )
    .replace(WITHIN_LINE, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#x([\dA-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return body.split(/\s+/).filter(Boolean);
}

function pageNumbers({ innehåll }: JsonCommission): Map<string, number> {
  const numbers = new Map<string, number>();
  const add = (headings: JsonCommission['innehåll']) => {
    for (const { ankare, sida, underrubriker } of headings) {
      if (sida !== undefined) numbers.set(ankare, sida);
      add(underrubriker);
    }
  };
  add(innehåll);
  return numbers;
}
