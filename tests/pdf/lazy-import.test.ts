import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every module that importing one brings in at once, by following its static imports; packages by their names. */
function imported(module: URL, seen = new Set<string>()): Set<string> {
  const code = readFileSync(module, 'utf8');
  for (const [, from] of code.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?\bfrom '([^']+)';/gm)) {
    const name = from!.startsWith('.') ? new URL(from!.replace(/\.js$/, '.ts'), module).href : from!;
    if (seen.has(name)) continue;
    seen.add(name);
    if (from!.startsWith('.')) imported(new URL(name), seen);
  }
  return seen;
}

describe('importing src/pdf', () => {
  it('brings in no library: those come when the first document is printed', () => {
    const all = [...imported(new URL('../../src/pdf/index.ts', import.meta.url))];
    const packages = all.filter((name) => !name.startsWith('file:') && !name.startsWith('node:'));
    expect(all.length).toBeGreaterThan(15);
    expect(packages).toEqual([]);
  });

  it('brings in no other part of the program but the model, the syntax of PDF, and how folders are made', () => {
    const all = [...imported(new URL('../../src/pdf/index.ts', import.meta.url))];
    const own = all.filter((name) => name.startsWith('file:')).map((name) => name.replace(/^.*\/src\//, ''));
    expect(
      own.filter(
        (name) => !/^(pdf|pdf-syntax|model)\/|^files\/(make-folder|cache-folder|temporary-name)/.test(name),
      ),
    ).toEqual([]);
  });
});
