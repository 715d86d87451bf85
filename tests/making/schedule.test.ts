import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OutputFolder } from '../../src/files/output-folder.js';
import { LazyPrinter } from '../../src/making/lazy-printer.js';
import { buildCommissions } from '../../src/making/schedule.js';
import { BuildMemory } from '../../src/memory/memory.js';
import type { Printer } from '../../src/pdf/printer.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { SMALL, smallWorkspace, temporaryFolder } from '../support/workspace.js';

/** A browser that is slow and makes nothing of its pages; it counts how many it has at once. */
class SlowPrinter extends LazyPrinter {
  pages = 0;
  most = 0;

  constructor() {
    super(1);
  }

  override start(): Promise<Printer> {
    const print = async () => {
      this.pages += 1;
      this.most = Math.max(this.most, this.pages);
      await new Promise((resolve) => setTimeout(resolve, 80));
      this.pages -= 1;
      throw new Error('nothing is printed here');
    };
    return Promise.resolve({ print } as unknown as Printer);
  }
}

it('commissions in which only the checks find errors do not pile up in the browser', async () => {
  const limit = Math.max(8, 2 * availableParallelism());
  const text = SMALL['2026/vaster/uppdrag.md']!.replace('nära.', 'ska ska nära.');
  const many = Array.from({ length: 3 * limit }, (_, number) => [`2027/v${number}/uppdrag.md`, text]);
  const root = join(
    smallWorkspace({
      ...Object.fromEntries(many),
      'uppdrag.yaml': 'namn: Provregionen\nregler: {repeated-word: fel}\n',
    }),
    'uppdrag',
  );
  const workspace = openDirectory(root);
  const out = new OutputFolder(temporaryFolder());
  const printer = new SlowPrinter();
  const choose = (all: readonly { id: string; slug: string; file: string }[]) =>
    all.filter(({ id }) => id.startsWith('2027/'));
  const { commissions } = await buildCommissions(
    { workspace, out: out.path, formats: new Set(['pdf']), choose },
    { out, memory: new BuildMemory(workspace, out, ''), printer },
  );
  expect(commissions.map(({ outcome }) => outcome)).toEqual(many.map(() => 'failed'));
  expect(printer.most).toBeGreaterThan(1);
  // One more is given to the browser while the next is compiled.
  expect(printer.most).toBeLessThanOrEqual(limit + 1);
});
