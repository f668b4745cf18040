import { defineConfig } from 'vitest/config';

/** npm run test:hosting: real servers over the built site. */
export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  test: {
    include: ['tests/hosting/*.test.ts'],
    globalSetup: ['tests/build-once.ts', 'tests/hosting/build-below.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
