import { beforeAll, describe, expect, it } from 'vitest';
import { PATTERNS } from './growth-patterns.js';
import { prepare, wholeWay, workspaceWith } from './way.js';

/** Sizes in characters: each twice the one before. */
const SIZES = [10_000, 20_000, 40_000] as const;
/** What the square of the size would take is sixteen times as much from the first to the last. */
const TOO_MUCH = 9;
/** In the time of so many pages of ordinary text any text of that size may be read: most of it is then the same for all. */
const PAGES = 6;
const ORDINARY = {
  name: 'ordinary text',
  make: (size: number) =>
    'Utföraren ska ge vård till alla som bor i regionen och följa upp hur det går.\n\n'.repeat(
      Math.ceil(size / 79),
    ),
};
/** All patterns take minutes: `npm test` takes every thirtieth, others with each seed. */
const EVERY = process.env.FUZZ_RUNS === undefined ? 30 : 1;
const FIRST = Number(process.env.UPPDRAG_TEST_SEED ?? 0) % EVERY;

const once = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
};

let ordinary = 0;
beforeAll(async () => {
  await prepare();
  once(() => void wholeWay(workspaceWith(ORDINARY, SIZES[0])));
  ordinary = once(() => void wholeWay(workspaceWith(ORDINARY, SIZES[2])));
});

describe('the time of the whole way from sources to a finished document', () => {
  it.each(PATTERNS.filter((_, index) => index % EVERY === Math.abs(FIRST)))(
    'does not grow beyond the text: $name',
    (pattern) => {
      const time = (size: number) => once(() => void wholeWay(workspaceWith(pattern, size)));
      const largest = time(SIZES[2]);
      if (largest < PAGES * ordinary) return;
      // The least of several: what others do on the machine is no matter of the text.
      const [small, large] = [SIZES[0], SIZES[2]].map((size) => Math.min(time(size), time(size), time(size)));
      expect(large! / small!, `${small} ms, ${large} ms`).toBeLessThan(TOO_MUCH);
    },
  );
});
