import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/shared-folder.ts', 'tests/support/property-seed.ts'],
    setupFiles: ['tests/support/properties.ts'],
    // Without a word vitest leaves one core to itself, which is half of two.
    maxWorkers: availableParallelism(),
    // Each worker loads the program once, not once per file: the core is pure, and what it remembers of texts holds for all.
    isolate: false,
    // Whole programs and browsers are started, several at a time on two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
