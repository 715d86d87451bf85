import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printedHtml } from '../../src/conservation/printed.js';
import { lostText } from '../../src/conservation/text-lost.js';
import { writtenCommission } from '../../src/conservation/written-commission.js';
import { TEMPLATES } from '../../src/files/program.js';
import { loadTheme, renderScreen } from '../../src/render/index.js';
import { sourceText } from '../../src/source/text.js';
import { compileBody, frontMatter } from '../support/workspace.js';

const standard = loadTheme(`${TEMPLATES}/standard`);
const theme = { ...standard, screenStyles: { css: '', hash: '' } };

/** Paragraphs, lists and tables of a real commission. */
const PASSAGES = readFileSync('uppdrag/2025-2027/regionhalsan/uppdrag.md', 'utf8')
  .replace(/^---[\s\S]*?\n---\n/, '')
  .split(/\n{2,}/)
  .filter((each) => !each.includes('::') && each.length > 40);

/** What Markdown, or a hand that slips, puts between letters. */
const SLIPS =
  '* ** ` < > <!-- --> [ ] ( ) | \\ { } {{ }} : :: ::: # _ ~ ~~~ ``` [^1] [^1]: [a]: ![ \t \n \n\n & &amp; - + = " \u00a0 > 1. --- | --- | <b> </b> <br> <div> ]( ]['.split(
    ' ',
  );

/** What is no text for a reader: comments, attributes, expressions, labels, names of languages, addresses. */
const SILENT =
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))|\{[^}]*\}?|^.*(?:`{3,}|~{3,}).*$|^.*\[[^\]]*\]:.*$|\]\([^)]*\)?|<[^>\n]*>?|\]\[[^\]]*\]?/gm;

/** What the page says, without its attributes. */
function page(html: string): string {
  return printedHtml(html).words.join(' ');
}

function silentlyLost(body: string): string[] {
  const { commission, diagnostics, file } = compileBody(body);
  if (!commission) return [];
  const html = renderScreen(commission, theme, { language: 'sv', generator: { name: 'test' } });
  const source = sourceText(file, frontMatter() + body);
  const lost = lostText(
    writtenCommission(commission, file, () => source),
    printedHtml(html),
    diagnostics,
  );
  for (const { message } of lost.filter((each) => each.message.en.startsWith('This does not'))) {
    const tags = [...message.en.matchAll(/q\d+q/g)].map(([tag]) => tag);
    expect(tags.filter((tag) => page(html).includes(tag)).length, message.en).toBeLessThan(
      Math.max(tags.length, 1),
    );
  }
  const lines = source.text.split('\n');
  const spoken = [...diagnostics, ...lost].flatMap(({ place }) =>
    lines.slice(place.start.line - 1, place.end.line),
  );
  const known = `${html} ${spoken.join(' ')}`;
  return [...body.replace(SILENT, ' ').matchAll(/q\d+q/g)]
    .map(([word]) => word)
    .filter((word) => !known.includes(word));
}

it('loses no word of a real text in silence, wherever a hand slips', () => {
  let count = 0;
  const slip = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom(...SLIPS) });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PASSAGES), { minLength: 1, maxLength: 4 }),
      fc.array(slip, { minLength: 1, maxLength: 6 }),
      (passages, slips) => {
        let body = passages.join('\n\n').replace(/\p{L}{2,}/gu, (word) => `${word}q${count++}q`);
        for (const { at, text } of slips) {
          const where = Math.floor(at * body.length);
          body = body.slice(0, where) + text + body.slice(where);
        }
        expect(silentlyLost(body)).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
