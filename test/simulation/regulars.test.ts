import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import type { Floor } from '../../src/simulation/floor.js';
import type { PlannedVisit } from '../../src/simulation/planned-visit.js';
import { planRegulars } from '../../src/simulation/regulars.js';
import { DAY } from '../../src/time/clock.js';

const MONDAY = Date.UTC(2026, 10, 16);
const DAYS = Array.from({ length: 28 }, (_, at) => MONDAY + at * DAY);
const habits = { pull: 1, weekday: 0, curiosity: 0.5, interest: 0.2, basket: 0.1, dislike: 0.05, pace: 10 };
const floor: Floor = {
  segments: [{ id: 'tea' as SegmentId, label: 'Tea', products: ['tea-0', 'tea-1'] as ProductId[], habits }],
};

const plan = (seed = 'a seed') => planRegulars(DAYS, floor, { regulars: 20, seed });

describe('shoppers who come back', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(plan()).toEqual(plan());
    expect(plan('other')).not.toEqual(plan());
  });

  it('agree once, and order one thing again at the pace of its segment, until the days are over', () => {
    const visits = new Map<string, PlannedVisit[]>();
    for (const visit of plan()) visits.set(visit.visitor!, [...(visits.get(visit.visitor!) ?? []), visit]);
    expect(visits.size).toBe(20 * DAYS.length);
    for (const own of visits.values()) {
      expect(own.map(({ steps }) => steps.map(({ does }) => does))).toEqual(
        own.map((_, at) => [...(at === 0 ? ['agree', 'remember'] : []), 'fillBasket', 'order']),
      );
      const products = own.flatMap(({ steps }) =>
        steps.flatMap((step) => ('product' in step ? step.product : [])),
      );
      expect(new Set(products).size).toBe(1);
      for (const [at, { at: moment }] of own.entries()) {
        expect(moment).toBeLessThan(MONDAY + 28 * DAY);
        const since = at === 0 ? 10 * DAY : moment - own[at - 1]!.at;
        expect(since).toBeGreaterThan(7.9 * DAY);
        expect(since).toBeLessThan(12.1 * DAY);
      }
    }
  });

  it('are none where nobody is asked for', () => {
    expect(planRegulars(DAYS, floor, { regulars: 0, seed: 'a seed' })).toEqual([]);
  });
});
