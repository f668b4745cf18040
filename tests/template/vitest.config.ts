import { defineConfig } from 'vitest/config';

/** npm run test:template: this project as the beginning of another. Each step needs the one before it. */
export default defineConfig({
  test: {
    include: ['tests/template/*.test.ts'],
    bail: 1,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
