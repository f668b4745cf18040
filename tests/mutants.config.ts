import { defineConfig } from 'vitest/config';

/** The tests that mutants meet: those of plain Node, without the ones that build sites or run commands. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{maths,story,scenes,browser-logic}/**/*.test.ts'],
    exclude: ['tests/story/check-content-command.test.ts'],
    testTimeout: 60_000,
  },
});
