import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineLimits, lineLimits } from '../../src/admission/line-limits.js';
import { waitingLine } from '../../src/admission/waiting-line.js';
import { runs } from '../support/thorough.js';
import { closedLoop, type Simulated, simulate } from './simulated-shop.js';

const LIMITS = lineLimits(60);
/** Milliseconds a page takes. */
const pages = fc.record({
  least: fc.integer({ min: 1, max: 20 }),
  spread: fc.integer({ min: 0, max: 20 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});
const served = (all: readonly Simulated[]) => all.filter(({ outcome }) => outcome === 'served');
const refused = (all: readonly Simulated[]) => all.filter(({ outcome }) => outcome === 'refused');
const waits = (all: readonly Simulated[]) => all.map(({ joined, ended }) => ended - joined);
const at = (share: number, values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;

describe('a closed loop of 2 to 64 kept connections', () => {
  test('is never refused, serves nobody less than half the mean, and lets nobody wait for two rounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), pages, (clients, { least, spread, seed }) => {
        const all = closedLoop({ clients, least, spread, seed, until: 6_000, limits: LIMITS });
        expect(refused(all)).toEqual([]);
        const each = Array.from({ length: clients }, (_, who) => all.filter((one) => one.who === who).length);
        expect(Math.min(...each)).toBeGreaterThanOrEqual((0.5 * all.length) / clients);
        expect(Math.max(...waits(all))).toBeLessThanOrEqual(2 * clients * (least + spread));
      }),
      { numRuns: runs(150) },
    );
  });
});

test('one pause, as a full collection of garbage makes, turns nobody of a burst away', () => {
  const line = waitingLine<number>(LIMITS);
  let now = 0;
  const answer = (took: number) => {
    line.next(now);
    now += took;
    line.leave(now);
  };
  line.join(0, now);
  for (let who = 1; who < 200; who++) {
    expect(line.join(who, now)).toEqual([]);
    answer(0.1);
  }
  line.join(200, now);
  answer(200);
  for (let who = 0; who < 500; who++) expect(line.join(who, now)).toEqual([]);
});

test('time that is spent on refusing makes the line no shorter', () => {
  const line = waitingLine<number>(LIMITS);
  const page = 3;
  let now = 0;
  let waiting = 0;
  for (let round = 0; round < 200; round++) {
    now += 40;
    for (let who = 0; who < 500; who++) line.join(who, now);
    waiting = line.waiting();
    for (const until = now + 10; now < until && line.next(now).next !== undefined; ) {
      now += page;
      line.leave(now);
    }
  }
  expect(waiting).toBeGreaterThanOrEqual(LIMITS.shortWait / page - 1);
});

describe('what comes at random moments', () => {
  test('is served in the order in which it came', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), pages, (load, { least, spread, seed }) => {
        const all = served(simulate({ load, least, spread, seed, until: 3_000, limits: LIMITS }));
        const inOrder = all.toSorted((a, b) => a.joined - b.joined || a.who - b.who);
        expect(all.map(({ who }) => who)).toEqual(inOrder.map(({ who }) => who));
      }),
      { numRuns: runs(100) },
    );
  });

  test('is served whole at four fifths of what can be served', () => {
    fc.assert(
      fc.property(pages, ({ least, spread, seed }) => {
        expect(
          refused(simulate({ load: 0.8, least, spread, seed, until: 10_000, limits: LIMITS })),
        ).toHaveLength(0);
      }),
      { numRuns: runs(60) },
    );
  });

  test('beyond that is refused on arrival, but for the moments in which the overload is found', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 8, noNaN: true }), pages, (load, { least, spread, seed }) => {
        const away = refused(simulate({ load, least, spread, seed, until: 8_000, limits: LIMITS }));
        const later = away.filter(({ joined, ended }) => ended > joined);
        expect(away.length - later.length).toBeGreaterThan(later.length);
        expect(later.length).toBeLessThanOrEqual(3 * (LIMITS.longestWait / least + LIMITS.few));
        expect(new Set(later.map(({ ended }) => ended)).size).toBeLessThanOrEqual(3);
      }),
      { numRuns: runs(100) },
    );
  });

  test('at five times what can be served, once that is found, is served within twice the time of a good day', () => {
    fc.assert(
      fc.property(pages, ({ least, spread, seed }) => {
        const common = { least, spread, seed, until: 10_000, limits: LIMITS };
        const healthy = at(0.99, waits(served(simulate({ ...common, load: 0.8 }))));
        const over = served(simulate({ ...common, load: 5 }));
        const most = Math.max(2 * healthy, LIMITS.shortWait + (LIMITS.fewest + 2) * (least + spread));
        const found = over.filter(({ joined }) => joined > 1_000);
        expect(at(0.99, waits(found))).toBeLessThanOrEqual(most);
        expect(over.length).toBeGreaterThan((0.95 * 10_000) / (least + spread / 2));
      }),
      { numRuns: runs(60) },
    );
  });

  test('is served whole again five seconds after it became less', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 8, noNaN: true }), pages, (load, { least, spread, seed }) => {
        const limits = LIMITS;
        const all = simulate({
          load,
          least,
          spread,
          seed,
          until: 14_000,
          limits,
          thenLoad: 0.8,
          from: 3_000,
        });
        expect(refused(all).filter(({ joined }) => joined > 8_000)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a shop that stands still', () => {
  const burst = (count: number, limits: LineLimits = LIMITS) =>
    simulate({ load: 0, least: 4, spread: 0, seed: 1, until: 5_000, limits, burst: { at: 10, count } });

  test('serves all that have come meanwhile, as many as it serves in a third of a second', () => {
    expect(refused(burst(64))).toEqual([]);
    expect(served(burst(64))).toHaveLength(64);
  });

  test('refuses those beyond at once, and a burst alone makes nobody of the others wait less', () => {
    const all = burst(90);
    expect(refused(all)).toHaveLength(26);
    expect(refused(all).every(({ joined, ended }) => joined === ended)).toBe(true);
  });

  test('tells those who have waited three seconds, whatever was estimated', () => {
    const slow = { load: 0, least: 200, spread: 0, seed: 1, until: 20_000, limits: LIMITS };
    const all = simulate({ ...slow, burst: { at: 10, count: 60 } });
    expect(Math.max(...waits(all))).toBeLessThanOrEqual(LIMITS.patience + 200);
    expect(refused(all).length).toBeGreaterThan(40);
  });

  test('whose pages have become slow finds that the estimate was wrong, and shortens the line', () => {
    const limits = { ...LIMITS, few: 4, patience: 60_000 };
    const all = simulate({
      load: 0.9,
      least: 2,
      spread: 0,
      seed: 7,
      until: 8_000,
      limits,
      slowFrom: 2_000,
      slower: 20,
    });
    expect(refused(all).some(({ joined, ended }) => ended > joined)).toBe(true);
    const settled = served(all).filter(({ joined }) => joined > 5_000);
    expect(Math.max(...waits(settled))).toBeLessThanOrEqual(limits.shortWait + (limits.fewest + 2) * 40);
  });
});
