import { defineConfig } from 'vitest/config';

/**
 * Three kinds of test. `unit` needs Node only; `site` reads the built HTML; `browser` drives Chromium
 * over it. The last two share one build (tests/build-once.ts) and run one file at a time.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/story/**', 'src/maths/**', 'src/scenes/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{site,browser,engines,hosting,template}/**'],
          testTimeout: 60_000,
          // Share pictures read the inks out of a style sheet.
          css: { include: /ink\.css/ },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
