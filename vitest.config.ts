import { defineConfig } from 'vitest/config';

/** Suites that open a whole shop share one index, built once, and may take their time over a story. */
const WHOLE_SHOP = ['test/journeys/**/*.test.ts', 'test/browser/**/*.test.ts'];
/** Suites in which a deadline passes, an engine dies or a load is answered would disturb each other. */
const AGAINST_THE_CLOCK = [
  'test/retention.test.ts',
  'test/{away,redis,stores,support,threads}/**/*.test.ts',
  'test/analytics/**/{faults,kills}.test.ts',
  'test/operators/operator-code.test.ts',
  'test/vector-index/{fallback-index,qdrant/*}.test.ts',
  'test/web/http/{drain,middleware/admission}.test.ts',
];
const WHOLE_SHOP_AGAINST_THE_CLOCK = ['test/journeys/{compose,faults,orders-at-once,processes,truth}.test.ts'];

const sharedIndex = ['test/journeys/shared-index.ts'];
// A slow machine is no fault of the shop's, and neither is one that stands still for a moment: what races with a
// browser, a process or a clock is told once more when it failed, and the report says which was.
const partTimes = { testTimeout: 20_000, hookTimeout: 20_000 };
const clockTimes = { ...partTimes, retry: 1 };
const shopTimes = { testTimeout: 60_000, hookTimeout: 60_000, retry: 1 };

export default defineConfig({
  test: {
    // Without this, vitest leaves one core unused.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...WHOLE_SHOP, ...AGAINST_THE_CLOCK],
          ...partTimes,
        },
      },
      {
        test: {
          name: 'whole shop',
          include: WHOLE_SHOP,
          exclude: WHOLE_SHOP_AGAINST_THE_CLOCK,
          globalSetup: sharedIndex,
          ...shopTimes,
        },
      },
      {
        test: {
          name: 'parts against the clock',
          include: AGAINST_THE_CLOCK,
          fileParallelism: false,
          ...clockTimes,
        },
      },
      {
        test: {
          name: 'whole shop against the clock',
          include: WHOLE_SHOP_AGAINST_THE_CLOCK,
          fileParallelism: false,
          globalSetup: sharedIndex,
          ...shopTimes,
        },
      },
    ],
  },
});
