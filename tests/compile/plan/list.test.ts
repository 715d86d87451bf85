import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { printedHtml } from '../../../src/conservation/printed.js';
import { lostText } from '../../../src/conservation/text-lost.js';
import { writtenCommission } from '../../../src/conservation/written-commission.js';
import { decidedText } from '../../../src/lock/decided-text.js';
import { renderScreen } from '../../../src/render/index.js';
import { sourceText } from '../../../src/source/text.js';
import { options, theme } from '../../render/support.js';
import { brief, compileBody, frontMatter } from '../../support/workspace.js';

const PLAN_FILE = '2025-2027/regionhalsan/uppfoljning.yaml';
const PLAN = `titel: Plan
form: lista
områden:
  - id: plan-hemlosa
    namn: Hemlösa
    enheter:
      - indikatorer:
          - {id: besok, text: 'Antal *unika* besök', tillfällen: [T2], tillfällen-text: ''}
          - text: Andel som fått hjälp inom
            punkter: [en dag, tre dagar]
            målvärde: 90 %
            källa: Journalen
  - id: plan-intyg
    namn: Intyg
    enheter:
      - namn: Mottagning
        indikatorer: [{text: Se ovan, hänvisning: besok}]
`;
const compiled = (body: string, plan = PLAN) => compileBody(body, { [PLAN_FILE]: plan });

it('stands as lists under the headings of the commission, with nothing where nothing is said', () => {
  const body = `# Plan {.bilaga}

## Hemlösa

::uppfoljningsplan{#plan-hemlosa}

Se :ref{#besok} och :ref{#plan-intyg}.

## Intyg

::uppfoljningsplan{#plan-intyg}
`;
  const { commission, diagnostics, file } = compiled(body);
  expect(diagnostics).toEqual([]);
  expect(commission!.outline[0]).toMatchObject({ landscape: false, children: [{ landscape: false }, {}] });
  const page = renderScreen(commission!, theme, options);
  const html = page.slice(page.indexOf('<main'));
  expect(html).not.toContain('class="t-reg plan');
  expect(html).toContain('<p>Antal <em>unika</em> besök</p>');
  expect(html).toContain('<a href="#besok">Antal unika besök</a> och <a href="#mottagning">Intyg</a>');
  expect(html).toContain('<p id="mottagning"><strong>Mottagning</strong></p>');
  expect(html).toContain('<li id="se-ovan"><a href="#besok">Se ovan</a></li>');
  expect(html.replace(/(?:<[^>]+>\s*)+/g, ' ')).toContain(
    'inom en dag tre dagar Målvärde: 90\u00a0%. Datainhämtning/källa: Journalen.',
  );
  const lines = decidedText(commission!, file).lines.map(({ text }) => text);
  expect(lines).toContain('- Antal *unika* besök');
  const sources: Record<string, string> = { [file]: frontMatter() + body, [PLAN_FILE]: PLAN };
  const source = (path: string) => sourceText(path, sources[path] ?? '');
  const written = writtenCommission(commission!, file, source);
  expect(lostText(written, printedHtml(page), [])).toEqual([]);
});

it('has the names of its areas as headings when it is printed whole', () => {
  const { commission, diagnostics } = compiled('# Plan\n\n::uppfoljningsplan\n');
  expect(diagnostics).toEqual([]);
  const headings = commission!.body.children.filter(({ type }) => type === 'heading');
  expect(headings.map((node) => [(node as { depth: number }).depth, textOf(node)])).toEqual([
    [1, 'Plan'],
    [2, 'Hemlösa'],
    [2, 'Intyg'],
  ]);
});

it('misses no area, and knows which it has', () => {
  const said = (body: string, plan?: string) => brief(compiled(body, plan).diagnostics);
  expect(said('# Plan\n\n::uppfoljningsplan{#plan-hemlosa}\n')).toEqual([
    'area-not-printed uppfoljning.yaml:14:11-14:16',
  ]);
  expect(said('# Plan\n\n::uppfoljningsplan{#plan-hemlos}\n')).toEqual([
    'unknown-area uppdrag.md:11:20-11:32',
  ]);
  expect(said('# Plan\n\n::uppfoljningsplan\n\n::uppfoljningsplan{#plan-intyg}\n')).toEqual([
    'printed-twice uppdrag.md:13:1-13:32',
  ]);
  expect(said('# Plan\n\n::uppfoljningsplan{#plan-intyg}\n', PLAN.replace('form: lista\n', ''))).toEqual([
    'unknown-attribute uppdrag.md:11:20-11:31',
  ]);
  const noted = PLAN.replace('Se ovan,', 'Se ovan, noter: [a],').concat('noter: {a: En not}\n');
  expect(said('# Plan\n\n::uppfoljningsplan\n', noted)).toEqual(['unseen-note uppfoljning.yaml:17:46-17:49']);
});
