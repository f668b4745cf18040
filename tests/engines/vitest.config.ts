import { defineConfig } from 'vitest/config';

/** The tests that run in three engines; one file at a time, on one build. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/engines/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/engines/report.ts'],
  },
});
