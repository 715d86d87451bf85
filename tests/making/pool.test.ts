import { describe, expect, it } from 'vitest';
import { Pool } from '../../src/making/pool.js';

/** A promise with its handles outside. */
function deferred() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a pool of work', () => {
  it('has no more under way than it may', async () => {
    const pool = new Pool(2);
    const works = [deferred(), deferred(), deferred()];
    let started = 0;
    const adding = (async () => {
      for (const work of works) {
        await pool.add(() => {
          started += 1;
          return work.promise;
        });
      }
    })();
    await turn();
    expect(started).toBe(2);
    works[1]!.resolve();
    await adding;
    expect(started).toBe(3);
    works[0]!.resolve();
    works[2]!.resolve();
    await pool.done();
  });

  it('throws the first failure to whoever adds or waits, and starts nothing more', async () => {
    const pool = new Pool(1);
    const first = deferred();
    await pool.add(() => first.promise);
    const second = pool.add(() => Promise.reject(new Error('must not be started')));
    first.reject(new Error('full disk'));
    await expect(second).rejects.toThrow('full disk');
    await expect(pool.done()).rejects.toThrow('full disk');
    await pool.settled();
  });
});
