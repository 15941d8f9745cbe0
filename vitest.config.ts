import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { builtSource } from './test/built-source.js';
import { ByProject } from './test/by-project.js';
import { SELDOM_CLEARED, SELDOM_OPTIMISED } from './test/support/seldom-optimised.js';
import { keepTemporaryFilesInMemory } from './test/temporary-folder.js';

keepTemporaryFilesInMemory();

/** Suites that open a whole shop share one index, built once, and may take their time over a story. */
const WHOLE_SHOP = ['test/journeys/**/*.test.ts', 'test/browser/**/*.test.ts'];
/** Suites in which a deadline passes, an engine dies or a load is answered: what works hard beside them disturbs them. */
const AGAINST_THE_CLOCK = [
  'test/journeys/{demo-data,learnt-interval}.test.ts',
  'test/retention.test.ts',
  'test/{away,redis,stores,support,threads}/**/*.test.ts',
  'test/analytics/**/{faults,kills}.test.ts',
  'test/vector-index/{fallback-index,qdrant/*}.test.ts',
  'test/web/http/{drain,middleware/admission}.test.ts',
];
/** Suites in which several processes of the shop are held to a deadline: they take longest, and begin before the others of their kind. */
const SHOPS_AGAINST_THE_CLOCK = ['test/journeys/{compose,faults,orders-at-once,processes}.test.ts'];
/** Suites that change a table of the shop before anything has read it. */
const FIRST_IN_THEIR_PROCESS = ['test/web/added-signal.test.ts'];

const sharedIndex = ['test/journeys/shared-index.ts'];
// A slow machine is no fault of the shop's, and neither is one that stands still for a moment: what races with a
// browser, a process or a clock is told once more when it failed, and the report says which was.
const patience = { execArgv: [SELDOM_OPTIMISED, ...SELDOM_CLEARED], testTimeout: 120_000, hookTimeout: 120_000 };
const toldAgain = { ...patience, retry: 1 };
// Two more than there are cores: half of the time a suite waits for a disk, a database, a browser or its own clock.
const maxWorkers = availableParallelism() + 2;
// One process runs one file after the other: loading the shop takes longer than most files do.
const together = { isolate: false, maxWorkers, sequence: { groupOrder: 1 } };
// After the others, and one less at once: they mostly wait, and what they wait for has to come in time.
const afterwards = { isolate: false, maxWorkers: maxWorkers - 1, sequence: { groupOrder: 2 } };

export default defineConfig({
  plugins: [builtSource],
  test: {
    maxWorkers,
    sequence: { sequencer: ByProject },
    expect: { poll: { timeout: 10_000 } },
    server: { deps: { external: [/\/dist\//] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'whole shop',
          include: WHOLE_SHOP,
          exclude: [...AGAINST_THE_CLOCK, ...SHOPS_AGAINST_THE_CLOCK],
          globalSetup: sharedIndex,
          ...toldAgain,
          ...together,
        },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...WHOLE_SHOP, ...AGAINST_THE_CLOCK, ...FIRST_IN_THEIR_PROCESS],
          ...patience,
          ...together,
        },
      },
      {
        extends: true,
        test: {
          name: 'shops against the clock',
          include: SHOPS_AGAINST_THE_CLOCK,
          globalSetup: sharedIndex,
          ...toldAgain,
          ...afterwards,
        },
      },
      {
        extends: true,
        test: {
          name: 'against the clock',
          include: AGAINST_THE_CLOCK,
          globalSetup: sharedIndex,
          ...toldAgain,
          ...afterwards,
        },
      },
      {
        extends: true,
        test: {
          name: 'first in its process',
          include: FIRST_IN_THEIR_PROCESS,
          ...patience,
          ...afterwards,
          isolate: true,
        },
      },
    ],
  },
});
