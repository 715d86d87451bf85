import fc from 'fast-check';

// fast-check prints seed and path with a failure; the path leads to the values that failed, in that property alone.
const { UPPDRAG_TEST_SEED: seed, UPPDRAG_TEST_PATH: path } = process.env;
fc.configureGlobal({ seed: Number(seed), ...(path && { path, endOnFailure: true }) });
