import { defineConfig } from 'vitest/config';

/** Suites that open a whole shop share one index, built once, and may take their time over a story. */
const WHOLE_SHOP = ['test/journeys/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    // Without this, vitest leaves a core unused, and the suites take half as long again on two.
    maxWorkers: '100%',
    projects: [
      // A slow machine is no fault of the shop's.
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: WHOLE_SHOP,
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'whole shop',
          include: WHOLE_SHOP,
          globalSetup: ['test/journeys/shared-index.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
