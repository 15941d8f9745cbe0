import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, TOKENS_PER_RUN } from '../../src/embedding/embedding-runs.js';

const texts = fc.array(
  fc.integer({ min: 2, max: 256 }).map((length) => Array.from({ length }, (_, i) => i)),
  { maxLength: 60 },
);

describe('grouping texts into runs', () => {
  it('puts every text into one run, under its own row', () => {
    fc.assert(
      fc.property(texts, (ids) => {
        const placed = runsOf(ids).flatMap((run) => run.rows.map((row, i) => [row, run.ids[i]] as const));
        expect(placed.toSorted(([a], [b]) => a - b)).toEqual(ids.map((tokens, row) => [row, tokens]));
      }),
    );
  });

  it('keeps a padded run within its tokens', () => {
    fc.assert(
      fc.property(texts, (ids) => {
        for (const run of runsOf(ids)) {
          const padded = run.ids.length * Math.max(...run.ids.map((tokens) => tokens.length));
          expect(padded).toBeLessThanOrEqual(TOKENS_PER_RUN);
        }
      }),
    );
  });
});
