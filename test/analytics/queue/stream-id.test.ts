import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptedAt,
  nextStreamId,
  partsOf,
  type StreamId,
  streamId,
} from '../../../src/analytics/queue/stream-id.js';
import { HOUR } from '../../../src/time/clock.js';

const moment = fc.integer({ min: 0, max: 4e12 });
const number = fc.integer({ min: 0, max: 1e9 });

describe('stream ids', () => {
  it('sort as text like the moments and numbers they are made of', () => {
    fc.assert(
      fc.property(moment, number, moment, number, (at, a, then, b) => {
        const [first, second] = [streamId(at, a), streamId(then, b)];
        expect(first < second).toBe(at < then || (at === then && a < b));
        expect(partsOf(first)).toEqual({ at, number: a });
      }),
    );
  });

  it('say the hour of acceptance and nothing finer', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 5 }), (now, times) => {
        let last: StreamId | undefined;
        for (let time = 0; time < times; time++) last = nextStreamId(last, now);
        expect(partsOf(last!)).toEqual({ at: now - (now % HOUR), number: times - 1 });
      }),
    );
  });

  it('never repeat, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 50 }), (clock) => {
        let last: StreamId | undefined;
        for (const now of clock) {
          const next = nextStreamId(last, now);
          if (last !== undefined) expect(next > last).toBe(true);
          expect(acceptedAt(next)).toBeGreaterThan(now - HOUR);
          last = next;
        }
      }),
    );
  });
});
