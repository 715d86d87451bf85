import base from '../vitest.config.js';

// Only the tests that are asked about a room; mutation/run.mjs has made the folder that they share, once for all faults.
const test = { ...base.test };
test.include = JSON.parse(process.env.MUTANTS_TESTS ?? '[]') as string[];
test.globalSetup = ['tests/support/property-seed.ts'];
export default { ...base, test };
