import { defineConfig } from 'vitest/config';

/** The tests that run in three engines; two files at a time, on one build. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/engines/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/engines/report.ts'],
  },
});
