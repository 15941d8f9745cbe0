import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { busyTime } from '../../src/limits/busy-time.js';
import { type Asker, timeUsed } from '../../src/limits/time-used.js';

const GREEDY: Asker = { key: 'greedy', perSecond: 50 };
const OTHER: Asker = { key: 'other', perSecond: 50 };

/** Asks at an even pace, each answer taking so long; milliseconds it was served, beside another or alone. */
function asks(
  limit: ReturnType<typeof timeUsed>,
  {
    perSecond,
    page,
    from,
    until,
    beside,
  }: Record<'perSecond' | 'page' | 'from' | 'until', number> & {
    beside: boolean;
  },
): { served: number; waits: number[] } {
  let served = 0;
  const waits: number[] = [];
  for (let now = from; now < until; now += 1_000 / perSecond) {
    if (beside) limit.enter(OTHER, now);
    const wait = limit.enter(GREEDY, now);
    if (wait > 0) waits.push(wait);
    else {
      limit.used(GREEDY, page, now);
      served += page;
    }
  }
  return { served, waits };
}

describe('time used', () => {
  test('beside others is no more than what was saved and the allowance, however much one asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 200 }), (perSecond, page) => {
        const until = 60_000;
        const { served } = asks(timeUsed(), { perSecond, page, from: 0, until, beside: true });
        expect(served).toBeLessThanOrEqual(40 * 50 + 60 * 50 + 2 * page);
      }),
    );
  });

  test('within the allowance is never told to wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (perSecond) => {
        const page = Math.floor(50 / perSecond);
        const { waits } = asks(timeUsed(), { perSecond, page, from: 0, until: 120_000, beside: true });
        expect(waits).toEqual([]);
      }),
    );
  });

  test('is counted where the allowance is less than what a page is expected to take', () => {
    const limit = timeUsed();
    const little: Asker = { key: 'little', perSecond: 0.2 };
    limit.enter(OTHER, 0);
    for (let page = 0; page < 3; page++) {
      expect(limit.enter(little, 0)).toBe(0);
      limit.used(little, 3, 0);
    }
    expect(limit.enter(little, 0)).toBeGreaterThan(0);
  });

  test('is nobody’s concern while nobody else is here, and is not held against anybody later', () => {
    const limit = timeUsed();
    const alone = { perSecond: 100, page: 10, from: 0, until: 60_000, beside: false };
    expect(asks(limit, alone).waits).toEqual([]);
    limit.enter(OTHER, 60_000);
    expect(limit.enter(GREEDY, 60_001)).toBe(0);
  });

  test('says how long to wait, five seconds at most, and that is enough', () => {
    const limit = timeUsed();
    const { waits } = asks(limit, { perSecond: 20, page: 500, from: 0, until: 10_000, beside: true });
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5);
    limit.used(GREEDY, 500, 10_000);
    const wait = limit.enter(GREEDY, 10_000);
    expect(wait).toBeGreaterThan(0);
    limit.enter(OTHER, 10_000 + 1_000 * wait);
    expect(limit.enter(GREEDY, 10_000 + 1_000 * wait)).toBe(0);
  });

  test('is expected before it is known: of a hundred at once only a few are let in once all is used', () => {
    const limit = timeUsed();
    asks(limit, { perSecond: 20, page: 200, from: 0, until: 10_000, beside: true });
    let letIn = 0;
    for (let turn = 0; turn < 100; turn++) if (limit.enter(GREEDY, 10_000) === 0) letIn++;
    expect(letIn).toBeLessThanOrEqual(2);
  });

  test('of one is nothing to another, and where nobody is counted nobody waits', () => {
    const limit = timeUsed();
    const uncounted: Asker = { key: 'this machine', perSecond: undefined };
    asks(limit, { perSecond: 20, page: 500, from: 0, until: 5_000, beside: true });
    expect(limit.enter({ key: 'third', perSecond: 50 }, 5_000)).toBe(0);
    for (let now = 5_000; now < 9_000; now += 10) {
      expect(limit.enter(uncounted, now)).toBe(0);
      limit.used(uncounted, 10, now);
    }
  });
});

describe('busy time', () => {
  test('adds up to what the process used, each an equal part of what it was under way for', () => {
    let used = 0;
    const begin = busyTime(() => used);
    const first = begin();
    used += 10;
    const second = begin();
    used += 6;
    expect(second()).toBe(3);
    used += 1;
    expect(first()).toBe(14);
    used += 50;
    const third = begin();
    used += 2;
    expect(third()).toBe(2);
  });
});
