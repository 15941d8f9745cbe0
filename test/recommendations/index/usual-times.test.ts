import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  middleOf,
  type ReleasedTimes,
  usualTimesOf,
} from '../../../src/recommendations/index/usual-times.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { DAY } from '../../../src/time/clock.js';
import { AGAIN_BUCKETS, type AgainKind } from '../../../src/visits/bought-again.js';

const KINDS = AGAIN_BUCKETS.map(({ kind }) => kind);
const released = (
  counts: Partial<Record<AgainKind, number | null>>,
  { segment = 'coffee', simulated = false } = {},
): ReleasedTimes => ({
  rows: Object.entries(counts).map(([measure, value]) => ({
    segment: segment as SegmentId,
    measure,
    value: value ?? null,
  })),
  simulated,
});
const usual = (segment: string, ...releases: readonly ReleasedTimes[]) =>
  usualTimesOf(releases)?.of(segment as SegmentId)?.kind;

describe('the usual time of a group', () => {
  test('is that within which half of them bought again', () => {
    expect(usual('coffee', released({ again1: 60, again2: 120, again4: 70 }))).toBe('again2');
    expect(usual('coffee', released({ again1: 130, again2: 120 }))).toBe('again1');
    expect(usual('coffee', released({ again16: 50 }))).toBe('again16');
  });

  test('adds up weeks, and takes a number that is withheld for nothing', () => {
    const weeks = [
      released({ again1: 100 }),
      released({ again4: 60, again1: null }),
      released({ again4: 70 }),
    ];
    expect(usual('coffee', ...weeks)).toBe('again4');
  });

  test('is of this group alone, and of none where nothing was published', () => {
    expect(usual('yoga', released({ again1: 100 }), released({ again2: null }, { segment: 'yoga' }))).toBe(
      undefined,
    );
    expect(usualTimesOf([released({ again2: null })])).toBeUndefined();
    expect(usualTimesOf([])).toBeUndefined();
  });

  test('says whether a program made some of the visits', () => {
    expect(usualTimesOf([released({ again1: 60 })])?.simulated).toBe(false);
    const both = [released({ again1: 60 }), released({ again1: 60 }, { simulated: true })];
    expect(usualTimesOf(both)?.simulated).toBe(true);
  });

  test('has at most half before it and at most half behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: KINDS.length, maxLength: KINDS.length }), (values) => {
        const all = values.reduce((sum, value) => sum + value, 0);
        fc.pre(all > 0);
        const found = usual(
          'coffee',
          released(Object.fromEntries(KINDS.map((kind, at) => [kind, values[at]]))),
        );
        const at = KINDS.indexOf(found!);
        const before = values.slice(0, at).reduce((sum, value) => sum + value, 0);
        expect(2 * before).toBeLessThan(all);
        expect(2 * (before + values[at]!)).toBeGreaterThanOrEqual(all);
      }),
    );
  });
});

test('the middle of a bucket lies in it, and that of the last where it begins', () => {
  expect(AGAIN_BUCKETS.map((bucket) => middleOf(bucket) / DAY)).toEqual([4.5, 10.5, 21, 42, 84, 112]);
});
