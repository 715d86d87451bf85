/**
 * Chooses the seed that every property of a run draws its values from, in UPPDRAG_TEST_SEED, and prints it: with the
 * same seed the run can be made again. Without one the seed is always the same, so that a change is judged by its own
 * faults; `npm run fuzz` draws new ones.
 */
export default function setup(): void {
  process.env.UPPDRAG_TEST_SEED ??= '20271';
  const seed = process.env.UPPDRAG_TEST_SEED;
  console.log(`Properties draw from seed ${seed}; the same again: UPPDRAG_TEST_SEED=${seed} npm test`);
}
