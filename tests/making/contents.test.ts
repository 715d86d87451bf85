import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonCommission } from '../../src/json/json.js';
import { readText } from '../pdf/pdf-text.js';
import { built, REAL_IDS } from '../support/built.js';

type Heading = JsonCommission['innehåll'][number];

const flat = (headings: readonly Heading[]): Heading[] =>
  headings.flatMap((heading) => [heading, ...flat(heading.underrubriker)]);

/** Letters and digits only: line ends, soft hyphens and leaders differ between a heading and the contents. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe('the contents of the real commissions, against what stands on their pages', () => {
  it.each(REAL_IDS)('%s', async (id) => {
    const { documents } = await built();
    const { pdf, compiled } = documents.find((each) => each.id === id)!;
    const pages = (await readText(new Uint8Array(readFileSync(pdf)))).map(bare);
    const listed = flat(compiled.innehåll).filter((heading) => heading.nivå <= 2);
    expect(listed.length).toBeGreaterThan(8);
    // The contents end where the first chapter begins.
    const contents = pages.slice(1, (listed[0]!.sida ?? 3) - 1).join('');
    for (const { text, nummer, sida } of listed) {
      const title = bare([nummer, text].filter(Boolean).join(' '));
      expect(sida, title).toBeGreaterThan(2);
      expect(pages[sida! - 1], `${title} on page ${sida}`).toContain(title);
      expect(contents, `${title} … ${sida} in the contents`).toContain(`${title}${sida}`);
    }
    expect(compiled.sidor).toBe(pages.length);
  });
});
