import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonHeading } from '../../src/json/json.js';
import { built } from '../support/built.js';
import { REAL } from '../support/cli.js';
import { undescribed, violations } from '../support/schema.js';

/** Headings with those under them, in the order of the document. */
function flat(headings: readonly JsonHeading[]): JsonHeading[] {
  return headings.flatMap((heading) => [heading, ...flat(heading.underrubriker)]);
}

describe('a compiled commission as JSON', () => {
  it('follows its schema, which explains every field', async () => {
    expect(undescribed('kompilerat')).toEqual([]);
    const { documents } = await built();
    expect(documents).toHaveLength(5);
    for (const { id, compiled } of documents)
      expect([id, violations('kompilerat', compiled)]).toEqual([id, []]);
    const [{ compiled }] = documents as [(typeof documents)[0]];
    expect(
      violations('kompilerat', { ...compiled, uppdrag: { ...compiled.uppdrag, giltighet: {} } }),
    ).not.toEqual([]);
    expect(violations('kompilerat', { ...compiled, extra: true })).not.toEqual([]);
  });

  it('gives every heading that the contents list a page of the PDF, in order', async () => {
    for (const { compiled } of (await built()).documents) {
      const headings = flat(compiled.innehåll);
      expect(headings.filter(({ nivå, sida }) => nivå <= 2 && sida === undefined)).toEqual([]);
      const pages = headings.flatMap(({ sida }) => sida ?? []);
      expect(pages.length).toBeGreaterThan(5);
      expect(pages).toEqual([...pages].sort((a, b) => a - b));
      expect(pages[0]).toBeGreaterThan(1);
      expect(pages.at(-1)).toBeLessThanOrEqual(compiled.sidor!);
      expect(compiled.webbläsare).toMatch(/\/\d+\./);
    }
  });

  it('names every source with its hash, and every block with its version and where it is used', async () => {
    for (const { id, compiled } of (await built()).documents) {
      const files = compiled.källor.map(({ fil }) => fil);
      expect(files).toEqual([...files].sort());
      expect(files).toContain(`${id}/uppdrag.md`);
      for (const { fil, sha256 } of compiled.källor) {
        const bytes = readFileSync(join(REAL, fil));
        expect([fil, sha256]).toEqual([fil, createHash('sha256').update(bytes).digest('hex')]);
      }
      for (const { fil, sha256, används, id: block, version } of compiled.block) {
        expect(compiled.källor).toContainEqual({ fil, sha256 });
        expect(används.length).toBeGreaterThan(0);
        expect(readFileSync(join(REAL, fil), 'utf8')).toMatch(
          new RegExp(`^id: ${block}\\n(?:variant-av: .*\\n)?version: ${version}$`, 'm'),
        );
      }
    }
  });

  it('holds tables and the plan as data', async () => {
    const { documents } = await built();
    const of = (slug: string) => documents.find(({ id }) => id.endsWith(`/${slug}`))!.compiled;
    const amounts = of('sodra-alvsborgs-sjukhus').tabeller.find(({ id }) => id === 'ersattning')!;
    const values = JSON.stringify(amounts.rader);
    expect(values).toContain('4400209');
    expect(values).toContain('4\u00a0400\u00a0209');
    const plan = of('regionhalsan').uppföljningsplan!;
    const indicators = plan.områden.flatMap(({ enheter }) =>
      enheter.flatMap(({ indikatorer }) => indikatorer),
    );
    expect(indicators.length).toBeGreaterThan(20);
    expect(indicators.every(({ sida }) => sida === undefined || sida > 1)).toBe(true);
  });

  it('says nothing of the machine or the hour', async () => {
    for (const { json } of (await built()).documents) {
      const text = readFileSync(json, 'utf8');
      expect(text).not.toContain(process.cwd());
      // A decision has no hour: it is written as noon.
      expect(text.replaceAll('T12:00:00Z', '')).not.toMatch(/\d{2}:\d{2}:\d{2}/);
    }
  });
});
