import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawsOn,
  type ReleasedDay,
  type ReleasedGroup,
} from '../../../src/recommendations/index/drawn-groups.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { DAY } from '../../../src/time/clock.js';

const group = (name: string, looked: number, pressed: number): ReleasedGroup => ({
  group: name as SegmentId,
  looked,
  pressed,
});
const dayAt = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * DAY).toISOString().slice(0, 10);
const on = (number: number, ...groups: readonly ReleasedGroup[]): ReleasedDay => ({
  day: dayAt(number),
  simulated: false,
  looked: groups.reduce((sum, { looked }) => sum + looked, 0),
  groups,
});
const drawnFor = (released: ReleasedDay, name: string): number =>
  drawsOn(released).of(name as SegmentId)!.value;

/** The greatest distance between a sample and a distribution (Kolmogorov & Smirnov), times the root of its size. */
function distance(sample: readonly number[], cumulative: (x: number) => number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  const apart = sorted.map((x, i) => {
    const expected = cumulative(x);
    return Math.max(expected - i / sorted.length, (i + 1) / sorted.length - expected);
  });
  return Math.sqrt(sample.length) * Math.max(...apart);
}

/** How much of a Beta distribution lies below a value, by Simpson's rule over its density. */
function betaBelow(alpha: number, beta: number): (x: number) => number {
  const steps = 4_000;
  const density = (x: number) =>
    x <= 0 || x >= 1 ? 0 : Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - x) - scale);
  const mode = (alpha - 1) / (alpha + beta - 2);
  const scale = (alpha - 1) * Math.log(mode) + (beta - 1) * Math.log(1 - mode);
  const sums = [0];
  for (let i = 0; i < steps; i++) {
    const [from, to] = [i / steps, (i + 1) / steps];
    sums.push(sums[i]! + (density(from) + 4 * density((from + to) / 2) + density(to)) / 6);
  }
  return (x) => {
    const at = Math.min(steps - 1, Math.floor(x * steps));
    return (sums[at]! + (x * steps - at) * (sums[at + 1]! - sums[at]!)) / sums[steps]!;
  };
}

/** Beyond this only one sample in a thousand is of another distribution by chance. */
const FAR = 1.95;

describe('what is drawn for a group', () => {
  it.each([
    ['of which much is published', 1_000, 150],
    ['of which little is published', 60, 50],
    ['of which nothing is published', 0, 0],
  ])(
    '%s is of the Beta distribution of what is published and the prior of fifty visits',
    (_, looked, pressed) => {
      const other = group('other', 4_000, 400);
      const mean = (400 + pressed + 1) / (4_000 + looked + 2);
      const sample = Array.from({ length: 3_000 }, (_, i) =>
        drawnFor(on(i, group('one', looked, pressed), other), 'one'),
      );
      const below = betaBelow(50 * mean + pressed, 50 * (1 - mean) + looked - pressed);
      expect(distance(sample, below)).toBeLessThan(FAR);
      // The test can tell: a sample is not of the distribution of a fifth more presses.
      const more = betaBelow(1.2 * (50 * mean + pressed), 50 * (1 - mean) + looked - pressed);
      expect(distance(sample, more)).toBeGreaterThan(FAR);
    },
  );

  it('is the same all day, whatever order the groups come in, and for whoever computes it from a file', () => {
    const groups = [group('a', 800, 90), group('b', 500, 60), group('c', 0, 0)];
    const released = on(7, ...groups);
    const read = JSON.parse(JSON.stringify(released)) as ReleasedDay;
    for (const { group: id } of groups) {
      expect(drawsOn(read).of(id)).toEqual(drawsOn(released).of(id));
      expect(drawsOn(on(7, ...groups.toReversed())).of(id)).toEqual(drawsOn(released).of(id));
    }
  });

  it('is another on another day, and no other group has the same luck', () => {
    const values = Array.from({ length: 100 }, (_, i) => i).flatMap((day) => {
      const released = on(day, group('a', 800, 90), group('b', 800, 90));
      return [drawnFor(released, 'a'), drawnFor(released, 'b')];
    });
    expect(new Set(values).size).toBe(values.length);
  });

  it('ranks the groups from 1, the highest first, and knows nothing of any other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(5_000)), { minLength: 1, maxLength: 12 }),
        (counts) => {
          const draws = drawsOn(
            on(3, ...counts.map(([looked, pressed], i) => group(`g${i}`, looked, pressed))),
          );
          const drawn = counts.map((_, i) => draws.of(`g${i}` as SegmentId)!).sort((a, b) => a.rank - b.rank);
          expect(drawn.map(({ rank }) => rank)).toEqual(counts.map((_, i) => i + 1));
          expect(drawn.map(({ value }) => value)).toEqual(
            drawn.map(({ value }) => value).toSorted((a, b) => b - a),
          );
          expect(drawn.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
          expect(draws.of('another' as SegmentId)).toBeUndefined();
        },
      ),
    );
  });

  it('is highest the more often, the more press; a group of which nothing is known has its days', () => {
    const firsts = new Map<string, number>();
    for (let day = 0; day < 2_000; day++) {
      const draws = drawsOn(
        on(day, group('much', 2_000, 300), group('less', 2_000, 240), group('unknown', 0, 0)),
      );
      const first = ['much', 'less', 'unknown'].find((one) => draws.of(one as SegmentId)?.rank === 1)!;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.get('much')).toBeGreaterThan(1_000);
    expect(firsts.get('unknown')).toBeGreaterThan(300);
    expect(firsts.get('unknown')).toBeLessThan(1_000);
    expect(firsts.get('less') ?? 0).toBeLessThan(40);
  });
});
