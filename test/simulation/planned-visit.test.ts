import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import type { Floor, Habits } from '../../src/simulation/floor.js';
import { planDay, type Step } from '../../src/simulation/planned-visit.js';
import { DAY } from '../../src/time/clock.js';

const MONDAY = Date.UTC(2026, 10, 16);
const USUAL: Habits = {
  pull: 1,
  weekday: 0,
  curiosity: 0.5,
  interest: 0.2,
  basket: 0.1,
  dislike: 0.05,
  pace: 10,
};

const segment = (id: string, habits: Partial<Habits> = {}) => ({
  id: id as SegmentId,
  label: id,
  products: Array.from({ length: 10 }, (_, at) => `${id}-${at}` as ProductId),
  habits: { ...USUAL, ...habits },
});
const floor: Floor = {
  segments: [segment('tea'), segment('tents', { pull: 4, weekday: 5 }), segment('toys')],
};

const plan = (day: number, seed = 'a seed') => planDay(day, floor, { visits: 2_000, seed });
const looksAt = (name: string, steps: readonly Step[]) =>
  steps.some((step) => step.does === 'look' && step.product.startsWith(`${name}-`));
const share = (name: string, day: number) => {
  const visits = plan(day);
  return visits.filter(({ steps }) => looksAt(name, steps)).length / visits.length;
};

describe('a planned day', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(MONDAY)).toEqual(plan(MONDAY));
    expect(plan(MONDAY, 'other')).not.toEqual(plan(MONDAY));
  });

  it('keeps its visits within the day, earliest first', () => {
    const moments = plan(MONDAY).map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments[0]).toBeGreaterThanOrEqual(MONDAY);
    expect(moments.at(-1)).toBeLessThan(MONDAY + DAY);
  });

  it('is fuller at the weekend', () => {
    expect(plan(MONDAY + 5 * DAY).length).toBeGreaterThan(plan(MONDAY).length * 1.15);
  });

  it('has shoppers whose interests differ by segment and weekday', () => {
    expect(share('tents', MONDAY)).toBeGreaterThan(share('tea', MONDAY) * 1.1);
    expect(share('tents', MONDAY + 5 * DAY)).toBeGreaterThan(share('tents', MONDAY + DAY) * 1.15);
    expect(share('tea', MONDAY)).toBeGreaterThan(share('tea', MONDAY + 4 * DAY));
  });

  it('has some visits that agree to nothing, and puts nothing on order that is not in a basket', () => {
    const visits = plan(MONDAY);
    const agreed = visits.filter(({ steps }) => steps[0]?.does === 'agree').length;
    expect(agreed).toBeGreaterThan(visits.length * 0.85);
    expect(agreed).toBeLessThan(visits.length);
    for (const { steps } of visits) {
      const does = steps.map((step) => step.does);
      if (does.includes('order')) expect(does.indexOf('fillBasket')).toBeLessThan(does.indexOf('order'));
    }
  });

  it('has visits that no shop would take for a program', () => {
    for (const { steps } of plan(MONDAY)) expect(steps.length).toBeLessThan(60);
  });
});
