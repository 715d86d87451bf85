/**
 * The rooms whose tests are tried, with the tests that are asked: those that run the room's code in their own process, and
 * are quick enough to be asked about hundreds of faults.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ROOMS = {
  compile: [
    'tests/compile/**/*.test.ts',
    'tests/conservation/examples.test.ts',
    'tests/checks/{examples,real}.test.ts',
    'tests/lock/*.test.ts',
    'tests/plan-columns.test.ts',
  ],
  checks: ['tests/checks/{examples,mutations,block-drift,real,sentences,spelling}.test.ts'],
  lock: ['tests/lock/*.test.ts', 'tests/decision/*.test.ts'],
  decision: ['tests/decision/*.test.ts', 'tests/lock/*.test.ts'],
  compare: ['tests/compare/*.test.ts', 'tests/redline/*.test.ts'],
  redline: ['tests/redline/*.test.ts'],
  // Without those that change hundreds of bytes one by one, or start processes.
  sign: ['tests/sign/{changes,levels,path,pdf,pkcs12,revocation,time-stamp,unsettled,visible}.test.ts'],
};
