import { defineConfig } from 'vitest/config';

/** The tests that the mutants of an area meet (src/commands/test-mutants.ts), without those that run commands. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      `tests/${process.env['MUTANTS_OF'] ?? '{maths,story,scenes,browser-logic}'}/**/*.test.ts`,
    ],
    exclude: ['tests/story/check-content-command.test.ts'],
    testTimeout: 60_000,
    // As in vitest.config.ts: inks are read out of a style sheet.
    css: { include: /ink\.css/ },
  },
});
