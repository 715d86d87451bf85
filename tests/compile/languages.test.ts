import { expect, test } from 'vitest';
import { bodyHtml, commissionOf } from '../render/support.js';
import { compileBody } from '../support/workspace.js';

const BODY =
  '# Rubrik\n\n:::sprak{#en}\nMind *the* gap.\n\n- one\n- two :sprak[tre]{#sv}\n\n> quoted\n:::\n\nSvenska.\n';

test('a whole passage in another language says so wherever it has text', () => {
  const html = bodyHtml(commissionOf(BODY), 'print').replace(/\s*\n\s*/g, '');
  expect(html).toContain('<p><span lang="en">Mind <em>the</em> gap.</span></p>');
  expect(html).toContain('<li><span lang="en">one</span></li>');
  expect(html).toContain('<span lang="en">two <span lang="sv">tre</span></span>');
  expect(html).toContain('<blockquote><p><span lang="en">quoted</span></p></blockquote>');
  expect(html).toContain('<p>Svenska.</p>');
});

test('the last paragraph of a quotation is its source when it begins with a dash', () => {
  const html = (quote: string) =>
    bodyHtml(commissionOf(`# Rubrik\n\n${quote}\n`), 'print').replace(/\s*\n\s*/g, '');
  expect(html('> Citat.\n>\n> — Lagen')).toContain('<p>Citat.</p><p class="kalla">— Lagen</p>');
  expect(html('> — Replik.')).toContain('<p>— Replik.</p>');
});

test('a tag that names no language is said once, and the text stays', () => {
  const { commission, diagnostics } = compileBody('# Rubrik\n\n:::sprak{#x}\nEtt.\n\nTvå.\n:::\n');
  expect(diagnostics.map(({ rule, place }) => `${rule} ${place.start.line}`)).toEqual([
    'unknown-language 11',
  ]);
  expect(bodyHtml(commission!, 'print')).toContain('<p>Ett.</p>');
});
