import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommissions } from '../../src/checking/check.js';
import { CheckMemory } from '../../src/checking/check-memory.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { edit, realCopy, temporaryFolder } from '../support/workspace.js';

/** Checks a workspace as a new process would, with and without what is remembered, and tells what was looked at again. */
async function twice(root: string, cache: string, without: readonly string[] = ['spelling'], anew = false) {
  const place = { root, environment: { UPPDRAG_CACHE: cache }, anew };
  const memory = new CheckMemory(openDirectory(root), place, without);
  const again: string[] = [];
  const recall = memory.recall.bind(memory);
  memory.recall = (ref) => {
    const known = recall(ref);
    if (!known) again.push(ref.slug);
    return known;
  };
  const remembered = await checkCommissions(openDirectory(root), undefined, { without, memory });
  const complete = await checkCommissions(openDirectory(root), undefined, { without });
  // As they are told: what was read back from a file holds no members that are undefined.
  expect(JSON.parse(JSON.stringify(remembered))).toEqual(JSON.parse(JSON.stringify(complete)));
  return again;
}

const ALL = ['habilitering-halsa', 'narhalsan', 'regionhalsan', 'backefors', 'sodra-alvsborgs-sjukhus'];

describe('a check of the real commissions', () => {
  it('looks again at what something has changed for, and says what a check of everything says', async () => {
    const root = join(realCopy(), 'uppdrag');
    const cache = temporaryFolder();
    const check = () => twice(root, cache);
    expect(await check()).toEqual(ALL);
    expect(await check()).toEqual([]);

    const text = join(root, '2026/backefors/uppdrag.md');
    edit(text, (old) => `${old}\nVården ska ska vara god.\n`);
    expect(await check()).toEqual(['backefors']);
    // A check that is silenced, and then has nothing to silence any longer.
    edit(text, (old) =>
      old.replace('\nVården ska ska', '\n<!-- uppdrag-ignore repeated-word: citat -->\nVården ska ska'),
    );
    expect(await check()).toEqual(['backefors']);
    expect(await check()).toEqual([]);
    edit(text, (old) => old.replace('ska ska', 'ska'));
    expect(await check()).toEqual(['backefors']);

    // In a block, for all who could use it; what it silences is known of each.
    edit(
      join(root, 'block/forsakringsmedicin.md'),
      (old) => `${old}\n<!-- uppdrag-ignore money: ändrat -->\nÄndrat.\n`,
    );
    expect(await check()).toEqual(ALL);
    expect(await check()).toEqual([]);

    // A table, the terms, the rules.
    edit(join(root, '2026/backefors/tabeller/ersattning.yaml'), (old) => `${old}# ändrad\n`);
    expect(await check()).toEqual(['backefors']);
    edit(join(root, 'register/termer.yaml'), (old) => `${old}# ändrat\n`);
    expect(await check()).toEqual(ALL);
    edit(join(root, 'uppdrag.yaml'), (old) => `${old}# ändrat\n`);
    expect(await check()).toEqual(ALL);

    // The front matter of another commission: who has which registry number. Its text is nobody else's business.
    const other = join(root, '2025-2027/regionhalsan/uppdrag.md');
    const number = /^diarienummer: .*/m.exec(
      readFileSync(join(root, '2025-2027/habilitering-halsa/uppdrag.md'), 'utf8'),
    )![0];
    edit(other, (old) => old.replace(/^diarienummer: .*/m, number));
    expect(await check()).toEqual(ALL);
    edit(other, (old) => `${old}\nMer text.\n`);
    expect(await check()).toEqual(['regionhalsan']);

    // New and removed commissions.
    const copy = join(root, '2026/nytt');
    cpSync(join(root, '2026/backefors'), copy, { recursive: true });
    expect(await check()).toHaveLength(ALL.length + 1);
    rmSync(copy, { recursive: true });
    expect(await check()).toEqual(ALL);
    expect(await check()).toEqual([]);
  });

  it('looks every time at what has errors', async () => {
    const root = join(realCopy(), 'uppdrag');
    const cache = temporaryFolder();
    const text = join(root, '2026/backefors/uppdrag.md');
    await twice(root, cache);
    edit(text, (old) => `${old}\nSe :ref{#ingenstans}.\n`);
    expect(await twice(root, cache)).toEqual(['backefors']);
    expect(await twice(root, cache)).toEqual(['backefors']);
    edit(text, (old) => old.replace('\nSe :ref{#ingenstans}.\n', ''));
    expect(await twice(root, cache)).toEqual(['backefors']);
    expect(await twice(root, cache)).toEqual([]);
  });

  it('looks at everything when it is told to, and remembers that', async () => {
    const root = join(realCopy(), 'uppdrag');
    const cache = temporaryFolder();
    await twice(root, cache);
    const [file] = readdirSync(join(cache, 'check'));
    writeFileSync(join(cache, 'check', file!), 'skadad');
    expect(await twice(root, cache, ['spelling'], true)).toEqual(ALL);
    expect(await twice(root, cache, ['spelling'], true)).toEqual(ALL);
    expect(await twice(root, cache)).toEqual([]);
  });

  it('keeps runs with different checks apart', async () => {
    const root = join(realCopy(), 'uppdrag');
    const cache = temporaryFolder();
    await twice(root, cache);
    expect(await twice(root, cache, ['spelling', 'money'])).toEqual(ALL);
  });

  it('does without a memory that is damaged or cannot be kept, and forgets old ones', async () => {
    const root = join(realCopy(), 'uppdrag');
    const cache = temporaryFolder();
    await twice(root, cache);
    const folder = join(cache, 'check');
    const [file] = readdirSync(folder).map((name) => join(folder, name));
    appendFileSync(file!, ' ');
    expect(await twice(root, cache)).toEqual(ALL);

    const old = join(folder, 'old.json');
    writeFileSync(old, '');
    utimesSync(old, 0, 0);
    edit(join(root, 'uppdrag.yaml'), (text) => `${text}# ändrat\n`);
    await twice(root, cache);
    expect(existsSync(old)).toBe(false);

    const blocked = join(cache, 'file');
    writeFileSync(blocked, '');
    expect(await twice(root, join(blocked, 'below'))).toEqual(ALL);
  });
});
